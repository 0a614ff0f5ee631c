package data

import (
	"fmt"
	"math"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/parse"
	"acces30/data/table"
)

// Columns of who lives at population points, as in INSEE's squares of 200 m.
const (
	peopleUnder18 = peopleCommune + 1 + iota
	peopleTo3
	peopleTo5
	peopleTo10
	peopleTo17
	people65To79
	people80
	peopleHouseholds
	peoplePoor
)

var groupColumns = []table.Column{
	{Key: "under_18", Meaning: "people under 18; else the next four columns together", Names: []string{"moins_18", "ind_0_17", "under_18", "moins_de_18_ans"}},
	{Key: "age_0_3", Meaning: "people aged 0 to 3", Names: []string{"ind_0_3"}},
	{Key: "age_4_5", Meaning: "people aged 4 and 5", Names: []string{"ind_4_5"}},
	{Key: "age_6_10", Meaning: "people aged 6 to 10", Names: []string{"ind_6_10"}},
	{Key: "age_11_17", Meaning: "people aged 11 to 17", Names: []string{"ind_11_17"}},
	{Key: "age_65_79", Meaning: "people aged 65 to 79", Names: []string{"ind_65_79"}},
	{Key: "age_80", Meaning: "people aged 80 and over", Names: []string{"ind_80p", "ind_80", "80_ans_et_plus"}},
	{Key: "households", Meaning: "households", Names: []string{"men", "menages", "households"}},
	{Key: "poor_households", Meaning: "of these, those below the poverty line", Names: []string{"men_pauv", "menages_pauvres", "poor_households"}},
}

// groupSource is a group with the columns that it is the sum of.
type groupSource struct {
	group   coverage.Group
	columns []int
	of      coverage.Group // no more than of these
}

// groupReader reads who lives at the population points of a table.
type groupReader struct {
	sources []groupSource
	untold  map[coverage.Group]coverage.GroupSplit
}

// newGroupReader finds what a table tells. Four classes of age make a group only
// together: of some alone, what is missing is told.
func newGroupReader(r *record) (*groupReader, []finding.Finding) {
	g := &groupReader{untold: make(map[coverage.Group]coverage.GroupSplit)}
	add := func(group, of coverage.Group, columns ...int) {
		g.sources = append(g.sources, groupSource{group, columns, of})
	}
	ages, there := []int{peopleTo3, peopleTo5, peopleTo10, peopleTo17}, 0
	var absent []finding.Finding
	for _, column := range ages {
		if r.has(column) {
			there++
		} else {
			absent = append(absent, finding.ColumnAbsent.Found().At(finding.Source{File: r.table.File}, "", r.columns[column].Names[0]))
		}
	}
	switch {
	case r.has(peopleUnder18):
		add(coverage.Under18, coverage.AllPeople, peopleUnder18)
		absent = nil
	case there == len(ages):
		add(coverage.Under18, coverage.AllPeople, ages...)
	case there == 0:
		absent = nil
	}
	for _, single := range []groupSource{
		{coverage.From65To79, []int{people65To79}, coverage.AllPeople}, {coverage.From80, []int{people80}, coverage.AllPeople},
		{coverage.AllHouseholds, []int{peopleHouseholds}, coverage.AllPeople}, {coverage.PoorHouseholds, []int{peoplePoor}, coverage.AllHouseholds},
	} {
		if r.has(single.columns[0]) {
			g.sources = append(g.sources, single)
		}
	}
	return g, absent
}

// tolerance is how many more members than people a group may have: squares are
// rounded.
const tolerance = 1.0

// counts reads the groups of a row with so many hundredths of people.
func (g *groupReader) counts(r *record, hundredths uint32) (counts coverage.GroupCounts) {
	for i := range counts {
		counts[i] = coverage.Untold
	}
	counts[coverage.AllPeople] = hundredths
	for _, s := range g.sources {
		sum, whole := 0.0, true
		for _, column := range s.columns {
			n, told := r.groupCount(column)
			whole = whole && told
			sum += n
		}
		most := math.Inf(1)
		if counts[s.of] != coverage.Untold {
			most = float64(counts[s.of])/100 + tolerance
		}
		switch {
		case !whole:
		case sum > most:
			r.report(finding.GroupInvalid.Found(), s.columns[0], r.text(s.columns[0]))
		default:
			counts[s.group] = uint32(math.Round(100 * sum))
		}
	}
	return counts
}

// groupCount reads a number of members; told is false of an empty cell, and of what
// is no count, with a finding.
func (r *record) groupCount(column int) (n float64, told bool) {
	text := r.text(column)
	if text == "" {
		return 0, false
	}
	n, ok := parse.Number(text)
	if !ok || n < 0 || n > maxPopulation {
		r.report(finding.GroupInvalid.Found(), column, text)
		return 0, false
	}
	return n, true
}

