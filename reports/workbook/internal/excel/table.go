package excel

import (
	"context"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"
)

// The rows of a sheet with a table: title, note, headings, then the table.
const (
	titleRow = 1
	noteRow  = 2
	headRow  = 3
	firstRow = 4
)

// titleHeight is the height of a title's row in points.
const titleHeight = 20

// Cell is a value as it stands in a sheet: a string, a number, a time.Time for
// a day, or nil; and the formula that it comes from when there is one.
type Cell struct {
	Value   any
	Style   Style
	Formula string
}

// Column is a column of a table: how formulas of other sheets call it, its
// heading, its width in digits, and the cell of a row.
type Column[T any] struct {
	Key   string
	Head  string
	Width float64
	Cell  func(row T) Cell
	// Link returns the cell that a row's cell leads to, such as Layout.Row gives;
	// "" for none. It may be nil.
	Link func(row T) string
	Tip  string // shown over a link
}

// Table is the content of a sheet with one table. Without rows it has one
// blank row, as Excel wants it.
type Table[T any] struct {
	Name    string // of the Excel table: letters only
	Title   string
	Note    string
	Columns []Column[T]
	Rows    []T
	Frozen  int // columns that stay in sight

	// PrintedTo is the key of the last column that is printed, upright unless Lying;
	// those behind it are for the screen, each as wide as its texts, so that rows stay
	// low. Without it all are printed.
	PrintedTo string
	Lying     bool
	// ScreenRows is how many of the last rows are for the screen: paper ends above them.
	ScreenRows int

	Highlights []Highlight
	Arrows     []string               // keys of columns with an arrow beside their figures
	Bars       []string               // keys of columns with a bar behind their figures
	Shaded     []string               // keys of neighbouring columns that are the darker the larger their shares
	Chart      func(l *Layout) *Chart // to the right of the table; nil, or of nil, for none
	Below      bool                   // the chart stands below the table, as a wide one wants it
	// After writes what stands below the table, from a free row on; it may be
	// nil.
	After func(w *Writer, row int)
}

// Layouts returns where the table's columns will be on a sheet of its own.
func (t *Table[T]) Layouts(sheet string) ([]*Layout, error) {
	l, err := t.layoutFrom(sheet, titleRow)
	return []*Layout{l}, err
}

// layoutFrom returns where the table's columns will be, its title in a row.
func (t *Table[T]) layoutFrom(sheet string, title int) (*Layout, error) {
	first := title + firstRow - titleRow
	l := &Layout{
		Table: t.Name, Sheet: sheet, Title: title,
		First: first, Last: first + max(len(t.Rows), 1) - 1,
		columns: make(map[string]int, len(t.Columns)),
	}
	if l.Last > excelize.TotalRows {
		return nil, fmt.Errorf("%d rows are more than a sheet holds", len(t.Rows))
	}
	heads := make(map[string]bool, len(t.Columns))
	for i, c := range t.Columns {
		if heads[c.Head] {
			return nil, fmt.Errorf("two columns are called %q", c.Head)
		}
		heads[c.Head] = true
		l.columns[c.Key] = i + 1
	}
	return l, nil
}

// Write writes the sheet with its table.
func (t *Table[T]) Write(ctx context.Context, b *Book, sheet string) error {
	l, err := t.layoutFrom(sheet, titleRow)
	if err != nil {
		return err
	}
	if err := t.setUpPrint(b, l); err != nil {
		return err
	}
	w, err := b.newWriter(sheet, cellName(l.Last, len(t.Columns)-1))
	if err != nil {
		return err
	}
	widths := t.columnWidths()
	if err := w.begin(widths, t.Frozen, headRow); err != nil {
		return err
	}
	if err := t.writeAt(ctx, w, l, widths); err != nil {
		return err
	}
	if t.After != nil {
		t.After(w, l.Last+1)
	}
	return w.flush()
}

