package insee

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestNames: all spellings of a name fold to one.
func TestNames(t *testing.T) {
	for want, spellings := range map[string][]string{
		"saintavold":      {"Saint-Avold", "ST AVOLD", "St. Avold", "SAINT-AVOLD CEDEX", "Saint-Avold Cedex 2", "57500 Saint-Avold", "57500 SAINT AVOLD CEDEX", "F-57500 Saint-Avold", "Saint-Avold, 57500", "Saint-Avold (57)", "Ville de Saint-Avold"},
		"lhopital":        {"L'Hôpital", "L’HOPITAL", "Hôpital (L')", "HOPITAL (L’)", "Hôpital, L'", "57490 L'Hôpital"},
		"larochelle":      {"La Rochelle", "ROCHELLE (LA)", "Rochelle (la)", "LA ROCHELLE CEDEX 01"},
		"chalonssurmarne": {"Châlons-sur-Marne", "CHALONS S/MARNE", "Chalons s/ Marne"},
		"paris10":         {"PARIS 10", "Paris 10e", "Paris 10e Arrondissement", "PARIS-10", "75010 PARIS 10"}, "lyon1": {"LYON 1ER", "Lyon 01", "Lyon 1er Arrondissement"},
		"marseille13": {"Marseille 13ème", "MARSEILLE 13"}, "paris": {"Paris", "75010 PARIS", "PARIS CEDEX 10"},
		"metz":    {"Metz cédex", "METZ CÉDEX 3", "Metz Cdx", "Metz, Moselle", "Metz - 57", "Metz 57", "57 - Metz", "Metz, France", "METZ (57)", "Metz Cédex 2 (57)"},
		"lehavre": {"HAVRE LE", "Havre, Le", "LE HAVRE CEDEX"},
		"oeting":  {"Œting", "Oeting"},
	} {
		for _, s := range spellings {
			if got := FoldName(s); got != want {
				t.Errorf("%q folds to %q, want %q", s, got, want)
			}
		}
	}
	for text, want := range map[string]string{
		"Le Ban-Saint-Martin": "bansaintmartin", "BAN-SAINT-MARTIN": "bansaintmartin", "L'Hôpital": "hopital", "Hôpital (L')": "hopital", "Rochelle": "rochelle", "Les Étangs": "etangs",
		"Lyon 3e": "lyon", "Lesse": "lesse", "La": "la", "Aumetz": "aumetz", "57050 Le Ban-Saint-Martin": "bansaintmartin",
	} {
		if got := BareName(text); got != want {
			t.Errorf("%q without its article is %q, want %q", text, got, want)
		}
	}
}

// TestDepartementIn: what an address says beside the name of a commune.
func TestDepartementIn(t *testing.T) {
	for name, want := range map[string]string{
		"Saint-Denis (974)": "974", "ST DENIS (La Réunion)": "974", "97400 Saint-Denis": "974", "93200 SAINT-DENIS CEDEX": "93", "Metz - 57": "57", "57 - Metz": "57",
		"Metz, Moselle": "57", "Ajaccio (2A)": "2A", "20000 Ajaccio": "", "Rochelle (La)": "", "Metz": "", "Paris 10e": "", "Metz (centre)": "",
	} {
		if got := DepartementIn(name); got != want {
			t.Errorf("%q is in %q, want %q", name, got, want)
		}
	}
}

// TestNothing: what stands for no code, and what does not.
func TestNothing(t *testing.T) {
	for _, text := range []string{"", "ZZZZZZZZZ", "Sans objet", "s.o.", "-", "#N/A", "N.A.", "(vide)", "Non concerné", "Aucune", `\N`, "0", "NaN", "NR"} {
		if siren, ok := ParseSIREN(text); siren != "" || !ok {
			t.Errorf("%q is the SIREN %q", text, siren)
		}
	}
	for text, want := range map[string]string{"200 039 865": "200039865", "200-039-865": "200039865", "200039865.0": "200039865", "2,00039865E+08": "200039865"} {
		if siren, ok := ParseSIREN(text); siren != want || !ok {
			t.Errorf("%q is the SIREN %q", text, siren)
		}
	}
	if _, ok := ParseSIREN("2,00E+08"); ok {
		t.Error("a SIREN of which digits are lost is read")
	}
	for text, want := range map[string]string{"57-8": "578", "8": "578", "578.0": "578", "Metz": "Metz"} {
		if got := ParseArrondissement(text, "57"); got != want {
			t.Errorf("arrondissement %q is %q", text, got)
		}
	}
}

// TestPlainNames folds names of few letters and signs with and without looking for what
// only some have: both are the same.
func TestPlainNames(t *testing.T) {
	parts := []string{"s", "S", "t", "st", "ste", "Ste", "le", "La", "les", "l", "ville", "Commune", "mairie", "de", "é", "É", "œ", "ç", "ÿ", "ſ", "\u212a",
		"x", "cedex", "cdx", " ", "  ", "-", " - ", "'", "’", ",", "/", "(", ")", ".", "5", "57", "2a", "paris", "10", "\u00a0", "\t", "–", "a", "Metz", "Avold"}
	rng := rand.New(rand.NewPCG(1, 13))
	plain := 0
	for range 60_000 {
		var name strings.Builder
		for range 1 + rng.IntN(6) {
			name.WriteString(parts[rng.IntN(len(parts))])
		}
		if isPlain(name.String()) {
			plain++
		}
		if got, want := FoldName(name.String()), foldAny(name.String()); got != want {
			t.Fatalf("%q is %q, want %q", name.String(), got, want)
		}
	}
	if plain < 1_000 {
		t.Errorf("only %d names were plain", plain)
	}
}
