package travel

import (
	"cmp"
	"context"
	"fmt"

	"acces30/coverage/road"
)

// Source is one point of an owner, such as a service point of a structure,
// with its legs on the network. Owner and Point mean what the caller likes;
// they also settle ties.
type Source struct {
	Owner uint32
	Point uint32
	Legs  []road.Leg
}

// Reach is the fastest path between a node and an owner, or between a point
// attached to the network and an owner: to which of the owner's points, how long
// and how far. Of points with the same time the one with the lower number counts,
// of paths with the same time the shorter.
type Reach struct {
	Owner  uint32
	Point  uint32
	Time   road.Deciseconds
	Metres uint32
}

// before orders reaches by time, then owner, then point, then length.
func (r Reach) before(other Reach) bool {
	if r.Time != other.Time {
		return r.Time < other.Time
	}
	return cmp.Or(
		cmp.Compare(r.Owner, other.Owner),
		cmp.Compare(r.Point, other.Point),
		cmp.Compare(r.Metres, other.Metres),
	) < 0
}

// Nearest holds the nearest owners of every node of a graph, in 16 bytes for
// every node and owner kept.
type Nearest struct {
	kept    int
	limit   road.Deciseconds
	reaches []Reach // kept for every node; Unreached where there are fewer
}

// MaxKept is the largest number of owners that FindNearest keeps for a node.
const MaxKept = 255

// FindNearest finds for every node the nearest owners of the sources, as many
// as kept, 1 to MaxKept, among those within the limit; road.Unreached sets no
// limit. An owner counts once, by its best point. Owners with the same time
// come in the order of their numbers.
//
// It fails when a leg is not on the graph, kept is out of range or the context
// ends.
func FindNearest(ctx context.Context, g *Graph, sources []Source, kept int, limit road.Deciseconds) (*Nearest, error) {
	if kept < 1 || kept > MaxKept {
		return nil, fmt.Errorf("%d nearest owners asked for: 1 to %d are possible", kept, MaxKept)
	}
	for _, source := range sources {
		if err := g.checkLegs(source.Legs); err != nil {
			return nil, fmt.Errorf("owner %d, point %d: %w", source.Owner, source.Point, err)
		}
	}
	s := newNearestSearch(g, kept, limit)
	for _, source := range sources {
		for _, leg := range source.Legs {
			if leg.Time <= s.limit {
				s.take(leg.Node, Reach{source.Owner, source.Point, leg.Time, leg.Metres})
			}
		}
	}
	if err := s.settleAll(ctx); err != nil {
		return nil, fmt.Errorf("search of nearest owners: %w", err)
	}
	result := s.Nearest // a copy, to let go of the working memory
	return &result, nil
}

// At returns the nearest owners of a node, nearest first: none when none is
// within the limit. The slice is the Nearest's own: do not change it.
func (n *Nearest) At(node uint32) []Reach { return reached(n.of(node)) }

// Via returns the nearest owners of a point attached to the network by legs,
// nearest first, within the limit, these legs included. It does not know of paths
// that join the point and a source on one road without passing a node.
func (n *Nearest) Via(legs []road.Leg) []Reach {
	best := make([]Reach, n.kept)
	for i := range best {
		best[i].Time = road.Unreached
	}
	for _, leg := range legs {
		for _, r := range n.At(leg.Node) {
			r.Time = r.Time.Plus(leg.Time)
			r.Metres = addMetres(r.Metres, leg.Metres)
			if r.Time <= n.limit {
				offer(best, r)
			}
		}
	}
	return reached(best)
}

// of returns all entries of a node, the unused ones included.
func (n *Nearest) of(node uint32) []Reach {
	start := int(node) * n.kept
	return n.reaches[start : start+n.kept]
}

// reached cuts off the unused end.
func reached(reaches []Reach) []Reach {
	for i, r := range reaches {
		if !r.Time.Reached() {
			return reaches[:i:i]
		}
	}
	return reaches
}

// offer enters a reach into a sorted list of full length unless the list holds
// better ones. It reports whether the node has to be queued for the time of the
// reach: unless the entry that it replaces had the same time.
func offer(list []Reach, r Reach) bool {
	last := len(list) - 1
	if r.Time > list[last].Time {
		return false // most offers end here
	}
	i := 0
	for i < last && list[i].Owner != r.Owner {
		i++
	}
	if !r.before(list[i]) {
		return false
	}
	anew := list[i].Time != r.Time
	for ; i > 0 && r.before(list[i-1]); i-- {
		list[i] = list[i-1]
	}
	list[i] = r
	return anew
}

// nearestSearch is the working memory of FindNearest: a search that settles
// every node as many times as it has owners to keep.
//
// It is exact because an owner among the nearest of a node is among the
// nearest of every node before it on its path: owners ahead of it there would
// be ahead of it here. As every arc takes time, all offers of a time are in
// when that time is settled, so that ties and lengths need no second look.
type nearestSearch struct {
	Nearest
	graph   *Graph
	settled []uint8 // how many reaches of every node are final
	offers  []nodeOffer
	queue   queue
}

// nodeOffer is a reach on its way to a node.
type nodeOffer struct {
	node uint32
	Reach
}

func newNearestSearch(g *Graph, kept int, limit road.Deciseconds) *nearestSearch {
	s := &nearestSearch{
		Nearest: Nearest{
			kept:    kept,
			limit:   min(limit, road.Unreached-1),
			reaches: make([]Reach, g.Nodes()*kept),
		},
		graph:   g,
		settled: make([]uint8, g.Nodes()),
	}
	fill(s.reaches, Reach{Time: road.Unreached})
	return s
}

// take offers a reach to a node and queues the node when that is needed.
func (s *nearestSearch) take(node uint32, r Reach) {
	if offer(s.of(node), r) {
		s.queue.push(r.Time, node)
	}
}

// settleAll empties the queue, gathering the offers that leave a bucket before
// making the first one, as Search does.
func (s *nearestSearch) settleAll(ctx context.Context) error {
	settled, check := 0, 0
	for now, more := s.queue.advance(); more; now, more = s.queue.advance() {
		if settled >= check {
			if err := ctx.Err(); err != nil {
				return err
			}
			check = settled + checkEvery
		}
		s.offers = s.offers[:0]
		for node, ok := s.queue.pop(); ok; node, ok = s.queue.pop() {
			for _, r := range s.of(node)[s.settled[node]:] {
				if r.Time != now {
					break
				}
				s.settled[node]++
				settled++
				s.gather(node, r)
			}
		}
		for _, o := range s.offers {
			s.take(o.node, o.Reach)
		}
	}
	return nil
}

// gather adds the offers that a settled reach makes to the node's neighbours.
func (s *nearestSearch) gather(node uint32, r Reach) {
	room := s.limit - r.Time
	for i := s.graph.First[node]; i < s.graph.First[node+1]; i++ {
		if arc := s.graph.Arcs[i]; arc.Time <= room {
			s.offers = append(s.offers, nodeOffer{arc.Node, Reach{
				Owner:  r.Owner,
				Point:  r.Point,
				Time:   r.Time + arc.Time,
				Metres: addMetres(r.Metres, s.graph.Metres[i]),
			}})
		}
	}
}
