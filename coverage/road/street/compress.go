package street

import "acces30/coverage/road"

// none stands for a number that is not there.
const none = ^uint32(0)

// piece is a part of a way between two nodes where it may meet others.
type piece struct {
	kind        uint32
	first, last uint32 // positions in the builder's refs, inclusive
}

// compression finds the links of a network: chains of pieces. A piece p has two
// ends, 2p at its first node and 2p+1 at its last; two ends that are mates are
// joined in a chain.
type compression struct {
	*Builder
	ends   []uint8 // ends of road at every node, 4 for more; a node passed has 2
	pieces []piece
	mates  []uint32 // of every end of piece, none where a chain ends
	keptOf []uint32 // kept node of every node, none where not
	kept   []uint32 // node of every kept node
	chains []chain
	items  []uint32 // pieces of the chains: 2p driven onward, 2p+1 backward
}

// chain is a link in the making.
type chain struct {
	from, to  uint32 // kept nodes
	firstItem uint32 // its items end where those of the next chain start
}

func compress(b *Builder) *compression {
	c := &compression{Builder: b}
	c.countEnds()
	c.split()
	c.join()
	c.keptOf = make([]uint32, len(b.points))
	for i := range c.keptOf {
		c.keptOf[i] = none
	}
	c.walkAll()
	return c
}

// countEnds counts how many ends of roads meet at every node. Nodes that must
// be kept for another reason count as if many met there.
func (c *compression) countEnds() {
	c.ends = make([]uint8, len(c.points))
	for w := range c.wayKind {
		refs := c.refs[c.firstRef[w]:c.firstRef[w+1]]
		for i, node := range refs {
			if i == 0 || i == len(refs)-1 {
				c.ends[node] = min(c.ends[node]+1, 4)
			} else {
				c.ends[node] = min(c.ends[node]+2, 4)
			}
		}
	}
	for _, node := range c.cut {
		c.ends[node] = 4
	}
	for node, f := range c.features {
		if f == road.Blocked {
			c.ends[node] = 4
		}
	}
}

// split cuts the ways at the nodes where others meet them.
func (c *compression) split() {
	c.pieces = make([]piece, 0, len(c.wayKind)*2)
	for w, k := range c.wayKind {
		first, last := c.firstRef[w], c.firstRef[w+1]-1
		for i := first + 1; i <= last; i++ {
			if i == last || c.ends[c.refs[i]] != 2 {
				c.pieces = append(c.pieces, piece{k, first, i})
				first = i
			}
		}
	}
}

// join makes mates of the ends of pieces that meet where no other road does,
// if they may lie on one link.
func (c *compression) join() {
	c.mates = make([]uint32, 2*len(c.pieces))
	waiting := make([]uint32, len(c.points))
	for i := range waiting {
		waiting[i] = none
	}
	for i := range c.mates {
		end := uint32(i)
		c.mates[end] = none
		node := c.nodeAt(end)
		if c.ends[node] != 2 {
			continue
		}
		if other := waiting[node]; other == none {
			waiting[node] = end
		} else if c.joinable(other, end) {
			c.mates[end], c.mates[other] = other, end
		}
	}
}

func (c *compression) nodeAt(end uint32) uint32 {
	p := c.pieces[end/2]
	if end%2 == 0 {
		return c.refs[p.first]
	}
	return c.refs[p.last]
}

// joinable reports whether two ends of pieces may be joined: one-way roads head
// to tail only.
func (c *compression) joinable(a, b uint32) bool {
	ka, kb := &c.kinds[c.pieces[a/2].kind], &c.kinds[c.pieces[b/2].kind]
	return ka.alike(kb) && (!ka.oneWay || a%2 != b%2)
}

// walkAll follows the chains from their ends. What is left then are circles
// without an end: they are opened where their first piece starts.
func (c *compression) walkAll() {
	c.items = make([]uint32, 0, len(c.pieces))
	walked := make([]bool, len(c.pieces))
	for p := range c.pieces {
		start := uint32(2 * p)
		oneWay := c.kinds[c.pieces[p].kind].oneWay
		for _, end := range []uint32{start, start + 1} {
			if !walked[p] && c.mates[end] == none && (end == start || !oneWay) {
				c.walk(end, walked)
			}
		}
	}
	for p := range c.pieces {
		if !walked[p] {
			start := uint32(2 * p)
			c.mates[c.mates[start]] = none
			c.mates[start] = none
			c.walk(start, walked)
		}
	}
}

// walk follows one chain.
func (c *compression) walk(end uint32, walked []bool) {
	ch := chain{from: c.keep(c.nodeAt(end)), firstItem: uint32(len(c.items))}
	for {
		walked[end/2] = true
		c.items = append(c.items, end)
		end ^= 1
		if c.mates[end] == none {
			break
		}
		end = c.mates[end]
	}
	ch.to = c.keep(c.nodeAt(end))
	c.chains = append(c.chains, ch)
}

// keep returns the kept node at a node: one for all roads that meet there, but
// one for each where no car passes.
func (c *compression) keep(node uint32) uint32 {
	blocked := c.features != nil && c.features[node] == road.Blocked
	if c.keptOf[node] == none || blocked {
		c.keptOf[node] = uint32(len(c.kept))
		c.kept = append(c.kept, node)
	}
	return c.keptOf[node]
}
