// Package fault makes errors that are said in French and in English.
//
// A sentence in both languages and what fills its blanks come in; an error goes out,
// whose own text is English, for code, logs and tests, and which French says in French,
// through whatever wraps it. The invariant: neither language can be left out where an
// error is made, and what only others have words for is quoted as theirs.
package fault
