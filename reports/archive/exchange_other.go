//go:build !linux && !darwin

package archive

import "errors"

// exchange would exchange two folders at once; this system can't.
func exchange(a, b string) error { return errors.ErrUnsupported }
