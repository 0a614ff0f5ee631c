package parse

import (
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"

	"acces30/coverage/plane"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/ewkb"
)

// sexagesimal matches an angle of degrees, minutes and seconds, of which the last
// one stated may have decimals: 49°06'32"N, N 49° 6.54', 49d06m32s, 49 06 32. The
// letter of the hemisphere may stand on either side; O is Ouest.
var sexagesimal = regexp.MustCompile(`^([NSEWO])?\s*([+-]?\d{1,3}(?:[.,]\d+)?)\s*(?:[°º˚D:]|DEG|\s)\s*` +
	`(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:['’′‘M:]|MIN|MN|\s|$)\s*)?` +
	`(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″“S]|''|’’|′′|SEC|\s|$)\s*)?([NSEWO]|NORD|SUD|EST|OUEST|NORTH|SOUTH|EAST|WEST)?$`)

// hemisphere matches an angle in degrees with the letter of its hemisphere.
var hemisphere = regexp.MustCompile(`^([NSEWO])?\s*([+-]?\d{1,3}(?:[.,]\d+)?)\s*([NSEWO]|NORD|SUD|EST|OUEST|NORTH|SOUTH|EAST|WEST)?$`)

// plainSigns writes spaces and minus signs of all kinds as plain ones.
var plainSigns = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u2212", "-", "\u2013", "-", "\u200e", "", "\u200f", "", "\u00ad", "")

// wordsAround matches what people write before and behind a coordinate.
var wordsAround = regexp.MustCompile(`^(?:LATITUDE|LONGITUDE|LAT|LONG|LON|LNG)\b\s*[.:=]?\s*|\s*\(?(?:WGS\s?84|RGF\s?93|EPSG:4326)\)?$|\s*(?:DEGR[EÉ]S?|DEGREES?|DEG)$`)

// Coordinate reads a coordinate: a number, with or without the sign of degrees and
// the letter of its hemisphere, or degrees, minutes and seconds.
func Coordinate(text string) (float64, bool) {
	if v, err := strconv.ParseFloat(text, 64); err == nil { // as nearly every one is written
		return Number(strconv.FormatFloat(v, 'g', -1, 64))
	}
	text = strings.ToUpper(strings.TrimSpace(plainSigns.Replace(text)))
	text = strings.TrimRight(wordsAround.ReplaceAllString(text, ""), ";, ")
	if m := sexagesimal.FindStringSubmatch(text); m != nil && (m[3] != "" || m[1]+m[5] != "") {
		return angle(m[2], m[3], m[4], m[1]+m[5])
	}
	if m := hemisphere.FindStringSubmatch(text); m != nil && m[1]+m[3] != "" {
		return angle(m[2], "", "", m[1]+m[3])
	}
	return Number(strings.TrimSuffix(text, "°"))
}

// angle returns degrees, minutes and seconds as degrees, below zero to the south
// and to the west. Parts below the degree are whole numbers but for the last one
// stated, and less than sixty.
func angle(degrees, minutes, seconds, side string) (float64, bool) {
	d, ok := Number(degrees)
	sign := 1.0
	if strings.HasPrefix(degrees, "-") { // also of -0
		sign, d = -1, -d
	}
	for i, part := range []string{minutes, seconds} {
		if part == "" {
			continue
		}
		before := []string{degrees, minutes}[i]
		v, okPart := Number(part)
		ok = ok && okPart && v < 60 && !strings.ContainsAny(before, ".,")
		d += v / []float64{60, 3600}[i]
	}
	switch side {
	case "S", "SUD", "SOUTH", "W", "O", "OUEST", "WEST":
		sign = -sign
	case "", "N", "NORD", "NORTH", "E", "EST", "EAST":
	default: // two letters
		return 0, false
	}
	return sign * d, ok
}

const (
	numberText = `(-?\d+(?:[.,]\d+)?(?:E[+-]?\d+)?)`
	quotedText = `["']?(-?\d+(?:\.\d+)?)(?:[^\d,.]|,\D|,?$)`
	commaText  = `["'](-?\d+(?:,\d+)?)["']`
)

