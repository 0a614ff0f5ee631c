package atlas

import (
	"slices"

	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
	"acces30/reports/atlas/internal/canvas"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
)

// land is the ground of a map: the départements in scope and around it. Their
// outlines are not those of the communes, so that the two have no arc in common.
type land struct {
	mesh    *mesh.Mesh
	areas   []landArea
	coast   []mesh.Ring // around all of them
	scope   []mesh.Ring // around those in scope
	borders []bool      // of each arc: between two areas out of scope
	outer   []bool      // of each arc: at the edge of the scope, or between two areas in it
}

// landArea is a département.
type landArea struct {
	code    string
	inScope bool
	area
	total *coverage.Territory // of its communes in scope, where the map shows it in their place; else nil
}

// addLand puts the départements on the grid that a page can be moved to.
func (s *Scene) addLand(part string) {
	b := mesh.NewBuilder()
	var owners []int
	for _, o := range s.result.Study.Backdrop.Departements {
		if partOf(o.Code) != part || !s.reaches(o.Area) {
			continue
		}
		for _, polygon := range o.Area {
			for _, r := range polygon {
				if cells := s.grid.Ring(r); cells != nil {
					b.Add(cells)
					owners = append(owners, len(s.land.areas))
				}
			}
		}
		s.land.areas = append(s.land.areas, landArea{code: o.Code, inScope: s.result.Study.Settings.Includes(o.Code)})
	}
	m, rings := b.Build()
	s.land.mesh = m
	times, inside := make([]int, len(m.Arcs)), make([]int, len(m.Arcs))
	for i, r := range rings {
		owner := &s.land.areas[owners[i]]
		owner.rings = append(owner.rings, r)
		for _, n := range r {
			arc := max(n, ^n)
			times[arc]++
			if owner.inScope {
				inside[arc]++
			}
		}
	}
	coast, scope := make([]bool, len(m.Arcs)), make([]bool, len(m.Arcs))
	s.land.borders, s.land.outer = make([]bool, len(m.Arcs)), make([]bool, len(m.Arcs))
	for i := range m.Arcs {
		coast[i], scope[i] = times[i] == 1, inside[i] == 1
		s.land.borders[i], s.land.outer[i] = times[i] == 2 && inside[i] == 0, inside[i] > 0
	}
	s.land.coast, s.land.scope = largeLoops(m, coast), largeLoops(m, scope)
}

// leastLoop is how many cells a loop reaches at least: smaller ones are gaps between
// outlines that do not quite meet, or islets.
const leastLoop = 100

// largeLoops joins chosen arcs to rings and leaves the smallest out.
func largeLoops(m *mesh.Mesh, chosen []bool) []mesh.Ring {
	return slices.DeleteFunc(m.Loops(chosen), func(r mesh.Ring) bool {
		b := mesh.LineOf(m.Cells(r)).Bound()
		return b.Max[0]-b.Min[0] < leastLoop && b.Max[1]-b.Min[1] < leastLoop
	})
}

// reaches reports whether an area comes into what a page can be moved to.
func (s *Scene) reaches(area orb.MultiPolygon) bool {
	b := area.Bound()
	corners := orb.MultiPoint{b.Min, b.Max, {b.Min[0], b.Max[1]}, {b.Max[0], b.Min[1]}}
	cells := make(orb.MultiPoint, len(corners))
	for i, p := range corners {
		cells[i] = mesh.LineOf([]mesh.Cell{s.grid.At(p)})[0]
	}
	return cells.Bound().Intersects(s.reach.Bound())
}

// has reports whether the map has départements at all, around whether some are out
// of scope.
func (l *land) has() bool { return len(l.areas) > 0 }

func (l *land) around() bool {
	return slices.ContainsFunc(l.areas, func(a landArea) bool { return !a.inScope })
}

// scopeRings returns the rings around the scope, and the mesh that they are of: those
// of the communes where most have an outline, else those of the départements.
func (s *Scene) scopeRings() (*mesh.Mesh, []mesh.Ring) {
	if loops := s.mesh.Loops(s.edge); s.outlined() || len(s.land.scope) == 0 {
		return s.mesh, loops
	}
	return s.land.mesh, s.land.scope
}

// bounded reports whether the map knows where its scope ends.
func (s *Scene) bounded() bool { return s.outlined() || len(s.land.scope) > 0 }

// drawLand draws the ground around the scope: a cover with a hole where the scope is,
// and what is no land above it, so that nothing shows between outlines that differ.
func (p *picture) drawLand(cover []orb.LineString) {
	w := p.window.Pad(2)
	p.Shape(cover, canvas.Paint{Fill: backdrop})
	sea := []orb.LineString{orb.LineString(w.ToRing()[:4])}
	for _, r := range p.land.coast {
		sea = append(sea, p.clippedRing(p.land.mesh.Cells(r))...)
	}
	p.Shape(sea, canvas.Paint{Fill: canvas.White})
	var borders []orb.LineString
	for i, arc := range p.land.mesh.Arcs {
		if p.land.borders[i] {
			borders = append(borders, clip.LineString(p.window, p.line(arc))...)
		}
	}
	p.strokes(borders, canvas.Paint{Stroke: landLine, Width: 0.5})
}

// landEdge returns the edge of the scope on the sheet, by the départements.
func (p *picture) landEdge() (lines []orb.LineString) {
	for i, arc := range p.land.mesh.Arcs {
		if p.land.outer[i] {
			lines = append(lines, clip.LineString(p.window, p.line(arc))...)
		}
	}
	return lines
}
