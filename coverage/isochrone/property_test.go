package isochrone_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"acces30/coverage/isochrone"
	"acces30/coverage/polygon"
	"acces30/coverage/road"
)

const seed = 41

// TestRandomTowns draws bands in random towns, and counts their fidelity again.
func TestRandomTowns(t *testing.T) {
	rng := rand.New(rand.NewPCG(seed, 1))
	parts, holes := 0, 0
	for range 5 {
		w := newTown(t, randomWays(rng), 1)
		q, search := w.query(t, someLimits, somewhere(rng), somewhere(rng))
		for range 50 {
			q.CheckPoints = append(q.CheckPoints, isochrone.CheckPoint{Point: somewhere(rng), Time: road.Deciseconds(rng.IntN(9000)), People: rng.IntN(100)})
		}
		bands, err := w.surface.Bands(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		checkBands(t, bands)
		for _, b := range bands {
			parts += len(b.Area)
			for _, polygon := range b.Area {
				holes += len(polygon) - 1
			}
			var nodes, points, people isochrone.Fidelity
			for node := range w.servedNodes() {
				p := w.roads.Network().Points[node]
				count(&nodes, search.Time(node) <= b.Limit, planar.MultiPolygonContains(b.Area, p), 1)
			}
			for _, p := range q.CheckPoints {
				inside := planar.MultiPolygonContains(b.Area, p.Point)
				count(&points, p.Time <= b.Limit, inside, 1)
				count(&people, p.Time <= b.Limit, inside, p.People)
			}
			if b.Nodes != nodes || b.CheckPoints != points || b.People != people {
				t.Fatalf("fidelity %+v %+v %+v, want %+v %+v %+v", b.Nodes, b.CheckPoints, b.People, nodes, points, people)
			}
		}
	}
	if parts < 60 || holes < 60 {
		t.Errorf("only %d parts and %d holes: the towns are too simple", parts, holes)
	}
}

func count(f *isochrone.Fidelity, reached, inside bool, weight int) {
	for _, c := range []struct {
		of  *int
		if_ bool
	}{{&f.Reached, reached}, {&f.Missed, reached && !inside}, {&f.Inside, inside}, {&f.Claimed, inside && !reached}} {
		if c.if_ {
			*c.of += weight
		}
	}
}

// TestOneMoreDestination adds a destination: no band may shrink.
func TestOneMoreDestination(t *testing.T) {
	rng := rand.New(rand.NewPCG(seed, 2))
	for range 4 {
		w := newTown(t, randomWays(rng), 1)
		destinations := []orb.Point{somewhere(rng), somewhere(rng), somewhere(rng)}
		few, many := w.bands(t, someLimits, destinations[:2]...), w.bands(t, someLimits, destinations...)
		for k := range few {
			if !holds(many[k].Area, few[k].Area) {
				t.Fatalf("seed %d: one more destination takes from the band of %d", seed, few[k].Limit)
			}
		}
	}
}

// TestFasterRoads drives a tenth faster: no band may shrink.
func TestFasterRoads(t *testing.T) {
	for i := range uint64(4) {
		build := func(factor speeds) *town { return newTown(t, randomWays(rand.New(rand.NewPCG(seed, 100+i))), factor) }
		destination := somewhere(rand.New(rand.NewPCG(seed, 200+i)))
		slow, fast := build(1).bands(t, someLimits, destination), build(1.1).bands(t, someLimits, destination)
		for k := range slow {
			if !holds(fast[k].Area, slow[k].Area) {
				t.Fatalf("seed %d: faster roads take from the band of %d", seed, slow[k].Limit)
			}
		}
	}
}

// TestSameOnAnyProcessors draws on one processor and on several.
func TestSameOnAnyProcessors(t *testing.T) {
	w := newTown(t, randomWays(rand.New(rand.NewPCG(seed, 3))), 1)
	q, _ := w.query(t, someLimits, orb.Point{6.13, 49.13})
	for _, q.Tolerance = range []float64{0, 10} {
		var first []isochrone.Band
		for _, workers := range []int{1, 2, 7} {
			q.Workers = workers
			bands, err := w.surface.Bands(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			if first == nil {
				first = bands
			}
			if !reflect.DeepEqual(bands, first) {
				t.Fatalf("%d workers draw something else than one, lines moved up to %g m", workers, q.Tolerance)
			}
		}
	}
}

// TestRings takes bands apart: rings are valid, and as large as they must be.
func TestRings(t *testing.T) {
	rng := rand.New(rand.NewPCG(seed, 4))
	for range 3 {
		w := newTown(t, randomWays(rng), 1)
		bands := w.bands(t, []road.Deciseconds{1200, 1500, 3000, 6000}, somewhere(rng), somewhere(rng))
		for k := 1; k < len(bands); k++ {
			inner, outer := bands[k-1].Area, bands[k].Area
			ring := polygon.Difference(outer, inner)
			checkArea(t, ring)
			for range 60 {
				p := somewhere(rng)
				want := planar.MultiPolygonContains(outer, p) && !planar.MultiPolygonContains(inner, p)
				if got := planar.MultiPolygonContains(ring, p); got != want {
					t.Fatalf("%v in the ring: %v, want %v", p, got, want)
				}
			}
		}
		if ring := polygon.Difference(bands[3].Area, bands[3].Area); len(ring) != 0 {
			t.Fatalf("a band without itself: %v", ring)
		}
		if ring := polygon.Difference(bands[3].Area, nil); !holds(ring, bands[3].Area) || !holds(bands[3].Area, ring) {
			t.Fatal("a band without nothing is not the band")
		}
	}
}
