package canvas

import (
	"image/color"

	"github.com/paulmach/orb"
)

// The sheet: A4, landscape, in points of 1/72 inch.
const (
	Width  = 842.0
	Height = 595.0
)

// Canvas is what a sheet is drawn on. Lengths are points, 1/72 inch, from the
// top left corner; what is drawn later lies on top.
type Canvas interface {
	// Layer begins a layer with a name; all that is drawn next belongs to it.
	Layer(name string)
	// Shape draws lines; with a fill or a hatch they are closed and filled as
	// one by the even-odd rule. Strokes must be opaque: lines may cross.
	Shape(lines []orb.LineString, p Paint)
	Circle(at orb.Point, radius float64, p Paint)
	Text(at orb.Point, s string, t Typeface)
}

// Paint is how a shape looks. A colour without opacity paints nothing.
type Paint struct {
	Fill   color.RGBA
	Hatch  Hatch
	Stroke color.RGBA
	Width  float64   // of the stroke, in points
	Dash   []float64 // lengths of dashes and gaps, in points; nil for an unbroken line
	Title  string    // what the shape stands for, where a back end can show it
}

// closes reports whether the shape's lines are rings.
func (p *Paint) closes() bool { return p.Fill.A > 0 || p.Hatch != Plain }

// Align is where a text lies relative to its position.
type Align uint8

// Alignments: the position is where the text starts, its middle or its end.
const (
	Start Align = iota
	Middle
	End
)

// Typeface is how a text looks.
type Typeface struct {
	Size  float64 // in points
	Style Style
	Color color.RGBA
	Align Align
	Halo  bool // a white edge that keeps the text apart from what is below
}

// Style is a cut of the Go fonts.
type Style uint8

// Styles.
const (
	Regular Style = iota
	Bold
	Italic
)

// haloWidth is the width of the white edge on either side of a text's strokes.
const haloWidth = 1.3
