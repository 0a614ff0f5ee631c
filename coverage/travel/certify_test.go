package travel

import (
	"fmt"
	"iter"

	"acces30/coverage/travel/traveltest"
)

// certify proves the last run of a search right, given what it was run on; the
// legs and the limit are those that the search has noted.
func (s *Search) certify(nodes int, links []link, dir sense) error {
	return traveltest.Certify(nodes, arcsOf(links, dir), s.legs, s.limit, s)
}

// arcsOf lists links as a search follows them.
func arcsOf(links []link, dir sense) iter.Seq[traveltest.Arc] {
	return func(yield func(traveltest.Arc) bool) {
		for _, l := range links {
			a := traveltest.Arc{From: l.from, To: l.to, Time: l.time, Metres: l.metres}
			if dir == backward {
				a.From, a.To = a.To, a.From
			}
			if !yield(a) {
				return
			}
		}
	}
}

// certify proves the nearest owners of all nodes right from themselves, given
// what they were found from: no source and no arc offers any node a reach that
// it should have kept, and every reach kept was offered so. Since arcs take
// time, only the right reaches have both properties.
func (n *Nearest) certify(g *Graph, sources []Source) error {
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
			return fmt.Errorf("node %d has owner %d at time %d but no path that takes it", node, r.Owner, r.Time)
		}
		for _, other := range list[:i] {
			if other.Owner == r.Owner || r.before(other) {
				return fmt.Errorf("node %d has owner %d out of order", node, r.Owner)
			}
		}
	}
	return nil
}
