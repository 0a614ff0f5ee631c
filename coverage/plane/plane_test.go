package plane_test

import (
	"math"
	"testing"

	"acces30/coverage/plane"

	"github.com/paulmach/orb"
	"pgregory.net/rapid"
)

// TestLambert93Constants holds the projection to the constants that IGN
// publishes for Lambert-93: the apex of the cone, which is where the pole
// projects to, and the distance C of the equator from it.
func TestLambert93Constants(t *testing.T) {
	const apexX, apexY, c, n = 700000.0, 12655612.0499, 11754255.4261, 0.7256077650532670
	l := plane.Lambert93()
	near(t, "origin", l.Project(orb.Point{3, 46.5}), orb.Point{700000, 6600000}, 1e-6)
	near(t, "equator on the meridian", l.Project(orb.Point{3, 0}), orb.Point{apexX, apexY - c}, 1e-3)
	near(t, "equator ten degrees east", l.Project(orb.Point{13, 0}),
		orb.Point{apexX + c*math.Sin(n*math.Pi/18), apexY - c*math.Cos(n*math.Pi/18)}, 1e-3)
}

// TestLambert93Points compares with coordinates published by others.
func TestLambert93Points(t *testing.T) {
	tests := []struct {
		name   string
		lonLat orb.Point
		metres orb.Point
		within float64
	}{
		// Test value of several public converters (geolambert, Coordinates.Lambert).
		{"Oise", orb.Point{2.5686536326051743, 49.649610985851474}, orb.Point{668832.5384, 6950138.7285}, 1e-3},
		// Corners of the area of use, EPSG dataset, rounded to 0.01°.
		{"south-west corner", orb.Point{-9.86, 41.15}, orb.Point{-378305.81, 6093283.21}, 0.01},
		{"north-east corner", orb.Point{10.38, 51.56}, orb.Point{1212610.74, 7186901.68}, 0.01},
	}
	for _, tt := range tests {
		near(t, tt.name, plane.Lambert93().Project(tt.lonLat), tt.metres, tt.within)
	}
}

// TestLocalOrigin checks that the point is at the origin of its own plane.
func TestLocalOrigin(t *testing.T) {
	for _, p := range []orb.Point{{55.45, -20.88}, {-61.53, 16.24}, {-52.33, 4.92}, {45.23, -12.78}} {
		near(t, "origin", plane.Local(p).Project(p), orb.Point{}, 1e-6)
	}
}

// TestLocalAgainstUTM compares with the published easting and northing of the
// CN Tower in UTM zone 17 (meridian 81° west, scale 0.9996, 500 km east).
func TestLocalAgainstUTM(t *testing.T) {
	p := plane.Local(orb.Point{-81, 0}).Project(orb.Point{-(79 + 23.0/60 + 13.7/3600), 43 + 38.0/60 + 33.24/3600})
	utm := orb.Point{500000 + 0.9996*p.X(), 0.9996 * p.Y()}
	near(t, "CN Tower", utm, orb.Point{630084, 4833438}, 1)
}

func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		mainland := plane.Mainland()
		p := pointIn(t, "mainland", mainland)
		comesBack(t, plane.Lambert93(), p)

		origin := pointIn(t, "origin", orb.Bound{Min: orb.Point{-180, -80}, Max: orb.Point{180, 80}})
		around := orb.Bound{Min: orb.Point{-5, -5}, Max: orb.Point{5, 5}}
		offset := pointIn(t, "offset", around)
		comesBack(t, plane.Local(origin), orb.Point{origin.Lon() + offset.Lon(), origin.Lat() + offset.Lat()})
	})
}

// TestDistances compares lengths on the planes with lengths on the ellipsoid.
func TestDistances(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := pointIn(t, "mainland", plane.Mainland().Pad(-0.5)) // so that q stays inside
		offset := pointIn(t, "offset", orb.Bound{Min: orb.Point{-0.5, -0.5}, Max: orb.Point{0.5, 0.5}})
		q := orb.Point{p.Lon() + offset.Lon(), p.Lat() + offset.Lat()}
		sameLength(t, plane.Lambert93(), p, q, 0.0035)

		island := pointIn(t, "origin", orb.Bound{Min: orb.Point{-62, -22}, Max: orb.Point{56, 17}})
		r := orb.Point{island.Lon() + offset.Lon(), island.Lat() + offset.Lat()}
		sameLength(t, plane.Local(island), island, r, 0.0001)
	})
}

