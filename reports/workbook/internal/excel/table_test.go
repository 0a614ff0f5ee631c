package excel

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// fruit is a row of the tables here.
type fruit struct {
	name  string
	grams int
	since time.Time
}

var fruits = []fruit{{"=1+2", 100, time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC)}, {"pear", 250, time.Time{}}}

// fruitTable is a table with all that a table may have.
func fruitTable(rows []fruit) *Table[fruit] {
	return &Table[fruit]{
		Name: "Fruit", Title: "Fruit", Note: "All of it.",
		Columns: []Column[fruit]{
			{Key: "name", Head: "Name", Width: 10, Cell: func(f fruit) Cell { return Cell{Value: f.name} }},
			{Key: "grams", Head: "Grams", Width: 8, Cell: func(f fruit) Cell { return Cell{Value: f.grams, Style: NumberStyle(FormatInteger)} },
				Link: func(f fruit) string {
					if f.since.IsZero() {
						return ""
					}
					return "'L''Arbre'!A1"
				}, Tip: "Go"},
		},
		Rows: rows, Frozen: 1,
		Highlights: []Highlight{{Key: "name", Text: "pear", Fill: PaleGrey}},
		Bars:       []string{"grams"}, Shaded: []string{"grams"}, Arrows: []string{"grams"},
		Chart: func(l *Layout) *Chart {
			return &Chart{Kind: Bars, Title: "Grams", Series: []Series{{Name: l.Head("grams"), Categories: l.Column("name"), Values: l.Column("grams")}}, Max: 1, Width: 100, Height: 100}
		},
		After: func(w *Writer, row int) { w.Row(row, 0, Cell{Value: "below"}) },
	}
}

// saved writes one sheet and reads it back.
func saved(t *testing.T, content Content, sheet string) (*excelize.File, []byte) {
	t.Helper()
	b, err := New([]string{sheet}, Footer{Left: "R&D", Right: "Page " + PageNumber})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if err := content.Write(t.Context(), b, sheet); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := b.Save(&out); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f, out.Bytes()
}

func TestTable(t *testing.T) {
	const sheet = "L'Arbre"
	f, first := saved(t, fruitTable(fruits), sheet)
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	want := "Fruit;All of it.;Name,Grams;=1+2,100;pear,250;below"
	var lines []string
	for _, row := range rows {
		lines = append(lines, strings.Join(row, ","))
	}
	if got := strings.Join(lines, ";"); got != want {
		t.Errorf("rows %s, want %s", got, want)
	}
	if formula, _ := f.GetCellFormula(sheet, "A4"); formula != "" {
		t.Errorf("a text became the formula %s", formula)
	}
	if there, target, err := f.GetCellHyperLink(sheet, "B4"); err != nil || !there || target != "'L''Arbre'!A1" {
		t.Errorf("link to %q, %v, %v", target, there, err)
	}
	if there, _, _ := f.GetCellHyperLink(sheet, "B5"); there {
		t.Error("a link that leads nowhere")
	}
	formats, err := f.GetConditionalFormats(sheet)
	if err != nil || len(formats["A4:A5"]) != 1 || len(formats["B4:B5"]) != 2 { // two figures are too few for arrows
		t.Errorf("formats %v, %v", formats, err)
	}
	for n, wanted := range map[int]int{3: 2, 4: 3} { // one more format, for arrows
		f, _ := saved(t, fruitTable(make([]fruit, n)), sheet)
		formats, err := f.GetConditionalFormats(sheet)
		if cells := "B4:" + cellName(3+n, 1); err != nil || len(formats[cells]) != wanted {
			t.Errorf("%d rows: formats %v, %v", n, formats, err)
		}
	}
	if footer, _ := f.GetHeaderFooter(sheet); footer == nil || footer.OddFooter != "&L&8R&&D&C&8&R&8Page &P" {
		t.Errorf("footer %+v", footer)
	}
	if _, second := saved(t, fruitTable(fruits), sheet); !bytes.Equal(first, second) {
		t.Error("two files of the same table differ")
	}
}

