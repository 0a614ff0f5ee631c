package exports

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/goldentest"
	"acces30/reports/internal/sample"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

// tablesFile holds what is written of a result that has all, in full: a row or a column
// lost, or a value of the neighbour, shows in no field alone.
const tablesFile = "testdata/tables.txt"

// TestTables holds all that is written of a result to the tables as a whole.
func TestTables(t *testing.T) {
	r, opts := told()
	opts.Changes = changes()
	var b strings.Builder
	add := func(title string, write func(w io.Writer) error) {
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatal(title, err)
		}
		text := strings.TrimPrefix(out.String(), byteOrderMark)
		if title == "communes.geojson" { // TestGeoJSON holds its properties to communes.csv
			text = communeProperties.ReplaceAllString(text, `"properties":{}`)
		}
		fmt.Fprintf(&b, "## %s\n%s\n", title, text)
	}
	for _, f := range Files(r, opts) {
		if f.Name != ColumnsName(opts.Lang) {
			add(f.Name, f.Write)
		}
	}
	for _, french := range []bool{false, true} {
		lang := map[bool]reports.Lang{false: reports.English, true: reports.French}[french]
		add(fmt.Sprintf("columns, their headings and units (%v)", lang), func(w io.Writer) error {
			for _, row := range tablesOf(t, r, Options{French: french, Lang: lang, Changes: opts.Changes, Series: opts.Series})[ColumnsName(lang)] {
				fmt.Fprintln(w, strings.Join(row[:4], " | "))
			}
			return nil
		})
	}
	opts.Rings = true
	add("the areas as rings", func(w io.Writer) error { return Isochrones(w, r, opts) })
	add("trips", func(w io.Writer) error { return Trips(w, trips()) })
	add("the plans as JSON", func(w io.Writer) error { return PlanSummary(w, r, 12345678*time.Microsecond) })
	opts.French = true
	for _, f := range Files(r, opts) {
		if strings.Contains(" points.csv territories.csv bus.csv changes.csv structure_changes.csv figure_changes.csv actions.csv projects.csv series.csv ", " "+f.Name+" ") {
			add("in French: "+f.Name, f.Write)
		}
	}
	for _, opts.Lang = range []reports.Lang{reports.French, reports.English} {
		for _, l := range Layers(r, opts) {
			if l.Name != "communes" || opts.Lang == reports.French {
				add(fmt.Sprintf("layer %s (%v)", l.Name, opts.Lang), func(w io.Writer) error { return layerText(w, l) })
			}
		}
	}
	goldentest.Hold(t, tablesFile, b.String())
}

var communeProperties = regexp.MustCompile(`"properties":\{[^}]*\}`)

// layerText writes a layer as lines: its columns, then each place with its values.
func layerText(w io.Writer, l Layer) error {
	fmt.Fprintln(w, l.Title)
	for _, c := range l.Columns {
		fmt.Fprintf(w, "%s (%s) %d; ", c.Name, c.Title, c.Kind)
	}
	for _, row := range l.Rows {
		fmt.Fprintf(w, "\n%v: %v", row.Geometry, row.Values)
	}
	_, err := fmt.Fprintln(w)
	return err
}

// TestFilesOfAResult: a run writes the files that there is something for, and no other.
func TestFilesOfAResult(t *testing.T) {
	const always = "communes.csv structures.csv points.csv days.csv territories.csv closures.csv communes.geojson columns.csv"
	for _, tt := range []struct {
		name    string
		changed func(r *coverage.Result, opts *Options)
		but     string // left out, after a minus
		also    string
	}{
		{"nothing more", func(*coverage.Result, *Options) {}, "", ""},
		{"of a moment", func(r *coverage.Result, _ *Options) { r.Study.Moment = &coverage.Moment{} }, "days.csv", ""},
		{"longer hours", func(r *coverage.Result, _ *Options) { r.Widenings = make([]coverage.Widening, 1) }, "", "longer_hours.csv"},
		{"groups", func(r *coverage.Result, _ *Options) { r.Groups = []coverage.GroupSplit{} }, "", "groups.csv"},
		{"a project", func(r *coverage.Result, _ *Options) { r.Projects = make([]coverage.ProjectReach, 1) }, "", "projects.csv"},
		{"a plan", func(r *coverage.Result, _ *Options) { r.Plans = make([]coverage.Plan, 1) }, "", "plan.csv plan.geojson"},
		{"a measure", func(r *coverage.Result, _ *Options) { r.Actions = make([]coverage.Action, 1) }, "", "actions.csv"},
		{"a bus", func(r *coverage.Result, _ *Options) { r.Rounds = make([]coverage.Round, 1) }, "", "bus.csv"},
		{"an area", func(r *coverage.Result, _ *Options) { r.Bands = drawn().Bands[:1] }, "", "isochrones.geojson"},
		{"an earlier edition", func(_ *coverage.Result, opts *Options) { opts.Changes = sample.Changed() }, "", "changes.csv structure_changes.csv figure_changes.csv"},
		{"no earlier edition", func(r *coverage.Result, opts *Options) { opts.Changes = compare.New(nil, r, compare.Options{}) }, "", ""},
		{"an edition", func(_ *coverage.Result, opts *Options) { opts.Series = make([]reports.SeriesRow, 1) }, "", "series.csv"},
	} {
		r, opts := sample.Result(), Options{Lang: reports.English}
		r.Widenings = nil
		tt.changed(r, &opts)
		want := make(map[string]bool)
		for _, name := range strings.Fields(always + " " + tt.also) {
			want[name] = name != tt.but
		}
		var names []string
		for _, f := range Files(r, opts) {
			names = append(names, f.Name)
			if !want[f.Name] {
				t.Errorf("%s: there is %s", tt.name, f.Name)
			}
			delete(want, f.Name)
		}
		for name, wanted := range want {
			if wanted {
				t.Errorf("%s: only %q, no %s", tt.name, names, name)
			}
		}
	}
}

