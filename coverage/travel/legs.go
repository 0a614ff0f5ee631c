package travel

import "acces30/coverage/road"

// Legs returns the legs of all sources: a search from them finds the time to
// the nearest source, whichever it is.
func Legs(sources []Source) []road.Leg {
	n := 0
	for i := range sources {
		n += len(sources[i].Legs)
	}
	all := make([]road.Leg, 0, n)
	for i := range sources {
		all = append(all, sources[i].Legs...)
	}
	return all
}

// TimeVia returns the time of the fastest path between the legs of the search
// and a point attached to the network by the legs given, those included;
// road.Unreached when there is none. It does not know of paths that join the two
// on one road without passing a node. The limit of the search holds for nodes:
// the time may exceed it by a leg.
func (s *Search) TimeVia(legs []road.Leg) road.Deciseconds {
	best := road.Unreached
	for _, leg := range legs {
		best = min(best, s.Time(leg.Node).Plus(leg.Time))
	}
	return best
}

// FastestVia returns what TimeVia does and the length of that path; of several
// that take the same time, the shortest.
func (s *Search) FastestVia(legs []road.Leg) (road.Deciseconds, uint32) {
	best, metres := road.Unreached, uint32(0)
	for _, leg := range legs {
		t := s.Time(leg.Node).Plus(leg.Time)
		if !t.Reached() || t > best {
			continue
		}
		if length := addMetres(s.Metres(leg.Node), leg.Metres); t < best || length < metres {
			best, metres = t, length
		}
	}
	return best, metres
}
