// Package label holds opening hours and what the France services label asks
// of them.
//
// Weeks of opening come in, as a source states them; sums, days, what is open at a
// moment and verdicts on the label's criteria go out. Public holidays are here too. The invariant: intervals of a day are sorted
// and apart, and hours that are not stated are never taken for closed ones.
package label
