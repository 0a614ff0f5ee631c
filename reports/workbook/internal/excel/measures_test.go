package excel

import (
	"strings"
	"testing"
)

// TestColumnWidths: columns that are printed keep to theirs, unless a word of the heading
// needs more; those for the screen are as wide as their texts, up to what a screen takes.
func TestColumnWidths(t *testing.T) {
	table := fruitTable([]fruit{{name: strings.Repeat("m", 20)}, {name: "m"}})
	table.Columns[0].Width, table.Columns[1].Width = 4, 1
	table.Columns[1].Head = "Grammes mm"
	word := textWidth("Grammes")*1.07 + 1 // over numbers, off the edge
	check := func(name string, want ...float64) {
		t.Helper()
		got := table.columnWidths()
		for i := range want {
			if !near(got[i], want[i]) {
				t.Errorf("%s: column %d is %v wide, want %v", name, i, got[i], want[i])
			}
		}
	}
	check("all printed", max(4, textWidth("Name")*1.07), word)
	table.Columns[0], table.Columns[1] = table.Columns[1], table.Columns[0]
	table.PrintedTo = "grams"
	check("the last for the screen", word, textWidth(strings.Repeat("m", 20))+padding)
	table.Rows = []fruit{{name: "m"}}
	check("by its heading", word, max(4, textWidth("Name")/1.2))
	table.Rows = []fruit{{name: strings.Repeat("m", 500)}}
	check("as wide as a screen", word, 120)
	table.Columns[1].Width = 130
	check("wider by its own width", word, 130)
	table.Columns[1].Width = 4
	table.Rows = make([]fruit, mostMeasured+1)
	table.Rows[0].name = strings.Repeat("m", 20)
	check("too long to be measured", word, max(4, textWidth("Name")/1.2))
	table.Rows = table.Rows[1:]
	table.Rows[len(table.Rows)-1].name = strings.Repeat("m", 20)
	check("as long as is measured", word, textWidth(strings.Repeat("m", 20))+padding)
	if n := fruitTable(fruits).printed(); n != 2 {
		t.Errorf("%d columns printed", n)
	}
}

// TestLargest is of whole numbers and others.
func TestLargest(t *testing.T) {
	table := &Table[any]{Columns: []Column[any]{
		{Key: "other", Cell: func(v any) Cell { return Cell{Value: 99} }}, {Key: "key", Cell: func(v any) Cell { return Cell{Value: v} }},
	}, Rows: []any{1, 2.5, "7", nil, 2}}
	if got := table.largest("key"); got != 2.5 {
		t.Errorf("%v", got)
	}
	table.Rows = []any{1, 2.5, -7, 3}
	if got := table.largest("key"); got != 3 {
		t.Errorf("%v", got)
	}
	for key, want := range map[string]float64{"none": 0, "other": 99} {
		if got := table.largest(key); got != want {
			t.Errorf("%s: %v", key, got)
		}
	}
}

// TestCut counts as Excel does, and leaves no half of a doubled &.
func TestCut(t *testing.T) {
	for _, tt := range []struct {
		text string
		most int
		want string
	}{
		{"abc", 3, "abc"}, {"abcd", 3, "abc…"}, {"", 0, ""}, {"a", 0, "…"}, {"a&&b", 2, "a…"}, {"a&&b", 3, "a…"}, {"a&&b", 4, "a&&b"},
		{"\U0001F600\U0001F600", 4, "\U0001F600\U0001F600"}, {"\U0001F600\U0001F600", 3, "\U0001F600…"}, {"é\U0001F600", 2, "é…"},
	} {
		if got := cut(tt.text, tt.most); got != tt.want {
			t.Errorf("%q to %d: %q, want %q", tt.text, tt.most, got, tt.want)
		}
	}
	long := strings.Repeat("x", 100)
	if got, want := (Footer{Left: long, Center: long + "x", Right: "r"}).code(), "&L&8"+long+"&C&8"+long+"…&R&8r"; got != want {
		t.Errorf("%q", got)
	}
}

