package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/data"
	"acces30/reports/exports"
)

// TestOurTablesAreInputsToo gives tables that were written in either form back as
// inputs: communes and structures are what they were.
func TestOurTablesAreInputsToo(t *testing.T) {
	for _, french := range []bool{false, true} {
		folder := t.TempDir()
		for _, file := range exports.Files(twoCommunes(), exports.Options{French: french}) {
			if file.Name != exports.CommunesName && file.Name != exports.StructuresName {
				continue
			}
			out, err := os.Create(filepath.Join(folder, file.Name))
			if err != nil {
				t.Fatal(err)
			}
			if err := file.Write(out); err != nil {
				t.Fatal(err)
			}
			if err := out.Close(); err != nil {
				t.Fatal(err)
			}
		}
		s := settings.Default()
		s.Departements, s.Communes, s.Sites = []string{"57"}, filepath.Join(folder, exports.CommunesName), filepath.Join(folder, exports.StructuresName)
		choices, err := s.Study(time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		study, err := data.Load(t.Context(), s.Inputs(choices, time.Time{}))
		if err != nil {
			t.Fatalf("french %v: %v", french, err)
		}
		want := twoCommunes().Study
		if len(study.Communes) != len(want.Communes) || len(study.Structures) != len(want.Structures) {
			t.Fatalf("french %v: %d communes, %d structures", french, len(study.Communes), len(study.Structures))
		}
		for i, c := range study.Communes {
			w := want.Communes[i]
			if c.Code != w.Code || c.Name != w.Name || c.Population != w.Population || c.Seat != w.Seat || c.EPCI != w.EPCI || c.EPCICode != w.EPCICode || c.ArrondissementName != w.ArrondissementName {
				t.Errorf("french %v: %+v, want %+v", french, c, w)
			}
		}
		for i, s := range study.Structures {
			w := want.Structures[i]
			if s.ID != w.ID || s.Name != w.Name || s.Format != w.Format || !s.LabelledOn.Equal(w.LabelledOn) || s.Points[0].Commune != w.Points[0].Commune || s.Points[0].Position != w.Points[0].Position {
				t.Errorf("french %v: %+v, want %+v", french, s, w)
			}
		}
	}
}

// twoCommunes is a result of two communes with a structure each.
func twoCommunes() *coverage.Result {
	study := &coverage.Study{
		Settings: coverage.Settings{Threshold: coverage.Promise, Departements: []string{"57"}},
		Communes: []coverage.Commune{
			{Code: "57463", Name: "Metz", Departement: "57", DepartementName: "Moselle", Arrondissement: "579", ArrondissementName: "Metz", EPCI: "Metz Métropole", EPCICode: "200039865", Population: 120874, PopulationKnown: true, Seat: coverage.At(6.1757, 49.1193)},
			{Code: "57672", Name: "Thionville", Departement: "57", DepartementName: "Moselle", Arrondissement: "577", ArrondissementName: "Thionville", EPCI: "CA Portes de France-Thionville", EPCICode: "245701362", Population: 42778, PopulationKnown: true, Seat: coverage.At(6.1685, 49.3579)},
		},
		Structures: []coverage.Structure{
			{ID: "10", Name: "France services de Metz", Departement: "57", Format: coverage.WithBranches, LabelledOn: time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC),
				Points: []coverage.ServicePoint{{ID: "10", Name: "France services de Metz", Commune: "57463", CommuneName: "Metz", Position: coverage.At(6.18, 49.12)}}},
			{ID: "11", Name: "France services de Thionville", Departement: "57", Format: coverage.Fixed, LabelledOn: time.Date(2023, 2, 1, 0, 0, 0, 0, time.UTC),
				Points: []coverage.ServicePoint{{ID: "11", Name: "France services de Thionville", Commune: "57672", CommuneName: "Thionville", Position: coverage.At(6.17, 49.36)}}},
		},
	}
	r := &coverage.Result{Study: study}
	for i := range study.Communes {
		r.Communes = append(r.Communes, coverage.CommuneAccess{Commune: &study.Communes[i], Nearest: [coverage.NearestKept]coverage.Reach{{Structure: i}, {Structure: coverage.NoStructure}, {Structure: coverage.NoStructure}}})
	}
	for i := range study.Structures {
		r.Structures = append(r.Structures, coverage.StructureReach{Structure: &study.Structures[i], InScope: true, Within: make([]coverage.Count, 3), Points: make([]coverage.PointReach, 1)})
	}
	r.SumUp()
	return r
}
