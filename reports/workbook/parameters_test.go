package workbook

import (
	"slices"
	"testing"
	"time"

	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// settings are one of each kind that a run may give.
func settings() []reports.Setting {
	return []reports.Setting{
		{Key: "departements", Name: reports.Text{FR: "Départements", EN: "Départements"}, Shown: []string{"57", "2A"}},
		{Key: "date", Name: reports.Text{FR: "Date de la situation", EN: "Date"}, Shown: time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)},
		{Key: "threshold_minutes", Name: reports.Text{FR: "Seuil", EN: "Threshold"}, Unit: reports.UnitMinutes, Shown: 12.5},
		{Key: "margin_km", Name: reports.Text{FR: "Rayon", EN: "Radius"}, Unit: reports.UnitKilometres, Shown: 1040.0},
		{Key: "isochrones_minutes", Name: reports.Text{FR: "Limites", EN: "Limits"}, Unit: reports.UnitMinutes, Shown: []road.Deciseconds{10 * road.Minute, road.FromMinutes(12.5)}},
		{Key: "reference_point", Name: reports.Text{FR: "Point de référence", EN: "Reference point"}, Shown: reports.Text{FR: "centroïde", EN: "centroid"}},
		{Key: "maps", Name: reports.Text{FR: "Cartes", EN: "Maps"}, Shown: true},
		{Key: "strict", Name: reports.Text{FR: "Code de sortie 4", EN: "Exit code 4"}, Shown: false},
		{Key: "communes", Name: reports.Text{FR: "Communes", EN: "Communes"}, Shown: "communes.csv"},
	}
}

// TestSettings reads the settings of a run back from their sheet.
func TestSettings(t *testing.T) {
	for _, tt := range []struct {
		lang  reports.Lang
		sheet string
		want  [][]string
	}{
		{reports.French, "Paramètres", [][]string{
			{"Réglages", "Départements", "57, 2A", "", "departements"},
			{"Réglages", "Date de la situation", "30/11/2026", "", "date"},
			{"Réglages", "Seuil", "12.5", "min", "threshold_minutes"},
			{"Réglages", "Rayon", "1,040", "km", "margin_km"},
			{"Réglages", "Limites", "10, 12,5", "min", "isochrones_minutes"},
			{"Réglages", "Point de référence", "centroïde", "", "reference_point"},
			{"Réglages", "Cartes", "oui", "", "maps"},
			{"Réglages", "Code de sortie 4", "non", "", "strict"},
			{"Réglages", "Communes", "communes.csv", "", "communes"},
			{"Réglages", "Date de la liste connue par", "le nom du fichier"},
			{"Réglages", "Seuils toujours calculés", "15, 20, 30", "min"},
			{"Réglages", "Source des routes", "réseau modélisé entre communes"},
		}},
		{reports.English, "Parameters", [][]string{
			{"Settings", "Départements", "57, 2A", "", "departements"},
			{"Settings", "Date", "2026-11-30", "", "date"},
			{"Settings", "Threshold", "12.5", "min", "threshold_minutes"},
			{"Settings", "Radius", "1,040", "km", "margin_km"},
			{"Settings", "Limits", "10, 12.5", "min", "isochrones_minutes"},
			{"Settings", "Reference point", "centroid", "", "reference_point"},
			{"Settings", "Maps", "yes", "", "maps"},
			{"Settings", "Exit code 4", "no", "", "strict"},
			{"Settings", "Communes", "communes.csv", "", "communes"},
			{"Settings", "Date of the list known by", "the file's name"},
			{"Settings", "Limits always computed", "15, 20, 30", "min"},
			{"Settings", "Source of the roads", "modelled network between communes"},
		}},
	} {
		f := open(t, write(t, sample.Result(), tt.lang))
		rows, err := f.GetRows(tt.sheet)
		if err != nil {
			t.Fatal(err)
		}
		var got [][]string
		for _, row := range rows {
			if len(row) > 0 && row[0] == tt.want[0][0] {
				got = append(got, row)
			}
		}
		if !slices.EqualFunc(got, tt.want, slices.Equal[[]string]) {
			t.Errorf("%v:\n%q, want\n%q", tt.lang, got, tt.want)
		}
	}
}
