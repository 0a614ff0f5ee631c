// Release makes the archives that people are given: the program for Linux, Windows and
// macOS with its licences, the first pages, the manual, completion of shells, and a
// list of checksums.
//
//	go run ./cmd/release -o DIR [GOOS/GOARCH...]
//
// A checkout comes in, archives go out. The invariant: the same commit and the same Go
// give the same bytes, whoever makes them and when.
package main
