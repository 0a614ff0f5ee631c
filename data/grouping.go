package data

import (
	"regexp"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/table"
)

// group gathers the rows of the list into structures: one label, one or
// several service points. An antenne joins its principal of the same
// département: the one whose name it bears before "- Antenne" or "- Site" (of
// several, the only one labelled on the same day), else the only principal of
// its groupe_fs, else the only one whose name contains its own or is part of it.
// An antenne whose principal is not found is a structure of its own, with a
// finding.
//
// The name comes before groupe_fs because the list has wrong groups: those of
// Lessay (50) and Volvestre (31) are swapped, and Serre-Ponçon gathers labels
// that are not one.
func (l *siteTable) group() []structure {
	principals := newPrincipals(l.sites)
	structures := make([]structure, 0, len(l.sites))
	index := make(map[int]int, len(l.sites)) // of a principal's row -> of its structure
	for i := range l.sites {
		if s := &l.sites[i]; !s.branch {
			index[i] = len(structures)
			structures = append(structures, s.structure())
		}
	}
	for i := range l.sites {
		s := &l.sites[i]
		if !s.branch {
			continue
		}
		principal, found := principals.of(s)
		if !found {
			s.row.note(finding.BranchWithoutPrincipal.Found(), siteKind, s.row.text(siteKind))
			alone := s.structure()
			if alone.Format == coverage.WithBranches {
				alone.Format = coverage.Fixed
			}
			structures = append(structures, alone)
			continue
		}
		structures[index[principal]].add(s)
	}
	return structures
}

// structure is a structure in the making, with what was noticed of its rows.
type structure struct {
	coverage.Structure
	notes  []finding.Finding
	absent []string // communes of its points of which the table of communes lacks the département
}

// structure makes a structure of a row.
func (s *site) structure() structure {
	p := s.point()
	p.Kind, p.From = coverage.MainPoint, noDate
	return structure{
		Structure: coverage.Structure{
			ID: s.id, Name: s.name, Departement: s.departement, Format: s.format,
			LabelledOn: s.labelledOn, Points: []coverage.ServicePoint{p}, Source: p.Source,
		},
		notes: s.row.notes,
	}
}

// add gives the structure another point from the list. A label counts from its
// first labelled point: where an antenne comes before the principal, the
// structure begins with the antenne and the main point on its own day.
func (s *structure) add(branch *site) {
	if first := branch.labelledOn; !first.IsZero() && first.Before(s.LabelledOn) {
		if main := &s.Points[0]; main.From.IsZero() {
			main.From = s.LabelledOn
		}
		s.LabelledOn = first
	}
	s.Points = append(s.Points, branch.point())
	s.notes = append(s.notes, branch.row.notes...)
	if s.Format == coverage.Fixed {
		s.Format = coverage.WithBranches
	}
}

// principals finds the principal of an antenne.
type principals struct {
	sites           []site
	byName, byGroup map[string][]int
	names           map[string][]named // by département
}

// named is a principal's own name and its index in the list.
type named struct {
	name  string
	index int
}

func newPrincipals(sites []site) principals {
	p := principals{sites, make(map[string][]int), make(map[string][]int), make(map[string][]named)}
	for i := range sites {
		s := &sites[i]
		if s.branch {
			continue
		}
		own := ownName(s.name)
		p.names[s.departement] = append(p.names[s.departement], named{own, i})
		p.byName[s.departement+" "+own] = append(p.byName[s.departement+" "+own], i)
		if s.group != "" {
			group := s.departement + " " + table.Fold(s.group)
			p.byGroup[group] = append(p.byGroup[group], i)
		}
	}
	return p
}

// of returns the index of an antenne's principal.
func (p principals) of(s *site) (index int, found bool) {
	same := p.byName[s.departement+" "+ownName(s.name)]
	if len(same) > 1 {
		same = slices.DeleteFunc(slices.Clone(same), func(index int) bool {
			return !p.sites[index].labelledOn.Equal(s.labelledOn)
		})
	}
	if len(same) == 1 {
		return same[0], true
	}
	if same = p.byGroup[s.departement+" "+table.Fold(s.group)]; s.group != "" && len(same) == 1 {
		return same[0], true
	}
	return p.alike(s)
}

// alike returns the index of the only principal of the département whose own
// name contains the antenne's, or is part of it.
func (p principals) alike(s *site) (index int, found bool) {
	own, names := ownName(s.name), p.names[s.departement]
	if len(own) < minAlike {
		return 0, false
	}
	for _, candidate := range names {
		short, long := own, candidate.name
		if len(short) > len(long) {
			short, long = long, short
		}
		if len(short) < minAlike || !strings.Contains(long, short) {
			continue
		}
		if found {
			return 0, false
		}
		index, found = candidate.index, true
	}
	return index, found
}

// minAlike is the least number of letters that two names must share.
const minAlike = 5

var (
	// partOfName begins the part of a name that tells one point of a structure.
	partOfName = regexp.MustCompile(`(?i)\s[-–—]\s*(antenne|site)\b.*$`)
	// commonName is what nearly every name begins with.
	commonName = regexp.MustCompile(`(?i)^(bus\s+)?france\s+services\s+(multisites\s+|itinérante?s?\s+)*(de la|de l['’]|des|de|du|d['’])?\s*`)
	// contracted writes "du Molay-Littry" as "de le Molay-Littry", as some rows do.
	contracted = strings.NewReplacer(" du ", " de le ", " des ", " de les ")
)

// ownName returns what is a structure's own in the name of one of its points,
// folded for comparison: "France services de Fraize - Antenne d'Anould" gives
// "fraize".
func ownName(name string) string {
	name = partOfName.ReplaceAllString(name, "")
	return table.Fold(contracted.Replace(commonName.ReplaceAllString(name, "")))
}