// TestLayersOfCommunes: communes are areas as soon as one has an outline, those without
// then have no place; else they are points. Layers without a row are not there.
func TestLayersOfCommunes(t *testing.T) {
	r := sample.Result()
	r.Structures = append(r.Structures, coverage.StructureReach{Structure: &coverage.Structure{ID: "9"}, Within: make([]coverage.Count, 3)})
	r.Bands = drawn().Bands[:1]
	geometries := func() (all string) {
		layers := Layers(r, Options{Lang: reports.English})
		if len(layers) != 4 || layers[3].Name != "isochrones" || len(layers[3].Rows) != 1 || layers[0].Name != "communes" || layers[1].Name != "structures" || layers[2].Name != "points" || len(layers[2].Rows) != 7 {
			t.Fatalf("layers %+v", layers)
		}
		if s := layers[1].Rows; len(s) != 6 || s[4].Geometry != (orb.Point{5.76, 49.52}) || s[5].Geometry != nil {
			t.Errorf("structures %+v", s)
		}
		for _, row := range layers[0].Rows {
			switch row.Geometry.(type) {
			case orb.Point:
				all += "."
			case orb.MultiPolygon:
				all += "o"
			default:
				all += "-"
			}
		}
		return all
	}
	if got := geometries(); got != "...........-........" {
		t.Error(got)
	}
	r.Communes[19].Commune.Outline = orb.MultiPolygon{{{{6, 49}, {6.1, 49}, {6.1, 49.1}, {6, 49}}}}
	if got := geometries(); got != "-------------------o" {
		t.Error(got)
	}
}

// TestWhyADoorMayBeOpen: of each kind of point that may be nearer days.csv says why.
func TestWhyADoorMayBeOpen(t *testing.T) {
	r, _ := told()
	monday := &r.Communes[0].Doors[0]
	for _, tt := range []struct {
		structure, point int
		why              string
	}{{coverage.NoStructure, 0, ""}, {1, 0, "stops-unknown"}, {2, 0, "by-appointment"}, {4, 0, "some-weeks"}, {3, 1, "some-weeks"}, {0, 0, "some-weeks"}} {
		monday.Maybe = coverage.Reach{Structure: tt.structure, Point: tt.point, Time: 600}
		_, rows := table(t, r, Days)
		if got := rows[0]["maybe_why"]; got != tt.why || len(rows) != 20*8 || rows[159]["code"] != "57020" || rows[159]["day"] != "evening" || rows[158]["day"] != "sunday" {
			t.Errorf("structure %d: %q, want %q; last row %v", tt.structure, got, tt.why, rows[159])
		}
	}
	r.Communes[0].Doors[6].Maybe = coverage.Reach{Structure: 4, Time: 605} // Sunday, which it does not state
	if _, rows := table(t, r, Days); rows[6]["maybe_why"] != "hours-unstated" || rows[6]["maybe_min"] != "1.0083" || rows[6]["maybe_structure"] != "512" || rows[6]["maybe_point"] != "512" {
		t.Errorf("%v", rows[6])
	}
}

// TestLimitsInNames: the limits in the names of columns tell tenths of a second apart, and
// columns of the series are found by them again.
func TestLimitsInNames(t *testing.T) {
	r := sample.At(12*road.Minute + 7)
	sample.Plan(r)
	r.Groups = []coverage.GroupSplit{}
	r.Projects = make([]coverage.ProjectReach, 1)
	r.Projects[0].Project = &coverage.Project{}
	series := []reports.SeriesRow{reports.RowOf("2024-07", sample.Result()), reports.RowOf("2024-08", r)} // the first without that limit
	changed := compare.New(r, r, compare.Options{})
	named := 0
	for name, rows := range tablesOf(t, r, Options{Changes: changed, Series: series}) {
		for _, column := range rows[0] {
			if minutes := figures.FindString(column); strings.Contains(minutes, ".") {
				named++
				if minutes != "12.0117" {
					t.Errorf("%s: %s", name, column)
				}
			}
		}
	}
	if named != 1+1+4+3+2+1+1+3 { // communes, structures, actions, groups, projects, closures, changes of structures, series
		t.Errorf("%d columns", named)
	}
	for _, french := range []bool{false, true} {
		var out bytes.Buffer
		if err := Series(formed(&out, SeriesName, Options{French: french}), series); err != nil {
			t.Fatal(err)
		}
		back, err := ReadSeries(reader(map[string]string{SeriesName: out.String()}))
		if diff := cmp.Diff(series, back); diff != "" || err != nil {
			t.Errorf("in French %v: %v\n%s", french, err, diff)
		}
	}
}
