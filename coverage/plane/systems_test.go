package plane

import (
	"fmt"
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// TestNamedAtTheirBounds: the first and the last number of every run of systems is the
// zone that it is, and the numbers before and behind it are none of the run.
func TestNamedAtTheirBounds(t *testing.T) {
	at := orb.Point{3.5, 46.5}
	for _, run := range []struct {
		first, last int
		plane       func(k int) Plane // k-th of the run
	}{
		{27561, 27564, func(k int) Plane { return LambertZone(k+1, false) }}, {27571, 27574, func(k int) Plane { return LambertZone(k+1, true) }},
		{3942, 3950, func(k int) Plane { return ConicZone(k + 42) }}, {9822, 9830, func(k int) Plane { return ConicZone(k + 42) }}, {9842, 9850, func(k int) Plane { return ConicZone(k + 42) }},
		{32601, 32660, func(k int) Plane { return UTM(k+1, false) }}, {32701, 32760, func(k int) Plane { return UTM(k+1, true) }}, {25828, 25838, func(k int) Plane { return UTM(k+28, false) }},
	} {
		for number := run.first; number <= run.last; number++ {
			on, known := Named(fmt.Sprint("EPSG:", number))
			if !known || on == nil {
				t.Errorf("EPSG:%d is not known", number)
				continue
			}
			if got, want := on.Project(at), run.plane(number-run.first).Project(at); got != want {
				t.Errorf("EPSG:%d: %v, want %v", number, got, want)
			}
			if _, known := Named(fmt.Sprint("IGNF:", number)); known {
				t.Errorf("IGNF:%d is known", number)
			}
		}
		for _, number := range []int{run.first - 1, run.last + 1} {
			if on, known := Named(fmt.Sprint("EPSG:", number)); known || on != nil {
				t.Errorf("EPSG:%d is known", number)
			}
		}
	}
	for name, want := range map[string]Plane{
		"EPSG:2154": Lambert93(), "EPSG:9793": Lambert93(), "EPSG:9794": Lambert93(), "EPSG:102110": Lambert93(), "IGNF:LAMB93": Lambert93(), "IGNF:RGF93LAMB93": Lambert93(),
		"EPSG:3857": WebMercator(), "EPSG:900913": WebMercator(), "EPSG:3785": WebMercator(), "EPSG:102100": WebMercator(), "EPSG:102113": WebMercator(), "IGNF:WEBM": WebMercator(),
		"EPSG:3035": Europe(), "EPSG:5490": UTM(20, false), "EPSG:4559": UTM(20, false), "EPSG:2972": UTM(22, false), "EPSG:2975": UTM(40, true), "EPSG:4471": UTM(38, true), "EPSG:4467": UTM(21, false),
	} {
		on, known := Named(name)
		if !known || on == nil || on.Project(at) != want.Project(at) {
			t.Errorf("%s is another system: %v", name, known)
		}
	}
	for _, name := range []string{
		"EPSG:4326", "EPSG:4979", "OGC:CRS84", "OGC:CRS84H", "EPSG:4171", "EPSG:4258", "EPSG:9777", "EPSG:9782", "IGNF:WGS84G", "IGNF:RGF93G", "IGNF:RGF93CIRCLED", "IGNF:ETRS89G",
		"EPSG:4624", "EPSG:4627", "EPSG:4470", "EPSG:4463", "EPSG:5489", "EPSG:4558",
	} {
		if on, known := Named(name); !known || on != nil {
			t.Errorf("%s are not degrees", name)
		}
	}
	for _, name := range []string{"32631", "EPSG:", "EPSG:32631x", "epsg:32631", "EPSG:-1"} {
		if on, known := Named(name); known || on != nil {
			t.Errorf("%q is known", name)
		}
	}
}

// TestUTMOfAZone: on its middle meridian and the equator is its origin, ten million metres
// north of which the south counts from; a metre there is 0.9996.
func TestUTMOfAZone(t *testing.T) {
	for _, zone := range []int{1, 31, 60} {
		middle := float64(6*zone - 183)
		for south, origin := range map[bool]float64{false: 0, true: 1e7} {
			on := UTM(zone, south)
			at := on.Project(orb.Point{middle, 0})
			if !(math.Abs(at[0]-500_000) <= 1e-6) || !(math.Abs(at[1]-origin) <= 1e-6) {
				t.Errorf("zone %d, south %v: origin at %v", zone, south, at)
			}
			north := on.Project(orb.Point{middle, 0.01})
			// A hundredth of a degree of meridian at the equator is 1105.7427 m on GRS80.
			if !(math.Abs(north[1]-at[1]-1105.7427*0.9996) <= 0.001) {
				t.Errorf("zone %d: %v metres north", zone, north[1]-at[1])
			}
		}
	}
}
