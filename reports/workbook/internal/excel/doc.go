// Package excel writes workbooks: sheets that hold one real table, and sheets
// laid out freely, with their styles, charts, conditional formats, links and
// print settings. It knows Excel and nothing of France services.
//
// Sheets with their cells come in, the bytes of an .xlsx file go out. The
// invariants: the same sheets written in the same order give the same bytes;
// where a table's columns are is known before anything is written; no text
// becomes a formula.
package excel
