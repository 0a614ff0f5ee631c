package excel

import (
	"slices"
	"unicode/utf8"
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
	return b.setUpPrint(l.Sheet, corner, headRow, how)
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
	width := max(c.Width, float64(utf8.RuneCountInString(c.Head))*letterWidth/1.2)
	if len(t.Rows) > mostMeasured {
		return width
	}
	for _, row := range t.Rows {
		if text, ok := c.Cell(row).Value.(string); ok {
			width = max(width, float64(utf8.RuneCountInString(text))*letterWidth+padding)
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
