package exports

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/compare"
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
