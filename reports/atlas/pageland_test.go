package atlas

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
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

// testLegendOfShares: where départements are shown, the legend says at each limit how many
// are of each class, of which one has all people within the limit and one nobody, and of how
// many nothing is computed; the map has as many in its colour.
func testLegendOfShares(t *testing.T, browser context.Context) {
	r := region()
	for i := range r.Communes {
		c := &r.Communes[i]
		switch c.Commune.Departement {
		case "54", "67":
			c.Status = coverage.Covered // Classify looks at the time
			c.Nearest[0] = coverage.Reach{Time: map[string]road.Deciseconds{"54": road.Minute, "67": 90 * road.Minute}[c.Commune.Departement]}
		case "55":
			c.Status = coverage.NotComputed
			c.LeaveOut(coverage.NoPosition)
		}
		c.Classify(coverage.Promise, &r.Study.RoadsInfo)
	}
	sample.Recount(r)
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	for k, l := range d.Limits {
		p.Do(pagetest.Click(fmt.Sprintf("#limits input[value='%d']", l.Limit)))
		counts, colors := make(map[int]int), map[string]int{"#dddddd": 0}
		for _, area := range d.Land.Areas {
			class := int(area.Limits[k].Class)
			if counts[class]++; class < 0 {
				colors["#dddddd"]++
			} else {
				colors[d.Land.Shares[class].Color]++
			}
		}
		var want []string
		for i, share := range d.Land.Shares {
			n := "–"
			if counts[i] > 0 {
				n = strconv.Itoa(counts[i])
			}
			want = append(want, share.Name[0]+n)
		}
		if colors["#dddddd"] != 1 {
			t.Fatalf("%d départements are not computed", colors["#dddddd"])
		}
		if last := len(d.Land.Shares) - 1; counts[0] == 0 || counts[last] == 0 {
			t.Fatalf("at %s min there are départements of the classes %v alone", l.Name, counts)
		}
		want = append(want, reports.PageTexts["uncomputed"].FR+"1")
		sameList(p, "at "+l.Name+" min", listOf(p, `[...document.querySelectorAll("#legend-shares li")].map((x) => x.textContent)`), want)
		p.Want(`document.querySelectorAll("#legend-shares li.empty").length`, strconv.Itoa(len(d.Land.Shares)+1-len(counts)))
		all := p.Strokes()
		for color, n := range colors {
			if got := count(all, func(s pagetest.Stroke) bool { return s.Op == "fill" && s.Style == color }); got != n {
				t.Errorf("at %s min %d départements are %s, want %d", l.Name, got, color, n)
			}
		}
	}
	p.Quiet()
}
