package data

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/data/input"
)

// dated writes a day, "-" where there is none.
func dated(day time.Time) string {
	if day.IsZero() {
		return "-"
	}
	return day.Format(time.DateOnly)
}

// TestDayOfTheList: a list is of the day that is stated or published, else of the one of
// its name, or of its newest label where that is newer; nothing of the future counts.
func TestDayOfTheList(t *testing.T) {
	july, august, september := day(2024, 7, 1), day(2024, 8, 1), day(2024, 9, 1)
	for _, tt := range []struct {
		name, file    string
		builtIn       bool
		stated, today time.Time
		labels        []time.Time
		want          string // day, month alone, how, newest label, vintage
		findings      []string
		atAnalysis    time.Time // the day of a study without one
		asked         time.Time
		published     time.Time
	}{
		{"nothing tells", "sites.csv", false, time.Time{}, time.Time{}, nil, "- false unknown - ''", nil, day(2020, 1, 1), time.Time{}, day(2020, 1, 1)},
		{"nothing tells, today", "sites.csv", false, time.Time{}, july, nil, "- false unknown - ''", nil, july, time.Time{}, day(2020, 1, 1)},
		{"the day asked for", "liste-20240801.csv", false, time.Time{}, july, nil, "- false unknown - ''", nil, day(2023, 1, 1), day(2023, 1, 1), day(2020, 1, 1)},
		{"stated", "liste-20240701.csv", false, august, time.Time{}, []time.Time{september, july}, "2024-08-01 false setting 2024-09-01 '2024-08-01'", nil, august, time.Time{}, day(2020, 1, 1)},
		{"published", "liste-20240701.csv", true, time.Time{}, time.Time{}, []time.Time{september}, "2020-01-01 false publisher 2024-09-01 ''", nil, day(2020, 1, 1), time.Time{}, day(2020, 1, 1)},
		{"named", "liste-20240801.csv", false, time.Time{}, time.Time{}, []time.Time{july, {}, august}, "2024-08-01 false file name 2024-08-01 '2024-08-01'", nil, august, time.Time{}, time.Time{}},
		{"named, a newer label", "liste-20240801.csv", false, time.Time{}, time.Time{}, []time.Time{day(2024, 8, 2)}, "2024-08-02 false newest label 2024-08-02 ''", nil, day(2024, 8, 2), time.Time{}, time.Time{}},
		{"a month named", "liste-2024-08.csv", false, time.Time{}, time.Time{}, []time.Time{day(2024, 8, 31)}, "2024-08-01 true file name 2024-08-31 '2024-08'", nil, august, time.Time{}, time.Time{}},
		{"a month named, a newer label", "liste-2024-08.csv", false, time.Time{}, time.Time{}, []time.Time{september}, "2024-09-01 false newest label 2024-09-01 ''", nil, september, time.Time{}, time.Time{}},
		{"labels alone", "sites.csv", false, time.Time{}, time.Time{}, []time.Time{july, august, july}, "2024-08-01 false newest label 2024-08-01 ''", nil, august, time.Time{}, time.Time{}},
		{"labels of the future", "sites.csv", false, time.Time{}, july, []time.Time{august, july, day(2024, 7, 2)}, "2024-07-01 false newest label 2024-07-01 ''", []string{"labels-in-future|0||||2"}, july, time.Time{}, time.Time{}},
		{"a name of the future", "liste-20240801.csv", false, time.Time{}, day(2024, 7, 31), nil, "- false unknown - ''", nil, day(2024, 7, 31), time.Time{}, time.Time{}},
		{"a name of today", "liste-20240801.csv", false, time.Time{}, august, nil, "2024-08-01 false file name - '2024-08-01'", nil, august, time.Time{}, time.Time{}},
	} {
		l := &loading{opts: &Options{ListDate: tt.stated, Today: tt.today, BuiltIn: input.BuiltIn{Date: tt.published}}, study: &coverage.Study{}}
		l.study.Settings.Date = tt.asked
		list := &structureList{}
		for _, on := range tt.labels {
			list.rows = append(list.rows, listRow{labelledOn: on})
		}
		in := coverage.Input{File: tt.file, BuiltIn: tt.builtIn}
		l.dateList(list, &in)
		l.resolveDate()
		d := l.study.List
		got := fmt.Sprintf("%s %v %s %s '%s'", dated(d.Day), d.Month, d.By, dated(d.Newest), in.Vintage)
		if got != tt.want || !slices.Equal(told(l.found.All()), tt.findings) {
			t.Errorf("%s: %s, %v, want %s, %v", tt.name, got, told(l.found.All()), tt.want, tt.findings)
		}
		if !l.study.Settings.Date.Equal(tt.atAnalysis) {
			t.Errorf("%s: the study is of %v, want %v", tt.name, l.study.Settings.Date, tt.atAnalysis)
		}
	}
}

