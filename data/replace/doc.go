// Package replace writes files that appear whole or not at all.
//
// A name and a function that writes come in. The invariant: at any moment the
// name stands for what was there before or for all of what was written, even
// when writing fails or the machine stops. A device or a pipe is no file: it
// stays, and is written into.
package replace
