package excel

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Layout is where a table is: what formulas, links and charts refer to. It is
// known before the table is written.
type Layout struct {
	Table       string // its name
	Sheet       string
	Title       int            // row of its title
	First, Last int            // rows of the table below its headings
	columns     map[string]int // key -> number, from 1
}

// Column returns the cells of a column, such as 'Communes'!$H$4:$H$728.
func (l *Layout) Column(key string) string {
	letter := l.letter(key)
	return fmt.Sprintf("%s!$%s$%d:$%s$%d", quoted(l.Sheet), letter, l.First, letter, l.Last)
}

// Part returns the cells of a column in some rows, numbered from 0, the last one
// included.
func (l *Layout) Part(key string, first, last int) string {
	letter := l.letter(key)
	return fmt.Sprintf("%s!$%s$%d:$%s$%d", quoted(l.Sheet), letter, l.First+first, letter, l.First+last)
}

// Head returns the cell of a column's heading, such as 'Communes'!$H$3.
func (l *Layout) Head(key string) string { return l.Cell(l.head(), key) }

// Heads returns the headings from one column to another.
func (l *Layout) Heads(from, to string) string { return l.Cells(l.head(), from, to) }

// Cell returns a cell of a row.
func (l *Layout) Cell(row int, key string) string { return absolute(l.Sheet, l.letter(key), row) }

// Cells returns the cells of a row from one column to another, such as
// 'Ouverture'!$B$4:$G$4.
func (l *Layout) Cells(row int, from, to string) string {
	return fmt.Sprintf("%s:$%s$%d", l.Cell(row, from), l.letter(to), row)
}

// Row returns the first cell of a row, as the target of a link.
func (l *Layout) Row(row int) string { return Start(l.Sheet, row) }

// Start returns the first cell in a row of a sheet, as the target of a link.
func Start(sheet string, row int) string { return fmt.Sprintf("%s!A%d", quoted(sheet), row) }

// beside returns the cell of the heading row that leaves a column free to the
// right of the table: there charts stand.
func (l *Layout) beside() string {
	return fmt.Sprintf("%s%d", columnName(len(l.columns)+2), l.head())
}

// head is the row of the headings.
func (l *Layout) head() int { return l.First - 1 }

// letter returns the name of a column by its key.
func (l *Layout) letter(key string) string { return columnName(l.columns[key]) }

// local returns the cells of some columns for use within the sheet, such as
// H4:H728.
func (l *Layout) local(from, to string) string {
	return fmt.Sprintf("%s%d:%s%d", l.letter(from), l.First, l.letter(to), l.Last)
}

// columnName returns the letters of a column, numbered from 1.
func columnName(number int) string {
	name, err := excelize.ColumnNumberToName(number)
	if err != nil {
		return "#REF!" // as Excel says of a column that is not there
	}
	return name
}

// absolute returns a cell as formulas of other sheets call it.
func absolute(sheet, letter string, row int) string {
	return fmt.Sprintf("%s!$%s$%d", quoted(sheet), letter, row)
}

// quoted returns a sheet's name as formulas write it.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }
