package reports_test

import (
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestOpenedByTheirDates: of the same files, where the day of every label that came in scope
// lies after the edition before; of others nobody knows whether they stood in the list.
func TestOpenedByTheirDates(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2024, 8, d, 0, 0, 0, 0, time.UTC) }
	const dated, opened = "structures opened by their labelling dates", "structures opened"
	for name, tt := range map[string]struct {
		sameFiles bool
		days      []int // of their labels in August 2024; 0 for one not stated
		around    int   // of a neighbour's
		want      string
	}{
		"after it":               {true, []int{2, 31}, 2, dated},
		"the first that day":     {true, []int{1, 31}, 2, opened},
		"the last that day":      {true, []int{2, 1}, 2, opened},
		"one without a date":     {true, []int{2, 0}, 2, opened},
		"a neighbour's that day": {true, []int{2, 3}, 1, dated},
		"other files":            {false, []int{2, 3}, 2, opened},
	} {
		before, after := sample.Result(), sample.Result()
		before.Study.Settings.Date, after.Study.Settings.Date = day(1), day(31)
		c := compare.New(before, after, compare.Options{})
		c.Since, c.Structures, c.Communes, c.List = "2024-08", nil, nil, compare.List{SameFiles: tt.sameFiles}
		for i, d := range append(tt.days, tt.around) {
			s := &coverage.StructureReach{Structure: &coverage.Structure{LabelledOn: day(d)}, InScope: i < len(tt.days)}
			if d == 0 {
				s.Structure.LabelledOn = time.Time{}
			}
			c.Structures = append(c.Structures, compare.StructureChange{Kind: compare.Opened, After: s, InScope: s.InScope})
		}
		list := "the same list of structures"
		if !tt.sameFiles {
			list = "a new list of structures"
		}
		want := "Since the edition 2024-08 (as of 1 August 2024): " + list + ", 2 " + tt.want + "; "
		if got := strings.ReplaceAll(reports.ChangeOf(reports.English, c), "\u00a0", " "); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
