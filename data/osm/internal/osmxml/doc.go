// Package osmxml reads the XML format of OpenStreetMap.
//
// The text of a file comes in, and what a Selector keeps; out goes one part
// with its ways and restrictions and, once it is known which are needed, its
// nodes. The file is read once: its nodes are kept until then. The invariant:
// no element or text of any length or depth takes more memory than is stated
// here, and what grows with the file is charged to the Budget.
package osmxml
