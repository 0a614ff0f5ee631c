package atlas

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/plane"
	"acces30/coverage/polygon/mesh"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"

	"github.com/paulmach/orb"
)

func alike(a, b float64) bool { return math.Abs(a-b) < 1e-6*max(1, math.Abs(b)) }

// inhabited is a map of 10,000 by 10,000 cells of communes with so many people.
func inhabited(people ...int) *Scene {
	s := &Scene{frame: mesh.Box{Max: mesh.Cell{10_000, 10_000}}}
	for i, n := range people {
		s.communes = append(s.communes, commune{CommuneAccess: &coverage.CommuneAccess{Commune: &coverage.Commune{Name: fmt.Sprint(i), Population: n}}})
	}
	return s
}

// TestSizesOfCircles: all circles take 7 % of the frame at most, the largest has a
// twentieth of its side as radius at most; the smallest is the smaller the more there
// are, within bounds.
func TestSizesOfCircles(t *testing.T) {
	even := func(communes, people int) []int { return slices.Repeat([]int{people}, communes) }
	for _, tt := range []struct {
		people              []int
		perPerson, smallest float64
		least               int
	}{
		{[]int{1000, 500, 0, 0}, math.Pi * 250, 45, 8},
		{even(2000, 10), 350, 17.88854, 2},
		{even(400, 10), 1750, 40, 2},
		{even(10_000, 10), 70, 10, 4},
		{even(3, 0), 0, 80, 0},
	} {
		c := inhabited(tt.people...).sizeCircles()
		if !alike(c.perPerson, tt.perPerson) || !alike(c.smallest, tt.smallest) || c.leastPeople() != tt.least {
			t.Errorf("%d communes, the first of %d people: %+v, the smallest up to %d people; want %+v", len(tt.people), tt.people[0], c, c.leastPeople(), tt)
		}
	}
	c := circles{perPerson: math.Pi * 250, smallest: 45}
	for people, want := range map[int]float64{0: 45, 8: 45, 9: math.Sqrt(2250), 1000: 500} {
		if got := c.radius(people); !alike(got, want) {
			t.Errorf("%d people: radius %v, want %v", people, got, want)
		}
	}
}

// TestCirclesByRadius: those without an outline, the larger first, equal ones in their
// order; a map is one of outlines where most communes have one.
func TestCirclesByRadius(t *testing.T) {
	for _, tt := range []struct {
		people   []int
		outlines []int // which have one
		want     []int
		outlined bool
	}{
		{nil, nil, nil, false}, {[]int{5, 7, 5, 9}, []int{3}, []int{1, 0, 2}, false},
		{[]int{5, 7}, []int{0}, []int{1}, false}, {[]int{5, 7, 1}, []int{0, 1}, []int{2}, true}, {[]int{5, 7}, []int{0, 1}, nil, true},
	} {
		s := inhabited(tt.people...)
		for _, i := range tt.outlines {
			s.communes[i].rings = []mesh.Ring{{0}}
		}
		if got := s.byRadius(); !slices.Equal(got, tt.want) || s.outlined() != tt.outlined {
			t.Errorf("%+v: %v, outlined %v", tt, got, s.outlined())
		}
	}
}

// TestSizesOfSymbols: of up to 150 points they are normal, of more smaller by the root of
// how many times as many, down to three tenths; points off the window do not count.
func TestSizesOfSymbols(t *testing.T) {
	r := &coverage.Result{Study: &coverage.Study{}, Structures: []coverage.StructureReach{{Points: make([]coverage.PointReach, 1)}}}
	for points, want := range map[int]float64{0: 1, 1: 1, 150: 1, 216: 5.0 / 6, 600: 0.5, 1666: math.Sqrt(150.0 / 1666), 1667: 0.3, 9000: 0.3} {
		p := &picture{Scene: &Scene{result: r}, window: orb.Bound{Max: orb.Point{10, 10}}, scale: 1}
		for range points {
			p.servicePoints = append(p.servicePoints, servicePoint{inScope: true, at: mesh.Cell{5, 5}}, servicePoint{inScope: true, at: mesh.Cell{11, 5}})
		}
		if got := p.sizeSymbols(); !alike(got, want) {
			t.Errorf("%d points: %v, want %v", points, got, want)
		}
	}
}

