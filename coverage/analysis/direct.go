package analysis

import (
	"cmp"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/travel"
)

// onRoad lists the sources by the road that they hang on between two nodes.
func onRoad(sources []travel.Source, roads []uint32) map[uint32][]int {
	index := make(map[uint32][]int)
	for i := range sources {
		if roads[i] != 0 {
			index[roads[i]] = append(index[roads[i]], i)
		}
	}
	return index
}

// direct calls found with the paths from a commune in scope to the sources on
// the same road that pass no node, which searches do not see.
func (a *analysis) direct(row int, when road.Conditions, found func(source int, t road.Deciseconds, metres uint32)) {
	c := &a.result.Communes[row]
	for _, source := range a.neighbours[a.roadOf[row]] {
		s := &a.sources[source]
		reference, _ := c.Commune.Reference(a.study.Settings.Reference)
		to := a.study.Structures[s.Owner].Points[s.Point].Position.Point
		if t, metres, ok := a.study.Roads.Between(reference.Point, to, when); ok {
			found(source, t, metres)
		}
	}
}

// withDirect enters a reach into the nearest of a commune, a list of full length:
// by time, then by structure and point, a structure once by its best point.
func withDirect(nearest []coverage.Reach, r coverage.Reach) {
	all := append(slices.Clone(nearest), r)
	slices.SortStableFunc(all, func(a, b coverage.Reach) int {
		return cmp.Or(cmp.Compare(a.Time, b.Time), cmp.Compare(a.Structure, b.Structure), cmp.Compare(a.Point, b.Point))
	})
	kept := 0
	for i, candidate := range all {
		known := slices.ContainsFunc(all[:i], func(before coverage.Reach) bool {
			return before.Structure == candidate.Structure && candidate.Structure != coverage.NoStructure
		})
		if !known && kept < len(nearest) {
			nearest[kept] = candidate
			kept++
		}
	}
}

// addDirect enters the direct paths into the members of the sources, whatever
// their time.
func (a *analysis) addDirect(members [][]travel.Member) {
	for row := range a.result.Communes {
		a.direct(row, road.OffPeak, func(source int, t road.Deciseconds, _ uint32) {
			for i := range members[source] {
				if m := &members[source][i]; m.Target == uint32(row) {
					m.Time = min(m.Time, t)
					return
				}
			}
			members[source] = append(members[source], travel.Member{Target: uint32(row), Time: t})
		})
	}
}
