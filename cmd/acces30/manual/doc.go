// Package manual writes all that is said of the command line from its one
// declaration: the help of each command, the page of the manual, the completion of
// shells.
//
// The model that kong makes of the commands comes in; texts in French and English go
// out. The invariant: a command, a flag or a value is declared once, in the structure
// that kong reads, with its help in both languages (tags help and fr), what it takes
// (tags enum, values, type) and true examples (Examples of its command); whatever is
// printed of it here follows from that.
package manual
