package data

import (
	"maps"
	"math"
	"slices"
	"strings"

	"acces30/coverage/plane"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
)

// territory is a part of the world in which a département lies: a box in
// degrees wide enough for all of it, and its legal plane.
type territory struct {
	bound     orb.Bound
	plane     plane.Plane // nil where none is known
	planeName string
	others    []orb.Bound // more boxes of the same territory
}

func box(west, south, east, north float64) orb.Bound {
	return orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
}

// mainland holds metropolitan France with Corsica.
var mainland = territory{bound: box(-5.5, 41.2, 9.8, 51.3), plane: lambert93, planeName: "Lambert-93"}

// overseas holds the territories beyond, by the first three characters of
// their codes.
var overseas = map[string]territory{
	"971": {bound: box(-62, 15.7, -60.8, 16.6), plane: utm20North, planeName: "UTM 20N"},    // Guadeloupe
	"972": {bound: box(-61.4, 14.3, -60.7, 15), plane: utm20North, planeName: "UTM 20N"},    // Martinique
	"973": {bound: box(-54.8, 2, -51.5, 6), plane: utm22North, planeName: "UTM 22N"},        // Guyane
	"974": {bound: box(55.1, -21.5, 55.95, -20.8), plane: utm40South, planeName: "UTM 40S"}, // La Réunion
	"975": {bound: box(-56.6, 46.6, -56, 47.3), plane: utm21North, planeName: "UTM 21N"},    // Saint-Pierre-et-Miquelon
	"976": {bound: box(44.9, -13.1, 45.4, -12.5), plane: utm38South, planeName: "UTM 38S"},  // Mayotte
	"977": {bound: box(-62.95, 17.8, -62.7, 18), plane: utm20North, planeName: "UTM 20N"},   // Saint-Barthélemy
	"978": {bound: box(-63.2, 18, -62.9, 18.2), plane: utm20North, planeName: "UTM 20N"},    // Saint-Martin
}

// france is all of them: where a place lies of which no code tells more.
var france = allLands()

func allLands() territory {
	all := mainland
	for _, code := range slices.Sorted(maps.Keys(overseas)) {
		all.others = append(all.others, overseas[code].bound)
	}
	return all
}

// anywhere is where a place lies of which nothing else is known.
var anywhere = territory{bound: box(-180, -90, 180, 90)}

// territoryOf returns the territory of a commune or département code. A code
// that tells nothing (other lands of the Pacific) may lie anywhere.
func territoryOf(code string) territory {
	switch {
	case len(code) >= 3 && strings.HasPrefix(code, "97"):
		if t, ok := overseas[code[:3]]; ok {
			return t
		}
	case len(code) >= 2 && code[:2] <= "95" && code[:2] >= "01":
		return mainland
	}
	return anywhere
}

// holds tells whether a point in degrees lies in the territory.
func (t territory) holds(p orb.Point) bool {
	return t.bound.Contains(p) || slices.ContainsFunc(t.others, func(b orb.Bound) bool { return b.Contains(p) })
}

// metresBetween returns the distance of two points on the sphere.
func metresBetween(a, b orb.Point) float64 { return geo.DistanceHaversine(a, b) }

// nearby answers whether a point lies within a distance of any of a set of
// points, by looking only at the neighbouring cells of a grid.
type nearby struct {
	metres float64
	cells  map[[2]int][]orb.Point
}

// metresPerDegree is the length of a degree of latitude, at its shortest.
const metresPerDegree = 110_500

func newNearby(metres float64) *nearby {
	return &nearby{metres: metres, cells: make(map[[2]int][]orb.Point)}
}

// cell returns a point's cell. Cells are as high as the distance; their width
// in degrees is fixed for the territory of France, up to 52° of latitude.
func (n *nearby) cell(p orb.Point) [2]int {
	high := max(n.metres, 1) / metresPerDegree
	wide := high / math.Cos(52*math.Pi/180)
	return [2]int{int(math.Floor(p.Lon() / wide)), int(math.Floor(p.Lat() / high))}
}

func (n *nearby) add(p orb.Point) {
	c := n.cell(p)
	n.cells[c] = append(n.cells[c], p)
}

func (n *nearby) has(p orb.Point) bool {
	c := n.cell(p)
	for dx := -1; dx <= 1; dx++ {
		for dy := -1; dy <= 1; dy++ {
			for _, q := range n.cells[[2]int{c[0] + dx, c[1] + dy}] {
				if metresBetween(p, q) <= n.metres {
					return true
				}
			}
		}
	}
	return false
}
