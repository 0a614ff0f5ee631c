package street

import (
	"testing"

	"acces30/coverage/road"
)

// TestCheckNotices breaks a network in all ways that the rest of the package
// relies on not to be.
func TestCheckNotices(t *testing.T) {
	breaks := map[string]func(n *Network){
		"class":                func(n *Network) { n.kinds[0].onward.Class, n.kinds[0].backward.Class = road.Classes, road.Classes },
		"setting":              func(n *Network) { n.kinds[1].onward.Setting = road.OutOfTown + 1 },
		"surface":              func(n *Network) { n.kinds[0].backward.Surface = 9 },
		"one-way known back":   func(n *Network) { n.kinds[1].backward.MaxSpeed = 50 },
		"two classes":          func(n *Network) { n.kinds[0].backward.Class = road.Motorway },
		"node off Earth":       func(n *Network) { n.points[1].lat = maxLat + 1 },
		"blocked node":         func(n *Network) { n.features[0] = road.Blocked },
		"cut node":             func(n *Network) { n.cut[0] = uint32(len(n.points)) },
		"cut nodes":            func(n *Network) { n.cut = append(n.cut, n.cut[0]) },
		"node west of it":      func(n *Network) { n.points[1].lon = -maxLon - 1 },
		"line off Earth":       func(n *Network) { n.line[1].lon = -maxLon - 1 },
		"line begins":          func(n *Network) { n.line[0].lon++ },
		"line ends":            func(n *Network) { n.line[len(n.line)-1].lat++ },
		"line of one point":    func(n *Network) { n.links[1].point = n.links[0].point + 1 },
		"points":               func(n *Network) { n.links[1].point = n.links[2].point + 1 },
		"stretches":            func(n *Network) { n.links[1].stretch = 99 },
		"no stretch":           func(n *Network) { n.links[1].stretch = 0 },
		"features":             func(n *Network) { n.links[1].feature = 99 },
		"start":                func(n *Network) { n.links[0].point = 1 },
		"end":                  func(n *Network) { n.links[len(n.links)-1].stretch-- },
		"end leads on":         func(n *Network) { n.links[len(n.links)-1].to = 1 },
		"from":                 func(n *Network) { n.links[0].from = 99 },
		"to":                   func(n *Network) { n.links[0].to = 99 },
		"kind":                 func(n *Network) { n.stretch[0].what = 99 },
		"one-way backward":     func(n *Network) { n.stretch[len(n.stretch)-1].what |= 1 },
		"no feature":           func(n *Network) { n.passed[0].feature = road.NoFeature },
		"blocked inside":       func(n *Network) { n.passed[0].feature = road.Blocked },
		"feature off the link": func(n *Network) { n.passed[0].at = 1e9 },
		"from beyond the last": func(n *Network) { n.links[0].from = uint32(len(n.points)) },
		"to beyond the last":   func(n *Network) { n.links[0].to = uint32(len(n.points)) },
		"next kind":            func(n *Network) { n.stretch[0].what = 2 * uint32(len(n.kinds)) },
		"just off the link":    func(n *Network) { n.passed[1].at = n.cm[0] + 1 },
		"unknown inside":       func(n *Network) { n.passed[1].feature = road.Blocked + 1 },
		"next surface":         func(n *Network) { n.kinds[1].onward.Surface = road.VeryPoor + 1 },
		"first stretch":        func(n *Network) { n.links[0].stretch = 1 },
		"first feature":        func(n *Network) { n.links[0].feature = 1 },
		"end comes from":       func(n *Network) { n.links[len(n.links)-1].from = 1 },
		"end of the line":      func(n *Network) { n.links[len(n.links)-1].point-- },
		"end of the features":  func(n *Network) { n.links[len(n.links)-1].feature-- },
		"last node blocked":    func(n *Network) { n.features[len(n.points)-1] = road.Blocked },
		"first line point":     func(n *Network) { n.line[0].lat, n.points[0].lat = maxLat+1, maxLat+1 },
		"last line point":      func(n *Network) { n.line[len(n.line)-1].lat = maxLat + 1 },
		"order of links":       func(n *Network) { n.links[1].from = 0; n.links[0].from = 1 },
		"order of features":    func(n *Network) { n.passed[0].at = n.passed[1].at + 1 },
	}
	for name, breakIt := range breaks {
		t.Run(name, func(t *testing.T) {
			// Links in this order: two-way with two gates, then one-way.
			c := row(6, both(street, 0, 1, 2, 3), oneWay(street, 3, 4, 5))
			c.features = map[uint32]road.NodeFeature{1: road.Gate, 2: road.Gate}
			c.cut = []uint32{5}
			n := mustBuild(t, c.builder())
			if err := n.check(); err != nil || n.oneWay[0] || !n.oneWay[1] {
				t.Fatalf("%v; one-way %v", err, n.oneWay)
			}
			breakIt(n)
			if n.check() == nil {
				t.Error("not noticed")
			}
		})
	}
}
