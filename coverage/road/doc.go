// Package road holds the road network: nodes and arcs in flat arrays, and the
// times to drive them.
//
// In come nodes and links, through a Builder, or places with their people, for
// the modelled inter-commune network; out go a Network, Weights (a time for
// every arc under given traffic Conditions) and Attachments (how a place hangs
// on the network). Every arc takes at least a tenth of a second and is listed
// once at its tail and once at its head.
package road
