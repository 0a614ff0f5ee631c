package reports_test

import (
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/google/go-cmp/cmp"
)

// TestRowOfTheSeries: an edition's row has the totals of the result, people counted where
// they live at the limits where they are, and no mean where nobody has a time.
func TestRowOfTheSeries(t *testing.T) {
	r := sample.Result()
	r.ByPoint = []coverage.PeopleWithin{{Limit: 20 * road.Minute, Within: 150_000, Beyond: 3}}
	want := reports.SeriesRow{
		Edition: "2024-08", Date: time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC), Communes: 20, People: 182_833, Structures: 4, Points: 6, NotComputed: 110, Mean: 6064,
		Within: []reports.SeriesLimit{
			{Limit: 9000, Communes: 9, People: 144_551}, {Limit: 12_000, Communes: 11, People: 146_963, AtHome: 150_000, AtHomeKnown: true}, {Limit: 18_000, Communes: 14, People: 173_473},
		},
	}
	row := reports.RowOf("2024-08", r)
	if diff := cmp.Diff(want, row); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for k, people := range []int{144_551, 146_963, 173_473} {
		limit, share := row.Within[k].Limit, float64(people)/182_723
		if row.Share(k) != share || row.ShareAt(limit) != share || row.BeyondAt(limit) != 182_723-people || !row.HasLimit(limit) {
			t.Errorf("at %v: share %v, %v; beyond %d", limit, row.Share(k), row.ShareAt(limit), row.BeyondAt(limit))
		}
	}
	if row.Share(3) != 0 || row.HasLimit(9001) || row.ShareAt(9001) != 0 || row.BeyondAt(9001) != 0 {
		t.Error("figures at a limit that the edition has not")
	}
	row.People = 111 // one person has a time
	if row.Share(0) != 144_551 {
		t.Errorf("share of one person: %v", row.Share(0))
	}
	row.People = 110 // nobody has
	if row.Share(0) != 0 {
		t.Errorf("share of nobody: %v", row.Share(0))
	}
	r.Scope.Mean = road.Unreached
	if row := reports.RowOf("x", r); row.Mean != 0 || row.Edition != "x" {
		t.Errorf("%+v", row)
	}
}
