package coverage

import (
	"strings"

	"github.com/paulmach/orb"

	"acces30/coverage/finding"
	"acces30/coverage/refusal"
)

// Overlap says how much of a study lies within the extent of some roads, before
// any time is computed.
type Overlap struct {
	All, Outside Count // communes in scope; those outside the extent or without a position
	Structures   int   // of the study area
	Within       int   // of these, with a point within the extent
}

// OverlapWith holds the study against the extent of roads, in degrees.
func (s *Study) OverlapWith(extent orb.Bound) Overlap {
	return s.overlap(func(at Position) bool { return at.Known && extent.Contains(at.Point) })
}

// overlap counts the positions that are within reach.
func (s *Study) overlap(within func(Position) bool) Overlap {
	var o Overlap
	for i := range s.Communes {
		c := &s.Communes[i]
		if !s.Settings.Includes(c.Departement) {
			continue
		}
		o.All.Add(c)
		if at, _ := c.Reference(s.Settings.Reference); !within(at) {
			o.Outside.Add(c)
		}
	}
	o.Structures = len(s.Structures)
	for i := range s.Structures {
		for k := range s.Structures[i].Points {
			if within(s.Structures[i].Points[k].Position) {
				o.Within++
				break
			}
		}
	}
	return o
}

// Refuse returns a *refusal.Refusal when nothing could be computed on the roads
// of some files, or too little; nil when something can.
func (o Overlap) Refuse(s *Study, roads string) error {
	file, communes := finding.Word(roads), finding.Word(s.FileOf(RoleCommunes))
	share, limit := o.Outside.shareOf(o.All), s.Settings.MaxUncomputed
	switch {
	case o.Outside.Communes == o.All.Communes:
		return refusal.RoadsElsewhere(file, communes, s.scopeWord())
	case o.Within == 0:
		return refusal.RoadsWithoutStructure(file, finding.Word(s.FileOf(RoleStructures)), finding.Count(o.Structures))
	case share > limit:
		return refusal.RoadsInPart(file, communes, finding.Count(o.Outside.Communes), finding.Count(o.All.Communes),
			finding.Percent(share), finding.Percent(limit))
	}
	return nil
}

// shareOf returns the share in percent that a count is of another, by people;
// by communes where nobody is counted.
func (c Count) shareOf(all Count) float64 {
	switch {
	case all.People > 0:
		return 100 * float64(c.People) / float64(all.People)
	case all.Communes > 0:
		return 100 * float64(c.Communes) / float64(all.Communes)
	}
	return 0
}

// Refuse returns a *refusal.Refusal when the tables alone show that no answer
// can come of them: no structure on the date, none with a position, too many communes
// without one, or inputs that can't be of the scope. It returns nil when a run
// may go on.
func (s *Study) Refuse() error {
	sites, communes := finding.Word(s.FileOf(RoleStructures)), finding.Word(s.FileOf(RoleCommunes))
	if len(s.Structures) == 0 {
		date := s.Settings.Date
		switch {
		case s.Listed == 0:
			return refusal.NoStructure(sites, s.scopeWord(), finding.Kilometres(s.Settings.MarginMetres/1000))
		case s.FirstLabel.After(date):
			return refusal.NoStructureYet(sites, s.scopeWord(), finding.Day(date), finding.Day(s.FirstLabel))
		}
		return refusal.NoStructureOpen(sites, s.scopeWord(), finding.Day(date))
	}
	if s.Settings.NamedEnds {
		return nil
	}
	located := s.overlap(func(at Position) bool { return at.Known })
	share, limit := located.Outside.shareOf(located.All), s.Settings.MaxUncomputed
	switch {
	case located.Within == 0:
		return refusal.StructuresNowhere(sites, finding.Count(located.Structures))
	case share > limit, located.Outside.Communes == located.All.Communes:
		return refusal.CommunesNowhere(communes, finding.Count(located.Outside.Communes), finding.Count(located.All.Communes),
			finding.Percent(share), finding.Percent(limit))
	}
	return s.implausible()
}

// FileOf names the files of a role, as the inputs were read.
func (s *Study) FileOf(role Role) string {
	var files []string
	for _, in := range s.Inputs {
		if in.Role == role {
			files = append(files, in.File)
		}
	}
	return strings.Join(files, ", ")
}

// namedInRefusal is how many départements a refusal names.
const namedInRefusal = 4

// scopeWord names the scope in a refusal.
func (s *Study) scopeWord() finding.Word {
	return s.wordOf(func(string) bool { return true })
}

// wordOf names some départements in scope, by their code: the first ones where they are
// many.
func (s *Study) wordOf(named func(code string) bool) finding.Word {
	var names []string
	for _, d := range s.Departements() {
		if !named(d.Code) {
			continue
		}
		if len(names) == namedInRefusal {
			names = append(names, "…")
			break
		}
		names = append(names, strings.TrimSpace(d.Name+" "+d.Code))
	}
	return finding.Word(strings.Join(names, ", "))
}
