// Package workbook writes a result as an Excel workbook for the desk of an
// analyst: a summary on one page, then real tables: one a sheet, but for short ones that
// share a sheet, and a page.
//
// A coverage.Result comes in, the bytes of an .xlsx file go out. The
// invariants: the same result gives the same bytes; every total of the summary
// is a formula on the tables, kept with its value; no text of an input can
// become a formula.
//
// There are many files because every table has its own, with its words and its
// columns; sheets.go lists them, the summary takes four. Shared are cells.go
// (cells of the domain's values), communecolumns.go (columns of several tables
// of communes) and workbook.go. What knows Excel is internal/excel, the text of
// the method internal/method.
package workbook