// TestPointsThatAreShown: in the window those in scope, those that serve a commune, and all
// others where bands are painted on a map that does not know where its scope ends.
func TestPointsThatAreShown(t *testing.T) {
	bands, rings := make([]band, 1), make([]mesh.Ring, 1)
	for _, tt := range []struct {
		name    string
		scene   Scene
		serves  int
		inScope bool
		at      mesh.Cell
		want    bool
	}{
		{"in scope", Scene{}, 0, true, mesh.Cell{5, 5}, true},
		{"in scope, at the edge", Scene{}, 0, true, mesh.Cell{10, 0}, true},
		{"in scope, outside the window", Scene{bands: bands}, 1, true, mesh.Cell{11, 5}, false},
		{"serves one", Scene{}, 1, false, mesh.Cell{5, 5}, true},
		{"serves nobody", Scene{}, 0, false, mesh.Cell{5, 5}, false},
		{"serves nobody, in a band", Scene{bands: bands}, 0, false, mesh.Cell{5, 5}, true},
		{"serves nobody, in a band, around outlines", Scene{bands: bands, communes: []commune{{area: area{rings: rings}}}}, 0, false, mesh.Cell{5, 5}, false},
		{"serves nobody, in a band, around départements", Scene{bands: bands, land: land{scope: rings}}, 0, false, mesh.Cell{5, 5}, false},
	} {
		tt.scene.result = &coverage.Result{Structures: []coverage.StructureReach{{Points: []coverage.PointReach{{Catchment: coverage.Count{Communes: tt.serves}}}}}}
		p := &picture{Scene: &tt.scene, window: orb.Bound{Max: orb.Point{10, 10}}, scale: 1}
		if got := p.shows(servicePoint{inScope: tt.inScope, at: tt.at}); got != tt.want {
			t.Errorf("%s: shown %t", tt.name, got)
		}
	}
}

// TestFormsOfSymbols: forms are of about the area of a circle of radius 1, and point up.
func TestFormsOfSymbols(t *testing.T) {
	for format, want := range map[coverage.Format]struct {
		corners int
		area    float64
		first   orb.Point
	}{
		coverage.WithBranches: {4, 1.8 * 1.8, orb.Point{-0.9, -0.9}}, coverage.MultiSite: {4, 2.6 * 1.3, orb.Point{0, -1.3}},
		coverage.Itinerant: {3, 2.5 * 2.2 / 2, orb.Point{0, -1.35}}, coverage.FormatUnknown: {10, 10 * 1.4 * 0.6 * math.Sin(math.Pi/5) / 2, orb.Point{0, -1.4}},
		coverage.Fixed: {},
	} {
		corners, area := symbol{format: format}.corners(), 0.0
		for i, a := range corners {
			b := corners[(i+1)%len(corners)]
			area += (a[0]*b[1] - b[0]*a[1]) / 2
		}
		if len(corners) != want.corners || !alike(area, want.area) || len(corners) > 0 && corners[0] != want.first {
			t.Errorf("format %d: area %v of %v, want %+v", format, area, corners, want)
		}
	}
}

// TestLengthsOfTheScale: a scale is 1, 2 or 5 of a power of ten long, in kilometres from
// one on, with a decimal where it is no whole number of them.
func TestLengthsOfTheScale(t *testing.T) {
	for metres, want := range map[float64]float64{0.9: 0.5, 1: 1, 1.99: 1, 2: 2, 4.99: 2, 5: 5, 9.99: 5, 10: 10, 499: 200, 500: 500, 12_345: 10_000, 20_000: 20_000, 51_000: 50_000} {
		if got := roundLength(metres); !alike(got, want) {
			t.Errorf("%v m: %v, want %v", metres, got, want)
		}
	}
	for metres, want := range map[float64][3]string{
		100: {"100", "100 m", "100 m"}, 999: {"999", "999 m", "999 m"}, 1000: {"1", "1 km", "1 km"},
		2500: {"2,5", "2,5 km", "2.5 km"}, 20_000: {"20", "20 km", "20 km"},
	} {
		fr, en := &picture{lang: reports.French}, &picture{lang: reports.English}
		if got := [3]string{fr.number(metres), fr.distance(metres), en.distance(metres)}; got != want {
			t.Errorf("%v m: %q, want %q", metres, got, want)
		}
	}
}

