// Package polygon measures and compares areas of the Earth's surface.
//
// In come areas as orb.MultiPolygon in degrees, with closed and simple rings:
// shells counterclockwise, holes clockwise (RFC 7946). Out come their size on the
// ellipsoid (Area), which points lie in them (Locator), and what one has and
// another has not (Difference). Nested makes such an area of rings that run either way.
//
// Orders and results depend on the areas alone, and no vertex is ever moved.
package polygon
