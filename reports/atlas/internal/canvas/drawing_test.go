package canvas

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

// box is a rectangle as a line, not closed.
func box(west, north, east, south float64) orb.LineString {
	return orb.LineString{{west, north}, {east, north}, {east, south}, {west, south}}
}

// TestSVGOfADrawing compares all of a file with what SVG wants: layers as groups, fills
// by the even-odd rule, hatches above them, opacity apart, titles, texts as long as measured.
func TestSVGOfADrawing(t *testing.T) {
	var out strings.Builder
	c := NewSVG(&out, Head{Title: "Titre <&>", Description: "Texte", Lang: "fr"})
	c.Layer("un")
	c.Shape([]orb.LineString{box(1, 2, 3, 4.126), box(1.5, 2.5, 2, 3)}, Paint{Fill: color.RGBA{0x22, 0x06, 0x3a, 0xff}, Hatch: Striped, Stroke: White, Width: 0.5, Title: "a & b"})
	c.Shape([]orb.LineString{{{0, 0}, {10, 0}}}, Paint{Stroke: color.RGBA{1, 2, 3, 0x80}, Width: 1, Dash: []float64{4, 2.4}})
	c.Layer("deux")
	c.Circle(orb.Point{5, 6}, 7.5, Paint{Fill: color.RGBA{0xfd, 0xf7, 0xb2, 0x33}, Hatch: Crossed})
	c.Circle(orb.Point{5, 6}, 1, Paint{Hatch: Crossed})
	regular, bold, italic := Typeface{Size: 10, Color: Ink}, Typeface{Size: 8, Style: Bold, Color: White, Align: Middle, Halo: true}, Typeface{Size: 8, Style: Italic, Color: Ink, Align: End}
	c.Text(orb.Point{100, 50}, "é<", regular)
	c.Text(orb.Point{100, 50}, "Metz", bold)
	c.Text(orb.Point{100, 50}, "Bitche", italic)
	c.Text(orb.Point{1, 1}, "", regular)
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	_, got, found := strings.Cut(out.String(), "</defs>\n")
	metz := `x="` + decimal(100-bold.Width("Metz")/2) + `" y="50" font-size="8" textLength="` + decimal(bold.Width("Metz")) + `" lengthAdjust="spacingAndGlyphs" font-weight="bold"`
	want := `<rect width="100%" height="100%" fill="#ffffff"/>
<g id="un">
<path d="M1 2L3 2L3 4.13L1 4.13ZM1.5 2.5L2 2.5L2 3L1.5 3Z" fill="#22063a" fill-rule="evenodd" stroke="#ffffff" stroke-width="0.5" stroke-linejoin="round" stroke-linecap="round"><title>a &amp; b</title></path>
<path d="M1 2L3 2L3 4.13L1 4.13ZM1.5 2.5L2 2.5L2 3L1.5 3Z" fill="url(#striped-light)" fill-rule="evenodd" pointer-events="none"/>
<path d="M0 0L10 0" fill="none" stroke="#010203" stroke-opacity="0.5" stroke-width="1" stroke-linejoin="round" stroke-linecap="round" stroke-dasharray="4 2.4"/>
</g>
<g id="deux">
<circle cx="5" cy="6" r="7.5" fill="#fdf7b2" fill-opacity="0.2" fill-rule="evenodd"/>
<circle cx="5" cy="6" r="7.5" fill="url(#crossed)" fill-rule="evenodd" pointer-events="none"/>
<circle cx="5" cy="6" r="1" fill="none"/>
<circle cx="5" cy="6" r="1" fill="url(#crossed-light)" fill-rule="evenodd" pointer-events="none"/>
<text x="100" y="50" font-size="10" textLength="` + decimal(regular.Width("é<")) + `" lengthAdjust="spacingAndGlyphs" fill="#1d242b">é&lt;</text>
<text ` + metz + ` fill="none" stroke="#ffffff" stroke-opacity="0.85" stroke-linejoin="round" stroke-width="2.6" aria-hidden="true">Metz</text>
<text ` + metz + ` fill="#ffffff">Metz</text>
<text x="` + decimal(100-italic.Width("Bitche")) + `" y="50" font-size="8" textLength="` + decimal(italic.Width("Bitche")) + `" lengthAdjust="spacingAndGlyphs" font-style="italic" fill="#1d242b">Bitche</text>
</g>
</svg>
`
	if !found || got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	head := out.String()[:strings.Index(out.String(), "<defs>")]
	for _, part := range []string{`width="842pt" height="595pt" viewBox="0 0 842 595" lang="fr"`, `<title id="title">Titre &lt;&amp;&gt;</title>`, `<desc id="description">Texte</desc>`} {
		if !strings.Contains(head, part) {
			t.Errorf("the head lacks %s: %s", part, head)
		}
	}
	for name, lines := range map[string]string{"striped": "M0 0V4", "crossed": "M0 0V4M0 0H4"} {
		for suffix, tone := range map[string]string{"": "#1d242b", "-light": "#ffffff"} {
			if pattern := `<pattern id="` + name + suffix + `" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="` + lines + `" stroke="` + tone + `" stroke-width="1.8"/></pattern>`; !strings.Contains(out.String(), pattern) {
				t.Errorf("no pattern %s", pattern)
			}
		}
	}
}

