package archive

import (
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/reports/internal/sample"
)

// whole is a result that has all that a manifest and a summary tell.
func whole() *coverage.Result {
	r := sample.Result()
	sample.Draw(r)
	r.Study.Roads = noRoads{}
	r.Communes[0].LeaveOut(coverage.OffRoads)
	r.Communes[0].Status = coverage.NotComputed
	r.Communes[1].LeaveOut(coverage.OffRoads)
	r.Communes[1].Status = coverage.NotComputed
	sample.Recount(r)
	r.Study.List.Day, r.Study.List.Newest = r.Study.List.Day.AddDate(0, 0, -3), r.Study.List.Day.AddDate(0, 0, -9)
	r.Study.Settings.Since = time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)
	r.Since = &coverage.Since{Structures: []*coverage.StructureReach{&r.Structures[0], &r.Structures[3]}, Points: 2, Undated: 1}
	for i, limit := range r.Study.Settings.Limits() {
		r.Since.Newly = append(r.Since.Newly, coverage.Newly{Limit: limit, Count: coverage.Count{Communes: i + 1, People: 100 * (i + 1)}})
	}
	r.Study.Inputs = append(r.Study.Inputs,
		coverage.Input{Role: coverage.RoleRoads, File: "lorraine.osm.pbf", SHA256: "aa", Bytes: 123, Rows: 4, Kept: 3, Lines: 5, Vintage: "2024-07-02", Licence: "ODbL"},
		coverage.Input{Role: coverage.RoleRoads, File: "old.osm", SHA256: "bb"},
	)
	r.Findings = append(r.Findings, finding.LabelsInFuture.Found(3).At(finding.Source{}, "", ""), finding.More.For(r.Findings[0], 7))
	return r
}
