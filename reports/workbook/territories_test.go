package workbook

import (
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
	"acces30/reports/workbook/internal/excel"
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

// zoned is the sample with zones of communes, and with areas.
func zoned() *coverage.Result {
	r := sample.Result()
	r.Study.Zonings = []coverage.Zoning{
		{Kind: "canton", Zones: []coverage.Zone{{Code: "1", Name: "Bitche", Communes: []int32{0, 1, 2}}}},
		{Kind: "QPV", Drawn: true, Zones: []coverage.Zone{{Code: "QP1", Name: "Borny"}, {Code: "QP2", Name: "Vide"}}},
	}
	point := &r.Study.Structures[0].Points[0]
	r.Zones = [][]coverage.ZoneAccess{nil, {
		{Nearest: r.Communes[0].Nearest[0], Known: true, Inside: []*coverage.ServicePoint{point, point, point}, PeopleTold: true,
			Homes: []coverage.ZoneHome{{People: 99.6, Time: 100, Known: true}, {People: 50, Time: 20_000, Known: true}}},
		{Nearest: coverage.Reach{Structure: coverage.NoStructure, Time: road.Unreached}},
	}}
	return r
}

// TestZonings: zones of communes stand beside the other territories, areas have their
// own people and columns, and blanks where nothing tells.
func TestZonings(t *testing.T) {
	r := zoned()
	rows := make(map[string]map[string]string)
	for _, row := range body(t, open(t, write(t, r, reports.French)), territoriesSheet.name.FR) {
		rows[row["Territoire"]+" "+row["Nom"]] = row
	}
	people := r.Communes[0].Commune.Population + r.Communes[1].Commune.Population + r.Communes[2].Commune.Population
	if got := amount(t, rows["canton Bitche"]["Population"]); got != float64(people) || amount(t, rows["canton sans"]["Population"]) != float64(r.Scope.All.People-people) {
		t.Errorf("canton: %v", rows["canton Bitche"])
	}
	borny, empty := rows["QPV Borny"], rows["QPV Vide"]
	if amount(t, borny["Population"]) != 150 || amount(t, borny["Habitants à plus de 30 min"]) != 50 || borny["Communes"] != "" || borny["Points d'accueil dans la zone"] != "3" {
		t.Errorf("%v", borny)
	}
	if empty["Population"] != "" || empty["Habitants à plus de 30 min"] != "" || empty["Temps depuis le milieu (min)"] != "" || empty["Points d'accueil dans la zone"] != "0" {
		t.Errorf("%v", empty)
	}
}

// TestTerritoriesTellWhyTheirSharesDiffer from those of territories.csv, where they do.
func TestTerritoriesTellWhyTheirSharesDiffer(t *testing.T) {
	for _, byPoint := range [][]coverage.PeopleWithin{nil, {{Limit: coverage.Promise}}} {
		r := sample.Result()
		r.ByPoint = byPoint
		b := newBook(r, Options{Lang: reports.French})
		if note := b.territories().(*excel.Table[coverage.Territory]).Note; strings.Contains(note, "territories.csv") != (byPoint != nil) {
			t.Errorf("by points: %v, %q", byPoint != nil, note)
		}
	}
}
