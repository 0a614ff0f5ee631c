package coverage

import (
	"sort"

	"acces30/coverage/road"
)

// Certainty tells how sure it is on which side of the threshold a commune is:
// the same search at peak hours, and the measured error of the network at hand
// around the commune's time (ErrorTable).
type Certainty uint8

// Classes of certainty, from the surest within to the surest beyond. A commune
// that is Covered is Assured, Likely or Uncertain; one Beyond is Uncertain or
// BeyondSurely; of one that is NotComputed nothing is said.
const (
	Assured      Certainty = iota // within even at the 9th decile of the error, and at peak hours
	Likely                        // within even at the 3rd quartile of the error
	Uncertain                     // neither: the limit lies within the error
	BeyondSurely                  // beyond even at the 1st decile of the error, or unreachable
	NoCertainty                   // not computed
)

// Certainties is how many classes count communes.
const Certainties = int(NoCertainty)

// Doubts are what keeps a covered commune from being assured, as bits.
type Doubts uint8

// Doubts of a covered commune.
const (
	DoubtPeak       Doubts = 1 << iota // beyond at peak hours
	DoubtError                         // beyond at the 9th decile of the measured error
	DoubtUnmeasured                    // the error of its time was not measured in such a place: Fitness
	DoubtPoint                         // another kind of point stands in for its reference point
)

// certaintyOf classes a commune with a status, a spread and doubts.
func certaintyOf(c *CommuneAccess, threshold road.Deciseconds) Certainty {
	switch {
	case c.Status == Covered && c.Doubts == 0:
		return Assured
	case c.Status == Covered && c.Spread.ThirdQuartile <= threshold:
		return Likely
	case c.Status == Unreachable || c.Spread.FirstDecile > threshold && !c.StandIn,
		c.StandIn && unmeasured.Spread(c.Time()).FirstDecile > threshold:
		return BeyondSurely
	default:
		return Uncertain
	}
}

// doubtsOf names what keeps a commune from being assured; none for one that is
// not covered.
func doubtsOf(c *CommuneAccess, threshold road.Deciseconds, measured bool) Doubts {
	var doubts Doubts
	if c.Status != Covered {
		return 0
	}
	if c.Peak > threshold {
		doubts |= DoubtPeak
	}
	if c.Spread.NinthDecile > threshold {
		doubts |= DoubtError
	}
	if !measured {
		doubts |= DoubtUnmeasured
	}
	if c.StandIn {
		doubts |= DoubtPoint
	}
	return doubts
}

// Fitness tells whether the error of a network was measured in places like a
// commune's: only there does a time stand for more than its order of magnitude.
type Fitness uint8

// Fitnesses. Real roads are Fit wherever they are known. The modelled network
// was measured in plains and hills, by roads between chefs-lieux.
const (
	Fit        Fitness = iota // measured in such places
	Hilly                     // measured in hills, whose error is larger
	Mountain                  // relief that no measured drive had: valleys and passes decide
	Sparse                    // places so far apart that a single road decides
	FarAway                   // overseas, where nothing was measured
	NoAltitude                // no input tells what country it is
	Fitnesses  = int(NoAltitude) + 1
)

// fitnessCodes are stable: they stand in the files for other programs.
var fitnessCodes = [Fitnesses]string{
	Fit: "plain", Hilly: "hills", Mountain: "mountain", Sparse: "sparse", FarAway: "overseas", NoAltitude: "no-altitude",
}

// Code returns the fitness's stable code.
func (f Fitness) Code() string {
	if int(f) < len(fitnessCodes) {
		return fitnessCodes[f]
	}
	return "unknown"
}

// Measured reports whether the error of times there was measured. Where it was
// not, a time is to be shown as a range, Spread, not as a minute.
func (f Fitness) Measured() bool { return f == Fit || f == Hilly }

// errorsAt returns the error of the network's times for a fitness, and whether
// it was measured.
func (i *RoadsInfo) errorsAt(f Fitness) (table ErrorTable, measured bool) {
	table = i.Errors
	if f == Hilly {
		table = i.ErrorsInHills
	}
	if !f.Measured() || len(table) == 0 {
		return unmeasured, false
	}
	return table, true
}

// Ranged reports whether the commune's time is to be shown as a range: it has
// one, but the error of times in such a place was not measured.
func (c *CommuneAccess) Ranged() bool { return c.Time().Reached() && !c.Fitness.Measured() }

// RangeOf returns between which times one of the commune's times is to be shown,
// where it is to be shown as a range: there the error of times was not measured,
// and a minute would say more than is known.
func (c *CommuneAccess) RangeOf(t road.Deciseconds) (low, high road.Deciseconds, ranged bool) {
	if !t.Reached() || c.Fitness.Measured() {
		return t, t, false
	}
	s := unmeasured.Spread(t)
	return s.FirstDecile, s.NinthDecile, true
}

// SureUntil returns the longest time, up to the threshold, at which it is not
// uncertain that a commune of a fitness is covered, whatever its other doubts. It
// has one such time, since a longer time never has an earlier quantile.
func (r *Result) SureUntil(f Fitness) road.Deciseconds {
	threshold := r.Study.Settings.Threshold
	first := sort.Search(int(threshold)+1, func(t int) bool {
		c := CommuneAccess{Fitness: f}
		c.Nearest[0].Time = road.Deciseconds(t)
		c.Classify(threshold, &r.Study.RoadsInfo)
		return c.Certainty == Uncertain
	})
	return road.Deciseconds(max(first-1, 0))
}

// UnmeasuredRange returns the ends of RangeOf as ratios of the time.
func UnmeasuredRange() (low, high float64) {
	return unmeasured[0].FirstDecile, unmeasured[0].NinthDecile
}

// Ranged counts the communes whose times are but ranges.
func (s *Scope) Ranged() Count {
	var all Count
	for f, count := range s.ByFitness {
		if !Fitness(f).Measured() {
			all.Communes, all.People = all.Communes+count.Communes, all.People+count.People
		}
	}
	return all
}

// UncertainWithin counts the communes that are covered, though that is uncertain.
func (r *Result) UncertainWithin() Count {
	var all Count
	for i := range r.Communes {
		if c := &r.Communes[i]; c.Status == Covered && c.Certainty == Uncertain {
			all.Add(c.Commune)
		}
	}
	return all
}

// ShareOfCertainty returns the share of the people computed who live in the
// communes of a class of certainty; not known when there are none.
func (r *Result) ShareOfCertainty(c Certainty) (share float64, known bool) {
	return r.Scope.ShareOf(r.Certainty[c].People)
}
