// Package coverage holds the domain: communes, structures and their service
// points, the study that is asked, the result that answers it, and the rules by
// which times become classes, ranks and totals.
//
// Package data pours a Study, package analysis fills a Result with times, and
// Result.SumUp draws from these all that a report may say. The package knows no
// file format, no network's making and no report. The invariant: a commune's
// flag is its unrounded time, in tenths of a second, held against the threshold,
// and no report decides a class, a reason or a total of its own.
//
// There are some twenty files because every notion has its own (commune,
// structure, study, result, totals, classes, ranks, territories, opening, what
// was not computed, when to refuse, what is plausible); they are one room because a Result is made of
// all of them and each is short.
package coverage
