//go:build unix

package archive

import (
	"runtime"

	"golang.org/x/sys/unix"
)

// PeakMemory returns the most memory that this process has held, in bytes; 0 when
// the system does not tell.
func PeakMemory() int64 {
	var usage unix.Rusage
	if unix.Getrusage(unix.RUSAGE_SELF, &usage) != nil {
		return 0
	}
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) * 1024 // the other systems count kilobytes
}
