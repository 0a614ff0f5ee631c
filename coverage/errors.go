package coverage

import (
	"math"

	"acces30/coverage/fault"
	"acces30/coverage/road"
)

// ErrorBand is what a reference says of the times that a network gives in one
// range: quantiles of the reference's time over ours, measured on drives that
// took no part in any fit. They are taken by our time, since that is what a
// reader has before him.
type ErrorBand struct {
	From, To float64 // minutes of our time: from From, up to but not including To
	At       float64 // median of our times in the band, in minutes
	Pairs    int     // drives measured

	FirstDecile, FirstQuartile, ThirdQuartile, NinthDecile float64 // of reference over ours
}

// ErrorTable is the measured error of a network's times, by bands of ascending
// times. Between the middles of two bands the error goes over steadily; below
// the first and above the last it stays what it is there.
type ErrorTable []ErrorBand

// Spread is where a reference is likely to put a drive: quantiles of its time.
type Spread struct {
	FirstDecile, FirstQuartile, ThirdQuartile, NinthDecile road.Deciseconds
}

// widest returns the spread that holds two.
func (s Spread) widest(other Spread) Spread {
	return Spread{
		FirstDecile: min(s.FirstDecile, other.FirstDecile), FirstQuartile: min(s.FirstQuartile, other.FirstQuartile),
		ThirdQuartile: max(s.ThirdQuartile, other.ThirdQuartile), NinthDecile: max(s.NinthDecile, other.NinthDecile),
	}
}

// unmeasured is the error of a network of which none was measured: wide, and
// chosen, not found. Nothing is called assured by it.
var unmeasured = ErrorTable{{At: 1, FirstDecile: 0.67, FirstQuartile: 0.8, ThirdQuartile: 1.5, NinthDecile: 2}}

// Spread returns where the reference is likely to put a drive to which the
// network gives a time. The time itself lies between the quartiles, even where
// the network is mostly too slow or too fast: what is told of how sure a flag is
// never contradicts the flag. A longer time never has an earlier quantile.
func (e ErrorTable) Spread(t road.Deciseconds) Spread {
	if !t.Reached() || len(e) == 0 {
		return Spread{t, t, t, t}
	}
	at := func(ratio func(*ErrorBand) float64) road.Deciseconds {
		return road.Deciseconds(min(math.Round(e.interpolate(float64(t), ratio)), float64(road.Unreached-1)))
	}
	return Spread{
		FirstDecile:   min(at(func(b *ErrorBand) float64 { return b.FirstDecile }), t),
		FirstQuartile: min(at(func(b *ErrorBand) float64 { return b.FirstQuartile }), t),
		ThirdQuartile: max(at(func(b *ErrorBand) float64 { return b.ThirdQuartile }), t),
		NinthDecile:   max(at(func(b *ErrorBand) float64 { return b.NinthDecile }), t),
	}
}

// interpolate returns a quantile of the reference's time, in tenths of a second.
// The conversions keep processors from joining a product and a sum, which would
// round differently on some.
func (e ErrorTable) interpolate(t float64, ratio func(*ErrorBand) float64) float64 {
	last := len(e) - 1
	first, end := e[0].At*float64(road.Minute), e[last].At*float64(road.Minute)
	switch {
	case t <= first:
		return t * ratio(&e[0])
	case t >= end:
		return t * ratio(&e[last])
	}
	k := 0
	for e[k+1].At*float64(road.Minute) < t {
		k++
	}
	low, high := e[k].At*float64(road.Minute), e[k+1].At*float64(road.Minute)
	a, b := low*ratio(&e[k]), high*ratio(&e[k+1])
	return a + float64((b-a)*((t-low)/(high-low)))
}

// BandOf returns the band that holds a time, else the one whose middle is the
// nearest; known is false of an empty table.
func (e ErrorTable) BandOf(t road.Deciseconds) (band ErrorBand, known bool) {
	for i := range e {
		if i == 0 || math.Abs(e[i].At-t.Minutes()) < math.Abs(band.At-t.Minutes()) {
			band = e[i]
		}
		if e[i].From <= t.Minutes() && t.Minutes() < e[i].To {
			return e[i], true
		}
	}
	return band, len(e) > 0
}

// Validate returns an error that names the first band that makes no sense.
func (e ErrorTable) Validate() error {
	for i := range e {
		b := &e[i]
		if !(b.From >= 0 && b.At >= b.From && b.To > b.At && b.At > 0 && b.Pairs > 0) {
			return fault.Errorf(fault.T("tranche d'erreur %d : de %g à %g minutes, médiane %g, sur %d trajets", "error band %d: from %g to %g minutes, %g in the median, on %d pairs"), i+1, b.From, b.To, b.At, b.Pairs)
		}
		ascending := 0 < b.FirstDecile && b.FirstDecile <= b.FirstQuartile && b.FirstQuartile <= b.ThirdQuartile && b.ThirdQuartile <= b.NinthDecile
		if !ascending || b.NinthDecile > maxRatio {
			return fault.Errorf(fault.T("tranche d'erreur %d : ses quantiles ne montent pas de plus de 0 à %d au plus", "error band %d: its quantiles do not ascend from over 0 to at most %d"), i+1, maxRatio)
		}
		if i > 0 && !b.follows(&e[i-1]) {
			return fault.Errorf(fault.T("tranche d'erreur %d : un temps plus long serait dit plus court que dans la tranche précédente", "error band %d: a longer time would be called shorter than in the band before"), i+1)
		}
	}
	return nil
}

// maxRatio is more than the error of any network worth using.
const maxRatio = 10

// follows reports whether a band lies behind another one, with every quantile of
// the reference's time too.
func (b *ErrorBand) follows(before *ErrorBand) bool {
	return b.From >= before.To && b.At > before.At &&
		b.At*b.FirstDecile >= before.At*before.FirstDecile && b.At*b.FirstQuartile >= before.At*before.FirstQuartile &&
		b.At*b.ThirdQuartile >= before.At*before.ThirdQuartile && b.At*b.NinthDecile >= before.At*before.NinthDecile
}
