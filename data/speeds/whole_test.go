package speeds

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/settle"
	"acces30/data/insee/barriers"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

// wholeTable is a table of the modelled network with a number of its own for every key.
const wholeTable = `preset = "mine"
terminal_s = 101
access_kmh = 61
density_radius_m = 3500
piece_m = 4500
reach_m = 25000
[[level]]
people_from = 0
speed_kmh = 70
detour = 1.2
longest_km = 31
relief = 0.3
[[level]]
people_from = 3000
speed_kmh = 85
detour = 1.15
longest_km = 62
relief = 0.2
ridge_m = 170
[relief]
from_m_per_km = 5
full_m_per_km = 21
climb_s_per_m = 0.25
unknown = 0.15
[settlement]
core_share = 0.71
core_east = 0.02
core_density = 0.03
towards_seat = 0.12
radius = 1.1
farthest_m = 6500
lanes_s_per_km = 90
lanes_hill = 0.11
scatter = 0.13
[kept]
rural = 0.99
suburban = 0.9
dense = 0.5
[peak]
rural = 0.95
suburban = 0.8
dense = 0.6
[[barrier]]
name = "Lac"
points = [[6.0, 45.0], [6.1, 45.2]]
[reference]
title = "Drives"
publisher = "INSEE"
vintage = "2021"
licence = "open"
[[share_error]]
minutes = 10
fitted_points = 0
held_out_points = 2.5
held_out_mean_points = -0.5
[[country_error]]
country = "rural"
departements = 1
minutes = [10]
held_out_points = [4.5]
held_out_mean_points = [-1]
[[accuracy]]
from_min = 0
to_min = 15
pairs = 1
median_absolute_pct = 12.5
median_pct = -2.5
ninth_decile_pct = 25
[[error]]
from_min = 0
to_min = 15
at_min = 9
pairs = 40
ratios = [0.7, 0.8, 1.1, 1.2]
[[error_in_hills]]
from_min = 15
to_min = 60
at_min = 20
pairs = 50
ratios = [0.6, 0.9, 1.3, 1.4]
`

// parameter writes a parameter as the report has it.
func parameter(p coverage.Parameter) string {
	return strings.TrimSpace(fmt.Sprintf("%s %s %g %s", p.Key, strings.Join(p.Args, "+"), p.Value, p.Unit))
}

// TestWholeTable: every key of a table of the modelled network is read as what it is and
// told as it was written.
func TestWholeTable(t *testing.T) {
	table, err := ParseInterCommune("mine.toml", []byte(wholeTable))
	if err != nil {
		t.Fatal(err)
	}
	facts, err := barriers.Read()
	if err != nil {
		t.Fatal(err)
	}
	want := intercommune.Params{
		Levels: []intercommune.Level{{Speed: 70, Detour: 1.2, Longest: 31_000, Relief: 0.3}, {PeopleFrom: 3000, Speed: 85, Detour: 1.15, Longest: 62_000, Relief: 0.2, Ridge: 170}},
		Kept:   [3]float64{0.99, 0.9, 0.5}, Peak: [3]float64{0.95, 0.8, 0.6}, Access: 61,
		Relief: intercommune.Relief{Unknown: 0.15, From: 5, Full: 21, Climb: 0.25}, Terminal: 101, DensityRadius: 3500, Piece: 4500, Reach: 25_000,
	}
	for _, b := range facts {
		if b.Minutes > 0 {
			want.Windings = append(want.Windings, intercommune.Winding{Name: b.Name, Line: b.Line, Extra: road.Deciseconds(b.Minutes*60*10 + 0.5)})
		}
		switch b.Kind {
		case barriers.Winding:
		case barriers.Valley:
			want.Valleys = append(want.Valleys, intercommune.Valley{Name: b.Name, Line: b.Line})
		default:
			want.Barriers = append(want.Barriers, intercommune.Barrier{Name: b.Name, Line: b.Line, WinterOnly: b.WinterOnly})
		}
	}
	if len(want.Windings) == 0 || len(want.Barriers) == 0 || len(want.Valleys) == 0 {
		t.Error("the program knows no barrier, no valley or nothing that winds")
	}
	want.Barriers = append(want.Barriers, intercommune.Barrier{Name: "Lac", Line: orb.LineString{{6, 45}, {6.1, 45.2}}})
	if diff := cmp.Diff(want, table.Params); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if want := (settle.Model{Core: 0.71, CoreEast: 0.02, CoreDensity: 0.03, TowardsSeat: 0.12, Radius: 1.1, Farthest: 6500, Lanes: 90, LanesHill: 0.11, Scatter: 0.13}); table.Settlement != want {
		t.Errorf("%+v", table.Settlement)
	}
	inputs := table.Inputs()
	sum := inputs[0].SHA256
	if diff := cmp.Diff([]coverage.Input{
		{Role: coverage.RoleSpeeds, File: "mine.toml", SHA256: sum, Bytes: int64(len(wholeTable))},
		{Role: coverage.RoleReference, BuiltIn: true, Title: "Drives", Publisher: "INSEE", Vintage: "2021", Licence: "open"},
	}, inputs); diff != "" || len(sum) != 64 {
		t.Errorf("-want +got:\n%s", diff)
	}
	info := table.Info()
	var told []string
	for _, p := range info.Parameters {
		told = append(told, parameter(p))
	}
	info.Parameters = nil
	if diff := cmp.Diff(coverage.RoadsInfo{
		Kind: coverage.InterCommune, Preset: "mine",
		Accuracy:      []coverage.AccuracyBand{{From: 0, To: 15, Pairs: 1, MedianAbsolute: 0.125, Median: -0.025, NinthDecile: 0.25}},
		ShareErrors:   []coverage.ShareError{{Minutes: 10, HeldOut: 2.5, HeldOutMean: -0.5}},
		CountryErrors: []coverage.CountryErrors{{Country: coverage.RuralCountry, Departements: 1, Minutes: []int{10}, HeldOut: []float64{4.5}, HeldOutMean: []float64{-1}}},
		Errors:        coverage.ErrorTable{{From: 0, To: 15, At: 9, Pairs: 40, FirstDecile: 0.7, FirstQuartile: 0.8, ThirdQuartile: 1.1, NinthDecile: 1.2}},
		ErrorsInHills: coverage.ErrorTable{{From: 15, To: 60, At: 20, Pairs: 50, FirstDecile: 0.6, FirstQuartile: 0.9, ThirdQuartile: 1.3, NinthDecile: 1.4}},
	}, info); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff(strings.Split(strings.TrimSpace(`
intercommune.speed 0 70 km/h
intercommune.detour 0 1.2
intercommune.longest 0 31 km
intercommune.relief 0 0.3
intercommune.speed 3000 85 km/h
intercommune.detour 3000 1.15
intercommune.longest 3000 62 km
intercommune.relief 3000 0.2
intercommune.ridge 3000 170 m
intercommune.kept.rural  0.99
intercommune.peak.rural  0.95
intercommune.kept.suburban  0.9
intercommune.peak.suburban  0.8
intercommune.kept.dense  0.5
intercommune.peak.dense  0.6
intercommune.access  61 km/h
intercommune.relief-from  5 m/km
intercommune.relief-full  21 m/km
intercommune.relief-unknown  0.15
intercommune.climb  0.25 s/m
settle.core  0.71
settle.core-east  0.02
settle.core-density  0.03
settle.towards-seat  0.12
settle.radius  1.1
settle.farthest  6.5 km
settle.lanes  90 s/km
settle.lanes-hill  0.11
settle.scatter  0.13
intercommune.terminal  101 s
intercommune.density-radius  3.5 km
intercommune.piece  4.5 km
intercommune.reach  25 km`), "\n"), told); diff != "" {
		t.Errorf("-want +told:\n%s", diff)
	}
}

