package atlas

import (
	"encoding/base64"
	"math/bits"

	"acces30/coverage"
	"acces30/coverage/road"
)

// mostReached is how long the packed times to single structures may be: those of a
// département take some 25,000 bytes, those of a dense region ten times as many.
const mostReached = 300_000

// pageWithin counts the communes and people within each limit of one structure,
// whichever is their nearest.
func pageWithin(s *coverage.StructureReach) [][2]int {
	within := make([][2]int, len(s.Within))
	for k, c := range s.Within {
		within[k] = [2]int{c.Communes, c.People}
	}
	return within
}

// packReached packs the times to every structure alone, in bits, the highest of each
// number first: how many bits a time has, in 5; of each structure how many communes of
// the map are within the largest limit, in 16; of each of these how many communes lie
// between it and the one before, by Rice's code of parameter 2, and its time. Where
// that is too long for a page it is "".
func (s *Scene) packReached() string {
	index, _ := s.byRow()
	var longest road.Deciseconds
	for i := range s.result.Structures {
		for _, t := range s.result.Structures[i].Reached {
			longest = max(longest, t.Time)
		}
	}
	var b bitWriter
	width := bits.Len32(uint32(longest))
	b.write(uint64(width), 5)
	for i := range s.result.Structures {
		var on []coverage.TimeTo
		for _, t := range s.result.Structures[i].Reached {
			if at := index[t.Index]; at >= 0 {
				on = append(on, coverage.TimeTo{Index: int32(at), Time: t.Time})
			}
		}
		b.write(uint64(len(on)), 16)
		next := 0
		for _, t := range on {
			b.rice(uint64(int(t.Index) - next))
			b.write(uint64(t.Time), width)
			next = int(t.Index) + 1
		}
	}
	packed := base64.StdEncoding.EncodeToString(b.bytes)
	if len(packed) > mostReached {
		return ""
	}
	return packed
}