// TestFarAway checks that no finite point projects to infinity or NaN, since a
// wrong coordinate in a file may ask for it.
func TestFarAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		world := orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}
		origin, p := pointIn(t, "origin", world), pointIn(t, "point", world)
		for _, pl := range []plane.Plane{plane.Lambert93(), plane.Local(origin)} {
			m := pl.Project(p)
			if length := math.Hypot(m.X(), m.Y()); math.IsNaN(length) || math.IsInf(length, 0) {
				t.Fatalf("%T of %v is %v", pl, p, m)
			}
		}
	})
}

func TestFor(t *testing.T) {
	metz, ajaccio, cayenne := orb.Point{6.18, 49.12}, orb.Point{8.74, 41.93}, orb.Point{-52.33, 4.92}
	lambert := plane.Lambert93()
	if got := plane.For(nil); got != lambert {
		t.Errorf("no points: got %T, want Lambert-93", got)
	}
	if got := plane.For([]orb.Point{metz, ajaccio}); got != lambert {
		t.Errorf("mainland and Corsica: got %T, want Lambert-93", got)
	}
	if got, want := plane.For([]orb.Point{cayenne}), plane.Local(cayenne); got != want {
		t.Errorf("Cayenne: got %v, want %v", got, want)
	}
}

func pointIn(t *rapid.T, name string, b orb.Bound) orb.Point {
	return orb.Point{
		rapid.Float64Range(b.Min.X(), b.Max.X()).Draw(t, name+" longitude"),
		rapid.Float64Range(b.Min.Y(), b.Max.Y()).Draw(t, name+" latitude"),
	}
}

func near(t *testing.T, name string, got, want orb.Point, within float64) {
	t.Helper()
	if math.Hypot(got.X()-want.X(), got.Y()-want.Y()) > within {
		t.Errorf("%s: got %.4f, want %.4f within %g m", name, got, want, within)
	}
}

func comesBack(t *rapid.T, pl plane.Plane, p orb.Point) {
	back := pl.Unproject(pl.Project(p))
	if !(math.Abs(back.Lon()-p.Lon()) <= 1e-9) || !(math.Abs(back.Lat()-p.Lat()) <= 1e-9) {
		t.Fatalf("%v came back as %v", p, back)
	}
}

func sameLength(t *rapid.T, pl plane.Plane, p, q orb.Point, share float64) {
	want := onEllipsoid(p, q)
	a, b := pl.Project(p), pl.Project(q)
	got := math.Hypot(a.X()-b.X(), a.Y()-b.Y())
	if math.Abs(got-want) > share*want+0.001 {
		t.Fatalf("%v to %v: %.3f m on the plane, %.3f m on the ellipsoid", p, q, got, want)
	}
}

// onEllipsoid returns the length of the geodesic between two near points in
// metres: T. Vincenty, Survey Review 23 (1975), inverse formula.
func onEllipsoid(p, q orb.Point) float64 {
	const a, f = 6378137.0, 1 / 298.257222101
	const b = a * (1 - f)
	rad := math.Pi / 180
	u1 := math.Atan((1 - f) * math.Tan(p.Lat()*rad))
	u2 := math.Atan((1 - f) * math.Tan(q.Lat()*rad))
	l := (q.Lon() - p.Lon()) * rad
	su1, cu1 := math.Sincos(u1)
	su2, cu2 := math.Sincos(u2)
	lambda := l
	for {
		sl, cl := math.Sincos(lambda)
		ss := math.Hypot(cu2*sl, cu1*su2-su1*cu2*cl)
		if ss == 0 {
			return 0
		}
		cs := su1*su2 + cu1*cu2*cl
		sigma := math.Atan2(ss, cs)
		sa := cu1 * cu2 * sl / ss
		ca2 := 1 - sa*sa
		cm := 0.0
		if ca2 != 0 {
			cm = cs - 2*su1*su2/ca2
		}
		c := f / 16 * ca2 * (4 + f*(4-3*ca2))
		next := l + (1-c)*f*sa*(sigma+c*ss*(cm+c*cs*(2*cm*cm-1)))
		if !(math.Abs(next-lambda) <= 1e-12) {
			lambda = next
			continue
		}
		k := ca2 * (a*a - b*b) / (b * b)
		ka := 1 + k/16384*(4096+k*(k*(320-175*k)-768))
		kb := k / 1024 * (256 + k*(k*(74-47*k)-128))
		ds := kb * ss * (cm + kb/4*(cs*(2*cm*cm-1)-kb/6*cm*(4*ss*ss-3)*(4*cm*cm-3)))
		return b * ka * (sigma - ds)
	}
}