// TestFitPicture: a picture is as wide as the columns, less a little, and no higher than
// what the cells above leave of a page; it covers whole rows.
func TestFitPicture(t *testing.T) {
	g := NewGrid("A", []float64{20, 10}) // 165 points
	if got := g.fitPicture(); got != (picturePlace{}) {
		t.Errorf("without a picture: %+v", got)
	}
	g.Set(2, 0, Cell{Value: 1})
	g.SetHeight(2, 40)
	const page = 165 * (210/25.4*72 - 75.6) / (297/25.4*72 - 57.6) * 0.98 // 107.14 points
	for _, tt := range []struct {
		width, height float64
		rows          int
		scale         float64
	}{
		{842, 595, 3, 3 * 15 / 595. / 0.75},      // (107.14 - 55) points high
		{842, 10, 1, 15 / 10. / 0.75},            // one row at least
		{100, 25, 2, 2 * 15 / 25. / 0.75},        // 1.584 points for each pixel: 39.6 high
		{100, 28.5, 3, 3 * 15 / 28.5 / 0.75},     // 45.1
		{100, 28.405, 2, 2 * 15 / 28.405 / 0.75}, // 44.99
		{100, 40, 3, 3 * 15 / 40. / 0.75},        // 52.1, not 63.4
	} {
		g.Picture = &Picture{width: tt.width, height: tt.height}
		if got := g.fitPicture(); got.row != 3 || got.rows != tt.rows || !near(got.scale, tt.scale) {
			t.Errorf("%v by %v: %+v, want %d rows, scale %v (page %v)", tt.width, tt.height, got, tt.rows, tt.scale, page)
		}
	}
}

// TestPictureBelowManyRows leaves to the picture what rows above leave of the page.
func TestPictureBelowManyRows(t *testing.T) {
	g := NewGrid("A", []float64{20, 10})
	g.Picture = &Picture{width: 1, height: 100}
	g.Set(2, 0, Cell{Value: 1})
	for height, rows := range map[float64]int{47.09: 3, 47.2: 2, 62.1: 2, 62.2: 1, 500: 1} { // of 92.14
		g.SetHeight(2, height)
		if got := g.fitPicture(); got.rows != rows {
			t.Errorf("below %v points: %+v, want %d rows", 15+height, got, rows)
		}
	}
}

// TestGridReckons: what a grid says of its rows and cells, before it is written.
func TestGridReckons(t *testing.T) {
	g := NewGrid("L'A", []float64{10, 20, 30})
	g.Set(3, 2, Cell{Value: 1})
	g.SetHeight(1, 40)
	if g.high() != 40+15+15 {
		t.Errorf("%v high", g.high())
	}
	if g.Heads = 1; g.high() != 30 {
		t.Errorf("%v high without the head", g.high())
	}
	if got := g.Cell(3, 2) + " " + g.Cells(1, 3, 0); got != "'L''A'!$C$3 'L''A'!$A$1:$A$3" {
		t.Error(got)
	}
	text := strings.Repeat("mmmm ", 12)
	for _, tt := range []struct{ got, want int }{
		{g.Lines(0, text, Style{}), Lines(text, 60)}, {g.Lines(1, text, Style{}), Lines(text, 50)}, {g.LinesOver(0, 1, text, Style{}), Lines(text, 30)}, {g.LinesOver(1, 1, text, Style{}), Lines(text, 20)},
		{g.Lines(0, text, Style{Size: 20}), Lines(text, 30)}, {g.Lines(0, "a\n"+text+"\n", Style{}), Lines(text, 60) + 2},
	} {
		if tt.got != tt.want {
			t.Errorf("%d lines, want %d", tt.got, tt.want)
		}
	}
}

// TestLayoutsGoDownwards: a table without rows takes one; the next title stands two rows
// below the table before.
func TestLayoutsGoDownwards(t *testing.T) {
	layouts, err := Stack{fruitTable(fruits), fruitTable(nil), fruitTable(fruits[:1])}.Layouts("L'A")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range [][3]int{{1, 4, 5}, {8, 11, 11}, {14, 17, 17}} {
		if l := layouts[i]; [3]int{l.Title, l.First, l.Last} != want {
			t.Errorf("table %d: %+v, want %v", i, l, want)
		}
	}
	l := layouts[1]
	for _, tt := range []struct{ got, want string }{
		{l.Part("grams", 0, 2), "'L''A'!$B$11:$B$13"}, {l.Part("name", 1, 1), "'L''A'!$A$12:$A$12"}, {l.beside(), "D10"}, {l.Head("name"), "'L''A'!$A$10"}, {l.Cell(9, "grams"), "'L''A'!$B$9"},
		{l.Heads("name", "grams"), "'L''A'!$A$10:$B$10"}, {l.local("name", "grams"), "A11:B11"}, {columnName(0), "#REF!"}, {columnName(27), "AA"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s, want %s", tt.got, tt.want)
		}
	}
}
