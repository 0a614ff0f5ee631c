// Package sample makes a small result by hand for the tests of the reports:
// twenty communes, some beyond, unreachable, not computed or of unknown
// population, five structures of every format, and a few findings; for maps,
// outlines, roads and bands too.
//
// Nothing comes in; a coverage.Result goes out whose classes and totals are
// those of the engine, Result.SumUp; a test counts them apart. The invariant: it
// is the same on every call.
package sample
