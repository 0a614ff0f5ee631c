package analysis

import (
	"context"

	"acces30/coverage"
)

// enough finds the nearest point that is open enough from every commune: a search
// from these alone.
func (a *analysis) enough(ctx context.Context) error {
	settings := &a.study.Settings
	fits := make([]bool, len(a.sources))
	for i, source := range a.sources {
		fits[i] = settings.OpenEnough.Of(&a.study.Structures[source.Owner], a.pointOf(i)) == coverage.NoShortfall
	}
	nearest, err := a.nearestOf(ctx, fits)
	if err != nil {
		return err
	}
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		c.Enough = nearest[i]
		if near := c.Nearest[0]; near.Structure != coverage.NoStructure && c.Status != coverage.NotComputed {
			s := &a.study.Structures[near.Structure]
			c.NearestShortfall = settings.OpenEnough.Of(s, &s.Points[near.Point])
		}
	}
	return nil
}
