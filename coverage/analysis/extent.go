package analysis

import (
	"context"
	"slices"
	"strconv"

	"acces30/coverage"
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
		out := search.TimeVia(a.departures[i])
		if out < c.Time() && out <= a.study.Settings.Threshold {
			a.reportCommune(c, coverage.CodeCommuneNearEdge, coverage.Warning, strconv.FormatFloat(out.Minutes(), 'f', 1, 64))
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
			a.reportCommune(c, coverage.CodeCommuneByFerry, coverage.Info, strconv.FormatFloat(without.Minutes(), 'f', 1, 64))
		case c.Ferry:
			a.reportCommune(c, coverage.CodeCommuneByFerryOnly, coverage.Warning)
		}
	}
	return nil
}

// reportFar reports the communes far from a road. Those that nothing leads to
// are reported by how they lie.
func (a *analysis) reportFar() {
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		switch {
		case c.Status == coverage.Unlocated:
		case c.Status == coverage.Unreachable:
			a.reportCommune(c, a.whyUnreachable(i), coverage.Warning)
		case a.study.RoadsInfo.Kind == coverage.Streets && c.SnapMetres > FarFromRoad:
			a.reportCommune(c, coverage.CodeCommuneFarFromRoad, coverage.Warning, strconv.FormatFloat(c.SnapMetres, 'f', 0, 64))
		}
	}
}

func (a *analysis) whyUnreachable(row int) coverage.Code {
	c := &a.result.Communes[row]
	reference, _ := c.Commune.Reference(a.study.Settings.Reference)
	switch {
	case a.study.Extent.Limited() && !a.study.Extent.Bound.Contains(reference.Point):
		return coverage.CodeCommuneOutsideRoads
	case a.study.RoadsInfo.Kind == coverage.Streets && len(a.departures[row]) == 0:
		return coverage.CodeCommuneOffRoads
	}
	return coverage.CodeCommuneUnreachable
}

// reportCommune makes a finding about a commune.
func (a *analysis) reportCommune(c *coverage.CommuneAccess, code coverage.Code, severity coverage.Severity, details ...string) {
	a.result.Findings = append(a.result.Findings, coverage.Finding{
		Code: code, Severity: severity, Source: c.Commune.Source,
		Subject: c.Commune.Name, Value: c.Commune.Code, Details: details,
	})
}
