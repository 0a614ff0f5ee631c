package street

import (
	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Edge returns the nodes where the roads may go on beyond the data, ascending:
// a way was cut there as its next node was missing; or the road ends there,
// with no other to go on with, and it is outside About.Bound or within so many
// metres of its sides; or a main road ends there, of class secondary or better,
// which roads seldom do where nothing was cut off.
//
// Where a search from or to a point reaches one of them within its limit, what
// lies beyond might have changed its result. Where a file was cut along an
// outline, with all ways whole, main roads are the only sign of it.
func (n *Network) Edge(metres float64) []uint32 {
	ends := make([]uint8, len(n.points))
	class := make([]road.Class, len(n.points)) // of a link that ends there
	for i := range n.arcs {
		for _, node := range []uint32{n.links[i].from, n.links[i].to} {
			ends[node] = min(ends[node]+1, 2)
			class[node] = n.base.Class[n.arcs[i][0]]
		}
	}
	var edge []uint32
	next := 0 // of the cut nodes
	for node, count := range ends {
		if next < len(n.cut) && n.cut[next] == uint32(node) {
			next++
			edge = append(edge, uint32(node))
			continue
		}
		if count == 1 && (class[node] <= road.SecondaryLink || n.nearSide(n.points[node], metres)) {
			edge = append(edge, uint32(node))
		}
	}
	return edge
}

// nearSide reports whether a point is outside the bound of the data or within so
// many metres of its sides.
func (n *Network) nearSide(c coord, metres float64) bool {
	b := n.about.Bound
	if b == (orb.Bound{}) {
		return false
	}
	perLon, perLat := scales(float64(c.lat) / 1e7)
	dLon, dLat := metres/perLon*1e-7, metres/perLat*1e-7
	p := c.point()
	return p.Lon() < b.Min.Lon()+dLon || p.Lon() > b.Max.Lon()-dLon ||
		p.Lat() < b.Min.Lat()+dLat || p.Lat() > b.Max.Lat()-dLat
}
