package refusal

import (
	"strings"
	"testing"
	"time"

	"acces30/coverage/finding"
)

// TestRefusalsAreWhole: every refusal fills all blanks of both languages with all
// of its details, and says after a colon what to give.
func TestRefusalsAreWhole(t *testing.T) {
	const file, scope = finding.Word("list.csv"), finding.Word("Moselle 57")
	day := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, r := range []*Refusal{
		WhichDepartement(file, 3, "57: 1, 54: 1", "57"),
		NoStructure(file, scope, 40),
		NoStructureYet(file, scope, finding.Day(day), finding.Day(day.AddDate(1, 0, 0))),
		NoStructureOpen(file, scope, finding.Day(day)),
		StructuresNowhere(file, 12),
		CommunesNowhere(file, 3, 20, 9, 5),
		RoadsElsewhere("porto.pbf", file, scope),
		RoadsInPart("porto.pbf", file, 3, 20, 9, 5),
		RoadsWithoutStructure("porto.pbf", file, 12),
		NothingComputed(" (porto.pbf)", file, 20),
		TooMuchUncomputed(" (porto.pbf)", 3, 20, 9, 5),
		NoStructureOfScope(file, scope, 12),
		CommunesTogether(file, 3, 20),
		StructuresMisplaced("sites.csv", file, 3, 20),
		CommunesMisnamed("sites.csv", file, 3, 20),
		OutlinesElsewhere("outlines.geojson", scope),
		OutlinesMisplaced("outlines.geojson", file, 3, 20),
		WrongPeople(file, scope, 12, 20),
		PointsOfNobody("squares.csv", scope),
		ModelledNow(), StructuresGone(12, 20, 10), PointsGone(12, 20, 10), CommunesMoved(12, 20, 1), PeopleMoved(12, 20, 3),
		NobodyWithin(finding.Minutes(12.5)), ShareMoved(finding.Count(20), 70, 80, 5), UncomputedUp(3, 2, 1), MeanMoved(14, 9, 15), SnapUp(400, 90, 100),
	} {
		if r.Says.FR == r.Says.EN {
			t.Errorf("one language only: %s", r.Says.FR)
		}
		for _, text := range []string{r.Says.FR, r.Says.EN} {
			said := r.Fill(text, plain{})
			if strings.ContainsAny(said, "{}") || !strings.ContainsAny(said, ":;") {
				t.Errorf("blanks left, or nothing to do: %s", said)
			}
			for i, detail := range r.Details {
				if !strings.Contains(said, detail.In(plain{})) {
					t.Errorf("detail %d, %s, is not said: %s", i, detail.In(plain{}), said)
				}
			}
		}
	}
}
