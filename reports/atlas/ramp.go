package atlas

import (
	"image/color"

	"acces30/coverage"
	"acces30/reports/atlas/internal/canvas"
)

// ramp colours the classes of time, near to far. It follows ColorBrewer's
// YlGnBu (Brewer, Harrower, colorbrewer2.org), which is safe for the
// colour-blind and for print, with steps drawn even and two purples to go on
// with where the promise ends. CIE lightness falls by 10 or more at each step,
// so that a grey print keeps the order, and to the eye of each kind of
// dichromat any two classes are at least 12 apart in CIE Lab.
var ramp = []color.RGBA{
	{0xfd, 0xf7, 0xb2, 0xff}, {0xbf, 0xe1, 0xb4, 0xff}, {0x86, 0xc6, 0xb6, 0xff}, {0x47, 0xa6, 0xb8, 0xff},
	{0x23, 0x82, 0xb3, 0xff}, {0x23, 0x5c, 0x9c, 0xff}, {0x47, 0x29, 0x7b, 0xff}, {0x22, 0x06, 0x3a, 0xff},
}

// Colours beside the ramp.
var (
	softInk    = color.RGBA{0x55, 0x5f, 0x69, 0xff} // second texts
	paleInk    = color.RGBA{0xc9, 0xcf, 0xd4, 0xff} // lines of the layout
	noTime     = color.RGBA{0xdd, 0xdd, 0xdd, 0xff} // communes of which nothing was computed
	landLine   = color.RGBA{0xb4, 0xbb, 0xc1, 0xff} // borders of départements out of scope
	backdrop   = color.RGBA{0xf0, 0xf0, 0xee, 0xff} // communes out of scope
	pointColor = color.RGBA{0xc8, 0x32, 0x1f, 0xff} // warm on a cold ramp; as dark as its middle
)

// class is a class of times with its colour. The class of communes
// that no road reaches is white and crossed.
type class struct {
	coverage.ClassCount
	color color.RGBA
}

// newClasses colours the classes of a result; with another number of classes
// than colours, colours are spread over them.
func newClasses(r *coverage.Result) []class {
	classes := make([]class, len(r.Classes))
	timed := 0
	for _, c := range r.Classes {
		if !c.Unreachable {
			timed++
		}
	}
	for i, c := range r.Classes {
		classes[i] = class{c, canvas.White}
		if !c.Unreachable {
			classes[i].color = ramp[i*(len(ramp)-1)/max(timed-1, 1)]
		}
	}
	return classes
}

// colorOf returns the colour of a class.
func (s *Scene) colorOf(class int) color.RGBA {
	if class == coverage.NoClass {
		return noTime
	}
	return s.classes[class].color
}

// hatchOf shows a commune's side of the threshold without a colour: striped
// beyond it, crossed where no road leads.
func hatchOf(c *coverage.CommuneAccess) canvas.Hatch {
	switch c.Status {
	case coverage.Beyond:
		return canvas.Striped
	case coverage.Unreachable:
		return canvas.Crossed
	default:
		return canvas.Plain
	}
}
