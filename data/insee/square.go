package insee

import (
	"strconv"
	"strings"

	"acces30/coverage/plane"

	"github.com/paulmach/orb"
)

// europe is the plane of the squares of European statistics.
var europe = plane.Europe()

// grids are the planes of squares by their EPSG code.
var grids = map[string]plane.Plane{
	"3035": europe,
	"2154": lambert93,
	"5490": utm20North, // Martinique and Guadeloupe
	"4559": utm20North,
	"2972": utm22North, // Guyane
	"2975": utm40South, // La Réunion
	"4471": utm38South, // Mayotte
}

// SquareCentre returns the centre of a square, in metres of the plane that it
// lies on, by its INSPIRE identifier, which gives the metres of its lower left
// corner: CRS3035RES200mN2029800E4252400 and FR_CRS3035RES1000mN2029000E4252000,
// or, in EPSG:3035 and with the zeros of the size left out, 1kmN2029E4252 and
// 200mN20298E42524.
func SquareCentre(id string) (on plane.Plane, centre orb.Point, ok bool) {
	rest, whole := id, false
	on = europe
	if _, after, found := strings.Cut(id, "CRS"); found {
		epsg, after, found := strings.Cut(after, "RES")
		if on = grids[epsg]; !found || on == nil {
			return nil, orb.Point{}, false
		}
		rest, whole = after, true
	}
	size, rest, ok := squareSize(rest)
	rest, north := strings.CutPrefix(rest, "N")
	northText, eastText, found := strings.Cut(rest, "E")
	if !ok || !north || !found {
		return nil, orb.Point{}, false
	}
	unit := uint64(1)
	for !whole && size%(unit*10) == 0 {
		unit *= 10
	}
	y, errNorth := strconv.ParseUint(northText, 10, 32)
	x, errEast := strconv.ParseUint(eastText, 10, 32)
	if errNorth != nil || errEast != nil {
		return nil, orb.Point{}, false
	}
	half := float64(size) / 2
	return on, orb.Point{float64(x*unit) + half, float64(y*unit) + half}, true
}

// squareSize cuts the size of a square, in metres, off an identifier: 200m or
// 1km.
func squareSize(text string) (metres uint64, rest string, ok bool) {
	unit := strings.TrimLeft(text, "0123456789")
	size, err := strconv.ParseUint(text[:len(text)-len(unit)], 10, 32)
	if err != nil || size == 0 || size > 100_000 {
		return 0, "", false
	}
	if after, found := strings.CutPrefix(unit, "km"); found {
		return size * 1000, after, true
	}
	after, found := strings.CutPrefix(unit, "m")
	return size, after, found
}
