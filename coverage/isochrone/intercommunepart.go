package isochrone

import (
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/parallel"
	"acces30/coverage/isochrone/grid"
	"acces30/coverage/plane"
	"acces30/coverage/road"
)

// interCommuneTile is the side of a tile in cells.
const interCommuneTile = 64

// interCommunePart is a modelled network on a grid. Its links are no roads that
// one could draw: the time at a corner is that of a place standing there, attached
// to the network as the model attaches any point. So land between the links is
// reached, water stays a barrier, and a commune on a corner would get the time
// that the corner has, by a place or straight to a destination beside it. The
// corners around a place have that of the place itself,
// as if it were as wide as a cell.
type interCommunePart struct {
	cells  grid.Grid
	tiles  []tileLegs
	spans  []grid.Span // of every node: the tiles with a leg to it
	places grid.Bins[gridNode]

	model InterCommune
	when  road.Conditions
}

// gridNode is a node on the grid, in units.
type gridNode struct{ x, y, node uint32 }

func (n *gridNode) position() (x, y uint32) { return n.x, n.y }

// tileLegs holds the legs of a tile's corners, row by row: those of corner i are
// legs[first[i]:first[i+1]], its Attachment.Road is road[i]. It is empty where no
// land is reached.
type tileLegs struct {
	first []uint32
	legs  []cornerLeg
	road  []uint32
}

type cornerLeg struct {
	node uint32
	time road.Deciseconds
}

