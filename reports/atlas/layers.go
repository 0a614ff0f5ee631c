package atlas

import (
	"acces30/coverage"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
)

// mainRoad is a line along roads of one rank.
type mainRoad struct {
	rank int // 0 for motorways and trunk roads, 1 for primary ones, 2 for the rest
	line []cell
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
	edge := orb.Bound{
		Min: orb.Point{float64(s.reach.min[0]), float64(s.reach.min[1])},
		Max: orb.Point{float64(s.reach.max[0]), float64(s.reach.max[1])},
	}
	var ranked [3][][]cell
	for _, r := range s.result.Study.MainRoads {
		rank := rankOf(r.Class)
		line := make(orb.LineString, 0, len(r.Line))
		for _, c := range s.grid.cells(r.Line) {
			line = append(line, orb.Point{float64(c[0]), float64(c[1])})
		}
		for _, part := range clip.LineString(edge, line) {
			ranked[rank] = append(ranked[rank], cellsOf(part))
		}
	}
	for rank, lines := range ranked {
		for _, line := range thinLines(joined(lines), roadPoints/len(ranked)) {
			s.roads = append(s.roads, mainRoad{rank, line})
		}
	}
}

func cellsOf(line orb.LineString) []cell {
	out := make([]cell, len(line))
	for i, p := range line {
		out[i] = cell{whole(p[0]), whole(p[1])}
	}
	return out
}

// joined makes long lines of pieces: two pieces are joined where they, and no
// third, end.
func joined(pieces [][]cell) [][]cell {
	ends := make(map[cell][]int)
	for i, p := range pieces {
		if len(p) > 1 {
			ends[p[0]] = append(ends[p[0]], i)
			ends[p[len(p)-1]] = append(ends[p[len(p)-1]], i)
		}
	}
	used := make([]bool, len(pieces))
	// grow goes on from a line's last cell as long as one way leads on.
	grow := func(line []cell) []cell {
		for {
			last := line[len(line)-1]
			at := ends[last]
			if len(at) != 2 {
				return line
			}
			next := at[0]
			if used[next] {
				next = at[1]
			}
			if used[next] {
				return line
			}
			used[next] = true
			line = append(line, onward(pieces[next], last)...)
		}
	}
	var out [][]cell
	for i, p := range pieces {
		if used[i] || len(p) < 2 {
			continue
		}
		used[i] = true
		line := grow(reversed(p))
		out = append(out, grow(reversed(line)))
	}
	return out
}

// onward returns a piece without its end at a cell, leading away from it.
func onward(piece []cell, from cell) []cell {
	if piece[0] != from {
		piece = reversed(piece)
	}
	return piece[1:]
}

func reversed(line []cell) []cell {
	out := make([]cell, len(line))
	for i, c := range line {
		out[len(line)-1-i] = c
	}
	return out
}

// site is a service point on the map.
type site struct {
	structure int // index in Result.Structures
	point     int
	format    coverage.Format
	main      bool // not a branch, a second site or a stop
	inScope   bool
	at        cell
}

// addSites places the service points that a page can be moved to: those of
// other départements first, so that those in scope lie on top.
func (s *Scene) addSites() {
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
				at := s.grid.at(p.Position.Point)
				if s.reach.contains(at) {
					s.sites = append(s.sites, site{i, k, r.Structure.Format, p.Kind == coverage.MainPoint, inScope, at})
				}
			}
		}
	}
}
