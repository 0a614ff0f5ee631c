package location

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
)

// MetresBetween returns the distance of two points on the sphere.
func MetresBetween(a, b orb.Point) float64 { return geo.DistanceHaversine(a, b) }

// PointSet is a set of points in degrees that knows whether one of them is
// within a distance, by looking only at the neighbouring cells of a grid.
type PointSet struct {
	metres float64
	cells  map[[2]int][]orb.Point
}

// metresPerDegree is the length of a degree of latitude, at its shortest.
const metresPerDegree = 110_500

// NewPointSet returns an empty set for a distance in metres.
func NewPointSet(metres float64) *PointSet {
	return &PointSet{metres: metres, cells: make(map[[2]int][]orb.Point)}
}

// cell returns a point's cell. Cells are as high as the distance; their width
// in degrees is fixed, for up to 52° of latitude.
func (s *PointSet) cell(p orb.Point) [2]int {
	high := max(s.metres, 1) / metresPerDegree
	wide := high / math.Cos(52*math.Pi/180)
	return [2]int{int(math.Floor(p.Lon() / wide)), int(math.Floor(p.Lat() / high))}
}

// Add adds a point to the set.
func (s *PointSet) Add(p orb.Point) {
	c := s.cell(p)
	s.cells[c] = append(s.cells[c], p)
}

// Near reports whether a point of the set is within the distance of p.
func (s *PointSet) Near(p orb.Point) bool {
	c := s.cell(p)
	for dx := -1; dx <= 1; dx++ {
		for dy := -1; dy <= 1; dy++ {
			for _, q := range s.cells[[2]int{c[0] + dx, c[1] + dy}] {
				if MetresBetween(p, q) <= s.metres {
					return true
				}
			}
		}
	}
	return false
}
