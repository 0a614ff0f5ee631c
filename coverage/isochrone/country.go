package isochrone

import (
	"context"
	"fmt"
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/paulmach/orb"

	"acces30/coverage/plane"
	"acces30/coverage/road"
)

// Country is a modelled network between places as grounds need it;
// *intercommune.Roads is one. Place i is node Network().Node(i).
type Country interface {
	Network() *road.Network
	Places() int
	Depart(from orb.Point, when road.Conditions) road.Attachment
}

// CountryOptions tells how surfaces over a modelled network are made. Zero
// values stand for the defaults.
type CountryOptions struct {
	Cell  float64 // side of a cell in metres
	Reach float64 // how far from a place or a link, in metres, country goes
}

// Defaults of CountryOptions.
const (
	CountryCell  = 500.0
	CountryReach = 5000.0
)

// countryTile is the side of a tile in cells.
const countryTile = 64

// countryGround is a modelled network laid out on a lattice. Its links are no
// roads that one could draw: what counts at a corner is how a place standing
// there would hang on the network, as the model says it of any point. So there
// is country between the links, water stays a barrier, and a commune on a
// corner would get the time that the corner has. The corners around a place have
// that of the place itself, as if it were as wide as a cell.
type countryGround struct {
	lattice
	corners []cornerTile // of every tile, empty where there is no country
	spans   []span       // of every node: the tiles with a leg to it
	places  binned[nodeSpot]
}

// cornerTile holds the legs of a tile's corners, row by row: those of corner i
// are legs[first[i]:first[i+1]].
type cornerTile struct {
	first []uint32
	legs  []cornerLeg
}

type cornerLeg struct {
	node uint32
	time road.Deciseconds
}

// NewCountry lays a modelled network out for bands, one lattice for each of the
// countries that are far apart. It fails when an option makes no sense or when
// the context ends.
func NewCountry(ctx context.Context, c Country, when road.Conditions, opts CountryOptions) (*Ground, error) {
	if opts.Cell == 0 {
		opts.Cell = CountryCell
	}
	if opts.Reach == 0 {
		opts.Reach = CountryReach
	}
	switch {
	case !(opts.Cell >= MinCell && opts.Cell <= MaxCell):
		return nil, fmt.Errorf("cells of %g m: from %g to %g are allowed", opts.Cell, MinCell, MaxCell)
	case !(opts.Reach >= 0 && opts.Reach <= 100_000):
		return nil, fmt.Errorf("country up to %g m from a place: from 0 to 100000 are allowed", opts.Reach)
	}
	n := c.Network()
	ground := &Ground{cell: opts.Cell, nodes: n.Points}
	places := make([]orb.Point, c.Places())
	for i := range places {
		places[i] = n.Points[n.Node(i)]
	}
	isPlace := make([]bool, n.Nodes())
	for i := range places {
		isPlace[n.Node(i)] = true
	}
	for _, members := range lands(places) {
		g := &countryGround{spans: make([]span, n.Nodes())}
		nodes := make([]uint32, len(members))
		for k, i := range members {
			nodes[k] = n.Node(i)
		}
		if err := g.lay(ctx, c, nodes, onLinks(n, isPlace, nodes), when, opts); err != nil {
			return nil, fmt.Errorf("ground of isochrones: %w", err)
		}
		ground.sheets = append(ground.sheets, g)
	}
	return ground, nil
}

// onLinks returns the nodes inside the links that start from some places: between
// neighbours there is country however far apart they are.
func onLinks(n *road.Network, isPlace []bool, places []uint32) []uint32 {
	var inside []uint32
	seen := make(map[uint32]bool)
	pending := slices.Clone(places)
	for len(pending) > 0 {
		node := pending[len(pending)-1]
		pending = pending[:len(pending)-1]
		for arc := n.FirstOut[node]; arc < n.FirstOut[node+1]; arc++ {
			if head := n.Head[arc]; !isPlace[head] && !seen[head] {
				seen[head] = true
				inside, pending = append(inside, head), append(pending, head)
			}
		}
	}
	return inside
}

func (g *countryGround) lay(ctx context.Context, c Country, nodes, linked []uint32, when road.Conditions, opts CountryOptions) error {
	points := make([]orb.Point, len(nodes))
	for i, node := range nodes {
		points[i] = c.Network().Points[node]
	}
	g.plane = plane.For(points)
	metres := make([]orb.Point, len(points))
	for i, p := range points {
		metres[i] = g.plane.Project(p)
	}
	between := make([]orb.Point, len(linked))
	for i, node := range linked {
		between[i] = g.plane.Project(c.Network().Points[node])
	}
	var err error
	g.lattice, err = newLattice(g.plane, orb.MultiPoint(metres).Bound(), opts.Cell, opts.Reach+2*opts.Cell, countryTile)
	if err != nil {
		return err
	}
	near := g.near(slices.Concat(metres, between), opts.Reach)
	g.corners = make([]cornerTile, len(near))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for t := int(next.Add(1)) - 1; t < len(near) && ctx.Err() == nil; t = int(next.Add(1)) - 1 {
				if near[t] != nil {
					g.corners[t] = g.layTile(c, tile(t), near[t], when)
				}
			}
		})
	}
	workers.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	g.layPlaces(nodes, metres)
	return nil
}

