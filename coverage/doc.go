// Package coverage holds the domain: communes, structures and their service
// points, the study that is asked, the result that answers it, and the rules by
// which times become classes, ranks and totals.
//
// Package data pours a Study, package analysis fills a Result with times, and
// Result.SumUp draws from these all that a report may say. The package knows no
// file format, no network's making and no report. The invariant: a commune's
// flag is its unrounded time, in tenths of a second, held against the threshold,
// and no report decides a class, a reason or a total of its own.
package coverage
