// Package terrain tells how high and how wide the communes are: a small table
// that is part of the program, of today's communes.
//
// The code of a commune goes in, its Facts come out. Altitudes are in metres
// above the sea, the mean over the territory; areas in square kilometres. Both
// are those of IGN's GEOFLA of 2014 (Licence Ouverte): a commune of today has
// the area of all communes of 2014 that it is made of, and their altitudes
// weighted by their areas. GEOFLA gives no altitude overseas, nor of Paris, Lyon
// and Marseille; nothing is made up for them. Package generate makes the table.
package terrain
