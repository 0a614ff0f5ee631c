package geopackage

import (
	"encoding/binary"
	"math"

	"acces30/reports/exports"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/wkb"
)

// geometryType names the type of a layer's geometries: they are all of one.
func geometryType(l exports.Layer) string {
	for _, row := range l.Rows {
		switch row.Geometry.(type) {
		case orb.Point:
			return "POINT"
		case orb.MultiPolygon:
			return "MULTIPOLYGON"
		}
	}
	return "GEOMETRY"
}

// Flags of a geometry's header: the order of bytes, little endian, and the kind of
// envelope, none or a box.
const (
	littleEndian = 1
	boxEnvelope  = 1 << 1
	srsWGS84     = 4326
)

// geometryBlob writes a geometry as the standard has it: a header, then well-known
// binary. Rings are closed. Nothing is written for none.
func geometryBlob(g orb.Geometry) (any, error) {
	if g == nil {
		return nil, nil
	}
	header := []byte{'G', 'P', 0, littleEndian}
	if areas, ok := g.(orb.MultiPolygon); ok {
		g = closed(areas)
		header[3] |= boxEnvelope
	}
	header = binary.LittleEndian.AppendUint32(header, srsWGS84)
	if header[3]&boxEnvelope != 0 {
		box := g.Bound()
		for _, x := range []float64{box.Min[0], box.Max[0], box.Min[1], box.Max[1]} {
			header = binary.LittleEndian.AppendUint64(header, math.Float64bits(x))
		}
	}
	body, err := wkb.Marshal(g, binary.LittleEndian)
	if err != nil {
		return nil, err
	}
	return append(header, body...), nil
}

// closed returns areas whose rings end where they begin; the one given stays as it is.
func closed(areas orb.MultiPolygon) orb.MultiPolygon {
	out := make(orb.MultiPolygon, len(areas))
	for i, polygon := range areas {
		out[i] = make(orb.Polygon, len(polygon))
		for k, ring := range polygon {
			if len(ring) > 0 && !ring.Closed() {
				ring = append(ring[:len(ring):len(ring)], ring[0])
			}
			out[i][k] = ring
		}
	}
	return out
}
