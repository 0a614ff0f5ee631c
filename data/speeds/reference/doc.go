// Package reference measures a road model against published travel times: the
// pairs of places in Gironde for which INSEE and DREES published the minutes
// of METRIC and of OSRM in 2021.
//
// The published files and a model's parameters come in; errors by time band
// go out. The invariant: a pair belongs to the same half, fitted or held out,
// on every run, and the published accuracy is that of pairs held out.
package reference
