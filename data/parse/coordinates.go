package parse

import (
	"regexp"
	"strings"
)

// Coordinate reads a coordinate: a number, with or without the sign of degrees.
func Coordinate(text string) (float64, bool) {
	return Number(strings.TrimSuffix(strings.TrimSpace(text), "°"))
}

// pointText matches two numbers, as geo_point_2d of data portals ("49.12, 6.17",
// latitude first) and well-known text (POINT(6.17 49.12), longitude first).
var pointText = regexp.MustCompile(`^\s*(POINT\s*)?[\[(]?\s*(-?\d+(?:[.,]\d+)?)°?\s*[\s,;]\s*(-?\d+(?:[.,]\d+)?)°?\s*[\])]?\s*$`)

// SplitPoint cuts a text with both coordinates into their texts. Any
// other text is returned whole as the latitude.
func SplitPoint(text string) (lon, lat string) {
	m := pointText.FindStringSubmatch(strings.ToUpper(text))
	switch {
	case m == nil:
		return "", text
	case m[1] != "":
		return m[2], m[3]
	default:
		return m[3], m[2]
	}
}
