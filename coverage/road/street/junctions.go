package street

import "acces30/coverage/road"

// junction is what meets at a node.
type junction struct {
	top  *road.Attributes // the road that turns are counted against; nil when none is open
	arms uint32           // ends of open links
}

// findJunctions finds what meets at every node, counting the links that the
// speed model opens. Turns are counted against a roundabout if there is one,
// else against the road of the highest class, the first link's of several.
//
// Whether a link is open is asked off-peak and where few people live: a model
// that closes roads closes them by their kind.
func (r *Roads) findJunctions() {
	n := r.net
	r.meets = make([]junction, len(n.points))
	meet := func(node uint32, a *road.Attributes) {
		j := &r.meets[node]
		j.arms++
		if j.top == nil || before(a, j.top) {
			j.top = a
		}
	}
	for i := range n.Links() {
		link := uint32(i)
		stretches := n.stretchesOf(link)
		first, last := stretches[0], stretches[len(stretches)-1]
		a, b := n.asWritten(first), n.asWritten(last)
		if !(r.opts.Speeds.Speed(a, road.Rural, 1, road.OffPeak) > 0) {
			continue
		}
		meet(n.links[i].from, a)
		meet(n.links[i].to, b)
	}
}

// before reports whether turns are counted against a rather than against b.
func before(a, b *road.Attributes) bool {
	if around := a.Flags & road.Roundabout; around != b.Flags&road.Roundabout {
		return around != 0
	}
	return a.Class < b.Class
}

// charges returns what the nodes at the two ends of an arc cost it, in
// deciseconds. The feature of a node is charged to the arcs that arrive. A turn from one
// arc to another is charged in two parts: from the one onto the top road of the
// junction at the head of the one, and from the top road onto the other at its
// tail, each by half when they are of the same class, so that a turn between
// two roads like the top one counts once. A search then needs no turns; what
// is lost is the difference between going straight on and turning off for roads
// of one class.
func (d drive) charges() (atTail, atHead float64) {
	n, l := d.net, &d.net.links[d.link]
	stretches := n.stretchesOf(d.link)
	tail, head := l.from, l.to
	first, last := stretches[0], stretches[len(stretches)-1]
	if d.backward {
		tail, head, first, last = head, tail, last, first
	}
	atTail = d.turn(tail, n.attributes(first, d.backward), false)
	atHead = d.turn(head, n.attributes(last, d.backward), true)
	if f := n.features[head]; f != road.NoFeature {
		atHead += float64(d.opts.Speeds.Delay(f, d.when))
	}
	return atTail, atHead
}

// turn returns the part of a turn that one road is charged.
func (d drive) turn(node uint32, a *road.Attributes, in bool) float64 {
	j := &d.meets[node]
	if j.top == nil {
		return 0
	}
	from, onto := j.top, a
	if in {
		from, onto = a, j.top
	}
	cost := float64(d.opts.Speeds.Junction(from, onto, int(j.arms), d.when))
	if a.Class == j.top.Class && (a.Flags^j.top.Flags)&road.Roundabout == 0 {
		return cost / 2
	}
	return cost
}
