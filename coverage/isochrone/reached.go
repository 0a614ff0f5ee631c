package isochrone

import "github.com/paulmach/orb"

// part is what a sheet has of all bands.
type part struct {
	tiles []tile             // outside these there is nothing
	areas []orb.MultiPolygon // by limit
}

// reached lists the tiles that bands could be in, row by row: those whose times
// depend on a node that is reached in time or on a site, and those around them,
// where the country beside their roads may be.
func (s *surface) reached(sh sheet) []tile {
	l := sh.grid()
	near := make([]bool, l.width*l.height)
	mark := func(at span) {
		for y := int(at.minY); y <= int(at.maxY); y++ {
			for x := int(at.minX); x <= int(at.maxX); x++ {
				near[y*l.width+x] = true
			}
		}
	}
	for _, node := range s.times.Settled() {
		if s.times.Time(node) <= s.longest {
			mark(sh.spanOf(node))
		}
	}
	for number := range s.sites {
		mark(sh.spanOfRoad(number))
	}
	return l.around(near)
}

// around lists the tiles marked and their neighbours.
func (l *lattice) around(marked []bool) []tile {
	var all []tile
	for y := range l.height {
		for x := range l.width {
			if l.anyBeside(marked, x, y) {
				all = append(all, tile(y*l.width+x))
			}
		}
	}
	return all
}

func (l *lattice) anyBeside(marked []bool, x, y int) bool {
	for v := max(y-1, 0); v <= min(y+1, l.height-1); v++ {
		for u := max(x-1, 0); u <= min(x+1, l.width-1); u++ {
			if marked[v*l.width+u] {
				return true
			}
		}
	}
	return false
}
