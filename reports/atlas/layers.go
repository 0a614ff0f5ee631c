package atlas

import (
	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
	"acces30/coverage/road"

	"github.com/paulmach/orb/clip"
)

// addBands puts the bands on the grid, the longest limit first, so that the
// shorter ones lie on top.
func (s *Scene) addBands() {
	var all [][]mesh.Cell
	for i := len(s.result.Bands) - 1; i >= 0; i-- {
		b := band{Band: s.result.Bands[i], class: s.result.ClassOf(s.result.Bands[i].Limit)}
		for _, polygon := range b.Area {
			for _, r := range polygon {
				if cells := s.grid.Ring(r); cells != nil {
					b.rings = append(b.rings, mesh.Closed(cells))
				}
			}
		}
		all = append(all, b.rings...)
		s.bands = append(s.bands, b)
	}
	all = mesh.ThinLines(all, bandPoints)
	for i := range s.bands {
		b := &s.bands[i]
		thin := all[:len(b.rings)]
		all = all[len(b.rings):]
		b.rings = b.rings[:0:0]
		for _, r := range thin {
			if len(r) > 3 {
				b.rings = append(b.rings, r[:len(r)-1])
			}
		}
	}
}

// mainRoad is a line along roads of one rank.
type mainRoad struct {
	rank int // 0 for motorways and trunk roads, 1 for primary ones, 2 for the rest
	line []mesh.Cell
}

// rankOf groups the classes of roads for drawing.
func rankOf(c road.Class) int {
	switch c {
	case road.Motorway, road.MotorwayLink, road.Trunk, road.TrunkLink:
		return 0
	case road.Primary, road.PrimaryLink:
		return 1
	default:
		return 2
	}
}

// addRoads puts the main roads on the grid, cut at the edge of what a page can
// be moved to, pieces joined where they go on.
func (s *Scene) addRoads() {
	edge := s.reach.Bound()
	var ranked [3][][]mesh.Cell
	for _, r := range s.result.Study.MainRoads {
		rank := rankOf(r.Class)
		for _, part := range clip.LineString(edge, mesh.LineOf(s.grid.Cells(r.Line))) {
			ranked[rank] = append(ranked[rank], mesh.CellsOf(part))
		}
	}
	for rank, lines := range ranked {
		for _, line := range mesh.ThinLines(mesh.Join(lines), roadPoints/len(ranked)) {
			s.roads = append(s.roads, mainRoad{rank, line})
		}
	}
}

// servicePoint is a service point on the map.
type servicePoint struct {
	structure int // index in Result.Structures
	point     int // index in Structure.Points
	format    coverage.Format
	main      bool // not a branch, a second point or a stop
	inScope   bool
	at        mesh.Cell
}

// addServicePoints puts on the grid the service points that a page can be moved
// to: those of other départements first, so that those in scope lie on top.
func (s *Scene) addServicePoints() {
	for _, inScope := range []bool{false, true} {
		for i := range s.result.Structures {
			r := &s.result.Structures[i]
			if r.InScope != inScope {
				continue
			}
			for k := range r.Structure.Points {
				p := &r.Structure.Points[k]
				if !p.Position.Known {
					continue
				}
				at := s.grid.At(p.Position.Point)
				if s.reach.Contains(at) {
					s.servicePoints = append(s.servicePoints, servicePoint{i, k, r.Structure.Format, p.Kind == coverage.MainPoint, inScope, at})
				}
			}
		}
	}
}
