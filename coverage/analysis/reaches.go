package analysis

import (
	"cmp"
	"context"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/travel"
)

// reaches finds which communes each service point reaches within the largest
// limit, and from that what each structure reaches, how many structures each
// commune has within the threshold, and on which days one of them is open.
func (a *analysis) reaches(ctx context.Context) error {
	limits := a.study.Settings.Limits()
	legs := make([][]road.Leg, len(a.sources))
	for i, source := range a.sources {
		legs[i] = source.Legs
	}
	members, err := travel.Catchments(ctx, a.backward, legs, a.departures, limits[len(limits)-1])
	if err != nil {
		return err
	}
	a.addDirect(members)
	fastest := make([]road.Deciseconds, len(a.result.Communes)) // to the structure at hand
	for i := range fastest {
		fastest[i] = road.Unreached
	}
	a.open = make([]coverage.Open, len(a.result.Communes))
	for first := 0; first < len(a.sources); {
		last := a.lastOf(first)
		a.structureReach(a.sources[first:last], members[first:last], fastest, limits)
		first = last
	}
	if a.study.Moment != nil { // the points that are shut then are missing: the week is not known
		for i := range a.result.Communes {
			a.result.Communes[i].DaysAside = true
		}
		return nil
	}
	for i := range a.result.Communes {
		a.result.Opening.Count(&a.result.Communes[i], a.open[i])
	}
	a.result.Widen(a.communesWithin)
	return nil
}

// communesWithin returns the communes in scope within the threshold of a structure.
func (a *analysis) communesWithin(structure int) (communes []*coverage.CommuneAccess) {
	for _, m := range a.result.Structures[structure].Reached {
		if m.Time <= a.study.Settings.Threshold {
			communes = append(communes, &a.result.Communes[m.Index])
		}
	}
	return communes
}

// lastOf returns the index behind the last source of the structure that a source
// is the first of: the points of a structure stand together among the sources.
func (a *analysis) lastOf(first int) int {
	last := first
	for last < len(a.sources) && a.sources[last].Owner == a.sources[first].Owner {
		last++
	}
	return last
}

// structureReach counts what one structure reaches, given the communes that
// each of its points does. It leaves fastest as it was: all Unreached.
func (a *analysis) structureReach(points []travel.Source, members [][]travel.Member, fastest, limits []road.Deciseconds) {
	threshold := a.study.Settings.Threshold
	structure := &a.result.Structures[points[0].Owner]
	var reached []uint32
	for i, point := range points {
		hours := structure.Structure.Points[point.Point].HoursHere()
		days, slots := hours.OpenDays(), coverage.SlotsOf(hours)
		halves, untold := hours.Halves(), hours.UnknownDays()
		shortfall := a.study.Settings.OpenEnough.Of(structure.Structure, &structure.Structure.Points[point.Point])
		for _, m := range members[i] {
			if !fastest[m.Target].Reached() {
				reached = append(reached, m.Target)
			}
			fastest[m.Target] = min(fastest[m.Target], m.Time)
			if m.Time <= threshold {
				c := &a.result.Communes[m.Target]
				c.OpenDays |= days
				c.OpenHalves |= halves
				c.UntoldDays |= untold
				c.Shortfalls.Add(shortfall)
				a.open[m.Target].Add(slots)
				a.open[m.Target].Sessions = append(a.open[m.Target].Sessions, hours.Sessions...)
			}
		}
	}
	for _, row := range reached {
		c := &a.result.Communes[row]
		if fastest[row] <= threshold {
			c.Within++
		}
		smallest, _ := slices.BinarySearch(limits, fastest[row])
		if smallest < len(limits) {
			structure.Reached = append(structure.Reached, coverage.TimeTo{Index: int32(row), Time: fastest[row]})
		}
		for k := smallest; k < len(limits); k++ {
			structure.Within[k].Add(c.Commune)
		}
		fastest[row] = road.Unreached
	}
	slices.SortFunc(structure.Reached, func(a, b coverage.TimeTo) int { return cmp.Compare(a.Index, b.Index) })
}
