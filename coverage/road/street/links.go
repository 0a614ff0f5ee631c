package street

import (
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/rows"
	"acces30/coverage/road"
)

// network numbers the kept nodes along a Hilbert curve and the links by the
// node they start from, and fills in the parts of every link.
func (c *compression) network() (*Network, error) {
	n := &Network{kinds: c.kinds}
	points := make([]orb.Point, len(c.kept))
	for i, node := range c.kept {
		points[i] = c.points[node].point()
	}
	ranks := road.HilbertOrder(points)
	n.points = make([]coord, len(c.kept))
	n.features = make([]road.NodeFeature, len(c.kept))
	for i, node := range c.kept {
		n.points[ranks[i]] = c.points[node]
		if c.features != nil && c.features[node] != road.Blocked {
			n.features[ranks[i]] = c.features[node]
		}
	}
	for _, node := range c.cut {
		if kept := c.keptOf[node]; kept != none {
			n.cut = append(n.cut, ranks[kept])
		}
	}
	slices.Sort(n.cut)
	n.cut = slices.Compact(n.cut)
	c.fillLinks(n, ranks)
	return n, n.derive()
}

// fillLinks fills in the links, by the rank of the node they start from, those
// of one node in the order of their chains.
func (c *compression) fillLinks(n *Network, ranks []uint32) {
	n.links = make([]link, 0, len(c.chains)+1)
	n.line = make([]coord, 0, len(c.refs))
	n.stretch = make([]stretch, 0, len(c.pieces))
	byStart := rows.Numbers(len(c.chains), len(ranks), func(i int) int { return int(ranks[c.chains[i].from]) })
	for _, i := range byStart.All() {
		ch := &c.chains[i]
		items := c.items[ch.firstItem:]
		if int(i)+1 < len(c.chains) {
			items = c.items[ch.firstItem:c.chains[i+1].firstItem]
		}
		l := n.beginLink()
		l.from, l.to = ranks[ch.from], ranks[ch.to]
		n.links = append(n.links, l)
		c.fillParts(n, items)
	}
	n.links = append(n.links, n.beginLink())
}

// beginLink returns a link whose parts begin where those before end.
func (n *Network) beginLink() link {
	return link{point: uint32(len(n.line)), stretch: uint32(len(n.stretch)), feature: uint32(len(n.passed))}
}

// fillParts fills in the line, the stretches and the features of one link.
func (c *compression) fillParts(n *Network, items []uint32) {
	var all, since uint32 // centimetres from the start of the link, and of the run
	what := none
	for i, item := range items {
		p := c.pieces[item/2]
		if now := 2*p.kind + item%2; now != what {
			if i > 0 {
				n.addRun(what, since)
			}
			what, since = now, 0
		}
		refs := c.refs[p.first : p.last+1]
		for j := range refs {
			node := refs[j]
			if item%2 == 1 {
				node = refs[len(refs)-1-j]
			}
			point := c.points[node]
			switch {
			case j > 0:
				cm := centimetres(n.line[len(n.line)-1], point)
				all, since = min(all+cm, maxLink+1), min(since+cm, maxLink+1) // derive refuses more
			case i > 0:
				continue // the last node of the piece before
			}
			n.line = append(n.line, point)
			inside := j > 0 && (j < len(refs)-1 || i < len(items)-1)
			if inside && c.features != nil && c.features[node] != road.NoFeature {
				n.passed = append(n.passed, passed{all, c.features[node]})
			}
		}
	}
	n.addRun(what, since)
}

// addRun adds a run of road of one kind, in as many equal stretches as needed.
func (n *Network) addRun(what, cm uint32) {
	parts := max((cm+maxStretch-1)/maxStretch, 1)
	for i := range parts {
		end := uint64(cm) * uint64(i+1) / uint64(parts)
		start := uint64(cm) * uint64(i) / uint64(parts)
		n.stretch = append(n.stretch, stretch{what, uint32(end - start)})
	}
}
