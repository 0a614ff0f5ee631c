package osm

import "fmt"

// Error is why a file can't be used and where. Offset counts bytes from 0: in
// a PBF file it is where the blob at fault begins, in XML where reading
// stopped, counted in the text as unpacked.
type Error struct {
	File   string
	Offset int64
	Err    error
}

func (e *Error) Error() string {
	return fmt.Sprintf("%s: at byte %d: %v", e.File, e.Offset, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }
