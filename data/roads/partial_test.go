package roads_test

import (
	"testing"

	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/data/roads"
)

// TestLandsKnownInPart asks on the modelled network for which commune it may be
// said that no road leads to a structure: on an island that has none, and not
// where communes between are missing.
func TestLandsKnownInPart(t *testing.T) {
	commune := func(code string, lon, lat float64) coverage.Commune {
		return coverage.Commune{Code: code, Name: code, Departement: code[:2], Population: 100, PopulationKnown: true, Seat: coverage.At(lon, lat)}
	}
	on := func(id, code string, lon, lat float64) coverage.Structure {
		return coverage.Structure{ID: id, Departement: "29", Points: []coverage.ServicePoint{{Commune: code, Position: coverage.At(lon, lat)}}}
	}
	sein, brest, near, far := commune("29083", -4.85, 48.04), commune("29019", -4.49, 48.39), commune("29061", -4.40, 48.41), commune("29232", -1.5, 48.0)
	for name, tt := range map[string]struct {
		structures []coverage.Structure
		want       [4]coverage.Status // of Brest, its neighbour, the island, and a commune far from the others
	}{
		"a structure on the mainland":             {[]coverage.Structure{on("1", "29019", -4.49, 48.39)}, [4]coverage.Status{coverage.Covered, coverage.Covered, coverage.Unreachable, coverage.NotComputed}},
		"a structure of which no commune is told": {[]coverage.Structure{on("1", "", -4.49, 48.39)}, [4]coverage.Status{coverage.Covered, coverage.Covered, coverage.NotComputed, coverage.NotComputed}},
		"a structure on the island alone":         {[]coverage.Structure{on("1", "29083", -4.85, 48.04)}, [4]coverage.Status{coverage.NotComputed, coverage.NotComputed, coverage.Covered, coverage.NotComputed}},
	} {
		study := &coverage.Study{
			Settings: coverage.Settings{Departements: []string{"29"}, Threshold: coverage.Promise},
			Communes: []coverage.Commune{brest, near, sein, far}, Structures: tt.structures,
		}
		built, _, err := roads.Network(t.Context(), study, roads.Choice{})
		if err != nil {
			t.Fatal(err)
		}
		r, err := analysis.Run(t.Context(), study.On(built), analysis.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range tt.want {
			if c := &r.Communes[i]; c.Status != want {
				t.Errorf("%s: %s is %d (%s), want %d", name, c.Commune.Code, c.Status, c.Reason.Code(), want)
			}
		}
	}
}

// TestLandsServedInPart: in all of Corsica, with a structure at its southern end, nothing can
// be said of its northern end, to which no road is modelled; with one on the mainland alone
// no road leads to any.
func TestLandsServedInPart(t *testing.T) {
	commune := func(code string, lon, lat float64) coverage.Commune {
		return coverage.Commune{Code: code, Name: code, Departement: code[:2], Population: 100, PopulationKnown: true, Seat: coverage.At(lon, lat)}
	}
	for at, want := range map[string][2]coverage.Status{"2A041": {coverage.Covered, coverage.NotComputed}, "29019": {coverage.Unreachable, coverage.Unreachable}} {
		study := &coverage.Study{
			Settings:   coverage.Settings{Departements: []string{"29", "2A", "2B"}, Threshold: coverage.Promise},
			Communes:   []coverage.Commune{commune("29019", -4.49, 48.39), commune("2A041", 9.16, 41.39), commune("2B261", 9.42, 42.95)},
			Structures: []coverage.Structure{{ID: "1", Departement: at[:2], Points: []coverage.ServicePoint{{Commune: at}}}},
		}
		for i := range study.Communes {
			if study.Communes[i].Code == at {
				study.Structures[0].Points[0].Position = study.Communes[i].Seat
			}
		}
		built, _, err := roads.Network(t.Context(), study, roads.Choice{})
		if err != nil {
			t.Fatal(err)
		}
		r, err := analysis.Run(t.Context(), study.On(built), analysis.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := [2]coverage.Status{r.Communes[1].Status, r.Communes[2].Status}; got != want {
			t.Errorf("with a structure in %s: %v, want %v", at, got, want)
		}
	}
}
