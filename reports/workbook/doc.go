// Package workbook writes a result as an Excel workbook for the desk of an
// analyst: a summary on one page, then one real table a sheet.
//
// A coverage.Result comes in, the bytes of an .xlsx file go out. The
// invariants: the same result gives the same bytes; every total of the
// summary is a formula on the tables, kept with its value; no text of an
// input can become a formula; every word comes from the catalogue of package
// reports.
package workbook
