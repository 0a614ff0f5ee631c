package insee

import (
	"slices"
	"strings"

	"acces30/data/internal/spelling"
)

// Departement is a département, or a land overseas that counts as one.
type Departement struct {
	Code, Name string
	Communes   int    // how many it has
	neighbours string // codes of those it has a border with, apart by spaces
}

// departements are those of the official geographic code of 2026 (INSEE, Licence
// Ouverte 2.0). Borders are those that the outlines of IGN's Admin Express COG
// 2018 (Licence Ouverte 2.0) have in common.
var departements = []Departement{
	{"01", "Ain", 391, "38 39 69 71 73 74"},
	{"02", "Aisne", 797, "08 51 59 60 77 80"},
	{"03", "Allier", 317, "18 23 42 58 63 71"},
	{"04", "Alpes-de-Haute-Provence", 198, "05 06 26 83 84"},
	{"05", "Hautes-Alpes", 162, "04 26 38 73"},
	{"06", "Alpes-Maritimes", 163, "04 83"},
	{"07", "Ardèche", 335, "26 30 38 42 43 48 84"},
	{"08", "Ardennes", 447, "02 51 55"},
	{"09", "Ariège", 325, "11 31 66"},
	{"10", "Aube", 431, "21 51 52 77 89"},
	{"11", "Aude", 433, "09 31 34 66 81"},
	{"12", "Aveyron", 285, "15 30 34 46 48 81 82"},
	{"13", "Bouches-du-Rhône", 119, "30 83 84"},
	{"14", "Calvados", 526, "27 50 61"},
	{"15", "Cantal", 250, "12 19 43 46 48 63"},
	{"16", "Charente", 359, "17 24 79 86 87"},
	{"17", "Charente-Maritime", 462, "16 24 33 79 85"},
	{"18", "Cher", 286, "03 23 36 41 45 58"},
	{"19", "Corrèze", 277, "15 23 24 46 63 87"},
	{"21", "Côte-d'Or", 698, "10 39 52 58 70 71 89"},
	{"22", "Côtes-d'Armor", 344, "29 35 56"},
	{"23", "Creuse", 255, "03 18 19 36 63 87"},
	{"24", "Dordogne", 503, "16 17 19 33 46 47 87"},
	{"25", "Doubs", 563, "39 70 90"},
	{"26", "Drôme", 362, "04 05 07 38 84"},
	{"27", "Eure", 585, "14 28 60 61 76 78 95"},
	{"28", "Eure-et-Loir", 363, "27 41 45 61 72 78 91"},
	{"29", "Finistère", 277, "22 56"},
	{"2A", "Corse-du-Sud", 124, "2B"},
	{"2B", "Haute-Corse", 236, "2A"},
	{"30", "Gard", 350, "07 12 13 34 48 84"},
	{"31", "Haute-Garonne", 586, "09 11 32 65 81 82"},
	{"32", "Gers", 458, "31 40 47 64 65 82"},
	{"33", "Gironde", 534, "17 24 40 47"},
	{"34", "Hérault", 341, "11 12 30 81"},
	{"35", "Ille-et-Vilaine", 332, "22 44 49 50 53 56"},
	{"36", "Indre", 241, "18 23 37 41 86 87"},
	{"37", "Indre-et-Loire", 272, "36 41 49 72 86"},
	{"38", "Isère", 512, "01 05 07 26 42 69 73"},
	{"39", "Jura", 492, "01 21 25 70 71"},
	{"40", "Landes", 327, "32 33 47 64"},
	{"41", "Loir-et-Cher", 267, "18 28 36 37 45 72"},
	{"42", "Loire", 320, "03 07 38 43 63 69 71"},
	{"43", "Haute-Loire", 257, "07 15 42 48 63"},
	{"44", "Loire-Atlantique", 207, "35 49 56 85"},
	{"45", "Loiret", 325, "18 28 41 58 77 89 91"},
	{"46", "Lot", 312, "12 15 19 24 47 82"},
	{"47", "Lot-et-Garonne", 319, "24 32 33 40 46 82"},
	{"48", "Lozère", 152, "07 12 15 30 43"},
	{"49", "Maine-et-Loire", 176, "35 37 44 53 72 79 85 86"},
	{"50", "Manche", 445, "14 35 53 61"},
	{"51", "Marne", 610, "02 08 10 52 55 77"},
	{"52", "Haute-Marne", 426, "10 21 51 55 70 88"},
	{"53", "Mayenne", 240, "35 49 50 61 72"},
	{"54", "Meurthe-et-Moselle", 591, "55 57 67 88"},
	{"55", "Meuse", 499, "08 51 52 54 88"},
	{"56", "Morbihan", 249, "22 29 35 44"},
	{"57", "Moselle", 725, "54 67"},
	{"58", "Nièvre", 309, "03 18 21 45 71 89"},
	{"59", "Nord", 647, "02 62 80"},
	{"60", "Oise", 680, "02 27 76 77 80 95"},
	{"61", "Orne", 381, "14 27 28 50 53 72"},
	{"62", "Pas-de-Calais", 887, "59 80"},
	{"63", "Puy-de-Dôme", 463, "03 15 19 23 42 43"},
	{"64", "Pyrénées-Atlantiques", 545, "32 40 65"},
	{"65", "Hautes-Pyrénées", 469, "31 32 64"},
	{"66", "Pyrénées-Orientales", 226, "09 11"},
	{"67", "Bas-Rhin", 514, "54 57 68 88"},
	{"68", "Haut-Rhin", 366, "67 88 90"},
	{"69", "Rhône", 266, "01 38 42 71"},
	{"70", "Haute-Saône", 536, "21 25 39 52 88 90"},
	{"71", "Saône-et-Loire", 563, "01 03 21 39 42 58 69"},
	{"72", "Sarthe", 352, "28 37 41 49 53 61"},
	{"73", "Savoie", 273, "01 05 38 74"},
	{"74", "Haute-Savoie", 279, "01 73"},
	{"75", "Paris", 1, "92 93 94"},
	{"76", "Seine-Maritime", 707, "27 60 80"},
	{"77", "Seine-et-Marne", 507, "02 10 45 51 60 89 91 93 94 95"},
	{"78", "Yvelines", 259, "27 28 91 92 95"},
	{"79", "Deux-Sèvres", 252, "16 17 49 85 86"},
	{"80", "Somme", 771, "02 59 60 62 76"},
	{"81", "Tarn", 314, "11 12 31 34 82"},
	{"82", "Tarn-et-Garonne", 195, "12 31 32 46 47 81"},
	{"83", "Var", 153, "04 06 13 84"},
	{"84", "Vaucluse", 151, "04 07 13 26 30 83"},
	{"85", "Vendée", 253, "17 44 49 79"},
	{"86", "Vienne", 265, "16 36 37 49 79 87"},
	{"87", "Haute-Vienne", 195, "16 19 23 24 36 86"},
	{"88", "Vosges", 506, "52 54 55 67 68 70 90"},
	{"89", "Yonne", 423, "10 21 45 58 77"},
	{"90", "Territoire de Belfort", 101, "25 68 70 88"},
	{"91", "Essonne", 194, "28 45 77 78 92 94"},
	{"92", "Hauts-de-Seine", 36, "75 78 91 93 94 95"},
	{"93", "Seine-Saint-Denis", 39, "75 77 92 94 95"},
	{"94", "Val-de-Marne", 47, "75 77 91 92 93"},
	{"95", "Val-d'Oise", 183, "27 60 77 78 92 93"},
	{"971", "Guadeloupe", 32, ""},
	{"972", "Martinique", 34, ""},
	{"973", "Guyane", 22, ""},
	{"974", "La Réunion", 24, ""},
	{"976", "Mayotte", 17, ""},
}