// near tells for every tile which of its corners have a place or a node of a
// link within reach; nil where none has.
func (g *countryGround) near(metres []orb.Point, reach float64) [][]bool {
	near := make([][]bool, g.width*g.height)
	cells := int(math.Ceil(reach / g.cell))
	for _, m := range metres {
		cx, cy := g.cells(m)
		for y := int(cy) - cells; y <= int(cy)+cells+1; y++ {
			for x := int(cx) - cells; x <= int(cx)+cells+1; x++ {
				if x < 0 || y < 0 || math.Hypot(float64(x)-cx, float64(y)-cy)*g.cell > reach {
					continue
				}
				t := y/g.tile*g.width + x/g.tile
				if near[t] == nil {
					near[t] = make([]bool, g.tile*g.tile)
				}
				near[t][y%g.tile*g.tile+x%g.tile] = true
			}
		}
	}
	return near
}

// layTile finds the legs of the corners of a tile: those of a place that would
// stand there, round some water if need be.
func (g *countryGround) layTile(c Country, t tile, near []bool, when road.Conditions) cornerTile {
	out := cornerTile{first: make([]uint32, len(near)+1)}
	x0, y0 := g.corner(t)
	for i, ok := range near {
		if ok {
			on := c.Depart(g.lonLat(float64(x0+i%g.tile), float64(y0+i/g.tile)), when)
			for _, leg := range on.Legs {
				out.legs = append(out.legs, cornerLeg{leg.Node, leg.Time})
			}
		}
		out.first[i+1] = uint32(len(out.legs))
	}
	out.legs = slices.Clip(out.legs)
	return out
}

// layPlaces puts the places on the lattice and finds the spans of their nodes.
func (g *countryGround) layPlaces(nodes []uint32, metres []orb.Point) {
	for i := range g.spans {
		g.spans[i] = noSpan
	}
	for t := range g.corners {
		x, y := g.corner(tile(t))
		at := g.spanAt(x, y)
		for _, leg := range g.corners[t].legs {
			g.spans[leg.node] = g.spans[leg.node].with(at)
		}
	}
	spots := make([]nodeSpot, len(nodes))
	for i, m := range metres {
		x, y := g.units(m)
		spots[i] = nodeSpot{x, y, nodes[i]}
		g.spans[nodes[i]] = g.spans[nodes[i]].with(g.spanAt(int(x>>unitBits), int(y>>unitBits)))
	}
	g.places = bin(&g.lattice, spots, func(s *nodeSpot) (x, y uint32) { return s.x, s.y })
}

func (g *countryGround) grid() *lattice { return &g.lattice }

func (g *countryGround) frame() int { return blockCells }

func (g *countryGround) spanOf(node uint32) span { return g.spans[node] }

// spanOfRoad is of no tile: no road passes between the nodes of the model.
func (g *countryGround) spanOfRoad(uint32) span { return noSpan }

// fill computes the times of a tile. Its northern and eastern corners are its
// neighbours'.
func (g *countryGround) fill(f *field, t tile, s *surface) {
	f.begin(&g.lattice, t, s.top)
	g.places.around(f, func(spots []nodeSpot) {
		for i := range spots {
			p := &spots[i]
			f.add(p.x, p.y, min(s.times.Time(p.node), s.top), nodeWeight)
		}
	})
	f.activateAll()
	f.average(margin, s.top)
	for y := f.frame; y < f.side-f.frame; y++ {
		for x := f.frame; x < f.side-f.frame; x++ {
			at := y*f.side + x
			if f.means[at].weight > 0 {
				f.times[at] = f.means[at].value()
				continue
			}
			f.times[at] = s.top
			for _, leg := range g.legs(f.x+x, f.y+y) {
				f.times[at] = min(f.times[at], s.times.Time(leg.node).Plus(leg.time))
			}
		}
	}
}

func (g *countryGround) legs(x, y int) []cornerLeg {
	if x >= g.width*g.tile || y >= g.height*g.tile {
		return nil
	}
	c := &g.corners[y/g.tile*g.width+x/g.tile]
	if c.first == nil {
		return nil
	}
	i := y%g.tile*g.tile + x%g.tile
	return c.legs[c.first[i]:c.first[i+1]]
}

// inTile calls visit with the places in a tile.
func (g *countryGround) inTile(t tile, visit func(node uint32)) {
	g.places.inTile(&g.lattice, t, func(spots []nodeSpot) {
		for i := range spots {
			visit(spots[i].node)
		}
	})
}
