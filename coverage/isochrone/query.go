package isochrone

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Times are what a search backward from some destinations found; *travel.Search
// has them.
type Times interface {
	Time(node uint32) road.Deciseconds
	Settled() []uint32
}

// Destination is a point that people drive to.
type Destination struct {
	Point orb.Point // in degrees
	Road  uint32    // its road.Attachment's
}

// CheckPoint is a point whose time is known from elsewhere, to hold bands
// against.
type CheckPoint struct {
	Point  orb.Point // in degrees
	Time   road.Deciseconds
	People int // of homes in hundredths
}

// Query asks for the bands of some destinations.
type Query struct {
	Times        Times // searched at least to Horizon(Limits)
	Destinations []Destination
	Limits       []road.Deciseconds // ascending
	CheckPoints  []CheckPoint       // to count, and to measure fidelity by; may be empty
	Homes        []CheckPoint       // points where people live, to measure fidelity by; may be empty
	// Tolerance is how far contours may be moved, in metres, to have fewer
	// vertices; at 0 they keep them all.
	Tolerance float64
	// Workers is how many processors to use; all of them when 0.
	Workers int
}

// validate returns an error unless the limits are those of a query.
func (q *Query) validate() error {
	if len(q.Limits) > math.MaxUint8 {
		return fmt.Errorf("%d limits, more than %d", len(q.Limits), math.MaxUint8)
	}
	for i := 1; i < len(q.Limits); i++ {
		if q.Limits[i] <= q.Limits[i-1] {
			return errors.New("limits that do not ascend")
		}
	}
	return nil
}

// margin is how far beyond the longest limit times are looked at: land beyond
// counts as that late. It is also how much later than the earliest road beside it
// a road counts at most. Longer margins claim less and miss more; with this one
// both are about the same.
const margin = 8 * road.Minute

// longestLimit is the longest limit that there is: no drive takes six years.
const longestLimit = 1<<31 - 1 - margin

// Horizon returns how far a search must go for bands within some limits. The times
// between the longest limit and the horizon decide where the contour of that limit
// runs.
func Horizon(limits []road.Deciseconds) road.Deciseconds {
	if len(limits) == 0 {
		return 0
	}
	return min(slices.Max(limits), longestLimit) + margin
}

// prepared is a query as the times of tiles are computed from it.
type prepared struct {
	times        Times
	destinations map[uint32][]orb.Point // by Destination.Road
	own          []uint64               // a bit for every such road
	limits       []road.Deciseconds     // those of the query, none longer than longestLimit
	longest      road.Deciseconds
	top          road.Deciseconds // stands for all that is later, or never
}

func prepare(q *Query) *prepared {
	p := &prepared{times: q.Times, top: Horizon(q.Limits)}
	p.longest = p.top - margin
	for _, limit := range q.Limits {
		p.limits = append(p.limits, min(limit, longestLimit))
	}
	for _, d := range q.Destinations {
		if d.Road == 0 {
			continue
		}
		if p.destinations == nil {
			p.destinations = make(map[uint32][]orb.Point)
		}
		p.destinations[d.Road] = append(p.destinations[d.Road], d.Point)
		word := int(d.Road / 64)
		p.own = append(p.own, make([]uint64, max(word+1-len(p.own), 0))...)
		p.own[word] |= 1 << (d.Road % 64)
	}
	return p
}

// onRoad returns the destinations on a road.
func (p *prepared) onRoad(number uint32) []orb.Point {
	if word := int(number / 64); word >= len(p.own) || p.own[word]>>(number%64)&1 == 0 {
		return nil
	}
	return p.destinations[number]
}
