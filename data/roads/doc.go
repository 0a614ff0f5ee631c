// Package roads gives a study its roads: those of OpenStreetMap extracts or of
// a compiled file, driven at the speeds of a preset, or the modelled network
// between communes where there are none.
//
// In come files and a study; a street.Network goes out, or the study with its
// roads, what is to be told of them, and findings. Extracts are compiled once
// and kept in a folder by the hash of their content. The invariant: what is
// kept there is never trusted: it is used only when it is whole and was made
// of the very files asked for, by the rules of this version.
package roads
