package coverage

import (
	"cmp"
	"slices"
)

// BeyondFirst returns the communes beyond the threshold or unreachable, those
// to look at first ahead: the unreachable by people, then the others by
// people times minutes beyond.
func (r *Result) BeyondFirst() []*CommuneAccess {
	threshold := r.Study.Settings.Threshold
	beyond := r.choose(func(c *CommuneAccess) bool { return c.Status == Beyond || c.Status == Unreachable })
	slices.SortFunc(beyond, func(a, b *CommuneAccess) int {
		if a.Status != b.Status {
			return -cmp.Compare(a.Status, b.Status)
		}
		order := -cmp.Compare(a.PeopleMinutes(threshold), b.PeopleMinutes(threshold))
		if a.Status == Unreachable {
			order = -cmp.Compare(a.Commune.Population, b.Commune.Population)
		}
		return cmp.Or(order, slowerFirst(a, b))
	})
	return beyond
}

// Slowest returns at most n communes with a time, the slowest first.
func (r *Result) Slowest(n int) []*CommuneAccess {
	timed := r.choose(func(c *CommuneAccess) bool { return c.Status == Covered || c.Status == Beyond })
	slices.SortFunc(timed, slowerFirst)
	return timed[:min(n, len(timed))]
}

// Fragile returns the communes that are covered, but not assured or by one
// structure only: those with the most people first, then the slowest.
func (r *Result) Fragile() []*CommuneAccess {
	risky := r.choose(func(c *CommuneAccess) bool { return c.Doubts != 0 || c.OnlyOne() })
	slices.SortFunc(risky, func(a, b *CommuneAccess) int {
		return cmp.Or(-cmp.Compare(a.Commune.Population, b.Commune.Population), slowerFirst(a, b))
	})
	return risky
}

func slowerFirst(a, b *CommuneAccess) int {
	return cmp.Or(-cmp.Compare(a.Time(), b.Time()), cmp.Compare(a.Commune.Code, b.Commune.Code))
}

// choose returns the communes that pass, in the result's order.
func (r *Result) choose(pass func(*CommuneAccess) bool) []*CommuneAccess {
	var chosen []*CommuneAccess
	for i := range r.Communes {
		if pass(&r.Communes[i]) {
			chosen = append(chosen, &r.Communes[i])
		}
	}
	return chosen
}

// Listed returns the structures that concern the scope: those in scope first,
// then the neighbours that communes in scope reach within the largest limit or
// have as their nearest. The others change nothing for the scope.
func (r *Result) Listed() []*StructureReach {
	var own, neighbours []*StructureReach
	for i := range r.Structures {
		s := &r.Structures[i]
		switch {
		case s.InScope:
			own = append(own, s)
		case s.Catchment.Communes > 0,
			slices.ContainsFunc(s.Within, func(c Count) bool { return c.Communes > 0 }):
			neighbours = append(neighbours, s)
		}
	}
	return append(own, neighbours...)
}

// Point returns the structure and the service point that a reach leads to; both
// are nil when it leads nowhere.
func (s *Study) Point(to Reach) (*Structure, *ServicePoint) {
	if to.Structure == NoStructure || !to.Time.Reached() {
		return nil, nil
	}
	structure := &s.Structures[to.Structure]
	return structure, &structure.Points[to.Point]
}
