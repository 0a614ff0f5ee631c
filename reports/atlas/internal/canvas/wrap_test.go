package canvas

import (
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
