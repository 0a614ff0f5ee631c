package atlas

import (
	"bytes"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports/internal/sample"
)

// TestLongTextsLeaveRoom: of an answer, a caution and sources that go on and on, six lines
// each are on a picture and twelve of the last, and three times that there is more.
func TestLongTextsLeaveRoom(t *testing.T) {
	long := strings.Repeat("un nom sans fin ", 300)
	r := sample.Mapped()
	r.Slowest(1)[0].Commune.Name = long
	r.Study.RoadsInfo.Kind, r.Study.RoadsInfo.Preset = coverage.Streets, long
	r.Study.Inputs[0].Title = long
	var svg bytes.Buffer
	if err := NewScene(r).WriteSVG(&svg, french); err != nil {
		t.Fatal(err)
	}
	for layer, want := range map[string]int{"title": 2 + 6 + 6, "sources": 12} {
		_, of, found := strings.Cut(svg.String(), `id="`+layer+`"`)
		of, _, _ = strings.Cut(of, "</g>")
		if got := strings.Count(of, "<text"); got != want || !found {
			t.Errorf("%s: %d lines, want %d", layer, got, want)
		}
	}
	if got := strings.Count(svg.String(), " …<"); got != 3 {
		t.Errorf("%d texts go on", got)
	}
}
