package travel

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"acces30/coverage/road"
)

// Within runs one search for every source, given by its legs, as far as the
// limit, on all processors, and returns what read makes of each, in the order
// of the sources. Only what read returns is kept, so that memory does not grow
// with the network times the sources.
//
// Several calls of read run at once, each with a Search of its own: read must
// not keep the Search or write to anything shared. It fails when a leg is not
// on the graph or when the context ends.
func Within[T any](ctx context.Context, g *Graph, sources [][]road.Leg, limit road.Deciseconds,
	read func(source int, s *Search) T) ([]T, error) {
	for i, legs := range sources {
		if err := g.checkLegs(legs); err != nil {
			return nil, fmt.Errorf("source %d: %w", i, err)
		}
	}
	results := make([]T, len(sources))
	errs := make([]error, min(runtime.GOMAXPROCS(0), len(sources)))
	var next atomic.Int64
	var workers sync.WaitGroup
	for w := range errs {
		workers.Go(func() {
			var s Search
			for i := int(next.Add(1)) - 1; i < len(sources); i = int(next.Add(1)) - 1 {
				if errs[w] = s.Run(ctx, g, sources[i], limit); errs[w] != nil {
					return
				}
				results[i] = read(i, &s)
			}
		})
	}
	workers.Wait()
	if err := cmp.Or(errs...); err != nil {
		return nil, err
	}
	return results, nil
}

// Member is a place within the limit of a source, and its time.
type Member struct {
	Place uint32 // index in the places
	Time  road.Deciseconds
}

// Catchments finds for every source the places within the limit of it, legs at
// both ends included; sources and places are given by their legs. The members
// of a source come in the order of the places. It does not know of ways that
// join a place and a source without passing a node.
//
// Its memory is that of the members and, for every processor, of one Search.
func Catchments(ctx context.Context, g *Graph, sources, places [][]road.Leg, limit road.Deciseconds) ([][]Member, error) {
	for i, legs := range places {
		if err := g.checkLegs(legs); err != nil {
			return nil, fmt.Errorf("place %d: %w", i, err)
		}
	}
	ends := indexEnds(g.Nodes(), places)
	limit = min(limit, road.Unreached-1)
	return Within(ctx, g, sources, limit, func(_ int, s *Search) []Member {
		return ends.members(s, limit)
	})
}

// endIndex lists the places' legs by node: those of node n are ends[first[n]]
// to ends[first[n+1]], exclusive. Time is that of the leg alone.
type endIndex struct {
	first []uint32
	ends  []Member
}

func indexEnds(nodes int, places [][]road.Leg) endIndex {
	index := endIndex{first: make([]uint32, nodes+2)}
	total := 0
	for _, legs := range places {
		total += len(legs)
		for _, leg := range legs {
			index.first[leg.Node+2]++
		}
	}
	for n := range nodes {
		index.first[n+2] += index.first[n+1]
	}
	index.ends = make([]Member, total)
	for place, legs := range places {
		for _, leg := range legs {
			at := &index.first[leg.Node+1] // ends as the first of the next node
			index.ends[*at] = Member{Place: uint32(place), Time: leg.Time}
			*at++
		}
	}
	return index
}

// members returns the places that the search reached within the limit, in
// their order, each with its best leg.
func (x endIndex) members(s *Search, limit road.Deciseconds) []Member {
	var found []Member
	for _, node := range s.Settled() {
		for _, end := range x.ends[x.first[node]:x.first[node+1]] {
			if t := s.Time(node).Plus(end.Time); t <= limit {
				found = append(found, Member{Place: end.Place, Time: t})
			}
		}
	}
	slices.SortFunc(found, func(a, b Member) int {
		return cmp.Or(cmp.Compare(a.Place, b.Place), cmp.Compare(a.Time, b.Time))
	})
	found = slices.CompactFunc(found, func(a, b Member) bool { return a.Place == b.Place })
	return slices.Clip(found)
}
