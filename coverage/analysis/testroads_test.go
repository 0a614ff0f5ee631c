package analysis

import (
	"fmt"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// testRoads is a small network whose nodes are known by their longitude: the
// point {3, 0} is node 3. Peak times are twice the others. A point beyond the
// last node is out of reach. Two legs lead to and from a point between nodes.
type testRoads struct {
	network  *road.Network
	off      road.Weights
	terminal road.Deciseconds
}

func (r *testRoads) Network() *road.Network { return r.network }

func (r *testRoads) Weights(when road.Conditions) road.Weights {
	w := slices.Clone(r.off)
	if when == road.Peak {
		for i := range w {
			w[i] *= 2
		}
	}
	return w
}

// legMetres is the length of the legs of a point between nodes; it takes a
// second for ten metres.
const legMetres = 500

func (r *testRoads) Depart(p orb.Point, _ road.Conditions) road.Attachment {
	left := int(p.Lon())
	if left >= r.network.Nodes() {
		return road.Attachment{}
	}
	if p.Lon() == float64(left) {
		return road.Attachment{Legs: []road.Leg{{Node: r.network.Node(left)}}}
	}
	legs := []road.Leg{{Node: r.network.Node(left), Time: legMetres, Metres: legMetres}}
	if left+1 < r.network.Nodes() {
		legs = append(legs, road.Leg{Node: r.network.Node(left + 1), Time: 2 * legMetres, Metres: 2 * legMetres})
	}
	return road.Attachment{Legs: legs, Metre: legMetres}
}

func (r *testRoads) Arrive(p orb.Point, when road.Conditions) road.Attachment {
	a := r.Depart(p, when)
	for i := range a.Legs {
		a.Legs[i].Time += r.terminal
	}
	return a
}

func (r *testRoads) Between(_, _ orb.Point, _ road.Conditions) (road.Deciseconds, uint32, bool) {
	return road.Unreached, 0, false
}

// testLink is a link of a test network, open one way.
type testLink struct {
	from, to uint32
	time     road.Deciseconds
}

// roadsOf builds a network of n nodes; the length in metres of a link is its
// time in tenths of a second.
func roadsOf(t testing.TB, n int, links []testLink) *testRoads {
	t.Helper()
	var b road.Builder
	for i := range n {
		b.AddNode(orb.Point{float64(i) / 1000, 0})
	}
	for _, l := range links {
		b.AddLink(road.Link{From: l.from, To: l.to, Metres: uint32(l.time), OneWay: true})
	}
	network, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	off := make(road.Weights, network.Arcs())
	for i := range off {
		off[i] = road.Deciseconds(network.Metres[i])
	}
	return &testRoads{network: network, off: off, terminal: 300}
}

// monday and tuesday are open for an hour.
func openOn(days ...int) label.Week {
	w := label.Week{Stated: len(days) > 0}
	for _, d := range days {
		w.Days[d] = []label.Interval{{Open: 540, Close: 600}}
	}
	return w
}

func commune(code string, at float64, people int) coverage.Commune {
	return coverage.Commune{Code: code, Name: code, Departement: code[:2], Population: people, PopulationKnown: true, Seat: coverage.At(at, 0)}
}

func structure(id string, points ...coverage.ServicePoint) coverage.Structure {
	for i := range points {
		points[i].ID = fmt.Sprint(id, "-", i)
	}
	return coverage.Structure{ID: id, Departement: "57", Format: coverage.Fixed, Points: points}
}

func point(at float64, hours label.Week) coverage.ServicePoint {
	return coverage.ServicePoint{Position: coverage.At(at, 0), Hours: hours}
}

func count(communes, people int) coverage.Count {
	return coverage.Count{Communes: communes, People: people}
}
