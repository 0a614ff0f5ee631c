package analysis_test

import (
	"fmt"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/coverage/road/given"

	"github.com/paulmach/orb"
)

// TestTimesBetweenNames analyses times of a table between ends that have names and no
// places, given in minutes: the commune of a point stands for it, and the number of a
// structure for its first point. What the table has no time of is not told.
func TestTimesBetweenNames(t *testing.T) {
	names := []string{"57001", "57002", "57003", "57004", "57005", "A", "57090", "57091"}
	var pairs []given.Pair
	for _, p := range [][3]int{
		{0, 5, 10}, {0, 6, 25}, {1, 5, 40}, {1, 6, 35}, // to A, and to its second point in 57090
		{0, 2, 3}, {1, 2, 12}, {2, 2, 0}, // to 57003, where a label could go
		{3, 0, 5}, // from 57004 to another commune alone
		{0, 7, 8}, // to 57091, where a second structure is
	} {
		pairs = append(pairs, given.Pair{From: uint32(p[0]), To: uint32(p[1]), Time: road.Deciseconds(p[2]) * road.Minute})
	}
	table, err := given.New(names, pairs)
	if err != nil {
		t.Fatal(err)
	}
	study := &coverage.Study{
		Settings: coverage.Settings{
			Departements: []string{"57"}, Threshold: coverage.Promise, NamedEnds: true, Isochrones: []road.Deciseconds{coverage.Promise},
			Plan: coverage.PlanSettings{New: 1, Limits: []road.Deciseconds{coverage.Promise}, Exclude: []string{"57001", "57002"}},
		},
		Network: coverage.Network{Roads: table, RoadsInfo: coverage.RoadsInfo{Kind: coverage.Given}},
		Structures: []coverage.Structure{
			{ID: "A", Departement: "57", Points: []coverage.ServicePoint{{Commune: "57099"}, {Commune: "57090"}}},
			{ID: "B", Departement: "57", Points: []coverage.ServicePoint{{Commune: "57091"}}},
			{ID: "C", Departement: "57", Points: []coverage.ServicePoint{{Commune: "57098"}}}, // unknown to the table
		},
		Projects: []coverage.Project{{Name: "known", Commune: "57003"}, {Name: "not of the table", Commune: "57777"}, {Name: "without a time to it", Commune: "57005"}},
		Zonings: []coverage.Zoning{{Kind: "QPV", Drawn: true, Zones: []coverage.Zone{
			{Code: "z", Area: orb.MultiPolygon{{orb.Bound{Max: orb.Point{1, 1}}.ToRing()}}, Middle: orb.Point{0.5, 0.5}},
		}}},
	}
	for i := range 5 {
		code := fmt.Sprint(57001 + i)
		study.Communes = append(study.Communes, coverage.Commune{Code: code, Name: code, Departement: "57", Population: 1 << (3 * i), PopulationKnown: true})
	}
	r := analyse(t, study)
	none := coverage.NoReach()
	for i, want := range []struct {
		first, second coverage.Reach
		status        coverage.Status
		reason        coverage.Reason
	}{
		{coverage.Reach{Structure: 1, Time: 8 * road.Minute}, coverage.Reach{Structure: 0, Time: 10 * road.Minute}, coverage.Covered, coverage.Computed},
		{coverage.Reach{Structure: 0, Point: 1, Time: 35 * road.Minute}, none, coverage.Beyond, coverage.Computed},
		{none, none, coverage.NotComputed, coverage.NoTimes}, {none, none, coverage.NotComputed, coverage.NoTimes}, {none, none, coverage.NotComputed, coverage.NoTimes},
	} {
		c := &r.Communes[i]
		if c.Nearest[0] != want.first || c.Nearest[1] != want.second || c.Status != want.status || c.Reason != want.reason {
			t.Errorf("%s: %+v, status %d, reason %q", c.Commune.Code, c.Nearest[:2], c.Status, c.Reason.Code())
		}
		if wanted := []string{finding.CommuneNoTimes.Code}; slices.Contains(codesOf(r, c.Commune.Name), wanted[0]) != (want.reason == coverage.NoTimes) {
			t.Errorf("%s: %q", c.Commune.Code, codesOf(r, c.Commune.Name))
		}
	}
	for i, want := range []string{"true [{1 8} {1 8} {1 8}]", "false []", "false []"} { // 57002, in 12 minutes
		if p := &r.Projects[i]; fmt.Sprint(p.Attached, " ", p.Newly) != want {
			t.Errorf("%s: %v %v", p.Project.Name, p.Attached, p.Newly)
		}
	}
	if len(r.Plans) != 1 || len(r.Plans[0].Curve) == 0 {
		t.Fatalf("%+v", r.Plans)
	}
	if step := &r.Plans[0].Curve[0]; len(step.Sites) != 1 || step.Sites[0].Code != "57003" || step.AtLimit != (coverage.Count{Communes: 1, People: 8}) {
		t.Errorf("%+v", step)
	}
	if z := &r.Zones[0][0]; z.Known || z.Nearest != none || r.Bands != nil {
		t.Errorf("of a place: %+v, %d bands", z, len(r.Bands))
	}
}
