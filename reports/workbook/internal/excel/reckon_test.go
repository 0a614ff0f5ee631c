package excel

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// near reports whether two lengths are the same but for rounding.
func near(a, b float64) bool { return math.Abs(a-b) < 1e-9*max(1, math.Abs(b)) }

// TestTextWidth: letters are as wide as Arial's, and 3 % more.
func TestTextWidth(t *testing.T) {
	const em = 10 * 96. / 72 / 7 * 1.03
	for text, thousandths := range map[string]float64{
		"": 0, "0": 556, "a": 556, "ψ": 556, "i": 222, "|": 222, "’": 222, " ": 278, "\u202f": 278, "\u00a0": 278, "r": 333, "]": 333, "\"": 355, "°": 400, "º": 400, "c": 500, "*": 500,
		"A": 667, "&": 667, "C": 722, "w": 722, "Ω": 722, "T": 611, "Z": 611, "G": 778, "Ö": 778, "m": 833, "M": 833, "%": 889, "W": 944, "Œ": 1000, "…": 1000, "×": 584, ">": 584,
		"漢": 1000, "\u3000": 1000, "\u2fff": 556, "Metz": 833 + 556 + 278 + 500, "0000000": 7 * 556,
	} {
		if got, want := textWidth(text), thousandths/1000*em; !near(got, want) {
			t.Errorf("%q is %v wide, want %v", text, got, want)
		}
	}
	if got, want := headWidth("a Metz wwii mm"), textWidth("Metz")*1.07; !near(got, want) {
		t.Errorf("a heading needs %v, want %v", got, want)
	}
}

// TestLinesAtTheEdge: a text takes one more line as soon as a word does not fit whole.
func TestLinesAtTheEdge(t *testing.T) {
	width := func(text string) float64 { return textWidth(text) }
	for _, tt := range []struct {
		text  string
		width float64
		want  int
	}{
		{"ab cd", width("ab cd") + 1e-9, 1}, {"ab cd", width("ab cd") - 0.01, 2}, {"ab cd", width("ab "), 2}, {"ab cd ef", width("ab cd") + 1e-9, 2},
		{"Saint-Avold", width("Saint-Avold") + 1e-9, 1}, {"Saint-Avold", width("Saint-") + 1e-9, 2}, {"Saint-Avold", width("Saint") - 0.01, 4},
		{"mmmm", width("mm"), 2}, {"mmmm", width("mm") - 0.01, 3}, {"a mmmm", width("mm"), 3}, {"mmmm a", width("mmm"), 2},
	} {
		if got := Lines(tt.text, tt.width); got != tt.want {
			t.Errorf("%q takes %d lines of %v, want %d", tt.text, got, tt.width, tt.want)
		}
	}
}

// TestHeights are those of the lines that texts wrap to.
func TestHeights(t *testing.T) {
	wrap := Style{Wrap: true}
	two := textWidth("word") + padding + 0.01
	for _, tt := range []struct {
		name string
		got  float64
		want float64
	}{
		{"one line", rowHeight([]Cell{{Value: "word", Style: wrap}, {Value: 5}}, []float64{two, 1}), 12.75},
		{"two lines", rowHeight([]Cell{{Value: "word", Style: wrap}, {Value: "word word", Style: wrap}}, []float64{two, two}), 27.5},
		{"three lines in the first column", rowHeight([]Cell{{Value: "word word word", Style: wrap}, {Value: "word word", Style: wrap}}, []float64{two, two}), 40.25},
		{"no room for the edges", rowHeight([]Cell{{Value: "word", Style: wrap}}, []float64{two - 0.02}), 27.5},
		{"not wrapped", rowHeight([]Cell{{Value: "word word"}}, []float64{two}), 12.75},
		{"as high as a row can be", rowHeight([]Cell{{Value: strings.Repeat("word ", 50), Style: wrap}}, []float64{two}), 409},
		{"a heading of one line", headHeight([]Column[int]{{Head: "word"}, {Head: ""}}, []float64{two, 1}), 24.5},
		{"of two", headHeight([]Column[int]{{Head: "word word"}, {Head: "x"}}, []float64{two, two}), 36},
		{"of three in the last", headHeight([]Column[int]{{Head: "x"}, {Head: "word word word"}}, []float64{two, two}), 47.5},
		{"bold print of 8.5 points", headHeight([]Column[int]{{Head: "word"}}, []float64{textWidth("word")*1.07*0.85 + padding + 0.01}), 24.5},
		{"a little less room than that takes", headHeight([]Column[int]{{Head: "word"}}, []float64{textWidth("word")*1.07*0.85 + padding - 0.01}), 36},
		{"columns in points", points([]float64{10, 5.5}), 56.25 + 32.625},
		{"no column", points(nil), 0},
	} {
		if !near(tt.got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, tt.got, tt.want)
		}
	}
}