// writeAt writes the table where it has its place, in columns of these widths.
func (t *Table[T]) writeAt(ctx context.Context, w *Writer, l *Layout, widths []float64) error {
	if err := t.writeRows(ctx, w, l, widths); err != nil {
		return err
	}
	if err := t.decorate(w.book, l); err != nil {
		return err
	}
	// Codes are text on purpose: no green corners.
	corner := cellName(l.Last, len(t.Columns)-1)
	if err := w.book.file.AddIgnoredErrors(l.Sheet, cellName(l.First, 0)+":"+corner, excelize.IgnoredErrorsNumberStoredAsText); err != nil {
		return err
	}
	return w.addTable(t.Name, cellName(l.head(), 0)+":"+corner)
}

// columnWidths returns the columns' widths, in digits.
func (t *Table[T]) columnWidths() []float64 {
	widths := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		least := headWidth(c.Head)
		if t.headStyle(c).Indent {
			least++ // a digit's width
		}
		widths[i] = max(c.Width, least)
		if i >= t.printed() {
			widths[i] = t.wide(c)
		}
	}
	return widths
}

// writeRows writes the title, the note, the headings and the rows.
func (t *Table[T]) writeRows(ctx context.Context, w *Writer, l *Layout, widths []float64) error {
	cells := make([]Cell, len(t.Columns))
	for i, c := range t.Columns {
		cells[i] = Cell{Value: c.Head, Style: t.headStyle(c)}
	}
	w.Row(l.Title, titleHeight, Cell{Value: t.Title, Style: titleStyle})
	t.writeNote(w, l.Title+noteRow-titleRow, widths)
	w.Row(l.head(), headHeight(t.Columns, widths), cells...)
	for i, row := range t.Rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		for k := range t.Columns {
			if cells[k] = fitted(t.Columns[k].Cell(row), widths[k]); t.beforeArrow(k) {
				cells[k].Style.Indent = cells[k].Style.Align == "right"
			}
		}
		w.Row(l.First+i, rowHeight(cells, widths), cells...)
	}
	return w.err
}

// beforeArrow reports whether an arrow stands on the left in the next column: figures
// would touch it.
func (t *Table[T]) beforeArrow(k int) bool {
	return k+1 < len(t.Columns) && slices.Contains(t.Arrows, t.Columns[k+1].Key)
}

// headStyle aligns a heading as the column's values are: over numbers to the right, off
// the edge; and at the top, as the filter's button is at the bottom.
func (t *Table[T]) headStyle(c Column[T]) Style {
	style := HeadStyle
	style.Middle = false
	if len(t.Rows) > 0 && c.Cell(t.Rows[0]).Style.Align == "right" {
		style.Align, style.Indent = "right", true
	}
	return style
}

// decorate adds what lies over the cells.
func (t *Table[T]) decorate(b *Book, l *Layout) error {
	for _, h := range t.Highlights {
		if err := b.addHighlight(l, h); err != nil {
			return err
		}
	}
	for _, key := range t.Arrows {
		if err := b.addArrows(l, key, len(t.Rows)); err != nil {
			return err
		}
	}
	for _, key := range t.Bars {
		if err := b.addBar(l, key, t.largest(key)); err != nil {
			return err
		}
	}
	if n := len(t.Shaded); n > 0 {
		if err := b.addShades(l, t.Shaded[0], t.Shaded[n-1]); err != nil {
			return err
		}
	}
	if err := t.addLinks(b, l); err != nil {
		return err
	}
	if t.Chart == nil {
		return nil
	}
	chart := t.Chart(l)
	if chart == nil {
		return nil
	}
	at := l.beside()
	if t.Below {
		at = fmt.Sprintf("A%d", l.Last+2)
	}
	return b.addChart(l.Sheet, at, chart)
}

// largest returns the largest figure of a column; 0 when it has none.
func (t *Table[T]) largest(key string) float64 {
	largest := 0.0
	for _, c := range t.Columns {
		if c.Key != key {
			continue
		}
		for _, row := range t.Rows {
			switch v := c.Cell(row).Value.(type) {
			case float64:
				largest = max(largest, v)
			case int:
				largest = max(largest, float64(v))
			}
		}
	}
	return largest
}
