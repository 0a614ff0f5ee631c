// Package isochrone computes bands: the areas from which some destinations are
// reached within given times.
//
// In come a network, made ready once as a Surface (NewStreetSurface for real
// roads, NewInterCommuneSurface for the modelled network between communes), and,
// in a Query, the times that a search backward from the destinations found. Out
// comes a Band for each limit: its polygons, its size, and how faithful it is.
//
// # The surface
//
// All bands of a query are cut from one surface, so that each holds the one
// before: the travel time at the corners of a square grid in metres. On real
// roads, times are entered all along the roads that points may hang on, partly
// reached ones included. Those that are not reached are entered as well, as late
// as the surface goes, so that no band crosses to them. Open land follows the law
// by which points hang on roads, which the roads themselves tell (street.Access):
// the nearest of these roads, in a straight line, at one speed, up to one
// distance. So a band is the land where a commune would be within its limit, but
// for the width of a cell. On the modelled network the corners get the time that
// the model gives a point standing there, by a place around it or straight to a
// destination beside it.
//
// The grid is worked on tile by tile, so that a whole country needs hardly more
// memory for it than a town. On real roads, a tile is cut into small blocks, and
// only those are computed in which the times of the roads that they depend on
// leave room for a contour; which road is the nearest to each corner is found once
// and kept, as long as there is room (mostKept). A tile far from roads needs a
// wide frame around it, most need a narrow one: each takes what it needs.
//
// # The rooms below
//
// Package grid numbers the cells, contour draws the lines by marching squares and
// makes polygons of them; neither knows of travel times.
//
// # What holds
//
// Rings are closed, simple and right-handed (RFC 7946): shells counterclockwise,
// holes clockwise and inside. Where no time is longer, no band is smaller: not
// with one more destination, not on faster roads; simplified bands keep that to
// the tolerance alone. The same query gives the same bytes on any number of
// processors.
package isochrone
