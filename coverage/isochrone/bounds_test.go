package isochrone

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/isochrone/grid"
	"acces30/coverage/plane"
	"acces30/coverage/road"
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
	if got := corners(&g, 1, 900); !(math.Abs(got-math.Pi*100) <= 1e-9) {
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
// someVillages are a modelled network of places in two clusters, with water between
// some of them, and links in pieces.

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

// plainSpeeds drives 36 km/h everywhere, and stops nowhere.
