package isochrone

import (
	"context"
	"fmt"

	"github.com/paulmach/orb"

	"acces30/coverage/plane"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
)

// Streets are real roads as grounds need them; *street.Roads are some.
type Streets interface {
	Network() *road.Network
	Streets() *street.Network
	Samples(link uint32, step float64, when road.Conditions, samples []street.Sample) []street.Sample
	Between(from, to orb.Point, when road.Conditions) (road.Deciseconds, uint32, bool)
}

// StreetOptions tells how surfaces over real roads are made. Zero values stand
// for the defaults.
type StreetOptions struct {
	Cell     float64 // side of a cell in metres
	OffRoad  float64 // how far from a road, in metres, country is reached
	OffSpeed float64 // how fast, in km/h
}

// Defaults of StreetOptions. With cells of 30 m, for 40 sites in Porto, 0.6 % of
// the nodes reached within 10 minutes are outside the band, and 0.4 % of those
// inside are not reached; 1.2 and 0.9 % for the worst of them, and less for
// longer limits. With 40 m the worst has 1.4 and 1.2 %.
const (
	StreetCell = 30.0
	OffRoad    = 400.0
	OffSpeed   = 5.0
)

// streetTile is the side of a tile in cells: large against how far country goes
// off the road, as that far around a tile everything is computed twice.
const streetTile = 128

// markStep is how far apart marks are at most, in cells. Up to 2, the corners
// beside the marks of a road are neighbours all along it; with more marks than
// needed, those of the roads around outweigh a node.
const markStep = 1.5

// Weights of spots: a node stands for a place that people are at, a mark for a
// piece of road between two.
const (
	nodeWeight = 16
	markWeight = 1
)

// markSpot is a place inside a link on the lattice, in units.
type markSpot struct {
	x, y, link   uint32
	toTo, toFrom road.Deciseconds
}

// streetGround is a network of real roads laid out on a lattice: all its nodes,
// and places along its links.
type streetGround struct {
	lattice
	roads   Streets
	streets *street.Network
	when    road.Conditions
	off     *offRoad

	spans []span // of every node: the tiles that its links pass
	nodes binned[nodeSpot]
	marks binned[markSpot]
}

// NewStreets lays real roads out for bands. It takes about as long as computing
// the times of all arcs, and as much memory as the roads themselves. It fails
// when an option makes no sense, when the roads spread over too large a part
// of the Earth or when the context ends.
func NewStreets(ctx context.Context, roads Streets, when road.Conditions, opts StreetOptions) (*Ground, error) {
	opts = opts.withDefaults()
	if err := opts.validate(); err != nil {
		return nil, err
	}
	g := &streetGround{
		roads: roads, streets: roads.Streets(), when: when,
	}
	if err := g.lay(ctx, opts); err != nil {
		return nil, fmt.Errorf("ground of isochrones: %w", err)
	}
	return &Ground{cell: opts.Cell, sheets: []sheet{g}, nodes: roads.Network().Points}, nil
}

func (o StreetOptions) withDefaults() StreetOptions {
	set := func(v *float64, standard float64) {
		if *v == 0 {
			*v = standard
		}
	}
	set(&o.Cell, StreetCell)
	set(&o.OffRoad, OffRoad)
	set(&o.OffSpeed, OffSpeed)
	return o
}

func (o *StreetOptions) validate() error {
	switch {
	case !(o.Cell >= MinCell && o.Cell <= MaxCell):
		return fmt.Errorf("cells of %g m: from %g to %g are allowed", o.Cell, MinCell, MaxCell)
	case !(o.OffRoad >= 0 && o.OffRoad/o.Cell <= streetTile-4):
		return fmt.Errorf("country up to %g m off the road, in cells of %g m: at most %d cells are allowed", o.OffRoad, o.Cell, streetTile-4)
	case !(o.OffSpeed >= 0.1):
		return fmt.Errorf("%g km/h off the road: at least 0.1 is needed", o.OffSpeed)
	}
	return nil
}

// metreMark is a mark on the plane.
type metreMark struct {
	place        orb.Point
	link         uint32
	toTo, toFrom road.Deciseconds
}

// lay puts nodes and marks on the lattice.
func (g *streetGround) lay(ctx context.Context, opts StreetOptions) error {
	points := g.roads.Network().Points
	g.plane = plane.For(points)
	nodes := make([]orb.Point, len(points))
	inParallel(len(points), func(from, to int) {
		for i := from; i < to; i++ {
			nodes[i] = g.plane.Project(points[i])
		}
	})
	marks := g.measure(markStep * opts.Cell)
	if err := ctx.Err(); err != nil {
		return err
	}
	box := orb.MultiPoint(nodes).Bound()
	for _, chunk := range marks {
		for i := range chunk {
			box = box.Extend(chunk[i].place)
		}
	}
	var err error
	if g.lattice, err = newLattice(g.plane, box, opts.Cell, opts.OffRoad+4*opts.Cell, streetTile); err != nil {
		return err
	}
	g.layNodes(nodes)
	g.layMarks(marks)
	g.off = newOffRoad(opts.OffRoad, opts.OffSpeed, &g.lattice)
	return nil
}

