// Package car says what OpenStreetMap tags mean to the driver of a car.
//
// Selection says what of an extract is read here. In come the tags of a way or
// of a node, out come what a speed model needs to know (road.Attributes), the
// directions open to traffic and what bars or slows the traffic at a node. All
// of it is pure functions: no speed of any engine is here, and nothing depends
// on where a way is or what it meets.
//
// Any tags give an answer, whatever is written in them: a value that can't be
// read counts as not there. Conditional tags (*:conditional) are left alone, as
// a run is for no particular hour.
//
// The rules follow the OpenStreetMap wiki; where mappers and wiki leave room,
// OSRM's profiles/car.lua and GraphHopper's CarAccessParser were compared, and
// the choice is stated where it is made.
package car
