package canvas

import (
	"image"
	"image/color"
	"image/png"
	"io"
	"math"

	"git.sr.ht/~sbinet/gg"
	"github.com/paulmach/orb"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// PrintScale is in pixels a point and makes 200 dots per inch: an A4 sheet is
// 2339 pixels wide.
const PrintScale = 200.0 / 72

// Raster draws a sheet as pixels.
type Raster struct {
	context *gg.Context
	scale   float64 // pixels a point
}

// NewRaster returns an empty sheet with so many pixels a point.
func NewRaster(scale float64) *Raster {
	pixels := image.Rect(0, 0, int(math.Round(Width*scale)), int(math.Round(Height*scale)))
	c := gg.NewContextForRGBA(image.NewRGBA(pixels))
	c.SetColor(White)
	c.Clear()
	c.SetFillRule(gg.FillRuleEvenOdd)
	return &Raster{c, scale}
}

// Image returns the pixels drawn.
func (c *Raster) Image() *image.RGBA { return c.context.Image().(*image.RGBA) }

// WritePNG writes the pixels as PNG. It fails only when w does.
func (c *Raster) WritePNG(w io.Writer) error {
	// The default makes files 3 % smaller in twice the time, and nothing else takes as
	// long to write.
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	return encoder.Encode(w, c.context.Image())
}

// Layer does nothing: pixels have no layers.
func (c *Raster) Layer(string) {}

// Shape draws lines that are not filled one by one: the rasterizer's time for a
// path grows faster than the path.
func (c *Raster) Shape(lines []orb.LineString, p Paint) {
	if !p.closes() && len(lines) > 1 {
		for i := range lines {
			c.Shape(lines[i:i+1], p)
		}
		return
	}
	for _, line := range lines {
		for i, point := range line {
			if i == 0 {
				c.context.MoveTo(point[0]*c.scale, point[1]*c.scale)
			} else {
				c.context.LineTo(point[0]*c.scale, point[1]*c.scale)
			}
		}
		if p.closes() {
			c.context.ClosePath()
		}
	}
	c.paint(p)
}

// Circle draws a circle.
func (c *Raster) Circle(at orb.Point, radius float64, p Paint) {
	c.context.DrawCircle(at[0]*c.scale, at[1]*c.scale, radius*c.scale)
	c.paint(p)
}

// paint fills, hatches and strokes the path, and ends it.
func (c *Raster) paint(p Paint) {
	if p.Fill.A > 0 {
		c.context.SetColor(straight(p.Fill))
		c.context.FillPreserve()
	}
	if p.Hatch != Plain {
		c.context.SetFillStyle(hatching{p.Hatch, HatchColor(p.Fill), c.scale})
		c.context.FillPreserve()
	}
	if p.Stroke.A > 0 {
		dash := make([]float64, len(p.Dash))
		for i, d := range p.Dash {
			dash[i] = d * c.scale
		}
		c.context.SetDash(dash...)
		c.context.SetLineWidth(p.Width * c.scale)
		c.context.SetColor(straight(p.Stroke))
		c.context.StrokePreserve()
	}
	c.context.ClearPath()
}

// straight returns a colour in the form that image/color has for colours whose
// parts are not multiplied with their opacity, as they are here.
func straight(c color.RGBA) color.Color { return color.NRGBA(c) }

// hatching is a hatch as a pattern of pixels, with soft edges.
type hatching struct {
	hatch Hatch
	tone  color.RGBA
	scale float64 // pixels a point
}

// ColorAt returns the colour of a pixel, as gg asks for it.
func (h hatching) ColorAt(x, y int) color.Color {
	cover := h.cover(float64(x+y) / math.Sqrt2)
	if h.hatch == Crossed {
		cover = max(cover, h.cover(float64(x-y)/math.Sqrt2))
	}
	return color.NRGBA{h.tone.R, h.tone.G, h.tone.B, uint8(math.Round(255 * cover))}
}

// cover returns how much of a pixel at a distance across the lines is line,
// 0 to 1.
func (h hatching) cover(across float64) float64 {
	step, half := hatchStep*h.scale, hatchWidth*h.scale/2
	from := math.Abs(across - step*math.Round(across/step))
	return min(max(half+0.5-from, 0), 1)
}

// Text draws the outlines of letters: the halo of all first, in one go since it is not
// quite opaque, then each letter by itself, since the rasterizer's time for a path grows
// faster than the path.
func (c *Raster) Text(at orb.Point, s string, t Typeface) {
	if t.Halo {
		c.letters(at, s, t, func() {})
		c.context.SetColor(color.NRGBA{0xff, 0xff, 0xff, 0xd8})
		c.context.SetDash()
		c.context.SetLineWidth(2 * haloWidth * c.scale)
		c.context.Stroke()
	}
	c.context.SetColor(straight(t.Color))
	c.context.SetFillRule(gg.FillRuleWinding)
	c.letters(at, s, t, c.context.Fill)
	c.context.SetFillRule(gg.FillRuleEvenOdd)
}

// letters adds the outlines of a text's letters to the path, and calls done after each.
func (c *Raster) letters(at orb.Point, s string, t Typeface, done func()) {
	x, y := t.Left(at[0], s), at[1]
	p := pen{font: fonts()[t.Style]}
	p.letters(s, func(glyph sfnt.GlyphIndex, from fixed.Int26_6) {
		segments, err := p.font.LoadGlyph(&p.buffer, glyph, fixed.I(perEm), nil)
		if err == nil {
			c.outline(segments, orb.Point{x + t.points(from), y}, t)
			done()
		}
	})
}

// outline adds a letter to the path: of straight lines and, as in all TrueType fonts,
// quadratic curves.
func (c *Raster) outline(segments sfnt.Segments, at orb.Point, t Typeface) {
	pixel := func(p fixed.Point26_6) (x, y float64) {
		return (at[0] + t.points(p.X)) * c.scale, (at[1] + t.points(p.Y)) * c.scale
	}
	for _, s := range segments {
		x0, y0 := pixel(s.Args[0])
		x1, y1 := pixel(s.Args[1])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			c.context.MoveTo(x0, y0)
		case sfnt.SegmentOpLineTo:
			c.context.LineTo(x0, y0)
		case sfnt.SegmentOpQuadTo:
			c.context.QuadraticTo(x0, y0, x1, y1)
		}
	}
}
