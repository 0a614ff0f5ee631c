package location

import (
	"math"

	"acces30/coverage"

	"github.com/paulmach/orb"
)

// Locator finds the commune that a point is in: the one whose outline has it,
// else the one whose reference point is the nearest. Once built it may be used
// by any number of goroutines.
type Locator struct {
	communes  []coverage.Commune
	points    []direction      // of the reference points
	bounds    []orb.Bound      // of outlines; empty where there is none
	byPoint   map[cell][]int32 // indexes of communes by the cell of the reference point
	byOutline map[cell][]int32 // by the cells that the outline may reach
}

// cell is a cell of a grid in degrees.
type cell [2]int32

// Sizes of cells, in degrees. Those of reference points are at least cellMetres
// high, and as wide up to 52° of latitude.
const (
	pointCellHeight = 0.05
	pointCellWidth  = 0.08
	outlineCellSize = 0.03
	cellMetres      = 5_400
)

// MaxMetresFromCommune is how far a point may plausibly be from the points of
// its commune: Mauges-sur-Loire, a merger of eleven communes, has 12 km.
const MaxMetresFromCommune = 15_000

// toleranceMetres is how far a point may be outside the outline of its commune:
// outlines are simplified, and a square of 1 km may have its centre across a
// border or in the sea.
const toleranceMetres = 1_000

// toleranceDegrees is more than that distance in degrees, up to 60° of latitude.
const toleranceDegrees = 0.02

// direction is a unit vector from the centre of the globe to a point on it. The
// nearer two points are, the shorter is the chord between their directions.
type direction [3]float64

func directionOf(p orb.Point) direction {
	sinLat, cosLat := math.Sincos(p.Lat() * math.Pi / 180)
	sinLon, cosLon := math.Sincos(p.Lon() * math.Pi / 180)
	return direction{cosLat * cosLon, cosLat * sinLon, sinLat}
}

// squaredChord returns the square of the chord between two directions.
func (d direction) squaredChord(other direction) float64 {
	x, y, z := d[0]-other[0], d[1]-other[1], d[2]-other[2]
	return x*x + y*y + z*z
}

// squaredChordOf returns the square of the chord of a distance on the globe.
func squaredChordOf(metres float64) float64 {
	half := math.Sin(metres / orb.EarthRadius / 2)
	return 4 * half * half
}

func cellAt(p orb.Point, width, height float64) cell {
	return cell{int32(math.Floor(p.Lon() / width)), int32(math.Floor(p.Lat() / height))}
}

// NewLocator builds a locator of communes, which must not change while it is
// used. One with neither a reference point nor an outline is never found.
func NewLocator(communes []coverage.Commune, reference coverage.ReferenceKind) *Locator {
	l := &Locator{
		communes: communes, points: make([]direction, len(communes)), bounds: make([]orb.Bound, len(communes)),
		byPoint: make(map[cell][]int32), byOutline: make(map[cell][]int32),
	}
	for i := range communes {
		if at, _ := communes[i].Reference(reference); at.Known {
			l.points[i] = directionOf(at.Point)
			c := cellAt(at.Point, pointCellWidth, pointCellHeight)
			l.byPoint[c] = append(l.byPoint[c], int32(i))
		}
		if communes[i].Outline == nil {
			continue
		}
		l.bounds[i] = communes[i].Outline.Bound()
		low, high := cellAt(l.bounds[i].Min, outlineCellSize, outlineCellSize), cellAt(l.bounds[i].Max, outlineCellSize, outlineCellSize)
		for x := low[0]; x <= high[0]; x++ {
			for y := low[1]; y <= high[1]; y++ {
				l.byOutline[cell{x, y}] = append(l.byOutline[cell{x, y}], int32(i))
			}
		}
	}
	return l
}

// NoCommune stands for the index of a commune that was not found.
const NoCommune = -1

// CommuneAt returns the index of the commune that a point is in, NoCommune when
// it is in none: too far from all reference points, or clearly outside the
// outlines of all communes near it.
func (l *Locator) CommuneAt(p orb.Point) int {
	for _, i := range l.byOutline[cellAt(p, outlineCellSize, outlineCellSize)] {
		if l.bounds[i].Contains(p) && encloses(l.communes[i].Outline, p) {
			return int(i)
		}
	}
	nearest := l.nearest(p, func(int) bool { return true })
	if nearest == NoCommune || l.communes[nearest].Outline == nil {
		return nearest
	}
	padded := l.bounds[nearest].Pad(toleranceDegrees)
	if padded.Contains(p) && MetresOutside(l.communes[nearest].Outline, p) <= toleranceMetres {
		return nearest
	}
	return l.nearest(p, func(i int) bool { return l.communes[i].Outline == nil })
}

// nearest returns the index of the accepted commune with the nearest reference
// point, NoCommune when none is within MaxMetresFromCommune; the first of several
// equally near.
func (l *Locator) nearest(p orb.Point, accept func(i int) bool) int {
	centre, at := cellAt(p, pointCellWidth, pointCellHeight), directionOf(p)
	best, least := NoCommune, squaredChordOf(MaxMetresFromCommune)
	// Points of the ring k of cells are at least k-1 cells away.
	for k := int32(0); k < 2 || squaredChordOf(float64(k-1)*cellMetres) <= least; k++ {
		for y := -k; y <= k; y++ {
			step := int32(1)
			if y != -k && y != k {
				step = 2 * k
			}
			for x := -k; x <= k; x += step {
				for _, i := range l.byPoint[cell{centre[0] + x, centre[1] + y}] {
					d := at.squaredChord(l.points[i])
					if (d < least || d == least && (best == NoCommune || int(i) < best)) && accept(int(i)) {
						best, least = int(i), d
					}
				}
			}
		}
	}
	return best
}
