package excel

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"
)

// Writer writes one sheet row by row, downwards. It keeps the first error,
// which flush returns.
type Writer struct {
	book   *Book
	out    output
	cells  []excelize.Cell // of the row at hand
	values []any           // pointers to cells, or nil
	kept   []span          // rows that stay together on paper
	err    error
}

// newWriter opens a sheet whose last cell is corner. Its print settings must be
// made: the stream writes them at its beginning.
func (b *Book) newWriter(sheet, corner string) (*Writer, error) {
	if err := b.file.SetSheetDimension(sheet, "A1:"+corner); err != nil {
		return nil, err
	}
	stream, err := b.file.NewStreamWriter(sheet)
	if err != nil {
		return nil, err
	}
	return &Writer{book: b, out: stream}, nil
}

// widest is how wide a column may be in characters, so that a long name leaves the
// others on the screen; Excel takes 255.
const widest = 120

// begin sets the columns' widths and what stays in sight when the reader
// scrolls: so many columns and rows.
func (w *Writer) begin(widths []float64, frozenColumns, frozenRows int) error {
	// From the last column to the first: excelize writes them the other way
	// round, and the file format wants them to ascend.
	for i, width := range slices.Backward(widths) {
		if err := w.out.SetColWidth(i+1, i+1, min(width, widest)); err != nil {
			return err
		}
	}
	if frozenRows == 0 {
		return nil
	}
	topLeft, err := excelize.CoordinatesToCellName(frozenColumns+1, frozenRows+1)
	if err != nil {
		return err
	}
	pane := "bottomRight"
	if frozenColumns == 0 {
		pane = "bottomLeft"
	}
	return w.out.SetPanes(&excelize.Panes{
		Freeze: true, XSplit: frozenColumns, YSplit: frozenRows,
		TopLeftCell: topLeft, ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: topLeft, ActiveCell: topLeft, Pane: pane}},
	})
}

// Row writes a row from column A on; its height in points is Excel's to find
// when 0, and no more than a row can be high. A cell without value and style is left
// out.
func (w *Writer) Row(number int, height float64, cells ...Cell) {
	if w.err != nil {
		return
	}
	if cap(w.cells) < len(cells) {
		w.cells, w.values = make([]excelize.Cell, len(cells)), make([]any, len(cells))
	}
	w.cells, w.values = w.cells[:len(cells)], w.values[:len(cells)]
	for i, c := range cells {
		w.values[i] = nil
		if c == (Cell{}) {
			continue
		}
		style, err := w.book.style(c.Style)
		if err != nil {
			w.err = err
			return
		}
		w.cells[i] = excelize.Cell{StyleID: style, Value: c.Value, Formula: c.Formula}
		w.values[i] = &w.cells[i]
	}
	w.err = w.out.SetRow(fmt.Sprintf("A%d", number), w.values, excelize.RowOpts{Height: min(height, excelize.MaxRowHeight)})
}

// Merge joins cells outside of a table, from one to another.
func (w *Writer) Merge(from, to string) {
	if w.err == nil {
		w.err = w.out.MergeCell(from, to)
	}
}

// addTable makes a real Excel table of a range, its first row the headings.
func (w *Writer) addTable(name, cells string) error {
	if w.err != nil {
		return w.err
	}
	return w.out.AddTable(&excelize.Table{Range: cells, Name: name, StyleName: "TableStyleLight1"})
}

// flush ends the sheet.
func (w *Writer) flush() error {
	if w.err != nil {
		return w.err
	}
	return w.out.Flush()
}
