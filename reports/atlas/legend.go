package atlas

import (
	"image/color"
	"slices"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"

	"github.com/paulmach/orb"
)

// Typefaces and steps of the legend.
var (
	headFace  = canvas.Typeface{Size: 8.5, Style: canvas.Bold, Color: canvas.Ink}
	entryFace = canvas.Typeface{Size: 8, Color: canvas.Ink}
	smallFace = canvas.Typeface{Size: 7.2, Color: softInk}
)

const (
	entryStep   = 14.5
	swatchWidth = 20.0
	swatchTall  = 10.0
	beside      = 7.0 // between a symbol, its text and what stands at the right
)

// compassHeight is what the scale bar and the north need below the legend.
const compassHeight = 34.0

// legend is a column of entries, drawn downwards.
type legend struct {
	*picture
	left, y float64
	tight   float64 // by how much it is smaller than normal
}

// drawLegend draws the legend from a position down to another, smaller than normal
// where it is too long.
func (p *picture) drawLegend(at orb.Point, bottom float64) {
	p.Layer("legend")
	trial := *p
	trial.Canvas = nowhere{}
	ends := func(tight float64) float64 {
		l := &legend{picture: &trial, left: at[0], y: at[1], tight: tight}
		l.draw()
		return l.y
	}
	l := &legend{picture: p, left: at[0], y: at[1], tight: 1}
	if normal, half := ends(1), ends(0.5); normal > bottom { // circles keep their size
		l.tight = max(0.5, 1-0.5*(normal-bottom)/(normal-half))
	}
	l.draw()
}

// nowhere is a canvas on which nothing is drawn.
type nowhere struct{}

// Layer draws nothing.
func (nowhere) Layer(string) {}

// Shape draws nothing.
func (nowhere) Shape([]orb.LineString, canvas.Paint) {}

// Circle draws nothing.
func (nowhere) Circle(orb.Point, float64, canvas.Paint) {}

// Text draws nothing.
func (nowhere) Text(orb.Point, string, canvas.Typeface) {}

// draw draws all parts that have something to show.
func (l *legend) draw() {
	if l.changes == nil && l.territorial {
		l.territories()
		l.plan()
		return
	}
	if l.changes != nil {
		l.changeClasses()
	} else {
		l.classes()
	}
	l.sizes()
	l.symbols()
	l.plan()
	l.lines()
}

// head writes the heading of a part, something more at its right.
func (l *legend) head(text, right string) {
	face := l.sized(headFace)
	l.y += face.Size
	l.Text(orb.Point{l.left, l.y}, text, face)
	face = l.sized(smallFace)
	face.Align = canvas.End
	l.Text(orb.Point{l.left + legendWidth, l.y}, right, face)
	l.y += 6 * l.tight
}

// sized returns a typeface in the size of the legend.
func (l *legend) sized(face canvas.Typeface) canvas.Typeface {
	face.Size *= l.tight
	return face
}

// gap leaves room behind a part.
func (l *legend) gap() { l.y += 7 * l.tight }

// entry writes a line; draw gets the centre of its symbol.
func (l *legend) entry(text, right string, face canvas.Typeface, draw func(center orb.Point)) {
	center := orb.Point{l.left + swatchWidth/2, l.y + l.tight*entryStep/2}
	draw(center)
	face = l.sized(face)
	baseline := center[1] + 0.36*face.Size
	room := legendWidth - swatchWidth - 2*beside
	if right != "" {
		room -= face.Width(right)
	}
	l.Text(orb.Point{l.left + swatchWidth + beside, baseline}, text, face.Within(text, room))
	face.Align = canvas.End
	l.Text(orb.Point{l.left + legendWidth, baseline}, right, face)
	l.y += l.tight * entryStep
}

// swatch returns what draws a patch of colour.
func (l *legend) swatch(fill color.RGBA, h canvas.Hatch) func(orb.Point) {
	return func(c orb.Point) {
		x, y := swatchWidth/2, l.tight*swatchTall/2
		l.Shape([]orb.LineString{{{c[0] - x, c[1] - y}, {c[0] + x, c[1] - y}, {c[0] + x, c[1] + y}, {c[0] - x, c[1] + y}}},
			canvas.Paint{Fill: fill, Hatch: h, Stroke: softInk, Width: 0.4})
	}
}

// classes shows the classes of time, each with its communes.
func (l *legend) classes() {
	l.head(l.words(reports.MapLegend), l.words(reports.MapCommunes))
	threshold := l.result.Study.Settings.Threshold
	for _, c := range l.Scene.classes {
		if c.Unreachable && c.Communes == 0 {
			continue
		}
		h := canvas.Plain
		switch {
		case c.Unreachable:
			h = canvas.Crossed
		case c.From >= threshold:
			h = canvas.Striped
		}
		face, count := entryFace, reports.Integer(l.lang, c.Communes)
		if c.Communes == 0 {
			face.Color, count = softInk, "–"
		}
		l.entry(reports.ClassName(l.lang, c.ClassCount), count, face, l.swatch(c.color, h))
	}
	if n := l.result.Scope.NotComputed.Communes; n > l.unlocated {
		l.entry(l.words(reports.MapNotComputed), reports.Integer(l.lang, n), entryFace, l.swatch(noTime, canvas.Plain))
	}
	text := reports.MapBeyond
	if threshold == coverage.Promise {
		text = reports.MapPromise
	}
	l.entry(l.words(text, reports.WholeMinutes(l.lang, threshold)), "", smallFace, l.swatch(canvas.White, canvas.Striped))
	if len(l.around) > 0 {
		l.entry(l.words(reports.MapOutOfScope), "", smallFace, l.swatch(backdrop, canvas.Plain))
	}
	if l.land.around() {
		l.entry(l.words(reports.MapNeighbour), "", smallFace, l.swatch(backdrop, canvas.Plain))
	}
	l.gap()
}

