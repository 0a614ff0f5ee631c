package excel

import (
	"math"
	"slices"
)

const (
	// mostNote is how wide a note is in digits, so that it can be read on a screen and
	// makes no page wider.
	mostNote = 150
	// mostWide is how wide a column that is for the screen alone may be in digits.
	mostWide = widest
	// mostMeasured is how many rows of a table are measured for such columns: beyond,
	// their texts wrap as those of others do.
	mostMeasured = 5_000
)

// setUpPrint lays the sheet out on paper: the columns that are printed, and what
// stands beside or below them.
func (t *Table[T]) setUpPrint(b *Book, l *Layout) error {
	how, corner := longTable, cellName(l.Last-min(t.ScreenRows, len(t.Rows)), t.printed()-1)
	switch {
	case t.After != nil:
		how = textPages
	case t.PrintedTo != "":
		how = upright
	}
	if t.After != nil || t.Chart != nil {
		corner = ""
	}
	pages := 0
	if corner != "" {
		pages = t.pages(how)
	}
	return b.setUpPrint(l.Sheet, corner, headRow, pages, how)
}

// The room on a page in points, in landscape.
const (
	pageLong  = 841.9 - 2*72*sideMargin
	pageShort = 595.3 - 72*(topMargin+bottomMargin)
	pageWide  = 595.3 - 2*72*sideMargin // upright
	pageTall  = 841.9 - 72*(topMargin+bottomMargin)
)

const (
	// almost is by how much of a page a table may be longer than whole pages, and be
	// printed on these, a sixth smaller at most: no page is left nearly blank.
	almost = 0.2
	// smallest is the scale below which nothing is made smaller for that.
	smallest = 0.6
)

// pages returns on how many pages a table is to be printed that takes so many and a
// little more; 0 where it may take as many as it does.
func (t *Table[T]) pages(how paper) int {
	printed := len(t.Rows) - min(t.ScreenRows, len(t.Rows))
	if printed > mostMeasured {
		return 0
	}
	widths, cells, wide := make([]float64, t.printed()), make([]Cell, t.printed()), 0.0
	for i := range widths {
		widths[i] = max(t.Columns[i].Width, headWidth(t.Columns[i].Head))
		wide += (7*widths[i] + 5) * 0.75
	}
	long, short := pageLong, pageShort
	if how == upright {
		long, short = pageWide, pageTall
	}
	scale := min(1, long/wide)
	head := headHeight(t.Columns[:len(widths)], widths)
	high := 20 + 2*lineHeight
	for _, row := range t.Rows[:printed] {
		for k := range cells {
			cells[k] = fitted(t.Columns[k].Cell(row), widths[k])
		}
		high += rowHeight(cells, widths)
	}
	needs := high * scale / (short - head*scale)
	whole := math.Floor(needs)
	if whole < 1 || needs > whole*(1+almost) || scale*whole/needs < smallest {
		return 0
	}
	return int(whole)
}

// printed is how many columns are printed.
func (t *Table[T]) printed() int {
	if last := slices.IndexFunc(t.Columns, func(c Column[T]) bool { return c.Key == t.PrintedTo }); last >= 0 {
		return last + 1
	}
	return len(t.Columns)
}

// wide is how wide a column is whose texts stay on one line, and its heading on two.
func (t *Table[T]) wide(c Column[T]) float64 {
	width := max(c.Width, textWidth(c.Head)/1.2)
	if len(t.Rows) > mostMeasured {
		return width
	}
	for _, row := range t.Rows {
		if text, ok := c.Cell(row).Value.(string); ok {
			width = max(width, textWidth(text)+padding)
		}
	}
	return min(width, max(mostWide, c.Width))
}

// writeNote writes the note in as many lines as it takes within the table.
func (t *Table[T]) writeNote(w *Writer, widths []float64) {
	width, columns := widths[0], 1
	for columns < t.printed() && width+widths[columns] <= mostNote {
		width += widths[columns]
		columns++
	}
	style := noteStyle
	style.Wrap = true
	cells := make([]Cell, columns)
	for i := range cells {
		cells[i].Style = style
	}
	cells[0].Value = t.Note
	lines := Lines(t.Note, width*fontSize/style.size()-padding)
	w.Row(noteRow, float64(lines)*lineHeight+2, cells...)
	if columns > 1 {
		w.Merge(cellName(noteRow, 0), cellName(noteRow, columns-1))
	}
}
