// Package plane turns longitude and latitude into metres on a plane and back:
// Lambert-93 for mainland France and Corsica, a local plane elsewhere; and the
// grids that published data come in, EPSG:3035 and UTM.
//
// In come points as orb.Point{longitude, latitude} in degrees, out go
// orb.Point{east, north} in metres, so that a distance or an area can be
// computed with plain geometry. Where a plane is meant to be used, lengths are true
// to 3.5 in a thousand, and Unproject undoes Project to less than a millimetre.
package plane
