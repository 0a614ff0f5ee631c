package workbook

import (
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
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

// TestExcessIsThatOfTheTimeShown subtracts thresholds that are no whole minutes from
// times that are shown in whole minutes, or in tenths.
func TestExcessIsThatOfTheTimeShown(t *testing.T) {
	for _, test := range []struct {
		kind            coverage.RoadsKind
		threshold, time float64
		want            string
	}{
		{coverage.InterCommune, 30, 32.4, `"+2"`}, {coverage.InterCommune, 12.5, 12.6, `"+0,5"`}, {coverage.InterCommune, 12.5, 12.4, `"−0,5"`},
		{coverage.InterCommune, 12.5, 14.8, `"+2,5"`}, {coverage.InterCommune, 12.5, 15.2, `"+3,5"`},
		{coverage.Streets, 12.5, 12.6, "+0.0;-0.0;0.0"}, {coverage.Streets, 12.25, 12.26, `"+0,05"`},
		{coverage.InterCommune, 22.2217, 24, `"+1,78"`}, {coverage.Streets, 22.2217, 24, `"+1,78"`}, {coverage.Streets, 22.2217, 22.2, `"−0,02"`}, // two decimals at most
	} {
		r := sample.At(road.FromMinutes(test.threshold))
		r.Study.RoadsInfo.Kind = test.kind
		b := newBook(r, Options{Lang: reports.French})
		if got := b.excessFormat(road.FromMinutes(test.time)); got != test.want {
			t.Errorf("%g min, threshold %g: %s, want %s", test.time, test.threshold, got, test.want)
		}
	}
}
