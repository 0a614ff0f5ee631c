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
