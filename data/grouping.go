package data

import (
	"regexp"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/table"
)

// group joins the rows of the list into structures: one label, one or several
// service points. An antenne joins its principal of the same département: the
// one whose name stands before "- Antenne" or "- Site" in its own (of several,
// the only one labelled on the same day), else the only principal of its
// groupe_fs, else the only one whose name contains its own or is part of it. An
// antenne whose principal is not found is a structure of its own, with a
// finding.
//
// The name comes before groupe_fs because the list has wrong groups: those of
// Lessay (50) and Volvestre (31) are swapped, and the group of Serre-Ponçon
// joins several labels.
func (l *structureList) group() []structure {
	principals := newPrincipals(l.rows)
	structures := make([]structure, 0, len(l.rows))
	index := make(map[int]int, len(l.rows)) // of a principal's row -> of its structure
	for i := range l.rows {
		if row := &l.rows[i]; !row.branch {
			index[i] = len(structures)
			structures = append(structures, row.structure())
		}
	}
	for i := range l.rows {
		row := &l.rows[i]
		if !row.branch {
			continue
		}
		principal, found := principals.find(row)
		if !found {
			row.record.report(finding.BranchWithoutPrincipal.Found(), listKind, row.record.text(listKind))
			alone := row.structure()
			if alone.Format == coverage.WithBranches {
				alone.Format = coverage.Fixed
			}
			structures = append(structures, alone)
			continue
		}
		structures[index[principal]].add(row)
	}
	return structures
}

// structure is a structure while it is being read, with the findings about its
// rows.
type structure struct {
	coverage.Structure
	findings []finding.Finding
	placed   coverage.Agreement // of its points with the communes that they are said to be in
	named    coverage.Agreement // of their names with those of the communes of their codes, where they stand
	added    map[addedPoint]int // points of the complement
	stated   map[int]bool       // points whose hours the complement states
	absent   []string           // communes of its points of which the table of communes lacks the département
}

// structure returns the structure that a row alone makes.
func (row *listRow) structure() structure {
	p := row.point()
	p.Kind, p.From = coverage.MainPoint, noDate
	return structure{
		Structure: coverage.Structure{
			ID: row.id, Name: row.name, Departement: row.departement, Format: row.format,
			LabelledOn: row.labelledOn, Points: []coverage.ServicePoint{p}, Source: p.Source,
		},
		findings: row.record.findings,
	}
}

// add gives the structure another point from the list. A label counts from its
// first labelled point: where an antenne comes before the principal, the
// structure begins with the antenne and the main point on its own day.
func (s *structure) add(branch *listRow) {
	if first := branch.labelledOn; !first.IsZero() && first.Before(s.LabelledOn) {
		if main := &s.Points[0]; main.From.IsZero() {
			main.From = s.LabelledOn
		}
		s.LabelledOn = first
	}
	s.Points = append(s.Points, branch.point())
	s.findings = append(s.findings, branch.record.findings...)
	if s.Format == coverage.Fixed {
		s.Format = coverage.WithBranches
	}
}

// principals finds the principal of an antenne.
type principals struct {
	rows            []listRow                  // of the whole list
	byName, byGroup map[string][]int           // indexes of rows by département and name or group
	names           map[string][]principalName // by département
}

// principalName is a principal's own name and its index in the list.
type principalName struct {
	name  string
	index int
}

func newPrincipals(rows []listRow) principals {
	p := principals{rows, make(map[string][]int), make(map[string][]int), make(map[string][]principalName)}
	for i := range rows {
		row := &rows[i]
		if row.branch {
			continue
		}
		own := ownName(row.name)
		p.names[row.departement] = append(p.names[row.departement], principalName{own, i})
		p.byName[row.departement+" "+own] = append(p.byName[row.departement+" "+own], i)
		if row.group != "" {
			group := row.departement + " " + table.Fold(row.group)
			p.byGroup[group] = append(p.byGroup[group], i)
		}
	}
	return p
}

// find returns the index of an antenne's principal.
func (p principals) find(row *listRow) (index int, found bool) {
	same := p.byName[row.departement+" "+ownName(row.name)]
	if len(same) > 1 {
		same = slices.DeleteFunc(slices.Clone(same), func(index int) bool {
			return !p.rows[index].labelledOn.Equal(row.labelledOn)
		})
	}
	if len(same) == 1 {
		return same[0], true
	}
	if same = p.byGroup[row.departement+" "+table.Fold(row.group)]; row.group != "" && len(same) == 1 {
		return same[0], true
	}
	return p.findByPart(row)
}

// findByPart returns the index of the only principal of the département whose own
// name contains the antenne's, or is part of it.
func (p principals) findByPart(row *listRow) (index int, found bool) {
	own, names := ownName(row.name), p.names[row.departement]
	if len(own) < minSharedLetters {
		return 0, false
	}
	for _, candidate := range names {
		short, long := own, candidate.name
		if len(short) > len(long) {
			short, long = long, short
		}
		if len(short) < minSharedLetters || !strings.Contains(long, short) {
			continue
		}
		if found {
			return 0, false
		}
		index, found = candidate.index, true
	}
	return index, found
}

// minSharedLetters is the least number of letters that two names must share.
const minSharedLetters = 5

var (
	// partOfName matches the part of a name that distinguishes one point of a
	// structure from the others.
	partOfName = regexp.MustCompile(`(?i)\s[-–—]\s*(antenne|site)\b.*$`)
	// commonName matches what nearly every name begins with.
	commonName = regexp.MustCompile(`(?i)^(bus\s+)?france\s+services\s+(multisites\s+|itinérante?s?\s+)*(de la|de l['’]|des|de|du|d['’])?\s*`)
	// articles writes "du Molay-Littry" as "de le Molay-Littry", as some rows do.
	articles = strings.NewReplacer(" du ", " de le ", " des ", " de les ")
)

// ownName returns the part that is a structure's own in the name of one of its
// points, folded for comparison: "France services de Fraize - Antenne d'Anould"
// gives "fraize".
func ownName(name string) string {
	name = partOfName.ReplaceAllString(name, "")
	return table.Fold(articles.Replace(commonName.ReplaceAllString(name, "")))
}
