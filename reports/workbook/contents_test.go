package workbook

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
	"acces30/reports/workbook/internal/excel"
)

// TestContentsLeadToEverySheet: the first sheet names all others in their order, says
// what each answers, and leads there.
func TestContentsLeadToEverySheet(t *testing.T) {
	for _, s := range sheets {
		if s != &contentsSheet && (s.about.FR == "" || s.about.EN == "" || s.about.FR == s.about.EN) {
			t.Errorf("%s says nothing of itself", s.name.FR)
		}
	}
	for _, lang := range languages {
		f := open(t, write(t, sample.Result(), lang))
		names, b := f.GetSheetList(), newBook(sample.Result(), Options{Lang: lang})
		if names[0] != contentsSheet.name.In(lang) || names[1] != summarySheet.name.In(lang) {
			t.Fatalf("%v: sheets %v", lang, names)
		}
		rows, err := f.GetRows(names[0])
		if err != nil {
			t.Fatal(err)
		}
		const before = 5 // rows above the list
		if got, want := len(rows)-before, len(b.sheets)-1; got != want {
			t.Fatalf("%v: %d sheets listed, want %d", lang, got, want)
		}
		hosts := []string{names[0]}
		for i, s := range b.sheets[1:] {
			row, name := before+1+i, b.nameOf(s)
			if b.hostOf[s] != s {
				continue // TestContentsLeadIntoSheets
			}
			hosts = append(hosts, name)
			if rows[row-1][0] != name || rows[row-1][1] == "" {
				t.Errorf("%v: row %d is %q, want %s", lang, row, rows[row-1], name)
			}
			there, target, err := f.GetCellHyperLink(names[0], fmt.Sprint("A", row))
			if err != nil || !there || target != "'"+strings.ReplaceAll(name, "'", "''")+"'!A1" {
				t.Errorf("%v: %s leads to %q, %v", lang, name, target, err)
			}
		}
		if !slices.Equal(hosts, names) {
			t.Errorf("%v: sheets %v are listed as %v", lang, names, hosts)
		}
	}
}

// TestContentsLeadIntoSheets: what stands below another sheet's table is listed too, and
// its link leads to its title; with no such table it has a sheet of its own.
func TestContentsLeadIntoSheets(t *testing.T) {
	r := sample.Result()
	sample.Plan(r)
	for _, lang := range languages {
		f := open(t, write(t, r, lang))
		rows, err := f.GetRows(contentsSheet.name.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range []*sheet{&fragileSheet, &curvesSheet, &roundsSheet} {
			name, host := s.name.In(lang), s.below.name.In(lang)
			at := slices.IndexFunc(rows, func(row []string) bool { return len(row) > 0 && row[0] == name })
			if at < 1 || !strings.Contains(rows[at][1], host) || slices.Contains(f.GetSheetList(), name) {
				t.Fatalf("%v: %s is not listed as a part of %s", lang, name, host)
			}
			_, target, err := f.GetCellHyperLink(contentsSheet.name.In(lang), fmt.Sprint("A", at+1))
			to, cell, found := strings.Cut(target, "!")
			title, titleErr := f.GetCellValue(host, cell)
			if err != nil || titleErr != nil || !found || to != "'"+host+"'" || cell == "A1" || !strings.HasPrefix(title, newBook(r, Options{Lang: lang}).scope) {
				t.Errorf("%v: %s leads to %s, where %q stands, %v", lang, name, target, title, err)
			}
		}
		if !slices.Contains(f.GetSheetList(), longerSheet.name.In(lang)) {
			t.Errorf("%v: nothing to watch, and no sheet of longer hours", lang)
		}
	}
}

// TestBenchmarks: the scope's shares of people stand beside the region's and France's
// where both come from the same model, and nowhere else.
func TestBenchmarks(t *testing.T) {
	for _, lang := range languages {
		head := benchmarkHead.In(lang)
		find := func(modelled bool) (found [][]string) {
			r := besideFrance(modelled)
			f := open(t, write(t, r, lang))
			rows, err := f.GetRows(summarySheet.name.In(lang))
			if err != nil {
				t.Fatal(err)
			}
			for i, row := range rows {
				if len(row) > 0 && row[0] == head {
					return rows[i : i+4]
				}
			}
			return nil
		}
		if rows := find(false); rows != nil {
			t.Errorf("%v: beside people given: %v", lang, rows)
		}
		rows := find(true)
		if len(rows) != 4 || rows[0][2] != "Grand Est" || rows[0][3] != "France" {
			t.Fatalf("%v: %v", lang, rows)
		}
		for k, want := range []string{"93.0", "99.0", "99.9"} {
			if got := rows[k+1][2]; got[:4] != want {
				t.Errorf("%v: %q, want %s %%", lang, got, want)
			}
		}
	}
}

// TestOneBenchmarkIsEnough: shares of France alone stand beside the scope's.
func TestOneBenchmarkIsEnough(t *testing.T) {
	for n, want := range []int{20, 27, 27} { // a blank row, headings, limits and a note of two rows
		r := besideFrance(true)
		r.Study.Benchmarks.Parts = r.Study.Benchmarks.Parts[3-n:]
		s := &summary{book: newBook(r, Options{Lang: reports.French}), grid: excel.NewGrid("a", summaryWidths)}
		if got := s.addBenchmarks(20, 9); got != want {
			t.Errorf("%d beside the scope: up to row %d, want %d", n, got, want)
		}
	}
}

// besideFrance is a sample whose people are spread by points, by the model or not,
// with made-up figures of its region and of France, and of another region.
func besideFrance(modelled bool) *coverage.Result {
	r := pointed()
	r.PeopleModelled = modelled
	r.Study.Inputs = append(r.Study.Inputs, coverage.Input{Role: coverage.RoleSpeeds, BuiltIn: true})
	within := func(shares ...float64) map[road.Deciseconds]float64 {
		all := make(map[road.Deciseconds]float64)
		for k, limit := range r.Study.Settings.Limits() {
			all[limit] = shares[k]
		}
		return all
	}
	r.Study.Benchmarks = coverage.Benchmarks{ListDate: sample.Date, Parts: []coverage.Benchmark{
		{Name: "Bretagne", Departements: []string{"22", "29"}, Within: within(0.1, 0.2, 0.3)},
		{Name: "Grand Est", Departements: []string{"54", "57"}, Within: within(0.93, 0.99, 0.999)},
		{Name: "France", Within: within(0.91, 0.97, 0.99)},
	}}
	return r
}
