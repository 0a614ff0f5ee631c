// Package reports holds what every deliverable shares: the message catalogue
// in French and English, the way numbers, dates and minutes are written, the
// names of the domain's values, and the order in which communes are told.
//
// A coverage.Result comes in, words and rankings go out. The invariant: every
// text that a reader may see is a Text in both languages, in this package
// alone, and no time is ever shown on the wrong side of a limit.
package reports
