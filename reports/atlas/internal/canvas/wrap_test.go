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
		if got := face.Within("Accès à France services", width); math.Abs(got.Size-want) > 1e-9 || got.Style != Bold || got.Color != Ink {
			t.Errorf("%v of %v points: %+v, want the size %v", width, wide, got, want)
		}
	}
}
