package insee

import (
	"slices"
	"testing"
)

func TestDepartementNamed(t *testing.T) {
	for name, want := range map[string]string{
		"Moselle": "57", "moselle": "57", "BAS-RHIN": "67", "bas rhin": "67", "Côtes d'Armor": "22", "cotes-d’armor": "22",
		"Val-d'Oise": "95", "la réunion": "974", "Corse du Sud": "2A", "": "", "Mosel": "", "57": "",
	} {
		if got, ok := DepartementNamed(name); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", name, got, ok)
		}
	}
	if got, alike := NearestDepartement("Alsace"); alike {
		t.Errorf("Alsace is like %s", got.Name)
	}
	if got, alike := NearestDepartement("Mosele"); got.Code != "57" || !alike {
		t.Errorf("nearest to Mosele: %v", got)
	}
}

// TestDepartements: codes are valid and in order, borders have two sides.
func TestDepartements(t *testing.T) {
	communes := 0
	for i := range departements {
		d := &departements[i]
		communes += d.Communes
		if !ValidDepartement(d.Code) || d.Name == "" || d.Communes == 0 || i > 0 && d.Code <= departements[i-1].Code {
			t.Errorf("%+v", d)
		}
		for _, code := range d.Neighbours() {
			other, ok := DepartementByCode(code)
			if !ok || !slices.Contains(other.Neighbours(), d.Code) {
				t.Errorf("the border of %s with %s has one side", d.Code, code)
			}
		}
	}
	if len(departements) != 101 || communes != 34_875 {
		t.Errorf("%d départements, %d communes", len(departements), communes)
	}
	if _, ok := DepartementByCode("20"); ok {
		t.Error("20 is a département")
	}
}