// TestLightnessAndHatches: the lightness of pure colours, of the darkest greys on both
// sides of the curve's bend, and the lines over what is on both sides of the middle.
func TestLightnessAndHatches(t *testing.T) {
	for c, want := range map[color.RGBA]float64{
		{255, 0, 0, 255}: 53.24, {0, 255, 0, 255}: 87.73, {0, 0, 255, 255}: 32.30, {10, 10, 10, 255}: 2.742, {11, 11, 11, 255}: 3.023, {23, 23, 23, 255}: 7.74, {28, 28, 28, 255}: 10.27,
	} {
		if got := Lightness(c); !(math.Abs(got-want) <= 0.02) {
			t.Errorf("%v: %.3f, want %.3f", c, got, want)
		}
	}
	for grey, light := range map[uint8]bool{0: false, 118: false, 119: true, 255: true} {
		c, lines := color.RGBA{grey, grey, grey, 255}, White
		if light {
			lines = Ink
		}
		if IsLight(c) != light || HatchColor(c) != lines {
			t.Errorf("grey %d: light %v, lines %v", grey, IsLight(c), HatchColor(c))
		}
	}
	if got := Hex(color.RGBA{0x0a, 0xb0, 0xff, 0}); got != "#0ab0ff" {
		t.Errorf("%s", got)
	}
}

// TestRasterOfADrawing looks at pixels, two a point: what is filled by the even-odd rule,
// strokes as wide as asked for, dashes, opacity, and the paper.
func TestRasterOfADrawing(t *testing.T) {
	c := NewRaster(2)
	c.Layer("nothing")
	red, blue := color.RGBA{200, 10, 20, 255}, color.RGBA{0, 0, 200, 255}
	c.Text(orb.Point{700, 500}, "not to be filled by its rule", Typeface{Size: 5, Color: Ink})
	c.Shape([]orb.LineString{box(10, 10, 50, 40), box(20, 20, 30, 30)}, Paint{Fill: red})
	c.Shape([]orb.LineString{{{100, 20}, {140, 20}}, {{100, 30}, {140, 30}}}, Paint{Stroke: blue, Width: 4, Dash: []float64{10, 10}})
	c.Shape([]orb.LineString{{{200, 20}, {240, 20}}}, Paint{Stroke: blue, Width: 4})
	c.Circle(orb.Point{300, 100}, 20, Paint{Fill: color.RGBA{0, 0, 0, 0x80}, Stroke: red, Width: 2})
	c.Shape([]orb.LineString{box(400, 10, 440, 50)}, Paint{Stroke: blue, Width: 2}) // not filled, not closed
	img := c.Image()
	if size := img.Bounds().Size(); size.X != 1684 || size.Y != 1190 {
		t.Errorf("size %v", size)
	}
	for at, want := range map[[2]float64]color.RGBA{
		{11, 11}: red, {49, 39}: red, {25, 25}: White, {19, 25}: red, {31, 25}: red, {9, 25}: White, {51, 25}: White, {30, 9}: White, {30, 41}: White,
		{105, 20}: blue, {105, 18.5}: blue, {105, 21.4}: blue, {105, 17}: White, {105, 23}: White, {115.6, 20}: White, {125, 20}: blue, {135, 20}: White, {105, 30}: blue, {105, 25}: White,
		{220, 20}: blue, {235, 20}: blue, {220, 17}: White,
		{300, 100}: {127, 127, 127, 255}, {290, 100}: {127, 127, 127, 255}, {300, 80}: red, {319.8, 100}: red, {322, 100}: White, {300, 77}: White,
		{420, 30}: White, {420, 10}: blue, {440, 30}: blue, {420, 50}: blue, {400, 30}: White, {198.5, 20}: blue, {241.1, 20}: blue, {198.4, 18.2}: White,
	} {
		got := img.RGBAAt(int(2*at[0]), int(2*at[1]))
		for _, d := range []int{int(got.R) - int(want.R), int(got.G) - int(want.G), int(got.B) - int(want.B), int(got.A) - int(want.A)} {
			if d < -1 || d > 1 {
				t.Errorf("at %v: %v, want %v", at, got, want)
				break
			}
		}
	}
}

