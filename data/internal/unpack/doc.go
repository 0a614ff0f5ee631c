// Package unpack unpacks files for all readers.
//
// A packed stream comes in, the bytes that it holds go out. What follows the last
// member of a gzip file and is no member is an error, but for zeros: tapes and
// some disks fill their blocks with these.
package unpack
