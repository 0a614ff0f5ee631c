package data

import "testing"

// TestListedWithCommunes: the first départements are named, and that there are more is
// said only where there are.
func TestListedWithCommunes(t *testing.T) {
	list := []presence{{"57", "Moselle", 725}, {"54", "", 591}, {"67", "Bas-Rhin", 514}, {"88", "Vosges", 507}, {"55", "Meuse", 499}, {"68", "Haut-Rhin", 366}}
	for n, want := range map[int]string{
		0: "", 1: "57 Moselle: 725", 2: "57 Moselle: 725, 54: 591",
		5: "57 Moselle: 725, 54: 591, 67 Bas-Rhin: 514, 88 Vosges: 507, 55 Meuse: 499",
		6: "57 Moselle: 725, 54: 591, 67 Bas-Rhin: 514, 88 Vosges: 507, 55 Meuse: 499, …",
	} {
		if got := listedWithCommunes(list[:n]); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}