// newInterCommunePart puts some places on a grid, by their nodes, and attaches the
// corners within reach of them or of nodes inside links.
func newInterCommunePart(ctx context.Context, model InterCommune, places, inside []uint32, when road.Conditions, opts InterCommuneOptions) (*interCommunePart, error) {
	p := &interCommunePart{spans: make([]grid.Span, model.Network().Nodes()), model: model, when: when}
	points := model.Network().Points
	degrees := make([]orb.Point, len(places))
	for i, node := range places {
		degrees[i] = points[node]
	}
	onto := plane.For(degrees)
	metres := make([]orb.Point, len(places))
	for i := range places {
		metres[i] = onto.Project(degrees[i])
	}
	between := make([]orb.Point, len(inside))
	for i, node := range inside {
		between[i] = onto.Project(points[node])
	}
	var err error
	land := slices.Concat(metres, between)
	p.cells, err = grid.New(onto, orb.MultiPoint(land).Bound(), opts.Cell, opts.Reach+2*opts.Cell, interCommuneTile)
	if err != nil {
		return nil, err
	}
	if most := corners(&p.cells, len(land), opts.Reach); most > maxCorners {
		return nil, &TooFineError{Cell: opts.Cell, Least: math.Ceil(opts.Cell*math.Sqrt(most/maxCorners)/MinCell) * MinCell}
	}
	reached := p.cornersInReach(land, opts.Reach)
	p.tiles = make([]tileLegs, len(reached))
	none := func() struct{} { return struct{}{} }
	_, err = parallel.EachWith(ctx, 0, len(reached), none, func(_ struct{}, t int) error {
		if reached[t] != nil {
			p.tiles[t] = p.attachTile(grid.Tile(t), reached[t])
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	p.addPlaces(places, metres)
	return p, nil
}

// maxCorners bounds the corners of the cells of a modelled network, whose legs are all
// kept: so many take 700 MB and some minutes. Cells of 500 m over all of France make four
// million.
const maxCorners = 10e6

// TooFineError says that cells of a side in metres are too many on a modelled network,
// and which side they may have at least.
type TooFineError struct{ Cell, Least float64 }

// Error tells the cell that would do.
func (e *TooFineError) Error() string {
	return fmt.Sprintf("cells of %g m are too many here: from %g m on they are not", e.Cell, e.Least)
}

// corners bounds from above how many corners lie within reach of so many points, in
// metres: no more than there are, and no more than around all points apart.
func corners(g *grid.Grid, points int, reach float64) float64 {
	around := math.Pi * (reach/g.Cell + 1) * (reach/g.Cell + 1) * float64(points)
	return min(around, float64(g.Tiles())*float64(g.Side*g.Side))
}

// cornersInReach returns for every tile which of its corners have one of some
// points within reach, in metres; nil where none has.
func (p *interCommunePart) cornersInReach(metres []orb.Point, reach float64) [][]bool {
	g := &p.cells
	reached := make([][]bool, g.Tiles())
	cells := int(math.Ceil(reach / g.Cell))
	for _, m := range metres {
		cx, cy := g.Cells(m)
		for y := int(cy) - cells; y <= int(cy)+cells; y++ {
			for x := int(cx) - cells; x <= int(cx)+cells; x++ {
				if math.Hypot(float64(x)-cx, float64(y)-cy)*g.Cell > reach {
					continue // those within reach are on the grid, whose margin is wider
				}
				t := y/g.Side*g.Columns + x/g.Side
				if reached[t] == nil {
					reached[t] = make([]bool, g.Side*g.Side)
				}
				reached[t][y%g.Side*g.Side+x%g.Side] = true
			}
		}
	}
	return reached
}

// squareCells is the side, in cells, of the squares that corners are attached by.
const squareCells = 8

// attachTile finds the legs of the corners of a tile: those of a place that would
// stand there, round some water if need be.
func (p *interCommunePart) attachTile(t grid.Tile, reached []bool) tileLegs {
	out := tileLegs{first: make([]uint32, len(reached)+1), road: make([]uint32, len(reached))}
	x0, y0 := p.cells.Corner(t)
	depart := p.model.DepartNear(squareCells * p.cells.Cell)
	for i, ok := range reached {
		if ok {
			on := depart(p.cells.LonLat(float64(x0+i%p.cells.Side), float64(y0+i/p.cells.Side)), p.when)
			out.road[i] = on.Road
			for _, leg := range on.Legs {
				out.legs = append(out.legs, cornerLeg{leg.Node, leg.Time})
			}
		}
		out.first[i+1] = uint32(len(out.legs))
	}
	out.legs = slices.Clip(out.legs)
	return out
}

// addPlaces puts the places on the grid and finds the spans of all nodes.
func (p *interCommunePart) addPlaces(places []uint32, metres []orb.Point) {
	for i := range p.spans {
		p.spans[i] = grid.NoSpan()
	}
	for t := range p.tiles {
		x, y := p.cells.Corner(grid.Tile(t))
		at := p.cells.SpanAt(x, y)
		for _, leg := range p.tiles[t].legs {
			p.spans[leg.node] = p.spans[leg.node].With(at)
		}
	}
	nodes := make([]gridNode, len(places))
	for i, m := range metres {
		x, y := p.cells.Units(m)
		nodes[i] = gridNode{x, y, places[i]}
		p.spans[places[i]] = p.spans[places[i]].With(p.cells.SpanAt(int(x>>grid.UnitBits), int(y>>grid.UnitBits)))
	}
	p.places = grid.Sort(&p.cells, nodes, (*gridNode).position)
}

func (p *interCommunePart) grid() *grid.Grid { return &p.cells }

func (p *interCommunePart) reach() int { return blockCells }

func (p *interCommunePart) spanOf(node uint32) grid.Span { return p.spans[node] }

// spanOfRoad returns the tiles of the corners next to the place of that number.
func (p *interCommunePart) spanOfRoad(number uint32) grid.Span {
	return p.spans[p.model.Network().Node(int(number-1))]
}

// fill computes the times of a tile. Its northern and eastern corners belong to
// its neighbours.
func (p *interCommunePart) fill(f *field, t grid.Tile, q *prepared) {
	f.begin(&p.cells, t, blockCells, q.top)
	p.places.InBox(f.x, f.y, f.x+f.side-1, f.y+f.side-1, func(places []gridNode) {
		for i := range places {
			n := &places[i]
			f.add(n.x, n.y, min(q.times.Time(n.node), q.top), nodeWeight)
		}
	})
	f.activateAll()
	f.average(margin, q.top)
	for y := f.frame; y < f.side-f.frame; y++ {
		for x := f.frame; x < f.side-f.frame; x++ {
			at := y*f.side + x
			if f.means[at].weight > 0 {
				f.times[at] = f.means[at].value()
				continue
			}
			f.times[at] = p.timeAt(f.x+x, f.y+y, q)
		}
	}
}

// timeAt returns the time at a corner, the top of the query when it is later.
func (p *interCommunePart) timeAt(x, y int, q *prepared) road.Deciseconds {
	least := q.top
	legs, number := p.legsOf(x, y)
	for _, leg := range legs {
		least = min(least, q.times.Time(leg.node).Plus(leg.time))
	}
	if number == 0 {
		return least
	}
	for _, to := range q.onRoad(number) {
		if t, _, ok := p.model.Between(p.cells.LonLat(float64(x), float64(y)), to, p.when); ok {
			least = min(least, t)
		}
	}
	return least
}

// legsOf returns the legs of a corner and its Attachment.Road.
func (p *interCommunePart) legsOf(x, y int) ([]cornerLeg, uint32) {
	g := &p.cells
	if x >= g.Columns*g.Side || y >= g.Rows*g.Side {
		return nil, 0
	}
	t := &p.tiles[y/g.Side*g.Columns+x/g.Side]
	if t.first == nil {
		return nil, 0
	}
	i := y%g.Side*g.Side + x%g.Side
	return t.legs[t.first[i]:t.first[i+1]], t.road[i]
}

// inTile calls visit with the places in a tile.
func (p *interCommunePart) inTile(t grid.Tile, visit func(node uint32)) {
	p.places.InTile(&p.cells, t, func(places []gridNode) {
		for i := range places {
			visit(places[i].node)
		}
	})
}
