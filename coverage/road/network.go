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

// Class is the rank of a road in a speed model. Its meaning is the model's:
// the level of an inter-commune link, or the kind of an OpenStreetMap way.
type Class uint8

// Environment is the density of the country a road runs through, with the
// bounds of INSEE's METRIC distance engine: under 500, 500 to 4,000 and over
// 4,000 inhabitants a square kilometre.
type Environment uint8

// The environments, from the fastest to the slowest.
const (
	Rural Environment = iota
	Suburban
	Dense

	environments = int(Dense) + 1 // how many there are
)

// Bounds between environments, in inhabitants a square kilometre (METRIC,
// DREES 2021).
const (
	SuburbanFrom = 500
	DenseFrom    = 4000
)

// EnvironmentOf returns the environment of a density in inhabitants a square
// kilometre.
func EnvironmentOf(density float64) Environment {
	switch {
	case density > DenseFrom:
		return Dense
	case density >= SuburbanFrom:
		return Suburban
	default:
		return Rural
	}
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

// Leg joins a place to a node of the network: the first or last part of a
// drive, before the network is reached or after it is left.
type Leg struct {
	Node   uint32
	Time   Deciseconds
	Metres uint32
}

// Attachment is how a place hangs on a network.
type Attachment struct {
	Legs  []Leg   // ways from the place to the network; none when out of reach
	Metre float64 // straight distance to the nearest leg's entry on the network, in metres
	// Road is the road that the place hangs on somewhere between two nodes: its
	// number plus one, or 0 when all ways start at nodes. Two places with the
	// same Road may be joined by a way that passes no node.
	Road uint32
}
