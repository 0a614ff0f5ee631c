package location

import "math"

// likenessPairs is how many pairs say something of all: fewer prove nothing.
const likenessPairs = 30

// Likeness sums up the logarithms of distances and of times, both above none: what
// times have to do with distances.
type Likeness struct{ n, x, y, xx, yy, xy float64 }

// Add enters a distance and a time.
func (l *Likeness) Add(metres, minutes float64) {
	x, y := math.Log(metres), math.Log(minutes)
	l.n++
	l.x, l.y = l.x+x, l.y+y
	l.xx, l.yy, l.xy = l.xx+x*x, l.yy+y*y, l.xy+x*y
}

// Pairs returns how many were entered.
func (l *Likeness) Pairs() int { return int(l.n) }

// Below reports whether times go with distances by less than a correlation, their paces
// scattered by more than a standard deviation. Few pairs, and distances that are all
// alike, say nothing.
func (l *Likeness) Below(correlation, scatter float64) bool {
	if l.n < likenessPairs {
		return false
	}
	varX, varY, cov := l.xx/l.n-l.x*l.x/l.n/l.n, l.yy/l.n-l.y*l.y/l.n/l.n, l.xy/l.n-l.x*l.y/l.n/l.n
	const alike = 0.01 // distances that differ by a tenth
	return varX > alike && cov < correlation*math.Sqrt(varX*varY) && varX+varY-2*cov > scatter*scatter
}
