package workbook

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/xuri/excelize/v2"
)

// manyCommunes is the sample with its communes four times over, under other names.
func manyCommunes() *coverage.Result {
	r := sample.Result()
	for n := range 3 {
		for _, c := range slices.Clone(r.Communes[:20]) {
			commune := *c.Commune
			commune.Code, commune.Name = fmt.Sprint(57+n+1, commune.Code[2:]), fmt.Sprintf("%s %d", commune.Name, n)
			c.Commune = &commune
			r.Communes = append(r.Communes, c)
		}
	}
	sample.Recount(r)
	return r
}

// TestPaperEndsBelowWhatDecides: of a long table paper has the rows that decide, all of
// them, and says how many are left; a short one is printed whole and says nothing.
func TestPaperEndsBelowWhatDecides(t *testing.T) {
	for _, tt := range []struct {
		sheet  *sheet
		told   reports.Text
		onIt   func(r *coverage.Result, c *coverage.CommuneAccess) bool
		result *coverage.Result
	}{
		{&communesSheet, reports.T("communes à plus de 15 min", ""), func(r *coverage.Result, c *coverage.CommuneAccess) bool {
			return c.Status == coverage.NotComputed || c.Time() > r.Study.Settings.Limits()[0]
		}, manyCommunes()},
		{&daysSheet, reports.T("un jour au moins du lundi au samedi", ""), func(r *coverage.Result, c *coverage.CommuneAccess) bool {
			return c.Status != coverage.NotComputed && slices.ContainsFunc(c.Doors[:6], func(d coverage.Door) bool { return d.Sure.Time > coverage.Promise })
		}, manyCommunes()},
	} {
		f := open(t, write(t, tt.result, reports.French))
		rows := body(t, f, tt.sheet.name.FR)
		byCode := make(map[string]*coverage.CommuneAccess)
		for i := range tt.result.Communes {
			byCode[tt.result.Communes[i].Commune.Code] = &tt.result.Communes[i]
		}
		last := printedTo(t, f, tt.sheet.name.FR)
		if printed := last - headRow; printed < 1 || printed >= len(rows) {
			t.Fatalf("%s: %d of %d rows are printed", tt.sheet.name.FR, printed, len(rows))
		}
		for i, row := range rows {
			c := byCode[row["Code Insee"]]
			if c == nil || tt.onIt(tt.result, c) != (firstRow+i <= last) {
				t.Errorf("%s: row %d of %d, %s, is not where it belongs", tt.sheet.name.FR, firstRow+i, last, row["Commune"])
			}
		}
		note, _ := f.GetCellValue(tt.sheet.name.FR, "A2")
		left := fmt.Sprintf("les %d autres lignes se lisent à l'écran.", firstRow+len(rows)-1-last)
		if !strings.Contains(note, tt.told.FR) || !strings.HasSuffix(note, left) {
			t.Errorf("%s: %q does not end with %q", tt.sheet.name.FR, note, left)
		}
		f = open(t, write(t, sample.Result(), reports.French))
		note, _ = f.GetCellValue(tt.sheet.name.FR, "A2")
		if last := printedTo(t, f, tt.sheet.name.FR); last != headRow+20 || strings.Contains(note, "Sur papier") {
			t.Errorf("%s of 20 communes is printed to row %d: %s", tt.sheet.name.FR, last, note)
		}
	}
}

// printedTo returns the last row that is printed.
func printedTo(t *testing.T, f *excelize.File, sheet string) (row int) {
	t.Helper()
	for _, name := range f.GetDefinedName() {
		if name.Name == "_xlnm.Print_Area" && name.Scope == sheet {
			_, corner, _ := strings.Cut(name.RefersTo, ":")
			_, row, err := excelize.CellNameToCoordinates(strings.ReplaceAll(corner, "$", ""))
			if err != nil {
				t.Fatal(err)
			}
			return row
		}
	}
	t.Fatalf("%s has no print area", sheet)
	return 0
}

// TestDirectoryHasEveryCommune: by name, with its time and the number of its structure;
// those beyond in bold; there is none where the communes fit on a page.
func TestDirectoryHasEveryCommune(t *testing.T) {
	r := manyCommunes()
	f := open(t, write(t, r, reports.French))
	rows, err := f.GetRows(directorySheet.name.FR)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	entries := make(map[string][]string)
	n := len(directoryWidths)
	for _, row := range rows[directoryHeads:] {
		row = append(row, make([]string, n*abreast-len(row))...)
		for i := range abreast {
			if name := row[i*n]; name != "" {
				names, entries[name] = append(names, name), row[i*n+1:i*n+3]
			}
		}
	}
	if len(names) != len(r.Communes) || names[0] != "=1+2" || names[4] != "Aboncourt" || slices.Index(names, "Éblange") != slices.Index(names, "Dabo 2")+1 {
		t.Fatalf("%d names: %q", len(names), names)
	}
	for i := range r.Communes {
		c := &r.Communes[i]
		want := []string{"–", ""}
		if c.Status != coverage.NotComputed && c.Time().Reached() {
			s, _ := r.Study.Point(c.Nearest[0])
			want = []string{reports.PrecisionOf(r).Minutes(reports.French, c.Time()), s.ID}
		}
		if got := entries[c.Commune.Name]; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", c.Commune.Name, got, want)
		}
	}
	if slices.Contains(open(t, write(t, sample.Result(), reports.French)).GetSheetList(), directorySheet.name.FR) {
		t.Error("20 communes have a directory")
	}
}

// TestNumbersHaveRoom: where a list has no numbers, names stand in their place; their
// column is wide enough not to break them letter by letter.
func TestNumbersHaveRoom(t *testing.T) {
	for id, want := range map[string]float64{"2433": 7, "france-services-d-alpha": 24, strings.Repeat("x", 90): 24} {
		r := sample.Result()
		r.Structures[0].Structure.ID = id
		f := open(t, write(t, r, reports.French))
		for _, sheet := range []string{structuresSheet.name.FR, pointsSheet.name.FR, labelSheet.name.FR} {
			if width, err := f.GetColWidth(sheet, "A"); err != nil || width != want {
				t.Errorf("%s, %d characters: %v wide, want %v, %v", sheet, len(id), width, want, err)
			}
		}
	}
}
