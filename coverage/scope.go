package coverage

import "slices"

// Departements returns the codes of the départements in scope, sorted.
func (r *Result) Departements() []string {
	var codes []string
	for i := range r.Communes {
		codes = append(codes, r.Communes[i].Commune.Departement)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}
