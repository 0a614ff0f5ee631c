package analysis

import (
	"context"
	"errors"

	"acces30/coverage"
	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/coverage/travel"
)

// isochrones draws the areas from which any structure is reached, and each one
// of those in scope, off-peak. What is reached is told by the same times that
// flag the communes.
func (a *analysis) isochrones(ctx context.Context) error {
	limits := a.study.Settings.Isochrones
	if len(limits) == 0 || len(a.sources) == 0 {
		return nil
	}
	ground, err := a.ground(ctx)
	if err != nil {
		return err
	}
	a.result.Cell = ground.Cell()
	if err := a.allBands(ctx, ground); err != nil {
		return err
	}
	return a.structureBands(ctx, ground)
}

// ground lays the study's roads out for bands.
func (a *analysis) ground(ctx context.Context) (*isochrone.Ground, error) {
	cell := a.study.Settings.IsochroneCell
	switch roads := a.study.Roads.(type) {
	case isochrone.Streets:
		return isochrone.NewStreets(ctx, roads, road.OffPeak, isochrone.StreetOptions{Cell: cell})
	case isochrone.Country:
		return isochrone.NewCountry(ctx, roads, road.OffPeak, isochrone.CountryOptions{Cell: cell})
	}
	return nil, errors.New("roads of a kind that no areas can be drawn on")
}

// allBands draws the areas from which any structure is reached.
func (a *analysis) allBands(ctx context.Context, ground *isochrone.Ground) error {
	limits := a.study.Settings.Isochrones
	var legs []road.Leg
	for _, source := range a.sources {
		legs = append(legs, source.Legs...)
	}
	var search travel.Search
	if err := search.Run(ctx, a.backward, legs, isochrone.Horizon(limits)); err != nil {
		return err
	}
	var err error
	a.result.Bands, err = ground.Bands(ctx, isochrone.Query{
		Times: &search, Limits: limits, Sites: a.sites(0, len(a.sources)), Tolerance: tolerance * ground.Cell(),
		Places: a.places(func(row int) road.Deciseconds { return a.result.Communes[row].Time() }),
	})
	return err
}

// structureBands draws the areas of every structure in scope, several at once.
func (a *analysis) structureBands(ctx context.Context, ground *isochrone.Ground) error {
	limits := a.study.Settings.Isochrones
	var firsts, lasts []int // of the sources of every structure
	var legs [][]road.Leg
	// The points of a structure stand together among the sources.
	for first := 0; first < len(a.sources); {
		last := first
		var all []road.Leg
		for ; last < len(a.sources) && a.sources[last].Owner == a.sources[first].Owner; last++ {
			all = append(all, a.sources[last].Legs...)
		}
		if a.result.Structures[a.sources[first].Owner].InScope {
			firsts, lasts, legs = append(firsts, first), append(lasts, last), append(legs, all)
		}
		first = last
	}
	type drawn struct {
		bands []isochrone.Band
		err   error
	}
	all, err := travel.Within(ctx, a.backward, legs, isochrone.Horizon(limits), func(i int, search *travel.Search) drawn {
		first, last := firsts[i], lasts[i]
		bands, err := ground.Bands(ctx, isochrone.Query{
			Times: search, Limits: limits, Sites: a.sites(first, last), Tolerance: tolerance * ground.Cell(), Workers: 1,
			Places: a.places(func(row int) road.Deciseconds { return a.timeTo(row, first, last, search) }),
		})
		return drawn{bands, err}
	})
	if err != nil {
		return err
	}
	for i, d := range all {
		if d.err != nil {
			return d.err
		}
		a.result.Structures[a.sources[firsts[i]].Owner].Bands = d.bands
	}
	return nil
}

// sites are the places of some sources.
func (a *analysis) sites(first, last int) []isochrone.Site {
	var sites []isochrone.Site
	for i := first; i < last; i++ {
		s := &a.sources[i]
		sites = append(sites, isochrone.Site{Point: a.study.Structures[s.Owner].Points[s.Point].Position.Point, Road: a.roads[i]})
	}
	return sites
}

// places are the located communes in scope with their times.
func (a *analysis) places(timeOf func(row int) road.Deciseconds) []isochrone.Place {
	places := make([]isochrone.Place, 0, len(a.result.Communes))
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		if c.Status == coverage.Unlocated {
			continue
		}
		reference, _ := c.Commune.Reference(a.study.Settings.Reference)
		places = append(places, isochrone.Place{Point: reference.Point, Time: timeOf(i), People: c.Commune.Population})
	}
	return places
}

// tolerance is the share of a cell that lines may be moved by to have fewer
// vertices: half of them, for a few hundredths of a per cent of the fidelity.
const tolerance = 0.2

// timeTo returns the time from a commune in scope to the nearest of some
// sources, given a search backward from them.
func (a *analysis) timeTo(row, first, last int, search *travel.Search) road.Deciseconds {
	least := road.Unreached
	for _, leg := range a.departures[row] {
		least = min(least, search.Time(leg.Node).Plus(leg.Time))
	}
	a.direct(row, road.OffPeak, func(source int, t road.Deciseconds, _ uint32) {
		if source >= first && source < last {
			least = min(least, t)
		}
	})
	return least
}
