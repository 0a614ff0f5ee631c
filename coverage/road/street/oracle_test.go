package street

import (
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// testWay is a way as given to a Builder.
type testWay struct {
	refs             []uint32
	onward, backward road.Attributes
	open             road.Directions
}

// testCase is a small network as given to a Builder.
type testCase struct {
	points   []coord
	features map[uint32]road.NodeFeature
	cut      []uint32
	ways     []testWay
}

func (c *testCase) builder() *Builder {
	var lon, lat []int32
	for _, p := range c.points {
		lon, lat = append(lon, p.lon), append(lat, p.lat)
	}
	b := NewBuilder(lon, lat)
	for node, f := range c.features {
		b.SetFeature(node, f)
	}
	for _, node := range c.cut {
		b.Cut(node)
	}
	for _, w := range c.ways {
		b.AddWay(w.refs, w.onward, w.backward, w.open)
	}
	return b
}

// exactSpeeds is a model whose times are whole for every centimetre: a class
// takes one decisecond more than the one before, against the sense of the way
// another hundred. The last class is closed.
type exactSpeeds struct{}

func (exactSpeeds) Speed(a *road.Attributes, _ road.Environment, share float64, when road.Conditions) float64 {
	if !(share > 0 && share <= 1) {
		panic(fmt.Sprintf("crow share %g", share))
	}
	if a.Class == road.Track {
		return 0
	}
	return 0.36 / float64(exactPace(a, when))
}

func exactPace(a *road.Attributes, when road.Conditions) uint32 {
	return 1 + uint32(a.Class) + uint32(a.MaxSpeed) + uint32(when)
}

func (exactSpeeds) Delay(f road.NodeFeature, when road.Conditions) road.Deciseconds {
	if f == road.NoFeature {
		return 0
	}
	return 1000*road.Deciseconds(f) + road.Deciseconds(when)
}

// Junction is even, so that halves of it are whole.
func (exactSpeeds) Junction(from, onto *road.Attributes, arms int, _ road.Conditions) road.Deciseconds {
	if arms < 3 {
		return 0
	}
	return road.Deciseconds(20000 + 2*(100*uint32(from.Class)+10*uint32(onto.Class)+uint32(arms)) + 4*uint32(from.Flags&road.Roundabout))
}

// oracle drives the pieces between two nodes of a way in a row, without
// compression. It shares with the code under test only the length of a piece
// and the model.
type oracle struct {
	times [][]float64 // between all nodes given, +Inf where there is no way
}

// half is a piece of way in one direction. Nodes are those of the case, or new
// ones for the ends of pieces at a blocked node.
type half struct {
	from, to int
	a        *road.Attributes
	cost     float64
}

func newOracle(c *testCase, when road.Conditions) *oracle {
	var m exactSpeeds
	nodes := len(c.points)
	var halves []half
	ways := make(map[int]int)
	top := make(map[int]*road.Attributes)
	of := func(node uint32) int {
		if c.features[node] == road.Blocked {
			nodes++
			return nodes - 1
		}
		return int(node)
	}
	for i := range c.ways {
		w := &c.ways[i]
		if w.open == road.Closed || m.Speed(&w.onward, 0, 1, when) == 0 {
			continue
		}
		for j := 1; j < len(w.refs); j++ {
			if w.refs[j-1] == w.refs[j] {
				continue
			}
			from, to := of(w.refs[j-1]), of(w.refs[j])
			cm := float64(centimetres(c.points[w.refs[j-1]], c.points[w.refs[j]]))
			known := &w.onward
			if w.open == road.Backward {
				known = &w.backward
			}
			for _, node := range []int{from, to} {
				ways[node]++
				if t := top[node]; t == nil || known.Flags&road.Roundabout > t.Flags&road.Roundabout ||
					known.Flags&road.Roundabout == t.Flags&road.Roundabout && known.Class < t.Class {
					top[node] = known
				}
			}
			if w.open&road.Onward != 0 {
				halves = append(halves, half{from, to, &w.onward, cm * float64(exactPace(&w.onward, when))})
			}
			if w.open&road.Backward != 0 {
				halves = append(halves, half{to, from, &w.backward, cm * float64(exactPace(&w.backward, when))})
			}
		}
	}
	part := func(node int, a *road.Attributes, in bool) float64 {
		from, onto := top[node], a
		if in {
			from, onto = onto, from
		}
		cost := float64(m.Junction(from, onto, ways[node], when))
		if a.Class == top[node].Class && a.Flags&road.Roundabout == top[node].Flags&road.Roundabout {
			return cost / 2
		}
		return cost
	}
	for i := range halves {
		h := &halves[i]
		h.cost += part(h.from, h.a, false) + part(h.to, h.a, true)
		if h.to < len(c.points) {
			h.cost += float64(m.Delay(c.features[uint32(h.to)], when))
		}
	}
	return &oracle{times: allPairs(nodes, halves)}
}

// allPairs is Floyd's and Warshall's method.
func allPairs(nodes int, halves []half) [][]float64 {
	times := make([][]float64, nodes)
	for i := range times {
		times[i] = make([]float64, nodes)
		for j := range times[i] {
			if i != j {
				times[i][j] = math.Inf(1)
			}
		}
	}
	for _, h := range halves {
		times[h.from][h.to] = min(times[h.from][h.to], h.cost)
	}
	for k := range nodes {
		for i := range nodes {
			for j := range nodes {
				times[i][j] = min(times[i][j], times[i][k]+times[k][j])
			}
		}
	}
	return times
}

// baseTimes gives the times between all nodes of a network.
func baseTimes(n *road.Network, w road.Weights) [][]float64 {
	var halves []half
	for node := range n.Points {
		for arc := n.FirstOut[node]; arc < n.FirstOut[node+1]; arc++ {
			if w[arc].Reached() {
				halves = append(halves, half{from: node, to: int(n.Head[arc]), cost: float64(w[arc])})
			}
		}
	}
	return allPairs(n.Nodes(), halves)
}

// drivePoints gives the time of a drive between two points as a user of Roads
// finds it.
func drivePoints(r *Roads, times [][]float64, from, to orb.Point, when road.Conditions) float64 {
	best := math.Inf(1)
	for _, a := range r.Depart(from, when).Legs {
		for _, b := range r.Arrive(to, when).Legs {
			best = min(best, float64(a.Time)+times[a.Node][b.Node]+float64(b.Time))
		}
	}
	if t, _, ok := r.Between(from, to, when); ok {
		best = min(best, float64(t))
	}
	return best
}

// newRandomCase draws a network with all that makes compression go wrong:
// ways that end where others begin, repeat nodes or cross themselves, one-way
// roads against each other, changes of class, loops, dead ends, blocked nodes.
func newRandomCase(seed uint64) *testCase {
	rng := rand.New(rand.NewPCG(seed, 11))
	c := &testCase{features: make(map[uint32]road.NodeFeature)}
	nodes := 2 + rng.IntN(13)
	spread := []int32{20_000, 1_000_000}[rng.IntN(2)] // two hundred metres, or ten kilometres
	for range nodes {
		c.points = append(c.points, coord{6_0000000 + rng.Int32N(spread), 49_0000000 + rng.Int32N(spread)})
	}
	node := func() uint32 { return rng.Uint32N(uint32(nodes)) }
	for range rng.IntN(4) {
		c.features[node()] = road.NodeFeature(rng.IntN(int(road.Blocked) + 1))
	}
	if rng.IntN(4) == 0 {
		c.cut = append(c.cut, node())
	}
	classes := []road.Class{road.Primary, road.Residential, road.Track}[:1+rng.IntN(3)]
	for range 1 + rng.IntN(8) {
		w := testWay{open: []road.Directions{road.BothWays, road.BothWays, road.Onward, road.Backward, road.Closed}[rng.IntN(5)]}
		w.onward = road.Attributes{Class: classes[rng.IntN(len(classes))], MaxSpeed: uint8(rng.IntN(3))}
		if rng.IntN(6) == 0 {
			w.onward.Flags = road.Roundabout
		}
		w.backward = w.onward
		w.backward.MaxSpeed = uint8(rng.IntN(3))
		if n := len(c.ways); n > 0 && rng.IntN(2) == 0 { // go on where another ends
			last := c.ways[rng.IntN(n)].refs
			w.refs = append(w.refs, last[len(last)-1])
		}
		for range 2 + rng.IntN(5) {
			w.refs = append(w.refs, node())
		}
		if rng.IntN(5) == 0 {
			w.refs = append(w.refs, w.refs[0])
		}
		c.ways = append(c.ways, w)
	}
	return c
}
