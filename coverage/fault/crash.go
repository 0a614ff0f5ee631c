package fault

import "runtime/debug"

// Crash is a fault of the program: a panic, with the stack where it came.
type Crash struct {
	Value any
	Stack []byte
}

var crashed = T("erreur interne, signalez-la : %v à %s", "internal error, please report it: %v at %s")

// Error says it in English.
func (c *Crash) Error() string { return Sprintf(crashed, c.Value, c.Stack).EN }

// French says it in French.
func (c *Crash) French() string { return Sprintf(crashed, c.Value, c.Stack).FR }

// Guard runs something and returns a *Crash when it panics. Left to Go, a panic ends the
// program with the code of a mistake in the settings, and one on a goroutine of its own
// can be kept from that there alone. A Crash that is thrown again is returned as it is.
func Guard(run func() error) (err error) {
	defer func() {
		switch thrown := recover().(type) {
		case nil:
		case *Crash:
			err = thrown
		default:
			err = &Crash{thrown, debug.Stack()}
		}
	}()
	return run()
}
