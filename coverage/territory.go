package coverage

import (
	"cmp"
	"slices"

	"acces30/coverage/road"
)

// TerritoryKind is a division of the scope.
type TerritoryKind uint8

// Kinds of territories.
const (
	EPCI           TerritoryKind = iota // intercommunal body
	Arrondissement                      // of a prefecture
	WholeDepartement
	Zoned          // of a zoning that the analyst brings
	TerritoryKinds // how many there are
)

// Territory sums up the communes in scope that belong together.
type Territory struct {
	Kind TerritoryKind
	Code string // empty for the communes that belong to none
	Name string // empty when no input names it
	All  Count  // computed or not
	// Tallies, Mean, Median and NinthDecile are those of Result, of these
	// communes alone.
	Tallies                   []Tally
	Mean, Median, NinthDecile road.Deciseconds
	People                    *Distribution   // of its people over times
	Official                  *OfficialAccess // by INSEE's own minutes; nil when not given
	NotAssured                Count           // communes covered, but not Assured
	Slowest                   *CommuneAccess
	Groups                    []GroupSplit // as Result.Groups; nil of a zone that is an area

	Zoning *Zoning // that it is a zone of; nil of other kinds
	// Area is what is found of a zone that is an area: then no commune is counted, and
	// its people are those who live in it. It is nil of all others.
	Area *ZoneAccess
}

// TallyAt returns the tally of a limit, as Result.TallyAt does.
func (t *Territory) TallyAt(limit road.Deciseconds) Tally { return tallyAt(t.Tallies, limit) }

// Territories divides the scope by a kind, in the order of codes; the communes that belong
// to none come last.
func (r *Result) Territories(kind TerritoryKind) []Territory {
	groups := make(map[string][]CommuneAccess)
	names := make(map[string]string)
	for i := range r.Communes {
		code, name := territoryOf(r.Communes[i].Commune, kind)
		groups[code] = append(groups[code], r.Communes[i])
		names[code] = cmp.Or(names[code], name)
	}
	var all []Territory
	for code, communes := range groups {
		t := Territory{Kind: kind, Code: code, Name: names[code]}
		r.sumUpTerritory(&t, communes)
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b Territory) int {
		if (a.Code == "") != (b.Code == "") {
			return cmp.Compare(b.Code, a.Code)
		}
		return cmp.Compare(a.Code, b.Code)
	})
	return all
}

// sumUpTerritory counts the communes of a territory.
func (r *Result) sumUpTerritory(t *Territory, communes []CommuneAccess) {
	for i := range communes {
		c := &communes[i]
		t.All.Add(c.Commune)
		if c.Doubts != 0 {
			t.NotAssured.Add(c.Commune)
		}
		if c.Time().Reached() && (t.Slowest == nil || c.Time() > t.Slowest.Time()) {
			t.Slowest = c
		}
	}
	for _, limit := range r.Study.Settings.Limits() {
		t.Tallies = append(t.Tallies, tally(communes, limit))
	}
	t.Mean, t.Median, t.NinthDecile = spread(communes)
	t.Groups = groupsOf(communes)
	t.People, t.Official = r.DistributionOf(pointers(communes)), r.OfficialOf(pointers(communes))
}

func pointers(communes []CommuneAccess) []*CommuneAccess {
	all := make([]*CommuneAccess, len(communes))
	for i := range communes {
		all[i] = &communes[i]
	}
	return all
}

func territoryOf(c *Commune, kind TerritoryKind) (code, name string) {
	switch kind {
	case EPCI:
		return cmp.Or(c.EPCICode, c.EPCI), c.EPCI
	case Arrondissement:
		return c.Arrondissement, c.ArrondissementName
	}
	return c.Departement, c.DepartementName
}

// CurvePoint is how many people and communes are within a time.
type CurvePoint struct {
	Limit road.Deciseconds
	Count
}

// Curve counts who is within every whole minute, from one up to the minute
// that all communes with a time are within, and to the threshold at least.
func (r *Result) Curve() []CurvePoint {
	last := r.Study.Settings.Threshold
	for i := range r.Communes {
		if t := r.Communes[i].Time(); t.Reached() {
			last = max(last, t)
		}
	}
	minutes := int((last + road.Minute - 1) / road.Minute)
	curve := make([]CurvePoint, minutes)
	for i := range curve {
		curve[i].Limit = road.Deciseconds(i+1) * road.Minute
	}
	for i := range r.Communes {
		c := &r.Communes[i]
		if !c.Time().Reached() {
			continue
		}
		first := max(int((c.Time()+road.Minute-1)/road.Minute), 1)
		for k := first - 1; k < minutes; k++ {
			curve[k].Add(c.Commune)
		}
	}
	return curve
}
