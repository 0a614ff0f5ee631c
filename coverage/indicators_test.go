package coverage

import (
	"testing"

	"acces30/coverage/road"
)

// TestIndicators computes them of three communes and one without a time by hand.
func TestIndicators(t *testing.T) {
	r := &Result{Study: &Study{Settings: Settings{Threshold: 12 * road.Minute}}}
	communes := []Commune{{Population: 100, PopulationKnown: true}, {Population: 200, PopulationKnown: true}, {Population: 700, PopulationKnown: true}, {Population: 50, PopulationKnown: true}}
	for i, minutes := range []road.Deciseconds{5, 18, 40, 0} {
		c := CommuneAccess{Commune: &communes[i], SnapMetres: []float64{10.4, 30.6, 900, 1}[i], Nearest: [NearestKept]Reach{{Time: minutes * road.Minute}}}
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
		Network: "modelled", Communes: 4, People: 1050, NotComputedPeople: 50, Structures: 2, ServicePoints: 3,
		ThresholdMinutes: 12, WithinPct: 10, Within15Pct: 10, Within20Pct: 30, Within30Pct: 30,
		MeanMinutes: 32.1, MedianMinutes: 40, NinthDecileMinutes: 40, MedianSnapMetres: 31, LongestMinutes: 40,
	}
	if got := r.Indicators(); got != want {
		t.Errorf("%+v\nwant %+v", got, want)
	}
}
