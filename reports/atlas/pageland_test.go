package atlas

import (
	"context"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
)

// testLegendOfLand: the ground out of scope is told where there is some, on a map of
// communes and on one of départements, not of an island alone.
func testLegendOfLand(t *testing.T, browser context.Context) {
	island, many := withLand(), region()
	island.Study.Backdrop.Departements = island.Study.Backdrop.Departements[1:2]
	edge := many.Study.Backdrop.Departements[0].Area.Bound()
	many.Study.Backdrop.Departements = append(many.Study.Backdrop.Departements, coverage.Outline{Code: "08", Area: square(edge.Min[0]-1, edge.Min[1], 1)})
	for _, test := range []struct {
		name string
		r    *coverage.Result
		told bool
	}{{"with a neighbour", withLand(), true}, {"an island", island, false}, {"départements alone", region(), false}, {"départements with a neighbour", many, true}} {
		p := pagetest.Open(t, browser, page(t, test.r, french), 1300, false)
		if told := strings.Contains(p.Read(`document.getElementById("legend-body").textContent`), reports.MapNeighbour.FR); told != test.told {
			t.Errorf("%s: ground out of scope is told: %v", test.name, told)
		}
		p.Quiet()
	}
}
