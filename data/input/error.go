package input

import (
	"acces30/coverage/fault"
)

// Error says why an input can't be used, for the person who must repair it.
type Error struct {
	File   string     // its name without the folder; several names where none is to blame alone
	Reason fault.Says // what is wrong: in English the rest of a sentence that begins with the name
	Args   []any      // that fill the blanks of the reason
}

// Error names the file and what is wrong with it in English, in characters that can be
// seen.
func (e *Error) Error() string { return Seen(e.File + ": " + e.reason().Error()) }

// French does so in French.
func (e *Error) French() string { return Seen(e.File + " : " + fault.French(e.reason())) }

// reason is what is wrong, without the file.
func (e *Error) reason() error { return fault.Errorf(e.Reason, e.Args...) }

// Errorf returns an *Error about a file, its reason formatted as by fault.Errorf. Errors
// that it is made of are not wrapped: that the input can't be used is all that counts.
func Errorf(file string, reason fault.Says, args ...any) error {
	return &Error{File: file, Reason: reason, Args: args}
}

// Fault returns an *Error about a file whose reason is another error, a sentence, or a
// text that is the same in both languages.
func Fault(file string, reason any) error { return Errorf(file, fault.T("%v", "%v"), reason) }
