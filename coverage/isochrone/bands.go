package isochrone

import (
	"context"
	"errors"
	"fmt"
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Ground is a network laid out for bands. It is never changed; any number of
// goroutines may share it.
type Ground struct {
	cell   float64 // side of a cell in metres
	sheets []sheet
	nodes  []orb.Point // of the network, in degrees
}

// sheet is the part of a ground on one plane.
type sheet interface {
	grid() *lattice
	frame() int                             // corners that a field needs around a tile
	spanOf(node uint32) span                // tiles whose times depend on a node's
	spanOfRoad(number uint32) span          // tiles whose times depend on a site on a road
	fill(f *field, t tile, s *surface)      // the times of a tile
	inTile(t tile, visit func(node uint32)) // the nodes in a tile
}

// Limits of the side of a cell, in metres.
const (
	MinCell = 10.0
	MaxCell = 2000.0
)

// Times are what a search backward from some sites found; *travel.Search has
// them.
type Times interface {
	Time(node uint32) road.Deciseconds
	Settled() []uint32
}

// Site is a place that people drive to.
type Site struct {
	Point orb.Point // in degrees
	Road  uint32    // its road.Attachment's
}

// Place is a place whose time is known from elsewhere.
type Place struct {
	Point  orb.Point // in degrees
	Time   road.Deciseconds
	People int
}

// Query asks for the bands of some sites.
type Query struct {
	Times  Times // searched at least to Horizon(Limits)
	Sites  []Site
	Limits []road.Deciseconds // ascending
	Places []Place            // to count, and to measure fidelity by; may be empty
	// Tolerance is how far lines may be moved, in metres, to have fewer
	// vertices; at 0 they keep them all. See simplify for what stays true.
	Tolerance float64
	// Workers is how many processors to use; all of them when 0.
	Workers int
}

// margin is how far beyond the longest limit times are looked at: country beyond
// counts as that late. It is also how much later than the earliest road beside
// it a road counts at most. Longer margins claim less and miss more; with this
// one both are about the same.
const margin = 8 * road.Minute

// longest is the longest limit that there is: no drive takes six years.
const longestLimit = 1<<31 - 1 - margin

// Horizon returns how far a search must go for bands within some limits. The
// country between the longest limit and the horizon tells where the line of the
// limit runs.
func Horizon(limits []road.Deciseconds) road.Deciseconds {
	if len(limits) == 0 {
		return 0
	}
	return min(slices.Max(limits), longestLimit) + margin
}

// surface is what a tile's times are computed from.
type surface struct {
	times   Times
	sites   map[uint32][]orb.Point // by Site.Road
	own     []uint64               // a bit for every such road
	limits  []road.Deciseconds     // those of the query, none longer than longestLimit
	longest road.Deciseconds
	top     road.Deciseconds // stands for all that is later, or never
}

func newSurface(q *Query) *surface {
	s := &surface{times: q.Times, top: Horizon(q.Limits)}
	s.longest = s.top - margin
	for _, limit := range q.Limits {
		s.limits = append(s.limits, min(limit, longestLimit))
	}
	for _, site := range q.Sites {
		if site.Road == 0 {
			continue
		}
		if s.sites == nil {
			s.sites = make(map[uint32][]orb.Point)
		}
		s.sites[site.Road] = append(s.sites[site.Road], site.Point)
		word := int(site.Road / 64)
		s.own = append(s.own, make([]uint64, max(word+1-len(s.own), 0))...)
		s.own[word] |= 1 << (site.Road % 64)
	}
	return s
}

// onRoad returns the sites on a road.
func (s *surface) onRoad(number uint32) []orb.Point {
	if word := int(number / 64); word >= len(s.own) || s.own[word]>>(number%64)&1 == 0 {
		return nil
	}
	return s.sites[number]
}

// Cell returns the side of the lattice's cells in metres.
func (g *Ground) Cell() float64 { return g.cell }

// Bands computes the areas from which the sites are reached within the limits,
// one for each limit. They are cut from one surface, so that each holds the one
// before. It fails when limits do not ascend or are more than 255, or when the
// context ends.
func (g *Ground) Bands(ctx context.Context, q Query) ([]Band, error) {
	if len(q.Limits) > math.MaxUint8 {
		return nil, fmt.Errorf("isochrones: %d limits, more than %d", len(q.Limits), math.MaxUint8)
	}
	bands := make([]Band, len(q.Limits))
	for i, limit := range q.Limits {
		if i > 0 && limit <= q.Limits[i-1] {
			return nil, errors.New("isochrones: limits that do not ascend")
		}
		bands[i].Limit = limit
	}
	if len(bands) == 0 {
		return bands, nil
	}
	s := newSurface(&q)
	parts := make([]part, len(g.sheets))
	for i, sheet := range g.sheets {
		parts[i].tiles = s.reached(sheet)
		contours, err := contoursOf(ctx, sheet, parts[i].tiles, s, &q)
		if err != nil {
			return nil, fmt.Errorf("isochrones: %w", err)
		}
		parts[i].areas, err = areasOf(contours, sheet.grid(), q.Tolerance, workersOf(&q))
		if err != nil {
			return nil, fmt.Errorf("isochrones: %w", err)
		}
		for k := range bands {
			bands[k].Area = append(bands[k].Area, parts[i].areas[k]...)
		}
	}
	g.measure(bands, parts, s, &q)
	return bands, nil
}

func workersOf(q *Query) int {
	if q.Workers > 0 {
		return q.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// contoursOf cuts a sheet's surface at all limits, tile by tile, and returns what
// every processor cut.
func contoursOf(ctx context.Context, sh sheet, tiles []tile, s *surface, q *Query) ([]contours, error) {
	l := sh.grid()
	parts := make([]contours, min(workersOf(q), max(len(tiles), 1)))
	var next atomic.Int64
	var workers sync.WaitGroup
	for w := range parts {
		parts[w] = newContours(l, len(q.Limits))
		workers.Go(func() {
			f := newField(l.tile, sh.frame())
			for i := int(next.Add(1)) - 1; i < len(tiles) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				sh.fill(f, tiles[i], s)
				parts[w].cut(f, s.limits)
			}
		})
	}
	workers.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return parts, nil
}
