package coverage

import (
	"cmp"
	"slices"

	"acces30/coverage/road"
)

// SumUp classifies the communes and fills the totals of a result from the times
// of its communes and from its structures: all that follows from them without
// any network. It is called once.
func (r *Result) SumUp() {
	if r.Study.Settings.FlagBy == FlagByPeople {
		r.timeByPeople()
	}
	for i := range r.Communes {
		r.Communes[i].Classify(r.Study.Settings.Threshold, &r.Study.RoadsInfo)
	}
	r.countCatchments()
	for _, limit := range r.Study.Settings.Limits() {
		r.Tallies = append(r.Tallies, tally(r.Communes, limit))
	}
	r.classify()
	for i := range r.Communes {
		c := &r.Communes[i]
		r.Scope.All.Add(c.Commune)
		switch c.Status {
		case Unreachable:
			r.Scope.Unreachable.Add(c.Commune)
		case NotComputed:
			r.Scope.NotComputed.Add(c.Commune)
			r.Scope.ByReason[c.Reason].Add(c.Commune)
		}
		if c.Status != NotComputed {
			r.Certainty[c.Certainty].Add(c.Commune)
		}
		if c.Time().Reached() && c.Status != NotComputed {
			r.Scope.ByFitness[c.Fitness].Add(c.Commune)
		}
		if !c.Commune.PopulationKnown {
			r.Scope.UnknownPopulation++
		}
	}
	for i := range r.Structures {
		s := &r.Structures[i]
		if !s.InScope {
			continue
		}
		r.Scope.Structures++
		r.Scope.Points += len(s.Points)
		if s.Structure.Format == Itinerant {
			r.Scope.Itinerant++
		}
	}
	r.countEnough()
	r.sumUpSince()
	r.countWithoutCar()
	r.Groups = groupsOf(r.Communes)
	r.ByPoint = peopleWithin(r)
	r.Scope.Mean, r.Scope.Median, r.Scope.NinthDecile = spread(r.Communes)
}

// countCatchments counts the communes by the structure and the point nearest to
// each, and those that one structure alone covers.
func (r *Result) countCatchments() {
	threshold := r.Study.Settings.Threshold
	for i := range r.Communes {
		c := &r.Communes[i]
		if c.Status != Covered && c.Status != Beyond {
			continue
		}
		first := c.Nearest[0]
		s := &r.Structures[first.Structure]
		s.Catchment.Add(c.Commune)
		s.Points[first.Point].Catchment.Add(c.Commune)
		if c.Status == Covered && c.Nearest[1].Time > threshold {
			s.OnlyOne.Add(c.Commune)
		}
	}
}

// tally splits the communes at a limit.
func tally(communes []CommuneAccess, limit road.Deciseconds) Tally {
	t := Tally{Limit: limit}
	for i := range communes {
		c := &communes[i]
		switch {
		case c.Status == NotComputed:
			t.NotComputed.Add(c.Commune)
		case c.Time() <= limit:
			t.Within.Add(c.Commune)
		default:
			t.Beyond.Add(c.Commune)
		}
	}
	return t
}

// spread returns the mean, the median and the 9th decile of the time, each
// person counting once, over the communes with a path to a service point. A
// quantile is the smallest time within which that share of the people lives.
// All are Unreached when nobody is counted.
func spread(communes []CommuneAccess) (mean, median, ninthDecile road.Deciseconds) {
	var reached []*CommuneAccess
	var people, weighted uint64
	for i := range communes {
		c := &communes[i]
		if c.Time().Reached() && c.Commune.Population > 0 {
			reached = append(reached, c)
			people += uint64(c.Commune.Population)
			weighted += uint64(c.Commune.Population) * uint64(c.Time())
		}
	}
	if people == 0 {
		return road.Unreached, road.Unreached, road.Unreached
	}
	slices.SortFunc(reached, func(a, b *CommuneAccess) int { return cmp.Compare(a.Time(), b.Time()) })
	quantile := func(tenths uint64) road.Deciseconds {
		var sum uint64
		for i := 0; ; i++ { // all people are in the sum with the last
			sum += uint64(reached[i].Commune.Population)
			if 10*sum >= tenths*people {
				return reached[i].Time()
			}
		}
	}
	mean = road.Deciseconds((weighted + people/2) / people)
	return mean, quantile(5), quantile(9)
}
