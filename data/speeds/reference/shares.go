package reference

import (
	"context"
	"fmt"
	"math"
	"runtime"

	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/settle"
	"acces30/coverage/travel"

	"golang.org/x/sync/errgroup"
)

// Shares computes for every département the percent of its people within each of
// Limits, as the program does for a study on the modelled network: people where
// the model has them live, to the nearest of the sites.
func (c *Country) Shares(ctx context.Context, roads *intercommune.Roads, model settle.Model) ([][]float64, error) {
	graph, err := travel.Backward(roads.Network(), roads.Weights(road.OffPeak))
	if err != nil {
		return nil, err
	}
	var legs []road.Leg
	beside := make(map[uint32][]int) // sites by their Attachment.Road
	for i, site := range c.Sites {
		on := roads.Arrive(site, road.OffPeak)
		legs = append(legs, on.Legs...)
		beside[on.Road] = append(beside[on.Road], i)
	}
	var search travel.Search
	if err := search.Run(ctx, graph, legs, road.Unreached); err != nil {
		return nil, err
	}
	s := shares{c, roads, model, &search, beside}
	all := make([][]float64, len(c.Departements))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range c.Departements {
		group.Go(func() error {
			all[i] = s.of(&c.Departements[i])
			return ctx.Err()
		})
	}
	return all, group.Wait()
}

// shares is what the shares of a département are computed from.
type shares struct {
	country *Country
	roads   *intercommune.Roads
	model   settle.Model
	search  *travel.Search
	beside  map[uint32][]int
}

func (s *shares) of(d *Departement) []float64 {
	within, people := make([]float64, len(Limits)), 0.0
	for _, i := range d.communes {
		for _, home := range s.model.Homes(s.country.Communes[i]) {
			weight, t := float64(home.Hundredths), s.time(home)
			people += weight
			for k, limit := range Limits {
				within[k] += weight * s.model.Within(t, float64(limit)*60)
			}
		}
	}
	for k := range within {
		within[k] *= 100 / people
	}
	return within
}

// time returns the seconds from a home to the nearest site.
func (s *shares) time(home settle.Home) float64 {
	from := s.roads.Depart(home.Point, road.OffPeak)
	best := road.Unreached
	for _, leg := range from.Legs {
		if t := s.search.Time(leg.Node); t.Reached() {
			best = min(best, t.Plus(s.model.FromHome(leg.Time, leg.Metres)))
		}
	}
	for _, site := range s.beside[from.Road] {
		if t, metres, ok := s.roads.Between(home.Point, s.country.Sites[site], road.OffPeak); ok {
			best = min(best, s.model.FromHome(t, metres))
		}
	}
	if !best.Reached() {
		return math.Inf(1)
	}
	return float64(best) / 10
}

// ShareErrors are the errors of the shares at one of Limits, in points.
type ShareErrors struct {
	Minutes    int
	RMSE, Bias float64
}

// Errors compares shares with the published ones, over the départements of a half.
func (c *Country) Errors(computed [][]float64, fitted bool) []ShareErrors {
	all := make([]ShareErrors, len(Limits))
	for k := range all {
		all[k].Minutes = Limits[k]
		n := 0.0
		for i, d := range c.Departements {
			if d.Fitted == fitted {
				e := computed[i][k] - d.Within[k]
				all[k].RMSE += e * e
				all[k].Bias += e
				n++
			}
		}
		all[k].RMSE, all[k].Bias = math.Sqrt(all[k].RMSE/n), all[k].Bias/n
	}
	return all
}

// HospitalMinutes computes the drives of ToHospital.
func (c *Country) HospitalMinutes(ctx context.Context, roads *intercommune.Roads) ([]float64, error) {
	drives := make([][2]road.Place, len(c.ToHospital))
	for i, d := range c.ToHospital {
		drives[i] = [2]road.Place{c.Places[d.Commune], {Point: c.Hospitals[d.Hospital]}}
	}
	return Minutes(ctx, roads, drives)
}

// Minutes computes drives from one point to another; +Inf where there is no way.
func Minutes(ctx context.Context, roads *intercommune.Roads, drives [][2]road.Place) ([]float64, error) {
	graph, err := travel.Backward(roads.Network(), roads.Weights(road.OffPeak))
	if err != nil {
		return nil, err
	}
	ends := make(map[[2]float64]int) // many drives end at one place
	var arrivals [][]road.Leg
	var starts [][]int
	for i, d := range drives {
		at, met := ends[d[1].Point]
		if !met {
			at = len(arrivals)
			ends[d[1].Point] = at
			arrivals = append(arrivals, roads.Arrive(d[1].Point, road.OffPeak).Legs)
			starts = append(starts, nil)
		}
		starts[at] = append(starts[at], i)
	}
	minutes := make([]float64, len(drives))
	_, err = travel.Within(ctx, graph, arrivals, road.Unreached, func(end int, s *travel.Search) error {
		for _, i := range starts[end] {
			t := s.TimeVia(roads.Depart(drives[i][0].Point, road.OffPeak).Legs)
			if minutes[i] = math.Inf(1); t.Reached() {
				minutes[i] = t.Minutes()
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("drives: %w", err)
	}
	return minutes, nil
}

// PairErrors returns the median absolute error and the median error of drives
// against published minutes, as shares of these, and how many there are, from 15
// to 60 minutes, of one half.
func (c *Country) PairErrors(minutes []float64, fitted bool) (absolute, signed float64, pairs int) {
	var errs, sizes []float64
	for i, d := range c.ToHospital {
		if d.Fitted == fitted && d.Minutes >= 15 && d.Minutes < 60 {
			e := minutes[i]/d.Minutes - 1
			errs, sizes = append(errs, e), append(sizes, math.Abs(e))
		}
	}
	return quantile(sizes, 0.5), quantile(errs, 0.5), len(errs)
}
