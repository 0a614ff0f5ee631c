package analysis

import (
	"context"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/travel"
)

// doors finds the nearest open door of every commune on every day, and in an evening:
// a search for each set of points that are open together, which several days may share.
func (a *analysis) doors(ctx context.Context) error {
	if a.study.Moment != nil {
		return nil
	}
	known := map[string][]coverage.Reach{}
	for when := range coverage.DoorTimes {
		sure, maybe := make([]bool, len(a.sources)), make([]bool, len(a.sources))
		for i := range a.sources {
			sure[i], maybe[i] = a.pointOf(i).OpenThen(when)
		}
		surely, err := a.nearestKnown(ctx, known, sure)
		if err != nil {
			return err
		}
		perhaps, err := a.nearestKnown(ctx, known, maybe)
		if err != nil {
			return err
		}
		for i := range a.result.Communes {
			d := &a.result.Communes[i].Doors[when]
			d.Sure, d.Maybe = surely[i], perhaps[i]
			if d.Maybe.Time >= d.Sure.Time {
				d.Maybe = coverage.NoReach()
			}
		}
	}
	return nil
}

// pointOf returns the service point of a source.
func (a *analysis) pointOf(source int) *coverage.ServicePoint {
	s := &a.sources[source]
	return &a.study.Structures[s.Owner].Points[s.Point]
}

// nearestKnown is nearestOf where it is not known yet.
func (a *analysis) nearestKnown(ctx context.Context, known map[string][]coverage.Reach, fits []bool) ([]coverage.Reach, error) {
	key := make([]byte, (len(fits)+7)/8)
	for i, fit := range fits {
		if fit {
			key[i/8] |= 1 << (i % 8)
		}
	}
	if found, there := known[string(key)]; there {
		return found, nil
	}
	found, err := a.nearestOf(ctx, fits)
	if err == nil {
		known[string(key)] = found
	}
	return found, err
}

// nearestOf returns the nearest of some of the sources from every commune in scope.
func (a *analysis) nearestOf(ctx context.Context, fits []bool) ([]coverage.Reach, error) {
	nearest := make([]coverage.Reach, len(a.result.Communes))
	var sources []travel.Source
	for i, source := range a.sources {
		if fits[i] {
			sources = append(sources, source)
		}
	}
	all := len(sources) == len(a.sources)
	var found *travel.Nearest
	if !all {
		var err error
		if found, err = travel.FindNearest(ctx, a.backward, sources, 1, road.Unreached); err != nil {
			return nil, err
		}
	}
	for i := range nearest {
		c := &a.result.Communes[i]
		nearest[i] = coverage.NoReach()
		switch {
		case c.Status == coverage.NotComputed:
			continue
		case all:
			nearest[i] = c.Nearest[0]
			continue
		}
		for _, r := range found.Via(a.departures[i]) {
			nearest[i] = coverage.Reach{Structure: int(r.Owner), Point: int(r.Point), Time: r.Time, Metres: r.Metres}
		}
		a.direct(i, road.OffPeak, func(source int, t road.Deciseconds, metres uint32) {
			if s := &a.sources[source]; fits[source] && t < nearest[i].Time {
				nearest[i] = coverage.Reach{Structure: int(s.Owner), Point: int(s.Point), Time: t, Metres: metres}
			}
		})
	}
	return nearest, nil
}
