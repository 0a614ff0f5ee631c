// Package given is a network of times from elsewhere: a table of pairs, from a
// commune to another commune or to a structure, in place of roads.
//
// Pairs go in; legs come out, by the names of their ends. A drive is one pair: no
// path is joined of two, since what one engine says of A to B and of B to C is not
// what it says of A to C. A pair that the table lacks has no time.
package given
