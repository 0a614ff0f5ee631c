package travel

import (
	"fmt"
	"math"

	"acces30/coverage/road"
)

// Certify proves the last run right from its result, whatever way it was made:
// no leg and no arc leads anywhere faster, and every time comes from a leg or
// an arc that fits exactly. Since arcs take time, only the right times have
// both properties. It also holds the lengths and the order of the nodes settled
// to their definitions. It costs a few looks at every arc.
func (s *Search) Certify() error {
	fits := make([]bool, len(s.times))
	metres := make([]uint32, len(s.times))
	fill(metres, math.MaxUint32)
	arrive := func(node uint32, t road.Deciseconds, length uint32) error {
		if t > s.limit || t > s.times[node] {
			return nil
		}
		if t < s.times[node] {
			return fmt.Errorf("node %d has time %d but can be reached in %d", node, s.times[node], t)
		}
		fits[node] = true
		metres[node] = min(metres[node], length)
		return nil
	}
	for _, leg := range s.legs {
		if err := arrive(leg.Node, leg.Time, leg.Metres); err != nil {
			return err
		}
	}
	for node, now := range s.times {
		if !now.Reached() {
			continue
		}
		length := s.Metres(uint32(node))
		for i := s.graph.First[node]; i < s.graph.First[node+1]; i++ {
			arc := s.graph.Arcs[i]
			if err := arrive(arc.Node, now.Plus(arc.Time), addMetres(length, s.graph.Metres[i])); err != nil {
				return err
			}
		}
	}
	for node, t := range s.times {
		if t.Reached() != fits[node] {
			return fmt.Errorf("node %d has time %d but no way that takes it", node, t)
		}
		if t.Reached() && s.metres[node] != metres[node] {
			return fmt.Errorf("node %d has %d metres, the shortest fastest way %d", node, s.metres[node], metres[node])
		}
	}
	return s.certifyOrder()
}

// certifyOrder checks that the nodes reached, and only they, were settled
// once, by ascending time.
func (s *Search) certifyOrder() error {
	seen := make([]bool, len(s.times))
	var before road.Deciseconds
	for _, node := range s.settled {
		t := s.times[node]
		if seen[node] || !t.Reached() || t < before {
			return fmt.Errorf("node %d is out of order among those settled", node)
		}
		seen[node], before = true, t
	}
	for node, t := range s.times {
		if t.Reached() && !seen[node] {
			return fmt.Errorf("node %d has a time but was never settled", node)
		}
	}
	return nil
}

// Certify proves the nearest owners of all nodes right from themselves, given
// what they were found from: no source and no arc offers any node a reach that
// it should have kept, and every reach kept was offered so. Since arcs take
// time, only the right reaches have both properties.
func (n *Nearest) Certify(g *Graph, sources []Source) error {
	offered := make([]bool, len(n.reaches))
	for _, source := range sources {
		for _, leg := range source.Legs {
			r := Reach{source.Owner, source.Point, leg.Time, leg.Metres}
			if err := n.certifyOffer(leg.Node, r, offered); err != nil {
				return err
			}
		}
	}
	for node := range uint32(g.Nodes()) {
		for _, r := range n.At(node) {
			for i := g.First[node]; i < g.First[node+1]; i++ {
				arc := g.Arcs[i]
				next := Reach{r.Owner, r.Point, r.Time.Plus(arc.Time), addMetres(r.Metres, g.Metres[i])}
				if err := n.certifyOffer(arc.Node, next, offered); err != nil {
					return err
				}
			}
		}
	}
	for node := range uint32(g.Nodes()) {
		if err := n.certifyList(node, offered); err != nil {
			return err
		}
	}
	return nil
}

// certifyOffer checks that a node holds the reach offered or something better,
// and marks the reach when it is held.
func (n *Nearest) certifyOffer(node uint32, r Reach, offered []bool) error {
	if r.Time > n.limit {
		return nil
	}
	list := n.of(node)
	ahead := 0
	for i, held := range list {
		switch {
		case held == r:
			offered[int(node)*n.kept+i] = true
			return nil
		case held.Owner == r.Owner && held.before(r):
			return nil
		case held.before(r):
			ahead++
		}
	}
	if ahead < n.kept {
		return fmt.Errorf("node %d has not kept owner %d at time %d", node, r.Owner, r.Time)
	}
	return nil
}

// certifyList checks that a node's reaches are in order, have different owners
// and were all offered.
func (n *Nearest) certifyList(node uint32, offered []bool) error {
	list := n.At(node)
	for i, r := range list {
		if !offered[int(node)*n.kept+i] {
			return fmt.Errorf("node %d has owner %d at time %d but no way that takes it", node, r.Owner, r.Time)
		}
		for _, other := range list[:i] {
			if other.Owner == r.Owner || r.before(other) {
				return fmt.Errorf("node %d has owner %d out of order", node, r.Owner)
			}
		}
	}
	return nil
}
