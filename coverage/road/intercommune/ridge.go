package intercommune

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// valleyWidth is how far from the line of a valley, in metres, a place in it may be.
const valleyWidth = 5000.0

// ridgeStep is how far apart points of a link are, in metres, at which the country's
// height is looked at: communes are a few kilometres wide.
const ridgeStep = 2000.0

// ridgeLeast is the length in metres from which a link may cross a ridge: between towns
// side by side the mean altitude of a commune is that of the hill behind it.
const ridgeLeast = 10_000.0

// overRidge reports whether the country straight between two places rises above both by
// more than so many metres, by mean altitudes; never so for 0 metres, of a short link,
// where the altitude of a place is not known, nor where one valley holds both: the
// communes on its sides are high, its road is not.
func (l *land) overRidge(from, to uint32, metres, ridge float64) bool {
	a, b := l.relief[from], l.relief[to]
	p, q := l.Grid.Point(from), l.Grid.Point(to)
	if ridge == 0 || metres < ridgeLeast || !a.known || !b.known || l.inOneValley(p, q) {
		return false
	}
	most := max(a.altitude, b.altitude) + ridge
	steps := int(math.Ceil(metres / ridgeStep))
	for i := 1; i < steps; i++ {
		share := float64(i) / float64(steps)
		at := l.reliefAt(orb.Point{p.X() + share*(q.X()-p.X()), p.Y() + share*(q.Y()-p.Y())}, l.relief)
		if at.known && at.altitude > most {
			return true
		}
	}
	return false
}

// inOneValley reports whether there is a valley that two points are in.
func (l *land) inOneValley(p, q orb.Point) bool {
	for _, v := range l.valleys {
		wide := v.bound.Pad(valleyWidth)
		if wide.Contains(p) && wide.Contains(q) && planar.DistanceFrom(v.line, p) <= valleyWidth && planar.DistanceFrom(v.line, q) <= valleyWidth {
			return true
		}
	}
	return false
}
