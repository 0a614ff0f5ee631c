package atlas

import (
	"image/color"

	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
)

// drawMap draws what is inside the window, from the lowest layer up.
func (p *picture) drawMap() {
	if len(p.communes) == 0 {
		p.Text(p.window.Center(), p.words(reports.MapEmpty), canvas.Typeface{Size: 12, Color: softInk, Align: canvas.Middle})
		return
	}
	if p.territorial && p.changes == nil {
		p.drawAround()
		p.drawTerritories()
		p.drawPlanned()
		p.drawTerritoryNames()
		return
	}
	if p.outlined() {
		p.drawAreas()
		p.drawBands(false)
		p.drawAround()
		p.drawRoads()
		p.drawBorders()
	} else {
		if !p.bounded() {
			p.drawAround()
		}
		p.drawBands(true)
		if p.bounded() {
			p.drawAround()
		}
		p.drawAreas()
		p.drawBorders()
		p.drawRoads()
	}
	p.drawCircles()
	p.drawServicePoints()
	p.drawPlanned()
	p.drawLabels()
}

// rings returns an area's rings on the sheet, cut at the window's edge.
func (p *picture) rings(a area) (lines []orb.LineString) {
	for _, r := range a.rings {
		lines = append(lines, p.clippedRing(p.mesh.Cells(r))...)
	}
	return lines
}

// clippedRing returns the part of a ring inside the window, if any.
func (p *picture) clippedRing(cells []mesh.Cell) []orb.LineString {
	line := p.line(cells)
	if b := line.Bound(); p.window.Contains(b.Min) && p.window.Contains(b.Max) {
		return []orb.LineString{line}
	}
	inside := clip.Ring(p.window, orb.Ring(append(line, line[0])))
	if len(inside) < 4 {
		return nil
	}
	return []orb.LineString{orb.LineString(inside[:len(inside)-1])}
}

// drawAround covers what is out of scope and draws the communes there.
func (p *picture) drawAround() {
	p.Layer("around")
	w := p.window.Pad(2)
	cover := []orb.LineString{orb.LineString(w.ToRing()[:4])}
	of, loops := p.scopeRings()
	for _, loop := range loops {
		cover = append(cover, p.clippedRing(of.Cells(loop))...)
	}
	if p.land.has() {
		p.drawLand(cover)
	} else {
		p.Shape(cover, canvas.Paint{Fill: canvas.White})
	}
	for _, a := range p.around {
		if rings := p.rings(a); len(rings) > 0 {
			p.Shape(rings, canvas.Paint{Fill: backdrop, Stroke: paleInk, Width: 0.3})
		}
	}
}

// drawAreas draws the communes that have an outline.
func (p *picture) drawAreas() {
	p.Layer("communes")
	for i := range p.communes {
		c := &p.communes[i]
		if rings := p.rings(c.area); len(rings) > 0 {
			fill, hatch := p.look(i)
			p.Shape(rings, canvas.Paint{Fill: fill, Hatch: hatch, Stroke: fill, Width: 0.4, Title: p.titleOf(i)})
		}
	}
}

// drawBorders draws each border once.
func (p *picture) drawBorders() {
	p.Layer("borders")
	var inner, outer []orb.LineString
	for i, arc := range p.mesh.Arcs {
		lines := clip.LineString(p.window, p.line(arc))
		if p.outer[i] {
			outer = append(outer, lines...)
		} else {
			inner = append(inner, lines...)
		}
	}
	p.strokes(inner, canvas.Paint{Stroke: color.RGBA{0xf4, 0xf8, 0xf8, 0xff}, Width: 0.38})
	if !p.outlined() {
		outer = append(outer, p.landEdge()...)
	}
	p.strokes(outer, canvas.Paint{Stroke: canvas.Ink, Width: 1.1})
}

// strokes draws lines if there are any.
func (p *picture) strokes(lines []orb.LineString, with canvas.Paint) {
	if len(lines) > 0 {
		p.Shape(lines, with)
	}
}

// title returns a commune's name and time.
func (p *picture) title(c *commune) string {
	return p.words(reports.DataLine, c.Commune.Name, p.timeOf(c.CommuneAccess))
}

