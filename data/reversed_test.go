package data

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestDaysThatCantBeAreNoDays: a row of the complement whose last day is before its first,
// and one that closes a point on days that can't be read, are set aside: the point is
// neither closed for ever nor for no day.
func TestDaysThatCantBeAreNoDays(t *testing.T) {
	august := time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC)
	for row, want := range map[string]struct {
		findings []string
		points   int
		open     bool
	}{
		"1,FS,fermé,57463,,2024-12-31,2024-03-01":    {[]string{"point-days-reversed|du|2024-12-31|2024-12-31|2024-03-01"}, 1, true},
		"1,Site,site,57001,9h-12h,2024-12-31,2024-3": {[]string{"point-days-reversed|du|2024-12-31|2024-12-31|2024-03-01"}, 1, true},
		"1,FS,fermé,57463,,bientôt,":                 {[]string{"point-closure-undated|du|bientôt"}, 1, true},
		"1,FS,fermé,57463,,2024-03-01,fin 2024":      {[]string{"point-closure-undated|au|fin 2024"}, 1, true},
		"1,FS,fermé,57463,,2024-08-01,2024-08-01":    {[]string{"point-closed-for|nature|1|2024-08-01|2024-08-01"}, 1, false},
		"1,FS,fermé,57463,,01/03/2024,":              {[]string{"point-closed|nature|1|2024-02-29"}, 1, false},
		"1,FS,fermé,57463,,,":                        {[]string{"point-closed|nature|1|" + beforeLabels.Format(time.DateOnly)}, 1, false},
		"1,Site,site,57001,9h-12h,bientôt,":          {[]string{"point-date-invalid|du|bientôt"}, 2, true},
	} {
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", listHeader+
			"1,57,FS,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"), layoutOf(structuresTable))
		if err != nil {
			t.Fatal(err)
		}
		structures := list.group()
		structures[0].findings = nil
		if _, _, err := applyComplement(structures, tableOf(t, "p.csv", "id_fs,nom,nature,insee_com,lundi,du,au\n"+row+"\n"), layoutOf(pointsTable), false); err != nil {
			t.Fatal(err)
		}
		points := structures[0].Points
		if diff := cmp.Diff(want.findings, findingLines(structures[0].findings)); diff != "" || len(points) != want.points || points[0].OpenOn(august) != want.open {
			t.Errorf("%s: %d points, open %v; (-want +got):\n%s", row, len(points), points[0].OpenOn(august), diff)
		}
	}
}
