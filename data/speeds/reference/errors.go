package reference

import (
	"context"
	"math"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/travel"
)

// Bands are the time bands of the published accuracy, in minutes of METRIC.
// The fifth is the one for which a target was set; the last holds the promise
// of 30 minutes.
var Bands = [][2]float64{{0, 15}, {15, 30}, {30, 45}, {45, 60}, {15, 60}, {25, 35}}

// Drive is what a model says of a pair.
type Drive struct {
	Minutes float64 // +Inf when there is no way
	Km      float64
}

// Drives computes all pairs on the inter-commune network of the parameters, off-
// peak.
func (d *Data) Drives(ctx context.Context, params intercommune.Params) ([]Drive, error) {
	return d.DrivesAt(ctx, params, road.OffPeak)
}

// DrivesAt computes all pairs at some conditions.
func (d *Data) DrivesAt(ctx context.Context, params intercommune.Params, when road.Conditions) ([]Drive, error) {
	network, err := intercommune.New(d.Places, params)
	if err != nil {
		return nil, err
	}
	return d.On(ctx, network, when)
}

// On computes all pairs on a network of the Places.
func (d *Data) On(ctx context.Context, network *intercommune.Roads, when road.Conditions) ([]Drive, error) {
	graph, err := travel.Backward(network.Network(), network.Weights(when))
	if err != nil {
		return nil, err
	}
	arrivals := make([][]road.Leg, len(d.Pairs))
	for i := range d.Pairs {
		arrivals[i] = network.Arrive(d.Pairs[i].To, when).Legs
	}
	return travel.Within(ctx, graph, arrivals, road.Unreached, func(i int, s *travel.Search) Drive {
		best, metres := road.Unreached, uint32(0)
		for _, leg := range network.Depart(d.Pairs[i].From, when).Legs {
			if t := s.Time(leg.Node).Plus(leg.Time); t < best {
				best, metres = t, s.Metres(leg.Node)+leg.Metres
			}
		}
		if !best.Reached() {
			return Drive{Minutes: math.Inf(1)}
		}
		return Drive{Minutes: best.Minutes(), Km: float64(metres) / 1000}
	})
}

// Accuracy returns the errors against METRIC by time band, of the pairs fitted
// or of those held out.
func (d *Data) Accuracy(drives []Drive, fitted bool) []coverage.AccuracyBand {
	bands := make([]coverage.AccuracyBand, len(Bands))
	for b, limits := range Bands {
		var signed, absolute []float64
		for i, p := range d.Pairs {
			if p.Fitted == fitted && p.MetricMinutes >= limits[0] && p.MetricMinutes < limits[1] {
				e := drives[i].Minutes/p.MetricMinutes - 1
				signed, absolute = append(signed, e), append(absolute, math.Abs(e))
			}
		}
		bands[b] = coverage.AccuracyBand{
			From: limits[0], To: limits[1], Pairs: len(signed),
			MedianAbsolute: quantile(absolute, 0.5), Median: quantile(signed, 0.5), NinthDecile: quantile(absolute, 0.9),
		}
	}
	return bands
}

// DistanceError returns the median absolute error and the median error of the
// length against OSRM, of drives of at least five kilometres held out.
func (d *Data) DistanceError(drives []Drive) (absolute, signed float64) {
	var errs, sizes []float64
	for i, p := range d.Pairs {
		if !p.Fitted && p.OSRMKm >= 5 {
			e := drives[i].Km/p.OSRMKm - 1
			errs, sizes = append(errs, e), append(sizes, math.Abs(e))
		}
	}
	return quantile(sizes, 0.5), quantile(errs, 0.5)
}

// quantile returns the value below which a share of the values lie, NaN of
// none. It sorts them.
func quantile(values []float64, share float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	slices.Sort(values)
	return values[min(int(share*float64(len(values))), len(values)-1)]
}
