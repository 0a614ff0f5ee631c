package settings

import (
	"math"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"acces30/coverage/compare"
	"acces30/reports"

	"github.com/google/go-cmp/cmp"
)

// TestTagsOfFlags: what the command line knows of a setting is what is declared of it.
func TestTagsOfFlags(t *testing.T) {
	for key, want := range map[string]string{ // name, placeholder, type, negatable, sep, values, takes, kong
		"maps":                "maps|-|-||-|-|-|-",
		"isochrones_minutes":  "isochrones|MINUTES|-|-|none|-|-|-",
		"isochrone_cell_m":    "-|-|-|-|-|-|-|-!",
		"isochrone_rings":     "-|-|-|-|-|-|-|-!",
		"roads":               "roads|FILE|path|-|-|-|file|-",
		"times":               "times|FILE|path|-|-|-|file|-",
		"zones":               "zones|[NAME=]FILE|-|-|-|-|file|-",
		"sites":               "sites|FILE|-|-|-|-|file|-",
		"cache":               "cache|DIR|path|-|-|-|folder|-",
		"compare":             "compare|EDITION|none|-|-|-|-|folder|-",
		"out":                 "out|DIR|path|-|-|-|folder|-",
		"strict":              "strict|-|-|-|-|-|-|-",
		"plan_objective":      "objective|coverage|mean|farthest|-|-|-|coverage,mean,farthest|-|-",
		"csv":                 "csv|FORM|-|-|-|programs,fr|-|-",
		"plan_limits_minutes": "limit|MINUTES|-|-|none|-|-|-",
		"geopackage":          "geopackage|-|-||-|-|-|-",
	} {
		var s Settings
		declared := s.declared()
		i := slices.IndexFunc(declared, func(d setting) bool { return d.key == key })
		if i < 0 {
			t.Fatalf("no setting is called %s", key)
		}
		tags := declared[i].tags()
		var got []string
		for _, name := range []string{"name", "placeholder", "type", "negatable", "sep", "values", "takes", "kong"} {
			value, there := tags.Lookup(name)
			switch {
			case !there:
				value = "-"
			case name == "kong":
				value += "!"
			}
			got = append(got, value)
		}
		if text := strings.Join(got, "|"); text != want || tags.Get("toml") != key {
			t.Errorf("%s: %s, want %s; %s in the file", key, text, want, tags.Get("toml"))
		}
		_, english := tags.Lookup("help")
		_, french := tags.Lookup("fr")
		if flag := declared[i].flag != ""; english != flag || french != flag {
			t.Errorf("%s: helps %v, %v", key, english, french)
		}
	}
	var s Settings
	for _, d := range s.declared() {
		if tags := d.tags(); strings.Contains(tags.Get("help")+tags.Get("fr"), "{default}") {
			t.Errorf("%s: a default is not told", d.key)
		}
		switch tags := d.tags(); d.key {
		case "maps":
			if tags.Get("help") != "Draw the maps, which the workbook shows too (yes)." {
				t.Errorf("%s", tags.Get("help"))
			}
		case "isochrones_minutes":
			if tags.Get("help") != "Minutes of the areas to draw (10,15,20,30), or none." || tags.Get("fr") != "Minutes des zones à dessiner (10,15,20,30), ou none." {
				t.Errorf("%s, %s", tags.Get("help"), tags.Get("fr"))
			}
		case "out":
			if !strings.Contains(tags.Get("fr"), "(out)") {
				t.Errorf("%s", tags.Get("fr"))
			}
		}
	}
	for value, want := range map[any]string{true: "oui yes", false: "non no", "a b": "ab ab", 2.5: "2.5 2.5"} {
		f := field{standard: reflect.ValueOf(value)}
		if word := f.defaultWord(); word.FR+" "+word.EN != want {
			t.Errorf("%v: %+v", value, word)
		}
	}
}

