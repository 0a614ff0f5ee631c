package excel

import (
	"bytes"
	"testing"
	"time"
)

// TestStack puts three tables on a sheet: each is a real one below its own title, in
// columns as wide as the widest wants, the chart below the last; nothing is frozen and
// no heading repeated, which would be those of one of them.
func TestStack(t *testing.T) {
	const sheet = "L'Arbre"
	day := time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC)
	stack := func() Stack {
		first, second, third := fruitTable(fruits), fruitTable(nil), fruitTable(fruits)
		first.Name, second.Name, third.Name = "First", "Second", "Third"
		first.Chart, first.After, second.Chart, second.After, third.After = nil, nil, nil, nil, nil
		second.Columns[0].Width, third.Below = 33, true
		third.Columns[1].Cell = func(fruit) Cell { return Cell{Value: day, Style: NumberStyle("yyyy-mm-dd")} }
		return Stack{first, second, third}
	}
	f, once := saved(t, stack(), sheet)
	tables, err := f.GetTables(sheet)
	if err != nil || len(tables) != 3 {
		t.Fatalf("tables %v, %v", tables, err)
	}
	layouts, err := stack().Layouts(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct{ cells, title, body string }{
		{"A3:B5", "A1", "=1+2"}, {"A10:B11", "A8", ""}, {"A16:B18", "A14", "=1+2"},
	} {
		title, _ := f.GetCellValue(sheet, want.title)
		body, _ := f.GetCellValue(sheet, cellName(layouts[i].First, 0))
		if tables[i].Range != want.cells || title != "Fruit" || body != want.body || layouts[i].Row(layouts[i].Title) != "'L''Arbre'!"+want.title {
			t.Errorf("%s at %s below %q: %q; laid out %+v", tables[i].Name, tables[i].Range, title, body, layouts[i])
		}
		if formula, _ := f.GetCellFormula(sheet, cellName(layouts[i].First, 0)); formula != "" {
			t.Errorf("a text became the formula %s", formula)
		}
	}
	if shown, _ := f.GetCellValue(sheet, "B17"); shown != "2024-08-01" {
		t.Errorf("a day shows %q", shown)
	}
	if width, _ := f.GetColWidth(sheet, "A"); width != 33 {
		t.Errorf("the first column is %v wide", width)
	}
	if panes, err := f.GetPanes(sheet); err != nil || panes.Freeze {
		t.Errorf("something stays in sight: %+v, %v", panes, err)
	}
	for _, name := range f.GetDefinedName() {
		t.Errorf("%s is %s", name.Name, name.RefersTo)
	}
	if _, again := saved(t, stack(), sheet); !bytes.Equal(once, again) {
		t.Error("two files of the same tables differ")
	}
}

// TestStackRefuses passes a table's error on.
func TestStackRefuses(t *testing.T) {
	twice := fruitTable(fruits)
	twice.Columns[1].Head = twice.Columns[0].Head
	if err := (Stack{fruitTable(fruits), twice}).Write(t.Context(), nil, "Fruit"); err == nil {
		t.Error("two columns of one heading")
	}
}
