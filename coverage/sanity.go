package coverage

import (
	"math"

	"acces30/coverage/finding"
	"acces30/coverage/refusal"
)

// SanityLimits are how far the indicators of an edition may be from those of the
// last good one before somebody has to look at it. Each is about what a broken input
// does, and the month's own changes hardly ever do.
type SanityLimits struct {
	StructuresDownPct   float64 // structures or service points that are gone, in percent
	CommunesPct         float64 // communes more or fewer, in percent
	PeoplePct           float64 // people more or fewer, in percent
	ShareMovedPoints    float64 // people within the threshold or a view, up or down, in points
	NotComputedUpPoints float64 // people without a computed time, in points of all
	MeanMovedPct        float64 // mean time, up or down, in percent
	SnapUpMetres        float64 // median distance from communes to their roads
}

// Departures returns why an edition must be looked at before it takes the place of
// the last good one, or before it becomes the first when before is nil, in the order
// of the limits; none when it need not be.
func (l *SanityLimits) Departures(before *Indicators, now Indicators) []*refusal.Refusal {
	var found reviews
	found.note(now.WithinPct == 0 && now.NotComputedPeople < now.People, refusal.NobodyWithin(limitOf(now.ThresholdMinutes)))
	if before == nil {
		return found
	}
	found.note(now.Network != before.Network && now.Network == InterCommune.Code(), refusal.ModelledNow())
	l.counts(&found, before, &now)
	l.times(&found, before, &now)
	return found
}

// reviews are the departures that were found.
type reviews []*refusal.Refusal

func (r *reviews) note(out bool, why *refusal.Refusal) {
	if out {
		*r = append(*r, why)
	}
}

// counts holds numbers of things and people against their limits.
func (l *SanityLimits) counts(found *reviews, before, now *Indicators) {
	count := func(n int) finding.Count { return finding.Count(n) }
	found.note(down(before.Structures, now.Structures) > l.StructuresDownPct,
		refusal.StructuresGone(count(now.Structures), count(before.Structures), finding.Percent(l.StructuresDownPct)))
	found.note(down(before.ServicePoints, now.ServicePoints) > l.StructuresDownPct,
		refusal.PointsGone(count(now.ServicePoints), count(before.ServicePoints), finding.Percent(l.StructuresDownPct)))
	found.note(math.Abs(down(before.Communes, now.Communes)) > l.CommunesPct,
		refusal.CommunesMoved(count(now.Communes), count(before.Communes), finding.Percent(l.CommunesPct)))
	found.note(math.Abs(down(before.People, now.People)) > l.PeoplePct,
		refusal.PeopleMoved(count(now.People), count(before.People), finding.Percent(l.PeoplePct)))
}

// times holds shares, times and distances against their limits.
func (l *SanityLimits) times(found *reviews, before, now *Indicators) {
	shares := [][3]float64{{15, before.Within15Pct, now.Within15Pct}, {20, before.Within20Pct, now.Within20Pct}, {30, before.Within30Pct, now.Within30Pct}}
	if t := now.ThresholdMinutes; t == before.ThresholdMinutes && t != 15 && t != 20 && t != 30 {
		shares = append(shares, [3]float64{t, before.WithinPct, now.WithinPct})
	}
	for _, s := range shares {
		found.note(math.Abs(s[2]-s[1]) > l.ShareMovedPoints,
			refusal.ShareMoved(limitOf(s[0]), finding.Percent(s[2]), finding.Percent(s[1]), finding.Percent(l.ShareMovedPoints)))
	}
	left, leftBefore := percent(now.NotComputedPeople, now.People), percent(before.NotComputedPeople, before.People)
	found.note(left-leftBefore > l.NotComputedUpPoints,
		refusal.UncomputedUp(finding.Percent(left), finding.Percent(leftBefore), finding.Percent(l.NotComputedUpPoints)))
	found.note(before.MeanMinutes > 0 && math.Abs(now.MeanMinutes/before.MeanMinutes-1)*100 > l.MeanMovedPct,
		refusal.MeanMoved(finding.Minutes(now.MeanMinutes), finding.Minutes(before.MeanMinutes), finding.Percent(l.MeanMovedPct)))
	found.note(now.Network == before.Network && now.MedianSnapMetres-before.MedianSnapMetres > l.SnapUpMetres,
		refusal.SnapUp(finding.Metres(now.MedianSnapMetres), finding.Metres(before.MedianSnapMetres), finding.Metres(l.SnapUpMetres)))
}

// limitOf is a limit in minutes, which is mostly a whole one.
func limitOf(minutes float64) finding.Detail {
	if minutes == math.Trunc(minutes) {
		return finding.Count(minutes)
	}
	return finding.Minutes(minutes)
}

// down returns by how many percent a number went down, negative when it went up.
func down(before, now int) float64 {
	if before == 0 {
		return 0
	}
	return 100 * float64(before-now) / float64(before)
}

// percent returns the percentage that some are of all.
func percent(some, all int) float64 {
	if all == 0 {
		return 0
	}
	return 100 * float64(some) / float64(all)
}
