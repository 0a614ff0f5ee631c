package main

import (
	"errors"
	"io"

	"acces30/coverage/fault"
)

// answer is the standard output of a command. What can't be written to it is a
// writeError, whoever wrote; a reader that went away, as head does, has all it wants.
type answer struct {
	to    io.Writer
	fault error // the first one, also where who wrote did not look
}

// Write implements io.Writer.
func (a *answer) Write(p []byte) (int, error) {
	if a.fault != nil {
		return 0, a.fault
	}
	n, err := a.to.Write(p)
	switch {
	case err == nil:
		return n, nil
	case readerGone(err):
		a.to = io.Discard
		return len(p), nil
	}
	a.fault = writeError{fault.Errorf(fault.T("écrire la réponse : %v", "write the answer: %v"), err)}
	return n, a.fault
}

// orFault returns an error, or what went wrong in writing when it is nil.
func (a *answer) orFault(err error) error {
	if err == nil || errors.Is(err, a.fault) {
		return a.fault
	}
	return err
}
