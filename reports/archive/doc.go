// Package archive keeps editions: each is the folder of one run, whole, with a
// manifest of what it was made of; those that may be compared stand in one series.
//
// What comes in are named writers of files and what makes an edition another than
// others; what goes out is a folder in its place:
//
//	out/57/2026-11/       an edition: the series, its month
//	out/57/2026-11-15/    another day of a month that has one
//	out/57/latest         the good edition of the latest date
//	out/57/review/        editions that nobody has looked at yet
//	out/57/index.html     the page of the series
//	out/.inputs/          what editions were made of, by SHA-256
//
// The invariant: at any instant a folder in its place is of one run, whole, and a
// run that fails or is killed changes none. What a killed run leaves has names that
// begin with ".acces30-", and the next one removes it. What changes anything goes
// through disk.go, so that a test has each operation fail in its turn.
package archive
