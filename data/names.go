package data

import (
	"strings"

	"acces30/coverage"
	"acces30/data/insee"
	"acces30/data/internal/spelling"
)

// nameIndex find communes by their names.
type nameIndex struct {
	whole, bare map[string][]*coverage.Commune // by folded name, with article and without
}

// byNames returns the names of the communes of the table.
func (c *communeTable) byNames() *nameIndex {
	if c.names == nil {
		c.names = &nameIndex{make(map[string][]*coverage.Commune, len(c.communes)), make(map[string][]*coverage.Commune, len(c.communes))}
		for i := range c.communes {
			whole, bare := insee.FoldName(c.communes[i].Name), insee.BareName(c.communes[i].Name)
			c.names.whole[whole] = append(c.names.whole[whole], &c.communes[i])
			c.names.bare[bare] = append(c.names.bare[bare], &c.communes[i])
		}
	}
	return c.names
}

// findByName returns the only commune of a name, in the département where one is
// given, or the one nearest to a known position; nil when there is none, or more
// than one to choose from. A name without its article will do, when no commune has
// it as it is.
func (c *communeTable) findByName(name, departement string, at coverage.Position) *coverage.Commune {
	folded := insee.FoldName(name)
	if folded == "" {
		return nil
	}
	names := c.byNames()
	if found := only(names.whole[folded], departement, at); found != nil {
		return found
	}
	if told := insee.DepartementIn(name); departement == "" && told != "" {
		if found := only(names.whole[folded], told, at); found != nil {
			return found
		}
	}
	return only(names.bare[insee.BareName(name)], departement, at)
}

// only returns the only one of some communes, or the one nearest to a known
// position.
func only(candidates []*coverage.Commune, departement string, at coverage.Position) *coverage.Commune {
	var found *coverage.Commune
	best := -1.0
	for _, candidate := range candidates {
		if departement != "" && !insee.SameDepartement(departement, candidate.Departement) {
			continue
		}
		if !at.Known {
			if found != nil {
				return nil
			}
			found = candidate
			continue
		}
		if d := distanceTo(candidate, at); d >= 0 && (best < 0 || d < best) {
			found, best = candidate, d
		}
	}
	return found
}

// sameName reports whether two names may well be those of one commune: they are
// alike but for a letter or two, or one is a part of the other, as those of a
// commune nouvelle and its first part are.
func sameName(a, b string) bool {
	x, y := insee.BareName(a), insee.BareName(b)
	if strings.Contains(x, y) || strings.Contains(y, x) { // as one that says nothing is of any
		return true
	}
	return spelling.Distance(x, y) <= max(len(x), len(y))/5
}
