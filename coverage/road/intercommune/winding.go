package intercommune

import (
	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// extraTimes returns what the arcs of a network take longer because they cross
// windings, each as often as there are windings they cross. A link in pieces pays
// on the piece that crosses.
func extraTimes(network *road.Network, windings []Winding) map[uint32]road.Deciseconds {
	extra := make(map[uint32]road.Deciseconds)
	for _, w := range windings {
		bound := w.Line.Bound()
		for tail, p := range network.Points {
			for arc := network.FirstOut[tail]; arc < network.FirstOut[tail+1]; arc++ {
				q := network.Points[network.Head[arc]]
				if bound.Intersects(orb.MultiPoint{p, q}.Bound()) && crossesLine(p, q, w.Line) {
					extra[arc] += w.Extra
				}
			}
		}
	}
	return extra
}

// crossesLine reports whether the segment between two points meets a line. Degrees
// do as well as metres: where straight lines meet does not depend on the scale of
// the axes.
func crossesLine(p, q orb.Point, line orb.LineString) bool {
	for i := range len(line) - 1 {
		if crosses(p, q, line[i], line[i+1]) {
			return true
		}
	}
	return false
}
