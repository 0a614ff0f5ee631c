package data

import (
	"context"
	"slices"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/sharedtest"
	"acces30/data/moselle"
)

// shared finds a file of real data.
func shared(t testing.TB, path ...string) string {
	t.Helper()
	return sharedtest.Data(t, path...)
}

// national are the options to read the real files.
func national(t testing.TB, departements ...string) Options {
	t.Helper()
	if raceDetector {
		t.Skip("too slow with the race detector: .ci/run has it without")
	}
	return Options{
		Communes:   shared(t, "communes", "communes_france.csv"),
		Structures: shared(t, "sites", "liste-fs-20240801.csv"),

		Everywhere: len(departements) == 0,
		Settings: coverage.Settings{
			Departements: departements, Date: time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC),
			Threshold: coverage.Promise, MarginMetres: 40_000,
		},
	}
}

// withMoselle returns options with the built-in tables.
func withMoselle(opts Options) Options {
	opts.BuiltIn = moselle.Tables()
	return opts
}

// load loads files, or the built-in tables in their place.
func load(t testing.TB, opts Options) *coverage.Study {
	t.Helper()
	study, err := Load(context.Background(), withMoselle(opts))
	if err != nil {
		t.Fatal(err)
	}
	return study
}

// byCode counts findings.
func byCode(findings []finding.Finding) map[string]int {
	counts := make(map[string]int)
	for _, f := range findings {
		counts[f.Kind.Code]++
	}
	return counts
}

// TestPressKit compares the list with what the prefecture of the Moselle
// stated on 8 December 2022: 32 structures, one itinerant, 14 labelled since
// January 2022. Both the published list and the built-in tables must say so.
func TestPressKit(t *testing.T) {
	day := time.Date(2022, 12, 8, 0, 0, 0, 0, time.UTC)
	builtIn := Options{Settings: coverage.Settings{Date: day, MarginMetres: 40_000}}
	t.Run("built-in", func(t *testing.T) { checkPressKit(t, builtIn) })
	t.Run("published", func(t *testing.T) {
		opts := national(t, "57")
		opts.Settings.Date = day
		checkPressKit(t, opts)
	})
}

func checkPressKit(t *testing.T, opts Options) {
	structures, itinerant := 0, 0
	var recent []string
	opts.Settings.Since = time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)
	study := load(t, opts)
	for i := range study.Structures {
		s := &study.Structures[i]
		if s.Departement != "57" {
			continue
		}
		structures++
		if s.Format == coverage.Itinerant {
			itinerant++
		}
		if study.Settings.LabelledSince(s) {
			recent = append(recent, s.ID)
		}
	}
	// Those that the press kit names, by their numbers in the list.
	named := []string{"1436", "2433", "2434", "2435", "2436", "2437", "2438", "2626", "2778", "2779", "2780", "2936", "2950", "3035"}
	if structures != 32 || itinerant != 1 || !slices.Equal(recent, named) {
		t.Errorf("%d structures, %d itinerant, labelled since 2022 %v; the prefecture says 32, 1, 14 (%v)", structures, itinerant, recent, named)
	}
}

