package travel

import (
	"math"

	"acces30/coverage/road"
)

// lengths are those of the fastest paths that were asked for, of one run.
type lengths struct {
	run   uint32 // number of the run; 0 is none
	ready bool   // the fields below are of this run
	known []length
	legs  map[uint32]uint32 // metres of the shortest leg that gives a node its time
	stack []uint32
}

// length is a path's, where it was measured in the run of that number.
type length struct{ run, metres uint32 }

// forget makes ready for another run.
func (l *lengths) forget() { l.ready = false }

// begin makes room for the lengths of a run.
func (l *lengths) begin(times []road.Deciseconds, legs []road.Leg) {
	if l.run++; len(l.known) < len(times) || l.run == 0 {
		l.known, l.run = make([]length, len(times)), 1
	}
	if l.legs == nil {
		l.legs = make(map[uint32]uint32, len(legs))
	}
	clear(l.legs)
	for _, leg := range legs {
		if times[leg.Node] != leg.Time {
			continue
		}
		if metres, known := l.legs[leg.Node]; !known || leg.Metres < metres {
			l.legs[leg.Node] = leg.Metres
		}
	}
	l.ready = true
}

// Metres returns the length of the fastest path between the legs and a node,
// leg included; of several that take the same time, the shortest. It is 0
// where Time is road.Unreached. A path is followed back from the node as far as
// none before it was in this run, so that few nodes cost little.
func (s *Search) Metres(node uint32) uint32 {
	if !s.times[node].Reached() {
		return 0
	}
	l := &s.measured
	if !l.ready {
		l.begin(s.times, s.legs)
	}
	l.stack = append(l.stack[:0], node)
	for len(l.stack) > 0 {
		top := l.stack[len(l.stack)-1]
		if l.known[top].run != l.run {
			metres, all := s.measureFrom(top)
			if !all {
				continue // the nodes before it come first
			}
			l.known[top] = length{l.run, metres}
		}
		l.stack = l.stack[:len(l.stack)-1]
	}
	return l.known[node].metres
}

// measureFrom returns the length of the path to a node from the lengths of those that
// end on the nodes before it on fastest paths. Where some of these were not measured
// they go on the stack, and it reports that not all is known. As every arc takes time,
// no node comes before itself.
func (s *Search) measureFrom(node uint32) (metres uint32, all bool) {
	l, into, times := &s.measured, &s.graph.into, s.times
	metres, all = math.MaxUint32, true
	if leg, ends := l.legs[node]; ends {
		metres = leg
	}
	now := times[node]
	for i := into.first[node]; i < into.first[node+1]; i++ {
		from, arc := into.from[i], i
		if into.arc != nil {
			arc = into.arc[i]
		}
		// A time that is Unreached, or no path at all, never adds up to one that is reached.
		if times[from].Plus(into.times[arc]) != now {
			continue
		}
		if before := l.known[from]; before.run != l.run {
			l.stack, all = append(l.stack, from), false
		} else {
			metres = min(metres, addMetres(before.metres, into.metres[arc]))
		}
	}
	return metres, all
}

// addMetres adds two lengths, stopping at the largest that fits.
func addMetres(a, b uint32) uint32 {
	if a > math.MaxUint32-b {
		return math.MaxUint32
	}
	return a + b
}
