package analysis

import (
	"context"

	"acces30/coverage"
	"acces30/coverage/internal/parallel"
	"acces30/coverage/road"
	"acces30/coverage/travel"
)

// scenarioTimes finds from every commune the times to where a structure could be
// opened, as far as they matter while one of its nearest structures stays: by one
// search forward from each, on all processors.
func (a *analysis) scenarioTimes(ctx context.Context) error {
	if !a.study.Settings.ScenarioTimes || len(a.sources) == 0 {
		return nil
	}
	roads := a.study.Roads
	graph, err := travel.Forward(roads.Network(), roads.Weights(road.OffPeak))
	if err != nil {
		return err
	}
	o := a.newOpenings(graph)
	rows := make([]coverage.ScenarioRow, len(a.result.Communes))
	search := func() *travel.Search { return new(travel.Search) }
	_, err = parallel.EachWith(ctx, 0, len(rows), search, func(s *travel.Search, i int) (err error) {
		rows[i], err = o.row(ctx, s, i)
		return err
	})
	if err != nil {
		return err
	}
	times := &coverage.ScenarioTimes{Rows: rows, Openable: make([]bool, len(rows)), Plannable: make([]bool, len(rows))}
	served := a.served()
	for i := range rows {
		times.Openable[i] = len(o.arrivals[i].Legs) > 0
		times.Plannable[i] = a.mayOpen(a.result.Communes[i].Commune, &a.result.Communes[i], served)
	}
	for i := range rows {
		if len(rows[i].Nearest) > 0 {
			continue
		}
		for _, opened := range rows[i].Openings {
			times.Openable[opened.Index] = false // it would give this commune a time
		}
		rows[i].Openings = nil
	}
	for i := range a.result.Structures {
		times.Closable = append(times.Closable, a.result.Structures[i].OnNetwork())
	}
	a.result.Scenarios = times
	return nil
}

// openings are the communes in scope as places where a structure could be opened.
type openings struct {
	*analysis
	graph    *travel.Graph       // the network in its sense
	arrivals []road.Attachment   // of the communes in scope
	onRoad   map[uint32][]uint32 // communes by their Attachment.Road
}

func (a *analysis) newOpenings(graph *travel.Graph) *openings {
	o := &openings{analysis: a, graph: graph, onRoad: make(map[uint32][]uint32)}
	for i := range a.result.Communes {
		on := a.arriveIn(a.result.Communes[i].Commune)
		o.arrivals = append(o.arrivals, on)
		if on.Road != 0 {
			o.onRoad[on.Road] = append(o.onRoad[on.Road], uint32(i))
		}
	}
	return o
}

// row finds what is known of one commune. Of a commune without a time it has all
// openings that it reaches.
func (o *openings) row(ctx context.Context, s *travel.Search, i int) (coverage.ScenarioRow, error) {
	c := &o.result.Communes[i]
	row, limit := coverage.ScenarioRow{}, road.Unreached
	from := road.Attachment{Legs: o.departures[i], Road: o.roadOf[i]}
	switch {
	case c.Reason == coverage.RoadsGoOn || c.Reason == coverage.NoTimes: // a structure within reach would change that
		from = o.departFrom(c.Commune, road.OffPeak)
	case c.Status == coverage.NotComputed:
		return row, nil
	case c.Time().Reached():
		for _, reach := range o.ranked[i] {
			if reach.Time.Reached() {
				row.Nearest = append(row.Nearest, reach)
				limit = reach.Time
			}
		}
	}
	if err := s.Run(ctx, o.graph, from.Legs, limit); err != nil {
		return row, err
	}
	direct := o.between(c.Commune, from.Road)
	for k := range o.arrivals {
		t := s.TimeVia(o.arrivals[k].Legs)
		if straight, known := direct[uint32(k)]; known {
			t = min(t, straight)
		}
		if t < limit {
			row.Openings = append(row.Openings, coverage.TimeTo{Index: int32(k), Time: t})
		}
	}
	return row, nil
}

// between returns the times of paths from a commune that pass no node, by where
// they lead.
func (o *openings) between(c *coverage.Commune, on uint32) map[uint32]road.Deciseconds {
	if len(o.onRoad[on]) == 0 {
		return nil
	}
	direct := make(map[uint32]road.Deciseconds)
	setting := o.study.Settings.Reference
	from, _ := c.Reference(setting)
	for _, k := range o.onRoad[on] {
		to, _ := o.result.Communes[k].Commune.Reference(setting)
		if t, _, ok := o.study.Roads.Between(from.Point, to.Point, road.OffPeak); ok {
			direct[k] = t
		}
	}
	return direct
}
