package table

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"

	"acces30/coverage/plane"
	"acces30/data/input"

	"github.com/paulmach/orb"
)

// statedPlane is the plane that a file says its geometries lie on: none where they
// are degrees.
type statedPlane struct {
	name  string
	plane plane.Plane
}

// setPlane reads what a document says about its coordinates: the crs of GeoJSON
// before RFC 7946, or the spatial reference of Esri. A plane that is not known is
// an error: to guess would put everything somewhere else.
func (d *jsonDecoder) setPlane(parts *documentParts) error {
	stated := ""
	switch {
	case len(parts.crs) > 0 && string(parts.crs) != "null":
		stated = crsName(parts.crs)
	case len(parts.esri) > 0 && string(parts.esri) != "null":
		stated = esriName(parts.esri)
	default:
		return nil
	}
	on, known := plane.Named(crsCode(stated))
	if !known {
		return input.Errorf(d.table.File, "states its coordinates in %s, which is not read: export it in degrees (WGS 84, EPSG:4326)", excerpt(stated))
	}
	if on != nil {
		d.plane = statedPlane{crsCode(stated), on}
		d.table.note(StatedCRS, 0, "", crsCode(stated))
	}
	return nil
}

// crsName returns the name of a crs: {"type":"name","properties":{"name":"..."}},
// or {"type":"EPSG","properties":{"code":2154}}; as it is written where it is none.
func crsName(crs json.RawMessage) string {
	var stated struct {
		Properties struct {
			Name string
			Code json.Number
			Href string
		}
	}
	var bare string
	switch {
	case json.Unmarshal(crs, &bare) == nil:
		return bare
	case json.Unmarshal(crs, &stated) != nil:
	case stated.Properties.Name != "":
		return stated.Properties.Name
	case stated.Properties.Code != "":
		return "EPSG:" + stated.Properties.Code.String()
	case stated.Properties.Href != "":
		return stated.Properties.Href
	}
	return string(crs)
}

// esriName returns the name of a spatial reference: {"wkid":102100,"latestWkid":3857}.
func esriName(reference json.RawMessage) string {
	var stated struct{ WKID, LatestWKID int }
	if json.Unmarshal(reference, &stated) != nil || stated.WKID == 0 && stated.LatestWKID == 0 {
		return string(reference)
	}
	if stated.LatestWKID != 0 {
		return "EPSG:" + strconv.Itoa(stated.LatestWKID)
	}
	return "EPSG:" + strconv.Itoa(stated.WKID)
}

// crsText matches the authority and the code in the names of reference systems:
// urn:ogc:def:crs:EPSG::3857, http://www.opengis.net/def/crs/EPSG/0/3857,
// EPSG:3857, urn:ogc:def:crs:OGC:1.3:CRS84, IGNF:LAMB93.
var crsText = regexp.MustCompile(`(?i)^.*\b(EPSG|OGC|IGNF)\b.*?[:/]([A-Z]*\d*[A-Z0-9]*)$`)

// crsCode returns the name of a reference system in short: EPSG:3857.
func crsCode(name string) string {
	m := crsText.FindStringSubmatch(strings.TrimSpace(name))
	if m == nil {
		return name
	}
	return strings.ToUpper(m[1] + ":" + m[2])
}

// degrees returns a position in degrees.
func (s statedPlane) degrees(p orb.Point) orb.Point {
	if s.plane == nil {
		return p
	}
	return s.plane.Unproject(p)
}