// TestHatchesOfARaster: lines lie four points apart across, nine tenths of a point wide,
// with soft edges; those of one kind rise to the right.
func TestHatchesOfARaster(t *testing.T) {
	for at, want := range map[[2]int][2]uint8{ // opacity of lines, striped and crossed
		{0, 0}: {242, 242}, {1, 0}: {62, 62}, {1, 1}: {0, 242}, {2, 0}: {0, 0}, {3, 3}: {180, 242}, {5, 1}: {180, 180}, {3, -3}: {242, 242}, {4, 2}: {180, 180}, {2, 1}: {0, 62},
	} {
		for i, hatch := range []Hatch{Striped, Crossed} {
			got := hatching{hatch, Ink, 1}.ColorAt(at[0], at[1]).(color.NRGBA)
			if d := int(got.A) - int(want[i]); d < -1 || d > 1 || got.R != Ink.R || got.G != Ink.G || got.B != Ink.B {
				t.Errorf("hatch %d at %v: %v, want the opacity %d", hatch, at, got, want[i])
			}
		}
	}
	c := NewRaster(1)
	c.Shape([]orb.LineString{box(100, 100, 300, 300)}, Paint{Fill: White, Hatch: Striped})
	c.Shape([]orb.LineString{box(400, 100, 600, 300)}, Paint{Hatch: Crossed})
	for west, want := range map[int]float64{100: 0.225, 400: 1 - 0.775*0.775} { // 0.9 of 4 points are lines
		dark, img := 0.0, c.Image()
		for x := range 200 {
			for y := range 200 {
				dark += (255 - float64(img.RGBAAt(west+x, 100+y).G)) / (255 - float64(HatchColor(White).G))
			}
		}
		if west == 400 { // white lines on nothing
			want = 0
		}
		if got := dark / 40_000; !(math.Abs(got-want) <= 0.02) {
			t.Errorf("from %d: %.3f of it is dark, want %.3f", west, got, want)
		}
	}
}

