// Package siting says where new sites serve people best, and how sure that is:
// location problems on a sparse matrix of times, with today's sites locked.
//
// In comes a Problem: demands (people, and their time to the nearest site of
// today), candidates with the demands that each reaches and the times, at most
// so many new sites in a group. It knows no network, no file and no report.
// Candidates that are too near, too small or excluded are simply not given.
// Four questions, each a method of Problem that returns Plans:
//
//	MaxCover  the most people newly within a limit, by 1 to n sites (MCLP)
//	SetCover  the fewest sites that bring all within a limit whom any can (LSCP)
//	Median    the least people × time to the nearest site (p-median)
//	Center    the shortest longest time (p-center)
//
// Alternatives names what each site of a plan could be changed for.
//
// The invariants: a Bound is never better than the truth, whatever stopped the
// work, and Proved is only said when the value equals it; all of it is whole
// numbers, so that no rounding speaks. The same problem and limit of work give
// the same plan on any number of processors; only a context that ends early
// makes the answer depend on the clock.
//
// Among plans of equal value the tie rule chooses: the lower sum of people ×
// time (MaxCover: after fewer sites), then the list of candidates, in their
// order, that comes first. No plan holds a site without which it were as good.
// Where proving this takes more work than allowed, Settled is false: seldom with
// few sites and populations that differ, often with many sites and unit weights.
package siting
