package table

import (
	"bytes"
	"encoding/json"
	"math"
	"regexp"
	"strconv"
	"strings"

	"acces30/coverage/fault"
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
	d.plane, _ = d.stated(parts.crs, parts.esri)
	return d.unread
}

// stated returns the plane that a crs or a spatial reference names, if there is any.
// One that is not read is kept as the error that the file gives.
func (d *jsonDecoder) stated(crs, esri json.RawMessage) (on statedPlane, any bool) {
	name := ""
	switch {
	case len(crs) > 0 && string(crs) != "null":
		name = crsName(crs)
	case len(esri) > 0 && string(esri) != "null":
		name = esriName(esri)
	default:
		return on, false
	}
	code := crsCode(name)
	metres, known := plane.Named(code)
	switch {
	case !known:
		d.unread = input.Errorf(d.table.File, fault.T("ses coordonnées sont annoncées en %s, qui n'est pas lu : exportez-les en degrés (WGS 84, EPSG:4326)", "states its coordinates in %s, which is not read: export it in degrees (WGS 84, EPSG:4326)"), excerpt(name))
	case metres != nil:
		on = statedPlane{code, metres}
		d.table.note(StatedCRS, 0, "", code)
	}
	return on, true
}

// contradicts reports whether a position is one of degrees, on a plane where it
// would lie far from France.
func (s statedPlane) contradicts(p orb.Point) bool {
	return s.plane != nil && math.Abs(p[0]) <= 180 && math.Abs(p[1]) <= 90
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
		Name string
		ID   struct {
			Authority string
			Code      json.Number
		}
	}
	var number json.Number
	var bare string
	switch {
	case json.Unmarshal(crs, &bare) == nil:
		return bare
	case json.Unmarshal(crs, &number) == nil:
		return "EPSG:" + number.String()
	case json.Unmarshal(crs, &stated) != nil:
	case stated.ID.Authority != "" && stated.ID.Code != "": // PROJJSON
		return stated.ID.Authority + ":" + stated.ID.Code.String()
	case stated.Properties.Name != "":
		return stated.Properties.Name
	case stated.Properties.Code != "":
		return "EPSG:" + stated.Properties.Code.String()
	case stated.Properties.Href != "":
		return stated.Properties.Href
	case stated.Name != "":
		return stated.Name
	}
	return string(crs)
}

// esriName returns the name of a spatial reference: {"wkid":102100,"latestWkid":3857}.
func esriName(reference json.RawMessage) string {
	var stated struct {
		WKID, LatestWKID int
		WKT              string
	}
	if json.Unmarshal(reference, &stated) != nil || stated.WKID == 0 && stated.LatestWKID == 0 {
		if stated.WKT != "" {
			return stated.WKT
		}
		return string(reference)
	}
	if stated.LatestWKID != 0 {
		return "EPSG:" + strconv.Itoa(stated.LatestWKID)
	}
	return "EPSG:" + strconv.Itoa(stated.WKID)
}

var (
	// crsText matches the authority and the code in the names of reference systems:
	// urn:ogc:def:crs:EPSG::3857, http://www.opengis.net/def/crs/EPSG/0/3857,
	// epsg.xml#3857, ref/epsg/3857/proj4/, EPSG 3857, urn:ogc:def:crs:OGC:1.3:CRS84,
	// IGNF:LAMB93.
	crsText   = regexp.MustCompile(`(?i)\b(EPSG|ESRI)\b.*?[^0-9.](\d{4,6})(?:\D*|/proj4/?)$|\b(OGC|IGNF)\b.*?[:/]([A-Z]+[A-Z0-9]*)$`)
	crsPrefix = regexp.MustCompile(`(?i)^urn:(?:x-)?ogc:def:crs:`)
	// crsAuthority matches the code at the end of well-known text.
	crsAuthority = regexp.MustCompile(`(?i)(?:AUTHORITY|ID)\["(EPSG|ESRI)",\s*"?(\d+)"?\](?:,\w+\[[^\[\]]*\])*\]$`)
	// crsTitle matches the name at the beginning of well-known text.
	crsTitle = regexp.MustCompile(`(?i)^(?:PROJ|GEOG|GEOD)[A-Z]*\["([^"]+)"`)
	// crsBare matches a code alone.
	crsBare = regexp.MustCompile(`^\d{4,6}$`)
)

