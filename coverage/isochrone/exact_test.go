package isochrone

import (
	"cmp"
	"errors"
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

// TestLimitsOfQueries tries the limits that a query may have at their bounds, and how far
// a search must go for them.
func TestLimitsOfQueries(t *testing.T) {
	count := func(n int) (limits []road.Deciseconds) {
		for i := range n {
			limits = append(limits, road.Deciseconds(i))
		}
		return limits
	}
	for _, tt := range []struct {
		limits []road.Deciseconds
		want   string
	}{
		{nil, ""}, {count(255), ""}, {count(256), "256 limits, more than 255"}, {[]road.Deciseconds{5, 5}, "limits that do not ascend"},
		{[]road.Deciseconds{5, 6, 6}, "limits that do not ascend"}, {[]road.Deciseconds{6, 5}, "limits that do not ascend"}, {[]road.Deciseconds{0, 1}, ""},
	} {
		got := ""
		if err := (&Query{Limits: tt.limits}).validate(); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%d limits: %q, want %q", len(tt.limits), got, tt.want)
		}
	}
	const longest = 1<<31 - 1 - 4800
	for _, tt := range []struct {
		limits []road.Deciseconds
		want   road.Deciseconds
	}{{nil, 0}, {[]road.Deciseconds{0}, 4800}, {[]road.Deciseconds{600, 1200}, 6000}, {[]road.Deciseconds{longest}, 1<<31 - 1}, {[]road.Deciseconds{road.Unreached}, 1<<31 - 1}} {
		if got := Horizon(tt.limits); got != tt.want {
			t.Errorf("a search for %v goes to %d, want %d", tt.limits, got, tt.want)
		}
	}
	p := prepare(&Query{Limits: []road.Deciseconds{600, longest, road.Unreached}, Destinations: []Destination{{orb.Point{1, 1}, 63}, {orb.Point{2, 2}, 64}, {orb.Point{3, 3}, 0}, {orb.Point{4, 4}, 64}, {orb.Point{5, 5}, 200}, {orb.Point{6, 6}, 1}}})
	if p.top != 1<<31-1 || p.longest != longest || !slices.Equal(p.limits, []road.Deciseconds{600, longest, longest}) {
		t.Errorf("%+v", p)
	}
	for number := range uint32(300) {
		want := map[uint32][]orb.Point{63: {{1, 1}}, 64: {{2, 2}, {4, 4}}, 200: {{5, 5}}, 1: {{6, 6}}}[number]
		if got := p.onRoad(number); !slices.Equal(got, want) {
			t.Errorf("on road %d are %v, want %v", number, got, want)
		}
	}
}

// TestRanks: a time exceeds the limits that it is longer than.
func TestRanks(t *testing.T) {
	limits := []road.Deciseconds{0, 10, 20}
	for time, want := range map[road.Deciseconds]uint8{0: 0, 1: 1, 10: 1, 11: 2, 20: 2, 21: 3, road.Unreached: 3} {
		if got := rankOf(time, limits); got != want {
			t.Errorf("%d exceeds %d limits, want %d", time, got, want)
		}
	}
	for i := range blockCells + 1 {
		var r ranks
		if !r.same() {
			t.Error("equal ranks are not the same")
		}
		if r[i] = 1; r.same() {
			t.Errorf("rank %d differs, but all are the same", i)
		}
	}
}

// TestFidelityByHand counts what is on either side of an outline.
func TestFidelityByHand(t *testing.T) {
	var f Fidelity
	f.count(true, true, 5)
	f.count(true, false, 3)
	f.count(false, true, 2)
	f.count(false, false, 9)
	if want := (Fidelity{Reached: 8, Missed: 3, Inside: 7, Claimed: 2}); f != want || f.MissedShare() != 0.375 || f.ClaimedShare() != 2.0/7 {
		t.Errorf("%+v: %g missed, %g claimed", f, f.MissedShare(), f.ClaimedShare())
	}
	f.Add(Fidelity{1, 2, 3, 4})
	if want := (Fidelity{9, 5, 10, 6}); f != want || (Fidelity{}).MissedShare() != 0 || (Fidelity{}).ClaimedShare() != 0 {
		t.Errorf("%+v", f)
	}
	for _, tt := range []struct {
		time, limit road.Deciseconds
		want        bool
	}{{10, 10, true}, {11, 10, false}, {0, 0, true}, {road.Unreached, road.Unreached, false}} {
		if within(tt.time, tt.limit) != tt.want {
			t.Errorf("%d within %d: %t", tt.time, tt.limit, !tt.want)
		}
	}
}

