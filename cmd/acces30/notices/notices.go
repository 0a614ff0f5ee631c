// Package notices holds the licences of all that is linked into the program, as
// they want to be shipped with it.
//
// Nothing comes in; a text goes out. The invariant, held by a test: every module
// that the program is built from is named, with the text of its licence. After a
// change of modules: go test ./cmd/acces30/notices -update.
package notices

import _ "embed" // for the text

//go:embed notices.txt
var text string

// Text returns the program's own licence, then those of Go and of every module
// linked, each text once under the names of all that it is for.
func Text() string { return text }
