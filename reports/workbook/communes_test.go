package workbook

import (
	"strconv"
	"strings"
	"testing"

	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestLinksLeadToStructures follows every link of the sheet of communes.
func TestLinksLeadToStructures(t *testing.T) {
	f := open(t, write(t, sample.Result(), reports.French))
	sheet, followed := communesSheet.name.FR, 0
	for row := firstRow; row < firstRow+20; row++ {
		cell := "E" + strconv.Itoa(row)
		name, err := f.GetCellValue(sheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		there, target, err := f.GetCellHyperLink(sheet, "G"+strconv.Itoa(row))
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
