package parse

import (
	"regexp"
	"strconv"
	"strings"
)

// sexagesimal matches an angle of degrees, minutes and seconds, of which the last
// one stated may have decimals: 49°06'32"N, N 49° 6.54', 49d06m32s, 49 06 32. The
// letter of the hemisphere may stand on either side; O is Ouest.
var sexagesimal = regexp.MustCompile(`^([NSEWO])?\s*([+-]?\d{1,3}(?:[.,]\d+)?)\s*(?:[°º˚D:]|DEG|\s)\s*` +
	`(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:['’′‘M:]|MIN|MN|\s|$)\s*)?` +
	`(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″“S]|''|’’|′′|SEC|\s|$)\s*)?([NSEWO]|NORD|SUD|EST|OUEST|NORTH|SOUTH|EAST|WEST)?$`)

// hemisphere matches an angle in degrees with the letter of its hemisphere.
var hemisphere = regexp.MustCompile(`^([NSEWO])?\s*([+-]?\d{1,3}(?:[.,]\d+)?)\s*([NSEWO]|NORD|SUD|EST|OUEST|NORTH|SOUTH|EAST|WEST)?$`)

// Coordinate reads a coordinate: a number, with or without the sign of degrees and
// the letter of its hemisphere, or degrees, minutes and seconds.
func Coordinate(text string) (float64, bool) {
	if v, err := strconv.ParseFloat(text, 64); err == nil { // as nearly every one is written
		return Number(strconv.FormatFloat(v, 'g', -1, 64))
	}
	text = strings.ToUpper(strings.TrimSpace(strings.ReplaceAll(text, "\u00a0", " ")))
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
	if d < 0 || strings.HasPrefix(degrees, "-") {
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

const numberText = `(-?\d+(?:[.,]\d+)?)`

var (
	// pairText matches two numbers, as geo_point_2d of data portals, latitude first:
	// "49.12, 6.17".
	pairText = regexp.MustCompile(`^[\[(]?\s*` + numberText + `°?\s*[\s,;/|]\s*` + numberText + `°?\s*[\])]?$`)
	// wktText matches well-known text, longitude first: POINT(6.17 49.12), with a
	// height or without, and of several points only one.
	wktText = regexp.MustCompile(`^(?:SRID=\d+;)?\s*(?:MULTI)?POINT\s*(?:Z|M|ZM)?\s*\(+\s*` + numberText + `\s+` + numberText + `(?:\s+` + numberText + `)*\s*\)+$`)
	// geometryText matches a point of GeoJSON, longitude first.
	geometryText = regexp.MustCompile(`["']?COORDINATES["']?\s*:\s*\[+\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*(?:,\s*-?\d+(?:\.\d+)?\s*)?\]+`)
	lonText      = regexp.MustCompile(`["']?\b(?:LON|LNG|LONG|LONGITUDE|X)\b["']?\s*[:=]\s*["']?(-?\d+(?:\.\d+)?)`)
	latText      = regexp.MustCompile(`["']?\b(?:LAT|LATITUDE|Y)\b["']?\s*[:=]\s*["']?(-?\d+(?:\.\d+)?)`)
	// lettered matches two angles with letters behind or before them.
	lettersBehind = regexp.MustCompile(`^(.*\d.*?)([NSEWO])\s*[,;/|]?\s*(.*\d.*?)([NSEWO])$`)
	lettersBefore = regexp.MustCompile(`^([NSEWO])(.*\d.*?)[,;/|]?\s*([NSEWO])(.*\d.*)$`)
)

// SplitPoint cuts a text with both coordinates into their texts: two numbers, well-
// known text, a point of GeoJSON, an object such as {"lon": 6.17, "lat": 49.12}, or
// two angles with the letters of their hemispheres. Any other text is returned
// whole as the latitude.
func SplitPoint(text string) (lon, lat string) {
	upper := strings.ToUpper(strings.TrimSpace(text))
	if m := pairText.FindStringSubmatch(upper); m != nil {
		return m[2], m[1]
	}
	if m := wktText.FindStringSubmatch(upper); m != nil {
		return m[1], m[2]
	}
	if m := geometryText.FindStringSubmatch(upper); m != nil && strings.Contains(upper, "POINT") {
		return m[1], m[2]
	}
	if x, y := lonText.FindStringSubmatch(upper), latText.FindStringSubmatch(upper); x != nil && y != nil {
		return x[1], y[1]
	}
	if m := lettersBehind.FindStringSubmatch(upper); m != nil {
		return bySide(m[1]+m[2], m[2], m[3]+m[4])
	}
	if m := lettersBefore.FindStringSubmatch(upper); m != nil {
		return bySide(strings.TrimSpace(m[1]+m[2]), m[1], m[3]+m[4])
	}
	return "", text
}

// bySide returns two angles as longitude and latitude, by the letter of the first.
func bySide(first, side, second string) (lon, lat string) {
	if side == "N" || side == "S" {
		return second, first
	}
	return first, second
}
