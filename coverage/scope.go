package coverage

import "slices"

// Departement is a département by its code, and its name where an input tells
// it.
type Departement struct{ Code, Name string }

// Departements returns the départements of the communes in scope, by code; those
// asked for when no commune is in scope.
func (s *Study) Departements() []Departement {
	names := make(map[string]string)
	var codes []string
	for i := range s.Communes {
		if c := &s.Communes[i]; s.Settings.Includes(c.Departement) {
			names[c.Departement] = c.DepartementName
			codes = append(codes, c.Departement)
		}
	}
	if len(codes) == 0 {
		codes = slices.Clone(s.Settings.Departements)
	} else {
		slices.Sort(codes)
		codes = slices.Compact(codes)
	}
	all := make([]Departement, len(codes))
	for i, code := range codes {
		all[i] = Departement{code, names[code]}
	}
	return all
}

// Departements returns the codes of the départements in scope, sorted.
func (r *Result) Departements() []string {
	var codes []string
	for i := range r.Communes {
		codes = append(codes, r.Communes[i].Commune.Departement)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}
