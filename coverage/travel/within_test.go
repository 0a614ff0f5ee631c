package travel

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"testing"

	"acces30/coverage/road"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestWithinReadsEverySourceInOrder(t *testing.T) {
	g := graph(4, street, backward)
	sources := [][]road.Leg{{{Node: 3}}, nil, {{Node: 0, Time: 4}}, {{Node: 1}, {Node: 2}}}
	got, err := Within(context.Background(), g, sources, 14, func(source int, s *Search) []road.Deciseconds {
		return []road.Deciseconds{road.Deciseconds(source), s.Time(0), s.Time(1), s.Time(2), s.Time(3)}
	})
	if err != nil {
		t.Fatal(err)
	}
	const none = road.Unreached
	want := [][]road.Deciseconds{{0, none, none, 10, 0}, {1, none, none, none, none}, {2, 4, 14, none, none}, {3, 10, 0, 0, 10}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("times (-want +got):\n%s", diff)
	}
}

func TestWithinFails(t *testing.T) {
	g := graph(4, street, backward)
	nothing := func(int, *Search) int { return 0 }
	_, err := Within(context.Background(), g, [][]road.Leg{{{Node: 3}}, {{Node: 4}}}, 14, nothing)
	if err == nil || !strings.Contains(err.Error(), "source 1: leg to node 4") {
		t.Errorf("leg off the network: error %v", err)
	}
	_, err = Catchments(context.Background(), g, [][]road.Leg{{{Node: 3}}}, [][]road.Leg{{{Node: 4}}}, 14)
	if err == nil || !strings.Contains(err.Error(), "target 0: leg to node 4") {
		t.Errorf("target off the network: error %v", err)
	}
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err = Within(cancelled, g, [][]road.Leg{{{Node: 3}}}, 14, nothing); !errors.Is(err, context.Canceled) {
		t.Errorf("context ended: error %v", err)
	}
	if got, err := Within(context.Background(), g, nil, 14, nothing); err != nil || len(got) != 0 {
		t.Errorf("no source: %v, %v", got, err)
	}
}

func TestCatchmentsAgainstOracle(t *testing.T) {
	for seed := range uint64(600) {
		c := newRandomCase(seed)
		sources := make([][]road.Leg, c.rng.IntN(5))
		for i := range sources {
			sources[i] = c.legs()
		}
		targets := make([][]road.Leg, c.rng.IntN(9))
		for i := range targets {
			targets[i] = c.legs()
		}
		limit := c.limit(oracle(c.nodes, c.links, backward, c.legs()))
		got, err := Catchments(context.Background(), graph(c.nodes, c.links, backward), sources, targets, limit)
		if err != nil {
			t.Fatal(err)
		}
		for i, legs := range sources {
			want := catchmentOracle(oracle(c.nodes, c.links, backward, legs), targets, limit)
			if diff := cmp.Diff(want, got[i], cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("seed %d, limit %d, source %d (-want +got):\n%s", seed, limit, i, diff)
			}
		}
	}
}

// catchmentOracle tries every leg of every target.
func catchmentOracle(times []drive, targets [][]road.Leg, limit road.Deciseconds) []Member {
	var members []Member
	for target, legs := range targets {
		best := road.Unreached
		for _, leg := range legs {
			d := times[leg.Node]
			d.time += uint64(leg.Time)
			t, _ := d.within(limit)
			best = min(best, t)
		}
		if best.Reached() {
			members = append(members, Member{uint32(target), best})
		}
	}
	return members
}

func TestCatchmentsIgnoreProcessors(t *testing.T) {
	g := graph(64*64, roadGrid(64, 10, 9), backward)
	var sources, targets [][]road.Leg
	for i := range uint32(200) {
		sources = append(sources, []road.Leg{{Node: i * 20, Time: road.Deciseconds(i)}})
	}
	for i := range uint32(1000) {
		targets = append(targets, []road.Leg{{Node: i * 4, Time: 20}, {Node: i*4 + 3, Time: 10}})
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	alone, err := Catchments(context.Background(), g, sources, targets, 30*road.Minute)
	if err != nil {
		t.Fatal(err)
	}
	for _, processors := range []int{2, 7} {
		runtime.GOMAXPROCS(processors)
		together, err := Catchments(context.Background(), g, sources, targets, 30*road.Minute)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(alone, together); diff != "" {
			t.Fatalf("%d processors (-one +several):\n%s", processors, diff)
		}
	}
}
