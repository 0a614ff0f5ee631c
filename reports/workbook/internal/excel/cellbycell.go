package excel

import "github.com/xuri/excelize/v2"

// output is what a Writer writes rows to: excelize's stream, or cellByCell.
type output interface {
	SetColWidth(first, last int, width float64) error
	SetPanes(panes *excelize.Panes) error
	SetRow(cell string, values []any, options ...excelize.RowOpts) error
	MergeCell(from, to string) error
	AddTable(table *excelize.Table) error
	Flush() error
}

// cellByCell writes a sheet that stays in memory: excelize's stream keeps one table of a
// sheet only.
type cellByCell struct {
	file  *excelize.File
	sheet string
}

// SetColWidth sets the width of some columns.
func (c cellByCell) SetColWidth(first, last int, width float64) error {
	return c.file.SetColWidth(c.sheet, columnName(first), columnName(last), width)
}

// SetPanes sets what stays in sight.
func (c cellByCell) SetPanes(panes *excelize.Panes) error { return c.file.SetPanes(c.sheet, panes) }

// SetRow writes the cells of a row from a cell on: pointers to them, or nil.
func (c cellByCell) SetRow(cell string, values []any, options ...excelize.RowOpts) error {
	column, row, err := excelize.CellNameToCoordinates(cell)
	if err != nil {
		return err
	}
	for _, o := range options {
		if err := c.file.SetRowHeight(c.sheet, row, o.Height); err != nil {
			return err
		}
	}
	for i, value := range values {
		one, there := value.(*excelize.Cell)
		if !there {
			continue
		}
		if err := c.set(cellName(row, column-1+i), one); err != nil {
			return err
		}
	}
	return nil
}

// set sets a cell: its style first, else excelize chooses one for a day.
func (c cellByCell) set(name string, cell *excelize.Cell) error {
	if err := c.file.SetCellStyle(c.sheet, name, name, cell.StyleID); err != nil {
		return err
	}
	if cell.Value != nil {
		if err := c.file.SetCellValue(c.sheet, name, cell.Value); err != nil {
			return err
		}
	}
	if cell.Formula == "" {
		return nil
	}
	return c.file.SetCellFormula(c.sheet, name, cell.Formula)
}

// MergeCell joins cells.
func (c cellByCell) MergeCell(from, to string) error { return c.file.MergeCell(c.sheet, from, to) }

// AddTable makes a table of a range.
func (c cellByCell) AddTable(table *excelize.Table) error { return c.file.AddTable(c.sheet, table) }

// Flush has nothing to do.
func (c cellByCell) Flush() error { return nil }
