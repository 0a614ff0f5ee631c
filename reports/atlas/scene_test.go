package atlas

import (
	"io"
	"math"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/plane"
	"acces30/coverage/polygon/mesh"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"
)

// TestSceneAgreesWithTheTables counts the communes of each class on the map.
func TestSceneAgreesWithTheTables(t *testing.T) {
	r := sample.Mapped()
	s := NewScene(r)
	counts := make(map[int]int)
	for i := range s.communes {
		counts[s.communes[i].class]++
	}
	for i, class := range r.Classes {
		if counts[i] != class.Communes {
			t.Errorf("class %d: %d communes on the map, %d in the table", i, counts[i], class.Communes)
		}
	}
	if counts[coverage.NoClass] != r.Scope.NotComputed.Communes {
		t.Errorf("%d without a class", counts[coverage.NoClass])
	}
}

// TestHatchFollowsTheStatus looks at every commune, at other thresholds too.
func TestHatchFollowsTheStatus(t *testing.T) {
	for _, minutes := range []float64{12, 20, 30} {
		for _, c := range sample.At(road.FromMinutes(minutes)).Communes {
			want := canvas.Plain
			switch {
			case c.Status == coverage.NotComputed:
			case !c.Time().Reached():
				want = canvas.Crossed
			case c.Time() > road.FromMinutes(minutes):
				want = canvas.Striped
			}
			if got := hatchOf(&c); got != want {
				t.Errorf("%s at %v min: hatch %d, want %d", c.Commune.Name, minutes, got, want)
			}
		}
	}
}

func TestSceneOfTheSample(t *testing.T) {
	s := NewScene(sample.Mapped())
	if len(s.communes) != 20 || s.unlocated != 0 || s.elsewhere != 0 {
		t.Errorf("%d communes, %d unlocated, %d elsewhere", len(s.communes), s.unlocated, s.elsewhere)
	}
	for i := range s.communes {
		c := &s.communes[i]
		if !s.frame.Contains(c.at) {
			t.Errorf("%s is outside the frame", c.Commune.Name)
		}
		if got, want := len(c.rings) == 0, i == 8; got != want {
			t.Errorf("%s has %d rings", c.Commune.Name, len(c.rings))
		}
	}
	if len(s.roads) != 2 {
		t.Errorf("%d lines of roads; the motorway's two pieces are one line", len(s.roads))
	}
	for _, r := range s.roads {
		for _, c := range r.line {
			if !s.reach.Contains(c) {
				t.Errorf("a road goes as far as %v", c)
			}
		}
	}
	if s.bands[0].Limit != 30*road.Minute || s.bands[3].Limit != 10*road.Minute {
		t.Error("the longest band is not the lowest")
	}
	enclave := s.communes[2].rings[1]
	hole := s.communes[4].rings[1]
	if len(enclave) != 1 || len(hole) != 1 || enclave[0] != ^hole[0] {
		t.Errorf("exclave %v and hole %v are not the same arc", enclave, hole)
	}
}

// TestUnlocated leaves out what has neither point nor outline, and says so.
func TestUnlocated(t *testing.T) {
	s := NewScene(sample.Result())
	if len(s.communes) != 19 || s.unlocated != 1 {
		t.Errorf("%d communes, %d unlocated", len(s.communes), s.unlocated)
	}
}

func TestOneWorldPart(t *testing.T) {
	r := sample.Result()
	for i := range 3 {
		c := r.Communes[i].Commune
		c.Departement, c.Seat = "974", coverage.At(55.5, -21.1)
	}
	r.Study.Settings.Departements = []string{"57", "974"}
	s := NewScene(r)
	if s.elsewhere != 3 || len(s.communes) != 16 || !s.grid.National() {
		t.Errorf("%d elsewhere, %d communes", s.elsewhere, len(s.communes))
	}
	for i := range r.Communes {
		r.Communes[i].Commune.Departement, r.Communes[i].Commune.Seat = "974", coverage.At(55.4+float64(i)/100, -21.1)
	}
	s = NewScene(r)
	if s.elsewhere != 0 || s.grid.National() || len(s.communes) != 20 {
		t.Errorf("overseas: %d elsewhere, %d communes, national %t", s.elsewhere, len(s.communes), s.grid.National())
	}
}

