package road

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/rows"
)

// Link is a road between two nodes of a Builder, open both ways unless OneWay.
type Link struct {
	From, To uint32
	Metres   uint32 // along the road
	Class    Class
	Env      Environment
	OneWay   bool // from From to To only
}

// Builder collects nodes and links and builds a Network of them. The zero
// Builder is empty and ready.
type Builder struct {
	points []orb.Point
	links  []Link
}

// Grow makes room for so many more nodes and links, for speed alone.
func (b *Builder) Grow(nodes, links int) {
	b.points = append(make([]orb.Point, 0, len(b.points)+nodes), b.points...)
	b.links = append(make([]Link, 0, len(b.links)+links), b.links...)
}

// AddNode adds a node at a longitude and latitude in degrees and returns its
// number in the Builder: 0, 1, 2 and so on.
func (b *Builder) AddNode(p orb.Point) uint32 {
	b.points = append(b.points, p)
	return uint32(len(b.points) - 1)
}

// AddLink adds a link. Its nodes may be added later; Build checks them.
func (b *Builder) AddLink(l Link) { b.links = append(b.links, l) }

// Build returns the network. Its nodes are numbered anew along a Hilbert curve,
// so that near nodes are near in memory; Network.Node gives the new numbers.
// The arcs of a node keep the order of AddLink. Nothing is merged: parallel
// links, links from a node to itself and nodes that coincide all stay.
//
// It is an error when a coordinate is not a number or off the Earth, when a
// link names a node that was not added, or when there are more than 2^31 nodes
// or links.
func (b *Builder) Build() (*Network, error) {
	if err := b.check(); err != nil {
		return nil, err
	}
	n := &Network{index: HilbertOrder(b.points)}
	n.Points = make([]orb.Point, len(b.points))
	for i, p := range b.points {
		n.Points[n.index[i]] = p
	}
	b.fillArcs(n)
	n.reverse()
	return n, nil
}

// InOrder returns a network whose nodes have their numbers already: node i is
// at points[i], which the network keeps. The arcs of a node come in the order
// of links. It fails as Builder.Build does.
func InOrder(points []orb.Point, links []Link) (*Network, error) {
	b := Builder{points: points, links: links}
	if err := b.check(); err != nil {
		return nil, err
	}
	n := &Network{Points: points, index: make([]uint32, len(points))}
	for i := range n.index {
		n.index[i] = uint32(i)
	}
	b.fillArcs(n)
	n.reverse()
	return n, nil
}

func (b *Builder) check() error {
	if len(b.points) > math.MaxInt32 || len(b.links) > math.MaxInt32 {
		return fmt.Errorf("%d nodes and %d links are too many for one network", len(b.points), len(b.links))
	}
	for i, p := range b.points {
		if !OnEarth(p) {
			return fmt.Errorf("node %d is not on Earth: longitude %g, latitude %g", i, p.Lon(), p.Lat())
		}
	}
	nodes := uint32(len(b.points))
	for i, l := range b.links {
		if l.From >= nodes || l.To >= nodes {
			return fmt.Errorf("link %d joins nodes %d and %d, but there are only %d nodes", i, l.From, l.To, nodes)
		}
	}
	return nil
}

// fillArcs fills the outgoing arcs, sorted by their tail.
func (b *Builder) fillArcs(n *Network) {
	starts := rows.NewStarts(len(n.Points))
	for _, l := range b.links {
		starts.Count(int(n.index[l.From]))
		if !l.OneWay {
			starts.Count(int(n.index[l.To]))
		}
	}
	arcs := starts.Sum()
	n.Head = make([]uint32, arcs)
	n.Metres = make([]uint32, arcs)
	n.Class = make([]Class, arcs)
	n.Env = make([]Environment, arcs)

	add := func(tail, head uint32, l Link) {
		arc := starts.Next(int(tail))
		n.Head[arc], n.Metres[arc], n.Class[arc], n.Env[arc] = head, l.Metres, l.Class, l.Env
	}
	for _, l := range b.links {
		from, to := n.index[l.From], n.index[l.To]
		add(from, to, l)
		if !l.OneWay {
			add(to, from, l)
		}
	}
	n.FirstOut = starts.First()
}

// reverse fills the incoming arcs from the outgoing ones.
func (n *Network) reverse() {
	starts := rows.NewStarts(len(n.Points))
	for _, head := range n.Head {
		starts.Count(int(head))
	}
	n.Tail = make([]uint32, starts.Sum())
	n.InArc = make([]uint32, len(n.Tail))
	for tail := range n.Points {
		for arc := n.FirstOut[tail]; arc < n.FirstOut[tail+1]; arc++ {
			in := starts.Next(int(n.Head[arc]))
			n.Tail[in], n.InArc[in] = uint32(tail), arc
		}
	}
	n.FirstIn = starts.First()
}

// OnEarth reports whether a point has a longitude and a latitude, in degrees;
// never so when one is not a number.
func OnEarth(p orb.Point) bool { return math.Abs(p.Lon()) <= 180 && math.Abs(p.Lat()) <= 90 }
