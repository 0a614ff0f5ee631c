package travel

import (
	"context"
	"fmt"

	"acces30/coverage/road"
)

// checkEvery is how many nodes are settled between two checks of the context.
const checkEvery = 4096

// Search finds the fastest paths between some legs and all nodes of a Graph.
// It is one goroutine's working memory: a run clears only what the one before
// touched, and allocates nothing once its memory has grown to the task. The
// zero Search is ready to use. Do not copy it.
type Search struct {
	graph    *Graph
	legs     []road.Leg
	limit    road.Deciseconds
	times    []road.Deciseconds // Unreached wherever the last run has not been
	settled  []uint32
	leaving  []Arc // the arcs that leave the current bucket
	queue    queue
	measured lengths // of the last run
}

// Run searches from all legs at once as far as the limit: a node is reached
// when its time is at most the limit; road.Unreached sets no limit. Legs
// beyond the limit are ignored. The results are those of the last run and
// hold until the next.
//
// It fails when a leg is not on the graph or when the context ends; then no
// node is reached.
func (s *Search) Run(ctx context.Context, g *Graph, legs []road.Leg, limit road.Deciseconds) error {
	s.reset(g)
	if err := g.checkLegs(legs); err != nil {
		return err
	}
	s.legs = append(s.legs, legs...)
	s.limit = min(limit, road.Unreached-1)
	for _, leg := range legs {
		if leg.Time <= s.limit && leg.Time < s.times[leg.Node] {
			s.times[leg.Node] = leg.Time
			s.queue.push(leg.Time, leg.Node)
		}
	}
	if err := s.settleAll(ctx); err != nil {
		s.abandon()
		return fmt.Errorf("search of travel times: %w", err)
	}
	return nil
}

// settleAll empties the queue, bucket by bucket. An arc takes at least a tenth
// of a second, so that a bucket is complete when its turn comes. All its arcs
// are gathered before the first is followed: the processor then fetches them
// from memory side by side, which saves about a seventh of the search.
func (s *Search) settleAll(ctx context.Context) error {
	first, arcs, times, q := s.graph.First, s.graph.Arcs, s.times, &s.queue
	check := 0
	for now, more := q.advance(); more; now, more = q.advance() {
		if len(s.settled) >= check {
			if err := ctx.Err(); err != nil {
				return err
			}
			check = len(s.settled) + checkEvery
		}
		leaving := s.leaving[:0]
		for node, ok := q.pop(); ok; node, ok = q.pop() {
			if times[node] != now {
				continue // a faster path was found after this entry
			}
			s.settled = append(s.settled, node)
			leaving = append(leaving, arcs[first[node]:first[node+1]]...)
		}
		room := s.limit - now
		for _, arc := range leaving {
			if arc.Time > room {
				continue
			}
			if t := now + arc.Time; t < times[arc.Node] {
				times[arc.Node] = t
				q.push(t, arc.Node)
			}
		}
		s.leaving = leaving
	}
	return nil
}

// reset forgets the last run. Every node that a finished run reached was
// settled, so these are the ones to clear; when they are many, clearing all in
// a row is faster.
func (s *Search) reset(g *Graph) {
	if len(s.settled) > len(s.times)/8 {
		fill(s.times, road.Unreached)
	} else {
		for _, node := range s.settled {
			s.times[node] = road.Unreached
		}
	}
	s.settled = s.settled[:0]
	s.legs = s.legs[:0]
	s.measured.forget()
	s.queue.rewind()
	s.graph = g
	if cap(s.times) < g.Nodes() {
		s.times = make([]road.Deciseconds, g.Nodes())
		fill(s.times, road.Unreached)
	}
	s.times = s.times[:g.Nodes()]
}

// abandon clears everything after a run that was cut short.
func (s *Search) abandon() {
	s.queue = queue{}
	fill(s.times, road.Unreached)
	s.settled = s.settled[:0]
	s.legs = s.legs[:0]
}

// Time returns the time of the fastest path between the legs and a node,
// road.Unreached when there is none within the limit.
func (s *Search) Time(node uint32) road.Deciseconds { return s.times[node] }

// Settled returns the nodes reached, by ascending time. Nodes with the same
// time come in an order that depends on the numbers of the nodes. The slice
// is the search's own: read it before the next run.
func (s *Search) Settled() []uint32 { return s.settled }

// fill sets all elements.
func fill[T any](s []T, value T) {
	for i := range s {
		s[i] = value
	}
}
