// Package strict reads TOML files that must mean exactly what they say: the
// settings and the tables of speeds.
//
// A text comes in; a filled structure goes out, or an error with its line and
// column. The invariant: a key that the structure does not have is never passed
// over, and a key that is required is never filled in.
package strict
