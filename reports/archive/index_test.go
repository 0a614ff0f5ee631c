package archive

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"acces30/reports"
	"acces30/reports/exports"
)

var tags = regexp.MustCompile(`(<[^>]*>\s*)+`)

// TestIndexPage holds all that the page says: a row for each edition, the latest first, a
// dash where an edition has no figure, what there is to open of each; a chart of two.
func TestIndexPage(t *testing.T) {
	series := filepath.Join(t.TempDir(), "57")
	said := func(lang reports.Lang) (table []string, page string) {
		if err := WriteIndex(series, lang); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(series, indexName))
		if err != nil {
			t.Fatal(err)
		}
		page = strings.ReplaceAll(string(text), "\u00a0", " ")
		_, rest, _ := strings.Cut(page, "<thead>")
		for _, line := range strings.Split(rest, "<tr>")[1:] {
			table = append(table, strings.Trim(tags.ReplaceAllString(line, "|"), "|"))
		}
		return table, page
	}
	write := func(day string, rows ...reports.SeriesRow) {
		outputs := []Output{text("acces30.xlsx", "book"), text("carte.html", "map"), {Name: exports.SeriesName, Write: func(w io.Writer) error { return exports.Series(w, rows) }}}
		if _, err := Publish(t.Context(), series, day[:7], outputs, manifestOf(day)); err != nil {
			t.Fatal(err)
		}
	}
	limits := []int{15, 30}
	gone, first := shares("2026-01-31", limits, 400, 812), shares("2026-02-28", limits, 410, 820)
	write("2026-02-28", first)
	table, page := said(reports.English)
	want := []string{
		"As of|To open|Within 15 min|Within 30 min|Inhabitants beyond 15 min|Inhabitants beyond 30 min|Mean time (min)|Structures",
		"28 February 2026|2026-02|· |workbook|· |map|41.0%|82.0%|590|180|7.6|12",
	}
	if n := len(table) - 1; n != 1 || strings.Contains(page, "<svg") || table[0] != want[0] || !strings.HasPrefix(table[1], want[1]+"|") {
		t.Errorf("of one edition:\n%q", table)
	}
	last := shares("2026-03-31", limits, 450, 900)
	last.Mean, last.Within = 1, append([]reports.SeriesLimit{{Limit: 1, People: 0}}, last.Within...)
	gone.Mean = 0
	write("2026-03-31", gone, first, last)
	table, page = said(reports.French)
	want = []string{
		"Situation au|À ouvrir|À 0,002 min ou moins|À 15 min ou moins|À 30 min ou moins|Habitants à plus de 0,002 min|Habitants à plus de 15 min|Habitants à plus de 30 min|Temps moyen (min)|Structures",
		"31 mars 2026|2026-03|· |classeur|· |carte|0,0 %|45,0 %|90,0 %|1 000|550|100|0,0|12",
		"28 février 2026|2026-02|· |classeur|· |carte|–|41,0 %|82,0 %|–|590|180|7,6|12",
		"31 janvier 2026|n'est plus conservée|–|40,0 %|81,2 %|–|600|188|–|12",
	}
	if !strings.Contains(page, "<svg") || !strings.Contains(page, `<a href="2026-02/carte.html">carte</a>`) || !strings.Contains(page, "<h1>Accès à France services : éditions 57</h1>") {
		t.Error(page)
	}
	for i := range want {
		if got := strings.ReplaceAll(table[i], "&#39;", "'"); got != want[i] && (i < len(want)-1 || !strings.HasPrefix(got, want[i]+"|")) {
			t.Errorf("%q, want %q", got, want[i])
		}
	}
}

// TestChartIsOfTwoEditionsOrMore: one point makes no line.
func TestChartIsOfTwoEditionsOrMore(t *testing.T) {
	var rows []reports.SeriesRow
	for i, day := range []string{"2026-01-31", "2026-02-28", "2026-03-31"} {
		series := t.TempDir()
		rows = append(rows, shares(day, []int{15, 30}, 400+10*i, 800))
		told := Output{Name: exports.SeriesName, Write: func(w io.Writer) error { return exports.Series(w, rows) }}
		if _, err := Publish(t.Context(), series, day[:7], []Output{told}, manifestOf(day)); err != nil {
			t.Fatal(err)
		}
		if err := WriteIndex(series, reports.French); err != nil {
			t.Fatal(err)
		}
		page, err := os.ReadFile(filepath.Join(series, indexName))
		if err != nil || bytes.Contains(page, []byte("<svg")) != (len(rows) > 1) || bytes.Count(page, []byte("<tr>")) != 1+len(rows) {
			t.Errorf("of %d editions: %v\n%s", len(rows), err, page)
		}
	}
}
