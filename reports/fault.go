package reports

import "acces30/coverage/fault"

// Fault says an error in a language.
func Fault(l Lang, err error) string {
	if l == English {
		return err.Error()
	}
	return fault.French(err)
}
