package coverage

import (
	"math"
	"slices"
)

// Indicators are the figures that tell one edition from the next: what a series of
// months is drawn of, and what SanityLimits are about.
type Indicators struct {
	Network            string // real roads, modelled, or times from another engine: RoadsKind.Code
	Communes           int    // in scope
	People             int    // in scope
	NotComputedPeople  int    // of these
	Structures         int    // labelled in scope
	ServicePoints      int    // theirs
	ThresholdMinutes   float64
	WithinPct          float64 // people within the threshold, in percent of those computed
	Within15Pct        float64
	Within20Pct        float64
	Within30Pct        float64
	MeanMinutes        float64 // of all people with a time; 0 when there are none
	MedianMinutes      float64
	NinthDecileMinutes float64
	MedianSnapMetres   float64 // from the communes computed to their roads
	LongestMinutes     float64 // of the communes with a time
}

// Code names a kind of roads for programs.
func (k RoadsKind) Code() string {
	switch k {
	case Streets:
		return "streets"
	case Given:
		return "times"
	}
	return "modelled"
}

// Indicators returns those of a result, shares and minutes rounded to hundredths,
// metres to whole ones.
func (r *Result) Indicators() Indicators {
	views := Views()
	share := func(t Tally) float64 { return rounded(100 * t.Share()) }
	i := Indicators{
		Network:  r.Study.RoadsInfo.Kind.Code(),
		Communes: r.Scope.All.Communes, People: r.Scope.All.People, NotComputedPeople: r.Scope.NotComputed.People,
		Structures: r.Scope.Structures, ServicePoints: r.Scope.Points, ThresholdMinutes: r.Study.Settings.Threshold.Minutes(),
		WithinPct:   share(r.TallyAt(r.Study.Settings.Threshold)),
		Within15Pct: share(r.TallyAt(views[0])), Within20Pct: share(r.TallyAt(views[1])), Within30Pct: share(r.TallyAt(views[2])),
	}
	if mean, known := r.MeanMinutes(); known {
		i.MeanMinutes = rounded(mean)
		i.MedianMinutes, i.NinthDecileMinutes = rounded(r.Scope.Median.Minutes()), rounded(r.Scope.NinthDecile.Minutes())
	}
	var snaps []float64
	for k := range r.Communes {
		c := &r.Communes[k]
		if c.Status != NotComputed {
			snaps = append(snaps, c.SnapMetres)
		}
		if c.Time().Reached() {
			i.LongestMinutes = max(i.LongestMinutes, rounded(c.Time().Minutes()))
		}
	}
	if len(snaps) > 0 {
		slices.Sort(snaps)
		i.MedianSnapMetres = math.Round(snaps[(len(snaps)-1)/2])
	}
	return i
}

// rounded returns a number to hundredths.
func rounded(x float64) float64 { return math.Round(100*x) / 100 }
