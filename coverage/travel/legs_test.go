package travel

import (
	"slices"
	"testing"

	"acces30/coverage/road"
)

func TestLegsKeepTheOrderOfTheSources(t *testing.T) {
	sources := []Source{{Legs: []road.Leg{{Node: 3}, {Node: 1, Time: 2}}}, {}, {Legs: []road.Leg{{Node: 2, Metres: 7}}}}
	want := []road.Leg{{Node: 3}, {Node: 1, Time: 2}, {Node: 2, Metres: 7}}
	if got := Legs(sources); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := Legs(nil); len(got) != 0 {
		t.Errorf("no source has legs: %v", got)
	}
}

func TestVia(t *testing.T) {
	const none = road.Unreached
	var s Search
	// From 0, nodes 1, 2 and 3 have times 4, 5 and 10, and 400, 300 and 600 m.
	mustRun(t, &s, graph(5, diamond, forward), []road.Leg{{Node: 0}}, none)
	for _, tt := range []struct {
		name   string
		legs   []road.Leg
		time   road.Deciseconds
		metres uint32
	}{
		{"one leg", []road.Leg{{Node: 3, Time: 2, Metres: 11}}, 12, 611},
		{"the faster of two", []road.Leg{{Node: 1, Time: 9}, {Node: 2, Time: 7}}, 12, 300},
		{"the shorter of two as fast", []road.Leg{{Node: 1, Time: 6}, {Node: 2, Time: 5, Metres: 50}}, 10, 350},
		{"the shorter comes first", []road.Leg{{Node: 2, Time: 5, Metres: 50}, {Node: 1, Time: 6}}, 10, 350},
		{"one of two out of reach", []road.Leg{{Node: 4}, {Node: 1, Metres: 1}}, 4, 401},
		{"out of reach", []road.Leg{{Node: 4, Time: 1, Metres: 9}}, none, 0},
		{"a leg that is never driven", []road.Leg{{Node: 1, Time: none, Metres: 9}}, none, 0},
		{"no leg", nil, none, 0},
	} {
		if got := s.TimeVia(tt.legs); got != tt.time {
			t.Errorf("%s: time %d, want %d", tt.name, got, tt.time)
		}
		if got, metres := s.FastestVia(tt.legs); got != tt.time || metres != tt.metres {
			t.Errorf("%s: time %d, %d metres, want %d, %d", tt.name, got, metres, tt.time, tt.metres)
		}
	}
}

// TestViaIsOneMoreNode ties a point to the network by one arc for every leg: it
// has the time and the length of that node.
func TestViaIsOneMoreNode(t *testing.T) {
	var s Search
	for seed := range uint64(600) {
		c := newRandomCase(seed)
		from, point := c.legs(), c.legs()
		links := slices.Clone(c.links)
		for i := range point {
			point[i].Time = max(point[i].Time, 1)
			links = append(links, link{uint32(c.nodes), point[i].Node, point[i].Time, point[i].Metres})
		}
		want, wantMetres := oracle(c.nodes+1, links, backward, from)[c.nodes].within(road.Unreached)
		mustRun(t, &s, graph(c.nodes, c.links, backward), from, road.Unreached)
		if got, metres := s.FastestVia(point); got != want || metres != wantMetres || s.TimeVia(point) != want {
			t.Fatalf("seed %d: time %d, %d metres, want %d, %d", seed, got, metres, want, wantMetres)
		}
	}
}