var (
	// pairText matches two numbers, as geo_point_2d of data portals, latitude first:
	// "49.12, 6.17".
	pairText = regexp.MustCompile(`^(?:GEO:)?[\[(]?\s*` + numberText + `°?\s*[\s,;/|]\s*` + numberText + `°?\s*[\])]?$`)
	// tripleText matches the same with a height, with decimal points.
	tripleText = regexp.MustCompile(`^(?:GEO:)?[\[(]?\s*(-?\d+\.\d+)\s*[,;\s]\s*(-?\d+\.\d+)\s*[,;\s]\s*-?\d+(?:\.\d+)?\s*[\])]?$`)
	// wktText matches well-known text, longitude first: POINT(6.17 49.12), with a
	// height or without, and of several points only one.
	wktText = regexp.MustCompile(`^(?:SRID=(\d+);)?\s*(?:MULTI)?POINT\s*(?:Z|M|ZM)?\s*\(+\s*` + numberText + `[\s,]\s*` + numberText + `(?:\s+` + numberText + `)*\s*\)+$`)
	// geometryText matches a point of GeoJSON, longitude first.
	geometryText = regexp.MustCompile(`["']?COORDINATES["']?\s*:\s*\[+\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*(?:,\s*-?\d+(?:\.\d+)?\s*)?\]+`)
	lonText      = regexp.MustCompile(`["']?\b(?:M?LON|LNG|LONG|LONGITUDE|X)\b["']?\s*[:=]\s*(?:` + commaText + `|` + quotedText + `)`)
	latText      = regexp.MustCompile(`["']?\b(?:M?LAT|LATITUDE|Y)\b["']?\s*[:=]\s*(?:` + commaText + `|` + quotedText + `)`)
	// addressText matches the point in the address of a map: /@49.12,6.17,17z.
	addressText = regexp.MustCompile(`^HTTPS?://.*[@=/](-?\d+\.\d+)(?:,|%2C|/)(-?\d+\.\d+)(?:[,/&?].*)?$`)
	// hexText matches the bytes of a point in hexadecimal, as PostGIS writes them.
	hexText = regexp.MustCompile(`^(?:0X|\\X)?(0[01][0-9A-F]{40,})$`)
	// lettered matches two angles with letters behind or before them.
	lettersBehind = regexp.MustCompile(`^(.*\d.*?)([NSEWO])\s*[,;/|]?\s*(.*\d.*?)([NSEWO])$`)
	lettersBefore = regexp.MustCompile(`^([NSEWO])(.*\d.*?)[,;/|]?\s*([NSEWO])(.*\d.*)$`)
)

// SplitPoint cuts a text with both coordinates into their texts: two numbers, well-
// known text, a point of GeoJSON, an object such as {"lon": 6.17, "lat": 49.12}, or
// two angles with the letters of their hemispheres. Any other text is returned
// whole as the latitude.
func SplitPoint(text string) (lon, lat string) {
	upper := strings.ToUpper(strings.TrimSpace(plainSigns.Replace(text)))
	if m := pairText.FindStringSubmatch(upper); m != nil {
		return m[2], m[1]
	}
	if m := tripleText.FindStringSubmatch(upper); m != nil {
		return m[2], m[1]
	}
	if m := hexText.FindStringSubmatch(upper); m != nil {
		return ofBytes(m[1], text)
	}
	if m := addressText.FindStringSubmatch(upper); m != nil {
		return m[2], m[1]
	}
	if m := wktText.FindStringSubmatch(upper); m != nil {
		return onStated(m[1], m[2], m[3], text)
	}
	if m := geometryText.FindStringSubmatch(upper); m != nil && strings.Contains(upper, "POINT") {
		return m[1], m[2]
	}
	if x, y := lonText.FindStringSubmatch(upper), latText.FindStringSubmatch(upper); x != nil && y != nil {
		return x[1] + x[2], y[1] + y[2]
	}
	if m := lettersBehind.FindStringSubmatch(upper); m != nil {
		return bySide(m[1]+m[2], m[2], m[3]+m[4])
	}
	if m := lettersBefore.FindStringSubmatch(upper); m != nil {
		return bySide(strings.TrimSpace(m[1]+m[2]), m[1], m[3]+m[4])
	}
	return "", text
}

// ofBytes returns the point in extended well-known binary; the text whole as the
// latitude when it is none.
func ofBytes(hexadecimal, text string) (lon, lat string) {
	content, err := hex.DecodeString(hexadecimal)
	if err != nil {
		return "", text
	}
	geometry, system, err := ewkb.Unmarshal(content)
	point, is := geometry.(orb.Point)
	if err != nil || !is {
		return "", text
	}
	return onStated(strconv.Itoa(system), decimal(point.X()), decimal(point.Y()), text)
}

// onStated returns a point in the reference system whose number (EPSG) is stated
// with it, in degrees; the text whole as the latitude where that is not one that is
// read.
func onStated(system, x, y, text string) (lon, lat string) {
	if system == "" || system == "0" {
		return x, y
	}
	on, known := plane.Named("EPSG:" + system)
	east, okX := Number(x)
	north, okY := Number(y)
	switch {
	case !known || !okX || !okY:
		return "", text
	case on == nil:
		return x, y
	}
	at := on.Unproject(orb.Point{east, north})
	return decimal(at.Lon()), decimal(at.Lat())
}

func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// bySide returns two angles as longitude and latitude, by the letter of the first.
func bySide(first, side, second string) (lon, lat string) {
	if side == "N" || side == "S" {
		return second, first
	}
	return first, second
}
