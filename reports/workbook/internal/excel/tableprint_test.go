package excel

import (
	"strings"
	"testing"
)

// TestPrinted lays tables out on paper: to the last row of the last column that is
// printed, upright where some are not; above the rows that are for the screen; as wide as it is long where a chart stands
// beside it; the note within what is printed; columns for the screen as wide as texts.
func TestPrinted(t *testing.T) {
	long := strings.Repeat("long ", 15) + "name"
	rows := append([]fruit{{name: long, grams: 1}}, fruits...)
	table := func(change func(*Table[fruit])) *Table[fruit] {
		of := fruitTable(rows)
		of.Chart, of.After, of.Note = nil, nil, strings.Repeat("A note of many words. ", 20)
		change(of)
		return of
	}
	for _, tt := range []struct {
		name              string
		table             *Table[fruit]
		area, orientation string
		merged            string
	}{
		{"all", table(func(*Table[fruit]) {}), "Fruit!$A$1:$B$6", "landscape", "A2:B2"},
		{"to the first column", table(func(of *Table[fruit]) { of.PrintedTo = "name" }), "Fruit!$A$1:$A$6", "portrait", ""},
		{"without the last two rows", table(func(of *Table[fruit]) { of.ScreenRows = 2 }), "Fruit!$A$1:$B$4", "landscape", "A2:B2"},
		{"without any row", table(func(of *Table[fruit]) { of.ScreenRows = 9 }), "Fruit!$A$1:$B$3", "landscape", "A2:B2"},
		{"with a chart", table(func(of *Table[fruit]) { of.Chart = fruitTable(nil).Chart }), "", "landscape", "A2:B2"},
		{"with text below", table(func(of *Table[fruit]) { of.After = fruitTable(nil).After }), "Fruit!$A$1:$B$7", "landscape", "A2:B2"},
	} {
		f, _ := saved(t, tt.table, "Fruit")
		area := ""
		for _, name := range f.GetDefinedName() {
			if name.Name == "_xlnm.Print_Area" {
				area = strings.ReplaceAll(name.RefersTo, "'", "")
			}
		}
		layout, err := f.GetPageLayout("Fruit")
		if err != nil {
			t.Fatal(err)
		}
		cells, err := f.GetMergeCells("Fruit")
		if err != nil {
			t.Fatal(err)
		}
		merged := ""
		for _, c := range cells {
			merged += c[0]
		}
		if area != tt.area || *layout.Orientation != tt.orientation || merged != tt.merged {
			t.Errorf("%s: area %q, %s, merged %q; expected %q, %s, %q", tt.name, area, *layout.Orientation, merged, tt.area, tt.orientation, tt.merged)
		}
	}
	f, _ := saved(t, table(func(of *Table[fruit]) {
		of.Columns[0], of.Columns[1] = of.Columns[1], of.Columns[0]
		of.PrintedTo = "grams"
	}), "Fruit")
	if width, _ := f.GetColWidth("Fruit", "B"); width < textWidth(long) {
		t.Errorf("a column for the screen is %v wide, its text has %d characters", width, len(long))
	}
	if height, _ := f.GetRowHeight("Fruit", 2); height < 3*lineHeight {
		t.Errorf("the note of %d characters is %v high", 440, height)
	}
}

// TestNoPageIsNearlyBlank prints tables of more and more rows: one that is a little
// longer than whole pages is made smaller to fit them, others take what they take.
func TestNoPageIsNearlyBlank(t *testing.T) {
	long, set := 0, make(map[int]int)
	for n := 10; n <= 130; n += 4 {
		table := fruitTable(make([]fruit, n))
		table.Chart, table.After = nil, nil
		f, _ := saved(t, table, "Fruit")
		layout, err := f.GetPageLayout("Fruit")
		if err != nil {
			t.Fatal(err)
		}
		pages := 0
		if layout.FitToHeight != nil {
			pages = *layout.FitToHeight
		}
		if pages < long && pages != 0 || pages > 0 && float64(n)*lineHeight < float64(pages)*pageShort*0.8 {
			t.Errorf("%d rows: %d pages", n, pages)
		}
		long = max(long, pages)
		set[pages]++
	}
	if set[0] < 10 || set[1] < 1 || set[2] < 2 || set[3] < 3 {
		t.Errorf("pages set: %v", set)
	}
}
