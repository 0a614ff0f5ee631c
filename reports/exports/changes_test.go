package exports

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/google/go-cmp/cmp"
)

// changesOf reads a table of changes back.
func changesOf(t *testing.T, write func(io.Writer, *compare.Comparison) error) []map[string]string {
	t.Helper()
	_, rows := table(t, nil, func(w io.Writer, _ *coverage.Result) error { return write(w, sample.Changed()) })
	return rows
}

// addUp holds the columns of causes against that of the change.
func addUp(t *testing.T, row map[string]string, change, suffix string) {
	t.Helper()
	want, err := strconv.ParseFloat(row[change], 64)
	if err != nil {
		t.Fatal(err)
	}
	for i := range compare.Causes {
		part, err := strconv.ParseFloat(row[causeColumn(compare.Cause(i))+suffix], 64)
		if err != nil {
			t.Fatal(err)
		}
		want -= part
	}
	if want > 1e-6 || want < -1e-6 {
		t.Errorf("causes miss %v of the change: %v", want, row)
	}
}

func TestChanges(t *testing.T) {
	rows := changesOf(t, Changes)
	if len(rows) != 4 {
		t.Fatalf("%d rows", len(rows))
	}
	first := rows[0]
	for column, want := range map[string]string{
		"name": "Éblange", "status_before": "covered", "status_after": "beyond", "before_s": "1740.0", "after_s": "1800.1", "change_s": "60.1",
		"by_sites_s": "60.1", "by_speeds_s": "60.0", "by_interaction_s": "-60.0", "by_roads_s": "0.0", "causes": "sites speeds interaction",
	} {
		if first[column] != want {
			t.Errorf("%s: %q, want %q", column, first[column], want)
		}
	}
	for _, row := range rows {
		addUp(t, row, "change_s", "_s")
	}
}

// TestCausesNotKnown leaves their columns empty, whatever a comparison may still hold.
func TestCausesNotKnown(t *testing.T) {
	c := sample.Changed()
	c.Explained = false
	for name, write := range map[string]func(io.Writer, *compare.Comparison) error{"changes": Changes, "figures": FigureChanges} {
		_, rows := table(t, nil, func(w io.Writer, _ *coverage.Result) error { return write(w, c) })
		for _, row := range rows {
			for column, value := range row {
				if strings.HasPrefix(column, "by_") && value != "" {
					t.Errorf("%s, %s: %q", name, column, value)
				}
			}
		}
	}
}

func TestStructureChanges(t *testing.T) {
	rows := changesOf(t, StructureChanges)
	if len(rows) != 1 || rows[0]["change"] != "gone" || rows[0]["id_before"] != "999" || rows[0]["id_after"] != "" || rows[0]["lost_15"] == "" {
		t.Errorf("%v", rows)
	}
}

// TestWhoLostTheirOnlyStructure: people by each limit that both editions know, of a structure
// gone alone. From it to the next it is 10 and 16 minutes of one commune, 18 and 22 of another,
// 20 and not reached of the last; the earlier threshold is 17 minutes, the later 22.
func TestWhoLostTheirOnlyStructure(t *testing.T) {
	result := func(threshold road.Deciseconds) *coverage.Result {
		r := &coverage.Result{Study: &coverage.Study{Settings: coverage.Settings{Departements: []string{"57"}, Threshold: threshold * road.Minute}}}
		for i, times := range [][2]road.Deciseconds{{10, 16}, {18, 22}, {20, road.Unreached / road.Minute}} {
			c := coverage.CommuneAccess{Commune: &coverage.Commune{Code: strconv.Itoa(57001 + i), Departement: "57", Population: 1 << i}}
			for k := range c.Nearest {
				c.Nearest[k] = coverage.Reach{Structure: coverage.NoStructure, Time: road.Unreached}
			}
			c.Nearest[0] = coverage.Reach{Structure: 0, Time: times[0] * road.Minute}
			if i < 2 {
				c.Nearest[1] = coverage.Reach{Structure: 1, Time: times[1] * road.Minute}
			}
			r.Communes = append(r.Communes, c)
		}
		for _, id := range []string{"1", "2"} {
			r.Structures = append(r.Structures, coverage.StructureReach{Structure: &coverage.Structure{ID: id, Name: "S" + id, Departement: "57"}, InScope: true})
		}
		return r
	}
	before, after := result(17), result(22)
	after.Structures = after.Structures[1:]
	after.Structures[0].Structure.ID, after.Structures[0].Structure.Name = "3", "Other"
	c := compare.New(before, after, compare.Options{})
	_, rows := table(t, nil, func(w io.Writer, _ *coverage.Result) error { return StructureChanges(w, c) })
	var got []string
	for _, row := range rows {
		got = append(got, strings.Join([]string{row["id_before"], row["id_after"], row["change"], row["in_scope"], row["name_before"], row["name_after"], row["moved_m"], row["lost_15"], row["lost_20"], row["lost_22"], row["lost_30"]}, "|"))
	}
	want := []string{"1||gone|true|S1|||1|6||4", "2||gone|true|S2|||0|0||0", "|3|opened|true||Other|||||"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestFigureChanges(t *testing.T) {
	rows := changesOf(t, FigureChanges)
	kinds := map[string]bool{}
	for _, row := range rows {
		kinds[row["figure"]] = true
		addUp(t, row, "change", "")
	}
	for _, want := range []string{"communes", "population-within", "mean-time", "population-of-class"} {
		if !kinds[want] {
			t.Errorf("no %s", want)
		}
	}
}

// TestSeriesOfNothing has its headings alone.
func TestSeriesOfNothing(t *testing.T) {
	var out bytes.Buffer
	if err := Series(&out, nil); err != nil || out.String() != "edition,date,communes,population,structures,points,not_computed_population,mean_s\n" {
		t.Errorf("%q, %v", out.String(), err)
	}
}

// TestSeriesIsReadBack: what one edition writes the next one reads.
func TestSeriesIsReadBack(t *testing.T) {
	rows := []reports.SeriesRow{reports.RowOf("2024-05", sample.Earlier()), reports.RowOf("2024-08", sample.Result())}
	rows[1].Within[1].AtHome, rows[1].Within[1].AtHomeKnown = 17, true
	rows[0].Mean = 0
	var out bytes.Buffer
	if err := Series(&out, rows); err != nil {
		t.Fatal(err)
	}
	back, err := ReadSeries(func(string) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(out.String())), nil })
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(rows, back); d != "" {
		t.Errorf("(-written +read):\n%s", d)
	}
}
