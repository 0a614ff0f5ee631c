package data

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/location"
)

// area is the part of the inputs that a study is about: the communes in
// scope, and all that lies within the margin around them.
type area struct {
	settings *coverage.Settings
	scope    *location.PointSet // reference points of the communes in scope
}

// newArea finds the scope among the communes. A département in scope without
// any commune, or that a built-in table has only in part, is an error: those
// tables are complete for one département.
func newArea(communes *communeTable, settings *coverage.Settings, inputs []coverage.Input, complete string) (*area, error) {
	a := &area{settings: settings, scope: location.NewPointSet(settings.MarginMetres)}
	present, scope := make(map[string]bool), make(map[string]bool)
	for i := range communes.communes {
		c := &communes.communes[i]
		present[c.Departement] = true
		if !settings.Includes(c.Departement) {
			continue
		}
		scope[c.Departement] = true
		if at, _ := c.Reference(settings.Reference); at.Known {
			a.scope.Add(at.Point)
		}
	}
	for _, wanted := range settings.Departements {
		if !present[wanted] {
			return nil, input.Errorf(communes.table.File, fault.T("aucune commune n'est du département %s ; il y a celles de %s", "has no commune of département %s; it has those of %s"), wanted, listed(present))
		}
	}
	return a, checkBuiltIn(inputs, scope, complete)
}

// checkBuiltIn refuses a scope that goes beyond the département that built-in
// tables are complete for, when one is used: what it has of others is only
// their edge, and the answer would be wrong without showing it.
func checkBuiltIn(inputs []coverage.Input, scope map[string]bool, complete string) error {
	beyond := maps.Clone(scope)
	delete(beyond, complete)
	if len(beyond) == 0 {
		return nil
	}
	for _, in := range inputs {
		if in.BuiltIn && in.Role != coverage.RoleComplement {
			return input.Errorf(in.File, fault.T("cette table intégrée n'est complète que pour le département %s : donnez un fichier %s pour %s", "this built-in table is complete for département %s only: give a file of %s for %s"),
				complete, ofRole(in.Role), listed(beyond))
		}
	}
	return nil
}

// ofRole names what a built-in table is of.
func ofRole(role coverage.Role) fault.Says {
	if role == coverage.RoleStructures {
		return fault.T("de structures", string(role))
	}
	return fault.T("de communes", string(role))
}

// listed returns the members of a set in order.
func listed(set map[string]bool) string {
	return strings.Join(slices.Sorted(maps.Keys(set)), ", ")
}

// hasCommune reports whether a commune belongs to the study.
func (a *area) hasCommune(c *coverage.Commune) bool {
	if a.settings.Includes(c.Departement) {
		return true
	}
	at, _ := c.Reference(a.settings.Reference)
	return at.Known && a.scope.Near(at.Point)
}

// hasStructure reports whether a structure belongs to the study: its label is
// of the scope, or one of its points lies in the area. One of which nothing
// says where it is belongs to it too, so that this becomes a finding.
func (a *area) hasStructure(s *structure) bool {
	if a.settings.Includes(s.Departement) {
		return true
	}
	nowhere := s.Departement == ""
	for i := range s.Points {
		at := s.Points[i].Position
		if at.Known && a.scope.Near(at.Point) {
			return true
		}
		nowhere = nowhere && !at.Known
	}
	return nowhere
}

// selectCommunes returns the communes of the study with the findings about
// them, and counts the findings about the others.
func (a *area) selectCommunes(t *communeTable) (kept []coverage.Commune, findings []finding.Finding, elsewhere int) {
	for i := range t.communes {
		c := &t.communes[i]
		if !a.hasCommune(c) {
			elsewhere += len(t.communeFindings[c.Code])
			continue
		}
		kept = append(kept, *c)
		findings = append(findings, t.communeFindings[c.Code]...)
	}
	return kept, findings, elsewhere
}

// selectStructures returns the structures of the study as they stand on its
// date, with the findings about them, and counts the findings about those
// elsewhere.
func (a *area) selectStructures(all []structure) (kept []coverage.Structure, findings []finding.Finding, elsewhere int) {
	for i := range all {
		s := &all[i]
		if !a.hasStructure(s) {
			elsewhere += len(s.findings)
			continue
		}
		if s.LabelledOn.After(a.settings.Date) {
			continue
		}
		stands := s.Structure
		stands.Points = slices.DeleteFunc(slices.Clone(s.Points), func(p coverage.ServicePoint) bool {
			return !p.OpenOn(a.settings.Date)
		})
		if len(stands.Points) == 0 {
			for _, f := range s.findings { // why it does not count
				if f.Kind == finding.PointClosedFor.Kind {
					findings = append(findings, f)
				}
			}
			continue
		}
		findings = append(findings, s.findings...)
		findings = append(findings, s.roundOf(&stands, a.settings.BusLeftOut)...)
		kept = append(kept, stands)
		if stands.Format > coverage.Fixed && stands.Format != coverage.Itinerant && len(s.Points) == 1 {
			findings = append(findings, finding.PointsNotStated.Found().At(stands.Source, stands.Name, ""))
		}
	}
	slices.SortStableFunc(kept, func(x, y coverage.Structure) int { return compareIDs(x.ID, y.ID) })
	return kept, findings, elsewhere
}

// listed counts the structures in the area and returns their first labelling
// date, zero when none is stated, whatever the date of the study.
func (a *area) listed(all []structure) (n int, first time.Time) {
	for i := range all {
		if !a.hasStructure(&all[i]) {
			continue
		}
		n++
		if on := all[i].LabelledOn; !on.IsZero() && (first.IsZero() || on.Before(first)) {
			first = on
		}
	}
	return n, first
}

// compareIDs orders numbers by value, before anything that is no number.
func compareIDs(a, b string) int {
	x, errX := strconv.Atoi(a)
	y, errY := strconv.Atoi(b)
	switch {
	case errX == nil && errY == nil && x != y:
		return x - y
	case errX == nil && errY != nil:
		return -1
	case errX != nil && errY == nil:
		return 1
	default:
		return strings.Compare(a, b)
	}
}
