package atlas

import (
	"image/color"

	"github.com/paulmach/orb"
)

// canvas is what a picture is drawn on. Lengths are points, 1/72 inch, from the
// top left corner; what is drawn later lies on top.
type canvas interface {
	// layer begins a layer with a name; all that is drawn next belongs to it.
	layer(name string)
	// shape draws lines; with a fill or a hatch they are closed and filled as
	// one by the even-odd rule. Strokes must be opaque: lines may cross.
	shape(lines []orb.LineString, p paint)
	circle(at orb.Point, radius float64, p paint)
	text(at orb.Point, s string, t typeface)
}

// paint is how a shape looks. A colour without opacity paints nothing.
type paint struct {
	fill   color.RGBA
	hatch  hatch
	stroke color.RGBA
	width  float64   // of the stroke
	dash   []float64 // lengths of dashes and gaps; nil for a whole line
	title  string    // what the shape stands for, where a back end can tell
}

// closes tells whether the shape's lines are rings.
func (p *paint) closes() bool { return p.fill.A > 0 || p.hatch != plain }

// Distance between the lines of a hatch and their width, in points.
const (
	hatchStep  = 4.0
	hatchWidth = 0.9
)

// align is where a text lies about its place.
type align uint8

const (
	start align = iota
	middle
	end
)

// typeface is how a text looks.
type typeface struct {
	size  float64
	style style
	color color.RGBA
	align align
	halo  bool // a white edge that keeps the text apart from the map
}

// style is a cut of the Go fonts.
type style uint8

const (
	regular style = iota
	bold
	italic
)

// haloWidth is the width of the white edge on either side of a text's strokes.
const haloWidth = 1.3
