// Package compare says what changed from one result to a later one of the same
// scope, and why: communes, structures, figures, and what to watch.
//
// Two results come in, and a way to compute what some ingredients of the one give
// with the others of the other; a Comparison goes out. The package knows no file.
// The invariant: the effects of all causes add up to the change, for every commune
// with a time in all results and for every figure. One ingredient is changed at a
// time from the earlier result; what is left over is interaction.
package compare