// note counts what a point in scope does not tell.
func (g *groupReader) note(counts *coverage.GroupCounts) {
	for _, s := range g.sources {
		if counts[s.group] == coverage.Untold {
			split := g.untold[s.group]
			split.Untold++
			split.UntoldPeople += uint64(counts[coverage.AllPeople])
			g.untold[s.group] = split
		}
	}
}

// findings tell what the points in scope do not.
func (g *groupReader) findings(t *table.Table, indexes []int) (list []finding.Finding) {
	for _, s := range g.sources {
		split := g.untold[s.group]
		if split.Untold == 0 {
			continue
		}
		f := finding.GroupUntold.Found(finding.Count(split.Untold), finding.Count(coverage.Whole(split.UntoldPeople)))
		list = append(list, f.At(finding.Source{File: t.File}, "", t.Header[indexes[s.columns[0]]]))
	}
	return list
}

// carColumns are those of households without a car in the table of communes.
var carColumns = []table.Column{
	{Key: "no_car", Meaning: "households without a car; else those of the next column less those of the one after it", Names: []string{"menages_sans_voiture", "sans_voiture", "no_car", "nb_menages_sans_voiture"}},
	{Key: "households", Meaning: "households, as INSEE's main residences", Names: householdNames("p%02d_rp", "p%02d_men")},
	{Key: "with_car", Meaning: "of these, those with a car at least", Names: householdNames("p%02d_rp_voit1p")},
}

// householdNames are names of columns with a year, the latest first.
func householdNames(forms ...string) (names []string) {
	for year := lastPopulationYear; year >= firstPopulationYear; year-- {
		for _, form := range forms {
			names = append(names, fmt.Sprintf(form, year%100))
		}
	}
	return names
}

// readNoCar reads the households without a car of a commune.
func (r *record) readNoCar(c *coverage.Commune) {
	column := communeNoCar
	n, told := 0.0, false
	switch {
	case r.has(communeNoCar):
		n, told = r.groupCount(communeNoCar)
	case r.has(communeHouseholds) && r.has(communeWithCar):
		all, toldAll := r.groupCount(communeHouseholds)
		with, toldWith := r.groupCount(communeWithCar)
		n, told, column = all-with, toldAll && toldWith, communeWithCar
	}
	if told && (n < -tolerance || c.PopulationKnown && n > float64(c.Population)+tolerance) {
		r.report(finding.GroupInvalid.Found(), column, r.text(column))
		told = false
	}
	if told {
		c.NoCarHouseholds, c.NoCarKnown = int(math.Round(max(n, 0))), true
	}
}

// joinNoCar adds a part's households to the whole's: not known where one is not.
func joinNoCar(whole, part *coverage.Commune) {
	whole.NoCarHouseholds += part.NoCarHouseholds
	if whole.NoCarKnown = whole.NoCarKnown && part.NoCarKnown; !whole.NoCarKnown {
		whole.NoCarHouseholds = 0
	}
}

// What households without a car can't be: in the poorest towns they are a third of the
// people, and in a town of ten thousand never as few as a hundred.
const (
	noCarTown = 10_000
	noCarMost = 100 // per cent, at most
)

// checkNoCar leaves a column out that can't be of households without a car: percentages,
// or over half of the people.
func (c *communeTable) checkNoCar() {
	column := c.noCarColumn()
	if column < 0 {
		return
	}
	people, without, largest, most := 0, 0, 0, 0
	for i := range c.communes {
		if commune := &c.communes[i]; commune.NoCarKnown && commune.PopulationKnown {
			people += commune.Population
			without += commune.NoCarHouseholds
			largest, most = max(largest, commune.Population), max(most, commune.NoCarHouseholds)
		}
	}
	percentages := largest >= noCarTown && most <= noCarMost
	if !percentages && 2*without <= people {
		return
	}
	for i := range c.communes {
		c.communes[i].NoCarHouseholds, c.communes[i].NoCarKnown = 0, false
	}
	name := c.table.Header[c.indexes[column]]
	c.findings.Add(finding.NoCarUnlike.Found().At(finding.Source{File: c.table.File, Column: name}, "", name))
}

// noCarColumn is the column that households without a car are told by, -1 where none is.
func (c *communeTable) noCarColumn() int {
	switch {
	case c.indexes[communeNoCar] >= 0:
		return communeNoCar
	case c.indexes[communeHouseholds] >= 0 && c.indexes[communeWithCar] >= 0:
		return communeWithCar
	}
	return -1
}
