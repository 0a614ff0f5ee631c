package insee

import "slices"

// Land is a part of France that no road joins to the others, by its name: the
// mainland, each département or the like overseas, each island without a fixed
// link, and the communes of Guyane that are reached by river or air alone. An
// island with a bridge belongs to the land at its other end; ferries are not
// roads here.
type Land string

// Mainland is the land of the mainland, whose name is empty.
const Mainland Land = ""

// LandOf returns the land that a commune lies on, by its code. A commune of a
// remote land, such as Nouvelle-Calédonie, is not told from the mainland.
func LandOf(commune string) Land {
	departement := DepartementOf(commune)
	for _, i := range apart {
		if slices.Contains(i.codes, commune) || slices.Contains(i.codes, departement) {
			return i.land
		}
	}
	if _, ok := overseas[departement]; ok {
		return Land(departement)
	}
	return Mainland
}

// apart are the islands without a fixed link and other lands that no road leads
// to or from. Codes of their communes or départements, of the COG 2026.
var apart = []struct {
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
	{"Miquelon-Langlade", []string{"97501"}},
	{"Saint-Pierre", []string{"97502"}},

	// Guyane: americas-fr.com/voyages/villes on Camopi and Grand-Santi;
	// savanesdeguyane.fr/saint-elie (by boat over the lake of Petit-Saut);
	// une-saison-en-guyane.com (Ouanary); bcprioult.free.fr/guyanefrancaise (Saül). A track joins Maripasoula and
	// Papaïchton, and nothing them to the coast (la1ere.francetvinfo.fr, 2020).
	{"Ouanary", []string{"97314"}},
	{"Saül", []string{"97352"}},
	{"Haut-Maroni", []string{"97353", "97362"}},
	{"Camopi", []string{"97356"}},
	{"Grand-Santi", []string{"97357"}},
	{"Saint-Élie", []string{"97358"}},
}
