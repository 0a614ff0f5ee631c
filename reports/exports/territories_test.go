package exports

import (
	"encoding/csv"
	"math"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports/internal/sample"
)

// TestTerritories: the département's row says what the result does, and its parts
// add up to it.
func TestTerritories(t *testing.T) {
	r := sample.Result()
	var b strings.Builder
	if err := Territories(&b, r); err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := make(map[string]int)
	for i, name := range records[0] {
		column[name] = i
	}
	number := func(row []string, name string) float64 {
		v, err := strconv.ParseFloat(row[column[name]], 64)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return v
	}
	kinds := make(map[string]int)
	people := make(map[string]float64)
	for _, row := range records[1:] {
		kinds[row[column["kind"]]]++
		people[row[column["kind"]]] += number(row, "people")
	}
	whole := records[1]
	if whole[0] != "departement" || whole[1] != "57" || kinds["departement"] != 1 || kinds["epci"] < 1 || kinds["arrondissement"] < 1 {
		t.Fatalf("kinds %v, first row %q", kinds, whole)
	}
	if got := number(whole, "people_computed"); int(got) != r.Scope.Computed().People {
		t.Errorf("%g people computed, want %d", got, r.Scope.Computed().People)
	}
	if got, want := number(whole, "share_within_30"), r.TallyAt(coverage.Promise).Share(); math.Abs(got-want) > 1e-6 {
		t.Errorf("share within 30 minutes %g, want %g", got, want)
	}
	if got, want := number(whole, "d9_min"), r.Scope.NinthDecile.Minutes(); math.Abs(got-want) > 1e-3 {
		t.Errorf("9th decile %g, want %g", got, want)
	}
	if got, want := number(whole, "median_min"), r.Scope.Median.Minutes(); math.Abs(got-want) > 1e-3 {
		t.Errorf("median %g, want %g", got, want)
	}
	if got, want := number(whole, "mean_min"), r.Scope.Mean.Minutes(); math.Abs(got-want) > 0.1 {
		t.Errorf("mean %g, want %g", got, want)
	}
	if people["arrondissement"] > people["departement"] || people["epci"] > people["departement"] {
		t.Errorf("people %v", people)
	}
	for name := range column {
		if strings.HasPrefix(name, "share_") && (number(whole, name) < 0 || number(whole, name) > 1) {
			t.Errorf("%s is %g", name, number(whole, name))
		}
	}
}

// TestTimesByPerson: of twenty communes of as many people, a minute apart, the median is
// the tenth's time, the ninth decile the eighteenth's, the mean between the two in the
// middle; without anybody all three are empty.
func TestTimesByPerson(t *testing.T) {
	r := sample.Result()
	var communes []*coverage.CommuneAccess
	for i := range 20 {
		c := &coverage.CommuneAccess{Commune: &coverage.Commune{Population: 100, PopulationKnown: true}}
		for k := range c.Nearest {
			c.Nearest[k] = coverage.Reach{Time: road.Deciseconds(i+1) * road.Minute}
		}
		communes = append(communes, c)
	}
	for name, want := range map[string]string{"mean_min": "10.5", "median_min": "10", "d9_min": "18"} {
		for _, f := range territoryFields(r) {
			if f.name != name {
				continue
			}
			if got := f.text(&coverage.Territory{People: r.DistributionOf(communes)}); got != want {
				t.Errorf("%s is %s, want %s", name, got, want)
			}
			if got := f.text(&coverage.Territory{People: r.DistributionOf(nil)}); got != "" {
				t.Errorf("%s of nobody is %s", name, got)
			}
		}
	}
}
