package canvas

import (
	"math"
	"strings"
	"testing"
)

func TestWrap(t *testing.T) {
	face := Typeface{Size: 10, Color: Ink}
	words := strings.Repeat("longue phrase ", 30)
	for _, line := range face.Wrap(words, 200) {
		if face.Width(line) > 200 {
			t.Errorf("%q is %v long", line, face.Width(line))
		}
	}
	if got := strings.Join(face.Wrap(words, 200), " "); got != words {
		t.Errorf("words were lost: %q", got)
	}
}

// TestWrapFillsLines: a word stands on the line that it just fits on, a longer one alone;
// a text is smaller where that spares a line.
func TestWrapFillsLines(t *testing.T) {
	face := Typeface{Size: 10, Color: Ink}
	wide := face.Width("Metz et Bitche")
	for width, want := range map[float64]string{wide: "Metz et Bitche", wide - 0.01: "Metz et|Bitche", face.Width("Metz et"): "Metz et|Bitche", 1: "Metz|et|Bitche", 0.92*wide + 0.01: "Metz et|Bitche", 0.91 * wide: "Metz et|Bitche"} {
		if got := strings.Join(face.Wrap("Metz et Bitche", width), "|"); got != want {
			t.Errorf("%v points: %q, want %q", width, got, want)
		}
		lines, fit := face.Fit("Metz et Bitche", width)
		size := 10.0
		if width < wide && width > 0.92*wide { // the whole just fits in the smaller size
			size, want = 9.2, "Metz et Bitche"
		}
		if got := strings.Join(lines, "|"); got != want || !(math.Abs(fit.Size-size) <= 1e-9) {
			t.Errorf("%v points: %q at %v, want %q at %v", width, got, fit.Size, want, size)
		}
	}
}

func TestAtMost(t *testing.T) {
	lines := []string{"a", "b", "c"}
	if got := strings.Join(AtMost(lines, 3), "|"); got != "a|b|c" {
		t.Errorf("three lines of three: %q", got)
	}
	if got := strings.Join(AtMost(lines, 2), "|"); got != "a|b …" || lines[1] != "b" {
		t.Errorf("two lines of three: %q of %q", got, lines)
	}
}

// TestWithin: a text has the typeface's size up to the width that there is, and is then
// as small as it takes.
func TestWithin(t *testing.T) {
	face := Typeface{Size: 10, Style: Bold, Color: Ink}
	wide := face.Width("Accès à France services")
	for width, want := range map[float64]float64{2 * wide: 10, wide: 10, wide / 2: 5, wide / 4: 2.5} {
		if got := face.Within("Accès à France services", width); !(math.Abs(got.Size-want) <= 1e-9) || got.Style != Bold || got.Color != Ink {
			t.Errorf("%v of %v points: %+v, want the size %v", width, wide, got, want)
		}
	}
}
