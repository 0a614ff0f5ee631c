package insee

import "slices"

// Land is a part of France that no road joins to the others, by its name: the
// mainland, each département or the like overseas, and each island without a
// fixed link. An island with a bridge belongs to the land at its other end;
// ferries are not roads here.
type Land string

// Mainland is the land of the mainland, whose name is empty.
const Mainland Land = ""

// LandOf returns the land that a commune lies on, by its code. A commune of a
// remote land, such as Nouvelle-Calédonie, is not told from the mainland.
func LandOf(commune string) Land {
	departement := DepartementOf(commune)
	for _, i := range islands {
		if slices.Contains(i.codes, commune) || slices.Contains(i.codes, departement) {
			return i.land
		}
	}
	if _, ok := overseas[departement]; ok {
		return Land(departement)
	}
	return Mainland
}

// islands are the islands without a fixed link: no road leads to or from them.
// Codes of their communes or départements, of the COG 2026.
var islands = []struct {
	land  Land
	codes []string
}{
	{"Corse", []string{"2A", "2B"}},
	{"Île-d'Aix", []string{"17004"}},
	{"Île-de-Bréhat", []string{"22016"}},
	{"Île-de-Batz", []string{"29082"}},
	{"Île-de-Sein", []string{"29083"}},
	{"Île-Molène", []string{"29084"}},
	{"Ouessant", []string{"29155"}},
	{"Belle-Île", []string{"56009", "56114", "56152", "56241"}},
	{"Groix", []string{"56069"}},
	{"Hœdic", []string{"56085"}},
	{"Houat", []string{"56086"}},
	{"Île-aux-Moines", []string{"56087"}},
	{"Île-d'Arz", []string{"56088"}},
	{"Île-d'Yeu", []string{"85113"}},
	{"Marie-Galante", []string{"97108", "97112", "97126"}},
	{"Petite-Terre", []string{"97608", "97615"}},
	{"La Désirade", []string{"97110"}},
	{"Terre-de-Bas", []string{"97130"}},
	{"Terre-de-Haut", []string{"97131"}},
}
