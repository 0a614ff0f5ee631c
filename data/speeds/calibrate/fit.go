package main

import (
	"context"
	"fmt"
	"math"
	"slices"

	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/data/speeds/reference"
)

// half is which of the data a fit sees.
type half int

const (
	first half = iota
	second
	both
)

// String names the half in tables and logs.
func (h half) String() string {
	return [...]string{"the first half", "the second half", "both halves"}[h]
}

// sees reports whether a fit on a half sees départements of the first half, or of
// the second.
func (h half) sees(fitted bool) bool { return h == both || fitted == (h == first) }

// seesPair does the same for drives: those of the second half stay held out of
// the fit on both halves of the départements too, to measure it.
func (h half) seesPair(fitted bool) bool { return fitted == (h != second) }

// fitter holds what a model is held against.
type fitter struct {
	gironde *reference.Data
	country *reference.Country
	shape   *intercommune.Roads // the country's, whose speeds change
	around  *intercommune.Roads // Gironde's

	// What the last models needed, since most steps of a fit change one number.
	homes  memory[*reference.Homes]
	drives memory[*measured]
	steps  memory[*measured] // the first steps of all fits, which start at one place
}

// memory keeps what was made for the last few keys.
type memory[T any] struct {
	most int // of them, two at least
	keys []string
	kept []T
}

// get returns what was made for a key, or makes it.
func (m *memory[T]) get(key string, make func() (T, error)) (T, error) {
	if at := slices.Index(m.keys, key); at >= 0 {
		return m.kept[at], nil
	}
	made, err := make()
	if err != nil {
		return made, err
	}
	m.keys, m.kept = append(m.keys, key), append(m.kept, made)
	if len(m.keys) > max(m.most, 2) {
		m.keys, m.kept = m.keys[1:], m.kept[1:]
	}
	return made, nil
}

// measured is what a model makes of the data.
type measured struct {
	shares           [][]float64
	gironde          []reference.Drive
	hospitals, known []float64
}

func (f *fitter) measure(ctx context.Context, m model) (*measured, error) {
	roads, err := f.shape.With(m.network)
	if err != nil {
		return nil, err
	}
	ways := fmt.Sprint(m.network.Access, m.network.Terminal, m.people.TowardsSeat, m.people.Radius, m.people.Farthest)
	homes, err := f.homes.get(ways, func() (*reference.Homes, error) {
		return f.country.Hang(ctx, roads, m.people)
	})
	if err != nil {
		return nil, err
	}
	drives, err := f.drives.get(fmt.Sprint(m.network), func() (*measured, error) {
		return f.measureDrives(ctx, m.network, roads)
	})
	if err != nil {
		return nil, err
	}
	r := *drives
	r.shares, err = homes.Shares(ctx, roads, m.people)
	return &r, err
}

// measureDrives measures what does not depend on where people live.
func (f *fitter) measureDrives(ctx context.Context, network intercommune.Params, roads *intercommune.Roads) (*measured, error) {
	around, err := f.around.With(network)
	if err != nil {
		return nil, err
	}
	var r measured
	if r.gironde, err = f.gironde.On(ctx, around, road.OffPeak); err != nil {
		return nil, err
	}
	if r.hospitals, err = f.country.HospitalMinutes(ctx, roads); err != nil {
		return nil, err
	}
	r.known, err = f.country.KnownMinutes(ctx, roads)
	return &r, err
}

// What a residual of one stands for, and how much each kind of data weighs. An
// error of a share weighs by the aim for its limit; five minutes hardly count, as the
// model has nothing to tell of them.
var aims = map[int]float64{5: 8, 10: 1.6, 15: 2, 20: 1.5, 25: 0.8, 30: 0.2} // points

const (
	girondeAim, girondeWeight   = 0.06, 5.0
	hospitalAim, hospitalWeight = 0.08, 1.0
	knownAim, knownWeight       = 0.12, 2.0
	farShare, farPair, farKnown = 8, 1, 1.5 // residuals from which they count less
)

// anchor is what keeps a fit at its round start: the weight of the square of the step
// that every parameter goes from there, its logarithm where it has one. Without it the
// errors on départements left out are a tenth larger at 10 minutes; from 1.5 to 6 they
// hardly differ.
const anchor = 6

// residuals returns what a fit on a half makes small.
func (f *fitter) residuals(r *measured, on half) []float64 {
	var shares, gironde, hospitals, known []float64
	for i, d := range f.country.Departements {
		if !on.sees(d.Fitted) {
			continue
		}
		for k, minutes := range reference.Limits {
			shares = append(shares, huber((r.shares[i][k]-d.Within[k])/aims[minutes], farShare))
		}
	}
	for i, p := range f.gironde.Pairs {
		if on.seesPair(p.Fitted) && p.MetricMinutes >= 10 && p.MetricMinutes < 75 {
			gironde = append(gironde, huber(math.Log(r.gironde[i].Minutes/p.MetricMinutes)/girondeAim, farPair))
		}
	}
	for i, d := range f.country.ToHospital {
		if on.seesPair(d.Fitted) && d.Minutes >= 10 && d.Minutes < 75 {
			hospitals = append(hospitals, huber(math.Log(r.hospitals[i]/d.Minutes)/hospitalAim, farPair))
		}
	}
	for i := range reference.Known {
		known = append(known, huber(math.Log(r.known[i]/reference.Known[i].Minutes())/knownAim, farKnown))
	}
	all := weigh(nil, shares, float64(len(reference.Limits)))
	all = weigh(all, gironde, girondeWeight)
	all = weigh(all, hospitals, hospitalWeight)
	return weigh(all, known, knownWeight)
}

// weigh appends residuals so that the sum of their squares is their mean square
// times a weight.
func weigh(all, residuals []float64, weight float64) []float64 {
	for _, r := range residuals {
		all = append(all, r*math.Sqrt(weight/float64(len(residuals))))
	}
	return all
}

// huber returns a residual whose square is Huber's loss (1964): from some size on
// it grows as the residual, not as its square.
func huber(r, far float64) float64 {
	size := math.Abs(r)
	if size <= far {
		return r
	}
	return math.Copysign(math.Sqrt(2*far*size-far*far), r)
}
