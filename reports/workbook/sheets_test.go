package workbook

import (
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/xuri/excelize/v2"
)

// body reads the rows of a table back, raw, by heading.
func body(t *testing.T, f *excelize.File, sheet string) []map[string]string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[headRow:] {
		named := make(map[string]string)
		for i, text := range row {
			named[rows[headRow-1][i]] = text
		}
		out = append(out, named)
	}
	return out
}

func amount(t *testing.T, text string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatalf("%q is no number", text)
	}
	return x
}

// TestCurveFromCommunes counts the sheet of minutes again from that of communes.
func TestCurveFromCommunes(t *testing.T) {
	f := open(t, write(t, sample.Result(), reports.French))
	communes := readCommunes(t, f)
	all := 0.0
	for _, c := range communes {
		if c.status != "non localisée" {
			all += c.people
		}
	}
	rows := body(t, f, curveSheet.name.FR)
	if len(rows) != 47 { // the slowest takes 46.7 minutes
		t.Fatalf("%d minutes", len(rows))
	}
	marks := 0
	for i, row := range rows {
		people, count := 0.0, 0.0
		for _, c := range communes {
			if c.timed && c.minutes <= float64(i+1) {
				people, count = people+c.people, count+1
			}
		}
		if amount(t, row["Minutes"]) != float64(i+1) || amount(t, row["Habitants à portée"]) != people ||
			amount(t, row["Communes à portée"]) != count || !near(amount(t, row["Part des habitants"]), people/all) {
			t.Errorf("minute %d: %v, want %v people of %v", i+1, row, people, all)
		}
		if row["Repères"] != "" {
			marks++
			if row["Repères"] != row["Part des habitants"] {
				t.Errorf("minute %d: mark %s", i+1, row["Repères"])
			}
		}
	}
	if marks != 3 {
		t.Errorf("%d marks, want those of 15, 20 and 30 minutes", marks)
	}
}

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

func TestOpeningShares(t *testing.T) {
	r := sample.Result()
	f := open(t, write(t, r, reports.French))
	rows := body(t, f, openingSheet.name.FR)
	if len(rows) != 7 || rows[1]["Heure"] != "09:00" || rows[6]["Heure"] != "11:30" {
		t.Fatalf("rows %v", rows)
	}
	all := float64(r.Scope.All.People - r.Scope.Unlocated.People)
	if got := amount(t, rows[0]["Mardi"]); !near(got, float64(r.Opening.Days[1].People)/all) {
		t.Errorf("Tuesday %v", got)
	}
	if got := amount(t, rows[6]["Lundi"]); !near(got, float64(r.Communes[0].Commune.Population)/all) || amount(t, rows[6]["Mardi"]) != 0 {
		t.Errorf("last half hour %v", rows[6])
	}
	if _, there := rows[0]["Dimanche"]; there {
		t.Error("Sunday is there, when no door opens")
	}
	r.Opening = coverage.Opening{Unstated: coverage.Count{Communes: 5, People: 100}}
	rows = body(t, open(t, write(t, r, reports.French)), openingSheet.name.FR)
	if len(rows) != 1 || rows[0]["Lundi"] != "" {
		t.Errorf("no hours stated: %v", rows)
	}
}

// TestFragile names those who would be put beyond, and why.
func TestFragile(t *testing.T) {
	f := open(t, write(t, sample.Result(), reports.French))
	why := make(map[string]string)
	for _, row := range body(t, f, fragileSheet.name.FR) {
		why[row["Commune"]] = row["Pourquoi"]
	}
	for name, want := range map[string]string{
		"Dabo": "heures de pointe, 10 % de plus, une seule structure", "Forbach": "heures de pointe, 10 % de plus",
		"Bitche": "une seule structure",
	} {
		if got := strings.ReplaceAll(why[name], "\u00a0", " "); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if len(why) != 3 {
		t.Errorf("fragile: %v", why)
	}
	none := sample.Result()
	for i := range none.Communes {
		none.Communes[i].Risks = 0
	}
	rows, err := open(t, write(t, none, reports.French)).GetRows(fragileSheet.name.FR)
	if err != nil || !strings.Contains(rows[0][0], "aucune commune n'est fragile") {
		t.Errorf("title %q, %v", rows[0], err)
	}
}

// TestLinksLeadToStructures follows every link of the sheet of communes.
func TestLinksLeadToStructures(t *testing.T) {
	f := open(t, write(t, sample.Result(), reports.French))
	sheet, followed := communesSheet.name.FR, 0
	for row := firstRow; row < firstRow+20; row++ {
		cell := "F" + strconv.Itoa(row)
		name, err := f.GetCellValue(sheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		there, target, err := f.GetCellHyperLink(sheet, cell)
		if err != nil || there != (name != "") {
			t.Fatalf("%s: %q, link %v, %v", cell, name, there, err)
		}
		if !there {
			continue
		}
		to, at, _ := strings.Cut(target, "!")
		led, err := f.GetCellValue(strings.Trim(to, "'"), "B"+at[1:])
		if err != nil || led != name {
			t.Errorf("%s: %q leads to %q, %v", cell, name, led, err)
		}
		followed++
	}
	if followed != 18 {
		t.Errorf("%d links", followed)
	}
}

// TestNames reads the cells that other workbooks may refer to.
func TestNames(t *testing.T) {
	r := sample.Result()
	f := open(t, write(t, r, reports.English))
	cells := make(map[string]string)
	for _, n := range f.GetDefinedName() {
		cells[n.Name] = n.RefersTo
	}
	for name, want := range map[string]float64{
		"Communes_au_dela_30":    float64(r.Tallies[2].Beyond.Communes),
		"Habitants_au_dela_15":   float64(r.Tallies[0].Beyond.People),
		"Part_couverte_20":       r.Tallies[1].Share(),
		"Temps_median":           r.Scope.Median.Minutes(),
		"Habitants_du_perimetre": float64(r.Scope.All.People),
	} {
		sheet, at, found := strings.Cut(cells[name], "!")
		if !found {
			t.Errorf("no cell is called %s", name)
			continue
		}
		if got := number(t, f, strings.Trim(sheet, "'"), strings.ReplaceAll(at, "$", "")); !near(got, want) {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
}
