package canvas

import (
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// fonts parses the Go fonts, which have every letter that French needs, once.
var fonts = sync.OnceValue(func() (parsed [3]*sfnt.Font) {
	for s, ttf := range map[Style][]byte{Regular: goregular.TTF, Bold: gobold.TTF, Italic: goitalic.TTF} {
		f, err := sfnt.Parse(ttf)
		if err != nil {
			panic("the fonts built into the program are broken: " + err.Error()) // never on input
		}
		parsed[s] = f
	}
	return parsed
})

// perEm is at how many units a letter's size is measured and drawn: those of
// the font itself, so that nothing is rounded to a size.
const perEm = 2048

// pen goes along the letters of a text.
type pen struct {
	font   *sfnt.Font
	buffer sfnt.Buffer
}

// letters calls visit with each letter of a text and its distance from the start, and
// returns the length of the text, in units. The Go fonts kern no two letters.
func (p *pen) letters(s string, visit func(glyph sfnt.GlyphIndex, at fixed.Int26_6)) (width fixed.Int26_6) {
	for _, r := range s {
		glyph, err := p.font.GlyphIndex(&p.buffer, fontRune(r))
		if err != nil {
			continue // a letter that the font can't find is left out
		}
		visit(glyph, width)
		if advance, err := p.font.GlyphAdvance(&p.buffer, glyph, fixed.I(perEm), font.HintingNone); err == nil {
			width += advance
		}
	}
	return width
}

// fontRune replaces spaces that the fonts lack by one that they have, and the
// hyphen, which they draw as long as a minus, by their soft hyphen.
func fontRune(r rune) rune {
	switch r {
	case '-':
		return '\u00ad'
	case '\u202f', '\u2009':
		return '\u00a0'
	default:
		return r
	}
}

// Width returns the length of a text in points.
func (t Typeface) Width(s string) float64 {
	p := pen{font: fonts()[t.Style]}
	return t.points(p.letters(s, func(sfnt.GlyphIndex, fixed.Int26_6) {}))
}

// points turns units of the font into points.
func (t Typeface) points(units fixed.Int26_6) float64 {
	return float64(units) / 64 / perEm * t.Size
}

// Left returns where a text begins that is aligned at x.
func (t Typeface) Left(x float64, s string) float64 {
	switch t.Align {
	case Middle:
		return x - t.Width(s)/2
	case End:
		return x - t.Width(s)
	default:
		return x
	}
}