// TestNiceNumbers of people in the legend have one digit and zeros, not more than there
// are.
func TestNiceNumbers(t *testing.T) {
	for n, want := range map[int]int{0: 0, 1: 1, 9: 9, 10: 10, 19: 10, 20: 20, 99: 90, 100: 100, 999: 900, 120_874: 100_000} {
		if got := nice(n); got != want {
			t.Errorf("%d: %d, want %d", n, got, want)
		}
	}
}

// TestMixesAndLines: bands below circles are a third of their colour; the lines around
// bands are the more broken the shorter their limit.
func TestMixesAndLines(t *testing.T) {
	if got, want := tint(color.RGBA{0, 100, 200, 0xff}), (color.RGBA{166, 201, 236, 0xff}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
	for i, want := range [][]float64{nil, {4, 2.4}, {1.6, 2}, {0.1, 2}, {0.1, 2}, {0.1, 2}} {
		if got := bandLine(i); !slices.Equal(got.Dash, want) || got.Width != 0.7 || got.Stroke != (color.RGBA{0x3c, 0x44, 0x4c, 0xff}) {
			t.Errorf("band %d: %+v", i, got)
		}
	}
	ranks := map[road.Class]int{road.Motorway: 0, road.MotorwayLink: 0, road.Trunk: 0, road.TrunkLink: 0, road.Primary: 1, road.PrimaryLink: 1}
	for class := range road.Classes {
		want, main := ranks[class]
		if !main {
			want = 2
		}
		if got := rankOf(class); got != want {
			t.Errorf("class %v: rank %d, want %d", class, got, want)
		}
	}
}

// TestColoursOfClasses: the eight colours of as many classes are the ramp; of fewer
// every so many, of one alone the first; what no road reaches is white.
func TestColoursOfClasses(t *testing.T) {
	for timed, want := range map[int][]int{1: {0}, 2: {0, 7}, 3: {0, 3, 7}, 4: {0, 2, 4, 7}, 8: {0, 1, 2, 3, 4, 5, 6, 7}} {
		r := &coverage.Result{}
		for range timed {
			r.Classes = append(r.Classes, coverage.ClassCount{})
		}
		r.Classes = append(r.Classes, coverage.ClassCount{Unreachable: true})
		var hex []string
		for _, i := range want {
			hex = append(hex, canvas.Hex(ramp[i]))
		}
		if got := ClassColors(r); !slices.Equal(got, append(hex, "#ffffff")) {
			t.Errorf("%d classes: %v, want %v", timed, got, hex)
		}
	}
}

// TestPartsOfTheWorld: a map is of the part with the most communes in scope, mainland
// France and Corsica being one; of as many, of the first.
func TestPartsOfTheWorld(t *testing.T) {
	for _, tt := range []struct {
		departements []string
		want         string
		elsewhere    int
	}{
		{nil, "", 0}, {[]string{"57"}, "", 0}, {[]string{"2A", "57", "2B", "974"}, "", 1}, {[]string{"57", "974", "974"}, "974", 1},
		{[]string{"974", "57"}, "", 1}, {[]string{"57", "974"}, "", 1}, {[]string{"974", "971"}, "971", 1}, {[]string{"971", "974", "57", "974"}, "974", 2}, {[]string{"971"}, "971", 0},
	} {
		s := &Scene{result: new(coverage.Result)}
		for _, d := range tt.departements {
			s.result.Communes = append(s.result.Communes, coverage.CommuneAccess{Commune: &coverage.Commune{Departement: d}})
		}
		if got := s.choosePart(); got != tt.want || s.elsewhere != tt.elsewhere {
			t.Errorf("%v: %q with %d elsewhere, want %q with %d", tt.departements, got, s.elsewhere, tt.want, tt.elsewhere)
		}
	}
}

// TestAMapIsFourKilometresWide at least, about what there is.
func TestAMapIsFourKilometresWide(t *testing.T) {
	p := plane.Lambert93()
	at := func(x, y float64) orb.Point { return p.Unproject(orb.Point{x, y}) }
	for name, tt := range map[string]struct {
		points []orb.Point
		want   orb.Bound
	}{
		"nothing": {nil, orb.Bound{Max: orb.Point{4000, 4000}}},
		"a point": {[]orb.Point{at(900_000, 6_800_000)}, orb.Bound{Min: orb.Point{898_000, 6_798_000}, Max: orb.Point{902_000, 6_802_000}}},
		"a row":   {[]orb.Point{at(900_000, 6_800_000), at(910_000, 6_801_000)}, orb.Bound{Min: orb.Point{900_000, 6_798_500}, Max: orb.Point{910_000, 6_802_500}}},
		"wide":    {[]orb.Point{at(900_000, 6_800_000), at(910_000, 6_805_000)}, orb.Bound{Min: orb.Point{900_000, 6_800_000}, Max: orb.Point{910_000, 6_805_000}}},
	} {
		got := boundOf(p, tt.points)
		for axis := range 2 {
			if !(math.Abs(got.Min[axis]-tt.want.Min[axis]) <= 1) || !(math.Abs(got.Max[axis]-tt.want.Max[axis]) <= 1) {
				t.Errorf("%s: %v, want %v", name, got, tt.want)
			}
		}
	}
}

// TestFramesMakeRoom for circles on their edge, and for points in scope that are not far
// off; not for those out of scope.
func TestFramesMakeRoom(t *testing.T) {
	const edge = 10_000
	for name, tt := range map[string]struct {
		at    mesh.Cell
		point *servicePoint
		want  mesh.Box
	}{
		"inside":              {mesh.Cell{5000, 5000}, nil, mesh.Box{Max: mesh.Cell{edge, edge}}},
		"west":                {mesh.Cell{0, 5000}, nil, mesh.Box{Min: mesh.Cell{-500, 0}, Max: mesh.Cell{edge, edge}}.Pad(frameMargin / 3)},
		"east":                {mesh.Cell{edge, 5000}, nil, mesh.Box{Max: mesh.Cell{edge + 500, edge}}.Pad(frameMargin / 3)},
		"north":               {mesh.Cell{5000, 0}, nil, mesh.Box{Min: mesh.Cell{0, -500}, Max: mesh.Cell{edge, edge}}.Pad(frameMargin / 3)},
		"south":               {mesh.Cell{5000, edge}, nil, mesh.Box{Max: mesh.Cell{edge, edge + 500}}.Pad(frameMargin / 3)},
		"a point beside":      {mesh.Cell{5000, 5000}, &servicePoint{inScope: true, at: mesh.Cell{-1500, 5}}, mesh.Box{Min: mesh.Cell{-1500, 0}, Max: mesh.Cell{edge, edge}}.Pad(frameMargin / 3)},
		"a point far away":    {mesh.Cell{5000, 5000}, &servicePoint{inScope: true, at: mesh.Cell{-1502, 5}}, mesh.Box{Max: mesh.Cell{edge, edge}}},
		"a point of no scope": {mesh.Cell{5000, 5000}, &servicePoint{at: mesh.Cell{-1000, 5}}, mesh.Box{Max: mesh.Cell{edge, edge}}},
	} {
		s := inhabited(1000)
		s.grid.Metres = 10
		s.circles, s.communes[0].at = s.sizeCircles(), tt.at
		if tt.point != nil {
			s.servicePoints = append(s.servicePoints, *tt.point)
		}
		if s.extendFrame(); s.frame != tt.want || s.frame.Width() > edge && s.reach != tt.want.Pad(reachMargin) {
			t.Errorf("%s: %v, a page to %v, want %v", name, s.frame, s.reach, tt.want)
		}
	}
}
