package location

import (
	"math"
	"testing"

	"acces30/coverage"
	"acces30/data/insee"

	"github.com/paulmach/orb"
)

// TestPointInside: where the centroid lies outside, the middle of the widest stretch on
// nine lines from west to east, the southernmost of several.
func TestPointInside(t *testing.T) {
	ring := func(points ...orb.Point) orb.Polygon { return orb.Polygon{append(points, points[0])} }
	for name, tt := range map[string]struct {
		area orb.MultiPolygon
		want orb.Point
	}{
		"its centroid":               {orb.MultiPolygon{ring(orb.Point{0, 0}, orb.Point{2, 0}, orb.Point{2, 4}, orb.Point{0, 4})}, orb.Point{1, 2}},
		"as wide in south and north": {orb.MultiPolygon{ring(orb.Point{0, 0}, orb.Point{10, 0}, orb.Point{10, 1}, orb.Point{1, 1}, orb.Point{1, 9}, orb.Point{10, 9}, orb.Point{10, 10}, orb.Point{0, 10})}, orb.Point{5, 5.0 / 9}},
		"wider in the north":         {orb.MultiPolygon{ring(orb.Point{0, 0}, orb.Point{4, 0}, orb.Point{4, 1}, orb.Point{1, 1}, orb.Point{1, 9}, orb.Point{10, 9}, orb.Point{10, 10}, orb.Point{0, 10})}, orb.Point{5, 85.0 / 9}},
		"two triangles": {orb.MultiPolygon{ring(orb.Point{0, 1}, orb.Point{4, 1}, orb.Point{0, 5}), ring(orb.Point{20, 20}, orb.Point{24, 20}, orb.Point{20, 24})},
			orb.Point{20 + (4-(1+23*7.5/9-20))/2, 1 + 23*7.5/9}},
		"two side by side, the second wider": {orb.MultiPolygon{ring(orb.Point{0, 0}, orb.Point{1, 0}, orb.Point{1, 9}, orb.Point{0, 9}), ring(orb.Point{7, 0}, orb.Point{8.5, 0}, orb.Point{8.5, 9}, orb.Point{7, 9})}, orb.Point{7.75, 0.5}},
	} {
		if got := Inside(tt.area); !(math.Abs(got[0]-tt.want[0]) <= 1e-9) || !(math.Abs(got[1]-tt.want[1]) <= 1e-9) {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
	if got := Centroid(orb.MultiPolygon{{{{1, 1}, {3, 5}, {1, 1}}}}); got != (orb.Point{2, 3}) {
		t.Errorf("the middle of a line is %v", got)
	}
	if got := Centroid(orb.MultiPolygon{{{{1, 1}, {3, 1}, {3, 3}, {1, 3}, {1, 1}}}}); got != (orb.Point{2, 2}) {
		t.Errorf("the middle of a square is %v", got)
	}
}

// TestRingsAreMended: closed rings stay, holes without an area go alone, an outer ring
// without one goes with its holes.
func TestRingsAreMended(t *testing.T) {
	zone := insee.ZoneOf("57")
	square := orb.Ring{{6, 49}, {6.3, 49}, {6.3, 49.3}, {6, 49.3}, {6, 49}}
	hole, line := orb.Ring{{6.1, 49.1}, {6.2, 49.1}, {6.2, 49.2}, {6.1, 49.1}}, orb.Ring{{6, 49}, {6.1, 49}, {6.2, 49}, {6, 49}}
	for name, tt := range map[string]struct{ written, want orb.MultiPolygon }{
		"closed":                      {orb.MultiPolygon{{square, hole}}, orb.MultiPolygon{{square, hole}}},
		"open":                        {orb.MultiPolygon{{square[:4], hole[:3]}}, orb.MultiPolygon{{square, hole}}},
		"a hole without an area":      {orb.MultiPolygon{{square, line, hole}}, orb.MultiPolygon{{square, hole}}},
		"no area and a hole":          {orb.MultiPolygon{{line, hole}, {square}}, orb.MultiPolygon{{square}}},
		"an empty ring and a hole":    {orb.MultiPolygon{{{}, hole}, {square, {}}}, orb.MultiPolygon{{square}}},
		"two points":                  {orb.MultiPolygon{{square[:2]}}, nil},
		"nothing":                     {orb.MultiPolygon{}, nil},
		"degrees in the other order":  {orb.MultiPolygon{{{{49, 6}, {49, 6.3}, {49.3, 6.3}, {49.3, 6}}}}, orb.MultiPolygon{{square}}},
		"a part in the other order":   {orb.MultiPolygon{{square}, {{{49.1, 6.1}, {49.1, 6.2}, {49.2, 6.2}}}}, orb.MultiPolygon{{square}, {hole}}},
		"only the first, in no order": {orb.MultiPolygon{{{{49, 6}, {6.3, 49}, {6.3, 49.3}, {6, 49.3}}}}, orb.MultiPolygon{{square}}},
	} {
		got, repair, plane := RepairPolygons(zone, tt.written)
		want := AsWritten
		for _, polygon := range tt.written {
			for _, ring := range polygon {
				for _, p := range ring {
					if p[0] > p[1] {
						want = Swapped
					}
				}
			}
		}
		if !got.Equal(tt.want) || repair != want || plane != "" {
			t.Errorf("%s: %v, repair %d by %q", name, got, repair, plane)
		}
	}
	metz := orb.Ring{{931_600, 6_895_000}, {932_600, 6_895_000}, {932_600, 6_896_000}}
	if got, repair, plane := RepairPolygons(zone, orb.MultiPolygon{{metz}, {square}}); len(got) != 2 || repair != Projected || plane != "Lambert-93" {
		t.Errorf("%v, repair %d by %q", got, repair, plane)
	}
}

// TestCommunesNearPoints: up to a kilometre out of an outline a point is in its commune,
// beyond in the nearest one that has none, if one is within 15 km.
func TestCommunesNearPoints(t *testing.T) {
	box := orb.MultiPolygon{{{{6, 49}, {6.1, 49}, {6.1, 49.1}, {6, 49.1}, {6, 49}}}}
	communes := []coverage.Commune{{Outline: box, Seat: coverage.At(6.05, 49.05)}, {Seat: coverage.At(6.3, 49.05)}, {Outline: orb.MultiPolygon{{{{7, 49}, {7.1, 49}, {7.1, 49.1}, {7, 49}}}}}, {}}
	l := NewLocator(communes, coverage.Seat)
	for _, tt := range []struct {
		at   orb.Point // 0.01 is 730 m to the east
		want int
	}{
		{orb.Point{6.05, 49.05}, 0}, {orb.Point{6.0999, 49.05}, 0}, {orb.Point{6.1135, 49.05}, 0}, {orb.Point{6.1145, 49.05}, 1}, {orb.Point{6.3, 49.18}, 1}, {orb.Point{6.3, 49.19}, NoCommune},
		{orb.Point{7.09, 49.02}, 2}, {orb.Point{7.01, 49.09}, NoCommune}, {orb.Point{5.98, 49.05}, NoCommune}, {orb.Point{6.05, 49.105}, 0},
	} {
		if got := l.CommuneAt(tt.at); got != tt.want {
			t.Errorf("%v is in %d, want %d", tt.at, got, tt.want)
		}
	}
	for first, second := range map[float64]float64{-0.05: 0.05, 0.05: -0.05} { // as near in the west as in the east
		if got := NewLocator([]coverage.Commune{{Seat: coverage.At(first, 49)}, {Seat: coverage.At(second, 49)}}, coverage.Seat).CommuneAt(orb.Point{0, 49}); got != 0 {
			t.Errorf("of two as near %d", got)
		}
	}
	if got := NewLocator([]coverage.Commune{{Seat: coverage.At(1, 49), Centroid: coverage.At(0, 49)}, {Seat: coverage.At(0, 49), Centroid: coverage.At(1, 49)}}, coverage.Centroid).CommuneAt(orb.Point{0, 49}); got != 0 {
		t.Errorf("by centroids %d", got)
	}
	for metres, want := range map[float64]int{15_000 - 0.5: 0, 15_000 + 0.5: NoCommune} {
		if got := NewLocator([]coverage.Commune{{Seat: coverage.At(6, 49)}}, coverage.Seat).CommuneAt(orb.Point{6, 49 + metres/(orb.EarthRadius*math.Pi/180)}); got != want {
			t.Errorf("%v m from the only commune: in %d", metres, got)
		}
	}
	set := NewPointSet(MetresBetween(orb.Point{6, 49}, orb.Point{6, 49.1}))
	set.Add(orb.Point{6, 49})
	if !set.Near(orb.Point{6, 49.1}) || set.Near(orb.Point{6, 49.1001}) {
		t.Error("a point at the very distance is near, one beyond is not")
	}
	for p, want := range map[orb.Point]bool{{999, 999}: false, {1000, 0}: true, {0, 1000}: true, {-1000, 0}: true, {0, -1000}: true, {20_049_999, 0}: true, {0, -20_050_000}: false, {20_050_000, 6_895_000}: false} {
		if got := inMetres(p); got != want {
			t.Errorf("%v are metres: %v", p, got)
		}
	}
}
