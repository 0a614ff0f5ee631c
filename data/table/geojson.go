package table

import (
	"encoding/json"
	"errors"

	"github.com/paulmach/orb"
)

// geometry enters a GeoJSON geometry into a row and reports whether the object
// is one: a point as two columns, the member's name with .lon and .lat, a
// polygon as the row's shape. A geometry that can't be read is a shape with a
// fault, so that it is reported.
func (d *jsonDecoder) geometry(name string, object json.RawMessage, row *Row) bool {
	var g struct {
		Type        string          `json:"type"`
		Coordinates json.RawMessage `json:"coordinates"`
	}
	if json.Unmarshal(object, &g) != nil || g.Coordinates == nil {
		return false
	}
	switch g.Type {
	case "Point":
		var point []json.Number
		if json.Unmarshal(g.Coordinates, &point) != nil || len(point) < 2 {
			d.set(row, name+".lon", string(g.Coordinates))
			return true
		}
		d.set(row, name+".lon", point[0].String())
		d.set(row, name+".lat", point[1].String())
	case "Polygon":
		var polygon [][]position
		err := json.Unmarshal(g.Coordinates, &polygon)
		d.shape(name, row, [][][]position{polygon}, err)
	case "MultiPolygon":
		var polygons [][][]position
		err := json.Unmarshal(g.Coordinates, &polygons)
		d.shape(name, row, polygons, err)
	default:
		return false
	}
	return true
}

// position is a GeoJSON position; what follows its first two numbers, such as
// a height, is passed over.
type position orb.Point

// errPosition says what is in the place of a position.
var errPosition = errors.New("a position that is no pair of numbers")

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
	if row.Shape != nil && row.Shape.Fault == "" {
		return
	}
	row.Shape = &Shape{Column: name}
	switch {
	case errors.Is(err, errPosition):
		row.Shape.Fault = err.Error()
		return
	case err != nil:
		row.Shape.Fault = "coordinates that are no polygon"
		return
	}
	points := 0
	for _, polygon := range polygons {
		rings := make(orb.Polygon, len(polygon))
		for i, ring := range polygon {
			rings[i] = make(orb.Ring, len(ring))
			for k, p := range ring {
				rings[i][k] = orb.Point(p)
			}
			points += len(ring)
		}
		row.Shape.Polygons = append(row.Shape.Polygons, rings)
	}
	if points == 0 {
		row.Shape.Fault = "a polygon without positions"
	}
}
