package analysis

import (
	"context"
	"errors"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/isochrone"
	"acces30/coverage/refusal"
	"acces30/coverage/road"
	"acces30/coverage/travel"
)

// isochrones draws the areas from which any structure is reached, and each one
// of those in scope, off-peak. The same times decide what is reached that
// flag the communes.
func (a *analysis) isochrones(ctx context.Context) error {
	limits := a.study.Settings.Isochrones
	if len(limits) == 0 || len(a.sources) == 0 || a.named() {
		return nil
	}
	surface, err := a.surface(ctx)
	if err != nil {
		return err
	}
	a.result.Cell, a.result.OpenLand = surface.Cell(), surface.OpenLand()
	if err := a.allBands(ctx, surface); err != nil {
		return err
	}
	return a.structureBands(ctx, surface)
}

// surface makes the study's roads ready for bands.
func (a *analysis) surface(ctx context.Context) (*isochrone.Surface, error) {
	cell := a.study.Settings.IsochroneCell
	switch roads := a.study.Roads.(type) {
	case isochrone.Streets:
		return isochrone.NewStreetSurface(ctx, roads, road.OffPeak, isochrone.StreetOptions{Cell: cell, Extent: a.study.Extent.Bound, Beyond: FarFromRoad})
	case isochrone.InterCommune:
		if model := a.study.Settlement; model != nil && len(a.study.PopulationPoints) == 0 {
			roads = homeland{roads, model}
		}
		surface, err := isochrone.NewInterCommuneSurface(ctx, roads, road.OffPeak, isochrone.InterCommuneOptions{Cell: cell})
		var tooFine *isochrone.TooFineError
		if errors.As(err, &tooFine) {
			return nil, refusal.CellsTooFine(finding.Count(tooFine.Cell), finding.Count(tooFine.Least))
		}
		return surface, err
	}
	return nil, fault.Errorf(fault.T("des routes d'une sorte sur laquelle aucune zone ne peut être tracée", "roads of a kind that no areas can be drawn on"))
}

// allBands draws the areas from which any structure is reached.
func (a *analysis) allBands(ctx context.Context, surface *isochrone.Surface) error {
	limits := a.study.Settings.Isochrones
	var search travel.Search
	if err := search.Run(ctx, a.backward, travel.Legs(a.sources), isochrone.Horizon(limits)); err != nil {
		return err
	}
	var err error
	a.result.Bands, err = surface.Bands(ctx, isochrone.Query{
		Times: &search, Limits: limits, Destinations: a.destinations(0, len(a.sources)), Tolerance: tolerance * surface.Cell(),
		CheckPoints: a.checkPoints(func(commune int) road.Deciseconds { return a.result.Communes[commune].Time() }),
		Homes:       a.allHomes(),
	})
	return err
}

// structureBands draws the areas of every structure in scope, several at once.
func (a *analysis) structureBands(ctx context.Context, surface *isochrone.Surface) error {
	limits := a.study.Settings.Isochrones
	var firsts, lasts []int // of the sources of every structure
	var legs [][]road.Leg
	for first := 0; first < len(a.sources); {
		last := a.lastOf(first)
		if a.result.Structures[a.sources[first].Owner].InScope {
			firsts, lasts, legs = append(firsts, first), append(lasts, last), append(legs, travel.Legs(a.sources[first:last]))
		}
		first = last
	}
	type drawn struct {
		bands []isochrone.Band
		err   error
	}
	hung := a.hangHomes()
	all, err := travel.Within(ctx, a.backward, legs, isochrone.Horizon(limits), func(i int, search *travel.Search) drawn {
		first, last := firsts[i], lasts[i]
		bands, err := surface.Bands(ctx, isochrone.Query{
			Times: search, Limits: limits, Destinations: a.destinations(first, last), Tolerance: tolerance * surface.Cell(), Workers: 1,
			CheckPoints: a.checkPoints(func(commune int) road.Deciseconds { return a.timeTo(commune, first, last, search) }),
			Homes:       a.homesNear(hung, first, last, search),
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

// destinations are the points of some sources.
func (a *analysis) destinations(first, last int) []isochrone.Destination {
	var all []isochrone.Destination
	for i := first; i < last; i++ {
		s := &a.sources[i]
		all = append(all, isochrone.Destination{Point: a.study.Structures[s.Owner].Points[s.Point].Position.Point, Road: a.roads[i]})
	}
	return all
}

// checkPoints are the communes computed with their times.
func (a *analysis) checkPoints(timeOf func(commune int) road.Deciseconds) []isochrone.CheckPoint {
	all := make([]isochrone.CheckPoint, 0, len(a.result.Communes))
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		if c.Status == coverage.NotComputed {
			continue
		}
		reference, _ := c.Commune.Reference(a.study.Settings.Reference)
		all = append(all, isochrone.CheckPoint{Point: reference.Point, Time: timeOf(i), People: c.Commune.Population})
	}
	return all
}

// tolerance is the share of a cell that contours may be moved by to have fewer
// vertices: half of them, for a few hundredths of a per cent of the fidelity.
const tolerance = 0.2

// timeTo returns the time from a commune in scope to the nearest of some
// sources, given a search backward from them.
func (a *analysis) timeTo(row, first, last int, search *travel.Search) road.Deciseconds {
	least := search.TimeVia(a.departures[row])
	a.direct(row, road.OffPeak, func(source int, t road.Deciseconds, _ uint32) {
		if source >= first && source < last {
			least = min(least, t)
		}
	})
	return least
}
