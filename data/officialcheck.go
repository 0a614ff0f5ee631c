package data

import (
	"maps"
	"math"
	"path/filepath"
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/location"
)

// What INSEE's times can't be in the mean, in minutes: every département, French Guiana
// too, lies far between. Fewer squares prove nothing.
const (
	leastOfficialMean = 0.5
	mostOfficialMean  = 100
	provingSquares    = 50
)

// mostTimes is how many times more a square may be given, by a file that was put
// together of others.
const mostTimes = 3

// morePeople is by how much the people of squares and of communes may differ: the squares
// are some years older, and a few people are in none.
const morePeople = 1.5

// What minutes have to do with the distance to the nearest structure as the crow flies, by
// the logarithms of both, of communes that one is a kilometre and more away from: means of
// drives to the same structures go with it by 0.85 and more in every département, those to
// the structures of three years before by 0.67 at most.
const (
	officialMetres  = 1_000
	likeOfficial    = 0.75 // correlation
	officialScatter = 0.28 // standard deviation of paces
	mostLikened     = 1_000
)

// checkOfficial refuses official times that can't be minutes, and tells where their
// people are not those of the communes.
func (l *loading) checkOfficial(squares int) error {
	var all coverage.OfficialAccess
	for _, code := range slices.Sorted(maps.Keys(l.study.Official.Communes)) {
		all.Join(l.study.Official.Communes[code])
	}
	file := filepath.Base(l.opts.Official[0])
	if mean, known := all.Mean(); known && squares >= provingSquares && (mean < leastOfficialMean || mean > mostOfficialMean) {
		return input.Errorf(file, fault.T("ses durées ne sont pas des minutes : %.1f en moyenne pour les habitants du périmètre (des secondes, des heures, une autre colonne ?)",
			"its durations are not minutes: %.1f in the mean of the people in scope (seconds, hours, another column?)"), mean)
	}
	inScope, _, _, _ := l.study.CountScope()
	if people := float64(inScope.People); people > 0 && (all.People > morePeople*people || morePeople*all.People < people) {
		l.report(finding.OfficialPeopleDiffer.Found(finding.Count(math.Round(all.People)), finding.Count(inScope.People)).At(finding.Source{File: file}, "", ""))
	}
	l.likenOfficial(file)
	return nil
}

// likenOfficial tells where official times do not go with the distances to the structures
// of the list. Of many communes every so many are looked at.
func (l *loading) likenOfficial(file string) {
	var places []orb.Point
	for i := range l.study.Structures {
		for k := range l.study.Structures[i].Points {
			if at := l.study.Structures[i].Points[k].Position; at.Known {
				places = append(places, at.Point)
			}
		}
	}
	codes := slices.Sorted(maps.Keys(l.study.Official.Communes))
	var likeness location.Likeness
	for i := 0; i < len(codes) && len(places) > 0; i += 1 + len(codes)/mostLikened {
		at, _ := l.communes.find(codes[i]).Reference(l.study.Settings.Reference)
		minutes, known := l.study.Official.Communes[codes[i]].Mean()
		if !at.Known || !known || minutes <= 0 {
			continue
		}
		metres := math.Inf(1)
		for _, place := range places {
			metres = min(metres, location.MetresBetween(at.Point, place))
		}
		if metres >= officialMetres {
			likeness.Add(metres, minutes)
		}
	}
	if likeness.Below(likeOfficial, officialScatter) {
		l.report(finding.OfficialUnlikeDistances.Found(finding.Count(likeness.Pairs())).At(finding.Source{File: file}, "", ""))
	}
}
