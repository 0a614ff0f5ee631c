package reports

import (
	"cmp"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
)

// PeopleMinutes weighs a commune beyond the threshold: its people times the
// minutes beyond. It is 0 for communes within, and where no time is known.
func PeopleMinutes(c *coverage.CommuneAccess, threshold road.Deciseconds) float64 {
	if c.Status != coverage.Beyond {
		return 0
	}
	return float64(c.Commune.Population) * float64(c.Time()-threshold) / float64(road.Minute)
}

// BeyondFirst returns the communes beyond the threshold or unreachable, those
// to look at first ahead: the unreachable by people, then the others by
// people times minutes beyond.
func BeyondFirst(r *coverage.Result) []*coverage.CommuneAccess {
	threshold := r.Study.Settings.Threshold
	beyond := choose(r, func(s coverage.Status) bool { return s == coverage.Beyond || s == coverage.Unreachable })
	slices.SortFunc(beyond, func(a, b *coverage.CommuneAccess) int {
		if a.Status != b.Status {
			return -cmp.Compare(a.Status, b.Status)
		}
		order := -cmp.Compare(PeopleMinutes(a, threshold), PeopleMinutes(b, threshold))
		if a.Status == coverage.Unreachable {
			order = -cmp.Compare(a.Commune.Population, b.Commune.Population)
		}
		return cmp.Or(order, slowerFirst(a, b))
	})
	return beyond
}

// Slowest returns at most n communes with a time, the slowest first.
func Slowest(r *coverage.Result, n int) []*coverage.CommuneAccess {
	timed := choose(r, func(s coverage.Status) bool { return s == coverage.Covered || s == coverage.Beyond })
	slices.SortFunc(timed, slowerFirst)
	return timed[:min(n, len(timed))]
}

func slowerFirst(a, b *coverage.CommuneAccess) int {
	return cmp.Or(-cmp.Compare(a.Time(), b.Time()), cmp.Compare(a.Commune.Code, b.Commune.Code))
}

// choose returns the communes whose status passes, in the result's order.
func choose(r *coverage.Result, pass func(coverage.Status) bool) []*coverage.CommuneAccess {
	var chosen []*coverage.CommuneAccess
	for i := range r.Communes {
		if pass(r.Communes[i].Status) {
			chosen = append(chosen, &r.Communes[i])
		}
	}
	return chosen
}

// NearestPoint returns the structure and the service point of a reach; both
// are nil when it leads nowhere.
func NearestPoint(study *coverage.Study, reach coverage.Reach) (*coverage.Structure, *coverage.ServicePoint) {
	if reach.Structure == coverage.NoStructure || !reach.Time.Reached() {
		return nil, nil
	}
	structure := &study.Structures[reach.Structure]
	return structure, &structure.Points[reach.Point]
}