// measure finds the marks of all links, in their order, in chunks.
func (g *streetGround) measure(step float64) [][]metreMark {
	const chunk = 1024 // links
	links := g.streets.Links()
	chunks := make([][]metreMark, (links+chunk-1)/chunk)
	inParallel(len(chunks), func(from, to int) {
		var marks []street.Sample
		for c := from; c < to; c++ {
			for link := c * chunk; link < min((c+1)*chunk, links); link++ {
				marks = g.roads.Samples(uint32(link), step, g.when, marks[:0])
				for _, m := range marks {
					chunks[c] = append(chunks[c], metreMark{g.plane.Project(m.Point), uint32(link), m.ToTo, m.ToFrom})
				}
			}
		}
	})
	return chunks
}

func (g *streetGround) layNodes(metres []orb.Point) {
	spots := make([]nodeSpot, len(metres))
	g.spans = make([]span, len(metres))
	for i, m := range metres {
		x, y := g.units(m)
		spots[i] = nodeSpot{x, y, uint32(i)}
		g.spans[i] = g.spanAt(int(x>>unitBits), int(y>>unitBits))
	}
	g.nodes = bin(&g.lattice, spots, func(s *nodeSpot) (x, y uint32) { return s.x, s.y })
}

func (g *streetGround) layMarks(chunks [][]metreMark) {
	n := 0
	for _, chunk := range chunks {
		n += len(chunk)
	}
	spots := make([]markSpot, 0, n)
	for c, chunk := range chunks {
		for i := range chunk {
			m := &chunk[i]
			x, y := g.units(m.place)
			spots = append(spots, markSpot{x, y, m.link, m.toTo, m.toFrom})
			at := g.spanAt(int(x>>unitBits), int(y>>unitBits))
			from, to := g.streets.Ends(m.link)
			g.spans[from], g.spans[to] = g.spans[from].with(at), g.spans[to].with(at)
		}
		chunks[c] = nil // a country has many
	}
	g.marks = bin(&g.lattice, spots, func(s *markSpot) (x, y uint32) { return s.x, s.y })
}

func (g *streetGround) grid() *lattice { return &g.lattice }

func (g *streetGround) frame() int { return g.off.frame() }

func (g *streetGround) spanOf(node uint32) span { return g.spans[node] }

func (g *streetGround) spanOfRoad(number uint32) span {
	from, to := g.streets.Ends(number - 1)
	return g.spans[from].with(g.spans[to])
}

// fill computes the times of a tile.
func (g *streetGround) fill(f *field, t tile, s *surface) {
	f.begin(&g.lattice, t, s.top)
	g.nodes.around(f, func(spots []nodeSpot) {
		for i := range spots {
			n := &spots[i]
			f.add(n.x, n.y, min(s.times.Time(n.node), s.top), nodeWeight)
		}
	})
	g.marks.around(f, func(spots []markSpot) {
		// Marks of one link mostly follow each other.
		link, timeFrom, timeTo, own := ^uint32(0), road.Unreached, road.Unreached, []orb.Point(nil)
		for i := range spots {
			m := &spots[i]
			if m.link != link {
				link, own = m.link, s.onRoad(m.link+1)
				from, to := g.streets.Ends(link)
				timeFrom, timeTo = s.times.Time(from), s.times.Time(to)
			}
			t := min(timeTo.Plus(m.toTo), timeFrom.Plus(m.toFrom))
			if own != nil {
				t = min(t, g.straight(m, own))
			}
			f.add(m.x, m.y, min(t, s.top), markWeight)
		}
	})
	if f.earliest() > s.longest {
		f.active = f.active[:0]
		return
	}
	around := g.off.of(f, t)
	f.activate(around.blocks, s.limits, s.top)
	f.average(margin, s.top)
	g.off.fill(f, around, s.top)
}

// straight returns the time from a mark to some sites on its link, by no node.
func (g *streetGround) straight(m *markSpot, sites []orb.Point) road.Deciseconds {
	least := road.Unreached
	place := g.lonLat(float64(m.x)/units, float64(m.y)/units)
	for _, site := range sites {
		if direct, _, ok := g.roads.Between(place, site, g.when); ok {
			least = min(least, direct)
		}
	}
	return least
}

// inTile calls visit with the nodes in a tile.
func (g *streetGround) inTile(t tile, visit func(node uint32)) {
	g.nodes.inTile(&g.lattice, t, func(spots []nodeSpot) {
		for i := range spots {
			visit(spots[i].node)
		}
	})
}
