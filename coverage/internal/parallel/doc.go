// Package parallel runs loops over indexes on several processors.
//
// In come a number of indexes and the work for one of them, with working memory
// for each goroutine where the work needs some (a search, a grid of times). Out
// comes nothing but what the work writes, each index to its own element.
//
// Every index is worked on once, unless the context ends or a call fails. Which
// goroutine takes which index is left to chance: results must not depend on it.
package parallel
