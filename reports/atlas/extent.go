package atlas

import (
	"acces30/coverage/plane"
	"acces30/coverage/polygon/mesh"

	"github.com/paulmach/orb"
)

// Margins around the scope, as shares of its longer side.
const (
	frameMargin = 0.03
	reachMargin = 0.35
)

// leastMetres is how wide a scene is at least: a lone commune has an extent.
const leastMetres = 4000

// partOf returns which part of the world a commune is in: mainland France and
// Corsica, or an overseas département.
func partOf(departement string) string {
	if len(departement) > 2 {
		return departement
	}
	return ""
}

// choosePart returns the part of the world with the most communes in scope.
func (s *Scene) choosePart() string {
	counts := make(map[string]int)
	best := ""
	for i := range s.result.Communes {
		part := partOf(s.result.Communes[i].Commune.Departement)
		counts[part]++
		if counts[part] > counts[best] || counts[part] == counts[best] && part < best {
			best = part
		}
	}
	s.elsewhere = len(s.result.Communes) - counts[best]
	return best
}

// pointsOf returns every point of a part's communes in scope: reference points
// and corners of outlines; those of the départements too where only they are known
// and the communes are about all of theirs.
func (s *Scene) pointsOf(part string) []orb.Point {
	r := s.result
	var points []orb.Point
	for i := range r.Communes {
		c := r.Communes[i].Commune
		if partOf(c.Departement) != part {
			continue
		}
		if at, _ := c.Reference(r.Study.Settings.Reference); at.Known {
			points = append(points, at.Point)
		}
		for _, polygon := range s.outlineOf(c) {
			for _, ring := range polygon {
				points = append(points, ring...)
			}
		}
	}
	if len(s.drawn) > 0 || r.Study.InPieces() {
		return points
	}
	for _, o := range r.Study.Backdrop.Departements {
		if !r.Study.Settings.Includes(o.Code) || partOf(o.Code) != part {
			continue
		}
		for _, polygon := range o.Area {
			for _, ring := range polygon {
				points = append(points, ring...)
			}
		}
	}
	return points
}

// boundOf returns the bound of points on a plane, at least leastMetres wide.
func boundOf(p plane.Plane, points []orb.Point) orb.Bound {
	if len(points) == 0 {
		return orb.Bound{Max: orb.Point{leastMetres, leastMetres}}
	}
	projected := make(orb.MultiPoint, len(points))
	for i, point := range points {
		projected[i] = p.Project(point)
	}
	b := projected.Bound()
	for axis := range 2 {
		if lacking := leastMetres - (b.Max[axis] - b.Min[axis]); lacking > 0 {
			b.Min[axis] -= lacking / 2
			b.Max[axis] += lacking / 2
		}
	}
	return b
}

// besideMetres is how far beyond its communes the frame goes for a service
// point in scope: far enough for a large town given as one point, not for a
// point at wrong coordinates.
const besideMetres = 15_000

// beside returns besideMetres as a share of the frame's longer side.
func (s *Scene) beside() float64 {
	return besideMetres / s.grid.Metres / max(s.frame.Width(), s.frame.Height())
}

// extendFrame makes room for circles and for service points in scope.
func (s *Scene) extendFrame() {
	frame := s.frame
	for _, i := range s.byRadius() {
		c := &s.communes[i]
		r := mesh.Round(s.circles.radius(c.Commune.Population))
		s.frame = s.frame.Extend(mesh.Cell{c.at[0] - r, c.at[1] - r}).Extend(mesh.Cell{c.at[0] + r, c.at[1] + r})
	}
	near := frame.Pad(s.beside())
	for _, x := range s.servicePoints {
		if x.inScope && near.Contains(x.at) {
			s.frame = s.frame.Extend(x.at)
		}
	}
	if s.frame != frame {
		s.frame = s.frame.Pad(frameMargin / 3)
		s.reach = s.frame.Pad(reachMargin)
	}
}
