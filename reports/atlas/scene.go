package atlas

import (
	"math"

	"acces30/coverage"
	"acces30/coverage/isochrone"
	"acces30/coverage/plane"

	"github.com/paulmach/orb"
)

// Scene is a map to be drawn, in cells of a metric grid.
type Scene struct {
	result   *coverage.Result
	grid     grid
	frame    box // what a picture shows
	reach    box // what a page can be moved to
	north    float64
	classes  []class
	communes []commune // those in scope that are on this map, by code
	around   []area    // outlines of communes out of scope
	mesh     *mesh
	edge     []bool // of each arc: on the edge of the scope
	outer    []bool // of each arc: the same, or between two départements in scope
	bands    []band
	roads    []mainRoad
	sites    []site
	named    []int // communes by how much they deserve a name
	circles  circles
	elsewhere,
	unplaced int // communes in scope in another part of the world, or without any place
}

// commune is a commune in scope.
type commune struct {
	*coverage.CommuneAccess
	class int // index in Scene.classes; coverage.NoClass when nothing was computed
	area
	at cell // of the reference point, or of the outline's middle
}

// area is an outline, filled by the even-odd rule; empty when none was given.
type area struct{ rings []ring }

// band is what is within a limit of the nearest structure.
type band struct {
	isochrone.Band
	class int
	rings [][]cell // filled by the even-odd rule
}

// box is a rectangle of cells, both corners in it.
type box struct{ min, max cell }

func (b box) width() float64  { return float64(b.max[0] - b.min[0]) }
func (b box) height() float64 { return float64(b.max[1] - b.min[1]) }

func (b box) contains(c cell) bool {
	return c[0] >= b.min[0] && c[0] <= b.max[0] && c[1] >= b.min[1] && c[1] <= b.max[1]
}

func (b box) padded(share float64) box {
	by := int32(math.Ceil(share * max(b.width(), b.height())))
	return box{cell{b.min[0] - by, b.min[1] - by}, cell{b.max[0] + by, b.max[1] + by}}
}

func (b box) extended(c cell) box {
	return box{
		cell{min(b.min[0], c[0]), min(b.min[1], c[1])},
		cell{max(b.max[0], c[0]), max(b.max[1], c[1])},
	}
}

// Margins around the scope, as shares of its longer side.
const (
	frameMargin = 0.03
	reachMargin = 0.35
)

// leastMetres is how wide a scene is at least: a lone commune has an extent.
const leastMetres = 4000

// NewScene lays out the map of a result. It reads the result and keeps it.
//
// A map shows one part of the world: with communes of mainland France and of
// an overseas département in scope, the part that has more of them.
func NewScene(r *coverage.Result) *Scene {
	s := &Scene{result: r, classes: newClasses(r)}
	shown := s.choosePart()
	points := placesOf(r, shown)
	p := plane.For(points)
	s.grid = newGrid(p, boundOf(p, points))
	s.frame = box{cell{0, 0}, cell{0, 0}}.extended(cell{
		whole((boundOf(p, points).Max[0] - s.grid.west) / s.grid.metres),
		whole((s.grid.north - boundOf(p, points).Min[1]) / s.grid.metres),
	}).padded(frameMargin)
	s.reach = s.frame.padded(max(reachMargin, s.beside()))
	s.north = s.grid.northward(orb.MultiPoint(points).Bound().Center())
	s.addCommunes(shown)
	s.addSites()
	s.circles = s.sizeCircles()
	s.extendFrame()
	s.addBands()
	s.addRoads()
	s.rank()
	return s
}

// besideMetres is how far beyond its communes the frame goes for a service
// point in scope: far enough for a large town given as one point, not for a
// point placed wrongly.
const besideMetres = 15_000

// beside returns besideMetres as a share of the frame's longer side.
func (s *Scene) beside() float64 {
	return besideMetres / s.grid.metres / max(s.frame.width(), s.frame.height())
}

// extendFrame makes room for circles and for service points in scope.
func (s *Scene) extendFrame() {
	frame := s.frame
	for _, i := range s.byRadius() {
		c := &s.communes[i]
		r := whole(s.circles.radius(c.Commune.Population))
		s.frame = s.frame.extended(cell{c.at[0] - r, c.at[1] - r}).extended(cell{c.at[0] + r, c.at[1] + r})
	}
	near := frame.padded(s.beside())
	for _, x := range s.sites {
		if x.inScope && near.contains(x.at) {
			s.frame = s.frame.extended(x.at)
		}
	}
	if s.frame != frame {
		s.frame = s.frame.padded(frameMargin / 3)
		s.reach = s.frame.padded(reachMargin)
	}
}

