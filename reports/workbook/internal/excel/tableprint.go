package excel

import (
	"cmp"
	"math"
	"slices"

	"github.com/xuri/excelize/v2"
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
	case t.PrintedTo != "" && !t.Lying:
		how = upright
	}
	var p paged
	switch {
	case t.Chart != nil:
		corner = ""
	case t.After != nil:
		below, kept := t.after(b, l.Last+1)
		corner = cellName(below.last, t.printed()-1)
		p = t.paging(below, kept)
		for _, row := range p.breaks {
			if err := b.file.InsertPageBreak(l.Sheet, cellName(row, 0)); err != nil {
				return err
			}
		}
	default:
		p.pages = t.pages(how)
	}
	if err := b.setUpPrint(l.Sheet, corner, headRow, p.pages, how); err != nil || p.scale == 0 {
		return err
	}
	return b.scale(l.Sheet, p.scale)
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
	if len(t.Rows)-t.ScreenRows > mostMeasured {
		return 0
	}
	widths := t.columnWidths()[:t.printed()]
	head := headHeight(t.Columns[:len(widths)], widths)
	return wholePages(t.high(widths)-head, points(widths), head, how)
}

// after returns the heights of what stands below the table from a row on, and which of
// its rows are kept together.
func (t *Table[T]) after(b *Book, row int) (below *heights, kept []span) {
	below = &heights{first: row, last: row - 1}
	w := &Writer{book: b, out: below}
	t.After(w, row)
	return below, w.kept
}

// heights adds the heights of rows up, and of the blank ones between them.
type heights struct {
	output // nothing else is asked of it

	first, last int
	sum         float64
	tops        []float64 // how high all above a row is, from the first on to the one after the last
}

// SetRow adds a row.
func (h *heights) SetRow(cell string, _ []any, options ...excelize.RowOpts) error {
	_, row, err := excelize.CellNameToCoordinates(cell)
	if err != nil {
		return err
	}
	if len(h.tops) == 0 {
		h.tops = []float64{0}
	}
	for h.last < row {
		h.last++
		high := rowPoints
		if h.last == row && len(options) > 0 {
			high = cmp.Or(options[0].Height, rowPoints)
		}
		h.sum += high
		h.tops = append(h.tops, h.sum)
	}
	return nil
}

// MergeCell changes no height.
func (h *heights) MergeCell(string, string) error { return nil }

// wholePages returns on how many pages rows are to be printed that are so high and
// wide, in points, below headings on each; 0 where they may take as many as they do.
func wholePages(high, wide, head float64, how paper) int {
	long, short := pageLong, pageShort
	if how == upright {
		long, short = pageWide, pageTall
	}
	scale := min(1, long/wide)
	needs := high * scale / (short - head*scale)
	whole := math.Floor(needs)
	if whole < 1 || needs > whole*(1+almost) || scale*whole/needs < smallest {
		return 0
	}
	return int(whole)
}

// points returns how wide columns are on paper at full size.
func points(widths []float64) float64 {
	wide := 0.0
	for _, width := range widths {
		wide += (7*width + 5) * 0.75
	}
	return wide
}

// high returns how high what is printed of the table is, in points.
func (t *Table[T]) high(widths []float64) float64 {
	cells := make([]Cell, min(t.printed(), len(widths)))
	high := titleHeight + 2*lineHeight + headHeight(t.Columns[:len(cells)], widths)
	for _, row := range t.Rows[:len(t.Rows)-min(t.ScreenRows, len(t.Rows))] {
		for k := range cells {
			cells[k] = fitted(t.Columns[k].Cell(row), widths[k])
		}
		high += rowHeight(cells, widths)
	}
	return high + t.chartBelow()
}

// chartBelow returns how high the chart below the table is, in points; 0 for none.
func (t *Table[T]) chartBelow() float64 {
	if !t.Below || t.Chart == nil {
		return 0
	}
	l, err := t.layoutFrom("", titleRow)
	if err != nil {
		return 0
	}
	chart := t.Chart(l)
	if chart == nil {
		return 0
	}
	return rowPoints + float64(chart.Height)*0.75
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
func (t *Table[T]) writeNote(w *Writer, row int, widths []float64) {
	const edges = 5. / 7 // a column is so much wider than its digits
	width, columns := widths[0]+edges, 1
	for columns < t.printed() && width+widths[columns]+edges <= mostNote {
		width += widths[columns] + edges
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
	w.Row(row, float64(lines)*lineHeight+2, cells...)
	if columns > 1 {
		w.Merge(cellName(row, 0), cellName(row, columns-1))
	}
}