// TestListedInOrder: the settings in force and the record have all but those about this
// machine, in the order of their declarations.
func TestListedInOrder(t *testing.T) {
	s := Default()
	s.Compare, s.CostHouse = CompareNone, 0
	var want []string
	for _, d := range s.declared() {
		if !d.local && d.field.at.Kind() != reflect.Map {
			want = append(want, d.key)
		}
	}
	var got []string
	shown := make(map[string]any)
	for _, one := range s.Effective(ran(t, &s)) {
		got, shown[one.Key] = append(got, one.Key), one.Shown
		if _, words := one.Shown.(reports.Text); words && one.Unit != (reports.Text{}) {
			t.Errorf("%s: words have the unit %v", one.Key, one.Unit)
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	for key, value := range map[string]any{
		"people_per_agent": both("sans limite", "no limit"), "compare": noTable, "cost_house_eur": reports.NotStated, "open_fixed": reports.Yes, "bus_at_address": reports.Yes,
		"csv": reports.T("pour d'autres programmes", "for other programs"), "roads": noFile, "margin_km": 40.0,
	} {
		if !reflect.DeepEqual(shown[key], value) {
			t.Errorf("%s is shown as %v, want %v", key, shown[key], value)
		}
	}
	s.PeoplePerAgent, s.Compare, s.CSV = 5, "2026-10", CSVFrench
	for _, one := range s.Effective(ran(t, &s)) {
		if want, looked := map[string]any{"people_per_agent": 5.0, "compare": "2026-10", "csv": reports.T("pour tableurs français", "for French spreadsheets")}[one.Key]; looked && !reflect.DeepEqual(one.Shown, want) {
			t.Errorf("%s is shown as %v, want %v", one.Key, one.Shown, want)
		}
	}
	var recorded []string
	for line := range strings.Lines(s.Record()) {
		if key, _, is := strings.Cut(line, " = "); is && !strings.HasPrefix(line, "#") {
			recorded = append(recorded, key)
		}
	}
	if d := cmp.Diff(want, recorded); d != "" {
		t.Errorf("recorded (-want +got):\n%s", d)
	}
	s.Sheets, s.Columns = map[string]string{"b": "2", "a": "1"}, map[string]map[string]string{"z": {"y": "w"}, "empty": {}}
	if got := s.Record(); !strings.HasSuffix(got, "\n\n[columns.z]\n\"y\" = \"w\"\n\n[sheets]\n\"a\" = \"1\"\n\"b\" = \"2\"\n") {
		t.Errorf("%s", got[strings.Index(got, "\n\n"):])
	}
}

// TestFilesOfSettings: files are named once, in order, folders and words are none; what
// lacks one is told by its part.
func TestFilesOfSettings(t *testing.T) {
	s := Default()
	s.Communes, s.Sites, s.Roads, s.Zones, s.Speeds, s.Insee, s.Cache, s.Compare, s.Mergers = "c.csv", "none", []string{"r2.pbf", "r1.pbf"}, []string{"Q=z.csv", "c.csv"}, "osrm", []string{"i.csv"}, "cache", "old", "c.csv"
	if got := s.InputFiles(); !slices.Equal(got, []string{"c.csv", "i.csv", "r1.pbf", "r2.pbf", "z.csv"}) {
		t.Errorf("%v", got)
	}
	changed := s.WithPaths(func(path string) string { return "x/" + path })
	if changed.Communes != "x/c.csv" || changed.Sites != "none" || !slices.Equal(changed.Roads, []string{"x/r2.pbf", "x/r1.pbf"}) || !slices.Equal(changed.Zones, []string{"Q=x/z.csv", "x/c.csv"}) || changed.Speeds != "osrm" ||
		changed.Cache != "cache" || changed.Compare != "old" || s.Roads[0] != "r2.pbf" || s.Zones[0] != "Q=z.csv" {
		t.Errorf("%+v", changed.inputs)
	}
	s.Communes, s.Mergers, s.Zones, s.Sites, s.Speeds = "c.csv", "", nil, "s.csv", "v.toml"
	for path, want := range map[string]compare.Mix{
		"c.csv": compare.Mix{}.With(compare.Communes), "s.csv": compare.Mix{}.With(compare.Sites), "r1.pbf": compare.Mix{}.With(compare.Roads), "v.toml": compare.Mix{}.With(compare.Speeds), "i.csv": {}, "none": {},
	} {
		if got := s.Lacking(func(p string) bool { return p == path }); got != want {
			t.Errorf("without %s: %v, want %v", path, got, want)
		}
	}
	s.KeepInputMB = 2.5
	if s.KeepBytes("a/c.csv") != 2_500_000 || s.KeepBytes(filepath.Join("a", StandardInput)) != math.MaxInt64 {
		t.Errorf("%d bytes are kept", s.KeepBytes("a/c.csv"))
	}
	s.ToleranceMinutes, s.MovedMetres = 1.5, 70
	if got := s.Comparing(); got.Tolerance != 900 || got.Moved != 70 {
		t.Errorf("%+v", got)
	}
	for word, want := range map[string]bool{"none": true, "2026-10": true, "2026-10-31": true, "2026": false, "2026-10-3": false, "x2026-10": false, "old": false, "": false} {
		if got := isEdition(word); got != want {
			t.Errorf("%q is an edition: %v", word, got)
		}
	}
}

// TestMistakesInSettings: what was meant is asked of words with letters alone; a record
// that can't be read is an error, and so is a limit of a plan out of its range.
func TestMistakesInSettings(t *testing.T) {
	const write = ": write a code such as 57, 2A or 974, a name, or all"
	for word, want := range map[string]string{
		"Mosele": `département "Mosele" (did you mean Moselle, 57?)` + write, "Gar": `département "Gar" (did you mean Gard, 30?)` + write, "xy": `département "xy"` + write, "69M": `département "69M"` + write, "Corse": `département "Corse"` + write, "Reunion": `département "Reunion" (did you mean La Réunion, 974?)` + write, "999": `département "999"` + write, "": `département ""` + write,
	} {
		if _, _, err := departements([]string{"57", word}); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	if _, err := ReadRecord("margin_km = far", "kept"); err == nil {
		t.Error("a spoilt record is read")
	}
	for limit, fault := range map[float64]bool{-1: true, 0: false, 20: false, 100_000: false, 100_001: true} {
		s := Default()
		s.PlanLimits = minutes{20, limit}
		if err := s.check(); (err != nil) != fault {
			t.Errorf("a plan for %v minutes: %v", limit, err)
		}
	}
	for form, fault := range map[string]bool{"": false, "programs": false, "fr": false, "en": true} {
		if err := CheckForm(form); (err != nil) != fault {
			t.Errorf("%q: %v", form, err)
		}
	}
}
