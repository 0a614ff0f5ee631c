package archive

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// exchange exchanges two folders at once. The error is errors.ErrUnsupported where
// the file system can't.
func exchange(a, b string) error {
	err := unix.RenamexNp(a, b, unix.RENAME_SWAP)
	if errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOTSUP) {
		return errors.ErrUnsupported
	}
	if err != nil {
		return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
	}
	return nil
}