func TestNationalFiles(t *testing.T) {
	study := load(t, national(t))
	points := 0
	for i := range study.Structures {
		for _, p := range study.Structures[i].Points {
			if p.Provenance == coverage.OfficialList {
				points++
			}
		}
	}
	if len(study.Communes) != 34875 || points != 2843 { // but the two of Saint-Martin, of which the table has no commune
		t.Errorf("%d communes and %d service points, want 34,875 and 2,843", len(study.Communes), points)
	}
	counts := byCode(study.Findings)
	for code, want := range map[string]int{
		finding.PopulationMissing.Code:           17,  // Mayotte
		finding.PopulationOfCity.Code:            3,   // Paris, Lyon, Marseille
		finding.CommuneWithoutSeat.Code:          140, // overseas and some mergers
		finding.CommunePointsApart.Code:          3,   // Feyt, Vignes-la-Côte, Brie-sous-Chalais
		finding.StructureDepartementDiffers.Code: 1,   // row 1820
		finding.BranchWithoutPrincipal.Code:      2,   // 2005, 2569
		finding.RowBroken.Code:                   0,
		finding.HoursInvalid.Code:                0,
		finding.StructureDateMissing.Code:        0,
	} {
		if counts[code] != want {
			t.Errorf("%d findings %s, want %d", counts[code], code, want)
		}
	}
	for _, f := range study.Findings {
		if f.Kind == finding.StructureDepartementDiffers.Kind && (f.Value != "27" || f.Details[0] != finding.Word("76540") || f.Source.Line == 0) {
			t.Errorf("row 1820: %+v", f)
		}
		if f.Kind == finding.CommunePointsApart.Kind && f.Details[1] != finding.Seat {
			t.Errorf("%s: the chef-lieu is the wrong point, dropped %v", f.Subject, details(f)[1])
		}
	}
}

// TestAntennesJoinTheirStructures names some of each rule: by name, by group,
// by a name that contains the other, and never across départements.
func TestAntennesJoinTheirStructures(t *testing.T) {
	study := load(t, national(t))
	owner := make(map[string]string)
	for i := range study.Structures {
		for _, p := range study.Structures[i].Points {
			owner[p.ID] = study.Structures[i].ID
		}
	}
	for point, want := range map[string]string{
		"2562": "2219", // Hombourg-Haut: Freyming-Merlebach, by name
		"2880": "2779", // Folschviller: the principal is itself named antenne
		"617":  "616",  // Vallouise: Pays des Ecrins by name, not Serre-Ponçon by group
		"1697": "203",  // Cap d'Agde: Hérault Méditerranée, by group
		"1057": "815",  // Montesquieu: Volvestre by name, the group is Lessay's by mistake
		"1059": "284",  // La Haye: Lessay
		"2566": "17",   // Ébreuil: of two structures of that name, the one labelled on the same day
		"3090": "2020", // "du Molay-Littry" is "de Le Molay-Littry"
		"2005": "2005", // two points with the same name and no group: none is chosen
	} {
		if owner[point] != want {
			t.Errorf("point %s belongs to %s, want %s", point, owner[point], want)
		}
	}
}

// TestMayotte: no population and no chef-lieu, only centroids.
func TestMayotte(t *testing.T) {
	counts := byCode(load(t, national(t, "976")).Findings)
	if counts[finding.PopulationMissing.Code] != 17 || counts[finding.CommuneWithoutSeat.Code] != 17 || counts[finding.CommuneWithoutPoint.Code] != 0 {
		t.Errorf("findings of Mayotte: %v", counts)
	}
}

// TestInputsNamedAreThoseUsed: the built-in complement is an input where its points
// count, and only there; the outlines of maps always are.
func TestInputsNamedAreThoseUsed(t *testing.T) {
	for departement, want := range map[string]int{"57": 4, "2A": 3} {
		if got := len(load(t, national(t, departement)).Inputs); got != want {
			t.Errorf("%s: %d inputs, want %d", departement, got, want)
		}
	}
}

func TestStudyAreaHasAMargin(t *testing.T) {
	study := load(t, national(t, "57"))
	builtIn := load(t, Options{Settings: coverage.Settings{MarginMetres: 40_000}})
	if len(study.Communes) != len(builtIn.Communes) {
		t.Errorf("%d communes from the national files, %d built in", len(study.Communes), len(builtIn.Communes))
	}
	own := 0
	for i := range builtIn.Communes {
		if builtIn.Communes[i].Departement == "57" {
			own++
		}
	}
	if own != 725 {
		t.Errorf("%d communes of the Moselle, want 725", own)
	}
}

func BenchmarkLoadFrance(b *testing.B) {
	opts := national(b)
	for range b.N {
		load(b, opts)
	}
}

func BenchmarkLoadBuiltIn(b *testing.B) {
	for range b.N {
		load(b, Options{Settings: coverage.Settings{MarginMetres: 40_000}})
	}
}
