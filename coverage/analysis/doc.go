// Package analysis holds the steps that turn a coverage.Study into a complete
// coverage.Result: travel times, what each structure reaches, shares of people,
// isochrones, and the findings that come with them; and the drives of single
// trips.
//
// A Study with its network comes in and is never changed; a Result goes out.
// The invariant: every time comes from a search on the study's network, and a
// commune's flag from the unrounded time at its reference point.
package analysis
