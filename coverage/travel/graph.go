package travel

import (
	"fmt"

	"acces30/coverage/road"
)

// Arc is one arc of a Graph: the node it leads to and the time it takes,
// side by side because a search always reads both.
type Arc struct {
	Node uint32
	Time road.Deciseconds
}

// Graph is one direction of a road.Network with one road.Weights, arranged
// for searching. The arcs of node n are Arcs[First[n]] to Arcs[First[n+1]],
// exclusive. A Graph is never changed; any number of searches may share it.
type Graph struct {
	First  []uint32
	Arcs   []Arc
	Metres []uint32 // length of every arc, apart: only measuring paths reads it

	into arcsInto
}

// arcsInto are the arcs of a Graph by the node that they lead to: those of node n are
// first[n] to first[n+1], exclusive. Arc i comes from node from[i] and is the network's
// arc number arc[i], or i itself where arc is nil.
type arcsInto struct {
	first, from, arc []uint32
	times            road.Weights // by the network's number
	metres           []uint32     // likewise
}

// Forward returns the graph that follows the arcs of the network: a search on
// it gives the times of drives from its legs.
func Forward(n *road.Network, w road.Weights) (*Graph, error) {
	if err := checkWeights(n, w); err != nil {
		return nil, err
	}
	arcs := make([]Arc, len(n.Head))
	for i, head := range n.Head {
		arcs[i] = Arc{Node: head, Time: w[i]}
	}
	into := arcsInto{n.FirstIn, n.Tail, n.InArc, w, n.Metres}
	return &Graph{First: n.FirstOut, Arcs: arcs, Metres: n.Metres, into: into}, nil
}

// Backward returns the graph that follows the arcs of the network against
// their sense: a search on it gives the times of drives to its legs.
func Backward(n *road.Network, w road.Weights) (*Graph, error) {
	if err := checkWeights(n, w); err != nil {
		return nil, err
	}
	arcs := make([]Arc, len(n.Tail))
	metres := make([]uint32, len(n.Tail))
	for i, tail := range n.Tail {
		arc := n.InArc[i]
		arcs[i] = Arc{Node: tail, Time: w[arc]}
		metres[i] = n.Metres[arc]
	}
	into := arcsInto{n.FirstOut, n.Head, nil, w, n.Metres}
	return &Graph{First: n.FirstIn, Arcs: arcs, Metres: metres, into: into}, nil
}

// Nodes returns the number of nodes.
func (g *Graph) Nodes() int { return max(len(g.First)-1, 0) }

// checkWeights returns an error unless the weights are what searches rely on:
// one for every arc, none of them zero.
func checkWeights(n *road.Network, w road.Weights) error {
	if len(w) != n.Arcs() {
		return fmt.Errorf("travel times of %d arcs for a network of %d arcs", len(w), n.Arcs())
	}
	for i, t := range w {
		if t == 0 {
			return fmt.Errorf("travel time of arc %d is zero: at least a tenth of a second is needed", i)
		}
	}
	return nil
}

// checkLegs returns an error unless all legs end on nodes of the graph.
func (g *Graph) checkLegs(legs []road.Leg) error {
	for _, leg := range legs {
		if int64(leg.Node) >= int64(g.Nodes()) {
			return fmt.Errorf("leg to node %d of a network of %d nodes", leg.Node, g.Nodes())
		}
	}
	return nil
}
