package analysis

import (
	"slices"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"
)

// TestSince sets the scope beside the scope without what came since a day: a label of
// that very day counts as new, one without a date as old, a new point of an old
// structure as a new point.
func TestSince(t *testing.T) {
	day := func(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }
	var links []testLink
	for i := range uint32(9) {
		links = append(links, testLink{i, i + 1, 6000}, testLink{i + 1, i, 6000})
	}
	dated := func(id string, on time.Time, points ...coverage.ServicePoint) coverage.Structure {
		s := structure(id, points...)
		s.LabelledOn = on
		return s
	}
	branch := point(9, label.Week{})
	branch.Kind, branch.From = coverage.Branch, day(2023)
	study := &coverage.Study{
		Settings: coverage.Settings{Departements: []string{"57"}, Date: day(2024), Threshold: coverage.Promise, Since: day(2022)},
		Communes: []coverage.Commune{commune("57001", 0, 100), commune("57002", 4, 1000), commune("57003", 8, 10_000), commune("57004", 2, 7)},
		Structures: []coverage.Structure{
			dated("1", day(2021), point(0, label.Week{}), branch), dated("2", day(2022), point(4, label.Week{})), dated("3", time.Time{}, point(0, label.Week{})),
		},
		Network: coverage.Network{Roads: roadsOf(t, 10, links)},
	}
	r := run(t, study)
	s := r.Since
	if len(s.Structures) != 1 || s.Structures[0].Structure.ID != "2" || s.Points != 1 || s.Undated != 1 {
		t.Fatalf("since: %+v", s)
	}
	newly := s.NewlyAt(coverage.Promise)
	if newly.Count != (coverage.Count{Communes: 2, People: 11_000}) {
		t.Errorf("newly within 30 minutes: %+v", newly)
	}
	if newly.ByStructure[0] != (coverage.Count{Communes: 1, People: 1000}) {
		t.Errorf("nearest to the new structure: %+v", newly.ByStructure[0])
	}
	if !slices.ContainsFunc(r.Findings, func(f finding.Finding) bool { return f.Kind == finding.SinceUndated.Kind }) {
		t.Error("no finding about the structure without a date")
	}
	study.Structures[2].LabelledOn = day(2020)
	study.Settings.Since = day(2025)
	var told []string
	for _, f := range run(t, study).Findings {
		if f.Kind == finding.SinceUndated.Kind || f.Kind == finding.SinceAfterDate.Kind {
			told = append(told, f.Kind.Code)
		}
	}
	if !slices.Equal(told, []string{finding.SinceAfterDate.Code}) {
		t.Errorf("with all dates, since a day after the list: %q", told)
	}
	study.Settings.Since = day(2024) // the day of the list
	for _, f := range run(t, study).Findings {
		if f.Kind == finding.SinceUndated.Kind || f.Kind == finding.SinceAfterDate.Kind {
			t.Errorf("since the day of the list: %s", f.Kind.Code)
		}
	}
	study.Structures[2].LabelledOn = time.Time{}
	// Nobody is newly covered who is not covered, and with a later day nobody more.
	before := newly.People
	for _, year := range []int{2022, 2023, 2024, 2025} {
		study.Settings.Since = day(year)
		r := run(t, study)
		newly := r.Since.NewlyAt(coverage.Promise)
		if newly.People > before || newly.People > r.TallyAt(coverage.Promise).Within.People {
			t.Errorf("since %d: %d people, %d since the year before", year, newly.People, before)
		}
		before = newly.People
	}
	if before != 0 {
		t.Errorf("%d people newly covered since after the date", before)
	}
}