// TestFrames are whole blocks on both sides of a tile and one corner more.
func TestFrames(t *testing.T) {
	for frame, want := range map[int]int{0: 0, 1: 8, 8: 8, 9: 16, 16: 16, 17: 24} {
		if got := frameOf(frame); got != want || fieldSide(32, frame) != 33+2*want {
			t.Errorf("a frame of %d is %d wide, the field %d", frame, got, fieldSide(32, frame))
		}
	}
	for s, want := range map[step]float64{{}: 0, {3, 4}: 5.5 * 30, {-3, 4}: 5.5 * 30, {0, -1}: 45} {
		if got := s.metres(30); got != want {
			t.Errorf("%v leads %g m far, want %g", s, got, want)
		}
	}
	for s, want := range map[step]int{{}: 0, {3, 4}: 4, {-5, 4}: 5, {2, -6}: 6, {7, 1}: 7} {
		if got := s.far(); got != want {
			t.Errorf("%v is %d far, want %d", s, got, want)
		}
	}
}

// TestCornersOfRoads: a point on a corner is near it alone, one on an edge near its two
// ends, one in a cell near its four corners; outside the field it counts for nothing.
func TestCornersOfRoads(t *testing.T) {
	g := grid.Grid{Cell: 30, Side: 8, Columns: 3, Rows: 3}
	var r roadCorners
	for _, tt := range []struct {
		x, y uint32 // from the field's south-west corner, in 64ths of a cell
		want [][2]int
	}{
		{0, 0, [][2]int{{0, 0}}}, {64 * 3, 64 * 2, [][2]int{{3, 2}}}, {64*3 + 1, 64 * 2, [][2]int{{3, 2}, {4, 2}}}, {64 * 3, 64*2 + 63, [][2]int{{3, 2}, {3, 3}}},
		{64*3 + 63, 64*2 + 1, [][2]int{{3, 2}, {4, 2}, {3, 3}, {4, 3}}}, {64*24 - 1, 64*24 - 1, [][2]int{{23, 23}, {24, 23}, {23, 24}, {24, 24}}}, {64 * 24, 0, nil}, {0, 64 * 24, nil},
	} {
		r.begin(&g, 4, 8) // the middle tile, from corner 0, 0 on
		if r.side != 25 || r.x != 0 || r.y != 0 {
			t.Fatalf("%d corners from %d, %d on", r.side, r.x, r.y)
		}
		r.add(tt.x, tt.y)
		var got [][2]int
		for i, near := range r.near {
			if near {
				got = append(got, [2]int{i % r.side, i / r.side})
			}
		}
		if !slices.Equal(got, tt.want) || r.any != (tt.want != nil) {
			t.Errorf("a road at %d, %d is near %v, want %v", tt.x, tt.y, got, tt.want)
		}
	}
}

// TestTooFine says from which side of a cell on a modelled network can be drawn.
func TestTooFine(t *testing.T) {
	g := grid.Grid{Cell: 100, Side: 64, Columns: 3, Rows: 2}
	if got := corners(&g, 1, 900); math.Abs(got-math.Pi*100) > 1e-9 {
		t.Errorf("around one point are %g corners at most", got)
	}
	if got := corners(&g, 1000, 900); got != 6*64*64 {
		t.Errorf("around all of them %g", got)
	}
	if got := (&TooFineError{Cell: 20, Least: 130}).Error(); got != "cells of 20 m are too many here: from 130 m on they are not" {
		t.Error(got)
	}
}

// fixedTimes are times of nodes.
type fixedTimes []road.Deciseconds

func (f fixedTimes) Time(node uint32) road.Deciseconds { return f[node] }

func (f fixedTimes) Settled() (nodes []uint32) {
	for node := range f {
		nodes = append(nodes, uint32(node))
	}
	return nodes
}

