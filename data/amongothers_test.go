package data

import (
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
)

// TestATenthIsNotUnlike: more than a tenth fewer or more, of a number that is known.
func TestATenthIsNotUnlike(t *testing.T) {
	for _, tt := range []struct {
		stated, known int
		want          bool
	}{{900, 1000, false}, {899, 1000, true}, {1100, 1000, false}, {1101, 1000, true}, {1000, 1000, false}, {0, 1000, true}, {5, 0, false}, {0, 0, false}, {0, 1, true}, {1, 1, false}} {
		if got := unlike(tt.stated, tt.known); got != tt.want {
			t.Errorf("%d stated, %d known: %v", tt.stated, tt.known, got)
		}
	}
}

// TestDistantPointsAmongOthers: a commune whose two points are too far apart loses one,
// wherever it stands among communes with points at one place or without one of them.
func TestDistantPointsAmongOthers(t *testing.T) {
	near := coverage.Commune{Code: "57001", Seat: coverage.At(6, 49), Centroid: coverage.At(6.01, 49)}
	far := coverage.Commune{Code: "57002", Seat: coverage.At(6, 49), Centroid: coverage.At(7, 49)}
	single := coverage.Commune{Code: "57003", Seat: coverage.At(6, 49)}
	for at := range 3 {
		communes := []coverage.Commune{near, single}
		communes = append(communes[:at:at], append([]coverage.Commune{far}, communes[at:]...)...)
		c := &communeTable{communes: communes, communeFindings: make(map[string][]finding.Finding)}
		c.resolveDistantPoints()
		for i, commune := range c.communes {
			if want := commune.Code == "57001"; commune.Centroid.Known != want || !commune.Seat.Known {
				t.Errorf("the far one at %d: %s at %d has the points %v and %v", at, commune.Code, i, commune.Seat, commune.Centroid)
			}
		}
	}
}

// TestProjectsByName: a project that names its commune is of that one, in whichever of the
// départements in scope it is.
func TestProjectsByName(t *testing.T) {
	for _, scope := range [][]string{{"57", "54"}, {"54", "57"}} {
		study, err := Load(t.Context(), withMoselle(Options{
			Communes:   write(t, "c.csv", communeHeader+"57463,Metz,1000,49.12,6.17,,,\n54395,Nancy,800,48.69,6.18,,,\n"),
			Structures: write(t, "s.csv", listHeader+"9,57,Temoin,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"),
			Projects:   write(t, "p.csv", "nom;commune\nA;Metz\nB;Nancy\n"),
			Settings:   coverage.Settings{Departements: scope, Date: day(2024, 1, 1), MarginMetres: 1000},
		}))
		if err != nil {
			t.Fatal(err)
		}
		if len(study.Projects) != 2 {
			t.Errorf("%q: %+v", scope, study.Projects)
		}
	}
}
