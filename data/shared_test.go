package data

import (
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/data/table"
)

// TestNamesOfOneColumn: no name is that of two columns of a table. Names that differ by
// where their words end alone are told apart by the heading (table.Locate).
func TestNamesOfOneColumn(t *testing.T) {
	for name, columns := range tableColumns {
		whose := make(map[string]string)
		for i := range columns {
			for _, n := range columns[i].Names {
				if other, taken := whose[n]; taken {
					t.Errorf("%s: %s is a name of %s and of %s", name, n, other, columns[i].Key)
				}
				whose[n] = columns[i].Key
			}
		}
	}
}

// TestPlainHeadings: what people call the day of a label is no day of closure, and the
// code of a commune is read under its most usual name.
func TestPlainHeadings(t *testing.T) {
	for _, code := range []string{"code_insee", "Code Insee", "commune_code", "insee_com"} {
		study := load(t, Options{
			Communes:   write(t, "c.csv", communeHeader+"57463,Metz,120000,49.12,6.17,49.1,6.2,1\n57672,Thionville,40000,49.36,6.17,49.36,6.17,1\n"),
			Structures: write(t, "s.csv", "id,nom,"+code+",lat,lon,Date de labellisation\n1,France services de Metz,57463,49.12,6.17,2020-01-01\n2,Temoin,57672,49.36,6.17,2021-01-01\n"),
			Settings:   coverage.Settings{Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), MarginMetres: 40_000},
			ListDate:   time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
		})
		for _, line := range findingLines(study.Findings) {
			if strings.Contains(line, "closed") || strings.Contains(line, "point-commune") || strings.Contains(line, "label") {
				t.Errorf("%s: %s", code, line)
			}
		}
		if len(study.Structures) != 2 || study.Structures[0].LabelledOn.IsZero() {
			t.Errorf("%s: %+v", code, study.Structures)
		}
	}
	if table.Fold("date_de_labellisation") != table.Fold("date_delabellisation") {
		t.Error("the names that this test is about are no longer alike")
	}
}
