package analysis

import (
	"context"
	"slices"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/coverage/travel"
)

// FarFromRoad is the straight distance in metres to a real road beyond which a
// point is reported: the path there is a guess.
const FarFromRoad = 500

// checkEdge reports the communes from which a drive out of the data on roads
// takes less than the time found, and no more than the threshold: what lies
// beyond might have given a shorter time.
func (a *analysis) checkEdge(ctx context.Context) error {
	edge := a.study.Extent.Edge
	if len(edge) == 0 {
		return nil
	}
	legs := make([]road.Leg, len(edge))
	for i, node := range edge {
		legs[i].Node = node
	}
	var search travel.Search
	if err := search.Run(ctx, a.backward, legs, a.study.Settings.Threshold); err != nil {
		return err
	}
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		if c.Status == coverage.NotComputed {
			continue // what it is left out for says more
		}
		out := search.TimeVia(a.departures[i])
		if out < c.Time() && out <= a.study.Settings.Threshold {
			a.reportCommune(c, finding.CommuneNearEdge.Found(finding.Minutes(out.Minutes())))
		}
	}
	return nil
}

// checkFerries marks the communes whose fastest path takes a ferry: those that
// need more time, or have no path at all, once the ferries are closed.
func (a *analysis) checkFerries(ctx context.Context) error {
	roads := a.study.Roads
	network := roads.Network()
	if a.study.RoadsInfo.Kind != coverage.Streets || !slices.Contains(network.Class, road.Ferry) {
		return nil
	}
	dry := slices.Clone(roads.Weights(road.OffPeak))
	for arc, class := range network.Class {
		if class == road.Ferry {
			dry[arc] = road.Unreached
		}
	}
	graph, err := travel.Backward(network, dry)
	if err != nil {
		return err
	}
	var search travel.Search
	if err := search.Run(ctx, graph, travel.Legs(a.sources), road.Unreached); err != nil {
		return err
	}
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		without := search.TimeVia(a.departures[i])
		a.direct(i, road.OffPeak, func(_ int, t road.Deciseconds, _ uint32) { without = min(without, t) })
		switch c.Ferry = c.Time() < without; {
		case c.Ferry && without.Reached():
			a.reportCommune(c, finding.CommuneByFerry.Found(finding.Minutes(without.Minutes())))
		case c.Ferry:
			a.reportCommune(c, finding.CommuneByFerryOnly.Found())
		}
	}
	return nil
}

// reportFar reports the communes far from a road, and those that nothing leads
// to or that were not computed. That a commune has no position was noticed when
// it was read, and that there is nowhere to go is one finding, not one for each.
func (a *analysis) reportFar() {
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		switch {
		case c.Status == coverage.NotComputed:
			if kind, told := leftOut[c.Reason]; told {
				a.reportCommune(c, kind.Found())
			}
		case c.Status == coverage.Unreachable:
			a.reportCommune(c, finding.CommuneUnreachable.Found())
		case a.study.RoadsInfo.Kind == coverage.Streets && c.SnapMetres > FarFromRoad:
			a.reportCommune(c, finding.CommuneFarFromRoad.Found(finding.Metres(c.SnapMetres)))
		}
	}
}

// leftOut are the findings about communes that were not computed.
var leftOut = map[coverage.Reason]finding.Kind0{
	coverage.OutsideRoads: finding.CommuneOutsideRoads,
	coverage.OffRoads:     finding.CommuneOffRoads,
	coverage.RoadsGoOn:    finding.CommuneRoadsGoOn,
	coverage.NoTimes:      finding.CommuneNoTimes,
}

// reportCommune adds a finding about a commune.
func (a *analysis) reportCommune(c *coverage.CommuneAccess, f finding.Finding) {
	a.result.Findings = append(a.result.Findings, f.At(c.Commune.Source, c.Commune.Name, c.Commune.Code))
}
