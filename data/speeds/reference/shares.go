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

	"github.com/paulmach/orb"
	"golang.org/x/sync/errgroup"
)

// Homes are the points where a model has people live, and how each hangs on the
// network: what does not change with the speeds of links.
type Homes struct {
	country *Country
	at      [][]hung // of every commune of a département with shares; nil of the others
	arrive  []road.Leg
}

// hung is how a home hangs on the network, and the straight ways to the sites
// beside it.
type hung struct {
	from   []road.Leg
	slope  float64    // of the country around, m/km
	beside []road.Leg // to the sites, their Node being nothing
}

// Hang joins the homes of a model to a network. They hold for all models of the
// same TowardsSeat, Radius and Farthest, and for networks with the same ways of access.
func (c *Country) Hang(ctx context.Context, roads *intercommune.Roads, model settle.Model) (*Homes, error) {
	h := &Homes{country: c, at: make([][]hung, len(c.Communes))}
	beside := make(map[uint32][]orb.Point) // sites by their Attachment.Road
	for _, site := range c.Sites {
		on := roads.Arrive(site, road.OffPeak)
		h.arrive = append(h.arrive, on.Legs...)
		beside[on.Road] = append(beside[on.Road], site)
	}
	return h, c.each(ctx, func(_ int, d *Departement) {
		for _, i := range d.communes {
			for _, home := range model.Homes(c.Communes[i]) {
				on := roads.Depart(home.Point, road.OffPeak)
				at := hung{from: on.Legs, slope: on.Slope}
				for _, site := range beside[on.Road] {
					if t, metres, ok := roads.Between(home.Point, site, road.OffPeak); ok {
						at.beside = append(at.beside, road.Leg{Time: t, Metres: metres})
					}
				}
				h.at[i] = append(h.at[i], at)
			}
		}
	})
}

// each does some work for every département at once.
func (c *Country) each(ctx context.Context, work func(i int, d *Departement)) error {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range c.Departements {
		group.Go(func() error {
			work(i, &c.Departements[i])
			return ctx.Err()
		})
	}
	return group.Wait()
}

// Shares computes for every département the percent of its people within each of
// Limits, as the program does for a study on the modelled network: people where
// the model has them live, to the nearest of the sites.
func (c *Country) Shares(ctx context.Context, roads *intercommune.Roads, model settle.Model) ([][]float64, error) {
	homes, err := c.Hang(ctx, roads, model)
	if err != nil {
		return nil, err
	}
	return homes.Shares(ctx, roads, model)
}

// Shares computes the shares of homes that hang on a network.
func (h *Homes) Shares(ctx context.Context, roads *intercommune.Roads, model settle.Model) ([][]float64, error) {
	graph, err := travel.Backward(roads.Network(), roads.Weights(road.OffPeak))
	if err != nil {
		return nil, err
	}
	var search travel.Search
	if err := search.Run(ctx, graph, h.arrive, road.Unreached); err != nil {
		return nil, err
	}
	all := make([][]float64, len(h.country.Departements))
	return all, h.country.each(ctx, func(i int, d *Departement) {
		all[i] = h.of(d, model, &search)
	})
}

// of returns the shares of a département.
func (h *Homes) of(d *Departement, model settle.Model, search *travel.Search) []float64 {
	within, people := make([]float64, len(Limits)), 0.0
	for _, i := range d.communes {
		counts := model.PeopleAt(h.country.Communes[i])
		for k := range h.at[i] {
			weight, t := float64(counts[k]), h.at[i][k].time(model, search)
			people += weight
			for k, limit := range Limits {
				within[k] += weight * model.Within(t, float64(limit)*60)
			}
		}
	}
	for k := range within {
		within[k] *= 100 / people
	}
	return within
}

// time returns the seconds from a home to the nearest site.
func (h *hung) time(model settle.Model, search *travel.Search) float64 {
	best := road.Unreached
	for _, leg := range h.from {
		if t := search.Time(leg.Node); t.Reached() {
			best = min(best, t.Plus(model.FromHome(leg.Time, leg.Metres, h.slope)))
		}
	}
	for _, way := range h.beside {
		best = min(best, model.FromHome(way.Time, way.Metres, h.slope))
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
	return c.errors(computed, func(d *Departement) bool { return d.Fitted == fitted })
}

// AllErrors compares shares with the published ones, over all départements.
func (c *Country) AllErrors(computed [][]float64) []ShareErrors {
	return c.errors(computed, func(*Departement) bool { return true })
}

func (c *Country) errors(computed [][]float64, counts func(*Departement) bool) []ShareErrors {
	all := make([]ShareErrors, len(Limits))
	for k := range all {
		all[k].Minutes = Limits[k]
		n := 0.0
		for i := range c.Departements {
			if d := &c.Departements[i]; counts(d) {
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
