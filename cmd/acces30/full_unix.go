//go:build unix

package main

import (
	"errors"
	"syscall"
)

// diskFull reports whether an error says that a disk, or what one may use of it, is
// full.
func diskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// readerGone reports whether an error says that nobody reads what is written.
func readerGone(err error) bool { return errors.Is(err, syscall.EPIPE) }
