// Package data reads an analyst's files, or the built-in tables, into a
// coverage.Study.
//
// Tables come in; communes, structures with their service points, and
// findings go out, for the study area that the settings ask for. The
// invariant: nothing of an input disappears without a finding that names
// file, line, column and value and says what was done; a file that can't be
// used is one *input.Error.
package data
