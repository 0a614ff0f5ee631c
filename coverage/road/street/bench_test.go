package street

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// gridWays is a synthetic country of about a million and a half nodes, 700,000
// of them junctions, in the form of ways: rows and columns of a grid 150 m
// wide, with a bend between two crossings, cut into ways of random length and
// kind, some of them one-way, one in seven left out.
func gridWays() *Builder {
	const side = 850
	rng := rand.New(rand.NewPCG(1, 19))
	var lon, lat []int32
	add := func(x, y float64) uint32 {
		lon = append(lon, int32(6e7+x*20000+rng.Float64()*4000))
		lat = append(lat, int32(49e7+y*13500+rng.Float64()*3000))
		return uint32(len(lon) - 1)
	}
	crossing := make([]uint32, side*side)
	for i := range crossing {
		crossing[i] = add(float64(i%side), float64(i/side))
	}
	var ways []testWay
	for line := range 2 * side {
		along := func(k int) (uint32, float64, float64) {
			if line < side {
				return crossing[line*side+k], float64(k) + 0.5, float64(line)
			}
			return crossing[k*side+line-side], float64(line - side), float64(k) + 0.5
		}
		var w testWay
		for k := range side {
			node, x, y := along(k)
			w.refs = append(w.refs, node)
			if len(w.refs) > 1 && rng.IntN(4) == 0 || k == side-1 {
				w.onward = road.Attributes{Class: road.Class(4 + rng.IntN(8)), MaxSpeed: []uint8{0, 30, 50, 80}[rng.IntN(4)]}
				w.backward, w.open = w.onward, road.BothWays
				if rng.IntN(8) == 0 {
					w.open = road.Onward
				}
				ways = append(ways, w)
				w = testWay{refs: []uint32{node}}
			}
			if rng.IntN(7) == 0 {
				w.refs = nil
			} else {
				w.refs = append(w.refs, add(x, y))
			}
		}
	}
	b := NewBuilder(lon, lat)
	for _, w := range ways {
		b.AddWay(w.refs, w.onward, w.backward, w.open)
	}
	return b
}

// plainSpeeds is as quick to ask as a table of speeds can be.
type plainSpeeds struct{}

func (plainSpeeds) Speed(a *road.Attributes, env road.Environment, share float64, when road.Conditions) float64 {
	return float64(90-5*a.Class) * (0.5 + share/2) / float64(1+uint8(env)+uint8(when))
}

func (plainSpeeds) Delay(road.NodeFeature, road.Conditions) road.Deciseconds { return 20 }

func (plainSpeeds) Junction(from, onto *road.Attributes, arms int, _ road.Conditions) road.Deciseconds {
	if arms < 3 || from.Class == onto.Class {
		return 0
	}
	return 30
}

func perNode(b *testing.B, name string, nodes int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(nodes), "ns/"+name)
}

func BenchmarkBuild(b *testing.B) {
	builder := gridWays()
	b.ReportAllocs()
	for b.Loop() {
		mustBuild(b, builder)
	}
	perNode(b, "node", len(builder.points))
}

func BenchmarkDrive(b *testing.B) {
	n := mustBuild(b, gridWays())
	b.ReportAllocs()
	for b.Loop() {
		mustDrive(b, n, Options{Speeds: plainSpeeds{}, Radius: 2000})
	}
	perNode(b, "junction", n.base.Nodes())
}

func BenchmarkTimes(b *testing.B) {
	n := mustBuild(b, gridWays())
	r := mustDrive(b, n, Options{Speeds: plainSpeeds{}, Radius: 2000})
	for b.Loop() {
		r.times(road.OffPeak)
	}
	perNode(b, "arc", n.base.Arcs())
}

func BenchmarkComponents(b *testing.B) {
	n := mustBuild(b, gridWays())
	for b.Loop() {
		findComponents(n.base, func(uint32) bool { return true })
	}
	perNode(b, "junction", n.base.Nodes())
}

func BenchmarkGrid(b *testing.B) {
	n := mustBuild(b, gridWays())
	r := mustDrive(b, n, Options{Speeds: plainSpeeds{}, Radius: 2000})
	for b.Loop() {
		newGrid(n, r.Serves)
	}
	perNode(b, "piece", len(n.line)-n.Links())
}

// BenchmarkSnap looks near random points; BenchmarkSnapNear near points each
// near the one before, as those of a file often are.
func BenchmarkSnap(b *testing.B) {
	benchmarkSnap(b, func(rng *rand.Rand, _ int) (float64, float64) { return rng.Float64(), rng.Float64() })
}

func BenchmarkSnapNear(b *testing.B) {
	benchmarkSnap(b, func(rng *rand.Rand, i int) (float64, float64) {
		return float64(i%1000)/1000 + rng.Float64()/1000, float64(i/1000)/100 + rng.Float64()/1000
	})
}

func benchmarkSnap(b *testing.B, at func(rng *rand.Rand, i int) (float64, float64)) {
	r := mustDrive(b, mustBuild(b, gridWays()), Options{Speeds: plainSpeeds{}, Radius: 2000})
	bound := r.net.bound()
	rng := rand.New(rand.NewPCG(2, 19))
	points := make([]orb.Point, 100_000)
	for i := range points {
		x, y := at(rng, i)
		points[i] = orb.Point{
			bound.Min[0] + x*(bound.Max[0]-bound.Min[0]),
			bound.Min[1] + y*(bound.Max[1]-bound.Min[1]),
		}
	}
	for b.Loop() {
		for _, p := range points {
			r.grid.snap(p, 2000)
		}
	}
	perNode(b, "query", len(points))
}

func BenchmarkRead(b *testing.B) {
	var file bytes.Buffer
	if err := mustBuild(b, gridWays()).Write(&file); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(file.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readBytes(file.Bytes()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	n := mustBuild(b, gridWays())
	var file bytes.Buffer
	for b.Loop() {
		file.Reset()
		if err := n.Write(&file); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(file.Len()))
}