// TestSpoiltTables: what a table can't say of errors, as whole sentences, and just what
// it can.
func TestSpoiltTables(t *testing.T) {
	for _, tt := range []struct{ old, spoilt, want string }{
		{"minutes = 10\n", "minutes = 1\n", ""}, {"minutes = 10\n", "minutes = 0\n", "mine.toml: error of shares of 0 and 2.5 points at 0 minutes"},
		{"fitted_points = 0", "fitted_points = -0.1", "mine.toml: error of shares of -0.1 and 2.5 points at 10 minutes"},
		{"held_out_points = 2.5", "held_out_points = 0", ""}, {"held_out_points = 2.5", "held_out_points = -0.1", "mine.toml: error of shares of 0 and -0.1 points at 10 minutes"},
		{"pairs = 1\n", "pairs = 0\n", "mine.toml: accuracy from 0 to 15 min on 0 pairs"}, {"to_min = 15\npairs = 1", "to_min = 0\npairs = 1", "mine.toml: accuracy from 0 to 0 min on 1 pairs"},
		{"[[accuracy]]\nfrom_min = 0", "[[accuracy]]\nfrom_min = -1", "mine.toml: accuracy from -1 to 15 min on 1 pairs"}, {"[[accuracy]]\nfrom_min = 0", "[[accuracy]]\nfrom_min = 14.9", ""},
		{"departements = 1", "departements = 0", `mine.toml: country_error of "rural": a number is needed of its departements, and as many errors and means as minutes`},
		{"minutes = [10]\nheld_out_points = [4.5]\nheld_out_mean_points = [-1]", "minutes = []\nheld_out_points = []\nheld_out_mean_points = []", `mine.toml: country_error of "rural": a number is needed of its departements, and as many errors and means as minutes`},
		{"[4.5]", "[4.5, 5]", `mine.toml: country_error of "rural": a number is needed of its departements, and as many errors and means as minutes`},
		{`"rural"`, `"lunar"`, `mine.toml: country_error: no kind of country is called "lunar"`},
		{"[0.7, 0.8, 1.1, 1.2]", "[0.7, 0.8, 1.1]", "mine.toml: error 1: 3 ratios instead of four: 1st decile, quartiles, 9th decile"},
		{"[0.6, 0.9, 1.3, 1.4]", "[0.6, 0.9, 1.3, 1.4, 2]", "mine.toml: error_in_hills 1: 5 ratios instead of four: 1st decile, quartiles, 9th decile"},
		{"scatter = 0.13", "scatter = -1", "mine.toml: settlement: "}, {`preset = "mine"`, `preset = ""`, "mine.toml: preset has no name"}, {`title = "Drives"`, `title = ""`, ""},
	} {
		text := strings.Replace(wholeTable, tt.old, tt.spoilt, 1)
		if text == wholeTable {
			t.Fatalf("%q is not in the table", tt.old)
		}
		table, err := ParseInterCommune("mine.toml", []byte(text))
		if tt.want == "" && err != nil || tt.want != "" && (err == nil || err.Error() != tt.want && (!strings.HasSuffix(tt.want, ": ") || !strings.HasPrefix(err.Error(), tt.want))) {
			t.Errorf("%q: %v, want %q", tt.spoilt, err, tt.want)
		}
		if strings.HasPrefix(tt.spoilt, "title") && err == nil && len(table.Inputs()) != 1 {
			t.Errorf("a reference without a title is told: %+v", table.Inputs())
		}
	}
}
