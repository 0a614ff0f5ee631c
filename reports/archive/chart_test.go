package archive

import (
	"bytes"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/exports"
	"acces30/reports/internal/goldentest"
	"acces30/reports/internal/sample"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// shares is a row of the series of 1,000 people, of whom so many are within each limit;
// below 0 where the edition has not that limit.
func shares(day string, limits []int, people ...int) reports.SeriesRow {
	date, _ := time.Parse(time.DateOnly, day)
	r := reports.SeriesRow{Edition: day[:7], Date: date, People: 1010, NotComputed: 10, Structures: 12, Mean: 4567}
	for k, n := range people {
		if n >= 0 {
			r.Within = append(r.Within, reports.SeriesLimit{Limit: road.FromMinutes(float64(limits[k])), People: n})
		}
	}
	return r
}

// TestChart holds the whole drawing to places reckoned by hand: 646 by 280 units from
// (64, 16), from 35 to 100 %, 100 days.
func TestChart(t *testing.T) {
	limits := []int{15, 30}
	rows := []reports.SeriesRow{
		shares("2026-01-31", limits, 400, 812), shares("2026-02-10", limits, 410, 820), shares("2026-02-28", limits, -1, 830), shares("2026-05-11", limits, 450, 900),
	}
	want := &chart{
		Width: 860, Height: 340,
		Across: []chartMark{{64, 16, "100\u00a0%"}, {64, 80.6, "85\u00a0%"}, {64, 145.2, "70\u00a0%"}, {64, 209.8, "55\u00a0%"}, {64, 274.5, "40\u00a0%"}},
		Below:  []chartMark{{710, 316, "2026-05"}, {244.9, 316, "2026-02"}, {128.6, 316, "2026-02"}}, // January would be 64.6 from that
		Lines: []chartLine{
			{
				Name: "À 15 min ou moins", Color: "#b35900", Dash: "7 4", Points: "64,274.5 128.6,270.2 710,252.9", X: 720, Y: 256.9,
				Dots: []chartDot{{64, 274.5, "31\u00a0janvier\u00a02026 – 40,0\u00a0%"}, {128.6, 270.2, "10\u00a0février\u00a02026 – 41,0\u00a0%"}, {710, 252.9, "11\u00a0mai\u00a02026 – 45,0\u00a0%"}},
			},
			{
				Name: "À 30 min ou moins", Color: "#0072b2", Points: "64,97 128.6,93.5 244.9,89.2 710,59.1", X: 720, Y: 63.1,
				Dots: []chartDot{
					{64, 97, "31\u00a0janvier\u00a02026 – 81,2\u00a0%"}, {128.6, 93.5, "10\u00a0février\u00a02026 – 82,0\u00a0%"}, {244.9, 89.2, "28\u00a0février\u00a02026 – 83,0\u00a0%"}, {710, 59.1, "11\u00a0mai\u00a02026 – 90,0\u00a0%"},
				},
			},
		},
	}
	near := cmpopts.EquateApprox(0, 1e-9)
	if diff := cmp.Diff(want, newChart(reports.French, rows), near); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	// Close to the top names part, and move down together where there is no room above.
	high := newChart(reports.English, []reports.SeriesRow{shares("2026-01-01", []int{15, 20, 30}, 995, 998, 1000), shares("2026-01-11", []int{15, 20, 30}, 995, 998, 1000)})
	if diff := cmp.Diff([]chartMark{{64, 16, "100%"}, {64, 296, "95%"}}, high.Across); diff != "" {
		t.Error(diff)
	}
	for k, y := range []float64{48.8, 32, 16} {
		if l := high.Lines[k]; math.Abs(l.Y-y) > 1e-9 || l.Dots[0].Y != []float64{44, 27.2, 16}[k] || l.Dash != lineLooks[k].dash {
			t.Errorf("line %d: %+v, want its name at %v", k, l, y)
		}
	}
	if diff := cmp.Diff([]chartMark{{710, 316, "2026-01"}, {64, 316, "2026-01"}}, high.Below); diff != "" {
		t.Error(diff)
	}
	// A share that is round has a round share below it; five lines have four looks.
	all := []int{5, 10, 15, 20, 30}
	low := newChart(reports.English, []reports.SeriesRow{shares("2026-01-01", all, 0, 100, 200, 300, 950), shares("2026-01-02", all, 50, 100, 200, 300, 950)})
	if marks := low.Across; len(marks) != 6 || marks[5].Text != "0%" || marks[5].Y != 296 || marks[1].Text != "80%" {
		t.Errorf("%+v", marks)
	}
	if a, b := low.Lines[0], low.Lines[4]; a.Color != b.Color || a.Dash != b.Dash || low.Lines[3].Color == a.Color || a.Dots[0].Y != 296 {
		t.Errorf("%+v, %+v", a, b)
	}
}

// TestManifestAndSummary holds all fields of both to what a result says.
func TestManifestAndSummary(t *testing.T) {
	r := whole()
	m := NewManifest(r, IdentityOf(r.Study, reports.French, ""), "1.2.3", []reports.Setting{{Key: "threshold_minutes", Value: 30.0}})
	m.Command, m.Execution = "acces30 run <x>", Execution{Outcome: Review, Reasons: []string{"why"}, Steps: []Step{{"read", 3}}}
	var out bytes.Buffer
	if err := m.Output([]File{{"a.csv", 12, "00ff"}}).Write(&out); err != nil {
		t.Fatal(err)
	}
	summary := SummaryOf(&m, r, "out/57/<2026-11>")
	summary.ExitCode = 3
	if err := summary.Write(&out); err != nil {
		t.Fatal(err)
	}
	got := strings.ReplaceAll(out.String(), "\u00a0", " ")
	goldentest.Hold(t, "testdata/manifest.txt", got)
}

// TestDatesInTheManifest: a list is known by its day, its month or not at all, and is read
// back so; roads have an age where their day is known.
func TestDatesInTheManifest(t *testing.T) {
	day := time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC)
	for _, list := range []coverage.ListDate{
		{}, {Day: day, By: coverage.DateOfName}, {Day: day, Month: true, By: coverage.DateStated, Newest: day.AddDate(0, -1, 3)}, {Day: day.AddDate(0, 0, 7), By: coverage.DateOfLabels, Newest: day},
	} {
		s := &coverage.Study{List: list, Settings: coverage.Settings{Date: day.AddDate(0, 0, 5)}}
		v := vintagesOf(s)
		if diff := cmp.Diff(list, v.List.listDate()); diff != "" || v.Roads == nil || len(v.Roads) > 0 {
			t.Errorf("%+v: %s", v, diff)
		}
		if want := map[bool]int{true: 5}[list.Known() && list.Day.Equal(day)]; v.List.AgeDays != want {
			t.Errorf("%+v is %d days old", list, v.List.AgeDays)
		}
	}
}

