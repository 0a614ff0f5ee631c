package insee

import (
	"os"
	"testing"

	"acces30/coverage/sharedtest"
	"acces30/data/table"
)

func TestLands(t *testing.T) {
	for commune, want := range map[string]Land{
		"57463": Mainland,
		"2A004": "Corse",
		"2B033": "Corse",
		"97411": "974",
		"97105": "971",
		"97112": "Marie-Galante",
		"56152": "Belle-Île",
		"56186": Mainland, // Quiberon
		"29155": "Ouessant",
		"97353": "Haut-Maroni",
		"97502": "Saint-Pierre",
		"97360": "973", // Apatou, by road since 2010
	} {
		if got := LandOf(commune); got != want {
			t.Errorf("land of %s: %q, want %q", commune, got, want)
		}
	}
}

// TestIslandsAreApart: every island has a name and codes, and no code is on
// two of them.
func TestIslandsAreApart(t *testing.T) {
	on := make(map[string]Land)
	for _, i := range apart {
		if i.land == Mainland || len(i.codes) == 0 {
			t.Errorf("island %q needs a name and codes", i.land)
		}
		for _, code := range i.codes {
			if other, taken := on[code]; taken {
				t.Errorf("%s is on two islands, %s and %s", code, other, i.land)
			}
			on[code] = i.land
			if got := LandOf((code + "004")[:5]); got != i.land { // the code, or a commune of the département
				t.Errorf("%s lies on %q, want %q", code, got, i.land)
			}
		}
	}
}

// TestIslandsAreCommunes looks the codes of the islands up in the table of
// communes.
func TestIslandsAreCommunes(t *testing.T) {
	folder := sharedtest.Data(t, "communes")
	communes, err := table.ReadFile(os.DirFS(folder), "communes_france.csv", "communes_france.csv", table.Layout{})
	if err != nil {
		t.Fatal(err)
	}
	known := make(map[string]bool)
	for _, row := range communes.Rows {
		known[row.Fields[0]] = true
		known[DepartementOf(row.Fields[0])] = true
	}
	for _, i := range apart {
		for _, code := range i.codes {
			const notInTheTable = "975" // Saint-Pierre-et-Miquelon
			if !known[code] && DepartementOf(code) != notInTheTable {
				t.Errorf("no commune has the code %s", code)
			}
		}
	}
}
