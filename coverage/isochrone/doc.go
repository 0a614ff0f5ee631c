// Package isochrone cuts the areas from which a place is reached within given
// times out of one surface of travel times, so that bands are always nested.
package isochrone