// TestHashesOfARole are in the order of the inputs, of that role alone.
func TestHashesOfARole(t *testing.T) {
	m := Manifest{Inputs: []input{{Role: string(coverage.RoleRoads), SHA256: "a"}, {Role: string(coverage.RoleSpeeds), SHA256: "b"}, {Role: string(coverage.RoleRoads), SHA256: "c"}}}
	if got := m.Hashes(coverage.RoleRoads); !slices.Equal(got, []string{"a", "c"}) {
		t.Errorf("%q", got)
	}
	if got := m.Hashes(coverage.RoleCommunes); len(got) > 0 {
		t.Errorf("%q", got)
	}
	a, communes, b := File{"a.csv", 1, "1"}, File{exports.CommunesName, 1, "2"}, File{"b.csv", 1, "3"}
	for _, outputs := range [][]File{{a, communes, b}, {communes, b}, {a, communes}, {communes}, {a, b}, nil} {
		want := Earlier{Edition: "2026-11"}
		if slices.Contains(outputs, communes) {
			want.Results = "2"
		}
		e := Edition{Folder: "x/2026-11", Manifest: Manifest{Outputs: outputs}}
		if got := *e.AsEarlier(); got != want {
			t.Errorf("%v: %+v", outputs, got)
		}
	}
}

