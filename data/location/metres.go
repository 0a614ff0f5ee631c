package location

import (
	"math"

	"acces30/data/insee"

	"github.com/paulmach/orb"
)

// Metres tells on which plane the metres of a whole table lie, of which no code
// says where each point is: one point alone may lie in France on several planes, a
// table hardly can.
type Metres struct {
	zone       insee.Zone
	candidates []insee.NamedPlane
	within     []int // points that each plane leads into the zone
	near       []int // and those of them that lie where places are likely to be
	points     int
}

// NewMetres returns a choice among the planes of a zone.
func NewMetres(zone insee.Zone) *Metres {
	m := &Metres{zone: zone, candidates: append(zone.LegalPlanes(), zone.OtherPlanes()...)}
	m.within, m.near = make([]int, len(m.candidates)), make([]int, len(m.candidates))
	return m
}

// Add adds a point as it is written, and reports whether it is one of metres.
func (m *Metres) Add(p orb.Point) bool {
	if !inMetres(p) {
		return false
	}
	m.points++
	for i, on := range m.candidates {
		for _, metres := range []orb.Point{p, {p[1], p[0]}} {
			if at := on.Plane.Unproject(metres); m.zone.Contains(at) {
				m.within[i]++
				if m.zone.Near(at) {
					m.near[i]++
				}
				break
			}
		}
	}
	return true
}

// Zone returns the zone with the plane that leads the most points into it, and of
// several such the most to where places are likely to be. Without a single best one
// it is a zone in which metres lead to no point: to choose would put places hundreds
// of kilometres away.
func (m *Metres) Zone() insee.Zone {
	if m.points == 0 {
		return m.zone
	}
	best, tied := -1, false
	for i := range m.candidates {
		if m.within[i] == 0 {
			continue
		}
		switch {
		case best < 0 || m.within[i] > m.within[best] || m.within[i] == m.within[best] && m.near[i] > m.near[best]:
			best, tied = i, false
		case m.within[i] == m.within[best] && m.near[i] == m.near[best]:
			tied = true
		}
	}
	if best < 0 || tied {
		return m.zone.On()
	}
	return m.zone.On(m.candidates[best])
}

// farthestMetres is beyond all metres of planes: half of the way around the earth.
const farthestMetres = 20_050_000

// inMetres reports whether a point can't be degrees, and may be metres. Larger numbers are
// none: such as are degrees without their decimal points.
func inMetres(p orb.Point) bool {
	x, y := math.Abs(p[0]), math.Abs(p[1])
	return max(x, y) >= 1000 && max(x, y) < farthestMetres
}
