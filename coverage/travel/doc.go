// Package travel searches a road network for the fastest paths.
//
// In come a road.Network with the times of its arcs, and points attached to it
// by legs. Out come the time and the length of the fastest path between some
// legs and every node (Search), the nearest owners of every node (FindNearest),
// and the targets within a limit of every source (Catchments, or Within for
// anything else that can be read from a bounded search).
//
// Times are whole tenths of a second, added and compared exactly. Every result
// depends on the roads, the legs and the limit alone: not on how nodes, arcs
// or sources are numbered or ordered, nor on the number of processors. The one
// exception is named: the order of nodes with equal times in Search.Settled.
// Tests prove results optimal from the results themselves (traveltest).
package travel
