package traveltest

import (
	"fmt"
	"iter"
	"math"

	"acces30/coverage/road"
)

// Arc is an arc as a search follows it.
type Arc struct {
	From, To uint32
	Time     road.Deciseconds
	Metres   uint32
}

// Forward lists the arcs of a network.
func Forward(n *road.Network, w road.Weights) iter.Seq[Arc] {
	return func(yield func(Arc) bool) {
		for node := range uint32(n.Nodes()) {
			for i := n.FirstOut[node]; i < n.FirstOut[node+1]; i++ {
				if !yield(Arc{node, n.Head[i], w[i], n.Metres[i]}) {
					return
				}
			}
		}
	}
}

// Backward lists the arcs of a network, each turned round.
func Backward(n *road.Network, w road.Weights) iter.Seq[Arc] {
	return func(yield func(Arc) bool) {
		for a := range Forward(n, w) {
			a.From, a.To = a.To, a.From
			if !yield(a) {
				return
			}
		}
	}
}

// Found is what a search found; *travel.Search has it.
type Found interface {
	Time(node uint32) road.Deciseconds
	Metres(node uint32) uint32
	Settled() []uint32
}

// Certify proves the result of a search on a network of some nodes right,
// however it was found: no leg and no arc leads anywhere faster, and every time
// comes from a leg or an arc that fits exactly. Since arcs take time, only the
// right times have both properties. It also holds the lengths and the order of
// the nodes settled to their definitions.
func Certify(nodes int, arcs iter.Seq[Arc], legs []road.Leg, limit road.Deciseconds, found Found) error {
	c := certificate{found: found, limit: min(limit, road.Unreached-1), fits: make([]bool, nodes), metres: make([]uint32, nodes)}
	for node := range c.metres {
		c.metres[node] = math.MaxUint32
	}
	for _, leg := range legs {
		if err := c.arrive(leg.Node, leg.Time, leg.Metres); err != nil {
			return err
		}
	}
	for a := range arcs {
		if now := found.Time(a.From); now.Reached() {
			length := min(uint64(found.Metres(a.From))+uint64(a.Metres), math.MaxUint32)
			if err := c.arrive(a.To, now.Plus(a.Time), uint32(length)); err != nil {
				return err
			}
		}
	}
	for node := range c.fits {
		t, metres := found.Time(uint32(node)), found.Metres(uint32(node))
		if t.Reached() != c.fits[node] {
			return fmt.Errorf("node %d has time %d but no path that takes it", node, t)
		}
		if t.Reached() && metres != c.metres[node] {
			return fmt.Errorf("node %d has %d metres, the shortest fastest path %d", node, metres, c.metres[node])
		}
	}
	return c.order()
}

// certificate is a proof in the making.
type certificate struct {
	found  Found
	limit  road.Deciseconds
	fits   []bool   // whether some leg or arc gives a node its time
	metres []uint32 // of the shortest of these
}

// arrive enters a path to a node. It returns an error when that is faster than
// the node's time.
func (c *certificate) arrive(node uint32, t road.Deciseconds, metres uint32) error {
	has := c.found.Time(node)
	if t > c.limit || t > has {
		return nil
	}
	if t < has {
		return fmt.Errorf("node %d has time %d but can be reached in %d", node, has, t)
	}
	c.fits[node] = true
	c.metres[node] = min(c.metres[node], metres)
	return nil
}

// order checks that the nodes reached, and only they, were settled once, by
// ascending time.
func (c *certificate) order() error {
	seen := make([]bool, len(c.fits))
	var before road.Deciseconds
	for _, node := range c.found.Settled() {
		t := c.found.Time(node)
		if seen[node] || !t.Reached() || t < before {
			return fmt.Errorf("node %d is out of order among those settled", node)
		}
		seen[node], before = true, t
	}
	for node, settled := range seen {
		if t := c.found.Time(uint32(node)); t.Reached() && !settled {
			return fmt.Errorf("node %d has a time but was never settled", node)
		}
	}
	return nil
}
