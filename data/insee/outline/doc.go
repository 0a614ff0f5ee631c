// Package outline has the outlines that a map is drawn with where the analyst
// gives none: those of all départements, and of the communes of the Moselle. It
// is a small table that is part of the program.
//
// The code of an area goes in, its outline comes out, in degrees. They are those
// of IGN's Admin Express COG of 2018 (Licence Ouverte 2.0) as simplified by the
// project france-geojson, on a grid of a ten-thousandth of a degree; communes that
// have merged since are joined. Package generate makes the table.
//
// The invariant: areas of one table that touch have their border in common, point
// by point. Outlines are for drawing: nothing is located or measured by them.
package outline
