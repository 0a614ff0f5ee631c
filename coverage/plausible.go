package coverage

import (
	"slices"

	"acces30/coverage/finding"
	"acces30/coverage/refusal"
)

// Known is what is known of the départements in scope apart from the inputs, to
// tell inputs that can't be of them. A number that is not known is 0.
type Known struct {
	Communes   int // how many they have
	People     int // about
	Structures int // that the official list has labelled in them by the date of the study
}

// Agreement is how far two inputs agree on where things are.
type Agreement struct {
	Compared int // things of which both tell where they are
	Apart    int // of these, those that they put far apart
}

// Unlisted are the départements in scope of which the list has no structure, and how
// many are known in them.
type Unlisted struct {
	Departements []string
	Structures   int
}

func (u *Unlisted) has(code string) bool { return slices.Contains(u.Departements, code) }

// fewest is how many things must be compared before a share of them says
// something.
const fewest = 4

// Tells reports whether so many were compared that a share of them says something of
// things that are often apart.
func (a Agreement) Tells() bool { return a.Compared >= 20 }

// most reports whether most of what was compared is apart.
func (a Agreement) most() bool { return a.Compared >= fewest && 2*a.Apart > a.Compared }

// aThird reports whether over a third of what was compared is apart.
func (a Agreement) aThird() bool { return a.Apart >= fewest && 3*a.Apart > a.Compared }

// many reports whether over a tenth of what was compared is apart.
func (a Agreement) many() bool { return a.Apart >= fewest && 10*a.Apart > a.Compared }

// wholeFrom is the percentage of the communes known from which on a table is
// called whole: mergers make them fewer by some in a year.
const wholeFrom = 99

// Part says how many communes in scope the table has, of how many that its
// départements have; part is false when it has them all, or nothing is known.
func (s *Study) Part() (present, all int, part bool) {
	for i := range s.Communes {
		if s.Settings.Includes(s.Communes[i].Departement) {
			present++
		}
	}
	all = s.Known.Communes
	return present, all, 100*present < wholeFrom*all
}

// InPieces reports whether the table has so few of the communes in scope that a
// network modelled between them is not like those whose error was measured. With
// every second commune of the Moselle, a tenth of the times are 7 % shorter and a
// tenth 7 % longer; with those of one intercommunal body, some are twice as long.
func (s *Study) InPieces() bool {
	present, all, _ := s.Part()
	return 10*present < 9*all
}

// implausible refuses inputs that contradict each other, or what is known of the
// scope; nil when they may well be what they are said to be.
func (s *Study) implausible() error {
	communes, sites := finding.Word(s.FileOf(RoleCommunes)), finding.Word(s.FileOf(RoleStructures))
	switch {
	case s.Known.Structures > 0 && s.ListedInScope == 0:
		return refusal.NoStructureOfScope(sites, s.scopeWord(), finding.Count(s.Known.Structures))
	case len(s.Unlisted.Departements) > 0:
		return refusal.NoStructureOfPart(sites, s.wordOf(s.Unlisted.has), finding.Count(s.Unlisted.Structures))
	case s.Foreign.aThird():
		return refusal.StructuresOfOthers(sites, s.scopeWord(), finding.Count(s.Foreign.Apart), finding.Count(s.Foreign.Compared))
	case s.SamePoint.many():
		return refusal.CommunesTogether(communes, finding.Count(s.SamePoint.Apart), finding.Count(s.SamePoint.Compared))
	}
	// Outlines that are wrong put structures out of their communes too.
	if err := s.outlinesElsewhere(); err != nil {
		return err
	}
	switch {
	case s.Misplaced.aThird(): // every time would be of other places than it is said to be
		return refusal.StructuresMisplaced(sites, communes, finding.Count(s.Misplaced.Apart), finding.Count(s.Misplaced.Compared))
	case s.Misnamed.aThird():
		return refusal.CommunesMisnamed(sites, communes, finding.Count(s.Misnamed.Apart), finding.Count(s.Misnamed.Compared))
	}
	return s.wrongPeople()
}

// outlinesElsewhere refuses outlines of other communes, or that do not hold the
// communes that they are given for.
func (s *Study) outlinesElsewhere() error {
	file, communes := s.FileOf(RoleOutlines), finding.Word(s.FileOf(RoleCommunes))
	if file == "" {
		return nil
	}
	drawn := 0
	for i := range s.Communes {
		if c := &s.Communes[i]; s.Settings.Includes(c.Departement) && c.Outline != nil {
			drawn++
		}
	}
	switch {
	case drawn == 0:
		return refusal.OutlinesElsewhere(finding.Word(file), s.scopeWord())
	// Structures are far from communes whose outlines are wrong: these are to blame first.
	case s.OutOfOutline.most() || s.OutOfOutline.many() && s.Misplaced.aThird():
		return refusal.OutlinesMisplaced(finding.Word(file), communes, finding.Count(s.OutOfOutline.Apart), finding.Count(s.OutOfOutline.Compared))
	}
	return nil
}

// StatedPeople returns the people that the table states for the scope; whole is false
// where it does not state them for over nine tenths of the communes known.
func (s *Study) StatedPeople() (people int, whole bool) {
	var stated Count
	for i := range s.Communes {
		if c := &s.Communes[i]; s.Settings.Includes(c.Departement) && c.PopulationKnown {
			stated.Add(c)
		}
	}
	_, all, part := s.Part()
	return stated.People, !part && 10*stated.Communes > 9*all
}

// wrongPeople refuses numbers of people that are not those of the scope: less
// than half of what is known, or more than twice that, where the table has nearly
// all of its communes; such as are not those of most of its communes; and population
// points without anybody in the scope.
func (s *Study) wrongPeople() error {
	const tolerated = 2
	stated, whole := s.StatedPeople()
	if known := s.Known.People; whole && known > 0 && (tolerated*stated < known || stated > tolerated*known) {
		return refusal.WrongPeople(finding.Word(s.FileOf(RoleCommunes)), s.scopeWord(), finding.Count(stated), finding.Count(known))
	}
	if s.Miscounted.Tells() && s.Miscounted.most() && s.SumAgrees { // their people are on other rows; a table whose sum is another has people of its own
		return refusal.PeopleMixed(finding.Word(s.FileOf(RoleCommunes)), finding.Count(s.Miscounted.Apart), finding.Count(s.Miscounted.Compared))
	}
	if file := s.FileOf(RolePopulation); file != "" && s.peopleAtPoints() == 0 {
		return refusal.PointsOfNobody(finding.Word(file), s.scopeWord())
	}
	return nil
}

// peopleAtPoints counts the people of the population points, in hundredths.
func (s *Study) peopleAtPoints() (hundredths uint64) {
	for i := range s.PopulationPoints {
		hundredths += uint64(s.PopulationPoints[i].Hundredths)
	}
	return hundredths
}
