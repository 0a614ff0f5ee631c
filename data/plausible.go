package data

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee"
	"acces30/data/insee/people"
)

// fewStructures is how many structures must be known of the scope before a list
// that lacks two of them, and over a tenth, looks incomplete.
const fewStructures = 4

// manyCommunes is the percentage of the communes known from which on a table has
// more than there are: a year of mergers is less.
const manyCommunes = 102

// compare fills in what tells inputs that can't be of the scope: what is known of
// it apart from them, and how far they agree; and reports what is there in part.
func (a *area) compare(l *loading) {
	study := l.study
	study.Known = a.known()
	study.SamePoint = a.samePoint(l.communes.communes)
	study.OutOfOutline = l.communes.outOfOutline
	listed := make(map[string]bool)
	var found noticed
	for i := range l.structures {
		s := &l.structures[i]
		if s.Departement != "" && !a.settings.Includes(s.Departement) || !a.hasStructure(s) {
			continue
		}
		study.ListedInScope++
		listed[s.departement()] = true
		study.Foreign.Compared++
		study.Foreign.Apart += count(s.isForeign())
		study.Misplaced.Compared += s.placed.Compared
		study.Misplaced.Apart += s.placed.Apart
		study.Misnamed.Compared += s.named.Compared
		study.Misnamed.Apart += s.named.Apart
		if !s.LabelledOn.After(a.settings.Date) {
			found.labelled++
		}
		found.add(s)
	}
	study.Unlisted = a.unlisted(l.communes.communes, listed)
	a.reportCommunes(l)
	a.reportStructures(l, &found)
}

// noticed counts what is noticed of the structures in scope, and of their points.
type noticed struct {
	labelled, twice, closed int // structures
	seats, placed, rounded  int // points
}

// add counts a structure.
func (n *noticed) add(s *structure) {
	for k := range s.Points {
		switch p := &s.Points[k]; {
		case !p.Position.Known:
		case p.AtSeat:
			n.seats++
		default:
			n.placed++
			n.rounded += count(isRounded(p.Position.Point))
		}
	}
	n.twice += count(s.has(finding.StructureTwice.Kind))
	n.closed += count(s.has(finding.StructureSaidClosed.Kind))
}

// reportCommunes reports a table of communes, and outlines, that are not those of the
// scope.
func (a *area) reportCommunes(l *loading) {
	study, scope := l.study, a.named()
	if present, all, part := study.Part(); part {
		l.report(finding.ScopeInPart.Found(finding.Count(present), finding.Count(all)).At(finding.Source{File: l.communes.table.File}, "", scope))
	}
	if present, all := a.communes(l.communes.communes), study.Known.Communes; all > 0 && present-all >= fewRows && 100*present > manyCommunes*all {
		l.report(finding.CommunesTooMany.Found(finding.Count(present), finding.Count(all)).At(finding.Source{File: l.communes.table.File}, "", scope))
	}
	if stated, whole := study.StatedPeople(); whole && unlike(stated, study.Known.People) {
		l.report(finding.PeopleUnlike.Found(finding.Count(stated), finding.Count(study.Known.People)).At(finding.Source{File: l.communes.table.File}, "", scope))
	}
	if apart := study.OutOfOutline; overATenth(apart.Apart, apart.Compared) {
		l.report(finding.OutlinesApart.Found(finding.Count(apart.Apart), finding.Count(apart.Compared)).At(finding.Source{File: study.FileOf(coverage.RoleOutlines)}, "", scope))
	}
}

// reportStructures reports a list of structures that lacks some of the scope, or most
// of whose places are in doubt.
func (a *area) reportStructures(l *loading, n *noticed) {
	study, scope := l.study, a.named()
	list := finding.Source{File: study.FileOf(coverage.RoleStructures)}
	if known := study.Known.Structures; known >= fewStructures && overATenth(known-n.labelled, known) {
		l.report(finding.StructuresFew.Found(finding.Count(n.labelled), finding.Count(known)).At(list, "", scope))
	}
	if apart := study.Misplaced; overATenth(apart.Apart, apart.Compared) {
		l.report(finding.StructuresApart.Found(finding.Count(apart.Apart), finding.Count(apart.Compared)).At(list, "", scope))
	}
	if all := n.placed + n.seats; all >= fewStructures && 2*n.seats > all {
		l.report(finding.StructuresAtSeat.Found(finding.Count(n.seats), finding.Count(all)).At(list, "", scope))
	}
	if n.placed >= fewStructures && 2*n.rounded > n.placed {
		l.report(finding.StructuresRounded.Found(finding.Count(n.rounded), finding.Count(n.placed)).At(list, "", scope))
	}
	if overATenth(n.twice, study.ListedInScope) {
		l.report(finding.StructuresTwice.Found(finding.Count(n.twice), finding.Count(study.ListedInScope)).At(list, "", scope))
	}
	if n.closed > 0 {
		l.report(finding.StructuresSaidClosed.Found(finding.Count(n.closed)).At(list, "", scope))
	}
}

// departement is the one that labelled a structure, or that of its first point.
func (s *structure) departement() string {
	if s.Departement == "" && len(s.Points) > 0 {
		return insee.DepartementOf(s.Points[0].Commune)
	}
	return s.Departement
}

