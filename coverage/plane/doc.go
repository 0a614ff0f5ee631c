// Package plane turns longitude and latitude into metres on a plane and back:
// Lambert-93 for mainland France and Corsica, a plane of the place elsewhere;
// and the grids of others' data, EPSG:3035 and UTM.
//
// In come points as orb.Point{longitude, latitude} in degrees, out go
// orb.Point{east, north} in metres, so that a distance or an area can be
// computed with plain geometry. Within its country a plane shows lengths true
// to 3.5 in a thousand, and Unproject undoes Project to less than a millimetre.
package plane
