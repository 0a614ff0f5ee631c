package travel

import (
	"math/rand/v2"

	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// link is a road of a test network, open from one node to the other.
type link struct {
	from, to uint32
	time     road.Deciseconds
	metres   uint32
}

// network lays links out as a road.Network with its weights. Arcs of a node
// keep the order of the links.
func network(nodes int, links []link) (*road.Network, road.Weights) {
	n := &road.Network{
		Points:   make([]orb.Point, nodes),
		FirstOut: make([]uint32, nodes+1),
		Head:     make([]uint32, len(links)),
		FirstIn:  make([]uint32, nodes+1),
		Tail:     make([]uint32, len(links)),
		InArc:    make([]uint32, len(links)),
		Metres:   make([]uint32, len(links)),
	}
	w := make(road.Weights, len(links))
	for _, l := range links {
		n.FirstOut[l.from+1]++
		n.FirstIn[l.to+1]++
	}
	for i := range nodes {
		n.FirstOut[i+1] += n.FirstOut[i]
		n.FirstIn[i+1] += n.FirstIn[i]
	}
	nextOut := append([]uint32(nil), n.FirstOut...)
	nextIn := append([]uint32(nil), n.FirstIn...)
	for _, l := range links {
		arc := nextOut[l.from]
		nextOut[l.from]++
		n.Head[arc], n.Metres[arc], w[arc] = l.to, l.metres, l.time
		in := nextIn[l.to]
		nextIn[l.to]++
		n.Tail[in], n.InArc[in] = l.from, arc
	}
	return n, w
}

// gridSize is the number of nodes on a side of the benchmarks' grid: 2^20
// nodes in all.
const gridSize = 1024

// roadGrid is a synthetic country: a grid of side × side nodes numbered along
// a Hilbert curve, tied together by a random spanning tree and then by more
// random links between neighbours until there are 2.4 arcs a node, both ways
// alike. Times are random from 1 to 20 s times scale.
func roadGrid(side int, scale uint32, seed uint64) []link {
	rng := rand.New(rand.NewPCG(seed, 1))
	at := func(x, y int) uint32 { return hilbert(side, x, y) }
	var pairs [][2]uint32
	for y := range side {
		for x := range side {
			if x+1 < side {
				pairs = append(pairs, [2]uint32{at(x, y), at(x+1, y)})
			}
			if y+1 < side {
				pairs = append(pairs, [2]uint32{at(x, y), at(x, y+1)})
			}
		}
	}
	rng.Shuffle(len(pairs), func(i, j int) { pairs[i], pairs[j] = pairs[j], pairs[i] })
	extra := side*side*12/10 - (side*side - 1)
	parts := newDisjointSets(side * side)
	links := make([]link, 0, side*side*24/10)
	for _, p := range pairs {
		if !parts.join(p[0], p[1]) {
			if extra == 0 {
				continue
			}
			extra--
		}
		time := road.Deciseconds(scale * (10 + rng.Uint32N(191)))
		metres := scale * (10 + rng.Uint32N(400))
		links = append(links, link{p[0], p[1], time, metres}, link{p[1], p[0], time, metres})
	}
	return links
}

// hilbert returns the place of a cell on the Hilbert curve over a square
// whose side is a power of two.
func hilbert(side, x, y int) uint32 {
	d := 0
	for s := side / 2; s > 0; s /= 2 {
		rx, ry := 0, 0
		if x&s > 0 {
			rx = 1
		}
		if y&s > 0 {
			ry = 1
		}
		d += s * s * ((3 * rx) ^ ry)
		if ry == 0 {
			if rx == 1 {
				x, y = side-1-x, side-1-y
			}
			x, y = y, x
		}
	}
	return uint32(d)
}

// disjointSets tells which nodes are already tied together.
type disjointSets []uint32

func newDisjointSets(n int) disjointSets {
	sets := make(disjointSets, n)
	for i := range sets {
		sets[i] = uint32(i)
	}
	return sets
}

func (d disjointSets) find(i uint32) uint32 {
	for d[i] != i {
		d[i] = d[d[i]]
		i = d[i]
	}
	return i
}

// join ties two nodes together, false when they already were.
func (d disjointSets) join(a, b uint32) bool {
	a, b = d.find(a), d.find(b)
	d[a] = b
	return a != b
}