// isForeign reports whether the first point of a structure stands in a commune of another
// département than the one that the list says it is of.
func (s *structure) isForeign() bool {
	if s.Departement == "" || len(s.Points) == 0 || !insee.ValidCommune(s.Points[0].Commune) {
		return false
	}
	return insee.DepartementOf(s.Points[0].Commune) != s.Departement
}

// unlisted are the départements in scope, with communes in the table, where some
// structures are known and none is listed. Of a few that are known all may be closed.
func (a *area) unlisted(communes []coverage.Commune, listed map[string]bool) (u coverage.Unlisted) {
	there := make(map[string]bool)
	for i := range communes {
		there[communes[i].Departement] = true
	}
	for _, code := range a.settings.Departements {
		about, _ := insee.KnownOf(code)
		if known := about.StructuresOn(a.settings.Date); known >= fewStructures && there[code] && !listed[code] {
			u.Departements = append(u.Departements, code)
			u.Structures += known
		}
	}
	return u
}

// isRounded reports whether latitude and longitude have no more than two decimals: of one
// place in ten thousand they have.
func isRounded(at orb.Point) bool {
	for _, degrees := range at {
		if hundredths := 100 * degrees; math.Abs(hundredths-math.Round(hundredths)) > 1e-6 {
			return false
		}
	}
	return true
}

// overATenth reports whether two or more are over a tenth of all.
func overATenth(n, all int) bool { return n > 1 && 10*n > all }

// unlike reports whether the people stated are over a tenth more or fewer than those
// known: ten years make less.
func unlike(stated, known int) bool {
	return known > 0 && (10*stated < 9*known || 10*stated > 11*known)
}

// count returns one of what is so.
func count(so bool) int {
	if so {
		return 1
	}
	return 0
}

// has reports whether something was noticed of a structure.
func (s *structure) has(kind *finding.Kind) bool {
	return slices.ContainsFunc(s.findings, func(f finding.Finding) bool { return f.Kind == kind })
}

// communes counts the communes in scope, the arrondissements of a city as one.
func (a *area) communes(all []coverage.Commune) int {
	codes := make(map[string]bool)
	for i := range all {
		if a.settings.Includes(all[i].Departement) {
			codes[insee.CommuneOf(all[i].Code)] = true
		}
	}
	return len(codes)
}

// known gathers what is known of the scope apart from the inputs.
func (a *area) known() (k coverage.Known) {
	for _, code := range a.settings.Departements {
		d, ok := insee.DepartementByCode(code)
		if !ok {
			return coverage.Known{} // of one part of the scope nothing is known
		}
		about, _ := insee.KnownOf(code)
		k.Communes += d.Communes
		k.People += about.People
		k.Structures += about.StructuresOn(a.settings.Date)
	}
	return k
}

// mostNamed is how many départements a sentence names; of more, it names the first three
// and says how many there are.
const mostNamed = 5

// named names the départements in scope.
func (a *area) named() string {
	var names []string
	for _, code := range a.settings.Departements {
		d, _ := insee.DepartementByCode(code)
		names = append(names, strings.TrimSpace(d.Name+" ("+code+")"))
	}
	if len(names) > mostNamed {
		return fmt.Sprintf("%s… (%d)", strings.Join(names[:3], ", "), len(names))
	}
	return strings.Join(names, ", ")
}

// samePoint compares the reference points of the communes in scope with each
// other.
func (a *area) samePoint(communes []coverage.Commune) (same coverage.Agreement) {
	at := make(map[orb.Point]int)
	for i := range communes {
		point, _ := communes[i].Reference(a.settings.Reference)
		if point.Known && a.settings.Includes(communes[i].Departement) {
			at[point.Point]++
		}
	}
	for _, n := range at {
		same.Compared += n
		if n > 1 {
			same.Apart += n
		}
	}
	return same
}

// peopleApart is how many people make no difference between what is stated of a commune
// and what is known: small communes change by many per cent.
const peopleApart = 50

// comparePeople holds the people that the table states for the communes in scope against
// those of the program's own table, and tells where many are far apart. It is for tables
// of the analyst's: a test holds the built-in one against it once and for all.
func (l *loading) comparePeople() error {
	known, err := people.Read()
	if err != nil {
		return err
	}
	study := l.study
	stated, all := 0, 0 // people of the communes compared
	for i := range study.Communes {
		c := &study.Communes[i]
		about, ok := known[c.Code]
		if !ok || !c.PopulationKnown || !study.Settings.Includes(c.Departement) {
			continue
		}
		study.Miscounted.Compared++
		stated, all = stated+c.Population, all+about
		low, high := min(about, c.Population)+peopleApart, max(about, c.Population)+peopleApart
		study.Miscounted.Apart += count(high > 2*low)
	}
	study.SumAgrees = 2*stated >= all && stated <= 2*all
	if apart := study.Miscounted; apart.Tells() && overATenth(apart.Apart, apart.Compared) {
		l.report(finding.PopulationsUnlike.Found(finding.Count(apart.Apart), finding.Count(apart.Compared)).At(finding.Source{File: l.communes.table.File}, "", ""))
	}
	return nil
}
