// Package exports writes a result's tables for other programs: QGIS, pandas, a
// spreadsheet. COLUMNS.md, which is made of the columns' declarations, tells
// every file and column.
//
// A coverage.Result comes in; the files of the list in files.go go out, and the
// table of trips. Names of columns, codes of statuses and the order of rows are
// the same in every language and stay as they are from version to version; new
// columns come at the end. The invariant: what is not known is an empty field,
// never a zero, and no text of an input is taken for a formula by a spreadsheet.
package exports
