package insee

import "testing"

// TestNames: all spellings of a name fold to one.
func TestNames(t *testing.T) {
	for want, spellings := range map[string][]string{
		"saintavold":      {"Saint-Avold", "ST AVOLD", "St. Avold", "SAINT-AVOLD CEDEX", "Saint-Avold Cedex 2", "57500 Saint-Avold", "57500 SAINT AVOLD CEDEX", "F-57500 Saint-Avold", "Saint-Avold, 57500", "Saint-Avold (57)", "Ville de Saint-Avold"},
		"lhopital":        {"L'Hôpital", "L’HOPITAL", "Hôpital (L')", "HOPITAL (L’)", "Hôpital, L'", "57490 L'Hôpital"},
		"larochelle":      {"La Rochelle", "ROCHELLE (LA)", "Rochelle (la)", "LA ROCHELLE CEDEX 01"},
		"chalonssurmarne": {"Châlons-sur-Marne", "CHALONS S/MARNE", "Chalons s/ Marne"},
		"paris10":         {"PARIS 10", "Paris 10e", "Paris 10e Arrondissement", "PARIS-10", "75010 PARIS 10"}, "lyon1": {"LYON 1ER", "Lyon 01", "Lyon 1er Arrondissement"},
		"marseille13": {"Marseille 13ème", "MARSEILLE 13"}, "paris": {"Paris", "75010 PARIS", "PARIS CEDEX 10"},
		"oeting": {"Œting", "Oeting"},
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
