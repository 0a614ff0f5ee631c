// Package data reads an analyst's files, or the built-in tables, into a
// coverage.Study.
//
// Tables come in; communes, structures with their service points, and
// findings go out, for the study area that the settings ask for. The
// invariant: nothing of an input disappears without a finding that names
// file, line, column and value and says what was done; a file that can't be
// used is one *input.Error.
//
// The texts of cells are read in data/parse, and where a point lies is answered
// in data/location. What remains here is one file or two for each table (its
// columns, its rows) and the steps of Load. They share the row being read with
// its findings, and resolve each other's codes, names and positions; rooms of
// their own would need to export all of that to each other. Hence some twenty
// files.
package data
