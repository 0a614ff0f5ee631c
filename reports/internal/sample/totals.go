package sample

import (
	"cmp"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
)

// reach counts what a structure carries.
func reach(r *coverage.Result, i int) coverage.StructureReach {
	s := &r.Study.Structures[i]
	limits := r.Study.Settings.Limits()
	out := coverage.StructureReach{
		Structure: s, InScope: s.Departement == "57", Weekly: s.Weekly(),
		Within: make([]coverage.Count, len(limits)), Points: make([]coverage.PointReach, len(s.Points)),
	}
	for k := range out.Points {
		out.Points[k].Attached = true
	}
	for c := range r.Communes {
		commune := &r.Communes[c]
		if commune.Nearest[0].Structure == i {
			out.Catchment.Add(commune.Commune)
			out.Points[commune.Nearest[0].Point].Catchment.Add(commune.Commune)
			if commune.Within == 1 {
				out.OnlyOne.Add(commune.Commune)
			}
		}
		for _, near := range commune.Nearest {
			for k, limit := range limits {
				if near.Structure == i && near.Time <= limit {
					out.Within[k].Add(commune.Commune)
				}
			}
		}
	}
	return out
}

// classes of the sample, in minutes.
var bounds = []float64{5, 10, 15, 20, 25, 30, 45}

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
		r.Robustness[c.Robustness].Add(c.Commune)
		if !c.Commune.PopulationKnown {
			r.Scope.UnknownPopulation++
		}
		switch c.Status {
		case coverage.Unlocated:
			r.Scope.Unlocated.Add(c.Commune)
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

// countTimes counts one located commune by class and by limit.
func countTimes(r *coverage.Result, c *coverage.CommuneAccess) {
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
