package workbook

import (
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestFidelityIsTold looks for the fidelity of the areas and how they were
// drawn; and for none of it where none were drawn.
func TestFidelityIsTold(t *testing.T) {
	r := sample.Result()
	for _, drawn := range []bool{false, true} {
		if drawn {
			sample.Draw(r)
		}
		f := open(t, write(t, r, reports.English))
		rows, err := f.GetRows("Sources and method")
		if err != nil {
			t.Fatal(err)
		}
		var found [][]string
		explained := false
		for _, row := range rows {
			if len(row) > 0 && strings.Contains(row[0], " min, ") {
				found = append(found, row[:5])
			}
			explained = explained || len(row) > 1 && row[0] == "The isochrones"
		}
		want := [][]string{
			{"10 min, network", "0.70%", "0.50%", "0.20%", "0.40%"},
			{"30 min, network", "0.05%", "0.79%", "1.50%", "0.00%"},
			{"10 min, structures", "0.70%", "0.50%", "0.20%", "0.40%"},
			{"30 min, structures", "0.05%", "0.79%", "1.50%", "0.00%"},
		}
		if !drawn {
			want = nil
		}
		if !slices.EqualFunc(found, want, slices.Equal[[]string]) || explained != drawn {
			t.Errorf("drawn %v: %q, explained %v", drawn, found, explained)
		}
	}
}

// TestErrorsByCountryAreTold looks for the errors of shares of people by kind of
// country: there where people live by the model, and only there.
func TestErrorsByCountryAreTold(t *testing.T) {
	for _, tt := range []struct{ modelled, known bool }{{false, true}, {true, true}, {true, false}} {
		r, modelled := sample.Result(), tt.modelled && tt.known
		r.PeopleModelled = tt.modelled
		r.Study.RoadsInfo.CountryErrors = []coverage.CountryErrors{
			{Country: coverage.DenseCountry, Departements: 4, Minutes: []int{30, 10}, HeldOut: []float64{0.1, 6.1}, HeldOutMean: []float64{-0.04, 2.4}},
			{Country: coverage.RuralCountry, Departements: 14, Minutes: []int{10, 20, 30}, HeldOut: []float64{4.2, 1, 0.2}, HeldOutMean: []float64{-0.6, 0.05, -0.1}},
		}
		if !tt.known {
			r.Study.RoadsInfo.CountryErrors = nil
		}
		rows, err := open(t, write(t, r, reports.English)).GetRows("Sources and method")
		if err != nil {
			t.Fatal(err)
		}
		var found [][]string
		blank := func(i int) bool { return !slices.ContainsFunc(rows[i], func(s string) bool { return s != "" }) }
		for i, row := range rows {
			if len(row) > 0 && slices.Contains([]string{"Accuracy of shares of people", "Accuracy by kind of country", "Margins of error", "Fidelity of the isochrones", "Known limits", "Glossary"}, row[0]) && (!blank(i-1) || blank(i-2)) {
				t.Errorf("%+v: %q stands not one row below the part before", tt, row[0])
			}
			if len(row) > 0 && row[0] == "Accuracy by kind of country" && !modelled {
				t.Errorf("%+v: a heading of nothing", tt)
			}
			if len(row) > 4 && (row[0] == "Kind of département" || row[0] == "dense, urban" || row[0] == "rural") {
				found = append(found, row[:5])
			}
		}
		want := [][]string{
			{"Kind of département", "Départements", "10 min", "20 min", "30 min"},
			{"dense, urban", "4", "6.1 (+2.4)", "", "0.1 (0.0)"},
			{"rural", "14", "4.2 (−0.6)", "1.0 (+0.1)", "0.2 (−0.1)"},
		}
		if !modelled {
			want = nil
		}
		if !slices.EqualFunc(found, want, slices.Equal[[]string]) {
			t.Errorf("modelled %v: %q", modelled, found)
		}
	}
}
