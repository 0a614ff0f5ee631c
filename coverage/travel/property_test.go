package travel

import (
	"context"
	"slices"
	"testing"

	"acces30/coverage/road"

	"pgregory.net/rapid"
)

// drawn is a small network that rapid draws and shrinks.
type drawn struct {
	nodes int
	links []link
	legs  []road.Leg
}

func draw(t *rapid.T) drawn {
	d := drawn{nodes: rapid.IntRange(1, 9).Draw(t, "nodes")}
	node := rapid.Uint32Range(0, uint32(d.nodes-1))
	time := rapid.OneOf(rapid.Uint32Range(1, 5), rapid.Uint32Range(1, 3*nearSize), rapid.Uint32Range(1, 1<<31))
	metres := rapid.Uint32Range(0, 300)
	d.links = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) link {
		return link{node.Draw(t, "from"), node.Draw(t, "to"), road.Deciseconds(time.Draw(t, "time")), metres.Draw(t, "metres")}
	}), 0, 30).Draw(t, "links")
	d.legs = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) road.Leg {
		return road.Leg{Node: node.Draw(t, "node"), Time: road.Deciseconds(time.Draw(t, "time") - 1), Metres: metres.Draw(t, "metres")}
	}), 1, 4).Draw(t, "legs")
	return d
}

func (d drawn) search(t *rapid.T, links []link, dir sense, legs []road.Leg, limit road.Deciseconds) *Search {
	var s Search
	if err := s.Run(context.Background(), graph(d.nodes, links, dir), legs, limit); err != nil {
		t.Fatal(err)
	}
	return &s
}

func TestMoreSourcesNeverLengthen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		fewer := d.search(t, d.links, forward, d.legs[:len(d.legs)-1], road.Unreached)
		more := d.search(t, d.links, forward, d.legs, road.Unreached)
		for node := range uint32(d.nodes) {
			if more.Time(node) > fewer.Time(node) {
				t.Fatalf("node %d: %d, with one source more %d", node, fewer.Time(node), more.Time(node))
			}
		}
	})
}

func TestSlowerRoadsNeverShorten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		slower := slices.Clone(d.links)
		for i := range slower {
			slower[i].time = slower[i].time.Plus(road.Deciseconds(rapid.Uint32Range(0, 50).Draw(t, "slower")))
		}
		before := d.search(t, d.links, forward, d.legs, road.Unreached)
		after := d.search(t, slower, forward, d.legs, road.Unreached)
		for node := range uint32(d.nodes) {
			if after.Time(node) < before.Time(node) {
				t.Fatalf("node %d: %d, on slower roads %d", node, before.Time(node), after.Time(node))
			}
		}
	})
}

func TestLimitOnlyCuts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		whole := d.search(t, d.links, forward, d.legs, road.Unreached)
		limit := whole.Time(rapid.Uint32Range(0, uint32(d.nodes-1)).Draw(t, "limit's node"))
		cut := d.search(t, d.links, forward, d.legs, limit)
		for node := range uint32(d.nodes) {
			inside := whole.Time(node) <= limit
			if inside && (cut.Time(node) != whole.Time(node) || cut.Metres(node) != whole.Metres(node)) {
				t.Fatalf("node %d within %d: %d without limit, %d with", node, limit, whole.Time(node), cut.Time(node))
			}
			if !inside && cut.Time(node).Reached() {
				t.Fatalf("node %d is beyond %d but reached in %d", node, limit, cut.Time(node))
			}
		}
	})
}

func TestThereAndBackAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		for from := range uint32(d.nodes) {
			there := d.search(t, d.links, forward, []road.Leg{{Node: from}}, road.Unreached)
			for to := range uint32(d.nodes) {
				back := d.search(t, d.links, backward, []road.Leg{{Node: to}}, road.Unreached)
				if there.Time(to) != back.Time(from) || there.Metres(to) != back.Metres(from) {
					t.Fatalf("from %d to %d: %d forward, %d backward", from, to, there.Time(to), back.Time(from))
				}
			}
		}
	})
}

func TestNearestAgreesWithItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		sources := make([]Source, len(d.legs))
		for i, leg := range d.legs {
			sources[i] = Source{
				Owner: rapid.Uint32Range(0, 2).Draw(t, "owner"),
				Point: rapid.Uint32Range(0, 1).Draw(t, "point"),
				Legs:  []road.Leg{leg},
			}
		}
		g := graph(d.nodes, d.links, backward)
		search := d.search(t, d.links, backward, d.legs, road.Unreached)
		one := mustFindRapid(t, g, sources, 1)
		all := mustFindRapid(t, g, sources, 3)
		for node := range uint32(d.nodes) {
			first := one.At(node)
			if !slices.Equal(first, all.At(node)[:len(first)]) || (len(first) == 0) != (len(all.At(node)) == 0) {
				t.Fatalf("node %d: nearest %v, but of three %v", node, first, all.At(node))
			}
			got := road.Unreached
			if len(first) > 0 {
				got = first[0].Time
			}
			if got != search.Time(node) {
				t.Fatalf("node %d: nearest owner at %d, search says %d", node, got, search.Time(node))
			}
		}
	})
}

func mustFindRapid(t *rapid.T, g *Graph, sources []Source, kept int) *Nearest {
	n, err := FindNearest(context.Background(), g, sources, kept, road.Unreached)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
