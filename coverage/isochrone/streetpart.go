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

// streetPart is a network of real roads on a grid: samples along the links that
// points may hang on, and the nodes at their ends. A motorway, a ferry or a road
// that leads nowhere is no part of it: nobody starts there.
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

// newStreetPart puts the nodes and samples of links on a grid.
func newStreetPart(ctx context.Context, roads Streets, when road.Conditions, opts StreetOptions) (*streetPart, error) {
	points := roads.Network().Points
	p := &streetPart{roads: roads, streets: roads.Streets(), when: when}
	onto := plane.For(points)
	nodes := projectAll(points, onto)
	samples := p.sampleLinks(onto, sampleStep*opts.Cell)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	served := p.servedNodes()
	// A road apart beyond twice the reach of those that serve takes no land from them.
	apart, box := nearBox(apartPoints(roads, onto, sampleStep*opts.Cell), boxOf(nodes, served, samples), 2*roads.Access().Reach)
	var err error
	if p.cells, err = grid.New(onto, box, opts.Cell, roads.Access().Reach+4*opts.Cell, streetTile); err != nil {
		return nil, err
	}
	p.addNodes(nodes, served)
	p.addSamples(samples)
	p.land = newOpenLand(roads.Access(), &p.cells)
	p.addApart(apart)
	if opts.Extent != (orb.Bound{}) {
		p.land.extent, p.land.beyond = &opts.Extent, opts.Beyond
	}
	return p, nil
}

// servedNodes returns the nodes that points may hang on: those at the end of a link
// that they may.
func (p *streetPart) servedNodes() []uint32 {
	served := make([]bool, p.roads.Network().Nodes())
	for link := range uint32(p.streets.Links()) {
		if p.roads.Serves(link) {
			from, to := p.streets.Ends(link)
			served[from], served[to] = true, true
		}
	}
	var nodes []uint32
	for node, ok := range served {
		if ok {
			nodes = append(nodes, uint32(node))
		}
	}
	return nodes
}

// boxOf returns the box around some nodes and all samples, in metres.
func boxOf(nodes []orb.Point, served []uint32, samples [][]planeSample) orb.Bound {
	var box orb.Bound
	for i, node := range served {
		if i == 0 {
			box = nodes[node].Bound()
		}
		box = box.Extend(nodes[node])
	}
	for _, chunk := range samples {
		for i := range chunk {
			box = box.Extend(chunk[i].point)
		}
	}
	return box
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

// sampleLinks returns the samples of the links that points may hang on, in the
// order of the links, in chunks. step is in metres.
func (p *streetPart) sampleLinks(onto plane.Plane, step float64) [][]planeSample {
	links := p.streets.Links()
	chunks := make([][]planeSample, (links+chunk-1)/chunk)
	parallel.Each(0, len(chunks), func(c int) {
		var samples []street.Sample
		for link := c * chunk; link < min((c+1)*chunk, links); link++ {
			if !p.roads.Serves(uint32(link)) {
				continue
			}
			samples = p.roads.Samples(uint32(link), step, p.when, samples[:0])
			for _, s := range samples {
				chunks[c] = append(chunks[c], planeSample{onto.Project(s.Point), uint32(link), s.ToTo, s.ToFrom})
			}
		}
	})
	return chunks
}

func (p *streetPart) addNodes(metres []orb.Point, served []uint32) {
	p.spans = make([]grid.Span, len(metres))
	for i := range p.spans {
		p.spans[i] = grid.NoSpan()
	}
	nodes := make([]gridNode, len(served))
	for i, node := range served {
		x, y := p.cells.Units(metres[node])
		nodes[i] = gridNode{x, y, node}
		p.spans[node] = p.cells.SpanAt(int(x>>grid.UnitBits), int(y>>grid.UnitBits))
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

func (p *streetPart) reach() int { return p.land.reach() }

func (p *streetPart) spanOf(node uint32) grid.Span { return p.spans[node] }

func (p *streetPart) spanOfRoad(number uint32) grid.Span {
	from, to := p.streets.Ends(number - 1)
	return p.spans[from].With(p.spans[to])
}

// fill computes the times of a tile.
func (p *streetPart) fill(f *field, t grid.Tile, q *prepared) {
	access := p.land.of(&p.cells, t, &f.near, p.addRoads)
	f.begin(&p.cells, t, access.frame, q.top)
	for _, run := range access.runs {
		x, y := f.x+int(run.from)*blockCells, f.y+int(run.row)*blockCells
		last := f.x + int(run.to)*blockCells + blockCells - 1
		p.nodes.InBox(x, y, last, y+blockCells-1, func(nodes []gridNode) {
			for i := range nodes {
				n := &nodes[i]
				f.add(n.x, n.y, min(q.times.Time(n.node), q.top), nodeWeight)
			}
		})
		p.samples.InBox(x, y, last, y+blockCells-1, func(samples []linkSample) { p.addTimes(f, samples, q) })
	}
	f.activate(access, q.limits, q.top)
	f.average(margin, q.top)
	access.fill(f, q.top)
}

// addRoads enters the roads around a tile.
func (p *streetPart) addRoads(to *roadCorners) {
	addPoints(&p.nodes, to)
	p.samples.InBox(to.x, to.y, to.x+to.side-1, to.y+to.side-1, func(samples []linkSample) {
		for i := range samples {
			to.add(samples[i].x, samples[i].y)
		}
	})
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
