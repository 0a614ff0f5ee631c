package exports

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"

	"acces30/coverage"

	"github.com/paulmach/orb"
)

// CommunesGeoJSON writes communes.geojson: the rows of communes.csv with their
// outlines, one feature a line.
func CommunesGeoJSON(w io.Writer, r *coverage.Result) error {
	out := bufio.NewWriter(w)
	fields := communeFields(r)
	writeHead(out, "communes", r)
	var line []byte
	for i := range r.Communes {
		line = append(line[:0], '\n')
		if i > 0 {
			line = append(line[:0], ",\n"...)
		}
		line = appendFeature(line, r, &r.Communes[i], fields)
		if _, err := out.Write(line); err != nil {
			return err
		}
	}
	fmt.Fprint(out, "\n]}\n")
	return out.Flush() // tells the error of every write before it
}

func appendFeature(b []byte, r *coverage.Result, c *coverage.CommuneAccess, fields []communeField) []byte {
	b = append(b, `{"type":"Feature","id":`...)
	b = appendString(b, c.Commune.Code)
	b = append(b, `,"properties":{`...)
	b = appendProperties(b, fields, c)
	b = append(b, `},"geometry":`...)
	reference, _ := c.Commune.Reference(r.Study.Settings.Reference)
	switch {
	case drawable(c.Commune.Outline):
		b = appendOutline(b, c.Commune.Outline)
	case reference.Known:
		b = append(b, `{"type":"Point","coordinates":`...)
		b = append(appendPoint(b, reference.Point), '}')
	default:
		b = append(b, "null"...)
	}
	return append(b, '}')
}

// appendProperties writes the fields of a row, without the braces around them.
func appendProperties[T any](b []byte, fields []field[T], row T) []byte {
	for i, f := range fields {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, f.name)
		b = append(b, ':')
		switch value := f.text(row); {
		case value == "":
			b = append(b, "null"...)
		case f.kind == text:
			b = appendString(b, value)
		default:
			b = append(b, value...)
		}
	}
	return b
}

// appendString writes a JSON string. A string can always be written.
func appendString(b []byte, s string) []byte {
	quoted, _ := json.Marshal(s)
	return append(b, quoted...)
}

// drawable reports whether an outline is there and all its coordinates are
// finite, as JSON demands.
func drawable(outline orb.MultiPolygon) bool {
	for _, polygon := range outline {
		for _, ring := range polygon {
			for _, p := range ring {
				if math.IsNaN(p[0]-p[0]) || math.IsNaN(p[1]-p[1]) { // infinity less itself is no number either
					return false
				}
			}
		}
	}
	return len(outline) > 0
}

// appendOutline writes a MultiPolygon with closed rings, the outer ones
// counterclockwise and the holes clockwise.
func appendOutline(b []byte, outline orb.MultiPolygon) []byte {
	b = append(b, `{"type":"MultiPolygon","coordinates":[`...)
	for i, polygon := range outline {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '[')
		for k, ring := range polygon {
			if k > 0 {
				b = append(b, ',')
			}
			wanted := orb.CCW
			if k > 0 {
				wanted = orb.CW
			}
			b = appendRing(b, ring, wanted)
		}
		b = append(b, ']')
	}
	return append(b, `]}`...)
}

func appendRing(b []byte, ring orb.Ring, wanted orb.Orientation) []byte {
	ring = ring.Clone()
	if !ring.Closed() {
		ring = append(ring, ring[0])
	}
	if ring.Orientation() == -wanted {
		ring.Reverse()
	}
	b = append(b, '[')
	for i, p := range ring {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendPoint(b, p)
	}
	return append(b, ']')
}

// appendPoint writes a position to the decimetre.
func appendPoint(b []byte, p orb.Point) []byte {
	b = append(b, '[')
	b = append(b, decimal(p[0], 6)...)
	b = append(b, ',')
	b = append(b, decimal(p[1], 6)...)
	return append(b, ']')
}

// writeHead begins a collection. Roads of OpenStreetMap are attributed in a
// foreign member, which RFC 7946 allows.
func writeHead(w io.Writer, name string, r *coverage.Result) {
	attribution := ""
	if r.Study.RoadsInfo.Kind == coverage.Streets {
		attribution = `"attribution":"© OpenStreetMap contributors, ODbL 1.0",`
	}
	fmt.Fprintf(w, `{"type":"FeatureCollection","name":"%s",%s"features":[`, name, attribution)
}