// someVillages are a modelled network of places in two clusters, with water between
// some of them, and links in pieces.
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
	// A tile depends on all nodes that its corners have a leg to.
	for tile := range p.tiles {
		for _, leg := range p.tiles[tile].legs {
			at := p.spanOf(leg.node)
			if x, y := uint16(tile%p.cells.Columns), uint16(tile/p.cells.Columns); x < at.MinX || x > at.MaxX || y < at.MinY || y > at.MaxY {
				t.Fatalf("tile %d, %d has a leg to node %d, whose span is %v", x, y, leg.node, at)
			}
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

// TestOptionsAtTheirBounds makes surfaces with the smallest and largest cells, and says of
// others what is allowed.
func TestOptionsAtTheirBounds(t *testing.T) {
	c := someVillages(t)
	for _, tt := range []struct {
		opts InterCommuneOptions
		want string
	}{
		{InterCommuneOptions{Cell: 2000}, ""}, {InterCommuneOptions{Cell: 2000.5}, "cells of 2000.5 m: from 10 to 2000 are allowed"}, {InterCommuneOptions{Cell: 9.5}, "cells of 9.5 m: from 10 to 2000 are allowed"},
		{InterCommuneOptions{Cell: 2000, Reach: 100_000}, ""}, {InterCommuneOptions{Reach: 100_000.5}, "land up to 100000.5 m from a place: from 0 to 100000 are allowed"}, {InterCommuneOptions{Reach: -0.5}, "land up to -0.5 m from a place: from 0 to 100000 are allowed"},
	} {
		s, err := NewInterCommuneSurface(t.Context(), c, road.OffPeak, tt.opts)
		got := ""
		if err != nil {
			got = err.Error()
		} else if s.Cell() != tt.opts.Cell {
			t.Errorf("cells of %g m", s.Cell())
		}
		if got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.opts, got, tt.want)
		}
	}
	var fine *TooFineError
	if _, err := NewInterCommuneSurface(t.Context(), c, road.OffPeak, InterCommuneOptions{Cell: 10}); !errors.As(err, &fine) || fine.Cell != 10 {
		t.Errorf("cells of 10 m: %v", err)
	}
	s, err := NewInterCommuneSurface(t.Context(), c, road.OffPeak, InterCommuneOptions{})
	if err != nil || s.Cell() != 500 || s.OpenLand().Reach != 5000 {
		t.Errorf("by default: %v", err)
	}
	for _, tt := range []struct {
		cell, reach float64
		want        string
	}{
		{0, 21_000, ""}, {0, 21_001, "cells of 30 m are too small for isochrones up to 21001 m from a road: give a side of 31 m or more"}, {10, 7000, ""}, {2000, 0, ""},
		{9.5, 0, "cells of 9.5 m: from 10 to 2000 are allowed"}, {2000.5, 0, "cells of 2000.5 m: from 10 to 2000 are allowed"},
	} {
		got := ""
		if err := (&StreetOptions{Cell: tt.cell}).Validate(tt.reach); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("cells of %g m up to %g m from a road: %q, want %q", tt.cell, tt.reach, got, tt.want)
		}
	}
}

// TestNearBox keeps the points up to so far around a box, and widens it to them.
func TestNearBox(t *testing.T) {
	box := orb.Bound{Min: orb.Point{0, 0}, Max: orb.Point{10, 10}}
	near, wide := nearBox([]orb.Point{{12, 5}, {13, 5}, {5, -2}, {5, 12.5}, {4, 4}}, box, 2)
	if want := []orb.Point{{12, 5}, {5, -2}, {4, 4}}; !slices.Equal(near, want) || wide != (orb.Bound{Min: orb.Point{0, -2}, Max: orb.Point{12, 10}}) {
		t.Errorf("%v in %v", near, wide)
	}
	points := []orb.Point{{3, 4}, {1, 9}, {7, 2}}
	got := boxOf(points, []uint32{0, 2}, [][]planeSample{{{point: orb.Point{8, 3}}}, nil, {{point: orb.Point{5, 1}}}})
	if got != (orb.Bound{Min: orb.Point{3, 1}, Max: orb.Point{8, 4}}) {
		t.Errorf("the box around nodes and samples is %v", got)
	}
	many := make([]orb.Point, 2*chunk+1)
	for i := range many {
		many[i] = orb.Point{6 + float64(i)/1e4, 49}
	}
	onto := plane.Lambert93()
	for i, m := range projectAll(many, onto) {
		if m != onto.Project(many[i]) {
			t.Fatalf("point %d is projected to %v", i, m)
		}
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

// plainSpeeds drives 36 km/h everywhere, and stops nowhere.
type plainSpeeds struct{}

func (plainSpeeds) Speed(*road.Attributes, road.Environment, float64, road.Conditions) float64 {
	return 36
}

func (plainSpeeds) Delay(road.NodeFeature, road.Conditions) road.Deciseconds { return 0 }

func (plainSpeeds) Junction(_, _ *road.Attributes, _ int, _ road.Conditions) road.Deciseconds {
	return 0
}
