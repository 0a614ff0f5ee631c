//go:build !unix

package main

import (
	"errors"
	"slices"
	"syscall"
)

// Errors of Windows for a full disk: ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL,
// ERROR_DISK_QUOTA_EXCEEDED.
var fullErrors = []syscall.Errno{39, 112, 1295}

// Errors of Windows for a pipe that nobody reads: ERROR_BROKEN_PIPE, ERROR_NO_DATA.
var goneErrors = []syscall.Errno{109, 232}

// diskFull reports whether an error says that a disk, or what one may use of it, is
// full.
func diskFull(err error) bool { return isAny(err, fullErrors) }

// readerGone reports whether an error says that nobody reads what is written.
func readerGone(err error) bool { return isAny(err, goneErrors) }

func isAny(err error, codes []syscall.Errno) bool {
	return slices.ContainsFunc(codes, func(code syscall.Errno) bool { return errors.Is(err, code) })
}
