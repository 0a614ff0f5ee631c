package speeds

import (
	"fmt"
	"slices"
)

// groups tells which places no road joins: islands without a fixed link, and
// each département overseas.
type groups struct {
	communes     map[string]string
	departements map[string]string
}

func newGroups(islands []island, overseas []string) (groups, error) {
	g := groups{make(map[string]string), make(map[string]string)}
	for _, i := range islands {
		if i.Name == "" || len(i.Communes)+len(i.Departements) == 0 {
			return g, fmt.Errorf("island %q needs a name, and communes or départements", i.Name)
		}
		for _, code := range i.Communes {
			if other, taken := g.communes[code]; taken {
				return g, fmt.Errorf("commune %s is on two islands, %s and %s", code, other, i.Name)
			}
			g.communes[code] = i.Name
		}
		for _, code := range i.Departements {
			g.departements[code] = i.Name
		}
	}
	for _, code := range overseas {
		g.departements[code] = code
	}
	return g, nil
}

// Group names the land that a commune lies on. No road leads from one group
// to another; the mainland is the empty name.
func (t *InterCommune) Group(commune, departement string) string {
	if island, ok := t.groups.communes[commune]; ok {
		return island
	}
	return t.groups.departements[departement]
}

// Islands lists the communes that are on an island by their own code, sorted.
func (t *InterCommune) Islands() []string {
	codes := make([]string, 0, len(t.groups.communes))
	for code := range t.groups.communes {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return codes
}
