package analysis

import (
	"context"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/travel"
)

// enough finds the nearest point that is open enough from every commune: a search
// from these alone.
func (a *analysis) enough(ctx context.Context) error {
	settings := &a.study.Settings
	var sources []travel.Source
	fits := make([]bool, len(a.sources))
	for i, source := range a.sources {
		s := &a.study.Structures[source.Owner]
		if fits[i] = settings.OpenEnough.Of(s, &s.Points[source.Point]) == coverage.NoShortfall; fits[i] {
			sources = append(sources, source)
		}
	}
	found, err := travel.FindNearest(ctx, a.backward, sources, 1, road.Unreached)
	if err != nil {
		return err
	}
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		c.Enough = coverage.Reach{Structure: coverage.NoStructure, Time: road.Unreached}
		if c.Status == coverage.NotComputed {
			continue
		}
		for _, r := range found.Via(a.departures[i]) {
			c.Enough = coverage.Reach{Structure: int(r.Owner), Point: int(r.Point), Time: r.Time, Metres: r.Metres}
		}
		a.direct(i, road.OffPeak, func(source int, t road.Deciseconds, metres uint32) {
			if s := &a.sources[source]; fits[source] && t < c.Enough.Time {
				c.Enough = coverage.Reach{Structure: int(s.Owner), Point: int(s.Point), Time: t, Metres: metres}
			}
		})
		if near := c.Nearest[0]; near.Structure != coverage.NoStructure {
			s := &a.study.Structures[near.Structure]
			c.NearestShortfall = settings.OpenEnough.Of(s, &s.Points[near.Point])
		}
	}
	return nil
}
