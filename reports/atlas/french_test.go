package atlas

import (
	"testing"

	"acces30/reports/internal/sample"
)

// TestFrenchTextsAreFrench reads every text of the French page: none has a word of
// English or a code of the program.
func TestFrenchTextsAreFrench(t *testing.T) {
	r := sample.Mapped()
	sample.Plan(r)
	for key, text := range NewScene(r).pageTexts(french) {
		if got := sample.EnglishIn(text[0]); got != "" {
			t.Errorf("%s: %q in %q", key, got, text[0])
		}
	}
}
