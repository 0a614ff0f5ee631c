// Package plane turns longitude and latitude into metres on a plane and back:
// Lambert-93 for mainland France and Corsica, a local plane elsewhere; and the
// grids that published data come in: EPSG:3035, UTM, conic zones, Lambert I to IV.
//
// In come points as orb.Point{longitude, latitude} in degrees, out go
// orb.Point{east, north} in metres, so that a distance or an area can be
// computed with plain geometry. Where a plane is meant to be used, lengths are true
// to 3.5 in a thousand, and Unproject undoes Project to less than a millimetre.
//
// The formulas are our own code, as nothing was found that does the same
// without cgo. Bindings of PROJ need it. github.com/wroge/wgs84 (v1.1.7 of 2023)
// is pure Go and agrees to 0.1 mm on Lambert-93 and EPSG:3035; but in UTM it is
// off by up to a metre towards the edge of a zone and comes back from its own
// plane up to 0.6 m away, and it takes 8 to 30 times as long.
package plane