// TestFitted: a text shrinks where it is a quarter longer than its cell at most.
func TestFitted(t *testing.T) {
	need := textWidth("some words")
	wrap := Style{Wrap: true}
	for _, tt := range []struct {
		cell    Cell
		width   float64
		shrinks bool
	}{
		{Cell{Value: "some words", Style: wrap}, need + padding + 1e-9, false}, {Cell{Value: "some words", Style: wrap}, need + padding - 0.01, true},
		{Cell{Value: "some words", Style: wrap}, need/1.25 + padding + 0.001, true}, {Cell{Value: "some words", Style: wrap}, need/1.25 + padding - 0.001, false},
		{Cell{Value: "some words"}, need + padding - 0.01, false}, {Cell{Value: "some\nwords", Style: wrap}, need + padding - 0.01, false}, {Cell{Value: 5, Style: wrap}, 0.1, false},
	} {
		got := fitted(tt.cell, tt.width)
		if got.Style.Shrink != tt.shrinks || got.Style.Wrap != (tt.cell.Style.Wrap && !tt.shrinks) || got.Value != tt.cell.Value {
			t.Errorf("%v in %v became %+v", tt.cell.Value, tt.width, got)
		}
	}
}

// TestWholePages: what is a fifth longer than whole pages at most is printed on these,
// unless it would be smaller than six tenths.
func TestWholePages(t *testing.T) {
	const long, short, wide, tall = 784.3, 519.7, 537.7, 766.3
	for _, tt := range []struct {
		high, wide, head float64
		how              paper
		want             int
	}{
		{short - 0.1, long, 0, longTable, 0}, {short + 0.001, long, 0, longTable, 1}, {short*1.2 - 0.1, long, 0, longTable, 1}, {short*1.2 + 0.1, long, 0, longTable, 0},
		{short*2 + 0.001, 10, 0, textPages, 2}, {short*2.4 - 0.1, long, 0, onePage, 2}, {short*2.4 + 0.1, long, 0, longTable, 0}, {short*5.9 + 0.1, long, 0, longTable, 5},
		{short - 99.9, long, 100, longTable, 1}, {short - 100.1, long, 100, longTable, 0},
		{short / 0.7 * 1.1, long / 0.7, 0, longTable, 1}, {short / 0.7 * 1.17, long / 0.7, 0, longTable, 0}, {short / 0.7 * 1.16, long / 0.7, 0, longTable, 1},
		{short/0.59 + 0.1, long / 0.59, 0, longTable, 0}, {short/0.61 + 0.1, long / 0.61, 0, longTable, 1},
		{tall + 0.001, wide, 0, upright, 1}, {tall - 0.1, wide, 0, upright, 0}, {tall/0.8 + 0.1, wide / 0.8, 0, upright, 1}, {tall/0.8 + 0.1, wide, 0, upright, 0},
		{(short-50*0.8)/0.8 + 0.1, long / 0.8, 50, longTable, 1}, {(short-50*0.8)/0.8 - 0.1, long / 0.8, 50, longTable, 0},
	} {
		if got := wholePages(tt.high, tt.wide, tt.head, tt.how); got != tt.want {
			t.Errorf("%+v: %d pages", tt, got)
		}
	}
}

