// Package geopackage writes a result as a GeoPackage for QGIS: the layers of package
// exports, with their styles and spatial indexes inside, so that it opens drawn.
//
// Layers come in; one file of the OGC's GeoPackage 1.3 goes out (an SQLite database,
// made in memory). The invariant: the same layers and options give the same bytes; the
// only date in the file is that of the result.
package geopackage
