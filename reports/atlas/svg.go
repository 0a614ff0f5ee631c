package atlas

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"image/color"
	"io"
	"strconv"
	"strings"

	"acces30/reports"

	"github.com/paulmach/orb"
)

// WriteSVG writes the map as an A4 sheet in SVG, one group a layer. It fails
// only when w does.
func (s *Scene) WriteSVG(w io.Writer, opts Options) error {
	c := &svgCanvas{out: bufio.NewWriter(w)}
	c.begin(reports.SummaryTitle.With(opts.Lang, reports.ScopeName(opts.Lang, s.result.Study)),
		reports.MapAlt.With(opts.Lang, reports.Answer(opts.Lang, s.result)), opts.Lang)
	s.draw(c, opts)
	c.print("</g>\n</svg>\n")
	if err := c.out.Flush(); err != nil { // tells the error of every write before it
		return fmt.Errorf("map as SVG: %w", err)
	}
	return nil
}

// svgFonts are the families asked for. Widths are set by textLength, so that
// another family than that measured changes nothing in the layout.
const svgFonts = "Go, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"

// svgCanvas writes shapes as SVG. Errors are left to the writer's flush.
type svgCanvas struct {
	out    *bufio.Writer
	opened bool
}

func (c *svgCanvas) print(parts ...string) {
	for _, s := range parts {
		c.out.WriteString(s)
	}
}

// begin writes the head: size, title, and the hatches as patterns.
func (c *svgCanvas) begin(title, description string, lang reports.Lang) {
	c.print(`<?xml version="1.0" encoding="UTF-8"?>`, "\n",
		`<svg xmlns="http://www.w3.org/2000/svg" width="`, decimal(sheetWidth), `pt" height="`, decimal(sheetHeight),
		`pt" viewBox="0 0 `, decimal(sheetWidth), " ", decimal(sheetHeight), `" lang="`, lang.String(),
		`" role="img" aria-labelledby="title description" font-family="`, svgFonts, `">`, "\n")
	c.print(`<title id="title">`)
	c.escape(title)
	c.print("</title>\n", `<desc id="description">`)
	c.escape(description)
	c.print("</desc>\n<defs>\n")
	for _, tone := range []color.RGBA{ink, white} {
		for _, h := range []hatch{striped, crossed} {
			c.pattern(h, tone)
		}
	}
	c.print("</defs>\n", `<rect width="100%" height="100%" fill="#ffffff"/>`, "\n")
}

// pattern defines a hatch of a colour.
func (c *svgCanvas) pattern(h hatch, tone color.RGBA) {
	step := decimal(hatchStep)
	c.print(`<pattern id="`, patternName(h, tone), `" width="`, step, `" height="`, step,
		`" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V`, step)
	if h == crossed {
		c.print("M0 0H", step)
	}
	c.print(`" stroke="`, hex(tone), `" stroke-width="`, decimal(2*hatchWidth), `"/></pattern>`, "\n")
}

func patternName(h hatch, tone color.RGBA) string {
	name := map[hatch]string{striped: "striped", crossed: "crossed"}[h]
	if tone == white {
		return name + "-light"
	}
	return name
}

func (c *svgCanvas) layer(name string) {
	if c.opened {
		c.print("</g>\n")
	}
	c.opened = true
	c.print(`<g id="`, name, `">`, "\n")
}

func (c *svgCanvas) shape(lines []orb.LineString, p paint) {
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

func (c *svgCanvas) circle(at orb.Point, radius float64, p paint) {
	c.element(`circle cx="`+decimal(at[0])+`" cy="`+decimal(at[1])+`" r="`+decimal(radius)+`"`, p)
}

// element writes an element with its paint, and again with its hatch.
func (c *svgCanvas) element(start string, p paint) {
	c.print("<", start)
	c.color("fill", p.fill)
	if p.fill.A > 0 && p.closes() {
		c.print(` fill-rule="evenodd"`)
	}
	if p.stroke.A > 0 {
		c.color("stroke", p.stroke)
		c.print(` stroke-width="`, decimal(p.width), `" stroke-linejoin="round" stroke-linecap="round"`)
	}
	if len(p.dash) > 0 {
		c.print(` stroke-dasharray="`)
		for i, d := range p.dash {
			if i > 0 {
				c.print(" ")
			}
			c.print(decimal(d))
		}
		c.print(`"`)
	}
	if p.title == "" {
		c.print("/>\n")
	} else {
		c.print("><title>")
		c.escape(p.title)
		name, _, _ := strings.Cut(start, " ")
		c.print("</title></", name, ">\n")
	}
	if p.hatch != plain {
		c.print("<", start, ` fill="url(#`, patternName(p.hatch, hatchColor(p.fill)), `)" fill-rule="evenodd" pointer-events="none"/>`, "\n")
	}
}

// color writes a colour as an attribute, its opacity apart.
func (c *svgCanvas) color(attribute string, tone color.RGBA) {
	if tone.A == 0 {
		c.print(` `, attribute, `="none"`)
		return
	}
	c.print(` `, attribute, `="`, hex(tone), `"`)
	if tone.A < 0xff {
		c.print(` `, attribute, `-opacity="`, decimal(float64(tone.A)/0xff), `"`)
	}
}

func (c *svgCanvas) text(at orb.Point, s string, t typeface) {
	if s == "" {
		return
	}
	attributes := `x="` + decimal(t.from(at[0], s)) + `" y="` + decimal(at[1]) + `" font-size="` + decimal(t.size) +
		`" textLength="` + decimal(t.width(s)) + `" lengthAdjust="spacingAndGlyphs"`
	switch t.style {
	case bold:
		attributes += ` font-weight="bold"`
	case italic:
		attributes += ` font-style="italic"`
	}
	if t.halo { // apart, since not every program knows paint-order
		c.print("<text ", attributes, ` fill="none" stroke="#ffffff" stroke-opacity="0.85" stroke-linejoin="round" stroke-width="`,
			decimal(2*haloWidth), `" aria-hidden="true">`)
		c.escape(s)
		c.print("</text>\n")
	}
	c.print("<text ", attributes)
	c.color("fill", t.color)
	c.print(">")
	c.escape(s)
	c.print("</text>\n")
}

// escape writes a text of whatever origin.
func (c *svgCanvas) escape(s string) {
	_ = xml.EscapeText(c.out, []byte(s)) // its error is the writer's
}

func hex(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// decimal writes a number with at most two decimals.
func decimal(x float64) string { return string(appendDecimal(nil, x)) }

func appendDecimal(b []byte, x float64) []byte {
	hundredths := int64(x*100 + 0.5)
	if x < 0 {
		hundredths = int64(x*100 - 0.5)
	}
	return strconv.AppendFloat(b, float64(hundredths)/100, 'f', -1, 64)
}
