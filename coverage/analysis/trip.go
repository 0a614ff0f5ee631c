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

	"github.com/paulmach/orb/geo"
)

// TripOptions tell how trips are driven.
type TripOptions struct {
	When     road.Conditions
	Progress func(done, total int) // told now and then how many are done, never twice at once; may be nil
}

// Trips drives trips, on all processors, and returns them in their order.
func Trips(ctx context.Context, roads coverage.Roads, trips []coverage.Trip, opts TripOptions) ([]coverage.TripTime, error) {
	graph, err := travel.Forward(roads.Network(), roads.Weights(opts.When))
	if err != nil {
		return nil, err
	}
	times := make([]coverage.TripTime, len(trips))
	var done atomic.Int64
	var reporting sync.Mutex
	search := func() *tripSearch { return &tripSearch{roads: roads, graph: graph, when: opts.When} }
	_, err = parallel.EachWith(ctx, 0, len(trips), search, func(d *tripSearch, i int) (err error) {
		if times[i], err = d.drive(ctx, trips[i]); err != nil {
			return err
		}
		if now := done.Add(1); opts.Progress != nil && now%64 == 0 {
			reporting.Lock()
			opts.Progress(int(now), len(trips))
			reporting.Unlock()
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return times, nil
}

// tripSearch is the working memory of one processor.
type tripSearch struct {
	roads  coverage.Roads
	graph  *travel.Graph
	when   road.Conditions
	search travel.Search
}

// drive finds the fastest path of one trip. It searches as far as a slow drive
// along a winding road would take, and farther only when that finds nothing: a
// time within the limit is the best there is, as every faster path would have
// been found.
func (d *tripSearch) drive(ctx context.Context, trip coverage.Trip) (coverage.TripTime, error) {
	out := coverage.TripTime{Time: road.Unreached, FromSnap: math.NaN(), ToSnap: math.NaN()}
	from, to := d.roads.Depart(trip.From, d.when), d.roads.Arrive(trip.To, d.when)
	if len(to.Legs) > 0 {
		out.ToSnap = to.Metre
	}
	if len(from.Legs) == 0 {
		out.Status = coverage.TripNoStart
		return out, nil
	}
	out.FromSnap = from.Metre
	if len(to.Legs) == 0 {
		out.Status = coverage.TripNoEnd
		return out, nil
	}
	if from.Road != 0 && from.Road == to.Road {
		if t, metres, ok := d.roads.Between(trip.From, trip.To, d.when); ok {
			out.Time, out.Metres = t, metres
		}
	}
	for _, limit := range []road.Deciseconds{slowDrive(trip), road.Unreached} {
		if err := d.search.Run(ctx, d.graph, from.Legs, limit); err != nil {
			return out, err
		}
		t, metres := d.search.FastestVia(to.Legs)
		if t < out.Time || t == out.Time && t.Reached() && metres < out.Metres {
			out.Time, out.Metres = t, metres
		}
		if out.Time <= limit {
			break
		}
	}
	if !out.Time.Reached() {
		out.Status = coverage.TripNoWay
	}
	return out, nil
}

// slowDrive is the time of a trip at 40 km/h as the crow flies, and ten minutes
// more.
func slowDrive(trip coverage.Trip) road.Deciseconds {
	const perMetre = 36.0 / 40 // deciseconds
	return 10*road.Minute + road.Deciseconds(perMetre*geo.DistanceHaversine(trip.From, trip.To))
}
