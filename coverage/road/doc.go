// Package road holds what all roads share: a network of nodes and arcs in flat
// arrays, the times to drive them, how points hang on it, and what makes a road
// fast or slow (class, surroundings, density of people, traffic).
//
// Two kinds of roads build on it: package street those of OpenStreetMap,
// package intercommune a modelled network for where there are none. In come
// nodes and links through a Builder; out come a Network, Weights (a time for
// every arc under given traffic Conditions) and Attachments. Every arc takes at
// least a tenth of a second and is listed once at its tail and once at its head.
package road
