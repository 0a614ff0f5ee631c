package coverage

import (
	"cmp"
	"slices"

	"acces30/coverage/road"
)

// PointTime is the time from a population point whose access is known, and how
// many people live there, in hundredths of a person.
type PointTime struct {
	Time       road.Deciseconds
	Hundredths uint32
}

// Distribution is how the people of some communes are spread over times: by their
// population points where a commune has any, else by its reference point. Each
// person counts once; people whose access is not computed take no part, those of
// unreachable places are beyond every limit.
type Distribution struct {
	times  []weighted // ascending
	people float64    // all of them
	// within is the share of people at a modelled time who are within a limit, both
	// in tenths of a second; nil where times are what they are.
	within func(t, limit float64) float64
}

// weighted is a time, and how many people have it or a shorter one.
type weighted struct {
	time  road.Deciseconds
	until float64
}

// DistributionOf spreads the people of some communes over their times. Where they
// live by a model, real drives scatter around its times: shares count for each home
// the share of it that this leaves within.
func (r *Result) DistributionOf(communes []*CommuneAccess) *Distribution {
	d := r.newDistribution()
	for _, c := range communes {
		people := float64(c.Commune.Population)
		switch {
		case c.ByPoint != nil:
			for _, p := range c.ByPoint.Times {
				d.add(p.Time, people*float64(p.Hundredths)/float64(c.ByPoint.Hundredths))
			}
		case c.Status != NotComputed:
			d.add(c.Time(), people)
		}
	}
	d.sort()
	return d
}

// newDistribution returns one of nobody.
func (r *Result) newDistribution() *Distribution {
	d := &Distribution{}
	if r.PeopleModelled && r.Study.Settlement != nil {
		d.within = r.Study.Settlement.Within
	}
	return d
}

// sort puts the groups that were added in order, once all are there.
func (d *Distribution) sort() {
	slices.SortStableFunc(d.times, func(a, b weighted) int { return cmp.Compare(a.time, b.time) })
	for i := range d.times {
		d.people += d.times[i].until
		d.times[i].until = d.people
	}
}

// add enters a group of people; until holds their number until all are there.
func (d *Distribution) add(t road.Deciseconds, people float64) {
	if people > 0 {
		d.times = append(d.times, weighted{t, people})
	}
}

// People returns how many people are spread: those whose access is known.
func (d *Distribution) People() float64 { return d.people }

// Share returns the share of people within a limit; known is false of nobody.
func (d *Distribution) Share(limit road.Deciseconds) (share float64, known bool) {
	if d.people == 0 {
		return 0, false
	}
	if d.within != nil {
		return d.scattered(limit) / d.people, true
	}
	i, _ := slices.BinarySearchFunc(d.times, limit, func(w weighted, t road.Deciseconds) int {
		if w.time <= t {
			return -1
		}
		return 1
	})
	if i == 0 {
		return 0, true
	}
	return d.times[i-1].until / d.people, true
}

// scattered counts the people within a limit where times scatter.
func (d *Distribution) scattered(limit road.Deciseconds) float64 {
	sum, before := 0.0, 0.0
	for _, w := range d.times {
		if !w.time.Reached() {
			break
		}
		sum += float64((w.until - before) * d.within(float64(w.time), float64(limit)))
		before = w.until
	}
	return sum
}

// Mean returns the mean time in minutes of the people with one; known is false
// when nobody has any.
func (d *Distribution) Mean() (minutes float64, known bool) {
	sum, before, people := 0.0, 0.0, 0.0
	for _, w := range d.times {
		if w.time.Reached() {
			sum += w.time.Minutes() * float64(w.until-before)
			people = w.until
		}
		before = w.until
	}
	if people == 0 {
		return 0, false
	}
	return sum / people, true
}

// Quantile returns the time within which a share of the people with one live;
// known is false when nobody has any.
func (d *Distribution) Quantile(share float64) (t road.Deciseconds, known bool) {
	reached := 0.0
	for _, w := range d.times {
		if w.time.Reached() {
			reached = w.until
		}
	}
	for _, w := range d.times {
		if reached > 0 && w.until >= share*reached {
			return w.time, true
		}
	}
	return road.Unreached, false
}
