// Package spelling compares names that people write.
//
// Texts come in; a distance, the nearest name or a text without accents, case
// and punctuation goes out. The invariant: it knows no list of names and no
// meaning, and folding twice changes nothing.
package spelling