// DepartementByCode returns what is known of a département; ok is false when it
// is none of the 101.
func DepartementByCode(code string) (d Departement, ok bool) {
	i := slices.IndexFunc(departements, func(d Departement) bool { return d.Code == code })
	if i < 0 {
		return d, false
	}
	return departements[i], true
}

// Neighbours returns the codes of the départements that it has a border with.
func (d *Departement) Neighbours() []string { return strings.Fields(d.neighbours) }

// DepartementNamed returns the code of a département by its name, in any case,
// with or without accents and hyphens: "bas rhin" is 67.
func DepartementNamed(name string) (code string, ok bool) {
	folded := spelling.Fold(name)
	for _, d := range departements {
		if folded != "" && spelling.Fold(d.Name) == folded {
			return d.Code, true
		}
	}
	return "", false
}

// NearestDepartement returns the département whose name is the most like a text that is
// none; alike is false where more than a third of its letters would have to change.
func NearestDepartement(text string) (d Departement, alike bool) {
	folded := spelling.Fold(text)
	d = slices.MinFunc(departements, func(a, b Departement) int {
		return spelling.Distance(folded, spelling.Fold(a.Name)) - spelling.Distance(folded, spelling.Fold(b.Name))
	})
	return d, 3*spelling.Distance(folded, spelling.Fold(d.Name)) <= len(folded)
}
