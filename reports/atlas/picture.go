package atlas

import (
	"math"
	"strings"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/polygon/mesh"
	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"

	"github.com/paulmach/orb"
)

// Options are what a map needs beside its scene.
type Options struct {
	Lang    reports.Lang
	Version string // of the program, stated below the map
	Command string // that makes the map again; "" when it can't be written
	// Changes are what changed since an earlier edition, for the page; nil for a
	// result that is no edition.
	Changes *compare.Comparison
}

// The layout of a picture's sheet, in points.
const (
	margin      = 30.0
	legendWidth = 196.0
	gutter      = 16.0
)

// Typefaces of a picture.
var (
	titleFace    = canvas.Typeface{Size: 17, Style: canvas.Bold, Color: canvas.Ink}
	subtitleFace = canvas.Typeface{Size: 9, Color: softInk}
	answerFace   = canvas.Typeface{Size: 10, Color: canvas.Ink}
	cautionFace  = canvas.Typeface{Size: 9, Style: canvas.Bold, Color: canvas.Ink}
	sourceFace   = canvas.Typeface{Size: 6.2, Color: softInk}
)

// picture draws a scene on a sheet.
type picture struct {
	*Scene
	canvas.Canvas
	lang    reports.Lang
	version string
	window  orb.Bound // of the map on the sheet; y grows downwards
	scale   float64   // points a cell
	shift   orb.Point // of cell 0, 0 on the sheet
	symbols float64   // size of the symbols of service points, 1 being normal
}

// draw draws the whole sheet.
func (s *Scene) draw(c canvas.Canvas, opts Options) {
	p := &picture{Scene: s, Canvas: c, lang: opts.Lang, version: opts.Version}
	top := p.drawTop()
	bottom := p.drawSources()
	p.window = orb.Bound{
		Min: orb.Point{margin, top},
		Max: orb.Point{canvas.Width - margin - legendWidth - gutter, bottom},
	}
	p.scale = min(
		(p.window.Max[0]-p.window.Min[0])/s.frame.Width(),
		(p.window.Max[1]-p.window.Min[1])/s.frame.Height(),
	)
	center, middle := p.window.Center(), s.frame.Center()
	p.shift = orb.Point{center[0] - p.scale*middle[0], center[1] - p.scale*middle[1]}
	p.symbols = p.sizeSymbols()
	p.drawMap()
	p.drawLegend(orb.Point{canvas.Width - margin - legendWidth, top + 4}, bottom-compassHeight)
	p.drawCompass(orb.Point{canvas.Width - margin - legendWidth, bottom})
}

func (p *picture) words(t reports.Text, args ...string) string { return t.With(p.lang, args...) }

// mostLines is how many lines the answer may have, and the caution; the sources, which
// are smaller, have twice as many.
const mostLines = 6

// drawTop writes the title, what the map is of, the answer, and how far to trust
// it, as pictures are forwarded alone; it returns how far down they go.
func (p *picture) drawTop() float64 {
	p.Layer("title")
	r := p.result
	y := margin + titleFace.Size
	title, subtitle := p.words(reports.SummaryTitle, reports.ScopeName(p.lang, r.Study)), reports.Subtitle(p.lang, r)
	p.Text(orb.Point{margin, y}, title, titleFace.Within(title, canvas.Width-2*margin))
	y += 15
	p.Text(orb.Point{margin, y}, subtitle, subtitleFace.Within(subtitle, canvas.Width-2*margin))
	y += 5
	lines, face := answerFace.Fit(p.said(p.lang), canvas.Width-2*margin)
	for _, line := range canvas.AtMost(lines, mostLines) {
		y += 13
		p.Text(orb.Point{margin, y}, line, face)
	}
	y += 2
	lines, face = cautionFace.Fit(reports.CautionShort(p.lang, r), canvas.Width-2*margin)
	for _, line := range canvas.AtMost(lines, mostLines) {
		y += 12
		p.Text(orb.Point{margin, y}, line, face)
	}
	return y + 10
}

// drawSources writes sources and cautions at the foot of the sheet and
// returns where they begin.
func (p *picture) drawSources() float64 {
	p.Layer("sources")
	lines := canvas.AtMost(sourceFace.Wrap(p.footnotes(p.lang, p.version), canvas.Width-2*margin), 2*mostLines)
	top := canvas.Height - margin + 8 - float64(len(lines))*8
	for i, line := range lines {
		p.Text(orb.Point{margin, top + float64(i+1)*8 - 2}, line, sourceFace)
	}
	return top - 6
}

