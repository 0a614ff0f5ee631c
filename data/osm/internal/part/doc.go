// Package part holds what is kept of the parts of a file while it is read, in
// the form that the readers of every format hand over: a part is a blob of a
// PBF file, or a whole XML file.
//
// The readers put in ways, restrictions and tags as they come to them, each
// string, node and object by a number within its part. Out comes one Part after
// the other, to be put together when all are known. The invariant: whatever a
// part holds was charged to the Budget before, and its node identifiers are
// sorted, each once.
package part
