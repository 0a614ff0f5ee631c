package atlas

import (
	"image/color"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"

	"github.com/paulmach/orb"
)

// fewestTerritories is from how many départements on a map shows them, not their
// communes, where these would be circles: over a thousand in a region, 35,000 in
// France.
const fewestTerritories = 4

// shareColors are those of the classes of shares, all first: the ramp of times.
var shareColors = [coverage.ShareClasses]color.RGBA{ramp[0], ramp[1], ramp[3], ramp[4], ramp[5], ramp[7]}

// addTerritories sums up the départements in scope where the map is to show them.
func (s *Scene) addTerritories() {
	inScope := 0
	for i := range s.land.areas {
		if s.land.areas[i].inScope {
			inScope++
		}
	}
	if s.outlined() || inScope < fewestTerritories {
		return
	}
	totals := s.result.Territories(coverage.WholeDepartement)
	for i := range totals {
		for k := range s.land.areas {
			if a := &s.land.areas[k]; a.inScope && a.code == totals[i].Code {
				a.total = &totals[i]
			}
		}
	}
	s.territorial = true
}

// shareColor returns the colour of a class of shares.
func shareColor(c coverage.ShareClass) color.RGBA {
	if c == coverage.NoShare {
		return noTime
	}
	return shareColors[c]
}

// shareName writes a class of shares.
func shareName(l reports.Lang, c coverage.ShareClass) string {
	least, most := c.Ends()
	switch {
	case c == 0:
		return reports.MapShareAll.In(l)
	case least == 0:
		return reports.MapShareUnder.With(l, reports.Integer(l, most))
	}
	return reports.MapShareBetween.With(l, reports.Integer(l, least), reports.Integer(l, most))
}

// atThreshold returns what the territories are coloured by.
func (s *Scene) atThreshold(t *coverage.Territory) coverage.Tally {
	return t.TallyAt(s.result.Study.Settings.Threshold)
}

// drawTerritories draws the départements in scope by the share of people within the
// threshold.
func (p *picture) drawTerritories() {
	p.Layer("territories")
	for i := range p.land.areas {
		a := &p.land.areas[i]
		if a.total == nil {
			continue
		}
		tally := p.atThreshold(a.total)
		fill := shareColor(tally.ShareClass())
		p.Shape(p.landRings(a), canvas.Paint{
			Fill: fill, Stroke: canvas.White, Width: 0.6,
			Title: p.words(reports.DataLine, a.total.Name, reports.BeyondLine(p.lang, tally)),
		})
	}
	p.Layer("borders")
	var edge []orb.LineString
	for _, r := range p.land.scope {
		edge = append(edge, p.clippedRing(p.land.mesh.Cells(r))...)
	}
	if len(edge) > 0 {
		p.Shape(edge, canvas.Paint{Stroke: canvas.Ink, Width: 0.8})
	}
}

// landRings returns a département's rings on the sheet.
func (p *picture) landRings(a *landArea) (lines []orb.LineString) {
	for _, r := range a.rings {
		lines = append(lines, p.clippedRing(p.land.mesh.Cells(r))...)
	}
	return lines
}

// largestBound returns that of the lines whose box is largest, the first of several.
func largestBound(lines []orb.LineString) (largest orb.Bound) {
	area := func(b orb.Bound) float64 { return (b.Max[0] - b.Min[0]) * (b.Max[1] - b.Min[1]) }
	for _, line := range lines {
		if b := line.Bound(); area(b) > area(largest) {
			largest = b
		}
	}
	return largest
}

// drawTerritoryNames writes the share of each département in it where it has room, on
// a map that has the room, its name above.
func (p *picture) drawTerritoryNames() {
	p.Layer("names")
	l := &labeller{window: p.window, taken: make(boxes), better: make(boxes)}
	for i := range p.planned {
		at := p.at(p.planned[i].at)
		l.taken.add(orb.Bound{Min: at, Max: at}.Pad(markRadius))
	}
	for i := range p.land.areas {
		a := &p.land.areas[i]
		if a.total == nil {
			continue
		}
		largest := largestBound(p.landRings(a))
		for _, name := range []string{a.total.Name, a.code} {
			b, free := l.position(largest.Center(), 0, territoryFace.Width(name), 0.95*territoryFace.Size, true, false)
			if !free || name == a.total.Name && territoryFace.Width(name) > 1.1*(largest.Max[0]-largest.Min[0]) {
				continue
			}
			l.taken.add(b.Pad(labelMargin))
			p.Text(orb.Point{b.Min[0], b.Max[1] - 0.18*territoryFace.Size}, name, territoryFace)
			break
		}
	}
}

// territoryFace is that of the names of départements.
var territoryFace = canvas.Typeface{Size: 6.4, Color: canvas.Ink, Halo: true}

// territories shows the classes of shares, each with its départements.
func (l *legend) territories() {
	threshold := l.result.Study.Settings.Threshold
	l.head(l.words(reports.MapShareHead, reports.WholeMinutes(l.lang, threshold)), l.words(reports.MapDepartements))
	counts := make(map[coverage.ShareClass]int)
	for i := range l.land.areas {
		if t := l.land.areas[i].total; t != nil {
			tally := l.atThreshold(t)
			counts[tally.ShareClass()]++
		}
	}
	for c := range coverage.ShareClass(coverage.ShareClasses) {
		face, count := entryFace, reports.Integer(l.lang, counts[c])
		if counts[c] == 0 {
			face.Color, count = softInk, "–"
		}
		l.entry(shareName(l.lang, c), count, face, l.swatch(shareColors[c], canvas.Plain))
	}
	if n := counts[coverage.NoShare]; n > 0 {
		l.entry(l.words(reports.MapNotComputed), reports.Integer(l.lang, n), entryFace, l.swatch(noTime, canvas.Plain))
	}
	if l.land.around() {
		l.entry(l.words(reports.MapNeighbour), "", smallFace, l.swatch(backdrop, canvas.Plain))
	}
	l.entry(l.words(reports.MapByCommune), "", smallFace, func(orb.Point) {})
	l.gap()
}
