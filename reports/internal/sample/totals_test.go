package sample

import (
	"cmp"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"

	gocmp "github.com/google/go-cmp/cmp"
)

// classes of the sample, in minutes.
var bounds = []float64{5, 10, 15, 20, 25, 30, 45}

// TestTotals holds the engine's totals of the sample against a naive count,
// commune by commune and inhabitant by inhabitant.
func TestTotals(t *testing.T) {
	for _, threshold := range []road.Deciseconds{coverage.Promise, 20 * road.Minute, 12*road.Minute + 7} {
		r := At(threshold)
		want := &coverage.Result{Study: r.Study, Communes: r.Communes}
		for i := range r.Structures {
			s := r.Structures[i]
			s.Catchment, s.OnlyOne, s.Points = coverage.Count{}, coverage.Count{}, slices.Clone(s.Points)
			for k := range s.Points {
				s.Points[k].Catchment = coverage.Count{}
			}
			want.Structures = append(want.Structures, s)
		}
		count(want)
		catchments(want)
		if diff := gocmp.Diff(want.Tallies, r.Tallies); diff != "" {
			t.Errorf("tallies: %s", diff)
		}
		if diff := gocmp.Diff(want.Classes, r.Classes); diff != "" {
			t.Errorf("classes: %s", diff)
		}
		if diff := gocmp.Diff(want.Scope, r.Scope); diff != "" {
			t.Errorf("scope: %s", diff)
		}
		if want.Certainty != r.Certainty {
			t.Errorf("certainty %v, want %v", r.Certainty, want.Certainty)
		}
		for i := range want.Structures {
			got, want := &r.Structures[i], &want.Structures[i]
			if got.Catchment != want.Catchment || got.OnlyOne != want.OnlyOne || !slices.Equal(got.Points, want.Points) {
				t.Errorf("structure %s carries %+v, want %+v", got.Structure.ID, got, want)
			}
		}
	}
}

// catchments counts who has each structure as the nearest, and who has no other
// within the threshold.
func catchments(r *coverage.Result) {
	for i := range r.Communes {
		c := &r.Communes[i]
		if c.Nearest[0].Structure == coverage.NoStructure {
			continue
		}
		s := &r.Structures[c.Nearest[0].Structure]
		s.Catchment.Add(c.Commune)
		s.Points[c.Nearest[0].Point].Catchment.Add(c.Commune)
		if c.Within == 1 {
			s.OnlyOne.Add(c.Commune)
		}
	}
}

// count fills the totals, commune by commune.
func count(r *coverage.Result) {
	from := road.Deciseconds(0)
	for _, bound := range bounds {
		to := road.FromMinutes(bound)
		r.Classes = append(r.Classes, coverage.ClassCount{From: from, To: to})
		from = to
	}
	r.Classes = append(r.Classes, coverage.ClassCount{From: from, To: road.Unreached - 1},
		coverage.ClassCount{From: road.Unreached, To: road.Unreached, Unreachable: true})
	for _, limit := range r.Study.Settings.Limits() {
		r.Tallies = append(r.Tallies, coverage.Tally{Limit: limit})
	}
	var times []road.Deciseconds // one for each inhabitant with a way
	var sum uint64
	for i := range r.Communes {
		c := &r.Communes[i]
		r.Scope.All.Add(c.Commune)
		if !c.Commune.PopulationKnown {
			r.Scope.UnknownPopulation++
		}
		switch c.Status {
		case coverage.NotComputed:
			r.Scope.NotComputed.Add(c.Commune)
			r.Scope.ByReason[coverage.NoPosition].Add(c.Commune)
			for k := range r.Tallies {
				r.Tallies[k].NotComputed.Add(c.Commune)
			}
			continue
		case coverage.Unreachable:
			r.Scope.Unreachable.Add(c.Commune)
		default:
			times = append(times, slices.Repeat([]road.Deciseconds{c.Time()}, c.Commune.Population)...)
			sum += uint64(c.Commune.Population) * uint64(c.Time())
		}
		countTimes(r, c)
	}
	slices.SortFunc(times, cmp.Compare[road.Deciseconds])
	r.Scope.Mean = road.Deciseconds((sum + uint64(len(times))/2) / uint64(len(times)))
	r.Scope.Median = times[(len(times)+1)/2-1]
	r.Scope.NinthDecile = times[(9*len(times)+9)/10-1]
	for i := range r.Structures {
		if s := &r.Structures[i]; s.InScope {
			r.Scope.Structures++
			r.Scope.Points += len(s.Points)
			if s.Structure.Format == coverage.Itinerant {
				r.Scope.Itinerant++
			}
		}
	}
}

// countTimes counts one commune computed by class, by limit and by certainty.
func countTimes(r *coverage.Result, c *coverage.CommuneAccess) {
	r.Certainty[c.Certainty].Add(c.Commune)
	if c.Time().Reached() {
		r.Scope.ByFitness[c.Fitness].Add(c.Commune)
	}
	for k := range r.Classes {
		if c.Time() <= r.Classes[k].To {
			r.Classes[k].Add(c.Commune)
			break
		}
	}
	for k := range r.Tallies {
		if c.Time() <= r.Tallies[k].Limit {
			r.Tallies[k].Within.Add(c.Commune)
		} else {
			r.Tallies[k].Beyond.Add(c.Commune)
		}
	}
}
