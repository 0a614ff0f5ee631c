package atlas

import (
	"acces30/coverage"
	"acces30/coverage/isochrone"
	"acces30/coverage/plane"
	"acces30/coverage/polygon/mesh"

	"github.com/paulmach/orb"
)

// Scene is a map to be drawn, in cells of a metric grid.
type Scene struct {
	result        *coverage.Result
	drawn         map[string]orb.MultiPolygon // outlines for maps alone, by the commune's code
	grid          mesh.Grid
	frame         mesh.Box // what a picture shows
	reach         mesh.Box // what a page can be moved to
	north         float64
	classes       []class
	communes      []commune // those in scope that are on this map, by code
	around        []area    // outlines of communes out of scope
	land          land
	territorial   bool // départements are shown in place of communes
	mesh          *mesh.Mesh
	edge          []bool // of each arc: on the edge of the scope
	outer         []bool // of each arc: the same, or between two départements in scope
	bands         []band
	roads         []mainRoad
	servicePoints []servicePoint
	plan          *coverage.Plan // that the map shows; nil when there is none
	planned       []planned
	changes       *changes // of a map of changes, else nil
	named         []int    // communes by how much they deserve a name
	circles       circles
	elsewhere,
	unlocated int // communes in scope in another part of the world, or not located at all
}

// commune is a commune in scope.
type commune struct {
	*coverage.CommuneAccess
	class int // index in Scene.classes; coverage.NoClass when nothing was computed
	area
	at mesh.Cell // of the reference point, or of the outline's middle
}

// area is an outline, filled by the even-odd rule; empty when none was given.
type area struct{ rings []mesh.Ring }

// band is what is within a limit of the nearest structure.
type band struct {
	isochrone.Band
	class int
	rings [][]mesh.Cell // filled by the even-odd rule
}

// Points that a scene keeps at most. With about 7 bytes for each they leave a
// page of a département well under 3 MB.
const (
	meshPoints = 120_000
	bandPoints = 80_000
	roadPoints = 60_000
)

// NewScene builds the map of a result. It reads the result and keeps it.
//
// A map shows one part of the world: with communes of mainland France and of
// an overseas département in scope, the part that has more of them.
func NewScene(r *coverage.Result) *Scene {
	s := &Scene{result: r, classes: newClasses(r)}
	shown := s.choosePart()
	s.drawn = make(map[string]orb.MultiPolygon, len(r.Study.Backdrop.Communes))
	for _, o := range r.Study.Backdrop.Communes {
		s.drawn[o.Code] = o.Area
	}
	points := s.pointsOf(shown)
	p := plane.For(points)
	bound := boundOf(p, points)
	s.grid = mesh.NewGrid(p, bound)
	s.frame = mesh.Box{}.Extend(s.grid.OnPlane(orb.Point{bound.Max[0], bound.Min[1]})).Pad(frameMargin)
	s.reach = s.frame.Pad(max(reachMargin, s.beside()))
	s.north = s.grid.North(orb.MultiPoint(points).Bound().Center())
	s.addCommunes(shown)
	s.addServicePoints()
	s.circles = s.sizeCircles()
	s.extendFrame()
	s.addLand(shown)
	s.addTerritories()
	s.addPlanned(shown)
	s.addBands()
	s.addRoads()
	s.rank()
	return s
}

// addCommunes puts on the grid the communes in scope, and those around them that
// have an outline, and cuts all outlines into arcs.
func (s *Scene) addCommunes(part string) {
	b := mesh.NewBuilder()
	var owners []string // of each ring
	add := func(c *coverage.Commune, owner string) (rings []mesh.Ring) {
		for _, polygon := range s.outlineOf(c) {
			for _, r := range polygon {
				if cells := s.grid.Ring(r); cells != nil {
					rings = append(rings, mesh.Ring{int32(b.Add(cells))})
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
		if !s.locate(&row) {
			s.unlocated++
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

// outlineOf returns the outline that a commune is drawn with, empty when there is
// none.
func (s *Scene) outlineOf(c *coverage.Commune) orb.MultiPolygon {
	if drawn := s.drawn[c.Code]; drawn != nil {
		return drawn
	}
	return c.Outline
}

// outOfScope owns the outlines around the scope.
const outOfScope = ""

// locate sets where a commune is, and reports whether that is known.
func (s *Scene) locate(c *commune) bool {
	if at, _ := c.Commune.Reference(s.result.Study.Settings.Reference); at.Known {
		c.at = s.grid.At(at.Point)
		return true
	}
	if len(c.rings) > 0 {
		c.at = s.grid.At(s.outlineOf(c.Commune).Bound().Center())
		return true
	}
	return false
}

// near reports whether a commune out of scope reaches into the part of the plane
// that a page can be moved to.
func (s *Scene) near(c *coverage.Commune) bool {
	b := c.Outline.Bound()
	return s.reach.Contains(s.grid.At(b.Min)) || s.reach.Contains(s.grid.At(b.Max))
}

// cut makes the mesh, gives every area its arcs, and finds the outer borders.
func (s *Scene) cut(b *mesh.Builder, owners []string) {
	m, rings := b.Build()
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
	s.edge = make([]bool, len(m.Arcs))
	s.outer = make([]bool, len(m.Arcs))
	first := make([]string, len(m.Arcs)) // of the owners in scope
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
	m.Thin(rings, meshPoints)
}
