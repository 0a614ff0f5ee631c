package workbook

import (
	"strings"
	"testing"

	"acces30/reports"
	"acces30/reports/internal/sample"
)

func TestNoFindingsIsSaid(t *testing.T) {
	f := open(t, write(t, withoutFindings(sample.Result()), reports.French))
	rows, err := f.GetRows(findingsSheet.name.FR)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != headRow+1 || !strings.Contains(strings.Join(rows[headRow], " "), "Aucune anomalie n'a été relevée dans les données.") {
		t.Errorf("findings sheet: %q", rows[headRow:])
	}
}
