// Package method says in plain words how a result was computed: the method
// topic by topic, its known limits, and the words that the deliverables use.
//
// A coverage.Result comes in, headed paragraphs go out, in either language. The
// invariant: what is said is true of this result, with its roads, its settings
// and what it holds; nothing is computed.
package method
