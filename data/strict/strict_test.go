package strict

import (
	"strings"
	"testing"
)

// sample has the kinds of values that the project's files hold.
type sample struct {
	Lang   string   `toml:"lang"`
	Margin float64  `toml:"margin_km"`
	Strict bool     `toml:"strict"`
	Codes  []string `toml:"codes"`
	Levels []struct {
		Speed float64 `toml:"speed"`
	} `toml:"level"`
}

func TestDecode(t *testing.T) {
	s := sample{Margin: 40}
	if err := Decode("lang = \"en\"\ncodes = [\"57\"]\n[[level]]\nspeed = 3\n", &s); err != nil || s.Lang != "en" || s.Margin != 40 || s.Levels[0].Speed != 3 {
		t.Errorf("%+v, %v", s, err)
	}
	for text, want := range map[string]string{
		"\nlag = \"en\"":                           `line 2: nothing is called "lag" here; did you mean "lang"?`,
		"lang = \"fr\"\n[output]":                  `line 2: nothing is called "output"`,
		"lang = \"fr\"\n[[level]]\n\n  sped = 3.0": `line 4: nothing is called "level.sped" here`,
		"margin_km = \"wide\"":                     "line 1",
		"strict = perhaps":                         "line 1",
	} {
		err := Decode(text, &s)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("lang = \"fr\"\n[a.b]\nc = 1")
	f.Fuzz(func(t *testing.T, text string) {
		var s sample
		_ = Decode(text, &s)
	})
}
