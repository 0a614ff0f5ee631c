package parse

import "testing"

// TestNamesSayWhat: a bus or an antenne is known by words of the name alone.
func TestNamesSayWhat(t *testing.T) {
	for _, tt := range []struct {
		name        string
		bus, branch bool
	}{
		{"Bus France services de Vouziers", true, false},
		{"France services itinérante de Villars-sur-Var", true, false},
		{"France services Itinérant", true, false},
		{"France services du Busigny", false, false},
		{"France services Espace Bus-Saint-Rémy", true, false}, // as it is written
		{"France services Val'Aïgo - Antenne de Bessières", false, true},
		{"France services Les Deux Guiers - Antenne d'Entre-deux-Guiers", false, true},
		{"France services Les Deux Guiers - Antenne d’Entre-deux-Guiers", false, true},
		{"France services Cèze Cévennes - Antenne itinérante (bus)", true, true},
		{"France services de Lens (antenne)", false, true},
		{"France services de Lens - ANTENNE", false, true},
		{"France services de l'Antenne", false, false},
		{"Antennes et réseaux", false, false},
		{"", false, false},
	} {
		if bus, branch := NameSaysBus(tt.name), NameSaysBranch(tt.name); bus != tt.bus || branch != tt.branch {
			t.Errorf("%q: bus %v, branch %v", tt.name, bus, branch)
		}
	}
}
