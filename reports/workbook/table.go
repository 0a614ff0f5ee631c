package workbook

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// The rows of a sheet with a table: title, note, heading, then the table.
const (
	titleRow = 1
	noteRow  = 2
	headRow  = 3
	firstRow = 4
)

// cell is a value as it stands in a sheet: a string, a number, a day or nil,
// and the formula that it comes from when there is one.
type cell struct {
	value   any
	look    look
	formula string
}

// Cells of a kind.
func textCell(s string) cell { return cell{value: s, look: textLook} }
func wordCell(s string) cell { return cell{value: s, look: wordLook} }
func intCell(n int) cell     { return cell{value: n, look: integerLook} }

// dayCell is a day; blank when it is not stated.
func (b *book) dayCell(day time.Time) cell {
	if day.IsZero() {
		return cell{look: b.dateLook()}
	}
	return cell{value: day, look: b.dateLook()}
}

// column is a column of a table: how formulas of other sheets call it, its
// heading, its width in digits, and the cell of a row.
type column[T any] struct {
	key   string
	head  string
	width float64
	cell  func(row T) cell
}

// table is a sheet with one table.
type table[T any] struct {
	sheet   string
	name    string // of the Excel table: letters only, the same in both languages
	title   string
	note    string
	columns []column[T]
	rows    []T
	frozen  int // columns that stay in sight
	marks   []mark
	// draw adds what lies over the cells, such as charts and bars; it may be nil.
	draw func(p *placed) error
	// after is called below the table, with the next free row; it may be nil.
	after func(w *sheetWriter, row int)
}

// placed is where a table's columns are, for formulas of other sheets.
type placed struct {
	sheet       string
	first, last int            // rows
	columns     map[string]int // key -> number, from 1
}

// letter returns the name of a column.
func (p *placed) letter(column int) string {
	name, err := excelize.ColumnNumberToName(column)
	if err != nil {
		return "#REF!" // as Excel says of a column that is not there
	}
	return name
}

// ref returns the cells of a column, such as Communes!$H$4:$H$728.
func (p *placed) ref(key string) string {
	letter := p.letter(p.columns[key])
	return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", strings.ReplaceAll(p.sheet, "'", "''"), letter, p.first, letter, p.last)
}

// at returns a cell for charts, such as 'Communes'!$H$4.
func (p *placed) at(letter string, row int) string {
	return fmt.Sprintf("'%s'!$%s$%d", strings.ReplaceAll(p.sheet, "'", "''"), letter, row)
}

// addTable writes a sheet with its table. A table without rows has one blank
// row, as Excel wants it.
func addTable[T any](ctx context.Context, b *book, t *table[T]) (*placed, error) {
	p, err := place(t)
	if err != nil {
		return nil, err
	}
	corner := fmt.Sprintf("%s%d", p.letter(len(t.columns)), p.last)
	how := longTable
	if t.after != nil {
		how = textPages
	}
	w, err := b.newSheetWriter(t.sheet, corner, how)
	if err != nil {
		return nil, err
	}
	if err := writeRows(ctx, w, t); err != nil {
		return nil, err
	}
	if err := b.addMarks(p, t.marks); err != nil {
		return nil, err
	}
	if t.draw != nil {
		if err := t.draw(p); err != nil {
			return nil, err
		}
	}
	// Codes are text on purpose: no green corners.
	body := fmt.Sprintf("A%d:%s", firstRow, corner)
	if err := b.file.AddIgnoredErrors(t.sheet, body, excelize.IgnoredErrorsNumberStoredAsText); err != nil {
		return nil, err
	}
	if err := w.addTable(t.name, fmt.Sprintf("A%d:%s", headRow, corner)); err != nil {
		return nil, err
	}
	if t.after != nil {
		t.after(w, p.last+1)
	}
	return p, w.flush()
}

// writeRows writes the title, the note, the headings and the rows of a table.
func writeRows[T any](ctx context.Context, w *sheetWriter, t *table[T]) error {
	widths := make([]float64, len(t.columns))
	cells := make([]cell, len(t.columns))
	for i, c := range t.columns {
		widths[i], cells[i] = c.width, cell{value: c.head, look: headLook}
	}
	if err := w.begin(widths, t.frozen, headRow); err != nil {
		return err
	}
	w.row(titleRow, 20, cell{value: t.title, look: titleLook})
	w.row(noteRow, 0, cell{value: t.note, look: noteLook})
	w.row(headRow, headHeight(t.columns), cells...)
	for i, row := range t.rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		for k := range t.columns {
			cells[k] = t.columns[k].cell(row)
		}
		w.row(firstRow+i, rowHeight(cells, widths), cells...)
	}
	return w.err
}

// place tells where a table's columns will be.
func place[T any](t *table[T]) (*placed, error) {
	p := &placed{
		sheet: t.sheet,
		first: firstRow, last: firstRow + max(len(t.rows), 1) - 1,
		columns: make(map[string]int, len(t.columns)),
	}
	if p.last > excelize.TotalRows {
		return nil, fmt.Errorf("%d rows are more than a sheet holds", len(t.rows))
	}
	heads := make(map[string]bool, len(t.columns))
	for i, c := range t.columns {
		if heads[c.head] {
			return nil, fmt.Errorf("two columns of %s are called %q", t.sheet, c.head)
		}
		heads[c.head] = true
		p.columns[c.key] = i + 1
	}
	return p, nil
}

// headHeight returns the height of a heading row in points: its longest
// heading wrapped, and a line for the filter buttons.
func headHeight[T any](columns []column[T]) float64 {
	lines := 1
	for _, c := range columns {
		lines = max(lines, wrappedLines(c.head, c.width*0.8))
	}
	return float64(lines)*12.5 + 12
}

// lineHeight is the height of a line of text in points.
const lineHeight = 12.75

// rowHeight returns the height in points of a row whose texts wrap, 0 when
// each takes one line: viewers do not agree on finding it themselves.
func rowHeight(cells []cell, widths []float64) float64 {
	lines := 1
	for i, c := range cells {
		if text, ok := c.value.(string); ok && c.look.wrap {
			lines = max(lines, wrappedLines(text, widths[i]-padding))
		}
	}
	if lines == 1 {
		return 0
	}
	return min(float64(lines)*lineHeight+2, excelize.MaxRowHeight)
}

// padding is what a cell's edges and bold print take of its width, in digits.
const padding = 1.7

// letterWidth is the mean width of French text in digits, on the safe side:
// in the fonts that an office may have it is 0.90 to 0.93.
const letterWidth = 0.95

// wrappedLines returns how many lines a text takes in a width in digits.
func wrappedLines(text string, width float64) int {
	width /= letterWidth
	lines, room := 1, width
	for word := range strings.FieldsSeq(text) {
		length := float64(utf8.RuneCountInString(word))
		if room < length && room < width {
			lines, room = lines+1, width
		}
		for length > width {
			lines, length = lines+1, length-width
		}
		room -= length + 1
	}
	return lines
}