// sizes shows what the circles stand for.
func (l *legend) sizes() {
	if len(l.byRadius()) == 0 {
		return
	}
	if l.circles.perPerson == 0 {
		l.head(l.words(reports.MapNoPeople), "")
		l.gap()
		return
	}
	l.head(l.words(reports.MapCircles), "")
	largest := l.communes[l.byRadius()[0]].Commune.Population
	baseline := l.y + 2*l.scale*l.circles.radius(nice(largest)) + 2
	face := l.sized(smallFace)
	x := l.left
	for _, people := range []int{nice(largest), nice(largest / 4), nice(largest / 20)} {
		r := l.scale * l.circles.radius(people)
		if people <= l.circles.leastPeople() {
			break
		}
		l.Circle(orb.Point{x + r, baseline - r}, r, canvas.Paint{Fill: canvas.White, Stroke: circleEdge, Width: 0.6})
		l.Text(orb.Point{x + 2*r + 3, baseline}, reports.Integer(l.lang, people), face)
		x += 2*r + face.Width(reports.Integer(l.lang, people)) + 12
	}
	l.y = baseline + 2
	r := l.scale * l.circles.smallest
	l.entry(l.words(reports.MapSmallest, reports.Integer(l.lang, l.circles.leastPeople())), "", smallFace, func(c orb.Point) {
		l.Circle(c, r, canvas.Paint{Fill: canvas.White, Stroke: circleEdge, Width: 0.5})
	})
	l.gap()
}

// nice rounds a number down to one digit and zeros.
func nice(n int) int {
	power := 1
	for n/power >= 10 {
		power *= 10
	}
	return n / power * power
}

// symbols shows the forms of service points that are on the map.
func (l *legend) symbols() {
	seen := make(map[coverage.Format]bool)
	other, outside := false, false
	for _, x := range l.servicePoints {
		if !l.shows(x) {
			continue
		}
		seen[x.format] = true
		other = other || !x.main
		outside = outside || !x.inScope
	}
	if len(seen) == 0 {
		return
	}
	l.head(l.words(reports.MapStructures), "")
	normal := *l.picture // however small they are on the map
	normal.symbols = 1
	sample := func(s symbol) func(orb.Point) { return func(c orb.Point) { normal.symbol(c, s, "") } }
	for _, f := range []coverage.Format{coverage.Fixed, coverage.WithBranches, coverage.MultiSite, coverage.Itinerant, coverage.FormatUnknown} {
		if seen[f] {
			l.entry(l.words(reports.FormatName(f)), "", entryFace, sample(symbol{f, true, true}))
		}
	}
	if other {
		l.entry(l.words(reports.MapOtherPoint), "", smallFace, sample(symbol{coverage.Fixed, false, true}))
	}
	if outside {
		l.entry(l.words(reports.MapOutside), "", smallFace, sample(symbol{coverage.Fixed, true, false}))
	}
	l.gap()
}

// lines shows the bands and the roads.
func (l *legend) lines() {
	for i, b := range slices.Backward(l.bands) {
		limit := reports.WholeMinutes(l.lang, b.Limit)
		if !l.outlined() {
			l.entry(l.words(reports.MapBandsFilled, limit), "", smallFace, l.swatch(tint(l.colorOf(b.class)), canvas.Plain))
			continue
		}
		l.entry(l.words(reports.MapBands, limit), "", smallFace, l.stroke(bandLine(i)))
	}
	if l.whiteOutside() {
		l.entry(l.whiteText(l.lang), "", smallFace, l.swatch(canvas.White, canvas.Plain))
	}
	for rank, text := range []reports.Text{reports.MapMotorways, reports.MapMainRoads} {
		for _, r := range l.roads {
			if r.rank == rank {
				l.entry(l.words(text), "", smallFace, l.stroke(roadPaints[rank]))
				break
			}
		}
	}
}

// whiteOutside reports whether ground of the scope is white where no band lies: the
// bands are all that colours it, and the map knows where it ends.
func (s *Scene) whiteOutside() bool { return len(s.bands) > 0 && !s.outlined() && s.bounded() }

// whiteText says what such ground is.
func (s *Scene) whiteText(lang reports.Lang) string {
	return reports.MapBandsOutside.With(lang, reports.WholeMinutes(lang, s.bands[0].Limit))
}

// stroke returns what draws a piece of line.
func (l *legend) stroke(with canvas.Paint) func(orb.Point) {
	return func(c orb.Point) {
		l.Shape([]orb.LineString{{{c[0] - swatchWidth/2, c[1]}, {c[0] + swatchWidth/2, c[1]}}}, with)
	}
}
