package travel

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"acces30/coverage/road"
)

// sense is the direction in which a search follows the arcs.
type sense bool

const (
	forward  sense = false
	backward sense = true
)

// graph builds the graph of a search from links, through a road.Network.
func graph(nodes int, links []link, dir sense) *Graph {
	n, w := network(nodes, links)
	build := Forward
	if dir == backward {
		build = Backward
	}
	g, err := build(n, w)
	if err != nil {
		panic(err)
	}
	return g
}

// drive is a time and a length that can't overflow.
type drive struct {
	reached      bool
	time, metres uint64
}

// oracle is Bellman's and Ford's method on the plain list of links: repeat all
// improvements until there is none. It shares nothing with the search.
func oracle(nodes int, links []link, dir sense, legs []road.Leg) []drive {
	best := make([]drive, nodes)
	improve := func(node uint32, d drive) bool {
		old := best[node]
		if old.reached && cmp.Or(cmp.Compare(d.time, old.time), cmp.Compare(d.metres, old.metres)) >= 0 {
			return false
		}
		best[node] = d
		return true
	}
	for _, leg := range legs {
		improve(leg.Node, drive{true, uint64(leg.Time), uint64(leg.Metres)})
	}
	for again := true; again; {
		again = false
		for _, l := range links {
			from, to := l.from, l.to
			if dir == backward {
				from, to = to, from
			}
			if d := best[from]; d.reached {
				next := drive{true, d.time + uint64(l.time), d.metres + uint64(l.metres)}
				again = improve(to, next) || again
			}
		}
	}
	return best
}

// within makes an oracle's answer that of a search with a limit.
func (d drive) within(limit road.Deciseconds) (road.Deciseconds, uint32) {
	if !d.reached || d.time > uint64(min(limit, road.Unreached-1)) {
		return road.Unreached, 0
	}
	return road.Deciseconds(d.time), uint32(d.metres)
}

// nearestOracle asks the oracle for one source at a time and sorts.
func nearestOracle(nodes int, links []link, dir sense, sources []Source, kept int, limit road.Deciseconds) [][]Reach {
	all := make([][]Reach, nodes)
	for _, source := range sources {
		for node, d := range oracle(nodes, links, dir, source.Legs) {
			if t, metres := d.within(limit); t.Reached() {
				all[node] = append(all[node], Reach{source.Owner, source.Point, t, metres})
			}
		}
	}
	for node := range all {
		all[node] = firstOwners(all[node], kept)
	}
	return all
}

// firstOwners sorts reaches and keeps the first of every owner.
func firstOwners(reaches []Reach, kept int) []Reach {
	slices.SortFunc(reaches, func(a, b Reach) int {
		return cmp.Or(cmp.Compare(a.Time, b.Time), cmp.Compare(a.Owner, b.Owner),
			cmp.Compare(a.Point, b.Point), cmp.Compare(a.Metres, b.Metres))
	})
	var first []Reach
	seen := make(map[uint32]bool)
	for _, r := range reaches {
		if !seen[r.Owner] && len(first) < kept {
			seen[r.Owner] = true
			first = append(first, r)
		}
	}
	return first
}

// randomCase is a small random network with all that makes searches go wrong:
// parallel arcs, loops, parts out of reach, many ties, times beyond the near
// span of the queue and beyond what fits.
type randomCase struct {
	rng   *rand.Rand
	nodes int
	links []link
	times func() road.Deciseconds // random times of this case's kind, from 1
}

func newRandomCase(seed uint64) *randomCase {
	rng := rand.New(rand.NewPCG(seed, 7))
	kinds := []func() road.Deciseconds{
		func() road.Deciseconds { return 1 + road.Deciseconds(rng.Uint32N(4)) },
		func() road.Deciseconds { return 1 + road.Deciseconds(rng.Uint32N(600)) },
		func() road.Deciseconds { return nearSize - 3 + road.Deciseconds(rng.Uint32N(7)) },
		func() road.Deciseconds { return 1 + road.Deciseconds(rng.Uint32N(5))*nearSize },
		func() road.Deciseconds { return 1 + road.Deciseconds(rng.Uint32N(1<<28)) },
		func() road.Deciseconds { return 1 + road.Deciseconds(rng.Uint32N(1<<32-1)) },
	}
	c := &randomCase{rng: rng, nodes: 1 + rng.IntN(14), times: kinds[seed%uint64(len(kinds))]}
	for range rng.IntN(4 * c.nodes) {
		c.links = append(c.links, link{c.node(), c.node(), c.times(), rng.Uint32N(1000)})
	}
	return c
}

func (c *randomCase) node() uint32 { return c.rng.Uint32N(uint32(c.nodes)) }

// legs draws up to three legs, some at no cost, some of no use.
func (c *randomCase) legs() []road.Leg {
	var legs []road.Leg
	for range c.rng.IntN(4) {
		leg := road.Leg{Node: c.node(), Time: c.times() - 1, Metres: c.rng.Uint32N(500)}
		if c.rng.IntN(20) == 0 {
			leg.Time = road.Unreached
		}
		legs = append(legs, leg)
	}
	return legs
}

// sources draws some sources, often several of one owner.
func (c *randomCase) sources() []Source {
	sources := make([]Source, c.rng.IntN(8))
	for i := range sources {
		sources[i] = Source{Owner: c.rng.Uint32N(5), Point: c.rng.Uint32N(3), Legs: c.legs()}
	}
	return sources
}

// limit draws no limit, or one right at, just below or far from a time.
func (c *randomCase) limit(times []drive) road.Deciseconds {
	near, _ := times[c.node()].within(road.Unreached)
	switch c.rng.IntN(5) {
	case 0:
		return near
	case 1:
		return max(near, 1) - 1
	case 2:
		return c.times() - 1
	default:
		return road.Unreached
	}
}

// renumbered returns the case with its nodes renumbered and its links
// shuffled, and the new number of every node.
func (c *randomCase) renumbered() ([]link, []uint32) {
	number := make([]uint32, c.nodes)
	for i, p := range c.rng.Perm(c.nodes) {
		number[i] = uint32(p)
	}
	links := slices.Clone(c.links)
	c.rng.Shuffle(len(links), func(i, j int) { links[i], links[j] = links[j], links[i] })
	for i, l := range links {
		links[i].from, links[i].to = number[l.from], number[l.to]
	}
	return links, number
}

// moved returns legs with the new numbers of their nodes, in another order.
func (c *randomCase) moved(legs []road.Leg, number []uint32) []road.Leg {
	legs = slices.Clone(legs)
	c.rng.Shuffle(len(legs), func(i, j int) { legs[i], legs[j] = legs[j], legs[i] })
	for i := range legs {
		legs[i].Node = number[legs[i].Node]
	}
	return legs
}
