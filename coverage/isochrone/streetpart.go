package isochrone

import (
	"context"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/parallel"
	"acces30/coverage/isochrone/grid"
	"acces30/coverage/plane"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
)

// sampleStep is how far apart the samples of a link are at most, in cells. Up to
// 2, the corners beside the samples of a road are neighbours all along it; with
// more samples than needed, those of the roads around outweigh a node.
const sampleStep = 1.5

// Weights of samples: a node stands for a point that people are at, a sample
// inside a link for a piece of road between two nodes.
const (
	nodeWeight = 16
	linkWeight = 1
)

// linkSample is a point inside a link on the grid, in units, and how long it takes
// from there to both ends of the link.
type linkSample struct {
	x, y, link   uint32
	toTo, toFrom road.Deciseconds
}

func (s *linkSample) position() (x, y uint32) { return s.x, s.y }

// streetPart is a network of real roads on a grid: all its nodes, and samples
// along its links.
type streetPart struct {
	cells   grid.Grid
	roads   Streets
	streets *street.Network
	when    road.Conditions
	land    *openLand

	spans   []grid.Span // of every node: the tiles that its links pass
	nodes   grid.Bins[gridNode]
	samples grid.Bins[linkSample]
}

// newStreetPart puts nodes and samples of all links on a grid.
func newStreetPart(ctx context.Context, roads Streets, when road.Conditions, opts StreetOptions) (*streetPart, error) {
	points := roads.Network().Points
	p := &streetPart{roads: roads, streets: roads.Streets(), when: when}
	onto := plane.For(points)
	nodes := projectAll(points, onto)
	samples := p.sampleLinks(onto, sampleStep*opts.Cell)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	box := orb.MultiPoint(nodes).Bound()
	for _, chunk := range samples {
		for i := range chunk {
			box = box.Extend(chunk[i].point)
		}
	}
	var err error
	if p.cells, err = grid.New(onto, box, opts.Cell, opts.Reach+4*opts.Cell, streetTile); err != nil {
		return nil, err
	}
	p.addNodes(nodes)
	p.addSamples(samples)
	p.land = newOpenLand(opts.Reach, opts.WalkingSpeed, &p.cells)
	return p, nil
}

// chunk is how many points or links one call of a parallel loop works on.
const chunk = 1024

// projectAll returns the points on a plane, in metres.
func projectAll(points []orb.Point, onto plane.Plane) []orb.Point {
	metres := make([]orb.Point, len(points))
	parallel.Each(0, (len(points)+chunk-1)/chunk, func(c int) {
		for i := c * chunk; i < min((c+1)*chunk, len(points)); i++ {
			metres[i] = onto.Project(points[i])
		}
	})
	return metres
}

// planeSample is a sample of a link on the plane, in metres.
type planeSample struct {
	point        orb.Point
	link         uint32
	toTo, toFrom road.Deciseconds
}

// sampleLinks returns the samples of all links, in the order of the links, in
// chunks. step is in metres.
func (p *streetPart) sampleLinks(onto plane.Plane, step float64) [][]planeSample {
	links := p.streets.Links()
	chunks := make([][]planeSample, (links+chunk-1)/chunk)
	parallel.Each(0, len(chunks), func(c int) {
		var samples []street.Sample
		for link := c * chunk; link < min((c+1)*chunk, links); link++ {
			samples = p.roads.Samples(uint32(link), step, p.when, samples[:0])
			for _, s := range samples {
				chunks[c] = append(chunks[c], planeSample{onto.Project(s.Point), uint32(link), s.ToTo, s.ToFrom})
			}
		}
	})
	return chunks
}

func (p *streetPart) addNodes(metres []orb.Point) {
	nodes := make([]gridNode, len(metres))
	p.spans = make([]grid.Span, len(metres))
	for i, m := range metres {
		x, y := p.cells.Units(m)
		nodes[i] = gridNode{x, y, uint32(i)}
		p.spans[i] = p.cells.SpanAt(int(x>>grid.UnitBits), int(y>>grid.UnitBits))
	}
	p.nodes = grid.Sort(&p.cells, nodes, (*gridNode).position)
}

