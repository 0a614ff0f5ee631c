// Package osm reads OpenStreetMap extracts and hands over what a road network
// needs of them. It knows nothing of speeds or access.
//
// In come files: PBF, or OSM XML, plain or packed with gzip or bzip2, recognized
// by their content. Out comes one Extract: the ways selected by their
// tags, the nodes they pass with the tags of the few that matter, and the turn
// restrictions among them, all in flat arrays. Several files are read as one:
// an object that is in more than one counts once, in its highest version, or
// else as the first file has it.
//
// What a file holds is decoded by internal/pbf and internal/osmxml, which hand
// over what is to be kept of it as parts (internal/part). Here it is decided
// which blob is read when, and the parts are put together.
//
// Objects come in ascending order of their identifiers. An Extract depends on
// the content of the files alone, not on their format, the order of objects
// within them or the number of processors.
//
// # Why a reader of our own
//
// github.com/paulmach/osm, which the tests hold this reader against, panics in
// a goroutine of its own, where no caller can recover, on nodes that are not
// packed densely. Its decoder allocates twelve times as often and takes up to
// twice as long though it keeps nothing of what it decodes (BenchmarkRead runs
// both). It reads forwards only: every node comes before it is known which are
// needed. And its errors don't say at which byte of the file the damage is.
//
// # Passes
//
// A PBF file holds nodes before ways, but which nodes are needed is known from
// the ways. Its blobs are therefore read from the end of the file backwards,
// until one has only nodes; then the rest, knowing what is needed. In sorted
// files, which all extracts offered for download are, every blob is inflated
// once, except a few where nodes end and ways begin: two and one more for every
// processor at most. When ways turn up among the nodes after all, the blobs
// with nodes are read a second time. XML is read once, its nodes kept until
// all ways are known. In files whose ways tell where their nodes lie
// (LocationsOnWays), as in answers to queries with "out geom", these places count
// for nodes that have no entry of their own.
//
// # Memory
//
// Whatever a file claims or contains, no more is held than
// Options.MemoryLimit, and beside it for every processor one blob as read and
// inflated, 64 MiB at most; a file that needs more is refused with ErrMemory.
// (The garbage collector may leave as much again until it runs.) Reading the
// roads of a PBF file takes about nine times its size, fifteen times when it
// holds nothing but roads.
package osm
