package road

import "github.com/paulmach/orb"

// Network is a road network in flat arrays: its shape and what is known of
// every arc, without any travel time. A Weights gives the times, so that one
// network serves several speeds and times of day.
//
// Arcs are numbered in the order of their tail; those of node n are
// FirstOut[n] to FirstOut[n+1], exclusive. FirstIn, Tail and InArc hold the
// same arcs seen from their head: incoming arc i of node n, FirstIn[n] <= i <
// FirstIn[n+1], comes from Tail[i] and is arc InArc[i]. Only a Builder makes a
// Network; nobody changes it afterwards.
type Network struct {
	Points []orb.Point // longitude and latitude of every node, in degrees

	FirstOut []uint32
	Head     []uint32
	FirstIn  []uint32
	Tail     []uint32
	InArc    []uint32

	Metres []uint32      // length of every arc along the road
	Class  []Class       // what kind of road the arc is
	Env    []Environment // what it runs through

	index []uint32 // builder's node number -> network's node number
}

// Weights holds the travel time of every arc of one network, indexed as
// Network.Head. Every time is at least one tenth of a second: searches rely
// on it to settle ties the same way always.
type Weights []Deciseconds

// Nodes returns the number of nodes.
func (n *Network) Nodes() int { return len(n.Points) }

// Arcs returns the number of arcs; a link open both ways is two.
func (n *Network) Arcs() int { return len(n.Head) }

// Node returns the network's number of the node that the Builder numbered i.
func (n *Network) Node(i int) uint32 { return n.index[i] }
