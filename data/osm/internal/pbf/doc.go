// Package pbf reads the PBF format of OpenStreetMap: where the blobs of a file
// are, and what one blob holds.
//
// A file comes in, and what a Selector keeps; blob by blob out go the parts
// with its ways and restrictions, and, once it is known which are needed, with
// its nodes. In which order blobs are read, and how often, is the caller's
// affair. The invariant: whatever the file claims, no more is allocated than
// the format and the Budget allow, and an error names the byte where the blob
// at fault begins.
//
// The tests of package osm write files of several blobs and read them whole.
package pbf
