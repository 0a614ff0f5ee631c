package travel

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"acces30/coverage/internal/rows"
	"acces30/coverage/road"
)

// Member is a target within the limit of a source, and its time.
type Member struct {
	Target uint32 // index in the targets
	Time   road.Deciseconds
}

// Catchments finds for every source the targets within the limit of it, legs at
// both ends included; sources and targets are given by their legs. The members
// of a source come in the order of the targets. It does not know of paths that
// join a target and a source on one road without passing a node.
//
// Its memory is that of the members and, for every processor, of one Search.
func Catchments(ctx context.Context, g *Graph, sources, targets [][]road.Leg, limit road.Deciseconds) ([][]Member, error) {
	for i, legs := range targets {
		if err := g.checkLegs(legs); err != nil {
			return nil, fmt.Errorf("target %d: %w", i, err)
		}
	}
	ends := indexEnds(g.Nodes(), targets)
	limit = min(limit, road.Unreached-1)
	return Within(ctx, g, sources, limit, func(_ int, s *Search) []Member {
		return ends.members(s, limit)
	})
}

// endIndex lists the targets' legs by node. The time of an end is that of the leg
// alone.
type endIndex struct{ rows.Rows[Member] }

func indexEnds(nodes int, targets [][]road.Leg) endIndex {
	starts := rows.NewStarts(nodes)
	for _, legs := range targets {
		for _, leg := range legs {
			starts.Count(int(leg.Node))
		}
	}
	ends := make([]Member, starts.Sum())
	for target, legs := range targets {
		for _, leg := range legs {
			ends[starts.Next(int(leg.Node))] = Member{Target: uint32(target), Time: leg.Time}
		}
	}
	return endIndex{rows.Fill(starts, ends)}
}

// members returns the targets that the search reached within the limit, in
// their order, each with its best leg.
func (x *endIndex) members(s *Search, limit road.Deciseconds) []Member {
	var found []Member
	for _, node := range s.Settled() {
		for _, end := range x.Of(int(node)) {
			if t := s.Time(node).Plus(end.Time); t <= limit {
				found = append(found, Member{Target: end.Target, Time: t})
			}
		}
	}
	slices.SortFunc(found, func(a, b Member) int {
		return cmp.Or(cmp.Compare(a.Target, b.Target), cmp.Compare(a.Time, b.Time))
	})
	found = slices.CompactFunc(found, func(a, b Member) bool { return a.Target == b.Target })
	return slices.Clip(found)
}
