package workbook

import (
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// projected is the sample with a project of a structure, and one of an antenne off the
// network.
func projected() *coverage.Result {
	r := sample.Result()
	settings := &r.Study.Settings
	projects := []coverage.Project{
		{Name: "Maison A", CommuneName: "Bitche", Totals: coverage.Totals{Hours: 20, HoursKnown: true}},
		{Name: "Antenne B", CommuneName: "Metz", Branch: true},
	}
	for i := range projects {
		r.Projects = append(r.Projects, settings.NewProjectReach(&projects[i]))
	}
	r.Projects[0].Attached, r.Projects[0].Newly = true, []coverage.Count{{People: 1}, {People: 2}, {Communes: 1, People: 640}}
	r.AllProjects = r.Projects[0].Newly
	return r
}

// TestProjects: projects stand below the structures on the sheet Label, judged, with
// whom each would add; one off the network has blanks, not zeros.
func TestProjects(t *testing.T) {
	r := projected()
	f := open(t, write(t, r, reports.French))
	rows := body(t, f, labelSheet.name.FR)
	plain := func(row map[string]string) map[string]string { // headings with plain spaces
		list := make(map[string]string)
		for head, value := range row {
			list[strings.ReplaceAll(head, "\u00a0", " ")] = value
		}
		return list
	}
	a, b := plain(rows[len(rows)-2]), plain(rows[len(rows)-1])
	if a["Structure"] != "Maison A" || a["Jugée"] != "projet de structure" || a["Critère : heures"] != "non respecté" ||
		amount(t, a["Heures par semaine"]) != 20 || amount(t, a["Projet : habitants de plus à 30 min"]) != 640 || a["N°"] != "" {
		t.Errorf("%v", a)
	}
	if b["Jugée"] != "projet d'antenne" || b["Projet : habitants de plus à 30 min"] != "" || b["Heures par semaine"] != "" {
		t.Errorf("%v", b)
	}
	note, err := f.GetCellValue(labelSheet.name.FR, "A2")
	if err != nil || !strings.Contains(note, "640") {
		t.Errorf("note %q, %v", note, err)
	}
}