// withTables is an edition of a result with the tables that are read back.
func withTables(t *testing.T, r *coverage.Result) *Edition {
	t.Helper()
	series := filepath.Join(t.TempDir(), "57")
	table := func(name string, write func(io.Writer, *coverage.Result) error) Output {
		return Output{Name: name, Write: func(w io.Writer) error { return write(w, r) }}
	}
	settings := []reports.Setting{{Key: "threshold_minutes", Value: 12.05}, {Key: "margin_km", Value: 40.0}}
	outputs := []Output{table(exports.CommunesName, exports.Communes), table(exports.StructuresName, exports.Structures), table(exports.PointsName, exports.Points)}
	if _, err := Publish(t.Context(), series, month, outputs, NewManifest(r, IdentityOf(r.Study, reports.French, ""), "1", settings).Output); err != nil {
		t.Fatal(err)
	}
	e, err := Open(filepath.Join(series, month))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestWhatAnEditionSaid is read with the settings, the date and the inputs of its manifest.
func TestWhatAnEditionSaid(t *testing.T) {
	r := sample.At(12*road.Minute + 30)
	r.Study.Inputs, r.Study.Roads = whole().Study.Inputs, noRoads{}
	e := withTables(t, r)
	said, err := e.Said()
	if err != nil {
		t.Fatal(err)
	}
	s := said.Study.Settings
	if s.Threshold != r.Study.Settings.Threshold || s.MarginMetres != 40_000 || !s.Date.Equal(r.Study.Settings.Date) || !slices.Equal(s.Departements, []string{"57"}) || said.Study.List != r.Study.List {
		t.Errorf("%+v, %+v", s, said.Study.List)
	}
	if diff := cmp.Diff(r.Tallies, said.Tallies); diff != "" {
		t.Error(diff)
	}
	if len(said.Study.Inputs) != len(r.Study.Inputs) {
		t.Fatalf("%d inputs", len(said.Study.Inputs))
	}
	for i, in := range r.Study.Inputs {
		in.Title, in.Publisher = "", "" // which no manifest has
		if diff := cmp.Diff(in, said.Study.Inputs[i]); diff != "" {
			t.Error(diff)
		}
	}
	for file, want := range map[string]error{exports.CommunesName: os.ErrNotExist, exports.PointsName: os.ErrNotExist} {
		if err := os.Remove(filepath.Join(e.Folder, file)); err != nil {
			t.Fatal(err)
		}
		if _, err := e.Said(); !errors.Is(err, want) {
			t.Errorf("without %s: %v", file, err)
		}
	}
	e.Manifest.Date = "2024-13-01"
	if _, err := e.Said(); err == nil || !strings.Contains(err.Error(), "month out of range") {
		t.Errorf("of no day: %v", err)
	}
}

// TestWhetherPeopleWereModelled: where people live was modelled in an edition that counts
// them there and read no points of theirs.
func TestWhetherPeopleWereModelled(t *testing.T) {
	for _, tt := range []struct{ counted, points, want bool }{{true, false, true}, {true, true, false}, {false, false, false}} {
		r := sample.At(12*road.Minute + 30)
		r.Study.Roads = noRoads{}
		for i := range r.Communes {
			r.Communes[i].ByPoint = nil
			if tt.counted {
				r.Communes[i].ByPoint = &coverage.PointShare{Hundredths: 100, Computed: 1, Within: make([]int, len(r.Study.Settings.Limits()))}
			}
		}
		r.Study.Inputs = slices.DeleteFunc(slices.Clone(r.Study.Inputs), func(in coverage.Input) bool { return in.Role == coverage.RolePopulation })
		if tt.points {
			r.Study.Inputs = append(r.Study.Inputs, coverage.Input{Role: coverage.RolePopulation, File: "p.csv", SHA256: "ab"})
		}
		if tt.counted {
			r.ByPoint = []coverage.PeopleWithin{}
		}
		said, err := withTables(t, r).Said()
		if err != nil {
			t.Fatal(err)
		}
		if said.PeopleModelled != tt.want || (said.ByPoint != nil) != tt.counted {
			t.Errorf("%+v: modelled %v, counted %v", tt, said.PeopleModelled, said.ByPoint)
		}
	}
}
