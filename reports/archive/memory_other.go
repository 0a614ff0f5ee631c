//go:build !unix

package archive

import "runtime"

// PeakMemory returns the memory that this process has taken from the system, in
// bytes: the runtime gives hardly any of it back.
func PeakMemory() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.Sys)
}
