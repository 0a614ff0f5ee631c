package analysis

import (
	"context"
	"math"
	"sync"
	"sync/atomic"

	"acces30/coverage"
	"acces30/coverage/internal/parallel"
	"acces30/coverage/road"
	"acces30/coverage/travel"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
)

// TripOptions tell how trips are driven.
type TripOptions struct {
	When     road.Conditions
	Progress func(done, total int) // told now and then how many are done, never twice at once; may be nil
}

// Trips drives trips, on all processors, and returns them in their order. Trips
// that share an end share a search: from their starts, or backward from their
// ends, whichever are fewer.
func Trips(ctx context.Context, roads coverage.Roads, trips []coverage.Trip, opts TripOptions) ([]coverage.TripTime, error) {
	d := &drives{
		roads: roads, when: opts.When, trips: trips, times: make([]coverage.TripTime, len(trips)),
		groups: byEnd(trips, func(t coverage.Trip) orb.Point { return t.From }),
	}
	arrange := travel.Forward
	if ends := byEnd(trips, func(t coverage.Trip) orb.Point { return t.To }); len(ends) < len(d.groups) {
		d.groups, d.backward, arrange = ends, true, travel.Backward
	}
	var err error
	if d.graph, err = arrange(roads.Network(), roads.Weights(opts.When)); err != nil {
		return nil, err
	}
	if err := d.attach(ctx); err != nil {
		return nil, err
	}
	var done atomic.Int64
	var reporting sync.Mutex
	_, err = parallel.EachWith(ctx, 0, len(d.groups), func() *travel.Search { return new(travel.Search) }, func(s *travel.Search, i int) error {
		if err := d.drive(ctx, s, d.groups[i]); err != nil {
			return err
		}
		now := done.Add(int64(len(d.groups[i])))
		if opts.Progress != nil {
			reporting.Lock()
			opts.Progress(int(now), len(trips))
			reporting.Unlock()
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return d.times, nil
}

// byEnd groups the numbers of trips by one of their ends, in the order in which
// the ends come first.
func byEnd(trips []coverage.Trip, end func(coverage.Trip) orb.Point) [][]int {
	var groups [][]int
	number := make(map[orb.Point]int)
	for i, t := range trips {
		p := end(t)
		k, known := number[p]
		if !known {
			k = len(groups)
			number[p] = k
			groups = append(groups, nil)
		}
		groups[k] = append(groups[k], i)
	}
	return groups
}

// drives is trips while they are being driven.
type drives struct {
	roads    coverage.Roads
	when     road.Conditions
	graph    *travel.Graph
	backward bool // groups share their end, and the graph goes against the arcs
	trips    []coverage.Trip
	times    []coverage.TripTime
	groups   [][]int
	from, to []road.Attachment // of every trip
}

// attach hangs both ends of all trips on the network, each point once, and enters
// what that tells.
func (d *drives) attach(ctx context.Context) error {
	d.from, d.to = make([]road.Attachment, len(d.trips)), make([]road.Attachment, len(d.trips))
	for _, side := range []struct {
		on    []road.Attachment
		point func(coverage.Trip) orb.Point
		hang  func(orb.Point, road.Conditions) road.Attachment
	}{
		{d.from, func(t coverage.Trip) orb.Point { return t.From }, d.roads.Depart},
		{d.to, func(t coverage.Trip) orb.Point { return t.To }, d.roads.Arrive},
	} {
		groups := byEnd(d.trips, side.point)
		none := func() struct{} { return struct{}{} }
		if _, err := parallel.EachWith(ctx, 0, len(groups), none, func(_ struct{}, k int) error {
			on := side.hang(side.point(d.trips[groups[k][0]]), d.when)
			for _, i := range groups[k] {
				side.on[i] = on
			}
			return nil
		}); err != nil {
			return err
		}
	}
	for i := range d.times {
		d.times[i] = d.begin(i)
	}
	return nil
}

// begin says what is known of a trip before any search.
func (d *drives) begin(i int) coverage.TripTime {
	from, to := &d.from[i], &d.to[i]
	out := coverage.TripTime{Time: road.Unreached, FromSnap: math.NaN(), ToSnap: math.NaN()}
	if len(to.Legs) > 0 {
		out.ToSnap = to.Metre
	}
	if len(from.Legs) == 0 {
		out.Status = coverage.TripNoStart
		return out
	}
	out.FromSnap = from.Metre
	if len(to.Legs) == 0 {
		out.Status = coverage.TripNoEnd
		return out
	}
	out.Status = coverage.TripNoWay
	if from.Road != 0 && from.Road == to.Road {
		if t, metres, ok := d.roads.Between(d.trips[i].From, d.trips[i].To, d.when); ok {
			out.Time, out.Metres = t, metres
		}
	}
	return out
}

// drive finds the fastest paths of trips that share an end. It searches as far as
// the longest of them would take when driven slowly along a winding road, and
// farther only for those that this does not find: a time within the limit is the
// best there is, as every faster path would have been found.
func (d *drives) drive(ctx context.Context, search *travel.Search, group []int) error {
	legs, others := d.from, d.to
	if d.backward {
		legs, others = d.to, d.from
	}
	limit, open := road.Deciseconds(0), group[:0:0]
	for _, i := range group {
		if d.times[i].Status == coverage.TripNoWay {
			limit, open = max(limit, slowDrive(d.trips[i])), append(open, i)
		}
	}
	for _, limit := range []road.Deciseconds{limit, road.Unreached} {
		if len(open) == 0 {
			break
		}
		if err := search.Run(ctx, d.graph, legs[open[0]].Legs, limit); err != nil {
			return err
		}
		left := open[:0]
		for _, i := range open {
			out := &d.times[i]
			t, metres := search.FastestVia(others[i].Legs)
			if t < out.Time || t == out.Time && t.Reached() && metres < out.Metres {
				out.Time, out.Metres = t, metres
			}
			if out.Time > limit {
				left = append(left, i)
			}
		}
		open = left
	}
	for _, i := range group {
		if d.times[i].Status == coverage.TripNoWay && d.times[i].Time.Reached() {
			d.times[i].Status = coverage.TripFound
		}
	}
	return nil
}

// slowDrive is the time of a trip at 40 km/h as the crow flies, and ten minutes
// more.
func slowDrive(trip coverage.Trip) road.Deciseconds {
	const perMetre = 36.0 / 40 // deciseconds
	return 10*road.Minute + road.Deciseconds(perMetre*geo.DistanceHaversine(trip.From, trip.To))
}
