// Package roadtest holds networks that tests built to what all roads promise.
//
// A network comes in, an error goes out. It is for tests only.
package roadtest
