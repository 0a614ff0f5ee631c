package data

import (
	"math"

	"acces30/coverage"

	"github.com/paulmach/orb"
)

// locator finds the commune that a point is in: the one whose outline has it,
// else the one whose reference point is the nearest. It is built once and
// serves any number of goroutines.
type locator struct {
	communes []coverage.Commune
	points   []direction // of the reference points
	bounds   []orb.Bound // of outlines; empty where there is none
	seats    map[cell][]int32
	outlines map[cell][]int32
}

// cell is a field of a grid in degrees.
type cell [2]int32

// Sizes of cells, in degrees. Those of reference points are cellMetres high at
// least, and as wide up to 52° of latitude.
const (
	seatCellHigh = 0.05
	seatCellWide = 0.08
	outlineCell  = 0.03
	cellMetres   = 5_400
)

// maxReachMetres is how far a point may be from its commune's reference point.
const maxReachMetres = maxFarMetres

// maxShoreMetres is how far a point may be outside the outline of its commune:
// outlines are simplified, and squares of 1 km have their centre over a border
// or the sea.
const maxShoreMetres = 1_000

// shoreDegrees is more than that distance in degrees, up to 60° of latitude.
const shoreDegrees = 0.02

// direction is a unit vector from the middle of the globe to a point on it. The
// nearer two points are, the shorter is the line between their directions.
type direction [3]float64

func directionOf(p orb.Point) direction {
	sinLat, cosLat := math.Sincos(p.Lat() * math.Pi / 180)
	sinLon, cosLon := math.Sincos(p.Lon() * math.Pi / 180)
	return direction{cosLat * cosLon, cosLat * sinLon, sinLat}
}

// apart returns the square of the length between two directions.
func (d direction) apart(other direction) float64 {
	x, y, z := d[0]-other[0], d[1]-other[1], d[2]-other[2]
	return x*x + y*y + z*z
}

// apartAt returns what apart is for a distance on the globe in metres.
func apartAt(metres float64) float64 {
	half := math.Sin(metres / orb.EarthRadius / 2)
	return 4 * half * half
}

func cellAt(p orb.Point, wide, high float64) cell {
	return cell{int32(math.Floor(p.Lon() / wide)), int32(math.Floor(p.Lat() / high))}
}

func newLocator(communes []coverage.Commune, reference coverage.ReferenceKind) *locator {
	l := &locator{
		communes: communes, points: make([]direction, len(communes)), bounds: make([]orb.Bound, len(communes)),
		seats: make(map[cell][]int32), outlines: make(map[cell][]int32),
	}
	for i := range communes {
		if at, _ := communes[i].Reference(reference); at.Known {
			l.points[i] = directionOf(at.Point)
			c := cellAt(at.Point, seatCellWide, seatCellHigh)
			l.seats[c] = append(l.seats[c], int32(i))
		}
		if communes[i].Outline == nil {
			continue
		}
		l.bounds[i] = communes[i].Outline.Bound()
		low, high := cellAt(l.bounds[i].Min, outlineCell, outlineCell), cellAt(l.bounds[i].Max, outlineCell, outlineCell)
		for x := low[0]; x <= high[0]; x++ {
			for y := low[1]; y <= high[1]; y++ {
				l.outlines[cell{x, y}] = append(l.outlines[cell{x, y}], int32(i))
			}
		}
	}
	return l
}

// noCommune stands for the index of a commune that was not found.
const noCommune = -1

// at returns the index of the commune that a point is in, noCommune when it is
// in none: out of reach of all reference points, or clearly outside of the
// outlines of all communes near it.
func (l *locator) at(p orb.Point) int {
	for _, i := range l.outlines[cellAt(p, outlineCell, outlineCell)] {
		if l.bounds[i].Contains(p) && encloses(l.communes[i].Outline, p) {
			return int(i)
		}
	}
	nearest := l.nearest(p, func(int) bool { return true })
	if nearest == noCommune || l.communes[nearest].Outline == nil {
		return nearest
	}
	shore := l.bounds[nearest].Pad(shoreDegrees)
	if shore.Contains(p) && metresOutside(l.communes[nearest].Outline, p) <= maxShoreMetres {
		return nearest
	}
	return l.nearest(p, func(i int) bool { return l.communes[i].Outline == nil })
}

// encloses reports whether a point is in an outline by the even-odd rule: a
// line to the east crosses its edges an odd number of times. Of a border that
// two communes share, a point is in the one to its east or north alone, so that
// nobody is counted twice.
//
// It stands in for planar.MultiPolygonContains, by which such a point is in
// both, and which walks every ring twice: a million squares would take a fifth
// longer.
func encloses(outline orb.MultiPolygon, p orb.Point) bool {
	odd := false
	for _, polygon := range outline {
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				a, b := ring[i-1], ring[i]
				if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < a[0]+(p[1]-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
					odd = !odd
				}
			}
		}
	}
	return odd
}

// nearest returns the index of the commune with the nearest reference point
// within reach, of those accepted; the first of several equally near.
func (l *locator) nearest(p orb.Point, accept func(i int) bool) int {
	centre, at := cellAt(p, seatCellWide, seatCellHigh), directionOf(p)
	best, least := noCommune, apartAt(maxReachMetres)
	// Points of the ring k of cells are at least k-1 cells away.
	for k := int32(0); k < 2 || apartAt(float64(k-1)*cellMetres) <= least; k++ {
		for y := -k; y <= k; y++ {
			step := int32(1)
			if y != -k && y != k {
				step = 2 * k
			}
			for x := -k; x <= k; x += step {
				for _, i := range l.seats[cell{centre[0] + x, centre[1] + y}] {
					d := at.apart(l.points[i])
					if (d < least || d == least && (best == noCommune || int(i) < best)) && accept(int(i)) {
						best, least = int(i), d
					}
				}
			}
		}
	}
	return best
}

// communeAt returns the commune that a position is in, nil when there is none.
func (c *communeTable) communeAt(at coverage.Position) *coverage.Commune {
	if i := c.locator.at(at.Point); i != noCommune {
		return &c.communes[i]
	}
	return nil
}