// TestEmptyTable: Excel wants a row below the headings.
func TestEmptyTable(t *testing.T) {
	f, _ := saved(t, fruitTable(nil), "Fruit")
	tables, err := f.GetTables("Fruit")
	if err != nil || len(tables) != 1 || tables[0].Range != "A3:B4" {
		t.Errorf("tables %v, %v", tables, err)
	}
	if below, _ := f.GetCellValue("Fruit", "A5"); below != "below" {
		t.Errorf("below stands %q", below)
	}
}

func TestLayout(t *testing.T) {
	l, err := fruitTable(fruits).layoutFrom("L'Arbre", titleRow)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ got, want string }{
		{l.Column("grams"), "'L''Arbre'!$B$4:$B$5"},
		{l.Head("grams"), "'L''Arbre'!$B$3"},
		{l.Heads("name", "grams"), "'L''Arbre'!$A$3:$B$3"},
		{l.Cells(l.First, "name", "grams"), "'L''Arbre'!$A$4:$B$4"},
		{l.Row(l.Last), "'L''Arbre'!A5"},
		{l.Column("of no column"), "'L''Arbre'!$#REF!$4:$#REF!$5"},
		{l.Table, "Fruit"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s, want %s", tt.got, tt.want)
		}
	}
}

func TestLayoutRefuses(t *testing.T) {
	twice := fruitTable(fruits)
	twice.Columns[1].Head = twice.Columns[0].Head
	if _, err := twice.Layouts("Fruit"); err == nil || !strings.Contains(err.Error(), `"Name"`) {
		t.Errorf("two columns of one heading: %v", err)
	}
	endless := fruitTable(make([]fruit, excelize.TotalRows))
	if _, err := endless.Layouts("Fruit"); err == nil {
		t.Error("more rows than a sheet holds")
	}
}

// TestFooterOfAnyLength writes footers longer than Excel takes: they are cut, between
// characters and never within a doubled &.
func TestFooterOfAnyLength(t *testing.T) {
	for _, long := range []string{strings.Repeat("x", 10_000), strings.Repeat("&", 99) + "é", strings.Repeat("é&", 300), strings.Repeat("\U0001F600", 200)} {
		code := Footer{Left: long, Center: long, Right: "Page " + PageNumber}.code()
		if units := len(utf16.Encode([]rune(code))); units > 255 {
			t.Errorf("%.20q...: %d characters", long, units)
		}
		left, _, _ := strings.Cut(strings.TrimPrefix(code, "&L&8"), "&C&8")
		if !strings.HasSuffix(left, "…") || strings.Count(left, "&")%2 != 0 || !utf8.ValidString(left) {
			t.Errorf("%.20q...: %q", long, left)
		}
		b, err := New([]string{"A"}, Footer{Left: long, Center: long})
		if err != nil {
			t.Fatal(err)
		}
		if err := fruitTable(fruits).Write(t.Context(), b, "A"); err != nil {
			t.Errorf("%.20q...: %v", long, err)
		}
		b.Close()
	}
	if got := (Footer{Left: "R&D"}).code(); !strings.HasPrefix(got, "&L&8R&&D&C") {
		t.Errorf("%q", got)
	}
}

// TestLinksOfLongTables: a table of 5,000 rows has its links, one of a row more none.
func TestLinksOfLongTables(t *testing.T) {
	for n, want := range map[int]bool{5000: true, 5001: false} {
		rows := make([]fruit, n)
		rows[0] = fruits[0]
		f, _ := saved(t, fruitTable(rows), "Fruit")
		if there, _, err := f.GetCellHyperLink("Fruit", "B4"); err != nil || there != want {
			t.Errorf("%d rows: a link %v, %v", n, there, err)
		}
	}
}
