package atlas

import (
	"cmp"
	"math"
	"slices"
)

// circles is how large the circles of communes without an outline are. The area
// stands for the population, except that none is smaller than the
// smallest that can be seen.
type circles struct {
	perPerson float64 // square cells of area for each inhabitant
	smallest  float64 // radius in cells
}

// Sizes of circles, as shares of the frame.
const (
	circlesShare  = 0.07   // of its area, all together
	largestRadius = 0.05   // of the square root of its area
	leastSmallest = 0.001  // of the same: the smallest circle, at least
	mostSmallest  = 0.0045 // and at most
	evenRadius    = 0.008  // when nobody's number is known
)

// sizeCircles chooses sizes at which circles neither hide the map nor vanish.
func (s *Scene) sizeCircles() circles {
	people, most := 0, 0
	for i := range s.communes {
		people += s.communes[i].Commune.Population
		most = max(most, s.communes[i].Commune.Population)
	}
	space := s.frame.Width() * s.frame.Height()
	side := math.Sqrt(space)
	if people == 0 {
		return circles{smallest: evenRadius * side}
	}
	share := 0.08 / math.Sqrt(float64(len(s.communes)))
	return circles{
		perPerson: min(circlesShare*space/float64(people), math.Pi*largestRadius*largestRadius*space/float64(most)),
		smallest:  side * min(max(share, leastSmallest), mostSmallest),
	}
}

// radius returns the radius for a number of people, in cells.
func (c circles) radius(people int) float64 {
	return max(math.Sqrt(float64(people)*c.perPerson/math.Pi), c.smallest)
}

// leastPeople returns the population up to which all circles are the smallest.
func (c circles) leastPeople() int {
	if c.perPerson == 0 {
		return 0
	}
	return int(math.Pi * c.smallest * c.smallest / c.perPerson)
}

// outlined reports whether most communes on the map have an outline.
func (s *Scene) outlined() bool {
	return 2*len(s.byRadius()) < len(s.communes)
}

// byRadius returns the communes without an outline, the larger circles first.
func (s *Scene) byRadius() []int {
	var circled []int
	for i := range s.communes {
		if len(s.communes[i].rings) == 0 {
			circled = append(circled, i)
		}
	}
	slices.SortStableFunc(circled, func(a, b int) int {
		return -cmp.Compare(s.communes[a].Commune.Population, s.communes[b].Commune.Population)
	})
	return circled
}
