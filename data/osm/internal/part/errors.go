package part

import (
	"fmt"

	"acces30/coverage/fault"
)

// Error says why a file can't be used and where. Offset counts bytes from 0: in
// a PBF file it is where the blob at fault begins, in XML where reading
// stopped, counted in the text as unpacked.
type Error struct {
	File   string
	Offset int64
	Err    error
}

// Error tells the file, the byte and what is wrong there.
func (e *Error) Error() string {
	return fmt.Sprintf("%s: at byte %d: %v", e.File, e.Offset, e.Err)
}

// French tells it in French.
func (e *Error) French() string {
	return fmt.Sprintf("%s : à l'octet %d : %s", e.File, e.Offset, fault.French(e.Err))
}

// Unwrap returns what is wrong.
func (e *Error) Unwrap() error { return e.Err }

// ErrNotOSM says what can be read instead.
var ErrNotOSM = fault.Errorf(fault.T("ce n'est pas un extrait d'OpenStreetMap : il faut du PBF, ou du XML d'OSM, tel quel ou compressé par gzip ou bzip2", "is not an OpenStreetMap extract: PBF, or OSM XML, plain or packed with gzip or bzip2, is needed"))
