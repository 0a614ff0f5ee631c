// Package reports holds what the deliverables share: the type of their texts in
// French and English, the names of the domain's values, the way numbers, dates
// and minutes are written, and the answer in words.
//
// A coverage.Result comes in, words go out. The invariants: every text that a
// reader may see is a Text in both languages, here when several deliverables
// share it, else beside its use; no time is ever shown on the wrong side of a
// limit; nothing is decided here.
//
// There are some twenty files because each holds the words of one subject.
package reports
