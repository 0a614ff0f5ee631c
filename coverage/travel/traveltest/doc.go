// Package traveltest proves searches right from their results, in tests.
//
// In come the arcs of a network in the sense of the search, the legs, the limit
// and what a search found. Out comes an error that names the first fault, or nil.
//
// It shares no code with package travel and does not import it, so that the tests
// of that package can use it too.
package traveltest
