package settings

import (
	"math"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/isochrone"
	"acces30/coverage/road"
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

// TestPlansAndScenarios: what is asked of plans comes to the analysis whole.
func TestPlansAndScenarios(t *testing.T) {
	s := Default()
	s.ThresholdMinutes = 25
	s.PlanNew, s.PlanObjective, s.PlanLimits, s.PlanExclude = 7, "mean", minutes{12.5, 20}, []string{"57463"}
	s.PlanMinPeople, s.PlanMinMinutes, s.PlanPerEPCI, s.Open, s.Close, s.At = 300, 7.5, 2, []string{"57001"}, []string{"12"}, "mercredi 14:00"
	s.BusStops, s.BusDays, s.BusHours = 4, 3, 2.5
	s.PeoplePerAgent, s.AgentsPerStructure, s.BusAtAddress, s.OpenHours, s.OpenDays, s.OpenFixed = 9000, 3, false, 20, 4, false
	s.CostHouse, s.SubsidyHouse, s.CostBranch, s.SubsidyBranch, s.CostBus, s.SubsidyBus, s.CostHour = 1, 2, 3, 4, 5, 6, 7
	began := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	study, err := s.Study(began)
	if err != nil {
		t.Fatal(err)
	}
	want := coverage.PlanSettings{
		New: 7, Objective: coverage.LeastMean, Limits: []road.Deciseconds{7500, 12000}, Exclude: []string{"57463"}, MinPeople: 300, MinTime: 4500, PerEPCI: 2,
		Bus: coverage.BusSettings{Stops: 4, Days: 3, Hours: 2.5},
	}
	if d := cmp.Diff(want, study.Plan); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	price := func(running, subsidy float64) coverage.Price {
		return coverage.Price{Running: coverage.Yearly(running), Subsidy: coverage.Yearly(subsidy)}
	}
	if study.Costs != (coverage.Costs{House: price(1, 2), Branch: price(3, 4), Bus: price(5, 6), Hour: coverage.Yearly(7)}) || study.Capacity != (coverage.Capacity{PerAgent: 9000, Agents: 3}) ||
		!study.BusLeftOut || study.OpenEnough != (coverage.OpenEnough{Hours: 20, Days: 4}) {
		t.Errorf("%+v, %+v, %v, %+v", study.Costs, study.Capacity, study.BusLeftOut, study.OpenEnough)
	}
	if !slices.Equal(study.Opened, s.Open) || !slices.Equal(study.Closed, s.Close) || study.At == nil || study.At.Day != 2 || study.Threshold != 15_000 || study.NamedEnds || study.NoStructures {
		t.Errorf("opened %v, closed %v, at %+v, threshold %v", study.Opened, study.Closed, study.At, study.Threshold)
	}
	s.PlanLimits, s.At, s.Times, s.Sites, s.FlagBy = nil, "", "t.csv", "none", "people"
	if study, err = s.Study(began); err != nil || !slices.Equal(study.Plan.Limits, []road.Deciseconds{15_000}) || study.At != nil || !study.NamedEnds || !study.NoStructures || study.Plan.New != 0 {
		t.Errorf("%v, %+v", err, study)
	}
	for _, roads := range [][]string{nil, {"a.pbf"}} {
		s.Times, s.Roads = "", roads
		if o := s.Inputs(study, began); o.OwnRoads != (roads != nil) || o.Everywhere || !o.Today.Equal(began) || !o.ListDate.IsZero() {
			t.Errorf("%+v", o)
		}
	}
}

// TestLimitsOfAreas: at most twelve, each once, ascending, from no time to the most.
func TestLimitsOfAreas(t *testing.T) {
	many := func(n int) (list minutes) {
		for i := range n {
			list = append(list, float64(n-i))
		}
		return list
	}
	for _, tt := range []struct {
		given minutes
		want  int // how many; -1 for an error
	}{
		{nil, 0}, {minutes{}, 0}, {minutes{20, 5, 20, 5.0}, 2}, {many(12), 12}, {many(13), -1}, {append(many(12), many(12)...), 12}, {minutes{-0.1}, -1}, {minutes{0}, 1}, {minutes{math.NaN()}, -1}, {minutes{maxMinutes}, 1}, {minutes{maxMinutes + 1}, -1},
	} {
		s := drawing{IsochronesMinutes: tt.given}
		got, err := s.limits()
		if (err != nil) != (tt.want < 0) || len(got) != max(tt.want, 0) || !slices.IsSorted(got) {
			t.Errorf("%v: %v, %v", tt.given, got, err)
		}
	}
	for text, want := range map[string]minutes{"none": {}, " none ": {}, "10": {10}, "10, 2.5 ,0": {10, 2.5, 0}, "": nil, "10,": nil, "x": nil, "None": nil} {
		got, err := minutesIn(text)
		if (err != nil) != (want == nil) || !slices.Equal(got, want) || want != nil && got == nil {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
	if got := minutesOf([]road.Deciseconds{600, 900, 75}); !slices.Equal(got, minutes{1, 1.5, 0.125}) {
		t.Errorf("%v", got)
	}
	drawn := &coverage.Result{Bands: []isochrone.Band{{Limit: 600}, {Limit: 900}}, Cell: 30}
	for _, tt := range []struct {
		cell float64
		r    *coverage.Result
		want any
	}{{0, drawn, 30.0}, {50, drawn, 30.0}, {50, &coverage.Result{}, 50.0}, {0, &coverage.Result{}, both("selon les routes", "as suits the roads")}} {
		if got := (&drawing{IsochroneCellM: tt.cell}).drawnCell(tt.r); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("cells of %v: %v, want %v", tt.cell, got, tt.want)
		}
	}
	if got := drawnLimits(drawn); !slices.Equal(got, []road.Deciseconds{600, 900}) {
		t.Errorf("%v", got)
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

// TestRoadsOfAnotherKind: the modelled network, real roads, times of another engine.
func TestRoadsOfAnotherKind(t *testing.T) {
	kinds := []Settings{{}, {network: network{Roads: []string{"a"}}}, {network: network{Times: "t"}}}
	for i, a := range kinds {
		for k, b := range kinds {
			if got := OtherRoads(a, b); got != (i != k) {
				t.Errorf("%d and %d: %v", i, k, got)
			}
		}
	}
	if OtherRoads(Settings{network: network{Roads: []string{"a"}}}, Settings{network: network{Roads: []string{"b", "c"}}}) || OtherRoads(Settings{network: network{Times: "t"}}, Settings{network: network{Times: "u"}}) {
		t.Error("other files of one kind are no other kind")
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

// TestVariablesAsTyped: spaces around values don't count, paths are made whole, the first
// and the last setting are known by names that are like theirs.
func TestVariablesAsTyped(t *testing.T) {
	given, unknown, err := ReadVariables([]string{
		"ACCES30_THRESHOLD= 20 ", "ACCES30_MAPS= false ", "ACCES30_DEPARTEMENTS= 57 , 54", "ACCES30_SITES=-", "ACCES30_INSEE=a.csv, b.csv", "ACCES30_ZONES=Q=z.csv", "ACCES30_SINCE=2022-01-01", "X_ACCES30_DATE=1", "ACCES30_ZZ=1", "ACCES30_AA=1",
	})
	if err != nil || !slices.Equal(unknown, []string{"ACCES30_AA", "ACCES30_ZZ"}) {
		t.Fatalf("%q, %v", unknown, err)
	}
	s := Default()
	given.Over(&s)
	here := func(name string) string {
		path, err := filepath.Abs(name)
		if err != nil {
			t.Fatal(err)
		}
		return path
	}
	if s.ThresholdMinutes != 20 || s.Maps || !slices.Equal(s.Departements, []string{"57", "54"}) || s.Sites != "-" || !slices.Equal(s.Insee, []string{here("a.csv"), here("b.csv")}) || !slices.Equal(s.Zones, []string{"Q=z.csv"}) || s.Since != "2022-01-01" {
		t.Errorf("%v %v %v %q %v %v %q", s.ThresholdMinutes, s.Maps, s.Departements, s.Sites, s.Insee, s.Zones, s.Since)
	}
	for name, want := range map[string]string{"DEPARTEMENTZ": "DEPARTEMENT", "CREDIT": "CREDITS", "THRESHOLDS_MINUTES": "THRESHOLD", "DATA": "", "DATEE": "DATE", "XYZ": "", "SEASOM": "SEASON"} {
		_, _, err := ReadVariables([]string{VariablePrefix + name + "=1"})
		wanted := ""
		if want != "" {
			wanted = "no setting is called " + VariablePrefix + name + "; did you mean " + VariablePrefix + want + "?"
		}
		if got := ""; err != nil && err.Error() != wanted || err == nil && wanted != got {
			t.Errorf("%s: %v, want %s", name, err, wanted)
		}
	}
}

// TestTablesOfAMix: names of columns, sheets and publishers come with the tables that a mix
// takes from each side.
func TestTablesOfAMix(t *testing.T) {
	side := func(word string) (s Settings) {
		s.Columns = map[string]map[string]string{"communes": {"code": word}, "sites": {"id": word}, "times": {"from": word}}
		s.Sheets, s.Credits = map[string]string{"communes": word, "service_points": word}, map[string]string{"population": word, "sites": word}
		return s
	}
	earlier, later := side("old"), side("new")
	got := Mixed(earlier, later, compare.Mix{}.With(compare.Communes))
	if d := cmp.Diff(map[string]map[string]string{"communes": {"code": "new"}, "sites": {"id": "old"}, "times": {"from": "old"}}, got.Columns); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff(map[string]string{"communes": "new", "service_points": "old", "population": "new", "sites": "old"}, map[string]string{"communes": got.Sheets["communes"], "service_points": got.Sheets["service_points"], "population": got.Credits["population"], "sites": got.Credits["sites"]}); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	same := func(path string) string { return path }
	for _, tt := range []struct {
		a, b []string
		want bool
	}{{nil, []string{}, false}, {nil, []string{"a"}, true}, {[]string{"a"}, nil, true}, {[]string{"a"}, []string{"a"}, false}, {[]string{"a", "b"}, []string{"b", "a"}, true}} {
		a, b := Default(), Default()
		a.Roads, b.Roads = tt.a, tt.b
		if d := Differ(a, b, same, same); d[compare.Roads] != tt.want {
			t.Errorf("%q and %q differ in %v", tt.a, tt.b, d)
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
	for limit, fault := range map[float64]bool{-1: true, 0: false, 20: false, maxPlanned: false, maxPlanned + 1: true} {
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

// TestNamesOfAScenarioCountOnce: a commune or a structure named twice is opened or closed
// once, in the order in which they are named first.
func TestNamesOfAScenarioCountOnce(t *testing.T) {
	for _, tt := range [][2][]string{
		{nil, nil}, {{"b", "a", "b"}, {"b", "a"}}, {{"a", "a", "c", "a", "b", "c"}, {"a", "c", "b"}},
	} {
		s := Default()
		s.Open, s.Close = tt[0], tt[0]
		var study coverage.Settings
		s.planning.choose(&study)
		if !slices.Equal(study.Opened, tt[1]) || !slices.Equal(study.Closed, tt[1]) {
			t.Errorf("%v: opened %v, closed %v", tt[0], study.Opened, study.Closed)
		}
	}
}
