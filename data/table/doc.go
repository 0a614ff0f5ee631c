// Package table reads tables as rows of named columns, without knowing what
// the columns mean.
//
// A file's bytes come in; rows go out whose every value knows its file, line
// and column. The invariant: each data row of the file is either in Rows or
// in Broken, so that none is lost in silence; a file that can't be read as a
// table is one error.
package table