// TestHeightOfATable is that of title, note, headings, rows that are printed, the chart
// below and what stands below; of a stack with two rows between the tables.
func TestHeightOfATable(t *testing.T) {
	table := fruitTable(fruits)
	table.After, table.Below = nil, true
	widths := table.columnWidths()
	const heads, chart = 20 + 2*12.75 + 24.5, 15 + 100*0.75
	for _, tt := range []struct {
		name   string
		change func()
		want   float64
	}{
		{"with a chart below", func() {}, heads + 2*12.75 + chart},
		{"with a chart beside", func() { table.Below = false }, heads + 2*12.75},
		{"with a chart of nothing", func() { table.Below, table.Chart = true, func(*Layout) *Chart { return nil } }, heads + 2*12.75},
		{"without one", func() { table.Chart = nil }, heads + 2*12.75},
		{"its last row for the screen", func() { table.ScreenRows = 1 }, heads + 12.75},
		{"all of them", func() { table.ScreenRows = 9 }, heads},
	} {
		if tt.change(); !near(table.high(widths), tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, table.high(widths), tt.want)
		}
	}
	rows := &heights{first: 6, last: 5}
	for _, set := range []struct {
		cell   string
		height float64
	}{{"A6", 0}, {"A9", 20}, {"A10", 30}} { // two blank rows between
		w := &Writer{out: rows}
		if w.Row(cellRow(set.cell), set.height); w.err != nil {
			t.Fatal(w.err)
		}
	}
	if rows.last != 10 || !near(rows.sum, 15+2*15+20+30) || !slices.Equal(rows.tops, []float64{0, 15, 30, 45, 65, 95}) {
		t.Errorf("%+v", rows)
	}
	if err := rows.SetRow("?", nil); err == nil {
		t.Error("a row of no cell")
	}
	after := fruitTable(fruits)
	after.After = func(w *Writer, row int) { w.Row(row+1, 40, Cell{}); w.Row(row+2, 0, Cell{}) }
	if below, _ := after.after(nil, 7); below.sum != 15+40+15 || below.last != 9 {
		t.Errorf("below stand %v points to row %d", below.sum, below.last)
	}
}

func cellRow(cell string) int {
	row, _ := strconv.Atoi(cell[1:])
	return row
}

// TestPagesOfAStack counts the rows between tables, not before the first: no point more
// or less, as the numbers of rows include some right at the end of a page.
func TestPagesOfAStack(t *testing.T) {
	one := fruitTable(make([]fruit, 30))
	one.Chart, one.After = nil, nil
	widths := Stack{one}.widths()
	each := one.high(widths)
	const most = 300 // rows, of some seven pages
	for n := range most {
		one.Rows = make([]fruit, n)
		for parts := 1; parts <= 3; parts++ {
			var stack Stack
			for range parts {
				stack = append(stack, one)
			}
			want := wholePages(float64(parts)*one.high(widths)+float64(parts-1)*30, points(widths), 0, longTable)
			if got := stack.pages(widths); got != want {
				t.Errorf("%d tables of %d rows: %d pages, want %d", parts, n, got, want)
			}
		}
	}
	if each < 30*12.75 {
		t.Errorf("30 rows are %v high", each)
	}
}

// pagesBelow is on how many pages a table with text below is printed.
func pagesBelow(b *Book, table *Table[fruit]) int {
	return table.paging(table.after(b, firstRow)).pages
}

// TestPagesOfATable: the headings stand on every page, title and note on the first; text
// below comes to the rows, which then have none on other pages.
func TestPagesOfATable(t *testing.T) {
	b, err := New([]string{"A"}, Footer{})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	set := make(map[int]int)
	for n := range 130 {
		table := fruitTable(make([]fruit, n))
		table.Chart, table.After = nil, nil
		wide := points(table.columnWidths())
		rows := 20 + 2*12.75 + float64(n)*12.75
		for _, how := range []paper{longTable, upright} {
			if got, want := table.pages(how), wholePages(rows, wide, 24.5, how); got != want {
				t.Errorf("%d rows: %d pages, want %d", n, got, want)
			}
		}
		set[table.pages(longTable)]++
		if n > 3 {
			table.ScreenRows = 3
			if got, want := table.pages(longTable), wholePages(rows-3*12.75, wide, 24.5, longTable); got != want {
				t.Errorf("%d rows, three for the screen: %d pages, want %d", n, got, want)
			}
		}
		table.ScreenRows, table.After = 0, func(w *Writer, row int) { w.Row(row+1, 100, Cell{Value: "x"}) }
		if got, want := pagesBelow(b, table), wholePages(rows+24.5+15+100, wide, 0, textPages); got != want {
			t.Errorf("%d rows, text below: %d pages, want %d", n, got, want)
		}
	}
	if set[0] == 0 || set[1] == 0 || set[2] == 0 || set[3] == 0 {
		t.Errorf("pages: %v", set)
	}
	long := fruitTable(make([]fruit, mostMeasured+1))
	long.Chart, long.After = nil, nil
	widths := long.columnWidths()
	if got := long.pages(longTable); got != 0 {
		t.Errorf("too long to be measured: %d pages", got)
	}
	for n := mostMeasured; ; n-- { // one that takes whole pages
		long.Rows = long.Rows[:n]
		if want := wholePages(long.high(widths)-24.5, points(widths), 24.5, longTable); want > 0 {
			if got := long.pages(longTable); got != want {
				t.Errorf("%d rows: %d pages, want %d", n, got, want)
			}
			break
		}
	}
}