// TestDoubtfulDaysOfLists: a day after the list's is told, as old from so many months
// on; so are labels newer than what is stated, or much older than a name.
func TestDoubtfulDaysOfLists(t *testing.T) {
	august := day(2024, 8, 1)
	for _, tt := range []struct {
		name string
		list coverage.ListDate
		date time.Time
		want []string
	}{
		{"no day", coverage.ListDate{}, august, []string{"list-date-unknown|0||l.csv||"}},
		{"the very day", coverage.ListDate{Day: august, By: coverage.DateOfName}, august, nil},
		{"before", coverage.ListDate{Day: august, By: coverage.DateOfLabels}, day(2024, 2, 1), nil},
		{"more than six months before", coverage.ListDate{Day: august, By: coverage.DateOfLabels}, day(2024, 1, 31), []string{"list-later|0||l.csv||2024-08-01 6"}},
		{"long before", coverage.ListDate{Day: august, By: coverage.DateOfName}, day(2020, 1, 1), []string{"list-later|0||l.csv||2024-08-01 55"}},
		{"the day after", coverage.ListDate{Day: august, By: coverage.DateOfName}, day(2024, 8, 2), []string{"date-beyond-list|0||l.csv||2024-08-01"}},
		{"the day after labels", coverage.ListDate{Day: august, By: coverage.DateOfLabels, Newest: august}, day(2024, 8, 2), nil},
		{"in its month", coverage.ListDate{Day: august, Month: true, By: coverage.DateOfName}, day(2024, 8, 31), nil},
		{"after its month", coverage.ListDate{Day: august, Month: true, By: coverage.DateOfName}, day(2024, 9, 1), []string{"date-beyond-list|0||l.csv||2024-08"}},
		{"six months after", coverage.ListDate{Day: august, By: coverage.DatePublished}, day(2025, 2, 1), []string{"date-beyond-list|0||l.csv||2024-08-01"}},
		{"more than six months after", coverage.ListDate{Day: august, By: coverage.DatePublished}, day(2025, 2, 2), []string{"list-old|0||l.csv||2024-08-01 6"}},
		{"more than six months after labels", coverage.ListDate{Day: august, By: coverage.DateOfLabels}, day(2025, 5, 2), []string{"list-old-by-labels|0||l.csv||2024-08-01 9"}},
		{"labels newer than stated", coverage.ListDate{Day: august, By: coverage.DateStated, Newest: day(2024, 8, 2)}, august, []string{"list-date-too-early|0||l.csv||2024-08-01 2024-08-02"}},
		{"labels of the day stated", coverage.ListDate{Day: august, By: coverage.DateStated, Newest: august}, august, nil},
		{"labels newer than published", coverage.ListDate{Day: august, By: coverage.DatePublished, Newest: day(2024, 8, 2)}, august, nil},
		{"labels six months older than the name", coverage.ListDate{Day: august, By: coverage.DateOfName, Newest: day(2024, 2, 1)}, august, nil},
		{"labels older than that", coverage.ListDate{Day: august, By: coverage.DateOfName, Newest: day(2024, 1, 31)}, august, []string{"list-labels-older|0||l.csv||2024-08-01 2024-01-31"}},
		{"older than what is stated", coverage.ListDate{Day: august, By: coverage.DateStated, Newest: day(2023, 1, 31)}, august, nil},
	} {
		l := &loading{opts: &Options{}, study: &coverage.Study{List: tt.list, Settings: coverage.Settings{Date: tt.date, MaxListAge: 6}}}
		l.checkDate("l.csv")
		if got := told(l.found.All()); len(got) != len(tt.want) || len(got) > 0 && got[0] != tt.want[0] {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
		for _, f := range l.found.All() {
			if f.Source.File != "l.csv" {
				t.Errorf("%s: told of the file %q", tt.name, f.Source.File)
			}
		}
	}
}
