package excel

import "testing"

// TestHeadingsKeepTheirWords: by what LibreOffice broke at a width of 10, and what not.
func TestHeadingsKeepTheirWords(t *testing.T) {
	for head, width := range map[string][2]float64{"Communes": {10.01, 11}, "Population": {9, 10}, "Habitants desservis": {8.5, 10.5}, "": {0, 0}, "Un mot": {3, 6}} {
		if got := headWidth(head); got < width[0] || got > width[1] {
			t.Errorf("%q: %.2f, want %v", head, got, width)
		}
	}
}
