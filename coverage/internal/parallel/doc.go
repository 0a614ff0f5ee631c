// Package parallel spreads work over the processors.
//
// A number of items and the work to do come in; the call returns when all is
// done. The invariant: every item belongs to one range, so that work which
// writes to its own items only gives the same result on any number of
// processors. Work that can fail or must stop early is for errgroup.
package parallel