// TestNorthLeans compares with the meridian convergence of Lambert-93, which
// is 0.7256 times the longitude from 3° east.
func TestNorthLeans(t *testing.T) {
	g := mesh.NewGrid(plane.Lambert93(), orb.Bound{Min: orb.Point{900000, 6800000}, Max: orb.Point{1000000, 6900000}})
	const degrees = 0.7256077650532670 * (6.5 - 3)
	if got := g.North(orb.Point{6.5, 49}) * 180 / 3.14159265358979; got > -degrees+0.01 || got < -degrees-0.01 {
		t.Errorf("the north leans by %.3f°, want %.3f° anticlockwise", got, degrees)
	}
}

// northList keeps the points of what is drawn, and where texts stand.
type northList struct {
	lister
	points []orb.Point
}

func (l *northList) Shape(lines []orb.LineString, _ canvas.Paint) {
	l.points = append(l.points, slices.Concat(lines...)...)
}

func (l *northList) Text(at orb.Point, _ string, _ canvas.Typeface) { l.points = append(l.points, at) }

// TestArrowOfTheNorth: it points up, its letter above it, and leans with the meridian: to
// the right by a right angle it points to the right, where what was at the right lies below.
func TestArrowOfTheNorth(t *testing.T) {
	upright := []orb.Point{{95.5, 199}, {100, 178}, {100, 195}, {104.5, 199}, {100, 178}, {100, 195}, {100, 175}}
	right := []orb.Point{{101, 195.5}, {122, 200}, {105, 200}, {101, 204.5}, {122, 200}, {105, 200}, {125, 200}}
	for north, want := range map[float64][]orb.Point{0: upright, math.Pi / 2: right} {
		s := NewScene(sample.Mapped())
		s.north = north
		list := &northList{}
		(&picture{Scene: s, Canvas: list}).drawNorth(orb.Point{100, 200})
		if !slices.EqualFunc(list.points, want, func(a, b orb.Point) bool { return math.Hypot(a[0]-b[0], a[1]-b[1]) < 1e-9 }) {
			t.Errorf("leaning by %.2f: %v, want %v", north, list.points, want)
		}
	}
}

// poor are results that lack almost everything.
func poor() map[string]*coverage.Result {
	lone := sample.Result()
	lone.Communes = lone.Communes[:1]
	lone.Structures = lone.Structures[:1]
	few := sample.Result()
	few.Communes = few.Communes[:3]
	for _, r := range []*coverage.Result{lone, few} {
		for i := range r.Structures {
			r.Structures[i].Reached = slices.DeleteFunc(r.Structures[i].Reached, func(x coverage.TimeTo) bool { return int(x.Index) >= len(r.Communes) })
		}
	}
	uncounted := sample.Result()
	for i := range uncounted.Communes {
		c := uncounted.Communes[i].Commune
		c.Population, c.PopulationKnown = 0, false
	}
	far := sample.Mapped()
	far.Study.MainRoads = append(far.Study.MainRoads, coverage.MainRoad{Line: orb.LineString{{-179, -89}, {6.3, 49}, {179, 89}}})
	far.Communes[3].Commune.Outline = orb.MultiPolygon{{{{6, 49}, {6, 49}, {6, 49}}}, {{}}, {}}
	return map[string]*coverage.Result{
		"nothing at all": {Study: &coverage.Study{Settings: coverage.Settings{Threshold: coverage.Promise, Date: sample.Date}}},
		"one commune":    lone, "three communes": few, "nobody counted": uncounted, "far and empty lines": far,
	}
}

func TestPoorResults(t *testing.T) {
	for name, r := range poor() {
		s := NewScene(r)
		s.draw(canvas.NewRaster(0.3), french)
		for _, lang := range []reports.Lang{reports.French, reports.English} {
			opts := Options{Lang: lang, Version: "0.0.0"}
			for _, write := range []func(io.Writer, Options) error{s.WriteSVG, s.WriteHTML} {
				if err := write(io.Discard, opts); err != nil {
					t.Errorf("%s: %v", name, err)
				}
			}
		}
	}
}
