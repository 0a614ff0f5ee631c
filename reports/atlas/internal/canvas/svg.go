package canvas

import (
	"bufio"
	"encoding/xml"
	"image/color"
	"io"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
)

// svgFonts are the families asked for. Widths are set by textLength, so that
// another family than that measured changes nothing in the layout.
const svgFonts = "Go, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"

// SVG draws a sheet as SVG, one group a layer.
type SVG struct {
	out    *bufio.Writer // keeps the first error until it is flushed
	opened bool
}

// Head is what an SVG says about itself.
type Head struct {
	Title, Description string
	Lang               string // of all texts, as in HTML
}

// NewSVG begins an SVG.
func NewSVG(w io.Writer, head Head) *SVG {
	c := &SVG{out: bufio.NewWriter(w)}
	c.begin(head)
	return c
}

// Close ends the SVG. It fails when a write did.
func (c *SVG) Close() error {
	c.print("</g>\n</svg>\n")
	return c.out.Flush()
}

func (c *SVG) print(parts ...string) {
	for _, s := range parts {
		c.out.WriteString(s)
	}
}

// begin writes the head: size, title, and the hatches as patterns.
func (c *SVG) begin(head Head) {
	c.print(`<?xml version="1.0" encoding="UTF-8"?>`, "\n",
		`<svg xmlns="http://www.w3.org/2000/svg" width="`, decimal(Width), `pt" height="`, decimal(Height),
		`pt" viewBox="0 0 `, decimal(Width), " ", decimal(Height), `" lang="`, head.Lang,
		`" role="img" aria-labelledby="title description" font-family="`, svgFonts, `">`, "\n")
	c.print(`<title id="title">`)
	c.escape(head.Title)
	c.print("</title>\n", `<desc id="description">`)
	c.escape(head.Description)
	c.print("</desc>\n<defs>\n")
	for _, tone := range []color.RGBA{Ink, White} {
		for _, h := range []Hatch{Striped, Crossed} {
			c.pattern(h, tone)
		}
	}
	c.print("</defs>\n", `<rect width="100%" height="100%" fill="#ffffff"/>`, "\n")
}

// pattern defines a hatch of a colour.
func (c *SVG) pattern(h Hatch, tone color.RGBA) {
	step := decimal(hatchStep)
	c.print(`<pattern id="`, patternName(h, tone), `" width="`, step, `" height="`, step,
		`" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V`, step)
	if h == Crossed {
		c.print("M0 0H", step)
	}
	c.print(`" stroke="`, Hex(tone), `" stroke-width="`, decimal(2*hatchWidth), `"/></pattern>`, "\n")
}

func patternName(h Hatch, tone color.RGBA) string {
	name := map[Hatch]string{Striped: "striped", Crossed: "crossed"}[h]
	if tone == White {
		return name + "-light"
	}
	return name
}

// Layer begins a group.
func (c *SVG) Layer(name string) {
	if c.opened {
		c.print("</g>\n")
	}
	c.opened = true
	c.print(`<g id="`, name, `">`, "\n")
}

// Shape draws a path.
func (c *SVG) Shape(lines []orb.LineString, p Paint) {
	d := make([]byte, 0, 1024)
	for _, line := range lines {
		for i, point := range line {
			d = append(d, "ML"[min(i, 1)])
			d = appendDecimal(d, point[0])
			d = append(d, ' ')
			d = appendDecimal(d, point[1])
		}
		if p.closes() {
			d = append(d, 'Z')
		}
	}
	c.element(`path d="`+string(d)+`"`, p)
}

// Circle draws a circle.
func (c *SVG) Circle(at orb.Point, radius float64, p Paint) {
	c.element(`circle cx="`+decimal(at[0])+`" cy="`+decimal(at[1])+`" r="`+decimal(radius)+`"`, p)
}

// element writes an element with its paint, and again with its hatch.
func (c *SVG) element(start string, p Paint) {
	c.print("<", start)
	c.color("fill", p.Fill)
	if p.Fill.A > 0 {
		c.print(` fill-rule="evenodd"`)
	}
	if p.Stroke.A > 0 {
		c.color("stroke", p.Stroke)
		c.print(` stroke-width="`, decimal(p.Width), `" stroke-linejoin="round" stroke-linecap="round"`)
	}
	if len(p.Dash) > 0 {
		c.print(` stroke-dasharray="`)
		for i, d := range p.Dash {
			if i > 0 {
				c.print(" ")
			}
			c.print(decimal(d))
		}
		c.print(`"`)
	}
	if p.Title == "" {
		c.print("/>\n")
	} else {
		c.print("><title>")
		c.escape(p.Title)
		name, _, _ := strings.Cut(start, " ")
		c.print("</title></", name, ">\n")
	}
	if p.Hatch != Plain {
		c.print("<", start, ` fill="url(#`, patternName(p.Hatch, HatchColor(p.Fill)), `)" fill-rule="evenodd" pointer-events="none"/>`, "\n")
	}
}

// color writes a colour as an attribute, its opacity apart.
func (c *SVG) color(attribute string, tone color.RGBA) {
	if tone.A == 0 {
		c.print(` `, attribute, `="none"`)
		return
	}
	c.print(` `, attribute, `="`, Hex(tone), `"`)
	if tone.A < 0xff {
		c.print(` `, attribute, `-opacity="`, decimal(float64(tone.A)/0xff), `"`)
	}
}

// Text writes a text as long as it is in the Go fonts, whatever font shows it.
func (c *SVG) Text(at orb.Point, s string, t Typeface) {
	if s == "" {
		return
	}
	attributes := `x="` + decimal(t.Left(at[0], s)) + `" y="` + decimal(at[1]) + `" font-size="` + decimal(t.Size) +
		`" textLength="` + decimal(t.Width(s)) + `" lengthAdjust="spacingAndGlyphs"`
	switch t.Style {
	case Bold:
		attributes += ` font-weight="bold"`
	case Italic:
		attributes += ` font-style="italic"`
	}
	if t.Halo { // apart, since not every program knows paint-order
		c.print("<text ", attributes, ` fill="none" stroke="#ffffff" stroke-opacity="0.85" stroke-linejoin="round" stroke-width="`,
			decimal(2*haloWidth), `" aria-hidden="true">`)
		c.escape(s)
		c.print("</text>\n")
	}
	c.print("<text ", attributes)
	c.color("fill", t.Color)
	c.print(">")
	c.escape(s)
	c.print("</text>\n")
}

// escape writes a text of whatever origin.
func (c *SVG) escape(s string) {
	_ = xml.EscapeText(c.out, []byte(s)) // its error is the writer's
}

// decimal writes a number with at most two decimals.
func decimal(x float64) string { return string(appendDecimal(nil, x)) }

func appendDecimal(b []byte, x float64) []byte {
	hundredths := int64(x*100 + 0.5)
	if x < 0 {
		hundredths = int64(x*100 - 0.5)
	}
	return strconv.AppendFloat(b, float64(hundredths)/100, 'f', -1, 64)
}
