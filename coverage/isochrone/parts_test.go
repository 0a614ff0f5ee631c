package isochrone

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/plane"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/road/street"
)

type fixedTimes []road.Deciseconds

func (f fixedTimes) Time(node uint32) road.Deciseconds { return f[node] }

func (f fixedTimes) Settled() (nodes []uint32) {
	for node := range f {
		nodes = append(nodes, uint32(node))
	}
	return nodes
}

func someVillages(t *testing.T) *intercommune.Roads {
	t.Helper()
	rng := rand.New(rand.NewPCG(7, 7))
	var places []road.Place
	for i := range 24 {
		places = append(places, road.Place{Point: orb.Point{6 + rng.Float64()*0.15 + 0.3*float64(i%2), 49 + rng.Float64()*0.15}, People: 100})
	}
	c, err := intercommune.New(places, intercommune.Params{
		Levels: []intercommune.Level{{Speed: 60, Detour: 1, Longest: 60_000}}, Kept: [3]float64{1, 1, 1}, Peak: [3]float64{1, 1, 1},
		Access: 30, Relief: intercommune.Relief{From: 1, Full: 10}, Terminal: 5, DensityRadius: 3000, Piece: 2500, Reach: 8000,
		Barriers: []intercommune.Barrier{{Name: "lake", Line: orb.LineString{{5.95, 49.07}, {6.2, 49.08}}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestModelledTimesAtCorners holds the time at every corner of a modelled network to what
// the model says of a point standing there, near a place or a piece of a link; beyond it
// counts as the top. Corners around a place have its time.
func TestModelledTimesAtCorners(t *testing.T) {
	c := someVillages(t)
	const reach = 3000.0
	s, err := NewInterCommuneSurface(t.Context(), c, road.OffPeak, InterCommuneOptions{Cell: 400, Reach: reach})
	if err != nil {
		t.Fatal(err)
	}
	if len(s.parts) != 1 || s.Cell() != 400 || s.OpenLand() != (street.Access{Reach: reach}) {
		t.Fatalf("%d parts, cells of %g m, %+v", len(s.parts), s.Cell(), s.OpenLand())
	}
	n, p := c.Network(), s.parts[0].(*interCommunePart)
	rng := rand.New(rand.NewPCG(7, 8))
	times := make(fixedTimes, n.Nodes())
	for i := range times {
		if times[i] = road.Deciseconds(rng.IntN(15_000)); rng.IntN(8) == 0 {
			times[i] = road.Unreached
		}
	}
	site := n.Points[n.Node(3)]
	site[0] += 0.01
	q := prepare(&Query{Times: times, Limits: []road.Deciseconds{9000}, Destinations: []Destination{{site, c.Arrive(site, road.OffPeak).Road}}})
	var metres []orb.Point
	for _, point := range n.Points {
		metres = append(metres, p.cells.Plane.Project(point))
	}
	isPlace := make(map[orb.Point]road.Deciseconds)
	for i := range c.Places() {
		isPlace[metres[n.Node(i)]] = min(times[n.Node(i)], q.top)
	}
	f, places, reached, straight := new(field), 0, 0, 0
	for tile := range grid.Tile(p.cells.Tiles()) {
		p.fill(f, tile, q)
		for y := f.frame; y < f.side-f.frame; y++ {
			for x := f.frame; x < f.side-f.frame; x++ {
				at := orb.Point{p.cells.Origin.X() + 400*float64(f.x+x), p.cells.Origin.Y() + 400*float64(f.y+y)}
				got, want := f.times[y*f.side+x], q.top
				low, high, beside := road.Unreached, road.Deciseconds(0), false
				for m, time := range isPlace {
					if math.Abs(m.X()-at.X()) < 395 && math.Abs(m.Y()-at.Y()) < 395 {
						low, high, beside = min(low, time), max(high, time), true
					} else if math.Abs(m.X()-at.X()) < 405 && math.Abs(m.Y()-at.Y()) < 405 {
						low, high, beside = 0, q.top, true // it may be either
					}
				}
				if beside {
					if places++; got < low || got > high {
						t.Fatalf("corner %d, %d beside a place: %d, want %d to %d", f.x+x, f.y+y, got, low, high)
					}
					continue
				}
				if slices.ContainsFunc(metres, func(m orb.Point) bool { return math.Hypot(m.X()-at.X(), m.Y()-at.Y()) <= reach }) {
					on := c.Depart(p.cells.Plane.Unproject(at), road.OffPeak)
					for _, leg := range on.Legs {
						want = min(want, times[leg.Node].Plus(leg.Time))
					}
					if direct, _, ok := c.Between(p.cells.Plane.Unproject(at), site, road.OffPeak); ok && direct < want {
						want = direct
						straight++
					}
					reached++
				}
				if got != want {
					t.Fatalf("corner %d, %d: %d, want %d", f.x+x, f.y+y, got, want)
				}
			}
		}
	}
	if places < 40 || reached < 2000 || straight < 5 {
		t.Errorf("%d corners beside places, %d reached, %d of them straight", places, reached, straight)
	}
	// A node belongs to the tile that it lies in and to those whose corners have a leg to it.
	spans := make([]grid.Span, n.Nodes())
	for i := range spans {
		spans[i] = grid.NoSpan()
	}
	within := func(node uint32, tile int) {
		x, y := tile%p.cells.Columns*p.cells.Side, tile/p.cells.Columns*p.cells.Side
		spans[node] = spans[node].With(p.cells.SpanAt(x, y))
	}
	for tile := range p.tiles {
		for _, leg := range p.tiles[tile].legs {
			within(leg.node, tile)
		}
		p.inTile(grid.Tile(tile), func(node uint32) { within(node, tile) })
	}
	for node, want := range spans {
		if got := p.spanOf(uint32(node)); got != want {
			t.Errorf("node %d belongs to %v, want %v", node, got, want)
		}
	}
	if len(p.tiles) < 2 || len(p.tiles[len(p.tiles)-1].legs) == 0 || len(p.tiles[0].legs) == 0 {
		t.Error("the first tile or the last has no legs")
	}
	// The nodes of the tiles are all places, each once.
	seen := make(map[uint32]int)
	for tile := range grid.Tile(p.cells.Tiles()) {
		p.inTile(tile, func(node uint32) { seen[node]++ })
	}
	for i := range c.Places() {
		if seen[n.Node(i)] != 1 || len(seen) != c.Places() {
			t.Errorf("place %d is in %d tiles; there are %d nodes in all", i, seen[n.Node(i)], len(seen))
		}
	}
}

// TestInsideLinks finds the nodes inside the links of a region's places, each once.
func TestInsideLinks(t *testing.T) {
	c := someVillages(t)
	n := c.Network()
	isPlace := make([]bool, n.Nodes())
	var places []uint32
	for i := range c.Places() {
		isPlace[n.Node(i)] = true
		places = append(places, n.Node(i))
	}
	inside := insideLinks(n, isPlace, places)
	slices.Sort(inside)
	var want []uint32
	for node := range isPlace {
		if !isPlace[node] {
			want = append(want, uint32(node))
		}
	}
	if !slices.Equal(inside, want) || len(want) < 20 {
		t.Errorf("%d nodes inside links, want %d", len(inside), len(want))
	}
}

// TestStreetsOnTheGrid puts a few roads on a grid: the nodes and samples of all that
// points may hang on, and no others, and the tiles that the ends of each depend on.
func TestStreetsOnTheGrid(t *testing.T) {
	// Roads of 2.2 km east along the equator, one of them a motorway, one leads away.
	b := street.NewBuilder([]int32{0, 20e4, 40e4, 60e4, 80e4, 100e4}, make([]int32, 6))
	local, motorway := road.Attributes{Class: road.Residential}, road.Attributes{Class: road.Motorway}
	b.AddWay([]uint32{0, 1}, local, local, road.BothWays)
	b.AddWay([]uint32{1, 2}, motorway, motorway, road.BothWays)
	b.AddWay([]uint32{2, 3}, local, local, road.BothWays)
	b.AddWay([]uint32{3, 4}, road.Attributes{Class: road.Tertiary}, road.Attributes{Class: road.Tertiary}, road.BothWays)
	b.AddWay([]uint32{4, 5}, local, local, road.Onward)
	n, err := b.Build(street.About{})
	if err != nil {
		t.Fatal(err)
	}
	roads, err := n.Drive(t.Context(), street.Options{Speeds: plainSpeeds{}, AccessSpeed: 5, Radius: 1000, OffLimits: func(a *road.Attributes) bool { return a.Class == road.Motorway }})
	if err != nil {
		t.Fatal(err)
	}
	p, err := newStreetPart(t.Context(), roads, road.OffPeak, StreetOptions{Cell: 30})
	if err != nil {
		t.Fatal(err)
	}
	type spot struct{ x, y, link uint32 }
	var wantSamples, gotSamples []spot
	spans := make(map[uint32]grid.Span)
	enter := func(node uint32, x, y uint32) {
		if _, known := spans[node]; !known {
			spans[node] = grid.NoSpan()
		}
		spans[node] = spans[node].With(p.cells.SpanAt(int(x/grid.Units), int(y/grid.Units)))
	}
	units := func(point orb.Point) (x, y uint32) { return p.cells.Units(p.cells.Plane.Project(point)) }
	for link := range uint32(n.Links()) {
		if !roads.Serves(link) {
			continue
		}
		from, to := n.Ends(link)
		for _, node := range []uint32{from, to} {
			x, y := units(n.Road().Points[node])
			enter(node, x, y)
		}
		for _, s := range roads.Samples(link, 45, road.OffPeak, nil) {
			x, y := units(s.Point)
			wantSamples = append(wantSamples, spot{x, y, link})
			enter(from, x, y)
			enter(to, x, y)
		}
	}
	nodes := make(map[uint32]int)
	for tile := range grid.Tile(p.cells.Tiles()) {
		p.inTile(tile, func(node uint32) { nodes[node]++ })
	}
	p.samples.InBox(0, 0, 1e6, 1e6, func(some []linkSample) {
		for _, s := range some {
			gotSamples = append(gotSamples, spot{s.x, s.y, s.link})
		}
	})
	byPlace := func(a, b spot) int { return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.y, b.y)) }
	slices.SortFunc(wantSamples, byPlace)
	slices.SortFunc(gotSamples, byPlace)
	if !slices.Equal(gotSamples, wantSamples) || len(wantSamples) != 3*49 { // 2,226 m in 50 steps of 44.5
		t.Errorf("%d samples, want %d", len(gotSamples), len(wantSamples))
	}
	if len(nodes) != 5 || len(spans) != 5 {
		t.Errorf("%d nodes, %d with spans", len(nodes), len(spans))
	}
	for node := range uint32(len(p.spans)) {
		want, served := spans[node]
		if !served {
			want = grid.NoSpan()
		}
		if p.spanOf(node) != want || nodes[node] != map[bool]int{true: 1}[served] {
			t.Errorf("node %d is in %d tiles, its span %v, want %v", node, nodes[node], p.spanOf(node), want)
		}
	}
	for link := range uint32(n.Links()) {
		from, to := n.Ends(link)
		if got, want := p.spanOfRoad(link+1), p.spans[from].With(p.spans[to]); got != want {
			t.Errorf("the span of road %d is %v, want %v", link, got, want)
		}
	}
}

type plainSpeeds struct{}

func (plainSpeeds) Speed(*road.Attributes, road.Environment, float64, road.Conditions) float64 {
	return 36
}

func (plainSpeeds) Delay(road.NodeFeature, road.Conditions) road.Deciseconds { return 0 }

func (plainSpeeds) Junction(_, _ *road.Attributes, _ int, _ road.Conditions) road.Deciseconds {
	return 0
}

// TestPointsOfRoadsApart: of the roads of an island the ends of each link and the points
// that part it evenly, and none of the mainland's.
func TestPointsOfRoadsApart(t *testing.T) {
	lon := []int32{0, 10e4, 20e4, 30e4, 40e4, 50e4, 100e4, 110e4, 115e4, 128e4} // 1e4 are 111.3 m
	b := street.NewBuilder(lon, make([]int32, len(lon)))
	for i := uint32(1); i < uint32(len(lon)); i++ {
		if a := (road.Attributes{Class: []road.Class{road.Residential, road.Tertiary}[i%2]}); i != 6 {
			b.AddWay([]uint32{i - 1, i}, a, a, road.BothWays)
		}
	}
	n, err := b.Build(street.About{})
	if err != nil {
		t.Fatal(err)
	}
	roads, err := n.Drive(t.Context(), street.Options{Speeds: plainSpeeds{}, AccessSpeed: 5, Radius: 1000, MinComponent: 5})
	if err != nil {
		t.Fatal(err)
	}
	onto := plane.For(n.Road().Points)
	var want []orb.Point
	for _, east := range []float64{
		100, 100 + 10./3, 100 + 20./3, 110, // of 1,113 m in pieces of 400 m at most
		110, 112.5, 115, 115, 115 + 13./4, 121.5, 115 + 39./4, 128,
	} {
		want = append(want, onto.Project(orb.Point{east / 1000, 0}))
	}
	got := apartPoints(roads, onto, 400)
	along := func(a, b orb.Point) int { return cmp.Compare(a.X(), b.X()) }
	slices.SortFunc(got, along)
	if !slices.EqualFunc(got, want, func(a, b orb.Point) bool { return math.Hypot(a.X()-b.X(), a.Y()-b.Y()) < 0.2 }) {
		t.Errorf("%v, want %v", got, want)
	}
}