// footnotes returns the cautions about a map, and where it comes from.
func (s *Scene) footnotes(l reports.Lang, version string) string {
	var notes []string
	if s.result.Study.RoadsInfo.Kind == coverage.InterCommune {
		notes = append(notes, reports.MapCaution.In(l))
	}
	if s.elsewhere > 0 {
		notes = append(notes, reports.MapElsewhere.With(l, s.elsewhere))
	}
	if s.unlocated > 0 {
		notes = append(notes, reports.MapUnplaced.With(l, s.unlocated))
	}
	projection := reports.MapLambert
	if !s.grid.National() {
		projection = reports.MapLocal
	}
	notes = append(notes, reports.Sources(l, s.result), reports.MapProjection.With(l, projection.In(l)), reports.MapMade.With(l, version))
	return strings.Join(notes, " ")
}

// at returns the position of a cell on the sheet.
func (p *picture) at(c mesh.Cell) orb.Point {
	return orb.Point{p.shift[0] + p.scale*float64(c[0]), p.shift[1] + p.scale*float64(c[1])}
}

// line returns the positions of cells on the sheet.
func (p *picture) line(cells []mesh.Cell) orb.LineString {
	out := make(orb.LineString, len(cells))
	for i, c := range cells {
		out[i] = p.at(c)
	}
	return out
}

// drawCompass draws the scale bar and the north, their foot at a position.
func (p *picture) drawCompass(foot orb.Point) {
	p.Layer("scale")
	face := canvas.Typeface{Size: 7.5, Color: canvas.Ink}
	metresPerPoint := p.grid.Metres / p.scale
	length := roundLength(110 * metresPerPoint)
	width := length / metresPerPoint
	y := foot[1] - 8
	half := width / 2
	line := canvas.Paint{Stroke: canvas.Ink, Width: 0.8}
	bar := func(x, w float64, fill canvas.Paint) {
		p.Shape([]orb.LineString{{{x, y - 3}, {x + w, y - 3}, {x + w, y}, {x, y}}}, fill)
	}
	bar(foot[0], half, canvas.Paint{Fill: canvas.Ink, Stroke: canvas.Ink, Width: 0.8})
	bar(foot[0]+half, half, canvas.Paint{Fill: canvas.White, Stroke: canvas.Ink, Width: 0.8})
	for _, tick := range []struct {
		share float64
		label string
	}{{0, "0"}, {0.5, p.number(length / 2)}, {1, p.distance(length)}} {
		x := foot[0] + tick.share*width
		p.Shape([]orb.LineString{{{x, y}, {x, y + 2}}}, line)
		at := face
		at.Align = canvas.Middle
		if tick.share == 0 {
			at.Align = canvas.Start
		}
		p.Text(orb.Point{x, y - 6}, tick.label, at)
	}
	p.drawNorth(orb.Point{foot[0] + legendWidth - 14, y})
}

// drawNorth draws an arrow that leans as the meridian does.
func (p *picture) drawNorth(foot orb.Point) {
	sin, cos := math.Sincos(p.north)
	turn := func(x, y float64) orb.Point { return orb.Point{foot[0] + x*cos + y*sin, foot[1] + x*sin - y*cos} }
	p.Shape([]orb.LineString{{turn(-4.5, 1), turn(0, 22), turn(0, 5)}}, canvas.Paint{Fill: canvas.Ink, Stroke: canvas.Ink, Width: 0.6})
	p.Shape([]orb.LineString{{turn(4.5, 1), turn(0, 22), turn(0, 5)}}, canvas.Paint{Fill: canvas.White, Stroke: canvas.Ink, Width: 0.6})
	p.Text(turn(0, 25), p.words(reports.MapNorth), canvas.Typeface{Size: 8, Style: canvas.Bold, Color: canvas.Ink, Align: canvas.Middle})
}

// number writes a length in kilometres, or in metres below one.
func (p *picture) number(metres float64) string {
	if metres < 1000 {
		return reports.Decimal(p.lang, metres, 0)
	}
	if math.Mod(metres, 1000) != 0 {
		return reports.Decimal(p.lang, metres/1000, 1)
	}
	return reports.Decimal(p.lang, metres/1000, 0)
}

func (p *picture) distance(metres float64) string {
	if metres < 1000 {
		return p.words(reports.MapMetres, p.number(metres))
	}
	return p.words(reports.MapKilometres, p.number(metres))
}

// roundLength returns the largest of 1, 2, 5, 10, 20, 50... that is not over a
// length.
func roundLength(metres float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(metres)))
	for _, digit := range []float64{5, 2} {
		if digit*power <= metres {
			return digit * power
		}
	}
	return power
}
