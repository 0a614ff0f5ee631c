package speeds_test

import (
	"container/heap"
	"context"
	"math"
	"slices"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"

	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/coverage/sharedtest"
	"acces30/data/osm"
	"acces30/data/osm/car"
)

// A naive router on uncontracted roads, from one directed piece of way to the
// next: it knows every turn, and so can weigh them by class, as a preset does,
// or by angle, as OSRM does.
type roads struct {
	pieces []piece
	out    [][]int       // pieces that leave a node
	meet   []int         // how many nodes one can go to or come from
	inside []bool        // pieces that lead to everywhere and can be reached from there
	rows   map[int][]int // pieces by the hundredth of a degree of latitude they start in
}

func row(p orb.Point) int { return int(math.Floor(p.Lat() * 100)) }

// piece is a way between two nodes in a row, in one direction.
type piece struct {
	from, to        uint32
	a, b            orb.Point
	metres, seconds float64
	attributes      road.Attributes
	back            int // the same in the other direction, -1 when closed
}

// readRoads builds the roads of a shared extract in rural country; it skips the
// test where there is none.
func readRoads(t *testing.T, name string, p *street.Speeds) *roads {
	t.Helper()
	extract, err := osm.Read(context.Background(), []string{shared(t, name)}, osm.Options{Selection: car.Selection()})
	if err != nil {
		t.Fatal(err)
	}
	features := make([]road.NodeFeature, len(extract.NodeIDs))
	for i, node := range extract.TaggedNodes {
		tags := extract.NodeTags(i)
		features[node] = car.Node(&tags)
	}
	n := &roads{out: make([][]int, len(extract.NodeIDs)), meet: make([]int, len(extract.NodeIDs))}
	at := func(node uint32) orb.Point {
		return orb.Point{float64(extract.Lon[node]) / 1e7, float64(extract.Lat[node]) / 1e7}
	}
	add := func(from, to uint32, a road.Attributes) int {
		p := piece{from: from, to: to, a: at(from), b: at(to), attributes: a, back: -1,
			seconds: float64(p.Delay(features[to], road.OffPeak)) / 10}
		p.metres = geo.DistanceHaversine(p.a, p.b)
		n.pieces = append(n.pieces, p)
		n.out[from] = append(n.out[from], len(n.pieces)-1)
		return len(n.pieces) - 1
	}
	for i := range extract.Ways() {
		way := extract.Way(i)
		onward, backward, open := car.Way(&way.Tags)
		there, back := p.Speed(&onward, road.Rural, 1, road.OffPeak), p.Speed(&backward, road.Rural, 1, road.OffPeak)
		for j := 1; j < len(way.Refs); j++ {
			a, b, first := way.Refs[j-1], way.Refs[j], len(n.pieces)
			if features[a] == road.Blocked || features[b] == road.Blocked {
				continue
			}
			if open&road.Onward != 0 && there > 0 {
				k := add(a, b, onward)
				n.pieces[k].seconds += n.pieces[k].metres / there * 3.6
			}
			if open&road.Backward != 0 && back > 0 {
				k := add(b, a, backward)
				n.pieces[k].seconds += n.pieces[k].metres / back * 3.6
			}
			if len(n.pieces) == first+2 {
				n.pieces[first].back, n.pieces[first+1].back = first+1, first
			}
			if len(n.pieces) > first {
				n.meet[a]++
				n.meet[b]++
			}
		}
	}
	n.findInside()
	n.rows = make(map[int][]int)
	for i, p := range n.pieces {
		if n.inside[i] && p.attributes.Class != road.Ferry {
			n.rows[row(p.a)] = append(n.rows[row(p.a)], i)
		}
	}
	return n
}

// shared finds a file of the shared test data beside the module.
func shared(t *testing.T, name string) string {
	t.Helper()
	return sharedtest.Data(t, "osm", name)
}

