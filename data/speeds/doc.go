// Package speeds reads the tables of road speeds: files that an analyst can
// read and change, each value with its unit and where it comes from.
//
// A TOML file comes in, the built-in one or the analyst's; parameters of a
// road model, its measured accuracy and the islands that no road reaches go
// out. The invariant: a table is strict, so that a misspelt key or a value
// out of range is an error with its line, never a default.
package speeds
