package data

import (
	"math"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
)

// territory is a part of the world in which a département lies, as a box in
// degrees wide enough for all of it.
type territory orb.Bound

func box(west, south, east, north float64) territory {
	return territory{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
}

// mainland holds metropolitan France with Corsica.
var mainland = box(-5.5, 41.2, 9.8, 51.3)

// overseas holds the territories beyond, by the first three characters of
// their codes.
var overseas = map[string]territory{
	"971": box(-62, 15.7, -60.8, 16.6),    // Guadeloupe
	"972": box(-61.4, 14.3, -60.7, 15),    // Martinique
	"973": box(-54.8, 2, -51.5, 6),        // Guyane
	"974": box(55.1, -21.5, 55.95, -20.8), // La Réunion
	"975": box(-56.6, 46.6, -56, 47.3),    // Saint-Pierre-et-Miquelon
	"976": box(44.9, -13.1, 45.4, -12.5),  // Mayotte
	"977": box(-62.95, 17.8, -62.7, 18),   // Saint-Barthélemy
	"978": box(-63.2, 18, -62.9, 18.2),    // Saint-Martin
}

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
	return box(-180, -90, 180, 90)
}

// holds tells whether a point lies in the territory.
func (t territory) holds(lon, lat float64) bool {
	return orb.Bound(t).Contains(orb.Point{lon, lat})
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
