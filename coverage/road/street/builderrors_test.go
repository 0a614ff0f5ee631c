package street

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"testing"

	"acces30/coverage/road"
)

func TestBuildErrors(t *testing.T) {
	metz := []int32{6_1800000}
	north := []int32{49_1200000}
	tests := []struct {
		name string
		b    func() *Builder
		want string
	}{
		{"lengths", func() *Builder { return NewBuilder(metz, nil) }, "1 longitudes and 0 latitudes"},
		{"off Earth", func() *Builder { return NewBuilder(north, []int32{91_0000000}) }, "node 0 is not on Earth"},
		{"least number", func() *Builder { return NewBuilder([]int32{math.MinInt32}, north) }, "node 0 is not on Earth"},
		{"reference", func() *Builder {
			b := NewBuilder(metz, north)
			b.AddWay([]uint32{0, 1}, street, street, road.BothWays)
			return b
		}, "way 0 passes node 1 of 1"},
		{"feature", func() *Builder {
			b := NewBuilder(metz, north)
			b.SetFeature(1, road.Gate)
			return b
		}, "node 1 of 1"},
		{"cut", func() *Builder {
			b := NewBuilder(metz, north)
			b.Cut(9)
			return b
		}, "cut at node 9 of 1"},
		{"class", func() *Builder {
			b := row(2, both(road.Attributes{Class: 99}, 0, 1)).builder()
			return b
		}, "road of class 99"},
		{"two classes", func() *Builder {
			b := row(2, testWay{[]uint32{0, 1}, street, primary, road.BothWays}).builder()
			return b
		}, "onward and"},
		{"the class after the last", func() *Builder { return row(2, both(road.Attributes{Class: road.Classes}, 0, 1)).builder() }, "road of class 16, surface 0 and setting 0"},
		{"surface", func() *Builder { return row(2, both(road.Attributes{Surface: road.VeryPoor + 1}, 0, 1)).builder() }, "surface 4 and"},
		{"setting backward", func() *Builder {
			return row(2, testWay{[]uint32{0, 1}, street, road.Attributes{Class: road.Residential, Setting: road.OutOfTown + 1}, road.BothWays}).builder()
		}, "setting 3, which"},
		{"a feature that is none", func() *Builder {
			b := NewBuilder(metz, north)
			b.SetFeature(0, road.Blocked+1)
			return b
		}, "feature 9 of node 0 of 1"},
		{"cut at the node after the last", func() *Builder {
			b := NewBuilder(metz, north)
			b.Cut(1)
			return b
		}, "cut at node 1 of 1"},
		{"west of the antimeridian", func() *Builder { return NewBuilder([]int32{-maxLon - 1}, north) }, "node 0 is not on Earth: longitude -1800000001, latitude 491200000 in 1e-7 degrees"},
		{"east of it", func() *Builder { return NewBuilder([]int32{0, maxLon + 1}, []int32{0, 0}) }, "node 1 is not on Earth"},
		{"south of the pole", func() *Builder { return NewBuilder([]int32{0}, []int32{-maxLat - 1}) }, "node 0 is not on Earth"},
		{"north of the pole", func() *Builder { return NewBuilder([]int32{0}, []int32{maxLat + 1}) }, "node 0 is not on Earth"},
		{"half the Earth", func() *Builder {
			return (&testCase{points: []coord{{0, 0}, {maxLon, 0}}, ways: []testWay{both(street, 0, 1)}}).builder()
		}, "link 0 is 20000 km long, which no road is"},
		{"a ferry over half the Earth", func() *Builder {
			return (&testCase{points: []coord{{0, 0}, {maxLon, 0}}, ways: []testWay{both(road.Attributes{Class: road.Ferry, Fixed: 1}, 0, 1)}}).builder()
		}, "way 0 is 20037 km long, which no road is"},
		{"the first of two faults", func() *Builder {
			b := NewBuilder(metz, north)
			b.Cut(1)
			b.Cut(2)
			return b
		}, "cut at node 1 of 1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n, err := tt.b().Build(About{})
			if n != nil || err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got network %v and error %v, want %q", n, err, tt.want)
			}
		})
	}
}

// TestBuildAtTheBounds builds what is just within all bounds, writes and reads it.
func TestBuildAtTheBounds(t *testing.T) {
	last := road.Attributes{Class: road.Classes - 1, MaxSpeed: math.MaxUint8, Surface: road.VeryPoor, Setting: road.OutOfTown, Flags: 1<<10 - 1, Fixed: math.MaxUint32}
	c := &testCase{
		points:   []coord{{maxLon, maxLat}, {maxLon, -maxLat}, {-maxLon, -maxLat}, {0, 0}, {1790000000, 0}},
		ways:     []testWay{both(last, 0, 1), both(street, 1, 2), both(last, 3, 4)},
		features: map[uint32]road.NodeFeature{0: road.Blocked, 1: road.Blocked - 1},
		cut:      []uint32{4},
	}
	n := mustBuild(t, c.builder())
	var file bytes.Buffer
	if err := n.Write(&file); err != nil {
		t.Fatal(err)
	}
	got, err := readBytes(file.Bytes())
	if err != nil || !slices.Equal(got.kinds, n.kinds) || got.Links() != 3 || !slices.Contains(got.features, road.Blocked-1) || len(got.cut) != 1 {
		t.Errorf("%+v, %v", got, err)
	}
	if got.kinds[0].onward != last || got.kinds[0].backward != last {
		t.Errorf("read as %+v, written as %+v", got.kinds[0], last)
	}
}

// TestAddWayKeepsNothing of the list it is given, and ignores what is no direction.
func TestAddWayKeepsNothing(t *testing.T) {
	b := row(3).builder()
	refs := []uint32{0, 1, 2}
	b.AddWay(refs, street, street, road.Backward)
	if !slices.Equal(refs, []uint32{0, 1, 2}) {
		t.Errorf("the list has become %v", refs)
	}
	refs[1] = 99
	b.AddWay([]uint32{0, 2}, street, street, road.Directions(4))
	b.AddWay([]uint32{2, 1}, street, street, road.Directions(4)|road.Onward)
	n := mustBuild(t, b)
	if got := describe(row(3), n); !slices.Equal(got, []string{">[1 0] 1 0", ">[2 1] 1 0", ">[2 1] 1 0"}) {
		t.Errorf("links %v", got)
	}
}
