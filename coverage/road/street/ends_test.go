package street

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// TestWaysFromAndToAPoint hangs points on a road from 0 by 1, 2 and 3 to 4, a centimetre of
// which takes 5 deciseconds northward and 8 southward, at peak hours one more. Its ends are
// not alike: three roads meet at signals in the south, the highest of them a primary one,
// four at a gate in the north, the highest a secondary one; a stop sign and a level crossing
// lie between. Each leg pays the part of the road that is driven, what is passed on it, and
// its own end alone.
func TestWaysFromAndToAPoint(t *testing.T) {
	there, back := road.Attributes{Class: road.Tertiary}, road.Attributes{Class: road.Tertiary, MaxSpeed: 3}
	pace := func(a road.Attributes, when road.Conditions) uint32 { return exactPace(&a, when) }
	secondary := road.Attributes{Class: road.Secondary}
	c := &testCase{
		points: []coord{
			{6_0000000, 49_0000000}, {6_0000000, 49_0001000}, {6_0000000, 49_0003000}, {6_0000000, 49_0007000}, {6_0000000, 49_0010000},
			{6_0010000, 48_9990000}, {5_9990000, 48_9990000}, {6_0010000, 49_0010000}, {5_9990000, 49_0010000}, {6_0000000, 49_0020000},
		},
		features: map[uint32]road.NodeFeature{0: road.Signals, 2: road.StopSign, 3: road.LevelCrossing, 4: road.Gate},
		ways: []testWay{
			{refs: []uint32{0, 1, 2, 3, 4}, onward: there, backward: back, open: road.BothWays},
			both(primary, 0, 5), both(street, 0, 6), both(street, 4, 7), both(secondary, 4, 8), both(street, 4, 9),
		},
	}
	n := mustBuild(t, c.builder())
	r := mustDrive(t, n, Options{AccessSpeed: 36, Radius: 15}) // a metre off the road takes a decisecond
	cm := func(from, to int) (sum uint32) {
		for i := from; i < to; i++ {
			sum += centimetres(c.points[i], c.points[i+1])
		}
		return sum
	}
	node := func(i int) uint32 {
		for k, p := range n.points {
			if p == c.points[i] {
				return uint32(k)
			}
		}
		t.Fatalf("no node at %d", i)
		return 0
	}
	perLon, _ := scales(49)
	east := func(i int, metres float64) orb.Point {
		p := c.points[i].point()
		return orb.Point{p[0] + metres/perLon*1e-7, p[1]}
	}
	var m exactSpeeds
	for _, when := range []road.Conditions{road.OffPeak, road.Peak} {
		for _, metres := range []uint32{0, 12} {
			leg := func(end int, long uint32, a road.Attributes, cost ...road.Deciseconds) road.Leg {
				l := road.Leg{Node: node(end), Time: road.Deciseconds(metres + long*pace(a, when)), Metres: (100*metres + long + 50) / 100}
				for _, c := range cost {
					l.Time += c
				}
				return l
			}
			delay := func(f road.NodeFeature) road.Deciseconds { return m.Delay(f, when) }
			turn := func(from, onto road.Attributes, arms int) road.Deciseconds {
				return m.Junction(&from, &onto, arms, when)
			}
			for _, tt := range []struct {
				at             int
				depart, arrive []road.Leg
			}{
				{1, []road.Leg{
					leg(4, cm(1, 4), there, delay(road.StopSign), delay(road.LevelCrossing), turn(there, secondary, 4), delay(road.Gate)),
					leg(0, cm(0, 1), back, turn(back, primary, 3), delay(road.Signals)),
				}, []road.Leg{
					leg(0, cm(0, 1), there, turn(primary, there, 3)),
					leg(4, cm(1, 4), back, delay(road.StopSign), delay(road.LevelCrossing), turn(secondary, back, 4)),
				}},
				{3, []road.Leg{ // what is right at the point is not passed
					leg(4, cm(3, 4), there, turn(there, secondary, 4), delay(road.Gate)),
					leg(0, cm(0, 3), back, delay(road.StopSign), turn(back, primary, 3), delay(road.Signals)),
				}, []road.Leg{
					leg(0, cm(0, 3), there, delay(road.StopSign), turn(primary, there, 3)),
					leg(4, cm(3, 4), back, turn(secondary, back, 4)),
				}},
			} {
				p := east(tt.at, float64(metres))
				for i, got := range []road.Attachment{r.Depart(p, when), r.Arrive(p, when)} {
					if diff := cmp.Diff([][]road.Leg{tt.depart, tt.arrive}[i], got.Legs); diff != "" {
						t.Errorf("conditions %d, %d m beside %d, arriving %d (-want +got):\n%s", when, metres, tt.at, i, diff)
					}
				}
			}
			for _, tt := range []struct {
				from, to int
				time     uint32
			}{{1, 3, cm(1, 3)*pace(there, when) + uint32(delay(road.StopSign))}, {3, 1, cm(1, 3)*pace(back, when) + uint32(delay(road.StopSign))}, {2, 3, cm(2, 3) * pace(there, when)}} {
				got, long, ok := r.Between(east(tt.from, float64(metres)), east(tt.to, float64(metres)), when)
				want := (200*metres + cm(min(tt.from, tt.to), max(tt.from, tt.to)) + 50) / 100
				if !ok || got != road.Deciseconds(tt.time+2*metres) || long != want {
					t.Errorf("conditions %d, from %d to %d: %d, %d m, %v; want %d, %d m", when, tt.from, tt.to, got, long, ok, tt.time+2*metres, want)
				}
			}
		}
	}
	if a := r.Depart(east(1, 15.01), road.OffPeak); len(a.Legs) > 0 {
		t.Errorf("farther than the radius hangs on %+v", a)
	}
}
