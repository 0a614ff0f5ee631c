package traveltest_test

import (
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
	"acces30/coverage/travel/traveltest"
)

// told is what somebody says of a search.
type told struct {
	times   []road.Deciseconds
	metres  []uint32
	settled []uint32
}

func (w *told) Time(node uint32) road.Deciseconds { return w.times[node] }

func (w *told) Metres(node uint32) uint32 { return w.metres[node] }

func (w *told) Settled() []uint32 { return w.settled }

// A drive from 0 to 2 takes 5 directly and 4 by node 1; nothing leads to 3.
var network = &road.Network{
	Points:   make([]orb.Point, 4),
	FirstOut: []uint32{0, 2, 3, 3, 4}, Head: []uint32{1, 2, 2, 2},
	Metres: []uint32{10, 30, 15, 1},
}

var weights = road.Weights{1, 5, 3, 1}

func TestArcs(t *testing.T) {
	want := []traveltest.Arc{{0, 1, 1, 10}, {0, 2, 5, 30}, {1, 2, 3, 15}, {3, 2, 1, 1}}
	if got := slices.Collect(traveltest.Forward(network, weights)); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	for i := range want {
		want[i].From, want[i].To = want[i].To, want[i].From
	}
	if got := slices.Collect(traveltest.Backward(network, weights)); !slices.Equal(got, want) {
		t.Errorf("backward %v, want %v", got, want)
	}
}

func TestCertifyFindsEveryFault(t *testing.T) {
	for _, tt := range []struct {
		name  string
		right bool
		spoil func(*told)
	}{
		{"as it is", true, func(*told) {}},
		{"too slow", false, func(w *told) { w.times[2]++ }},
		{"too fast", false, func(w *told) { w.times[2]-- }},
		{"too long", false, func(w *told) { w.metres[2]++ }},
		{"forgotten", false, func(w *told) { w.times[2] = road.Unreached }},
		{"invented", false, func(w *told) { w.times[3] = 1 }},
		{"out of order", false, func(w *told) { slices.Reverse(w.settled) }},
		{"settled twice", false, func(w *told) { w.settled = append(w.settled, 2) }},
		{"never settled", false, func(w *told) { w.settled = w.settled[:2] }},
		{"settled though out of reach", false, func(w *told) { w.settled = append(w.settled, 3) }},
	} {
		w := &told{[]road.Deciseconds{0, 1, 4, road.Unreached}, []uint32{0, 10, 25, 0}, []uint32{0, 1, 2}}
		tt.spoil(w)
		err := traveltest.Certify(4, traveltest.Forward(network, weights), []road.Leg{{Node: 0}}, road.Unreached, w)
		if (err == nil) != tt.right {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}
