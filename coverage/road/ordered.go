package road

import "github.com/paulmach/orb"

// HilbertOrder returns the rank of every point, in degrees, along a Hilbert
// curve over their bounds. Points of one cell keep their order.
func HilbertOrder(points []orb.Point) []uint32 { return hilbertOrder(points) }

// InOrder lays out a network whose nodes have their numbers already: node i is
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
	b.layOut(n)
	n.reverse()
	return n, nil
}
