package given

import (
	"math"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/location"
)

// What is no drive, measured as the crow flies between places far enough apart that
// neither where exactly they are nor where one parks decides.
const (
	paceMetres  = 5_000
	slowestPace = 4   // km/h: on foot
	slowPace    = 18  // km/h: a bicycle, or buses; drives in Gironde go at 50, over mountains at 35
	fastPace    = 100 // km/h: a motorway alone is no faster, its bends and both its ends counted
	fastestPace = 160 // km/h: no road in France is so straight and so fast
	pacePairs   = 30  // fewer prove nothing
)

// What drives have to do with distances, by the logarithms of both: times of drives go
// with distances by 0.85 and more, to the nearest structure alone and over mountains too,
// and their paces scatter by 0.1 to 0.2; of a table whose ends are those of other rows by
// 0.3 or less and by 0.35 and more, of one where a half are by 0.2 to 0.55.
const (
	likePairs, mixedPairs     = 0.75, 0.4 // correlations: below the one asked about, below the other refused
	likeScatter, mixedScatter = 0.22, 0.3 // standard deviations of paces that these are above
)

// pace counts pairs whose minutes can't be those of a drive.
type pace struct {
	pairs, slow, fast int
	asByBike, asByAir int            // slow and fast ones too
	fastAt            finding.Source // of the first that is fast
	likeness          location.Likeness
}

// add counts a pair that many minutes apart.
func (p *pace) add(at finding.Source, from, to []coverage.Position, minutes float64) {
	metres, known := apart(from, to)
	if !known || metres < paceMetres {
		return
	}
	p.pairs++
	if minutes > 0 {
		p.likeness.Add(metres, minutes)
	}
	kmh := metres / 1000 * 60
	switch {
	case kmh < slowPace*minutes:
		p.asByBike++
	case kmh > fastPace*minutes:
		p.asByAir++
	}
	switch {
	case kmh < slowestPace*minutes:
		p.slow++
	case kmh > fastestPace*minutes:
		if p.fast == 0 {
			p.fastAt = at
		}
		p.fast++
	}
}

// apart returns the least distance between the places of two ends; known is false where
// one of them is not known, which may be the nearest, or there is none.
func apart(from, to []coverage.Position) (metres float64, known bool) {
	metres = math.Inf(1)
	for _, a := range from {
		for _, b := range to {
			if !a.Known || !b.Known {
				return 0, false
			}
			metres = min(metres, location.MetresBetween(a.Point, b.Point))
		}
	}
	return metres, !math.IsInf(metres, 1)
}

// refuse returns an *input.Error where most pairs are too slow or too fast for minutes
// (seconds, hours, a column of zeros), or where times have nothing to do with distances.
func (p *pace) refuse(file string) error {
	switch {
	case p.pairs < pacePairs:
	case 2*p.slow > p.pairs:
		return input.Errorf(file, fault.T("ses durées ne sont pas des minutes en voiture : de %d trajets d'au moins 5 km à vol d'oiseau, %d vont à moins de %d km/h (des secondes ?) ; donnez des minutes",
			"its durations are not minutes by car: of %d trips of at least 5 km as the crow flies, %d go at less than %d km/h (seconds?); give minutes"), p.pairs, p.slow, slowestPace)
	case 2*p.fast > p.pairs:
		return input.Errorf(file, fault.T("ses durées ne sont pas des minutes en voiture : de %d trajets d'au moins 5 km à vol d'oiseau, %d vont à plus de %d km/h (des heures, ou des zéros ?) ; donnez des minutes",
			"its durations are not minutes by car: of %d trips of at least 5 km as the crow flies, %d go at more than %d km/h (hours, or zeros?); give minutes"), p.pairs, p.fast, fastestPace)
	case p.likeness.Below(mixedPairs, mixedScatter):
		return input.Errorf(file, fault.T("ses durées ne vont pas avec les distances : sur %d trajets d'au moins 5 km à vol d'oiseau, les longs n'y durent guère plus que les courts (des numéros de structures d'une autre liste, ou un tri d'une partie des colonnes ?) ; refaites la table pour cette liste",
			"its durations do not go with distances: of %d trips of at least 5 km as the crow flies, the long ones hardly take longer than the short ones (numbers of structures of another list, or some of the columns sorted?); make the table anew for this list"), p.pairs)
	}
	return nil
}

// findings tells of pairs most of which are hardly those of a car, and of those that are
// too fast for one.
func (p *pace) findings(file string) (found []finding.Finding) {
	tell := func(kind finding.Kind3[finding.Count, finding.Count, finding.Count], n, kmh int) {
		if p.pairs >= pacePairs && 2*n > p.pairs {
			found = append(found, kind.Found(finding.Count(n), finding.Count(p.pairs), finding.Count(kmh)).At(finding.Source{File: file}, "", ""))
		}
	}
	tell(finding.TimesSlow, p.asByBike, slowPace)
	tell(finding.TimesFast, p.asByAir, fastPace)
	if p.likeness.Below(likePairs, likeScatter) {
		found = append(found, finding.TimesUnlikeDistances.Found(finding.Count(p.pairs)).At(finding.Source{File: file}, "", ""))
	}
	if p.fast > 0 {
		found = append(found, finding.TimesTooFast.Found(finding.Count(p.fast), finding.Count(fastestPace)).At(p.fastAt, "", ""))
	}
	return found
}
