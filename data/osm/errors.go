package osm

import "acces30/data/osm/internal/part"

// Error says why a file can't be used and where. Offset counts bytes from 0: in
// a PBF file it is where the blob at fault begins, in XML where reading
// stopped, counted in the text as unpacked.
type Error = part.Error

// ErrMemory is wrapped by the error of a file that holds more than
// Options.MemoryLimit has room for.
var ErrMemory = part.ErrMemory
