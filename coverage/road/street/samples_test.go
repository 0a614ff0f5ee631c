package street

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// East of 0° on the equator, 53 units of 1e-7 degrees are 59 cm but for a thousandth
// of a unit: what lies so many steps apart is whole centimetres long.
const (
	stepUnits = 53
	stepCm    = 59
)

// onEquator returns a case with nodes so many steps east of 0°.
func onEquator(steps []int32, ways ...testWay) *testCase {
	c := &testCase{ways: ways}
	for _, s := range steps {
		c.points = append(c.points, coord{stepUnits * s, 0})
	}
	return c
}

// TestSamples takes samples of a road of 590 cm, which takes one decisecond for a
// centimetre eastward and three westward; there are signals at its western end and a
// gate at the eastern one.
func TestSamples(t *testing.T) {
	const signals, gate = 1000, 6000 // of exactSpeeds, by the number of the feature
	there, back := road.Attributes{Class: road.Motorway}, road.Attributes{Class: road.Motorway, MaxSpeed: 2}
	at := func(cm float64) orb.Point { return orb.Point{cm / stepCm * stepUnits * 1e-7, 0} }
	two := []Sample{{at(196), 394 + gate, 196*3 + signals}, {at(393), 197 + gate, 393*3 + signals}}
	tests := []struct {
		name  string
		way   testWay
		metre float64 // a step at most
		want  []Sample
	}{
		{"longer than the road", both(there, 0, 1), 6, nil},
		{"as long as the road", both(there, 0, 1), 5.9, nil},
		{"a little shorter", testWay{[]uint32{0, 1}, there, back, road.BothWays}, 5.89, []Sample{{at(295), 295 + gate, 295*3 + signals}}},
		{"a half", testWay{[]uint32{0, 1}, there, back, road.BothWays}, 2.95, []Sample{{at(295), 295 + gate, 295*3 + signals}}},
		{"less than a half", testWay{[]uint32{0, 1}, there, back, road.BothWays}, 2.94, two},
		{"one-way", oneWay(there, 0, 1), 2.94, []Sample{{two[0].Point, two[0].ToTo, road.Unreached}, {two[1].Point, two[1].ToTo, road.Unreached}}},
		{"closed", both(road.Attributes{Class: road.Track}, 0, 1), 2.94, []Sample{{two[0].Point, road.Unreached, road.Unreached}, {two[1].Point, road.Unreached, road.Unreached}}},
	}
	for _, tt := range tests {
		c := onEquator([]int32{0, 10}, tt.way)
		c.features = map[uint32]road.NodeFeature{0: road.Signals, 1: road.Gate}
		n := mustBuild(t, c.builder())
		if n.points[0].lon != 0 || n.cm[0] != 10*stepCm {
			t.Fatalf("the road starts at %v and is %d cm long", n.points[0], n.cm[0])
		}
		before := Sample{Point: orb.Point{9, 9}}
		got := mustDrive(t, n, Options{}).Samples(0, tt.metre, road.OffPeak, []Sample{before})
		if diff := cmp.Diff(append([]Sample{before}, tt.want...), got, cmpopts.EquateApprox(0, 1e-12)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestSamplesAtPeak asks for the samples of the rush hour, in which all takes longer.
func TestSamplesAtPeak(t *testing.T) {
	r := mustDrive(t, mustBuild(t, onEquator([]int32{0, 10}, both(road.Attributes{}, 0, 1)).builder()), Options{})
	want := []Sample{{orb.Point{265e-7, 0}, 2 * 295, 2 * 295}}
	if diff := cmp.Diff(want, r.Samples(0, 3, road.Peak, nil), cmpopts.EquateApprox(0, 1e-12)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestStretches cuts runs of road into as many equal parts of two kilometres at most as
// are needed, to the centimetre.
func TestStretches(t *testing.T) {
	for cm, want := range map[uint32][]uint32{
		0: {0}, 1: {1}, 199_999: {199_999}, 200_000: {200_000},
		200_001: {100_000, 100_001}, 400_000: {200_000, 200_000}, 400_001: {133_333, 133_334, 133_334},
	} {
		var n Network
		n.addRun(7, cm)
		var got []uint32
		for _, s := range n.stretch {
			got = append(got, s.cm)
			if s.what != 7 {
				t.Errorf("%d cm: of kind %d, want 7", cm, s.what)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d cm (-want +got):\n%s", cm, diff)
		}
	}
}

// TestCrowShareOfCircles takes a road that ends where it starts as two, by the node
// nearest to its middle, the first of two.
func TestCrowShareOfCircles(t *testing.T) {
	tests := []struct {
		name  string
		steps []int32 // of the nodes along it, the last where the first is
		same  bool    // whether it ends at the node where it starts
		want  float64
	}{
		{"there and back", []int32{0, 10, 0}, true, 1},
		{"the first of two as near", []int32{0, 40, 20, 30, 0}, true, 0.8},           // 40 and 60 of 100 passed
		{"the second is nearer", []int32{0, 38, 20, 30, 0}, true, 40.0 / 96},         // 38 and 56 of 96
		{"the first is nearer", []int32{0, 42, 20, 30, 0}, true, 84.0 / 104},         // 42 and 64 of 104
		{"a node right in the middle", []int32{0, 20, 50, 40, 0}, true, 100.0 / 100}, // 50 of 100
		{"to another node at the same place", []int32{0, 10, 0}, false, 0.001},
		{"no length at all", []int32{0, 0}, false, 1},
	}
	for _, tt := range tests {
		var refs []uint32
		for i := range tt.steps {
			refs = append(refs, uint32(i))
		}
		if tt.same {
			refs[len(refs)-1] = 0
		}
		n := mustBuild(t, onEquator(tt.steps, both(street, refs...)).builder())
		if got := n.crowShare(0); !(math.Abs(got-tt.want) <= 1e-4) {
			t.Errorf("%s: %g, want %g", tt.name, got, tt.want)
		}
	}
}

// slowest is a model in which no road is ever driven to its end.
type slowest struct{ exactSpeeds }

func (slowest) Speed(*road.Attributes, road.Environment, float64, road.Conditions) float64 {
	return 1e-12
}

// TestTimesWithinRange: a road without any length takes a tenth of a second, one that
// takes for ever is late, but not closed.
func TestTimesWithinRange(t *testing.T) {
	n := mustBuild(t, onEquator([]int32{0, 0}, both(street, 0, 1)).builder())
	if got := mustDrive(t, n, Options{}).Weights(road.OffPeak); got[0] != 1 || got[1] != 1 {
		t.Errorf("a road of no length takes %v", got)
	}
	n = mustBuild(t, onEquator([]int32{0, 100}, both(street, 0, 1)).builder())
	if got := mustDrive(t, n, Options{Speeds: slowest{}}).Weights(road.OffPeak); got[0] != road.Unreached-1 || got[1] != road.Unreached-1 {
		t.Errorf("a road without an end takes %v", got)
	}
}
