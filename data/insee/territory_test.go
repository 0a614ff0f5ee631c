package insee

import (
	"strings"
	"testing"
)

// TestArrondissementNames: every département has as many as it has seats of
// prefects and sub-prefects, each named, and none is of no département.
func TestArrondissementNames(t *testing.T) {
	of := make(map[string]int)
	for code, name := range arrondissementNames() {
		departement := code[:len(code)-1]
		if !ValidDepartement(departement) || name == "" || name != strings.TrimSpace(name) {
			t.Errorf("%q is called %q", code, name)
		}
		of[departement]++
	}
	total := 0
	for _, d := range departements {
		n := of[d.Code]
		if n == 0 && d.Code != "976" { // Mayotte is not divided
			t.Errorf("%s has none", d.Name)
		}
		total += n
	}
	if total != 333 || of["57"] != 5 {
		t.Errorf("%d in all, %d in the Moselle", total, of["57"])
	}
	for code, want := range map[string]string{"577": "Thionville", "575": "Sarrebourg-Château-Salins", "9742": "Saint-Pierre", "2A1": "Ajaccio", "57": "", "": ""} {
		if got := ArrondissementName(code); got != want {
			t.Errorf("%q is %q, want %q", code, got, want)
		}
	}
}

func TestEPCINames(t *testing.T) {
	for siren, name := range epciNames() {
		if parsed, ok := ParseSIREN(siren); !ok || parsed != siren || len(name) < 5 {
			t.Errorf("%q is called %q", siren, name)
		}
	}
	if n := len(epciNames()); n != 1255 {
		t.Errorf("%d", n)
	}
	for siren, want := range map[string]string{"245701354": "CC de l'Arc Mosellan", "200039865": "Metz Métropole", "": ""} {
		if got := EPCIName(siren); got != want {
			t.Errorf("%q is %q, want %q", siren, got, want)
		}
	}
}