// findInside marks the largest of the components around some pieces.
func (n *roads) findInside() {
	in := make([][]int, len(n.out))
	for i, p := range n.pieces {
		in[p.to] = append(in[p.to], i)
	}
	most := 0
	for k := range 16 {
		start := n.pieces[k*len(n.pieces)/16].from
		ahead := spread(start, n.out, func(i int) uint32 { return n.pieces[i].to })
		behind := spread(start, in, func(i int) uint32 { return n.pieces[i].from })
		inside, count := make([]bool, len(n.pieces)), 0
		for i, p := range n.pieces {
			if inside[i] = ahead[p.from] && behind[p.to] && ahead[p.to] && behind[p.from]; inside[i] {
				count++
			}
		}
		if count > most {
			n.inside, most = inside, count
		}
	}
}

func spread(start uint32, links [][]int, end func(int) uint32) []bool {
	seen := make([]bool, len(links))
	seen[start] = true
	for todo := []uint32{start}; len(todo) > 0; {
		node := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, i := range links[node] {
			if next := end(i); !seen[next] {
				seen[next] = true
				todo = append(todo, next)
			}
		}
	}
	return seen
}

// place is a point on a piece, at a share of its length.
type place struct {
	piece int
	at    float64
}

// snap returns the nearest point on a road, in both directions where it is
// open. Pieces are short: one that starts a kilometre away is not the nearest.
func (n *roads) snap(p orb.Point) []place {
	best, least := place{}, math.Inf(1)
	flat := math.Cos(p.Lat() * math.Pi / 180)
	for _, i := range slices.Concat(n.rows[row(p)-1], n.rows[row(p)], n.rows[row(p)+1]) {
		q := &n.pieces[i]
		ax, ay := (q.a.Lon()-p.Lon())*flat, q.a.Lat()-p.Lat()
		dx, dy := (q.b.Lon()-q.a.Lon())*flat, q.b.Lat()-q.a.Lat()
		at := 0.0
		if square := dx*dx + dy*dy; square > 0 {
			at = min(max(-(ax*dx+ay*dy)/square, 0), 1)
		}
		if d := math.Hypot(ax+at*dx, ay+at*dy); d < least {
			best, least = place{i, at}, d
		}
	}
	if back := n.pieces[best.piece].back; back >= 0 {
		return []place{best, {back, 1 - best.at}}
	}
	return []place{best}
}

// turn returns the seconds from the end of one piece to the start of another.
type turn func(from, onto *piece, meet int) float64

// label is a way found to the end of a piece.
type label struct {
	seconds, metres float64
	piece           int
}

type labels []label

func (l labels) Len() int           { return len(l) }
func (l labels) Less(i, j int) bool { return l[i].seconds < l[j].seconds }
func (l labels) Swap(i, j int)      { l[i], l[j] = l[j], l[i] }
func (l *labels) Push(x any)        { *l = append(*l, x.(label)) }
func (l *labels) Pop() any          { x := (*l)[len(*l)-1]; *l = (*l)[:len(*l)-1]; return x }

// fastest returns seconds and metres of the fastest way, without U-turns but
// at dead ends.
func (n *roads) fastest(from, to []place, cost turn) label {
	best := label{seconds: math.Inf(1)}
	var queue labels
	for _, f := range from {
		p := n.pieces[f.piece]
		for _, g := range to {
			if g.piece == f.piece && g.at >= f.at && p.seconds*(g.at-f.at) < best.seconds {
				best = label{p.seconds * (g.at - f.at), p.metres * (g.at - f.at), g.piece}
			}
		}
		heap.Push(&queue, label{p.seconds * (1 - f.at), p.metres * (1 - f.at), f.piece})
	}
	done := make([]bool, len(n.pieces))
	for len(queue) > 0 {
		x := heap.Pop(&queue).(label)
		if x.seconds >= best.seconds {
			return best
		}
		if done[x.piece] {
			continue
		}
		done[x.piece] = true
		p := &n.pieces[x.piece]
		for _, j := range n.out[p.to] {
			q := &n.pieces[j]
			if j == p.back && n.meet[p.to] > 1 {
				continue
			}
			now := x.seconds + cost(p, q, n.meet[p.to])
			for _, g := range to {
				if g.piece == j && now+q.seconds*g.at < best.seconds {
					best = label{now + q.seconds*g.at, x.metres + q.metres*g.at, j}
				}
			}
			if !done[j] {
				heap.Push(&queue, label{now + q.seconds, x.metres + q.metres, j})
			}
		}
	}
	return best
}
