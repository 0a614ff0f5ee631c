package workbook

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
	"acces30/reports/workbook/internal/excel"
)

// tables returns the sheets of a result, true for those that are a table; the
// others are laid out freely. All counts of sheets in tests come from here.
func tables(t *testing.T, r *coverage.Result, lang reports.Lang) map[string]bool {
	t.Helper()
	b := newBook(r, Options{Lang: lang})
	all := make(map[string]bool)
	for _, s := range b.hosts() {
		content, _ := b.contentOf(s)
		layouts, err := content.Layouts(b.nameOf(s))
		if err != nil {
			t.Fatal(err)
		}
		all[b.nameOf(s)] = len(layouts) > 0
	}
	return all
}

// scenarios are results that take the sheets through all that they may say.
func scenarios() map[string]*coverage.Result {
	unlocated := sample.Result()
	for i := range unlocated.Communes {
		c := &unlocated.Communes[i]
		c.Status, c.Commune.Seat.Known, c.Commune.Centroid.Known = coverage.NotComputed, false, false
		for k := range c.Nearest {
			c.Nearest[k] = coverage.Reach{Structure: coverage.NoStructure, Time: road.Unreached}
		}
		c.Peak = road.Unreached
	}
	sample.Recount(unlocated)
	streets := sample.Result()
	sample.Draw(streets)
	streets.Study.RoadsInfo.Kind, streets.Study.RoadsInfo.Accuracy = coverage.Streets, nil
	drawn := pointed()
	sample.Draw(drawn)
	several := sample.Result()
	several.Communes[0].Commune.Departement, several.Communes[1].Commune.EPCICode = "54", ""
	several.Study.Structures[0].Points[0].Until = time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	several.Opening.Days[6].Communes = 1
	official := sample.Result()
	limits := official.Study.Settings.Limits()
	official.Study.Official = &coverage.Official{Type: "A128", Limits: limits, Communes: map[string]*coverage.OfficialAccess{}}
	for i, c := range official.Communes {
		one := new(coverage.OfficialAccess)
		one.Add(float64(c.Commune.Population), float64(3*i), limits)
		official.Study.Official.Communes[c.Commune.Code] = one
	}
	moment := sample.Result()
	moment.Study.Moment = &coverage.Moment{Day: sample.Date, Minute: 840, Structures: 9, Untold: 2, Holiday: label.Assumption}
	moment.Widenings, moment.Opening = nil, coverage.Opening{}
	withPlans := sample.Result()
	sample.Plan(withPlans)
	loaded := sample.Result()
	sample.Plan(loaded)
	sample.Load(loaded)
	safe := sample.Result()
	for i := range safe.Communes {
		safe.Communes[i].Doubts = 0
		safe.Communes[i].Within += min(safe.Communes[i].Within, 1)
	}
	return map[string]*coverage.Result{
		"nothing at all":       {Study: &coverage.Study{Settings: coverage.Settings{Threshold: coverage.Promise, Date: sample.Date}}},
		"nobody located":       unlocated,
		"a moment":             moment,
		"no findings":          withoutFindings(sample.Result()),
		"nobody beyond":        sample.At(road.FromMinutes(60)),
		"everyone beyond":      sample.At(road.FromMinutes(1)),
		"real roads, areas":    streets,
		"points, areas":        drawn,
		"several départements": several,
		"nobody at risk":       safe,
		"plans":                withPlans,
		"plans, a capacity":    loaded,
		"INSEE's minutes":      official,
		"the sample":           sample.Result(),
	}
}

// TestEmptyResults writes results that lack almost everything, among others:
// all sheets are there, and no text keeps an open blank.
func TestEmptyResults(t *testing.T) {
	if raceDetector {
		t.Skip("many workbooks beside the race detector: .ci/run has it without")
	}
	blank := regexp.MustCompile(`\{[0-9]+\}`)
	written := make(map[*sheet]bool)
	for name, r := range scenarios() {
		for _, s := range wanted(sheets, r, &Options{}) {
			written[s] = true
		}
		for _, lang := range languages {
			f := open(t, write(t, r, lang))
			if got, want := len(f.GetSheetList()), len(tables(t, r, lang)); got != want {
				t.Errorf("%s: %d sheets, want %d", name, got, want)
			}
			for _, sheet := range f.GetSheetList() {
				rows, err := f.GetRows(sheet)
				if err != nil {
					t.Fatal(err)
				}
				for i, row := range rows {
					if text := strings.Join(row, " | "); blank.MatchString(text) {
						t.Errorf("%s, %v: %s, row %d: %s", name, lang, sheet, i+1, text)
					}
				}
			}
		}
	}
	for _, s := range sheets { // TestChangesAreShown has those of what is given beside a result
		written[s] = written[s] || s.offered != nil
	}
	if len(written) != len(sheets) {
		t.Errorf("%d sheets of %d are in any of these results: one has none that wants it", len(written), len(sheets))
	}
}

// TestSheetNames: Excel allows 31 characters and not all of them, and takes
// capitals for small letters.
func TestSheetNames(t *testing.T) {
	for _, lang := range languages {
		seen := make(map[string]bool)
		for _, s := range sheets {
			for _, name := range []reports.Text{s.name, s.elsewhere} {
				text := name.In(lang)
				if text == "" && name == s.elsewhere {
					continue
				}
				if text == "" || len([]rune(text)) > 31 || strings.ContainsAny(text, `:\/?*[]`) || seen[strings.ToLower(text)] {
					t.Errorf("%q can't name a sheet", text)
				}
				seen[strings.ToLower(text)] = true
			}
		}
	}
}

// TestSheetMayBeLeftOut writes a workbook whose list has a sheet that only some
// results have, before the sheets that it refers to.
func TestSheetMayBeLeftOut(t *testing.T) {
	for _, there := range []bool{false, true} {
		b := newBook(sample.Result(), Options{Lang: reports.English})
		structures, others := "", len(b.sheets)
		b.sheets, b.hostOf = arranged(wanted(slices.Insert(slices.Clone(sheets), 1, &sheet{
			name:   reports.T("En plus", "More"),
			wanted: func(*coverage.Result) bool { return there },
			content: func(b *book) excel.Content {
				return &excel.Table[int]{Name: "EnPlus", Rows: []int{1}, Columns: []excel.Column[int]{
					column("n", "N", 10, func(n int) cell {
						structures = b.layouts[structuresTable].Column(keyPoints)
						return intCell(n)
					}),
				}}
			},
		}), b.result, &Options{}), b.result)
		if err := b.open(); err != nil {
			t.Fatal(err)
		}
		defer b.file.Close()
		if err := b.writeSheets(t.Context()); err != nil {
			t.Fatal(err)
		}
		if there != (len(b.sheets) == others+1) || there != (structures == "'Structures'!$H$4:$H$8") {
			t.Errorf("there %v: %d sheets, structures at %q", there, len(b.sheets), structures)
		}
	}
}
