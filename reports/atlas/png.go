package atlas

import (
	"fmt"
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

// printScale is in pixels a point and makes 200 dots per inch: an A4 sheet is
// 2339 pixels wide.
const printScale = 200.0 / 72

// WritePNG writes the map as an A4 sheet of 200 dots per inch. It fails only
// when w does.
func (s *Scene) WritePNG(w io.Writer, opts Options) error {
	c := newRaster(printScale)
	s.draw(c, opts)
	encoder := png.Encoder{CompressionLevel: png.DefaultCompression}
	if err := encoder.Encode(w, c.context.Image()); err != nil {
		return fmt.Errorf("map as PNG: %w", err)
	}
	return nil
}

// raster draws shapes as pixels.
type raster struct {
	context *gg.Context
	scale   float64 // pixels a point
}

// newRaster returns an empty sheet of a scale.
func newRaster(scale float64) *raster {
	pixels := image.Rect(0, 0, int(math.Round(sheetWidth*scale)), int(math.Round(sheetHeight*scale)))
	c := gg.NewContextForRGBA(image.NewRGBA(pixels))
	c.SetColor(white)
	c.Clear()
	c.SetLineCapRound()
	c.SetLineJoinRound()
	c.SetFillRule(gg.FillRuleEvenOdd)
	return &raster{c, scale}
}

func (c *raster) layer(string) {}

// shape draws lines that are not filled one by one: the rasteriser's time for
// a path grows faster than the path.
func (c *raster) shape(lines []orb.LineString, p paint) {
	if !p.closes() && len(lines) > 1 {
		for i := range lines {
			c.shape(lines[i:i+1], p)
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

func (c *raster) circle(at orb.Point, radius float64, p paint) {
	c.context.DrawCircle(at[0]*c.scale, at[1]*c.scale, radius*c.scale)
	c.paint(p)
}

// paint fills, hatches and strokes the path, and ends it.
func (c *raster) paint(p paint) {
	if p.fill.A > 0 {
		c.context.SetColor(straight(p.fill))
		c.context.FillPreserve()
	}
	if p.hatch != plain {
		c.context.SetFillStyle(hatching{p.hatch, hatchColor(p.fill), c.scale})
		c.context.FillPreserve()
	}
	if p.stroke.A > 0 {
		dash := make([]float64, len(p.dash))
		for i, d := range p.dash {
			dash[i] = d * c.scale
		}
		c.context.SetDash(dash...)
		c.context.SetLineWidth(p.width * c.scale)
		c.context.SetColor(straight(p.stroke))
		c.context.StrokePreserve()
	}
	c.context.ClearPath()
}

// straight is a colour of the scene, whose parts are not multiplied with its
// opacity, as image/color wants it told.
func straight(c color.RGBA) color.Color { return color.NRGBA(c) }

// hatching is a hatch as a pattern of pixels, with soft edges.
type hatching struct {
	hatch hatch
	tone  color.RGBA
	scale float64 // pixels a point
}

func (h hatching) ColorAt(x, y int) color.Color {
	cover := h.cover(float64(x+y) / math.Sqrt2)
	if h.hatch == crossed {
		cover = max(cover, h.cover(float64(x-y)/math.Sqrt2))
	}
	return color.NRGBA{h.tone.R, h.tone.G, h.tone.B, uint8(math.Round(255 * cover))}
}

// cover tells how much of a pixel at a distance across the lines is line.
func (h hatching) cover(across float64) float64 {
	step, half := hatchStep*h.scale, hatchWidth*h.scale/2
	from := math.Abs(across - step*math.Round(across/step))
	return min(max(half+0.5-from, 0), 1)
}

func (c *raster) text(at orb.Point, s string, t typeface) {
	x, y := t.from(at[0], s), at[1]
	p := pen{font: fonts()[t.style]}
	p.letters(s, func(glyph sfnt.GlyphIndex, from fixed.Int26_6) {
		segments, err := p.font.LoadGlyph(&p.buffer, glyph, fixed.I(perEm), nil)
		if err == nil {
			c.outline(segments, orb.Point{x + t.points(from), y}, t)
		}
	})
	if t.halo {
		c.context.SetColor(color.NRGBA{0xff, 0xff, 0xff, 0xd8})
		c.context.SetDash()
		c.context.SetLineWidth(2 * haloWidth * c.scale)
		c.context.StrokePreserve()
	}
	c.context.SetColor(straight(t.color))
	c.context.SetFillRule(gg.FillRuleWinding)
	c.context.Fill()
	c.context.SetFillRule(gg.FillRuleEvenOdd)
}

// outline adds a letter to the path.
func (c *raster) outline(segments sfnt.Segments, at orb.Point, t typeface) {
	pixel := func(p fixed.Point26_6) (x, y float64) {
		return (at[0] + t.points(p.X)) * c.scale, (at[1] + t.points(p.Y)) * c.scale
	}
	for _, s := range segments {
		x0, y0 := pixel(s.Args[0])
		x1, y1 := pixel(s.Args[1])
		x2, y2 := pixel(s.Args[2])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			c.context.MoveTo(x0, y0)
		case sfnt.SegmentOpLineTo:
			c.context.LineTo(x0, y0)
		case sfnt.SegmentOpQuadTo:
			c.context.QuadraticTo(x0, y0, x1, y1)
		case sfnt.SegmentOpCubeTo:
			c.context.CubicTo(x0, y0, x1, y1, x2, y2)
		}
	}
}
