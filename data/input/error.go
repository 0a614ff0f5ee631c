package input

import "fmt"

// Error says why an input can't be used, for the person who must repair it.
type Error struct {
	File   string // its name without the folder; several names where none is to blame alone
	Reason string // what is wrong, as the rest of a sentence that begins with the name
}

// Error names the file and what is wrong with it, in characters that can be seen.
func (e *Error) Error() string { return Seen(e.File + ": " + e.Reason) }

// Errorf returns an *Error about a file, its reason formatted as by fmt.Sprintf.
func Errorf(file, format string, args ...any) error {
	return &Error{File: file, Reason: fmt.Sprintf(format, args...)}
}
