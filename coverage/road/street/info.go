package street

import (
	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Info sums up a network.
type Info struct {
	About      About
	Nodes      int
	Arcs       int
	Links      int
	LinePoints int // points along the lines of the links, their ends included
	Kinds      int // different pairs of Attributes, onward and backward
	Features   int // on nodes and inside links
	Cut        int // nodes where a way leaves the data
	Bound      orb.Bound
	ByClass    [road.Classes]ClassInfo
	Components int    // strongly connected, all roads open
	Largest    int    // nodes in the largest
	Content    string // SHA-256 of all but About, in hexadecimal: the same roads have the same
}

// ClassInfo sums up the roads of a class.
type ClassInfo struct {
	Links  int
	Metres int64
	OneWay int // links
}

// Info sums the network up. It costs about as much as reading it.
func (n *Network) Info() Info {
	info := Info{
		About: n.about, Nodes: len(n.points), Arcs: n.base.Arcs(), Links: n.Links(),
		LinePoints: len(n.line), Kinds: len(n.kinds), Features: len(n.passed), Cut: len(n.cut),
	}
	for _, f := range n.features {
		if f != road.NoFeature {
			info.Features++
		}
	}
	for class, metres := range n.MetresByClass() {
		info.ByClass[class].Metres = metres
	}
	for i, a := range n.arcs {
		class := &info.ByClass[n.base.Class[a[0]]]
		class.Links++
		if n.oneWay[i] {
			class.OneWay++
		}
	}
	if len(n.line) > 0 {
		info.Bound = n.bound()
	}
	c := findComponents(n.base, func(uint32) bool { return true })
	info.Components = len(c.sizes)
	if len(c.sizes) > 0 {
		info.Largest = int(c.sizes[c.largest()])
	}
	info.Content = n.content()
	return info
}

// MetresByClass returns the length of the roads of each class.
func (n *Network) MetresByClass() [road.Classes]int64 {
	var metres [road.Classes]int64
	for _, a := range n.arcs {
		metres[n.base.Class[a[0]]] += int64(n.base.Metres[a[0]])
	}
	return metres
}

// Bound returns the box, in degrees, within which the network knows the roads:
// what its sources promise to cover, or else the box around its lines; zero
// when there are none.
func (n *Network) Bound() orb.Bound {
	switch {
	case n.about.Bound != (orb.Bound{}):
		return n.about.Bound
	case len(n.line) == 0:
		return orb.Bound{}
	}
	return n.bound()
}

// bound returns the box around all lines.
func (n *Network) bound() orb.Bound {
	low, high := n.line[0], n.line[0]
	for _, c := range n.line {
		low = coord{min(low.lon, c.lon), min(low.lat, c.lat)}
		high = coord{max(high.lon, c.lon), max(high.lat, c.lat)}
	}
	return orb.Bound{Min: low.point(), Max: high.point()}
}
