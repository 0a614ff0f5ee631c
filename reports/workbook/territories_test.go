package workbook

import (
	"testing"

	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestTerritoriesAddUp holds the sums over territories against the summary's.
func TestTerritoriesAddUp(t *testing.T) {
	r := sample.Result()
	r.Communes[3].Commune.EPCICode, r.Communes[3].Commune.EPCI = "", ""
	r.Communes[4].Commune.EPCICode, r.Communes[4].Commune.EPCI = "200000001", "CC du Saulnois"
	f := open(t, write(t, r, reports.French))
	sums := make(map[string][3]float64)
	for _, row := range body(t, f, territoriesSheet.name.FR) {
		sum := sums[row["Territoire"]]
		sum[0] += amount(t, row["Communes"])
		sum[1] += amount(t, row["Population"])
		sum[2] += amount(t, row["Habitants à plus de 30 min"])
		sums[row["Territoire"]] = sum
	}
	beyond := r.Tallies[len(r.Tallies)-1].Beyond.People
	want := [3]float64{float64(r.Scope.All.Communes), float64(r.Scope.All.People), float64(beyond)}
	if len(sums) != 2 || sums["Arrondissement"] != want || sums["Intercommunalité"] != want {
		t.Errorf("sums %v, want %v", sums, want)
	}
}