// timeOf writes a commune's time, or why it has none.
func (p *picture) timeOf(c *coverage.CommuneAccess) string {
	switch c.Status {
	case coverage.NotComputed:
		return p.words(reports.DataPair, p.words(reports.MapNotComputed), p.words(reports.ReasonName(c.Reason)))
	case coverage.Unreachable:
		return p.words(reports.StatusName(c.Status, p.result.Study.Settings.Threshold))
	default:
		return p.words(reports.MapMinutes, reports.TimeOf(p.lang, c, c.Time(), p.result.Study.Settings.Limits()))
	}
}

// drawBands draws the bands: filled below communes that are circles, else as lines over the communes.
func (p *picture) drawBands(filled bool) {
	p.Layer("bands")
	for i, b := range p.bands {
		var rings, lines []orb.LineString
		for _, cells := range b.rings {
			rings = append(rings, p.clippedRing(cells)...)
			lines = append(lines, clip.LineString(p.window, p.line(mesh.Closed(cells)))...)
		}
		if len(rings) == 0 {
			continue
		}
		if filled {
			p.Shape(rings, canvas.Paint{Fill: tint(p.colorOf(b.class))})
		}
		if filled {
			p.strokes(lines, canvas.Paint{Stroke: canvas.White, Width: 0.6})
		} else {
			p.strokes(lines, bandLine(i))
		}
	}
}

// bandLine is the line around a band, 0 being that of the longest limit.
func bandLine(i int) canvas.Paint {
	dashes := [][]float64{nil, {4, 2.4}, {1.6, 2}, {0.1, 2}}
	return canvas.Paint{Stroke: color.RGBA{0x3c, 0x44, 0x4c, 0xff}, Width: 0.7, Dash: dashes[min(i, len(dashes)-1)]}
}

// tint mixes a colour with white, for the background of circles.
func tint(c color.RGBA) color.RGBA {
	mix := func(v uint8) uint8 { return uint8((int(v)*35 + 255*65 + 50) / 100) }
	return color.RGBA{mix(c.R), mix(c.G), mix(c.B), 0xff}
}

// roadPaints are how roads look, by rank.
var roadPaints = [3]canvas.Paint{
	{Stroke: color.RGBA{0x7d, 0x6a, 0x56, 0xff}, Width: 1.1},
	{Stroke: color.RGBA{0x93, 0x83, 0x72, 0xff}, Width: 0.6},
	{Stroke: color.RGBA{0xa9, 0x9c, 0x8e, 0xff}, Width: 0.35},
}

// drawRoads draws the lesser roads first.
func (p *picture) drawRoads() {
	p.Layer("roads")
	for rank := len(roadPaints) - 1; rank >= 0; rank-- {
		var lines []orb.LineString
		for _, r := range p.roads {
			if r.rank == rank {
				lines = append(lines, clip.LineString(p.window, p.line(r.line))...)
			}
		}
		p.strokes(lines, roadPaints[rank])
	}
}

// drawCircles draws the communes without an outline, the larger first.
func (p *picture) drawCircles() {
	p.Layer("circles")
	for _, i := range p.byRadius() {
		c := &p.communes[i]
		look := canvas.Paint{Stroke: circleEdge, Width: 0.35, Title: p.titleOf(i)}
		look.Fill, look.Hatch = p.look(i)
		if look.Hatch != canvas.Plain { // small circles show no lines: their edge is set off
			look.Stroke, look.Width = canvas.Ink, 1
		}
		p.Circle(p.at(c.at), p.radiusOf(c), look)
	}
}

// circleEdge parts a circle from those below and, where light, from the paper.
var circleEdge = color.RGBA{0x4a, 0x54, 0x5e, 0xff}

// radiusOf returns the radius of a commune's circle in points.
func (p *picture) radiusOf(c *commune) float64 {
	return p.scale * p.circles.radius(c.Commune.Population)
}

// shows reports whether a picture shows a service point: those in scope, others that are
// the nearest of a commune in scope, and all others where bands around them
// are painted.
func (p *picture) shows(x servicePoint) bool {
	serves := p.result.Structures[x.structure].Points[x.point].Catchment.Communes > 0
	return p.window.Contains(p.at(x.at)) && (x.inScope || serves || !p.bounded() && len(p.bands) > 0)
}

// drawServicePoints draws the service points inside the window.
func (p *picture) drawServicePoints() {
	p.Layer("sites") // the group's name in files, which others may style
	for _, x := range p.servicePoints {
		if at := p.at(x.at); p.shows(x) {
			p.symbol(at, symbolOf(x), p.point(x).Name)
		}
	}
}
