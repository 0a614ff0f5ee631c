// Package input says what all readers of files have in common: why a file
// can't be used, and which tables are built in for those that nobody gives.
//
// It reads nothing: the readers below data make its errors, the program turns
// them into an exit code. The invariant: a file that can't be used is one
// *Error, whatever read it, so that it is told in one way.
package input
