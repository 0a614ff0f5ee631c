package analysis

import (
	"context"
	"math"

	"acces30/coverage"
	"acces30/coverage/internal/parallel"
	"acces30/coverage/road"
	"acces30/coverage/settle"
	"acces30/coverage/travel"
)

// byPoint finds the time of every point where people live and what share of each
// commune's people is within every limit.
func (a *analysis) byPoint(ctx context.Context) error {
	people := a.people()
	if len(people.points) == 0 {
		return nil
	}
	var search travel.Search
	if err := search.Run(ctx, a.backward, travel.Legs(a.sources), road.Unreached); err != nil {
		return err
	}
	out, err := a.searchOut(ctx, false)
	if err != nil {
		return err
	}
	times, err := a.pointTimes(ctx, people, &search, out)
	if err != nil {
		return err
	}
	a.result.PeopleModelled = people.model != nil
	a.shareOut(people, times)
	a.homes, a.homeTimes = people, times
	a.groupsByPoint()
	return nil
}

// people are the points where people live, given or modelled.
type people struct {
	points []coverage.PopulationPoint
	model  *settle.Model // nil where the points are given
}

// people returns the points given; without any, those of the model of where
// people live, where there is one.
func (a *analysis) people() people {
	study := a.study
	if len(study.PopulationPoints) > 0 || study.Settlement == nil {
		return people{points: study.PopulationPoints}
	}
	modelled := people{model: study.Settlement}
	for i := range study.Communes {
		c := &study.Communes[i]
		seat, _ := c.Reference(coverage.Seat)
		centroid, _ := c.Reference(coverage.Centroid)
		if !seat.Known || !study.Settings.Includes(c.Departement) {
			continue
		}
		whole := settle.Commune{People: c.Population, AreaKm2: c.AreaKm2, Seat: seat.Point, Centroid: centroid.Point}
		for _, part := range parts(whole, study.SettlementsOf(i)) {
			for _, h := range study.Settlement.Homes(part) {
				modelled.points = append(modelled.points, coverage.PopulationPoint{Point: h.Point, Commune: int32(i), Hundredths: h.Hundredths})
			}
		}
	}
	return modelled
}

// parts returns what the model of where people live is asked about: a commune, or
// each of its settlements.
func parts(whole settle.Commune, settlements []coverage.Settlement) []settle.Commune {
	if len(settlements) == 0 {
		return []settle.Commune{whole}
	}
	all := make([]settle.Commune, len(settlements))
	for i, people := range coverage.SettledPeople(whole.People, settlements) {
		s := &settlements[i]
		all[i] = settle.Commune{People: people, AreaKm2: s.AreaKm2, Seat: s.Point, Centroid: s.Point}
	}
	if len(settlements) == 1 { // the commune itself, of which more is known
		all[0].Centroid = whole.Centroid
	}
	return all
}

// within returns the hundredths of people at a point, given its time, who are
// within a limit: all or none at a point given; of those at a modelled one, the
// share that the scatter of real drives leaves within.
func (p *people) within(i int, t, limit road.Deciseconds) uint64 {
	hundredths := p.points[i].Hundredths
	switch {
	case p.model != nil && t.Reached():
		return uint64(math.Round(float64(hundredths) * p.model.Within(float64(t), float64(limit))))
	case p.model == nil && t <= limit:
		return uint64(hundredths)
	}
	return 0
}

// pointAccess is the time of a population point, or that the inputs do not tell.
type pointAccess struct {
	time  road.Deciseconds
	known bool
	from  road.Attachment // how it hangs on the network, where areas are held against it
}

// pointTimes returns the access of every point, on all processors. Points are
// taken by the thousand: one alone is too little work to hand over.
func (a *analysis) pointTimes(ctx context.Context, people people, search, out *travel.Search) ([]pointAccess, error) {
	const together = 1024
	points := people.points
	times := make([]pointAccess, len(points))
	none := func() struct{} { return struct{}{} }
	_, err := parallel.EachWith(ctx, 0, (len(points)+together-1)/together, none, func(_ struct{}, k int) error {
		for i := k * together; i < min((k+1)*together, len(points)); i++ {
			times[i] = a.pointTime(&points[i], people.model, search, out)
		}
		return nil
	})
	return times, err
}

// pointTime returns the access from a point to the nearest service point.
func (a *analysis) pointTime(p *coverage.PopulationPoint, model *settle.Model, search, out *travel.Search) pointAccess {
	from := a.depart(p.Point, road.OffPeak)
	if a.unknownAt(p.Point, from) != coverage.Computed {
		return pointAccess{time: road.Unreached}
	}
	if model != nil {
		from = alongLanes(model, from)
	}
	best := a.timeFrom(p, model, from, search, 0, len(a.sources))
	access := pointAccess{time: best, known: best.Reached() || a.unreachedFrom(from.Legs, out) == coverage.Computed}
	if len(a.study.Settings.Isochrones) > 0 {
		access.from = from // else of a whole country 300,000 would be kept for nothing
	}
	return access
}

// timeFrom returns the time from a point that hangs on the network so to the nearest of
// some sources, given a search backward from them.
func (a *analysis) timeFrom(p *coverage.PopulationPoint, model *settle.Model, from road.Attachment, search *travel.Search, first, last int) road.Deciseconds {
	best := search.TimeVia(from.Legs)
	for _, source := range a.neighbours[from.Road] {
		if source < first || source >= last {
			continue
		}
		s := &a.sources[source]
		to := a.study.Structures[s.Owner].Points[s.Point].Position.Point
		if t, metres, ok := a.study.Roads.Between(p.Point, to, road.OffPeak); ok {
			if model != nil {
				t = model.FromHome(t, metres, from.Slope)
			}
			best = min(best, t)
		}
	}
	return best
}

// shareOut spreads the population of every commune over its points.
func (a *analysis) shareOut(people people, times []pointAccess) {
	limits := a.study.Settings.Limits()
	rows := make(map[string]int, len(a.result.Communes)) // by code
	for i := range a.result.Communes {
		rows[a.result.Communes[i].Commune.Code] = i
	}
	weights := make([][]uint64, len(a.result.Communes)) // within each limit, of the points computed, and of all
	for i, p := range people.points {
		row, inScope := rows[a.study.Communes[p.Commune].Code]
		if !inScope {
			continue
		}
		c := &a.result.Communes[row]
		if c.ByPoint == nil {
			c.ByPoint = &coverage.PointShare{Within: make([]int, len(limits))}
			weights[row] = make([]uint64, len(limits)+2)
		}
		c.ByPoint.Points++
		for k, limit := range limits {
			if times[i].known {
				weights[row][k] += people.within(i, times[i].time, limit)
			}
		}
		if times[i].known {
			weights[row][len(limits)] += uint64(p.Hundredths)
			c.ByPoint.Times = append(c.ByPoint.Times, coverage.PointTime{Time: times[i].time, Hundredths: p.Hundredths})
		}
		weights[row][len(limits)+1] += uint64(p.Hundredths)
	}
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		if c.ByPoint == nil {
			continue
		}
		all := weights[i][len(limits)+1]
		if all == 0 { // points where nobody lives tell nothing
			c.ByPoint = nil
			continue
		}
		c.ByPoint.Hundredths = all
		share := func(weight uint64) int { return int((2*uint64(c.Commune.Population)*weight + all) / (2 * all)) }
		for k := range limits {
			c.ByPoint.Within[k] = share(weights[i][k])
		}
		c.ByPoint.Computed = share(weights[i][len(limits)])
	}
}