// TestTextsOfARaster: letters begin where they are aligned, stand on their line, and are
// as long and as high as measured; a halo is around them.
func TestTextsOfARaster(t *testing.T) {
	face := Typeface{Size: 100, Color: Ink}
	if got, twice := face.Width("HH"), 2*face.Width("H"); !(math.Abs(got-twice) <= 1e-6) || face.Width("") != 0 {
		t.Errorf("two letters are %v long, one %v", got, twice/2)
	}
	if small := (Typeface{Size: 10}).Width("Metz"); !(math.Abs(10*small-face.Width("Metz")) <= 1e-6) {
		t.Errorf("at a tenth of the size %v, of %v", small, face.Width("Metz"))
	}
	for a, b := range map[string]string{"a\u202fb": "a\u00a0b", "a\u2009b": "a\u00a0b", "a-b": "a\u00adb"} {
		if face.Width(a) != face.Width(b) {
			t.Errorf("%q is not drawn as %q", a, b)
		}
	}
	for align, want := range map[Align]float64{Start: 400, Middle: 400 - face.Width("HH")/2, End: 400 - face.Width("HH")} {
		face.Align = align
		c := NewRaster(1)
		c.Text(orb.Point{400, 300}, "HH", face)
		west, north, east, south := inked(c)
		if got := face.Left(400, "HH"); !(math.Abs(got-want) <= 1e-9) {
			t.Errorf("alignment %d: begins at %v, want %v", align, got, want)
		}
		if before, after := west-want, want+face.Width("HH")-east; before < 1 || before > 15 || !(math.Abs(before-after) <= 2) || !(math.Abs(south-300) <= 1.5) || south-north < 65 || south-north > 80 {
			t.Errorf("alignment %d: letters from %v, %v to %v, %v", align, west, north, east, south)
		}
	}
	halo := NewRaster(1)
	halo.Shape([]orb.LineString{box(0, 0, 842, 595)}, Paint{Fill: color.RGBA{200, 10, 20, 255}})
	face.Halo, face.Align = true, Start
	halo.Shape([]orb.LineString{{{0, 500}, {9, 500}}}, Paint{Stroke: Ink, Width: 1, Dash: []float64{0.1, 30}}) // not its dashes
	halo.Text(orb.Point{400, 300}, "H", face)
	pale, img := 0.0, halo.Image()
	for x := 390; x < 410+int(face.Width("H")); x++ {
		if p := img.RGBAAt(x, 285); p.R > Ink.R && p.G > 10 {
			pale += float64(p.G-10) / 206 // as white as a halo on red
		}
	}
	if !(math.Abs(pale-4*haloWidth) <= 2) {
		t.Errorf("%.1f pixels of a halo beside the four edges of two strokes, want %.1f", pale, 4*haloWidth)
	}
}

// inked returns the box of dark pixels.
func inked(c *Raster) (west, north, east, south float64) {
	west, north = math.Inf(1), math.Inf(1)
	img := c.Image()
	for x := range img.Bounds().Dx() {
		for y := range img.Bounds().Dy() {
			if img.RGBAAt(x, y).G < 128 {
				west, east = min(west, float64(x)), max(east, float64(x+1))
				north, south = min(north, float64(y)), max(south, float64(y+1))
			}
		}
	}
	return west, north, east, south
}

// TestOpacities: what has any opacity at all is painted and told; what has none is neither.
func TestOpacities(t *testing.T) {
	const stroke = ` stroke-width="8" stroke-linejoin="round" stroke-linecap="round"/>`
	for alpha, want := range map[uint8]struct {
		grey          uint8
		filled, lined string
	}{
		0:   {255, `40" fill="none"/>`, `20" fill="none"/>`},
		1:   {254, `40Z" fill="#000000" fill-opacity="0" fill-rule="evenodd"/>`, `20" fill="none" stroke="#000000" stroke-opacity="0"` + stroke},
		254: {1, `40Z" fill="#000000" fill-opacity="1" fill-rule="evenodd"/>`, `20" fill="none" stroke="#000000" stroke-opacity="1"` + stroke},
		255: {0, `40Z" fill="#000000" fill-rule="evenodd"/>`, `20" fill="none" stroke="#000000"` + stroke},
	} {
		raster, drawing, black := NewRaster(1), new(strings.Builder), color.RGBA{A: alpha}
		svg := NewSVG(drawing, Head{})
		for _, c := range []Canvas{raster, svg} {
			c.Shape([]orb.LineString{box(10, 10, 50, 40)}, Paint{Fill: black})
			c.Shape([]orb.LineString{{{100, 20}, {150, 20}}}, Paint{Stroke: black, Width: 8})
		}
		for _, x := range []int{30, 120} {
			if got := raster.Image().RGBAAt(x, 20); got != (color.RGBA{want.grey, want.grey, want.grey, 255}) {
				t.Errorf("opacity %d: %v at %d", alpha, got, x)
			}
		}
		if err := svg.Close(); err != nil || !strings.Contains(drawing.String(), want.filled) || !strings.Contains(drawing.String(), want.lined) {
			t.Errorf("opacity %d: %v, %s", alpha, err, drawing)
		}
	}
}
