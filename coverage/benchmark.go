package coverage

import (
	"slices"
	"time"

	"acces30/coverage/road"
)

// Benchmarks are figures of regions and of all of France to see a scope's beside, by
// the same model of roads and of where people live.
type Benchmarks struct {
	ListDate time.Time // of the list of structures that they were computed with
	Parts    []Benchmark
}

// Benchmark is the share of people within limits in a region, or in France.
type Benchmark struct {
	Name         string
	Departements []string // of a region; nil of France
	People       int
	Within       map[road.Deciseconds]float64 // from 0 to 1; only for whole minutes of the table
}

// Benchmarks returns what the scope's shares of people can be seen beside: the region
// of its one département, where that is not all of the region, and France. Nil where
// the figures are not of the same kind: on real roads, with speeds, settlements or
// people of the analyst's own, from centroids, without the buses of no known stop, with
// the passes open, at a moment, of a scenario, or over several départements.
func (r *Result) Benchmarks() []Benchmark {
	s := r.Study
	scope := r.Departements()
	if !r.PeopleModelled || s.RoadsInfo.Kind != InterCommune || s.Moment != nil || r.Today != nil || len(scope) != 1 || !s.builtInSpeeds() ||
		s.Settings.Season != road.Winter || s.Settings.Reference != Seat || s.Settings.BusLeftOut || len(s.Settlements) > 0 {
		return nil
	}
	var all []Benchmark
	for _, b := range s.Benchmarks.Parts {
		if b.Departements == nil || len(b.Departements) > 1 && slices.Contains(b.Departements, scope[0]) {
			all = append(all, b)
		}
	}
	return all
}

// builtInSpeeds reports whether the speeds are those that are part of the program.
func (s *Study) builtInSpeeds() bool {
	return slices.ContainsFunc(s.Inputs, func(in Input) bool { return in.Role == RoleSpeeds && in.BuiltIn })
}
