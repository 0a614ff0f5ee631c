// Package table reads tables as rows of named columns, without knowing what
// the columns mean: CSV, XLSX, JSON and GeoJSON, each also gzipped, recognized
// by their content.
//
// A file's bytes and the columns looked for come in; rows go out whose every
// value knows its file, line and column. The invariant: each data row of the
// file is either handed over or reported as broken, so that none is lost in
// silence; a file that can't be read as a table, or that unpacks beyond the
// stated bound, is one *input.Error.
package table
