package canvas

import (
	"fmt"
	"image/color"
	"math"
)

// Colours that hatches are drawn in, and texts as a rule.
var (
	White = color.RGBA{0xff, 0xff, 0xff, 0xff}
	Ink   = color.RGBA{0x1d, 0x24, 0x2b, 0xff}
)

// Hex writes a colour as #rrggbb.
func Hex(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Hatch is a pattern of lines over a fill.
type Hatch uint8

// Hatches.
const (
	Plain   Hatch = iota // no lines
	Striped              // lines that rise to the right
	Crossed              // the same, and lines that fall
)

// Distance between the lines of a hatch and their width, in points.
const (
	hatchStep  = 4.0
	hatchWidth = 0.9
)

// darkest is the lightness from which lines over a colour are dark.
const darkest = 50

// IsLight reports whether lines over a colour are dark.
func IsLight(c color.RGBA) bool { return Lightness(c) >= darkest }

// HatchColor returns the colour of the lines over a fill: light on dark, dark on
// light.
func HatchColor(fill color.RGBA) color.RGBA {
	if IsLight(fill) {
		return Ink
	}
	return White
}

// Lightness returns CIE L* of a colour under D65, 0 to 100.
func Lightness(c color.RGBA) float64 {
	linear := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	y := 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
	if y <= 216.0/24389 {
		return y * 24389 / 27
	}
	return 116*math.Cbrt(y) - 16
}