// partOf tells which part of the world a commune is in: mainland France and
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

// placesOf returns every point of a part's communes in scope: reference points
// and corners of outlines.
func placesOf(r *coverage.Result, part string) []orb.Point {
	var points []orb.Point
	for i := range r.Communes {
		c := r.Communes[i].Commune
		if partOf(c.Departement) != part {
			continue
		}
		if at, _ := c.Reference(r.Study.Settings.Reference); at.Known {
			points = append(points, at.Point)
		}
		for _, polygon := range c.Outline {
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

// addCommunes places the communes in scope, and those around them that have
// an outline, and cuts all outlines into arcs.
func (s *Scene) addCommunes(part string) {
	b := newMeshBuilder()
	var owners []string // of each ring
	add := func(c *coverage.Commune, owner string) (rings []ring) {
		for _, polygon := range c.Outline {
			for _, r := range polygon {
				if cells := s.grid.ring(r); cells != nil {
					rings = append(rings, ring{int32(b.add(cells))})
					owners = append(owners, owner)
				}
			}
		}
		return rings
	}
	for i := range s.result.Communes {
		c := &s.result.Communes[i]
		if partOf(c.Commune.Departement) != part {
			continue
		}
		row := commune{CommuneAccess: c, class: c.Class, area: area{add(c.Commune, c.Commune.Departement)}}
		if !s.place(&row) {
			s.unplaced++
			continue
		}
		s.communes = append(s.communes, row)
	}
	for i := range s.result.Study.Communes {
		c := &s.result.Study.Communes[i]
		if len(c.Outline) > 0 && !s.result.Study.Settings.Includes(c.Departement) && s.near(c) {
			s.around = append(s.around, area{add(c, outOfScope)})
		}
	}
	s.cut(b, owners)
}

// outOfScope owns the outlines around the scope.
const outOfScope = ""

// place sets where a commune is, if that is known.
func (s *Scene) place(c *commune) bool {
	if at, _ := c.Commune.Reference(s.result.Study.Settings.Reference); at.Known {
		c.at = s.grid.at(at.Point)
		return true
	}
	if len(c.rings) > 0 {
		c.at = s.grid.at(c.Commune.Outline.Bound().Center())
		return true
	}
	return false
}

// near tells whether a commune out of scope reaches into the part of the plane
// that a page can be moved to.
func (s *Scene) near(c *coverage.Commune) bool {
	b := c.Outline.Bound()
	return s.reach.contains(s.grid.at(b.Min)) || s.reach.contains(s.grid.at(b.Max))
}

// cut makes the mesh, gives every area its arcs, and finds the outer borders.
func (s *Scene) cut(b *meshBuilder, owners []string) {
	m, rings := b.build()
	s.mesh = m
	own := func(a *area) {
		for i, r := range a.rings {
			a.rings[i] = rings[r[0]]
		}
	}
	for i := range s.communes {
		own(&s.communes[i].area)
	}
	for i := range s.around {
		own(&s.around[i])
	}
	s.edge = make([]bool, len(m.arcs))
	s.outer = make([]bool, len(m.arcs))
	first := make([]string, len(m.arcs)) // of the owners in scope
	for i, r := range rings {
		if owners[i] == outOfScope {
			continue
		}
		for _, n := range r {
			arc := max(n, ^n)
			s.edge[arc] = !s.edge[arc]
			s.outer[arc] = s.edge[arc] || first[arc] != owners[i]
			first[arc] = owners[i]
		}
	}
	m.thin(rings, meshPoints)
}

// addBands puts the bands on the grid, the longest limit first, so that the
// shorter ones lie on top.
func (s *Scene) addBands() {
	var all [][]cell
	for i := len(s.result.Bands) - 1; i >= 0; i-- {
		b := band{Band: s.result.Bands[i], class: s.result.ClassOf(s.result.Bands[i].Limit)}
		for _, polygon := range b.Area {
			for _, r := range polygon {
				if cells := s.grid.ring(r); cells != nil {
					b.rings = append(b.rings, closed(cells))
				}
			}
		}
		all = append(all, b.rings...)
		s.bands = append(s.bands, b)
	}
	all = thinLines(all, bandPoints)
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
