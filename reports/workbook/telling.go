package workbook

import "acces30/reports/workbook/internal/excel"

// telling leaves out the columns that say nothing: those without anything in any row,
// and of those named by their keys the ones that say the same in every row. No formula
// and no format may refer to them.
func telling[T any](columns []excel.Column[T], rows []T, constant ...string) []excel.Column[T] {
	if len(rows) == 0 {
		return columns
	}
	said := func(column excel.Column[T], row T) any {
		if value := column.Cell(row).Value; value != nil {
			return value
		}
		return ""
	}
	var kept []excel.Column[T]
	for _, column := range columns {
		silent := any("")
		for _, key := range constant {
			if key == column.Key {
				silent = said(column, rows[0])
			}
		}
		for _, row := range rows {
			if said(column, row) != silent {
				kept = append(kept, column)
				break
			}
		}
	}
	return kept
}