// crsCode returns the name of a reference system in short: EPSG:3857.
func crsCode(name string) string {
	name = strings.TrimSpace(name)
	if m := crsAuthority.FindStringSubmatch(name); m != nil {
		return "EPSG:" + m[2]
	}
	name = strings.Trim(name, "[]")
	if m := crsTitle.FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	if m := crsText.FindStringSubmatch(crsPrefix.ReplaceAllString(name, "")); m != nil {
		if m[1] != "" {
			return "EPSG:" + m[2]
		}
		return strings.ToUpper(m[3] + ":" + m[4])
	}
	if crsBare.MatchString(name) {
		return "EPSG:" + name
	}
	if code := crsByTitle(name); code != "" {
		return code
	}
	return name
}

var (
	utmTitle   = regexp.MustCompile(`^(?:wgs84|wgs1984|rgf93|rgf1993|etrs89|etrs1989|rgaf09|rgfg95|rgr92|rgm04|rgspm06)(?:v\d[a-z]?)?utm(?:zone)?(\d{1,2})([ns])$`)
	conicTitle = regexp.MustCompile(`^(?:rgf93|rgf1993)(?:v\d[a-z]?)?(?:lambert)?cc(4[2-9]|50)$`)
	plainTitle = map[string]string{
		"wgs84": "EPSG:4326", "wgs1984": "EPSG:4326", "gcswgs1984": "EPSG:4326", "crs84": "OGC:CRS84",
		"rgf93": "EPSG:4171", "rgf93v1": "EPSG:4171", "rgf93v2": "EPSG:9777", "gcsrgf1993": "EPSG:4171", "etrs89": "EPSG:4258", "gcsetrs1989": "EPSG:4258",
		"lambert93": "EPSG:2154", "rgf93lambert93": "EPSG:2154", "rgf1993lambert93": "EPSG:2154", "rgf93v1lambert93": "EPSG:2154", "rgf93v2lambert93": "EPSG:9793", "rgf93v2blambert93": "EPSG:9794",
		"ntfparislambertzoneii": "EPSG:27572", "ntfparislambertcentrefrance": "EPSG:27562", "ntflambertiietendu": "EPSG:27572", "lambertiietendu": "EPSG:27572", "lambert2etendu": "EPSG:27572",
		"wgs84pseudomercator": "EPSG:3857", "wgs1984webmercatorauxiliarysphere": "EPSG:3857", "webmercator": "EPSG:3857", "pseudomercator": "EPSG:3857",
		"etrs89extendedlaeaeurope": "EPSG:3035", "etrs89laeaeurope": "EPSG:3035", "etrs1989laea": "EPSG:3035",
	}
)

// crsByTitle returns the code of a reference system by what people call it, "RGF93
// / Lambert-93", "WGS 84 / UTM zone 32N"; "" when it is none that is known.
func crsByTitle(name string) string {
	folded := strings.TrimPrefix(Fold(name), "projcs")
	if code, known := plainTitle[folded]; known {
		return code
	}
	if m := conicTitle.FindStringSubmatch(folded); m != nil {
		return "EPSG:39" + m[1]
	}
	if m := utmTitle.FindStringSubmatch(folded); m != nil {
		zone, err := strconv.Atoi(m[1])
		if err != nil || zone < 1 || zone > 60 {
			return ""
		}
		if m[2] == "s" {
			return "EPSG:" + strconv.Itoa(32700+zone)
		}
		return "EPSG:" + strconv.Itoa(32600+zone)
	}
	return ""
}

// degrees returns a position in degrees.
func (s statedPlane) degrees(p orb.Point) orb.Point {
	if s.plane == nil {
		return p
	}
	return s.plane.Unproject(p)
}

// statedBeside returns the plane that an element states for its own geometry, as
// single features of a sequence do.
func (d *jsonDecoder) statedBeside(element json.RawMessage) (on statedPlane, any bool) {
	if !bytes.Contains(element, []byte(`"crs"`)) {
		return on, false
	}
	var beside struct{ CRS json.RawMessage }
	if json.Unmarshal(element, &beside) != nil || begins(beside.CRS, '"') && crsByTitle(crsName(beside.CRS)) == "" && crsText.FindString(crsName(beside.CRS)) == "" {
		return on, false
	}
	return d.stated(beside.CRS, nil)
}
