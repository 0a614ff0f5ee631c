package road

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"
)

// Link is a road between two nodes of a Builder, open both ways unless OneWay.
type Link struct {
	From, To uint32
	Metres   uint32 // along the road
	Class    Class
	Env      Environment
	OneWay   bool // from From to To only
}

// Builder collects nodes and links and lays them out as a Network. The zero
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

// Build lays the network out. The nodes are numbered anew along a Hilbert
// curve, so that near nodes are near in memory; Network.Node gives the new
// numbers. The arcs of a node keep the order of AddLink. Nothing is merged:
// parallel links, links from a node to itself and nodes at one place all stay.
//
// It is an error when a coordinate is not a number or off the Earth, when a
// link names a node that was not added, or when there are more than 2^31 nodes
// or links.
func (b *Builder) Build() (*Network, error) {
	if err := b.check(); err != nil {
		return nil, err
	}
	n := &Network{index: hilbertOrder(b.points)}
	n.Points = make([]orb.Point, len(b.points))
	for i, p := range b.points {
		n.Points[n.index[i]] = p
	}
	b.layOut(n)
	n.reverse()
	return n, nil
}

func (b *Builder) check() error {
	if len(b.points) > math.MaxInt32 || len(b.links) > math.MaxInt32 {
		return fmt.Errorf("%d nodes and %d links are too many for one network", len(b.points), len(b.links))
	}
	for i, p := range b.points {
		// Written so that NaN fails.
		if !(math.Abs(p.Lon()) <= 180 && math.Abs(p.Lat()) <= 90) {
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

// layOut fills the arcs by a counting sort on their tail.
func (b *Builder) layOut(n *Network) {
	n.FirstOut = make([]uint32, len(n.Points)+1)
	for _, l := range b.links {
		n.FirstOut[n.index[l.From]+1]++
		if !l.OneWay {
			n.FirstOut[n.index[l.To]+1]++
		}
	}
	sum(n.FirstOut)
	arcs := n.FirstOut[len(n.Points)]
	n.Head = make([]uint32, arcs)
	n.Metres = make([]uint32, arcs)
	n.Class = make([]Class, arcs)
	n.Env = make([]Environment, arcs)

	next := append([]uint32(nil), n.FirstOut...)
	add := func(tail, head uint32, l Link) {
		arc := next[tail]
		next[tail]++
		n.Head[arc], n.Metres[arc], n.Class[arc], n.Env[arc] = head, l.Metres, l.Class, l.Env
	}
	for _, l := range b.links {
		from, to := n.index[l.From], n.index[l.To]
		add(from, to, l)
		if !l.OneWay {
			add(to, from, l)
		}
	}
}

// reverse fills the incoming arcs from the outgoing ones.
func (n *Network) reverse() {
	n.FirstIn = make([]uint32, len(n.Points)+1)
	for _, head := range n.Head {
		n.FirstIn[head+1]++
	}
	sum(n.FirstIn)
	n.Tail = make([]uint32, len(n.Head))
	n.InArc = make([]uint32, len(n.Head))
	next := append([]uint32(nil), n.FirstIn...)
	for tail := range n.Points {
		for arc := n.FirstOut[tail]; arc < n.FirstOut[tail+1]; arc++ {
			in := next[n.Head[arc]]
			next[n.Head[arc]]++
			n.Tail[in], n.InArc[in] = uint32(tail), arc
		}
	}
}

// sum turns counts into running totals.
func sum(counts []uint32) {
	var total uint32
	for i, c := range counts {
		total += c
		counts[i] = total
	}
}
