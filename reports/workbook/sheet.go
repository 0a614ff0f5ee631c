package workbook

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"
)

// sheetWriter writes one sheet row by row, downwards. It keeps the first
// error, which flush returns.
type sheetWriter struct {
	book   *book
	stream *excelize.StreamWriter
	cells  []excelize.Cell // of the row at hand
	values []any           // pointers to cells, or nil
	err    error
}

// newSheetWriter opens a sheet whose last cell is corner. Print settings come
// first: the stream writes them at its beginning.
func (b *book) newSheetWriter(sheet, corner string, how layout) (*sheetWriter, error) {
	if err := b.setUpPrint(sheet, corner, how); err != nil {
		return nil, err
	}
	return b.openSheet(sheet, corner)
}

// openSheet opens a sheet whose print settings are made.
func (b *book) openSheet(sheet, corner string) (*sheetWriter, error) {
	if err := b.file.SetSheetDimension(sheet, "A1:"+corner); err != nil {
		return nil, err
	}
	stream, err := b.file.NewStreamWriter(sheet)
	if err != nil {
		return nil, err
	}
	return &sheetWriter{book: b, stream: stream}, nil
}

// begin sets the columns' widths and what stays in sight when the reader
// scrolls: so many columns and rows.
func (w *sheetWriter) begin(widths []float64, frozenColumns, frozenRows int) error {
	// From the last column to the first: excelize writes them the other way
	// round, and the file format wants them to ascend.
	for i, width := range slices.Backward(widths) {
		if err := w.stream.SetColWidth(i+1, i+1, width); err != nil {
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
	return w.stream.SetPanes(&excelize.Panes{
		Freeze: true, XSplit: frozenColumns, YSplit: frozenRows,
		TopLeftCell: topLeft, ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: topLeft, ActiveCell: topLeft, Pane: pane}},
	})
}

// row writes a row from column A on; its height in points is Excel's to find
// when 0. A cell without value and look is left out.
func (w *sheetWriter) row(number int, height float64, cells ...cell) {
	if w.err != nil {
		return
	}
	if cap(w.cells) < len(cells) {
		w.cells, w.values = make([]excelize.Cell, len(cells)), make([]any, len(cells))
	}
	w.cells, w.values = w.cells[:len(cells)], w.values[:len(cells)]
	for i, c := range cells {
		w.values[i] = nil
		if c == (cell{}) {
			continue
		}
		style, err := w.book.style(c.look)
		if err != nil {
			w.err = err
			return
		}
		w.cells[i] = excelize.Cell{StyleID: style, Value: c.value, Formula: c.formula}
		w.values[i] = &w.cells[i]
	}
	w.err = w.stream.SetRow(fmt.Sprintf("A%d", number), w.values, excelize.RowOpts{Height: height})
}

// breakPage begins a new printed page with a row.
func (w *sheetWriter) breakPage(row int) {
	if w.err == nil {
		w.err = w.stream.InsertPageBreak(fmt.Sprintf("A%d", row))
	}
}

// merge joins cells of a row of running text.
func (w *sheetWriter) merge(from, to string) {
	if w.err == nil {
		w.err = w.stream.MergeCell(from, to)
	}
}

// addTable makes a real Excel table of a range, its first row the headings.
func (w *sheetWriter) addTable(name, cells string) error {
	if w.err != nil {
		return w.err
	}
	return w.stream.AddTable(&excelize.Table{Range: cells, Name: name, StyleName: "TableStyleLight1"})
}

// flush ends the sheet.
func (w *sheetWriter) flush() error {
	if w.err != nil {
		return w.err
	}
	return w.stream.Flush()
}
