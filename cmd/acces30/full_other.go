//go:build !unix

package main

import (
	"errors"
	"syscall"
)

// Errors of Windows for a full disk: ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL,
// ERROR_DISK_QUOTA_EXCEEDED.
var fullErrors = []syscall.Errno{39, 112, 1295}

// diskFull reports whether an error says that a disk, or what one may use of it, is
// full.
func diskFull(err error) bool {
	for _, full := range fullErrors {
		if errors.Is(err, full) {
			return true
		}
	}
	return false
}
