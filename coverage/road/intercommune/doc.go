// Package intercommune holds the modelled network: places joined to their
// neighbours by straight links whose length and speed are estimated. It stands
// for real roads, those of package street, where there are none.
//
// In come places with their people and altitudes, and Params; out come Roads: a road.Network,
// the times of its arcs, and the legs from any point onto it and back. Place i
// is node Network().Node(i). No link leads from one land to another, none
// crosses a barrier of the season (a place whose neighbour is behind one is
// joined to the next on its own side), and the same places and parameters give
// the same network always.
package intercommune
