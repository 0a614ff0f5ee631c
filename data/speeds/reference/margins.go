package reference

import (
	"math"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// Margins of error: what a reference says of our times, by our time. They are
// measured on one part of the pairs held out and tried on the other, so that no
// drive vouches for itself.

// Compared is a drive as we and a reference time it.
type Compared struct {
	Ours, Peak, Reference float64 // minutes; Peak is ours at peak hours
	Measuring             bool    // a margin may be measured on it; it is tried on the others
	Fitness               coverage.Fitness
}

// MarginBands are the bands of our time that margins are measured in, in minutes.
var MarginBands = [][2]float64{{0, 15}, {15, 25}, {25, 35}, {35, 60}}

// Margins measures the error of the drives given for measuring, in bands of our
// time. A quantile of n ratios is the one that a further drive stays within with
// that chance at least: the q(n+1)-th from below for an upper quantile, from above
// for a lower one (the finite-sample quantile of conformal prediction: Vovk,
// Gammerman, Shafer, Algorithmic Learning in a Random World, 2005).
func Margins(drives []Compared) coverage.ErrorTable {
	var table coverage.ErrorTable
	for _, limits := range MarginBands {
		var ratios, times []float64
		for _, d := range drives {
			if d.Measuring && d.Ours >= limits[0] && d.Ours < limits[1] && d.Ours > 0 && !math.IsInf(d.Ours, 1) {
				ratios, times = append(ratios, d.Reference/d.Ours), append(times, d.Ours)
			}
		}
		if len(ratios) < leastDrives {
			continue
		}
		slices.Sort(ratios)
		upper := func(q float64) float64 {
			return ratios[min(int(math.Ceil(q*float64(len(ratios)+1))), len(ratios))-1]
		}
		lower := func(q float64) float64 {
			return ratios[max(int(math.Floor(q*float64(len(ratios)+1))), 1)-1]
		}
		table = append(table, coverage.ErrorBand{
			From: limits[0], To: limits[1], At: math.Round(10*quantile(times, 0.5)) / 10, Pairs: len(ratios),
			FirstDecile: hundredths(lower(0.1)), FirstQuartile: hundredths(lower(0.25)),
			ThirdQuartile: hundredths(upper(0.75)), NinthDecile: hundredths(upper(0.9)),
		})
	}
	return table
}

// leastDrives is how many drives a band needs for its deciles to mean something.
const leastDrives = 30

// Trial is how a table of margins does on drives that it was not measured on, at
// a limit: by class of certainty, how many drives there are, and how many of them
// the reference puts within the limit.
type Trial struct {
	Limit          float64 // minutes
	Drives, Within [coverage.Certainties]int
}

// Share returns the share of the drives of a class that are within the limit by
// the reference; NaN when there are none.
func (t *Trial) Share(c coverage.Certainty) float64 {
	return float64(t.Within[c]) / float64(t.Drives[c])
}

// Try classifies the drives not given for measuring at a limit, as communes are.
func Try(table coverage.ErrorTable, drives []Compared, limit float64) Trial {
	trial := Trial{Limit: limit}
	info := coverage.RoadsInfo{Errors: table}
	for _, d := range drives {
		if d.Measuring {
			continue
		}
		c := coverage.CommuneAccess{Commune: &coverage.Commune{}, Peak: deciseconds(d.Peak)}
		c.Nearest[0].Time = deciseconds(d.Ours)
		c.Classify(road.FromMinutes(limit), &info)
		trial.Drives[c.Certainty]++
		if d.Reference <= limit {
			trial.Within[c.Certainty]++
		}
	}
	return trial
}

func deciseconds(minutes float64) road.Deciseconds {
	if math.IsInf(minutes, 1) {
		return road.Unreached
	}
	return road.FromMinutes(minutes)
}

// Engines compares the two published engines with each other, as if one were
// ours: what is known of the error of times on real roads. A pair's side is told
// by its coordinates.
func (d *Data) Engines(metricIsOurs bool) []Compared {
	drives := make([]Compared, len(d.Pairs))
	for i, p := range d.Pairs {
		drives[i] = Compared{Ours: p.OSRMMinutes, Peak: p.OSRMMinutes, Reference: p.MetricMinutes, Measuring: p.Fitted}
		if metricIsOurs {
			drives[i] = Compared{Ours: p.MetricMinutes, Peak: p.MetricMinutes, Reference: p.OSRMMinutes, Measuring: p.Fitted}
		}
	}
	return drives
}

// Modelled compares the drives of the modelled network with the reference, of the
// pairs held out from the fit: half of them to measure margins on, half to try
// them, in the country that each starts in.
func (d *Data) Modelled(offPeak, peak []Drive) []Compared {
	var drives []Compared
	points, altitudes := make([]orb.Point, len(d.Places)), make([]float64, len(d.Places))
	for i, p := range d.Places {
		points[i], altitudes[i] = p.Point, p.Altitude
	}
	country := coverage.NewTerrain(points, altitudes)
	for i, p := range d.Pairs {
		if !p.Fitted {
			drives = append(drives, Compared{
				Ours: offPeak[i].Minutes, Peak: peak[i].Minutes, Reference: p.MetricMinutes,
				Measuring: p.Measuring, Fitness: country.FitnessAt(p.From),
			})
		}
	}
	return drives
}
