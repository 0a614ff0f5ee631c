package workbook

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/xuri/excelize/v2"
)

// TestTables checks what every sheet with tables must be: real tables whose headings
// are unique, in one row; those of the only one in sight and on every page.
func TestTables(t *testing.T) {
	plans := sample.Result()
	sample.Plan(plans)
	for _, r := range []*coverage.Result{sample.Result(), plans} {
		for _, lang := range languages {
			b := newBook(r, Options{Lang: lang})
			f := open(t, write(t, r, lang))
			names := make(map[string]bool)
			for sheet, isTable := range tables(t, r, lang) {
				tables, err := f.GetTables(sheet)
				if err != nil {
					t.Fatal(err)
				}
				if !isTable && len(tables) == 0 {
					continue
				}
				want := 0
				for _, s := range b.sheets {
					if b.sheetOf(s) == sheet {
						want++
					}
				}
				if !isTable || len(tables) != want {
					t.Fatalf("%s: %d tables, want %d", sheet, len(tables), want)
				}
				for _, table := range tables {
					if names[table.Name] {
						t.Errorf("%s: a second table called %s", sheet, table.Name)
					}
					names[table.Name] = true
					checkTable(t, f, sheet, table.Range, want == 1)
				}
			}
		}
	}
}

// checkTable checks a table: the only one of its sheet, or one of several.
func checkTable(t *testing.T, f *excelize.File, sheet, cells string, only bool) {
	t.Helper()
	var lastColumn string
	var headRow, last int
	if _, err := fmt.Sscanf(cells, "A%d:%1s%d", &headRow, &lastColumn, &last); err != nil || only && headRow != 3 {
		t.Fatalf("%s: table at %s: %v", sheet, cells, err)
	}
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for _, head := range rows[headRow-1] {
		if head == "" || seen[head] {
			t.Errorf("%s: heading %q is empty or there twice", sheet, head)
		}
		seen[head] = true
	}
	merged, err := f.GetMergeCells(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range merged {
		_, row, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err != nil || row >= headRow && row <= last {
			t.Errorf("%s: cells joined in the table: %v", sheet, m)
		}
	}
	panes, err := f.GetPanes(sheet)
	if err != nil || panes.Freeze != only || only && panes.YSplit != headRow {
		t.Errorf("%s: headings are not frozen: %+v, %v", sheet, panes, err)
	}
}

// TestPrint checks that every sheet prints on A4, no wider than the page, with a
// footer: a row for each commune or setting upright, so that it takes half the pages, all
// others in landscape; those laid out freely on one page.
func TestPrint(t *testing.T) {
	f := open(t, write(t, sample.Result(), reports.French))
	isTable := tables(t, sample.Result(), reports.French)
	long := 0 // tables without text or other tables below
	for _, sheet := range f.GetSheetList() {
		if tables, err := f.GetTables(sheet); err != nil {
			t.Fatal(err)
		} else if len(tables) == 1 && sheet != sourcesSheet.name.FR {
			long++
		}
		page, err := f.GetPageLayout(sheet)
		if err != nil {
			t.Fatal(err)
		}
		orientation := "landscape"
		if sheet == communesSheet.name.FR || sheet == daysSheet.name.FR || sheet == parametersSheet.name.FR {
			orientation = "portrait"
		}
		if *page.Orientation != orientation || *page.Size != paperA4 || *page.FitToWidth != 1 || *page.FitToHeight != map[bool]int{true: 0, false: 1}[isTable[sheet]] {
			t.Errorf("%s: layout %v %v %v %v", sheet, *page.Orientation, *page.Size, *page.FitToWidth, *page.FitToHeight)
		}
		props, err := f.GetSheetProps(sheet)
		if err != nil || props.FitToPage == nil {
			t.Fatalf("%s: %v, %v", sheet, props, err)
		}
		// Where pages end before rows kept together, at a scale: excel.TestKeptTogether.
		scaled := sheet == sourcesSheet.name.FR && page.AdjustTo != nil && *page.AdjustTo >= 60 && *page.AdjustTo <= 98
		if !*props.FitToPage && !scaled {
			t.Errorf("%s: not fitted to the page", sheet)
		}
		footer, err := f.GetHeaderFooter(sheet)
		if err != nil || footer == nil {
			t.Fatalf("%s: no footer: %v", sheet, err)
		}
		for _, want := range []string{"1er\u00a0août\u00a02024", "Page &P sur &N", "Moselle"} {
			if !strings.Contains(footer.OddFooter, want) {
				t.Errorf("%s: footer %q without %q", sheet, footer.OddFooter, want)
			}
		}
	}
	titles := 0
	for _, name := range f.GetDefinedName() {
		if name.Name == "_xlnm.Print_Titles" && strings.HasSuffix(name.RefersTo, "!$3:$3") {
			titles++
		}
	}
	if titles != long || long < 10 {
		t.Errorf("headings are repeated on the pages of %d sheets, want %d", titles, long)
	}
	if f.GetActiveSheetIndex() != 0 {
		t.Error("the workbook does not open on its first sheet")
	}
}

func TestProperties(t *testing.T) {
	f := open(t, write(t, sample.Result(), reports.French))
	got, err := f.GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	if want := sample.Date.Format(time.RFC3339); got.Created != want || got.Modified != want {
		t.Errorf("dates %s and %s, want that of the result, %s", got.Created, got.Modified, want)
	}
	if got.Title != "Accès à France services\u00a0: Moselle\u00a0(57)" || got.Language != "fr-FR" {
		t.Errorf("title %q, language %q", got.Title, got.Language)
	}
}

// TestCells checks the kinds of a few cells: codes are text, minutes are
// unrounded numbers shown so that they stay on their side.
func TestCells(t *testing.T) {
	f := open(t, write(t, sample.Result(), reports.French))
	communes := communesSheet.name.FR
	tests := []struct {
		sheet, cell string
		raw, shown  string
		kind        excelize.CellType
	}{
		{communes, "A18", "57001", "57001", excelize.CellTypeInlineString},
		{communes, "B13", "=1+2", "=1+2", excelize.CellTypeInlineString},
		{communes, "D18", "320", "320", excelize.CellTypeUnset},
		{communes, "D17", "", "", excelize.CellTypeUnset},                  // unknown population
		{communes, "G10", "30", "30", excelize.CellTypeUnset},              // at the limit: covered
		{communes, "G9", "30.0016666666666", "31", excelize.CellTypeUnset}, // a tenth of a second beyond
		{communes, "G18", "9", "9", excelize.CellTypeUnset},
		{communes, "J10", "couverte", "couverte", excelize.CellTypeInlineString},
		{communes, "J9", "hors promesse", "hors promesse", excelize.CellTypeInlineString},
		{communes, "J4", "non raccordée", "non raccordée", excelize.CellTypeInlineString},
		{communes, "G4", "", "", excelize.CellTypeUnset},
		{communes, "K5", "non calculée", "non calculée", excelize.CellTypeInlineString},
		{structuresSheet.name.FR, "G4", "44562", "01/01/2022", excelize.CellTypeUnset},
		{structuresSheet.name.FR, "I5", "", "", excelize.CellTypeUnset}, // hours not stated
		{structuresSheet.name.FR, "L5", "non précisé", "non précisé", excelize.CellTypeInlineString},
		{pointsSheet.name.FR, "G4", "09:00-11:30 / 14:00-17:30", "09:00-11:30 / 14:00-17:30", excelize.CellTypeInlineString},
		{pointsSheet.name.FR, "L4", "fermé", "fermé", excelize.CellTypeInlineString},
		{beyondSheet.name.FR, "B4", "Île-sans-Pont", "Île-sans-Pont", excelize.CellTypeSharedString}, // with another table,
		{beyondSheet.name.FR, "B5", "Hettange-Grande", "Hettange-Grande", excelize.CellTypeSharedString},
	}
	for _, tt := range tests {
		raw, err := f.GetCellValue(tt.sheet, tt.cell, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		shown, err := f.GetCellValue(tt.sheet, tt.cell)
		if err != nil {
			t.Fatal(err)
		}
		kind, err := f.GetCellType(tt.sheet, tt.cell)
		if err != nil {
			t.Fatal(err)
		}
		if raw != tt.raw || shown != tt.shown || kind != tt.kind {
			t.Errorf("%s!%s holds %q, shows %q, of type %v; want %q, %q, %v", tt.sheet, tt.cell, raw, shown, kind, tt.raw, tt.shown, tt.kind)
		}
	}
}

// TestFileFormat checks what Excel wants and excelize does not see to: columns
// in ascending order, charts that refer to cells by formulas that can be read.
func TestFileFormat(t *testing.T) {
	column := regexp.MustCompile(`<col min="(\d+)"`)
	formula := regexp.MustCompile(`<f>([^<]*)</f>`)
	reference := regexp.MustCompile(`^&#39;(.+)&#39;!\$[A-Z]\$\d+(:\$[A-Z]\$\d+)?$`)
	isTable := tables(t, sample.Result(), reports.French)
	columns, formulas := 0, 0
	for name, text := range parts(t, write(t, sample.Result(), reports.French)) {
		if strings.HasPrefix(name, "xl/worksheets/sheet") {
			last := 0
			for _, found := range column.FindAllSubmatch(text, -1) {
				number, _ := strconv.Atoi(string(found[1]))
				if number != last+1 {
					t.Errorf("%s: column %d after %d", name, number, last)
				}
				last = number
				columns++
			}
		}
		if strings.HasPrefix(name, "xl/charts/chart") {
			for _, found := range formula.FindAllSubmatch(text, -1) {
				to := reference.FindSubmatch(found[1])
				if to == nil {
					t.Errorf("%s refers to %s", name, found[1])
				} else if _, there := isTable[string(to[1])]; !there {
					t.Errorf("%s refers to a sheet that is not there: %s", name, found[1])
				}
				formulas++
			}
		}
	}
	if columns < 80 || formulas < 15 {
		t.Errorf("%d columns and %d formulas looked at", columns, formulas)
	}
}
