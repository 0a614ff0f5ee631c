package archive

import (
	"bytes"
	"html"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/reports"
	"acces30/reports/exports"
	"acces30/reports/internal/sample"
)

// publishMonth publishes a good edition of a day with its series.
func publishMonth(t *testing.T, series, day string, rows ...reports.SeriesRow) {
	t.Helper()
	outputs := []Output{
		text("acces30.xlsx", "book of "+day),
		{Name: exports.SeriesName, Write: func(w io.Writer) error { return exports.Series(w, rows) }},
	}
	_, err := Publish(t.Context(), series, day[:7], outputs, func(files []File) Output {
		m := Manifest{Format: ManifestFormat, Date: day, Edition: Identity{Series: filepath.Base(series), Date: day}, Execution: Execution{Outcome: Good}}
		return m.Output(files)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// row is a row of the series of a day.
func row(t *testing.T, day string, people int) reports.SeriesRow {
	t.Helper()
	r := reports.RowOf(day[:7], sample.Result())
	var err error
	if r.Date, err = time.Parse(time.DateOnly, day); err != nil {
		t.Fatal(err)
	}
	r.Within[0].People = people
	return r
}

func names(t *testing.T, series string) (list []string) {
	t.Helper()
	editions, faults := Editions(series)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for i := range editions {
		list = append(list, editions[i].Name())
	}
	return list
}

// TestRetain removes what is old, but never the latest, nor what holds a person's
// files, nor what was changed.
func TestRetain(t *testing.T) {
	series := filepath.Join(t.TempDir(), "57")
	days := []string{"2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"}
	for _, day := range days {
		publishMonth(t, series, day, row(t, day, 1))
	}
	written(t, filepath.Join(series, "2026-02", "notes.txt"), "mine")
	written(t, filepath.Join(series, "2026-03", "acces30.xlsx"), "changed by hand")
	if removed, stayed := Retain(series, 0); len(removed)+len(stayed) > 0 {
		t.Errorf("0 keeps all: %v, %v", removed, stayed)
	}
	removed, stayed := Retain(series, 1)
	if !slices.Equal(removed, []string{"2026-01"}) || len(stayed) != 2 {
		t.Errorf("removed %v, stayed %v", removed, stayed)
	}
	if got := names(t, series); !slices.Equal(got, []string{"2026-02", "2026-03", "2026-04", "2026-05"}) {
		t.Errorf("left: %v", got)
	}
	if left, err := filepath.Glob(filepath.Join(series, mark+"*")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	alone := filepath.Join(t.TempDir(), "57")
	publishMonth(t, alone, "2000-01-31")
	if removed, _ := Retain(alone, 1); len(removed) > 0 || len(names(t, alone)) != 1 {
		t.Error("the last good edition is removed")
	}
}

// TestWhatAHandPutIntoAnEdition keeps it, whichever file of the folder it is.
func TestWhatAHandPutIntoAnEdition(t *testing.T) {
	for _, name := range []string{"a file", "n.txt", "~zuletzt"} {
		series := filepath.Join(t.TempDir(), "57")
		for _, day := range []string{"2026-01-31", "2026-03-31", "2026-05-31"} {
			publishMonth(t, series, day, row(t, day, 1))
		}
		written(t, filepath.Join(series, "2026-01", name), "mine")
		removed, stayed := Retain(series, 1)
		want := "not removed, though it is old enough: " + filepath.Join(series, "2026-01") + " holds " + name + ", which no run wrote"
		if !slices.Equal(removed, []string{"2026-03"}) || len(stayed) != 1 || stayed[0].Error() != want {
			t.Errorf("removed %v, stayed %v", removed, stayed)
		}
		if got := names(t, series); !slices.Equal(got, []string{"2026-01", "2026-05"}) {
			t.Errorf("left: %v", got)
		}
	}
}

// TestSeriesOutlivesEditions: what was removed stays in the series that a later one
// knows; what was computed anew counts as it is now.
func TestSeriesOutlivesEditions(t *testing.T) {
	series := filepath.Join(t.TempDir(), "57")
	january, february := row(t, "2026-01-31", 1), row(t, "2026-02-28", 2)
	march := row(t, "2026-03-31", 3)
	publishMonth(t, series, "2026-02-28", row(t, "2026-02-28", 22)) // computed anew since march
	publishMonth(t, series, "2026-03-31", january, february, march)
	list, _ := Editions(series)
	rows := Series(list, "2026-04-30")
	if len(rows) != 3 || rows[0].Within[0].People != 1 || rows[1].Within[0].People != 22 || rows[2].Within[0].People != 3 {
		t.Errorf("%+v", rows)
	}
	if rows := Series(list, "2026-03-31"); len(rows) != 1 {
		t.Errorf("before March: %+v", rows)
	}
}

// TestIndex has every edition with what there is to open, and a line for each limit;
// whatever a name says, it is text.
func TestIndex(t *testing.T) {
	series := filepath.Join(t.TempDir(), "a<b>&c")
	old := row(t, "2025-12-31", 1000)
	publishMonth(t, series, "2026-01-31", old, row(t, "2026-01-31", 100_000))
	publishMonth(t, series, "2026-02-28", old, row(t, "2026-01-31", 100_000), row(t, "2026-02-28", 120_000))
	for _, lang := range []reports.Lang{reports.French, reports.English} {
		if err := WriteIndex(series, lang); err != nil {
			t.Fatal(err)
		}
		page, err := os.ReadFile(filepath.Join(series, indexName))
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{`href="2026-02/acces30.xlsx"`, `href="2026-01/"`, "a&lt;b&gt;&amp;c", `lang="` + lang.String() + `"`, html.EscapeString(indexGone.In(lang))} {
			if !bytes.Contains(page, []byte(want)) {
				t.Errorf("%s is not in the page", want)
			}
		}
		if n := bytes.Count(page, []byte("<polyline")); n != 3 {
			t.Errorf("%d lines", n)
		}
		if strings.Contains(string(page), "://") || bytes.Contains(page, []byte("<script")) {
			t.Error("the page asks another host, or runs something")
		}
	}
	if err := WriteIndex(filepath.Join(series, "nothing"), reports.French); err != nil {
		t.Errorf("without editions: %v", err)
	}
}
