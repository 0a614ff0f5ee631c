package speeds

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"acces30/coverage"
	"acces30/coverage/road/intercommune"
)

func TestBuiltInTable(t *testing.T) {
	b, err := BuiltInInterCommune()
	if err != nil {
		t.Fatal(err)
	}
	info := b.Info()
	if info.Preset == "" || len(info.Parameters) < 20 || len(info.Accuracy) == 0 {
		t.Errorf("the report would miss something: %+v", info)
	}
	told := map[string]int{"share_error": len(info.ShareErrors), "country_error": len(info.CountryErrors), "accuracy": len(info.Accuracy), "error": len(info.Errors), "error_in_hills": len(info.ErrorsInHills)}
	for table, n := range told {
		if want := strings.Count(string(builtIn), "[["+table+"]]\n"); n != want || n == 0 {
			t.Errorf("%d of %d tables %q are told", n, want, table)
		}
	}
	if inputs := b.Inputs(); len(inputs) != 2 || !inputs[0].BuiltIn || len(inputs[0].SHA256) != 64 {
		t.Errorf("inputs %+v", inputs)
	}
	if b.Params.Peak != [3]float64{1, 0.8, 0.6} {
		t.Errorf("peak shares %v are not METRIC's", b.Params.Peak)
	}
}

func TestTablesWithMistakes(t *testing.T) {
	text := string(builtIn)
	for _, tt := range []struct{ old, spoilt, want string }{
		{"preset =", "presett =", `nothing is called "presett" here; did you mean "preset"`},
		{"terminal_s = ", "terminal_s = -", "terminal time"},
		{"rural = 1.0", "rural = 0.0", "environment 0"},
		{"detour = ", "detour = 9", "detour"},
		{"speed_kmh = ", "speed_kmh = -", "speed"},
		{"people_from = 2000", "people_from = 0", "inhabitants"},
		{"preset = \"", "preset = \"\n", "line"},
		{"[kept]", "[kep]", `line`},
		{"[kept]", "[[barrier]]\nname = \"Lac\"\npoints = [[6.0, 45.0], [6.0, 45.1, 0]]\n\n[kept]", "3 numbers instead of a longitude and a latitude"},
		{"[kept]", "[[barrier]]\nname = \"Lac\"\npoints = [[6.0, 45.0]]\n\n[kept]", "a line of 1 points"},
		{"terminal_s = ", "# terminal_s = ", `the key "terminal_s" is missing`},
		{"ratios = [", "ratios = [0.1, ", "error 1: 5 ratios instead of four"},
		{"ratios = [0.84, 0.9, 1.12, 1.19]", "ratios = [0.84, 0.9, 1.12]", "error_in_hills 1: 3 ratios instead of four"},
		{"[[error]]\nfrom_min = 0", "[[error]]\nfrom_min = 90", "error: "},
		{"[kept]", "[[island]]\nname = \"Groix\"\ncommunes = [\"56069\"]\n\n[kept]", `nothing is called "island" here`},
		{"terminal_s = ", "overseas = [\"971\"]\nterminal_s = ", `nothing is called "overseas" here`},
	} {
		spoilt := strings.Replace(text, tt.old, tt.spoilt, 1)
		if spoilt == text {
			t.Fatalf("%q is not in the table", tt.old)
		}
		_, err := ParseInterCommune("mine.toml", []byte(spoilt))
		if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), "mine.toml: ") {
			t.Errorf("%q: %v, want %q", tt.spoilt, err, tt.want)
		}
	}
}

// TestErrorsByCountry: what a table says of its errors by kind of country is told as
// it is written, and refused where a number is missing.
func TestErrorsByCountry(t *testing.T) {
	const written = "\n[[country_error]]\ncountry = \"rural\"\ndepartements = 7\nminutes = [10, 30]\nheld_out_points = [4.5, 0.2]\nheld_out_mean_points = [-1, 0]\n"
	head, _, _ := strings.Cut(string(builtIn), "\n# What follows is written")
	table, err := ParseInterCommune("mine.toml", []byte(head+written))
	if err != nil {
		t.Fatal(err)
	}
	want := []coverage.CountryErrors{{
		Country: coverage.RuralCountry, Departements: 7, Minutes: []int{10, 30}, HeldOut: []float64{4.5, 0.2}, HeldOutMean: []float64{-1, 0},
	}}
	if diff := cmp.Diff(want, table.Info().CountryErrors); diff != "" {
		t.Errorf("-written +told:\n%s", diff)
	}
	for _, spoilt := range []string{
		strings.Replace(written, "rural", "lunar", 1), strings.Replace(written, "[10, 30]", "[10]", 1), strings.Replace(written, "[-1, 0]", "[]", 1),
	} {
		if _, err := ParseInterCommune("mine.toml", []byte(head+spoilt)); err == nil || !strings.Contains(err.Error(), "country_error") {
			t.Errorf("%q: %v", spoilt, err)
		}
	}
}

func TestParametersNameEveryLevel(t *testing.T) {
	b, err := BuiltInInterCommune()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range b.Params.Levels {
		if !slices.ContainsFunc(b.Info().Parameters, func(p coverage.Parameter) bool {
			return p.Key == "intercommune.speed" && p.Value == l.Speed
		}) {
			t.Errorf("the level of %d inhabitants is not told", l.PeopleFrom)
		}
	}
}

func FuzzParseInterCommune(f *testing.F) {
	f.Add(string(builtIn))
	f.Add("preset = \"x\"\n[[level]]\nspeed_kmh = 1e400")
	f.Fuzz(func(t *testing.T, text string) {
		table, err := ParseInterCommune("fuzz.toml", []byte(text))
		if err != nil {
			return
		}
		if _, err := intercommune.New(nil, table.Params); err != nil {
			t.Fatalf("parameters that pass are refused: %v", err)
		}
	})
}
