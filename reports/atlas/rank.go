package atlas

import (
	"cmp"
	"slices"

	"acces30/coverage"
)

// How many communes of each kind come first for a name.
const (
	townsFirst  = 12 // the most populous, so that a reader finds their bearings
	beyondFirst = 15 // those beyond the threshold
	slowestSeen = 6  // the slowest, when none is beyond
)

// rank orders the communes by how much they deserve a name: the farthest, which the
// answer names, the largest towns, those that the plan proposes, the communes that the
// answer is about, those where a structure receives people, the others by population.
func (s *Scene) rank() {
	index := make(map[*coverage.CommuneAccess]int, len(s.communes))
	byPeople := make([]int, len(s.communes))
	for i := range s.communes {
		index[s.communes[i].CommuneAccess] = i
		byPeople[i] = i
	}
	slices.SortFunc(byPeople, func(a, b int) int {
		x, y := s.communes[a].Commune, s.communes[b].Commune
		return cmp.Or(-cmp.Compare(x.Population, y.Population), cmp.Compare(x.Code, y.Code))
	})
	for _, c := range s.result.Slowest(1) {
		if i, shown := index[c]; shown {
			s.named = append(s.named, i)
		}
	}
	s.named = append(s.named, byPeople[:min(townsFirst, len(byPeople))]...)
	for i := range s.planned {
		if k := slices.IndexFunc(s.communes, func(c commune) bool { return c.Commune == s.planned[i].Commune }); k >= 0 {
			s.named = append(s.named, k)
		}
	}
	for _, c := range s.mentioned() {
		if i, shown := index[c]; shown {
			s.named = append(s.named, i)
		}
	}
	hosts := make(map[string]bool)
	for _, x := range s.servicePoints {
		hosts[s.point(x).Commune] = hosts[s.point(x).Commune] || x.inScope
	}
	for _, i := range byPeople {
		if hosts[s.communes[i].Commune.Code] {
			s.named = append(s.named, i)
		}
	}
	s.named = unique(append(s.named, byPeople...))
}

// mentioned returns the communes that the answer is about: the farthest, and those
// beyond, or the slowest.
func (s *Scene) mentioned() []*coverage.CommuneAccess {
	if beyond := s.result.BeyondFirst(); len(beyond) > 0 {
		return slices.Concat(beyond[:min(beyondFirst, len(beyond))], s.result.Slowest(1))
	}
	return s.result.Slowest(slowestSeen)
}

// point returns what the result says of a service point.
func (s *Scene) point(x servicePoint) *coverage.ServicePoint {
	return &s.result.Structures[x.structure].Structure.Points[x.point]
}

// unique keeps the first of equal numbers.
func unique(numbers []int) []int {
	seen := make(map[int]bool, len(numbers))
	return slices.DeleteFunc(numbers, func(n int) bool {
		was := seen[n]
		seen[n] = true
		return was
	})
}
