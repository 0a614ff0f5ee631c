package street

import (
	"math"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// TestRoadsApart: who lives on an island, on a road of a class that people live on,
// driven both ways and joined with three others at least, hangs on it.
func TestRoadsApart(t *testing.T) {
	lane, service := road.Attributes{Class: road.LivingStreet}, road.Attributes{Class: road.Service}
	ferry := road.Attributes{Class: road.Ferry}
	tests := []struct {
		name string
		ways []testWay // on nodes from 5 on
		want []int
	}{
		{"a lane of four", []testWay{both(lane, 5, 6), both(street, 6, 7), both(lane, 7, 8)}, []int{5, 6, 7, 8}},
		{"of three", []testWay{both(lane, 5, 6), both(street, 6, 7)}, nil},
		{"service roads", []testWay{both(service, 5, 6), both(street, 6, 7), both(service, 7, 8)}, []int{6, 7}},
		{"a ferry", []testWay{both(street, 5, 6), both(ferry, 6, 7), both(street, 7, 8)}, []int{5, 6, 7, 8}},
		{"a ferry to a rock", []testWay{both(lane, 5, 6), both(street, 6, 7), both(ferry, 7, 8)}, []int{5, 6, 7}},
		{"a circle one way", []testWay{oneWay(street, 5, 6), oneWay(lane, 6, 7), oneWay(street, 7, 8), oneWay(lane, 8, 5)}, nil},
	}
	for _, tt := range tests {
		ways := append([]testWay{both(primary, 0, 1), both(street, 1, 2), both(primary, 2, 3), both(street, 3, 4)}, tt.ways...)
		c := row(9, ways...)
		r := mustDrive(t, mustBuild(t, c.builder()), Options{Radius: 0.5})
		var apart []int
		for i, p := range c.points {
			if a := r.Depart(p.point(), road.OffPeak); len(a.Legs) > 0 != (a.Apart || i < 5) {
				t.Errorf("%s: node %d hangs on %+v", tt.name, i, a)
			} else if a.Apart {
				apart = append(apart, i)
			}
		}
		if !slices.Equal(apart, tt.want) {
			t.Errorf("%s: %v hang on roads apart, want %v", tt.name, apart, tt.want)
		}
	}
}

// TestNearerIsland puts points between a road that leads on and one of an island, 2 km
// north of it: they hang on the island's where it is nearer by 300 m.
func TestNearerIsland(t *testing.T) {
	_, perLat := scales(0)
	north := int32(2000 / perLat)
	c := &testCase{ways: []testWay{both(street, 0, 1), both(primary, 1, 2), both(street, 2, 3), both(primary, 3, 4), both(street, 5, 6), both(primary, 6, 7), both(street, 7, 8)}}
	for i := range int32(9) {
		c.points = append(c.points, coord{1000 * (i % 5), i / 5 * north})
	}
	r := mustDrive(t, mustBuild(t, c.builder()), Options{Radius: 5000})
	for metres, want := range map[float64]bool{0: false, 1000: false, 1149: false, 1151: true, 1999: true, 2500: true} {
		a := r.Depart(orb.Point{0.00025, metres / perLat * 1e-7}, road.OffPeak)
		away := metres
		if want {
			away = math.Abs(2000 - metres)
		}
		if len(a.Legs) == 0 || a.Apart != want || !(math.Abs(a.Metre-away) <= 0.1) {
			t.Errorf("%g m north: %+v, want apart %t, %g m away", metres, a, want, away)
		}
	}
	if got := r.Access(); got != (Access{Speed: 5, Reach: 5000}) {
		t.Errorf("the law of access is %+v", got)
	}
}

// TestAccessCostsNothing: at an infinite speed neither time nor metres of the way to the
// road count, for points on a link and between two of them.
func TestAccessCostsNothing(t *testing.T) {
	// A road of 590 cm at a decisecond a centimetre, and points 5 m beside it.
	c := onEquator([]int32{0, 10}, both(road.Attributes{Class: road.Motorway}, 0, 1))
	r := mustDrive(t, mustBuild(t, c.builder()), Options{AccessSpeed: math.Inf(1), Radius: 100})
	beside := func(steps float64) orb.Point { return orb.Point{steps * stepUnits * 1e-7, 5 / 0.0110574 * 1e-7} }
	legs := []road.Leg{{Node: 1, Time: 413, Metres: 4}, {Node: 0, Time: 177, Metres: 2}}
	for what, got := range map[string]road.Attachment{"departs": r.Depart(beside(3), road.OffPeak), "arrives": r.Arrive(beside(3), road.OffPeak)} {
		want := legs
		if what == "arrives" {
			want = []road.Leg{legs[1], legs[0]}
		}
		if !slices.Equal(got.Legs, want) || !(math.Abs(got.Metre-5) <= 0.01) || got.Road != 1 || got.Apart {
			t.Errorf("%s by %+v, want %+v", what, got, want)
		}
	}
	for _, end := range []float64{-2, 0, 10, 12} {
		node := uint32(min(max(end, 0), 1))
		if got := r.Depart(beside(end), road.OffPeak); !slices.Equal(got.Legs, []road.Leg{{Node: node}}) || got.Road != 0 {
			t.Errorf("%g steps east departs by %+v", end, got)
		}
		if _, _, ok := r.Between(beside(end), beside(3), road.OffPeak); ok {
			t.Errorf("a path from the node at %g that passes no node", end)
		}
		if _, _, ok := r.Between(beside(3), beside(end), road.OffPeak); ok {
			t.Errorf("a path to the node at %g that passes no node", end)
		}
	}
	for _, pair := range [][2]float64{{3, 8}, {8, 3}} {
		if got, metres, ok := r.Between(beside(pair[0]), beside(pair[1]), road.OffPeak); got != 295 || metres != 3 || !ok {
			t.Errorf("from %g to %g steps: %d, %d m, %t", pair[0], pair[1], got, metres, ok)
		}
	}
	if got, metres, ok := r.Between(beside(3), beside(3), road.OffPeak); got != 0 || metres != 0 || !ok {
		t.Errorf("from a point to itself: %d, %d m, %t", got, metres, ok)
	}
	if got, metres, ok := r.Between(orb.Point{1, 1}, beside(3), road.OffPeak); got != road.Unreached || metres != 0 || ok {
		t.Errorf("from far away: %d, %d m, %t", got, metres, ok)
	}
}

// TestAccessLaw holds the law of the ways off the roads against numbers worked out by
// hand: an island's road takes a point from a road that serves where it is 300 m nearer.
func TestAccessLaw(t *testing.T) {
	a := Access{Speed: 5, Reach: 1000}
	if got := a.Time(100); got != 720 { // 100 m at 5 km/h are 72 s
		t.Errorf("100 m take %g", got)
	}
	if got := (Access{Speed: math.Inf(1)}).Time(100); got != 0 {
		t.Errorf("at any speed 100 m take %g", got)
	}
	for serving, want := range map[float64]float64{0: 0, 299: 0, 300: 0, 301: 1, 1300: 1000, 1301: 1000, math.Inf(1): 1000} {
		if got := a.ApartWithin(serving); got != want {
			t.Errorf("beside a road %g m away: within %g m, want %g", serving, got, want)
		}
	}
}
