package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"acces30/coverage/finding"
	"acces30/coverage/refusal"
)

// namedInScope is how many départements a question about the scope names.
const namedInScope = 5

// resolveScope makes the scope a list of départements: those asked for; every
// one of the communes; the one that the built-in communes are complete for; or
// the only one that the communes have. A table with several may be a region, or
// one département and what is around it: that can't be told, so it is asked.
func (l *loading) resolveScope() error {
	settings := &l.study.Settings
	defer func() { l.communes.scope = settings.Departements }()
	if len(settings.Departements) > 0 && !l.opts.Everywhere {
		return nil
	}
	present := l.communes.departements()
	switch {
	case l.opts.Everywhere:
	case l.opts.Communes == "" && l.opts.BuiltIn.Departement != "":
		settings.Departements = []string{l.opts.BuiltIn.Departement}
		return nil
	case len(present) > 1:
		return refusal.WhichDepartement(finding.Word(l.communes.table.File), finding.Count(len(present)),
			finding.Word(listedWithCommunes(present)), finding.Word(present[0].code))
	}
	settings.Departements = make([]string, len(present))
	for i, d := range present {
		settings.Departements[i] = d.code
	}
	slices.Sort(settings.Departements)
	return nil
}

// presence is how many communes a table has of a département.
type presence struct {
	code, name string
	communes   int
}

// departements counts the communes by département, the most first.
func (c *communeTable) departements() []presence {
	var list []presence
	index := make(map[string]int)
	for i := range c.communes {
		commune := &c.communes[i]
		at, known := index[commune.Departement]
		if !known {
			at = len(list)
			index[commune.Departement] = at
			list = append(list, presence{code: commune.Departement, name: commune.DepartementName})
		}
		list[at].communes++
	}
	slices.SortFunc(list, func(a, b presence) int {
		return cmp.Or(-cmp.Compare(a.communes, b.communes), cmp.Compare(a.code, b.code))
	})
	return list
}

// listedWithCommunes names the first départements with their numbers of communes.
func listedWithCommunes(list []presence) string {
	var parts []string
	for _, d := range list[:min(len(list), namedInScope)] {
		parts = append(parts, strings.TrimSpace(fmt.Sprintf("%s %s", d.code, d.name))+fmt.Sprintf(": %d", d.communes))
	}
	if len(list) > namedInScope {
		parts = append(parts, "…")
	}
	return strings.Join(parts, ", ")
}
