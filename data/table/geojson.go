package table

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"acces30/coverage/fault"

	"github.com/paulmach/orb"
)

// geometry enters a geometry into a row and reports whether the object is one:
// of GeoJSON, of Esri, or a point by the names of its members. A point becomes
// two columns, the member's name with .lon and .lat; so do points that are all at
// one place. Polygons become the row's shape. What stands for no point and no
// area is written into the column of the longitude, so that it is reported there;
// a polygon that can't be read is a shape with a fault.
func (d *jsonDecoder) geometry(name string, object json.RawMessage, row *Row) bool {
	var g struct {
		Type        string
		Coordinates json.RawMessage
		Geometries  []json.RawMessage
		Rings       [][]position
		Points      json.RawMessage

		CRS, SpatialReference json.RawMessage
	}
	if json.Unmarshal(object, &g) != nil {
		return d.named(name, object, row)
	}
	if on, stated := d.stated(g.CRS, g.SpatialReference); stated { // of this one alone
		defer func(before statedPlane) { d.plane = before }(d.plane)
		d.plane = on
	}
	switch {
	case g.Coordinates != nil && strings.HasSuffix(g.Type, "Point"):
		d.points(name, g.Coordinates, row)
	case g.Coordinates != nil && g.Type == "Polygon":
		var polygon [][]position
		err := json.Unmarshal(g.Coordinates, &polygon)
		d.shape(name, row, [][][]position{polygon}, err)
	case g.Coordinates != nil && g.Type == "MultiPolygon":
		var polygons [][][]position
		err := json.Unmarshal(g.Coordinates, &polygons)
		d.shape(name, row, polygons, err)
	case g.Coordinates != nil && strings.HasSuffix(g.Type, "LineString"):
		d.set(row, name+".lon", g.Type)
	case g.Geometries != nil && g.Type == "GeometryCollection":
		for _, part := range g.Geometries {
			d.geometry(name, part, row)
		}
	case g.Rings != nil:
		d.shape(name, row, ofRings(g.Rings), nil)
	case begins(g.Points, '['):
		d.points(name, g.Points, row)
	default:
		return d.named(name, object, row)
	}
	return true
}

// lonKeys and latKeys are how the members of an object name a point, the surest
// first; besideKeys may stand beside them.
var (
	lonKeys    = []string{"lon", "lng", "long", "longitude", "x"}
	latKeys    = []string{"lat", "latitude", "y"}
	besideKeys = []string{"z", "m", "alt", "spatialreference", "srid", "accuracy"}
)

// named enters an object such as {"lat": 49.1, "lon": 6.2}, or {"x": 930000, "y":
// 6890000, ...}, as a point; it reports whether it is one. Only what the file
// calls its geometry lies on the plane that it states.
func (d *jsonDecoder) named(name string, object json.RawMessage, row *Row) bool {
	var members map[string]json.RawMessage
	if json.Unmarshal(object, &members) != nil {
		return false
	}
	folded := make(map[string]string, len(members))
	for key, value := range members {
		key = Fold(key)
		if !slices.Contains(lonKeys, key) && !slices.Contains(latKeys, key) && !slices.Contains(besideKeys, key) {
			return false
		}
		folded[key] = scalar(value)
	}
	first := func(keys []string) string {
		for _, key := range keys {
			if folded[key] != "" {
				return folded[key]
			}
		}
		return ""
	}
	lon, lat := first(lonKeys), first(latKeys)
	if lon == "" || lat == "" {
		return false
	}
	x, errX := strconv.ParseFloat(lon, 64)
	y, errY := strconv.ParseFloat(lat, 64)
	if d.plane.plane != nil && name == "geometry" && errX == nil && errY == nil {
		d.setPoint(name, orb.Point{x, y}, row)
		return true
	}
	d.setTexts(name, lon, lat, row)
	return true
}

// setTexts enters a point as its longitude and its latitude are written: into two
// columns, or, where a column of that very name is looked for and none of them,
// into one.
func (d *jsonDecoder) setTexts(name, lon, lat string, row *Row) {
	both, asked := d.oneColumn[name]
	if !asked {
		both = d.layout.has(name) && !d.layout.has(name+".lat")
		d.oneColumn[name] = both
	}
	if both {
		d.set(row, name, lat+", "+lon)
		return
	}
	d.set(row, name+".lon", lon)
	d.set(row, name+".lat", lat)
}

