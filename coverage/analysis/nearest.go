package analysis

import (
	"context"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/travel"
)

// nearest finds the nearest structures of every commune in scope, by one
// search backwards from all service points: people drive towards them.
func (a *analysis) nearest(ctx context.Context) error {
	roads := a.study.Roads
	graph, err := travel.Backward(roads.Network(), roads.Weights(road.OffPeak))
	if err != nil {
		return err
	}
	a.backward = graph
	kept := coverage.NearestKept
	if a.study.Settings.ScenarioTimes {
		kept = coverage.ScenarioKept
	}
	found, err := travel.FindNearest(ctx, graph, a.sources, kept, road.Unreached)
	if err != nil {
		return err
	}
	a.departures = make([][]road.Leg, len(a.result.Communes))
	a.apart = make([]bool, len(a.result.Communes))
	a.roadOf = make([]uint32, len(a.result.Communes))
	a.ranked = make([][]coverage.Reach, len(a.result.Communes))
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		reference, kind := c.Commune.Reference(a.study.Settings.Reference)
		c.Reference, c.StandIn = kind, kind != a.study.Settings.Reference
		if !reference.Known && !a.named() {
			c.LeaveOut(coverage.NoPosition)
			continue
		}
		from := a.departFrom(c.Commune, road.OffPeak)
		if why := a.unknownAt(reference.Point, from); why != coverage.Computed {
			c.LeaveOut(why)
			if why == coverage.NoDestinations { // it may have some in a plan
				a.departures[i], a.roadOf[i], a.apart[i] = from.Legs, from.Road, from.Apart
			}
			continue
		}
		c.SnapMetres = from.Metre
		a.departures[i], a.roadOf[i], a.apart[i] = from.Legs, from.Road, from.Apart
		c.OffRoads = len(from.Legs) == 0
		ranked := slices.Repeat([]coverage.Reach{{Structure: coverage.NoStructure, Time: road.Unreached}}, kept)
		for k, r := range found.Via(from.Legs) {
			ranked[k] = coverage.Reach{Structure: int(r.Owner), Point: int(r.Point), Time: r.Time, Metres: r.Metres}
		}
		a.direct(i, road.OffPeak, func(source int, t road.Deciseconds, metres uint32) {
			s := &a.sources[source]
			withDirect(ranked, coverage.Reach{Structure: int(s.Owner), Point: int(s.Point), Time: t, Metres: metres})
		})
		copy(c.Nearest[:], ranked)
		a.ranked[i] = ranked
	}
	return nil
}

// named reports whether the ends of drives have names, not places.
func (a *analysis) named() bool {
	_, named := a.study.Roads.(coverage.Named)
	return named
}

// departFrom returns the legs from a commune onto the network.
func (a *analysis) departFrom(c *coverage.Commune, when road.Conditions) road.Attachment {
	if named, ok := a.study.Roads.(coverage.Named); ok {
		return named.DepartFrom(c.Code)
	}
	reference, _ := c.Reference(a.study.Settings.Reference)
	return a.depart(reference.Point, when)
}

// arriveAt returns the legs from the network to a service point: none when it has no
// place on any, or is where no road leads.
func (a *analysis) arriveAt(s *coverage.Structure, k int, when road.Conditions) road.Attachment {
	if named, ok := a.study.Roads.(coverage.Named); ok {
		return named.ArriveAt(s.Ends(k)...)
	}
	position := s.Points[k].Position
	if !position.Known {
		a.unlocatedPoints = true
		return road.Attachment{}
	}
	if a.study.EnclaveAt(position.Point) != nil {
		return road.Attachment{}
	}
	return a.study.Roads.Arrive(position.Point, when)
}

// peak finds the time to the nearest service point at peak hours, whichever
// point that is then.
func (a *analysis) peak(ctx context.Context) error {
	roads := a.study.Roads
	graph, err := travel.Backward(roads.Network(), roads.Weights(road.Peak))
	if err != nil {
		return err
	}
	sources, _ := a.attach(road.Peak)
	var search travel.Search
	if err := search.Run(ctx, graph, travel.Legs(sources), road.Unreached); err != nil {
		return err
	}
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		if c.Status == coverage.NotComputed {
			continue
		}
		c.Peak = search.TimeVia(a.departFrom(c.Commune, road.Peak).Legs)
		a.direct(i, road.Peak, func(_ int, t road.Deciseconds, _ uint32) { c.Peak = min(c.Peak, t) })
	}
	return nil
}