func (p *streetPart) addSamples(chunks [][]planeSample) {
	n := 0
	for _, chunk := range chunks {
		n += len(chunk)
	}
	samples := make([]linkSample, 0, n)
	for c, chunk := range chunks {
		for i := range chunk {
			s := &chunk[i]
			x, y := p.cells.Units(s.point)
			samples = append(samples, linkSample{x, y, s.link, s.toTo, s.toFrom})
			at := p.cells.SpanAt(int(x>>grid.UnitBits), int(y>>grid.UnitBits))
			from, to := p.streets.Ends(s.link)
			p.spans[from], p.spans[to] = p.spans[from].With(at), p.spans[to].With(at)
		}
		chunks[c] = nil // a country has many
	}
	p.samples = grid.Sort(&p.cells, samples, (*linkSample).position)
}

func (p *streetPart) grid() *grid.Grid { return &p.cells }

func (p *streetPart) frame() int { return p.land.frame() }

func (p *streetPart) spanOf(node uint32) grid.Span { return p.spans[node] }

func (p *streetPart) spanOfRoad(number uint32) grid.Span {
	from, to := p.streets.Ends(number - 1)
	return p.spans[from].With(p.spans[to])
}

// fill computes the times of a tile.
func (p *streetPart) fill(f *field, t grid.Tile, q *prepared) {
	f.begin(&p.cells, t, q.top)
	p.nodes.InBox(f.x, f.y, f.x+f.side-1, f.y+f.side-1, func(nodes []gridNode) {
		for i := range nodes {
			n := &nodes[i]
			f.add(n.x, n.y, min(q.times.Time(n.node), q.top), nodeWeight)
		}
	})
	p.samples.InBox(f.x, f.y, f.x+f.side-1, f.y+f.side-1, func(samples []linkSample) { p.addTimes(f, samples, q) })
	if f.earliest() > q.longest {
		f.active = f.active[:0]
		return
	}
	access := p.land.of(f, t)
	f.activate(access.blocks, q.limits, q.top)
	f.average(margin, q.top)
	p.land.fill(f, access, q.top)
}

// addTimes enters samples of links into a field with their times.
func (p *streetPart) addTimes(f *field, samples []linkSample, q *prepared) {
	// Samples of one link mostly follow each other.
	link, timeFrom, timeTo, own := ^uint32(0), road.Unreached, road.Unreached, []orb.Point(nil)
	for i := range samples {
		s := &samples[i]
		if s.link != link {
			link, own = s.link, q.onRoad(s.link+1)
			from, to := p.streets.Ends(link)
			timeFrom, timeTo = q.times.Time(from), q.times.Time(to)
		}
		t := min(timeTo.Plus(s.toTo), timeFrom.Plus(s.toFrom))
		if own != nil {
			t = min(t, p.direct(s, own))
		}
		f.add(s.x, s.y, min(t, q.top), linkWeight)
	}
}

// direct returns the time from a sample to the nearest of some destinations on its
// own link, along that link without passing a node.
func (p *streetPart) direct(s *linkSample, destinations []orb.Point) road.Deciseconds {
	least := road.Unreached
	from := p.cells.LonLat(float64(s.x)/grid.Units, float64(s.y)/grid.Units)
	for _, to := range destinations {
		if t, _, ok := p.roads.Between(from, to, p.when); ok {
			least = min(least, t)
		}
	}
	return least
}

// inTile calls visit with the nodes in a tile.
func (p *streetPart) inTile(t grid.Tile, visit func(node uint32)) {
	p.nodes.InTile(&p.cells, t, func(nodes []gridNode) {
		for i := range nodes {
			visit(nodes[i].node)
		}
	})
}
