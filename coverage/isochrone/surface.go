package isochrone

import (
	"context"

	"acces30/coverage/fault"
	"acces30/coverage/internal/parallel"
	"acces30/coverage/isochrone/contour"
	"acces30/coverage/isochrone/grid"
	"acces30/coverage/road/street"

	"github.com/paulmach/orb"
)

// Surface is a network made ready for bands: its nodes and links on a grid. The
// travel times on it are computed anew for each query. It is never changed; any
// number of goroutines may share it.
type Surface struct {
	cell  float64 // side of a cell in metres
	land  street.Access
	parts []part
	nodes []orb.Point // of the network, in degrees
}

// part is the part of a surface on one plane.
type part interface {
	grid() *grid.Grid
	reach() int                                  // cells from a tile to the farthest roads that its times depend on
	spanOf(node uint32) grid.Span                // tiles whose times depend on a node's
	spanOfRoad(number uint32) grid.Span          // tiles whose times depend on a destination on a road
	fill(f *field, t grid.Tile, p *prepared)     // the times of a tile
	inTile(t grid.Tile, visit func(node uint32)) // the nodes in a tile
}

// Limits of the side of a cell, in metres.
const (
	MinCell = 10.0
	MaxCell = 2000.0
)

// Cell returns the side of the grid's cells in metres.
func (s *Surface) Cell() float64 { return s.cell }

// OpenLand returns how land off the network is reached. On the modelled network
// there is no Speed: the model itself tells the times.
func (s *Surface) OpenLand() street.Access { return s.land }

// Bands computes the areas from which the destinations are reached within the
// limits, one for each limit. They are cut from one surface, so that each holds
// the one before. It fails when limits do not ascend or are more than 255, or when
// the context ends.
func (s *Surface) Bands(ctx context.Context, q Query) ([]Band, error) {
	if err := q.validate(); err != nil {
		return nil, fault.Errorf(fault.T("isochrones : %v", "isochrones: %v"), err)
	}
	bands := make([]Band, len(q.Limits))
	if len(bands) == 0 {
		return bands, nil
	}
	for k := range bands {
		bands[k].Limit = q.Limits[k]
	}
	prepared := prepare(&q)
	drawn := make([]partAreas, len(s.parts))
	for i, part := range s.parts {
		drawn[i].tiles = prepared.reachedTiles(part)
		lines, err := cutTiles(ctx, part, drawn[i].tiles, prepared, q.Workers)
		if err != nil {
			return nil, fault.Errorf(fault.T("isochrones : %v", "isochrones: %v"), err)
		}
		drawn[i].areas, err = contour.Polygons(lines, part.grid(), q.Tolerance, q.Workers)
		if err != nil {
			return nil, fault.Errorf(fault.T("isochrones : %v", "isochrones: %v"), err)
		}
		for k := range bands {
			bands[k].Area = append(bands[k].Area, drawn[i].areas[k]...)
		}
	}
	if err := s.measure(ctx, bands, drawn, prepared, &q); err != nil {
		return nil, fault.Errorf(fault.T("isochrones : %v", "isochrones: %v"), err)
	}
	return bands, nil
}

// partAreas is what one part of the surface adds to the bands.
type partAreas struct {
	tiles []grid.Tile        // outside these there is nothing
	areas []orb.MultiPolygon // by limit
}

// reachedTiles lists the tiles that bands could be in, row by row: those whose
// times depend on a node that is reached in time or on a destination, and those
// within reach of them, where the open land beside their roads may be.
func (p *prepared) reachedTiles(part part) []grid.Tile {
	g := part.grid()
	reached := make([]bool, g.Tiles())
	add := func(at grid.Span) {
		for y := int(at.MinY); y <= int(at.MaxY); y++ {
			for x := int(at.MinX); x <= int(at.MaxX); x++ {
				reached[y*g.Columns+x] = true
			}
		}
	}
	for _, node := range p.times.Settled() {
		if p.times.Time(node) <= p.longest {
			add(part.spanOf(node))
		}
	}
	for number := range p.destinations {
		add(part.spanOfRoad(number))
	}
	return g.Around(reached, (part.reach()+g.Side-1)/g.Side)
}

// cutTiles computes the surface of a part tile by tile, cuts it at all limits, and
// returns the lines that every worker cut: one of them at least.
func cutTiles(ctx context.Context, part part, tiles []grid.Tile, p *prepared, workers int) ([]*contour.Lines, error) {
	type memory struct {
		field *field
		lines *contour.Lines
	}
	g := part.grid()
	newLines := func() *contour.Lines { return contour.NewLines(g.Cell, len(p.limits)) }
	memories, err := parallel.EachWith(ctx, workers, len(tiles), func() memory {
		return memory{new(field), newLines()}
	}, func(m memory, i int) error {
		part.fill(m.field, tiles[i], p)
		m.field.cut(m.lines, p.limits)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(memories) == 0 {
		return []*contour.Lines{newLines()}, nil
	}
	lines := make([]*contour.Lines, len(memories))
	for w, m := range memories {
		lines[w] = m.lines
	}
	return lines, nil
}
