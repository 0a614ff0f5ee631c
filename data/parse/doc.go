// Package parse reads the texts of single cells: numbers and counts, dates,
// opening hours and coordinates, as French files write them.
//
// A text comes in; its value goes out, with whether it can be read and what was
// left out of it. The invariant: it knows no table and no study, so what it
// reads depends on the text alone; whoever calls it makes the findings.
package parse
