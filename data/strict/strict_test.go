package strict

import (
	"errors"
	"fmt"
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
		Count int     `toml:"count"`
	} `toml:"level"`
	Delays struct {
		Signals float64 `toml:"signals"`
		Gate    float64 `toml:"gate"`
	} `toml:"delays"`
	Kinds map[string]struct {
		Speeds []float64 `toml:"speeds"`
	} `toml:"kinds"`
	Names map[string]map[string]string `toml:"names"`
	Given *float64                     `toml:"given"`
}

func TestDecode(t *testing.T) {
	s := sample{Margin: 40}
	text := "\ufefflang = \"en\"\r\ncodes = [\"57\"]\n[[level]]\nspeed = 3\n"
	if err := Decode(text, &s, "lang", "level.speed"); err != nil || s.Lang != "en" || s.Margin != 40 || s.Levels[0].Speed != 3 {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestDecodeMistakes(t *testing.T) {
	for text, want := range map[string]string{
		"\nlag = \"en\"":                           `line 2, column 1: nothing is called "lag" here; did you mean "lang"?`,
		"margin = 3":                               `line 1, column 1: nothing is called "margin" here; did you mean "margin_km"?`,
		"lang = \"fr\"\n[output]":                  `line 2, column 2: nothing is called "output" here`,
		"lang = \"fr\"\n[[level]]\n\n  sped = 3.0": `line 4, column 3: nothing is called "level.sped" here; did you mean "speed"?`,
		"delays.gates = 3":                         `line 1, column 1: nothing is called "delays.gates" here; did you mean "gate"?`,
		"[delays.gate.open]\nx = 3":                `line 1, column 2: a value should stand here, not a table`,
		"[delays.doors.open]\nx = 3":               `line 1, column 2: nothing is called "delays.doors.open" here`,
		"[delay]\ngate = 3":                        `line 1, column 2: nothing is called "delay" here; did you mean "delays"?`,
		"[delais.gate]":                            `nothing is called "delais.gate" here; did you mean "delays"?`,
		"margin_km = 1,5":                          "line 1, column 14: the line should end here, not go on with ','; a number has a decimal point",
		"[kinds]\nstreet = { speed = [3] }":        `line 2, column 12: nothing is called "kinds.street.speed" here; did you mean "speeds"?`,
		"margin_km = \"wide\"":                     "line 1, column 13: margin_km takes a number, not this string",
		"given = true":                             "line 1, column 9: given takes a number, not this boolean",
		"codes = [57]":                             "line 1, column 10: codes takes a list in brackets, each a text in quotes, not this integer",
		"lang = 2026-11-30":                        "lang takes a text in quotes, not this local date",
		"[[level]]\ncount = 1.5":                   "line 2, column 9: level.count takes a whole number, not this float",
		"[names]\na = 1":                           "names.a takes a table, not this integer",
		"strict = perhaps":                         "line 1, column 10: a value can't begin with 'p'; a text stands in quotes",
		"lang = fr":                                "a text stands in quotes",
		`lang = "C:\data"`:                         "line 1, column 11: a backslash begins a special character in double quotes; write a path with /",
		"lang = \"fr\"\nlang = \"en\"":             "line 2, column 1: the key lang stands twice",
		"code;nom\n57463;Metz":                     "line 1, column 5: = and a value should stand behind a key",
		"\x00\x01":                                 "line 1, column 1: a key such as lang should stand here",
		"lang = \"fr":                              "line 1, column 10: a quote is never closed",
		"codes = [\"57\"":                          "a list stands in brackets",
		"margin_km = 03":                           "a number is written as 30 or 2.5",
		"lang = ":                                  "a value is missing behind =",
		"lang = 2026-13-45":                        "a date is written as",
		"[names":                                   "the name of a table stands in brackets",
		"\xff\xfel\x00a\x00":                       "is in UTF-16: save the file as UTF-8",
		"\xfe\xff\x00l\x00a":                       "is in UTF-16: save the file as UTF-8",
		"lang = \"\xe9t\xe9\"":                     "save the file as UTF-8",
	} {
		var s sample
		err := Decode(text, &s)
		if err == nil || !strings.HasPrefix(err.Error(), "line ") || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	err := Decode("[output]", &sample{})
	if err == nil || strings.Contains(err.Error(), "did you mean") {
		t.Errorf("%v: no name is near", err)
	}
}

func TestRequired(t *testing.T) {
	for _, tt := range []struct{ text, missing string }{
		{"lang = \"fr\"\n[delays]\ngate = 1", ""},
		{"lang = \"fr\"\ndelays = { gate = 1 }", ""},
		{"lang = \"fr\"\ndelays.gate = 1", ""},
		{"lang = \"fr\"\n[delays]\nsignals = 1", "delays.gate"},
		{"delays.gate = 1", "lang"},
		{"# lang = \"fr\"\ndelays.gate = 1", "lang"},
	} {
		err := Decode(tt.text, &sample{}, "lang", "delays.gate")
		want := "<nil>"
		if tt.missing != "" {
			want = `the key "` + tt.missing + `" is missing`
		}
		if got := fmt.Sprint(err); got != want {
			t.Errorf("%q: %s, want %s", tt.text, got, want)
		}
	}
}

func TestLine(t *testing.T) {
	text := strings.Join([]string{
		`lang = """`, `margin_km = 3`, `"""`,
		`[delays]`, `"signals" = 1`, `gate = 2`,
		`[[level]]`, `speed = 3`, `[[level]]`, `speed = 4`, `count = 5`,
		`[kinds]`, `street = { speeds = [`, ` 1 ] }`,
	}, "\n")
	if err := Decode(text, &sample{}); err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]int{
		"lang": 1, "margin_km": 1, "delays": 4, "delays.signals": 5, "delays.gate": 6, "delays.stop": 4,
		"level": 7, "level.speed": 8, "level.count": 11, "kinds.street": 13, "kinds.street.speeds": 13, "kinds.road": 12,
	} {
		if got := Line(text, strings.Split(key, ".")); got != want {
			t.Errorf("%s is on line %d, got %d", key, want, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("lang = \"fr\"\n[a.b]\nc = 1")
	f.Add("[kinds]\nstreet = { speeds = [1], b.c = 1 }\n[[level]]\nspeed = nan")
	f.Fuzz(func(t *testing.T, text string) {
		var s sample
		_ = Decode(text, &s, "lang", "kinds.street.speeds")
		_ = Line(text, []string{"kinds", "street"})
	})
}

// TestLineOfFirstAndDeepest: the first key has a line as all have, and so have those
// within as many tables as are looked into.
func TestLineOfFirstAndDeepest(t *testing.T) {
	deep := strings.Repeat("a.", deepest-2) + "a"
	for text, want := range map[string]int{"# settings\n\nlang = 1\n": 3, "\ufeff\nlang = 1": 2, "": 1, "x = 1\n": 1} {
		if got := Line(text, []string{"lang"}); got != want {
			t.Errorf("%q: line %d, want %d", text, got, want)
		}
	}
	for table, want := range map[string]int{deep: 3, deep + ".a": 2} {
		if got := Line("\n["+table+"]\nk = 1", strings.Split(table+".k", ".")); got != want {
			t.Errorf("a key within %d tables is on line %d, want %d", strings.Count(table, ".")+1, got, want)
		}
	}
}

// TestMistakesInFrench: whole sentences.
func TestMistakesInFrench(t *testing.T) {
	for text, want := range map[string]string{
		"lag = 1": `ligne 1, colonne 1 : rien ne s'appelle "lag" ici ; vouliez-vous dire "lang" ?`, "\n[output]": `ligne 2, colonne 2 : rien ne s'appelle "output" ici`,
		"codes = 1": `ligne 1, colonne 9 : codes demande une liste entre crochets, chacun un texte entre guillemets, non ceci (un nombre entier)`, "delays = 1": "ligne 1, colonne 10 : delays demande une table, non ceci (un nombre entier)",
		"strict = 1": "ligne 1, colonne 10 : strict demande true ou false, non ceci (un nombre entier)", "given = true": "ligne 1, colonne 9 : given demande un nombre, non ceci (true ou false)",
		"[[level]]\ncount = true":       "ligne 2, colonne 9 : level.count demande un nombre entier, non ceci (true ou false)",
		strings.Repeat("k = 1\n", 2001): "ligne 2001, colonne 1 : il y a plus de 2000 clés : ce n'est pas un fichier de réglages",
	} {
		var mistake *Mistake
		if err := Decode(text, new(sample)); !errors.As(err, &mistake) || mistake.French() != want {
			t.Errorf("%.20q: %v; in French %s", text, err, mistake.French())
		}
	}
}

// TestTypesInFrench: what stands in a value's place has a French name, dates and times
// among it, which are written without quotes as often as not.
func TestTypesInFrench(t *testing.T) {
	for value, want := range map[string]string{
		"1": "un nombre entier", "1.5": "un nombre", "true": "true ou false", "[1]": "une liste", "{a = 1}": "une table",
		"2026-11-30": "une date", "2026-11-30T10:00:00": "une date et une heure", "2026-11-30T10:00:00Z": "une date et une heure", "10:00:00": "une heure",
	} {
		var into sample
		var mistake *Mistake
		err := Decode("lang = "+value, &into)
		if !errors.As(err, &mistake) || !strings.HasSuffix(mistake.French(), "lang demande un texte entre guillemets, non ceci ("+want+")") {
			t.Errorf("%s: %v; in French %q", value, err, mistake.French())
		}
	}
}

// TestTooManyKeys: of very many keys, set or as tables, one sentence tells at once that
// there are too many; as many as are read are looked at one by one.
func TestTooManyKeys(t *testing.T) {
	many := func(form string, n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, form+"\n", i)
		}
		return b.String()
	}
	const tooMany, unknown = "there are over 2000 keys", `nothing is called "k0"`
	for text, want := range map[string]string{
		many("k%d = 1", 2000): "line 1, column 1: " + unknown, many("k%d = 1", 2001): "line 2001, column 1: " + tooMany,
		many("[k%d]", 2001): "line 2001, column 2: " + tooMany, many("k%d = 1", 60_000): "line 2001, column 1: " + tooMany,
		"codes = [" + strings.Repeat(`"=[",`, 3000) + "]\n": "", many("k%d = 1", 2000) + "# =\n": "line 1, column 1: " + unknown,
		"codes = " + strings.Repeat("[", 20_000): "line 1, column 10009: lists and tables stand in each other too often",
	} {
		err := Decode(text, new(sample))
		if err == nil && want == "" {
			continue
		}
		if err == nil || want == "" || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.20s...: error %v, want %q", text, err, want)
		}
	}
}
