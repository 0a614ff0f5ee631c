package coverage

import (
	"math"

	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// Zoning is a division that the analyst brings: cantons, communes of a revitalisation
// zone, priority quarters. Its zones need not cover the scope, nor be apart from each
// other.
type Zoning struct {
	Kind  string // as the analyst calls it
	Drawn bool   // its zones are areas; else lists of communes
	Zones []Zone // that lie in scope, by code
}

// Zone is a part of a zoning.
type Zone struct {
	Code, Name string
	Communes   []int32          // indexes in Study.Communes, ascending: those in scope; nil of an area
	Area       orb.MultiPolygon // in degrees; nil of a list of communes
	Middle     orb.Point        // a point inside the area
}

// ZoneAccess is what an analysis finds of a zone that is an area.
type ZoneAccess struct {
	Nearest Reach           // from its middle
	Known   bool            // whether the inputs tell Nearest
	Inside  []*ServicePoint // whose own coordinates lie in it
	Homes   []ZoneHome      // its people, where they live
	// PeopleTold is false where homes are modelled and too few of them lie in the
	// area to tell its people, or where no population point does.
	PeopleTold bool
}

// ZoneHome is a population point in a zone.
type ZoneHome struct {
	People float64 // of its commune's population, as ByPoint spreads it
	Time   road.Deciseconds
	Known  bool // whether the inputs tell Time
}

// Zoned sums up the zones of a zoning, in its order, as Territories does; last the
// communes in scope that are in no zone, unless it is drawn.
func (r *Result) Zoned(zoning int) []Territory {
	z := &r.Study.Zonings[zoning]
	var all []Territory
	if z.Drawn {
		for i := range z.Zones {
			all = append(all, r.drawn(z, &z.Zones[i], &r.Zones[zoning][i]))
		}
		return all
	}
	rows := make(map[string]int, len(r.Communes))
	for i := range r.Communes {
		rows[r.Communes[i].Commune.Code] = i
	}
	zoned := make([]bool, len(r.Communes))
	for i := range z.Zones {
		var communes []CommuneAccess
		for _, c := range z.Zones[i].Communes {
			row := rows[r.Study.Communes[c].Code]
			zoned[row] = true
			communes = append(communes, r.Communes[row])
		}
		t := Territory{Kind: Zoned, Zoning: z, Code: z.Zones[i].Code, Name: z.Zones[i].Name}
		r.sumUpTerritory(&t, communes)
		all = append(all, t)
	}
	var none []CommuneAccess
	for row := range r.Communes {
		if !zoned[row] {
			none = append(none, r.Communes[row])
		}
	}
	if len(none) > 0 {
		t := Territory{Kind: Zoned, Zoning: z}
		r.sumUpTerritory(&t, none)
		all = append(all, t)
	}
	return all
}

// drawn sums up a zone that is an area, by its people where they live.
func (r *Result) drawn(z *Zoning, zone *Zone, access *ZoneAccess) Territory {
	t := Territory{Kind: Zoned, Zoning: z, Code: zone.Code, Name: zone.Name, Area: access, People: r.newDistribution()}
	people := 0.0
	for _, home := range access.Homes {
		people += home.People
		if home.Known {
			t.People.add(home.Time, home.People)
		}
	}
	t.People.sort()
	t.All.People = int(math.Round(people))
	computed := min(int(math.Round(t.People.People())), t.All.People)
	for _, limit := range r.Study.Settings.Limits() {
		tally := Tally{Limit: limit}
		if share, known := t.People.Share(limit); known {
			tally.Within.People = min(int(math.Round(share*t.People.People())), computed)
		}
		tally.Beyond.People = computed - tally.Within.People
		tally.NotComputed.People = t.All.People - computed
		t.Tallies = append(t.Tallies, tally)
	}
	t.Mean, t.Median, t.NinthDecile = road.Unreached, road.Unreached, road.Unreached
	if mean, known := t.People.Mean(); known {
		t.Mean = road.FromMinutes(mean)
		t.Median, _ = t.People.Quantile(0.5)
		t.NinthDecile, _ = t.People.Quantile(0.9)
	}
	return t
}
