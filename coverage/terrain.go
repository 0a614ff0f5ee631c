package coverage

import (
	"math"

	"acces30/coverage/internal/pointgrid"
	"acces30/coverage/plane"

	"github.com/paulmach/orb"
)

// Terrain tells what country lies around a point, from the mean altitudes of the
// communes there: whether the error of a modelled network was measured in such
// country. It is never changed.
type Terrain struct {
	plane     plane.Plane
	grid      *pointgrid.Grid // of the communes, in metres; nil without any
	altitudes []float64       // of the communes; NaN where not known
}

// Bounds of the fitness. The modelled network was held against published drives
// in Gironde and in Alsace: the Vosges reach some 200 metres of relief and 900 of
// altitude by these figures, the Rhine plain and Gironde stay below 60.
const (
	terrainRadius = 10_000.0 // metres around a point within which communes are looked at
	fewCommunes   = 3        // with fewer of them there, the country is sparse
	hillyRelief   = 60.0     // metres
	steepRelief   = 220.0    // metres
	highAltitude  = 900.0    // metres, of the communes' mean
)

// NewTerrain takes the points of communes in degrees and their mean altitudes in
// metres, NaN where not known.
func NewTerrain(points []orb.Point, altitudes []float64) *Terrain {
	t := &Terrain{plane: plane.Lambert93()}
	var metres []orb.Point
	for i, p := range points {
		if plane.Mainland().Contains(p) {
			metres = append(metres, t.plane.Project(p))
			t.altitudes = append(t.altitudes, altitudes[i])
		}
	}
	if len(metres) > 0 {
		t.grid = pointgrid.New(metres)
	}
	return t
}

// Around is what a terrain knows of the communes within ten kilometres of a point.
type Around struct {
	Communes int     // the point's own among them
	Known    int     // of these, with a known altitude
	Altitude float64 // mean of the mean altitudes known, metres
	Relief   float64 // their standard deviation, metres
}

// Around looks at the communes within ten kilometres of a point in degrees.
func (t *Terrain) Around(p orb.Point) Around {
	var a Around
	if t.grid == nil || !plane.Mainland().Contains(p) {
		return a
	}
	sum, squares := 0.0, 0.0
	t.grid.Within(t.plane.Project(p), terrainRadius, func(i uint32, _ float64) {
		a.Communes++
		if h := t.altitudes[i]; !math.IsNaN(h) {
			a.Known, sum, squares = a.Known+1, sum+h, squares+float64(h*h)
		}
	})
	if a.Known > 0 {
		a.Altitude = sum / float64(a.Known)
		a.Relief = math.Sqrt(max(squares/float64(a.Known)-float64(a.Altitude*a.Altitude), 0))
	}
	return a
}

// FitnessAt returns the fitness of the modelled network at a point in degrees.
func (t *Terrain) FitnessAt(p orb.Point) Fitness {
	if !plane.Mainland().Contains(p) {
		return FarAway
	}
	around := t.Around(p)
	switch {
	case around.Communes < fewCommunes:
		return Sparse
	case around.Known < fewCommunes:
		return NoAltitude
	case around.Relief >= steepRelief || around.Altitude >= highAltitude:
		return Mountain
	case around.Relief >= hillyRelief:
		return Hilly
	default:
		return Fit
	}
}