// points enters the coordinates of a Point or a MultiPoint.
func (d *jsonDecoder) points(name string, coordinates json.RawMessage, row *Row) {
	var one []json.Number
	var many [][]json.Number
	if json.Unmarshal(coordinates, &one) != nil || len(one) == 0 {
		one = nil
		if json.Unmarshal(coordinates, &many) == nil && len(many) > 0 && allAlike(many) {
			one = many[0]
		}
	}
	if len(one) < 2 {
		d.set(row, name+".lon", string(coordinates))
		return
	}
	x, errX := one[0].Float64()
	y, errY := one[1].Float64()
	if d.plane.plane != nil && errX == nil && errY == nil {
		d.setPoint(name, orb.Point{x, y}, row)
		return
	}
	d.setTexts(name, one[0].String(), one[1].String(), row)
}

// allAlike reports whether points are all at one place.
func allAlike(points [][]json.Number) bool {
	for _, p := range points {
		if len(p) < 2 || len(points[0]) < 2 || p[0] != points[0][0] || p[1] != points[0][1] {
			return false
		}
	}
	return true
}

// setPoint enters a point of the plane stated, in degrees to the centimetre.
func (d *jsonDecoder) setPoint(name string, p orb.Point, row *Row) {
	if d.plane.contradicts(p) {
		d.setTexts(name, fmt.Sprintf("%v (%s)", p[0], d.plane.name), fmt.Sprint(p[1]), row)
		return
	}
	p = d.plane.degrees(p)
	d.setTexts(name, strconv.FormatFloat(p.Lon(), 'f', 7, 64), strconv.FormatFloat(p.Lat(), 'f', 7, 64), row)
}

// ofRings returns the polygons of Esri's rings: those that turn to the right are
// areas, those that turn to the left are holes in the one before.
func ofRings(rings [][]position) [][][]position {
	var polygons [][][]position
	for _, ring := range rings {
		twice := 0.0
		for i := range ring {
			a, b := ring[i], ring[(i+1)%len(ring)]
			twice += a[0]*b[1] - b[0]*a[1]
		}
		if twice <= 0 || len(polygons) == 0 {
			polygons = append(polygons, [][]position{ring})
			continue
		}
		last := len(polygons) - 1
		polygons[last] = append(polygons[last], ring)
	}
	return polygons
}

// position is a GeoJSON position; what follows its first two numbers, such as
// a height, is passed over.
type position orb.Point

// errPosition says what is in the place of a position.
var (
	noPosition  = fault.T("une position qui n'est pas faite de deux nombres", "a position that is no pair of numbers")
	errPosition = fault.Errorf(noPosition)
)

// UnmarshalJSON reads at least two finite numbers.
func (p *position) UnmarshalJSON(text []byte) error {
	var numbers []float64
	if err := json.Unmarshal(text, &numbers); err != nil || len(numbers) < 2 {
		return errPosition
	}
	*p = position{numbers[0], numbers[1]}
	return nil
}

// shape makes polygons the row's shape, unless it has a better one.
func (d *jsonDecoder) shape(name string, row *Row, polygons [][][]position, err error) {
	if row.Shape != nil && row.Shape.Fault == (fault.Says{}) {
		return
	}
	row.Shape = &Shape{Column: name}
	switch {
	case errors.Is(err, errPosition):
		row.Shape.Fault = noPosition
		return
	case err != nil:
		row.Shape.Fault = fault.T("des coordonnées qui ne font pas un polygone", "coordinates that are no polygon")
		return
	}
	points := 0
	for _, polygon := range polygons {
		rings := make(orb.Polygon, len(polygon))
		for i, ring := range polygon {
			rings[i] = make(orb.Ring, len(ring))
			for k, p := range ring {
				if d.plane.contradicts(orb.Point(p)) {
					row.Shape.Fault = fault.Sprintf(fault.T("des degrés dans un fichier qui annonce %s", "degrees in a file that states %s"), d.plane.name)
					return
				}
				rings[i][k] = d.plane.degrees(orb.Point(p))
			}
			points += len(ring)
		}
		row.Shape.Polygons = append(row.Shape.Polygons, rings)
	}
	if points == 0 {
		row.Shape.Fault = fault.T("un polygone sans positions", "a polygon without positions")
	}
}
