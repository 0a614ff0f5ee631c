package data

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
)

// metresBetween returns the distance of two points on the sphere.
func metresBetween(a, b orb.Point) float64 { return geo.DistanceHaversine(a, b) }

// pointSet is a set of points in degrees that finds whether one of them is
// within a distance, by looking only at the neighbouring cells of a grid.
type pointSet struct {
	metres float64
	cells  map[[2]int][]orb.Point
}

// metresPerDegree is the length of a degree of latitude, at its shortest.
const metresPerDegree = 110_500

// newPointSet returns an empty set for looking within a distance.
func newPointSet(metres float64) *pointSet {
	return &pointSet{metres: metres, cells: make(map[[2]int][]orb.Point)}
}

// cell returns a point's cell. Cells are as high as the distance; their width
// in degrees is fixed, for up to 52° of latitude.
func (s *pointSet) cell(p orb.Point) [2]int {
	high := max(s.metres, 1) / metresPerDegree
	wide := high / math.Cos(52*math.Pi/180)
	return [2]int{int(math.Floor(p.Lon() / wide)), int(math.Floor(p.Lat() / high))}
}

func (s *pointSet) add(p orb.Point) {
	c := s.cell(p)
	s.cells[c] = append(s.cells[c], p)
}

// near reports whether a point of the set is within the distance of p.
func (s *pointSet) near(p orb.Point) bool {
	c := s.cell(p)
	for dx := -1; dx <= 1; dx++ {
		for dy := -1; dy <= 1; dy++ {
			for _, q := range s.cells[[2]int{c[0] + dx, c[1] + dy}] {
				if metresBetween(p, q) <= s.metres {
					return true
				}
			}
		}
	}
	return false
}
