package coverage

import (
	"testing"

	"acces30/coverage/road"
)

// TestIndicators computes them of five communes and one without a time by hand, each limit with its own share.
func TestIndicators(t *testing.T) {
	r := &Result{Study: &Study{Settings: Settings{Threshold: 12 * road.Minute}}}
	var communes []Commune
	for _, people := range []int{100, 50, 150, 300, 400, 50} {
		communes = append(communes, Commune{Population: people, PopulationKnown: true})
	}
	for i, minutes := range []road.Deciseconds{5, 14, 18, 25, 40, 0} {
		c := CommuneAccess{Commune: &communes[i], SnapMetres: []float64{10.4, 12, 30.6, 900, 700, 1}[i], Nearest: [NearestKept]Reach{{Time: minutes * road.Minute}}}
		if minutes == 0 {
			c.Status, c.Nearest[0].Time = NotComputed, road.Unreached
		}
		r.Communes = append(r.Communes, c)
		r.Scope.All.Add(c.Commune)
	}
	r.Scope.NotComputed = Count{1, 50}
	r.Scope.Structures, r.Scope.Points = 2, 3
	r.Scope.Mean, r.Scope.Median, r.Scope.NinthDecile = spread(r.Communes)
	for _, limit := range r.Study.Settings.Limits() {
		r.Tallies = append(r.Tallies, tally(r.Communes, limit))
	}
	want := Indicators{
		Network: "modelled", Communes: 6, People: 1050, NotComputedPeople: 50, Structures: 2, ServicePoints: 3,
		ThresholdMinutes: 12, WithinPct: 10, Within15Pct: 15, Within20Pct: 30, Within30Pct: 60,
		MeanMinutes: 27.4, MedianMinutes: 25, NinthDecileMinutes: 40, MedianSnapMetres: 31, LongestMinutes: 40,
	}
	if got := r.Indicators(); got != want {
		t.Errorf("%+v\nwant %+v", got, want)
	}
}
