package street

import (
	"acces30/coverage/internal/parallel"
	"acces30/coverage/road"
)

// eachLink calls work for ranges that cover all links, on all processors.
// What work writes must belong to its links.
func (n *Network) eachLink(work func(from, to uint32)) {
	const atOnce = 4096 // links that are worth a goroutine's turn
	links := n.Links()
	parallel.Each(0, (links+atOnce-1)/atOnce, func(i int) {
		work(uint32(i*atOnce), uint32(min((i+1)*atOnce, links)))
	})
}

// times computes the times of all arcs.
func (r *Roads) times(when road.Conditions) road.Weights {
	w := make(road.Weights, r.net.base.Arcs())
	r.net.eachLink(func(from, to uint32) {
		for link := from; link < to; link++ {
			share := r.net.crowShare(link)
			for _, backward := range []bool{false, true} {
				if arc := r.net.arc(link, backward); arc != none {
					w[arc] = r.time(drive{r, link, backward, share, when})
				}
			}
		}
	})
	return w
}

// time returns the time of one arc.
func (r *Roads) time(d drive) road.Deciseconds {
	t, ok := d.between(0, r.net.cm[d.link])
	if !ok {
		return road.Unreached
	}
	atTail, atHead := d.charges()
	return max(whole(t+atTail+atHead), 1)
}

// drive is a link driven in a direction, under some conditions.
type drive struct {
	*Roads
	link     uint32
	backward bool
	share    float64 // crowShare of the link
	when     road.Conditions
}

// between returns the time from one point of the link to another, both in
// centimetres from the start of its line, start <= end; the features right at
// the two are not passed. It is false when a part of the link is closed.
func (d drive) between(start, end uint32) (deciseconds float64, ok bool) {
	var at uint32
	first := d.net.links[d.link].stretch
	for i, s := range d.net.stretchesOf(d.link) {
		low, high := max(at, start), min(at+s.cm, end)
		at += s.cm
		a := d.net.attributes(s, d.backward)
		speed := d.opts.Speeds.Speed(a, d.envs[first+uint32(i)], d.share, d.when)
		if !(speed > 0) {
			return 0, false // wherever the two points are: a link that is closed in part is closed
		}
		if low < high {
			deciseconds += d.net.pace(s, a, speed) * float64(high-low)
		}
	}
	for _, p := range d.net.passedOn(d.link) {
		if p.at > start && p.at < end || start == 0 && end == d.net.cm[d.link] {
			deciseconds += float64(d.opts.Speeds.Delay(p.feature, d.when))
		}
	}
	return deciseconds, true
}

// pace returns the deciseconds that a centimetre takes: that of a fixed time
// over the length of its way, if there is one, else that of the speed in km/h.
func (n *Network) pace(s stretch, a *road.Attributes, speed float64) float64 {
	if k := &n.kinds[s.what/2]; a.Fixed > 0 && k.wayCm > 0 {
		return float64(a.Fixed) / float64(k.wayCm)
	}
	return 0.36 / speed
}

// crowShare returns the straight length of a link over its length by road,
// between 0 and 1. A link from a node to itself is taken as two, by the node of
// its line nearest to the middle.
func (n *Network) crowShare(link uint32) float64 {
	line, length := n.lineOf(link), n.cm[link]
	if length == 0 {
		return 1
	}
	last := len(line) - 1
	crow := metres(line[0], line[last])
	if n.links[link].from == n.links[link].to {
		middle := line[n.middleOf(link)]
		crow = metres(line[0], middle) + metres(middle, line[last])
	}
	return max(min(crow*100/float64(length), 1), leastShare)
}

// leastShare keeps the share of links that end where they start above zero.
const leastShare = 0.001

// middleOf returns which point of a link's line is the nearest to its middle,
// the first of two.
func (n *Network) middleOf(link uint32) int {
	line, half := n.lineOf(link), n.cm[link]/2
	var at uint32
	for i := 1; i < len(line); i++ {
		next := at + centimetres(line[i-1], line[i])
		if next >= half {
			if half-at <= next-half {
				return i - 1
			}
			return i
		}
		at = next
	}
	return len(line) - 1
}

// findEnvironments asks for the environment in the middle of every stretch.
func (r *Roads) findEnvironments() {
	n := r.net
	r.envs = make([]road.Environment, len(n.stretch))
	if r.opts.Environment == nil {
		return
	}
	n.eachLink(func(from, to uint32) {
		for link := from; link < to; link++ {
			w := walker{line: n.lineOf(link)}
			var at uint32
			for i, s := range n.stretchesOf(link) {
				r.envs[n.links[link].stretch+uint32(i)] = min(r.opts.Environment(w.to(at+s.cm/2)), road.Dense)
				at += s.cm
			}
		}
	})
}
