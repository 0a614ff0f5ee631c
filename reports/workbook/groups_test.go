package workbook

import (
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// grouped is the sample with counts of people of 80 and over in its first commune.
func grouped() *coverage.Result {
	r := sample.Result()
	r.Study.PopulationGroups = []coverage.GroupCounts{{}}
	for i, split := range map[int]coverage.GroupSplit{
		0: {All: 10_050, Computed: 10_050, Within: []uint64{2000, 5000, 7950}},
	} {
		groups := make([]coverage.GroupSplit, coverage.Groups)
		groups[coverage.AllPeople] = split
		groups[coverage.From80] = coverage.GroupSplit{All: 1000, Computed: 1000, Within: []uint64{0, 100, 250}, Untold: 3, UntoldPeople: 4200}
		r.Communes[i].Groups = groups
	}
	sample.Recount(r)
	return r
}

// TestGroups: the summary sets the share of a group beside that of all, and tells what
// is not stated.
func TestGroups(t *testing.T) {
	r := grouped()
	f := open(t, write(t, r, reports.French))
	rows, err := f.GetRows(summarySheet.name.FR)
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string][]string)
	note := false
	for _, row := range rows {
		if len(row) > 3 {
			found[strings.TrimSpace(row[0])] = row[1:4]
		}
		note = note || len(row) > 0 && strings.Contains(row[0], "80 ans et plus (42 habitants)")
	}
	if got := found["80 ans et plus"]; len(got) != 3 || got[0] != "3" || got[1] != "7" || !strings.HasPrefix(got[2], "75") {
		t.Errorf("80 and over: %q", got)
	}
	if got := found["tous les habitants"]; len(got) != 3 || got[0] != "80" || got[1] != "21" || !strings.HasPrefix(got[2], "20,9") && !strings.HasPrefix(got[2], "20.9") {
		t.Errorf("all: %q", got)
	}
	if !note {
		t.Error("what is not stated is not told")
	}
	total := 0.0
	for _, row := range body(t, f, territoriesSheet.name.FR) {
		if row["Territoire"] == "Intercommunalité" {
			total += amount(t, row["80 ans et plus à plus de 30 min"])
		}
	}
	if total != 7 {
		t.Errorf("%v people of 80 and over in the territories", total)
	}
}
