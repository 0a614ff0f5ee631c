package atlas

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"
)

// square is a square of a side in degrees.
func square(west, south, side float64) orb.MultiPolygon {
	return orb.MultiPolygon{{{{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}, {west, south}}}}
}

// withLand is the sample without outlines of its own, in a département with a
// neighbour to the west, and one far away.
func withLand() *coverage.Result {
	r := sample.Result()
	bound := orb.MultiPoint{}
	for i := range r.Communes {
		if at, _ := r.Communes[i].Commune.Reference(coverage.Seat); at.Known {
			bound = append(bound, at.Point)
		}
	}
	b := bound.Bound()
	west, south := b.Min[0]-0.1, b.Min[1]-0.1
	side := 0.2 + max(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1])
	r.Study.Backdrop.Departements = []coverage.Outline{
		{Code: "54", Area: square(west-side, south, side)}, {Code: "57", Area: square(west, south, side)}, {Code: "75", Area: square(0, 40, 1)},
	}
	return r
}

// TestLand: neighbours that a page can reach are drawn, the others not; the scope ends
// where its département does.
func TestLand(t *testing.T) {
	s := NewScene(withLand())
	if len(s.land.areas) != 2 || s.land.areas[0].inScope || !s.land.areas[1].inScope || !s.land.around() {
		t.Fatalf("%+v", s.land.areas)
	}
	of, rings := s.scopeRings()
	if of != s.land.mesh || len(rings) != 1 || !s.bounded() || s.outlined() {
		t.Fatalf("%d rings around the scope", len(rings))
	}
	for i := range s.communes {
		if !insideRing(of.Cells(rings[0]), s.communes[i].at) {
			t.Errorf("%s is outside its département", s.communes[i].Commune.Name)
		}
	}
	for _, c := range of.Cells(rings[0]) {
		if !s.frame.Contains(c) {
			t.Errorf("the département's corner %v is outside the frame", c)
		}
	}
	for i := range s.land.mesh.Arcs {
		if s.land.borders[i] {
			t.Error("a border of the scope is one between neighbours")
		}
	}
}

// TestReachOfAMap: areas are drawn that reach into what a page can be moved to, on every
// side: the département of 1.15 degrees, 84 by 128 kilometres, from 5.9 and 48.9 on, 38 %
// of its longer side around it, 0.67 degrees to the east and 0.44 to the north, and half a square.
func TestReachOfAMap(t *testing.T) {
	s := NewScene(withLand())
	for _, tt := range []struct {
		side orb.Point
		want float64 // degrees from the middle of the communes
	}{{orb.Point{1, 0}, 1.3}, {orb.Point{-1, 0}, 1.3}, {orb.Point{0, 1}, 1.45}, {orb.Point{0, -1}, 0.65}} {
		reached := 0.0
		for step := range 40 { // squares of a tenth of a degree, farther and farther
			away := 0.1 * float64(step)
			if s.reaches(square(6.475+away*tt.side[0]-0.05, 49.1+away*tt.side[1]-0.05, 0.1)) {
				reached = away
			}
		}
		if !(math.Abs(reached-tt.want) <= 0.15) {
			t.Errorf("to %v: reached %.1f degrees away, want about %.1f", tt.side, reached, tt.want)
		}
	}
}

// TestLoopsOfSomeSize: rings around the scope are those of a hundred cells in one
// direction at least.
func TestLoopsOfSomeSize(t *testing.T) {
	b := mesh.NewBuilder()
	for i, size := range []mesh.Cell{{200, 50}, {50, 200}, {99, 99}, {100, 3}, {3, 100}} {
		x := int32(1000 * i)
		b.Add([]mesh.Cell{{x, 500}, {x + size[0], 500}, {x + size[0], 500 + size[1]}, {x, 500 + size[1]}})
	}
	m, _ := b.Build()
	all := make([]bool, len(m.Arcs))
	for i := range all {
		all[i] = true
	}
	var kept []int32
	for _, r := range largeLoops(m, all) {
		kept = append(kept, m.Cells(r)[0][0]/1000)
	}
	slices.Sort(kept)
	if want := []int32{0, 1, 3, 4}; !slices.Equal(kept, want) {
		t.Errorf("rings %v, want %v", kept, want)
	}
}

func insideRing(r []mesh.Cell, c mesh.Cell) (in bool) {
	for i, b := range r {
		a := r[(i+1)%len(r)]
		if (a[1] > c[1]) != (b[1] > c[1]) && float64(c[0]) < float64(a[0])+float64(c[1]-a[1])/float64(b[1]-a[1])*float64(b[0]-a[0]) {
			in = !in
		}
	}
	return in
}

// TestLegendTellsWhite: where bands alone colour the ground and the scope's edge is known,
// the legends of the picture and of the page say what lies off them; where communes or
// départements colour it, they do not.
func TestLegendTellsWhite(t *testing.T) {
	one := banded(withLand())
	one.Bands = one.Bands[3:]
	for name, tt := range map[string]struct {
		result *coverage.Result
		white  bool
	}{
		"circles on one band": {one, true},
		"circles on bands":    {banded(withLand()), true}, "circles without bands": {withLand(), false},
		"edge not known": {banded(sample.Result()), false}, "outlines": {sample.Mapped(), false},
	} {
		s := NewScene(tt.result)
		want := reports.MapBandsOutside.With(reports.French, "30")
		var svg bytes.Buffer
		if err := s.WriteSVG(&svg, french); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(svg.String(), want); got != tt.white {
			t.Errorf("%s: the picture says %q: %t", name, want, got)
		}
		if d := s.pageData(french); (d.White != nil) != tt.white || tt.white && d.White[0] != want {
			t.Errorf("%s: the page says %v", name, d.White)
		}
	}
}

// TestTheFarthestIsNamed: the commune that the answer names as the farthest comes first
// for a name, with its time.
func TestTheFarthestIsNamed(t *testing.T) {
	r := sample.Mapped()
	s, slowest := NewScene(r), r.Slowest(1)[0]
	if s.communes[s.named[0]].CommuneAccess != slowest || !slices.Contains(s.mentioned(), slowest) {
		t.Errorf("the first name is %s, not %s", s.communes[s.named[0]].Commune.Name, slowest.Commune.Name)
	}
}

// TestLandOfAnotherPart draws no mainland around an island.
func TestLandOfAnotherPart(t *testing.T) {
	r := withLand()
	for i := range r.Communes {
		r.Communes[i].Commune.Departement = "974"
	}
	r.Study.Settings.Departements = []string{"974"}
	if s := NewScene(r); s.land.has() || s.bounded() {
		t.Errorf("%+v", s.land.areas)
	}
}

// TestDrawnOutlines: communes have the outlines of the backdrop; the edge of the scope
// is then theirs, and bands end there.
func TestDrawnOutlines(t *testing.T) {
	r := withLand()
	for i := range r.Communes {
		c := r.Communes[i].Commune
		if at, _ := c.Reference(coverage.Seat); at.Known {
			r.Study.Backdrop.Communes = append(r.Study.Backdrop.Communes, coverage.Outline{Code: c.Code, Area: square(at.Point[0]-0.001, at.Point[1]-0.001, 0.002)})
		}
	}
	s := NewScene(r)
	for i := range s.communes {
		if len(s.communes[i].rings) == 0 {
			t.Errorf("%s has no outline", s.communes[i].Commune.Name)
		}
	}
	if of, _ := s.scopeRings(); of != s.mesh || !s.outlined() {
		t.Error("the scope's edge is not that of the communes")
	}
	if r.Communes[0].Commune.Outline != nil {
		t.Error("the commune was given the outline")
	}
}

// TestNeighboursAreGrey looks at the sheet: grey to the west, white in the scope.
func TestNeighboursAreGrey(t *testing.T) {
	l := &lister{}
	NewScene(withLand()).draw(l, french)
	if !strings.Contains(l.String(), `"territoire hors périmètre"`) {
		t.Error("the legend does not say what is grey")
	}
	raster := canvas.NewRaster(1)
	s := NewScene(withLand())
	s.draw(raster, french)
	grey := 0
	img := raster.Image()
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y++ {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x++ {
			if img.RGBAAt(x, y) == backdrop {
				grey++
			}
		}
	}
	if share := float64(grey) / float64(img.Bounds().Dx()*img.Bounds().Dy()); share < 0.02 || share > 0.5 {
		t.Errorf("%.3f of the sheet is grey", share)
	}
}

// region is the sample's communes spread over four départements side by side.
func region() *coverage.Result {
	r := withLand()
	b := r.Study.Backdrop.Departements[1].Area.Bound()
	codes := []string{"54", "55", "57", "67"}
	r.Study.Backdrop.Departements = nil
	side := (b.Max[0] - b.Min[0]) / 2
	for i, code := range codes {
		r.Study.Backdrop.Departements = append(r.Study.Backdrop.Departements, coverage.Outline{
			Code: code, Area: square(b.Min[0]+float64(i%2)*side, b.Min[1]+float64(i/2)*side, side),
		})
	}
	for i := range r.Communes {
		c := r.Communes[i].Commune
		c.Departement, c.DepartementName = codes[i%4], "Département "+codes[i%4]
	}
	r.Study.Settings.Departements = codes
	return r
}

// TestTerritories: four départements take the place of their communes, three do not,
// and neither do those of communes with outlines.
func TestTerritories(t *testing.T) {
	r := region()
	s := NewScene(r)
	if !s.territorial {
		t.Fatal("communes of four départements are drawn one by one")
	}
	l := &lister{}
	s.draw(l, french)
	text := l.String()
	for _, want := range []string{`"Habitants à 30 min ou moins"`, `"départements"`, `"tous"`, strconv.Quote(shareName(reports.French, 1)), `"Par commune`} {
		if !strings.Contains(text, want) {
			t.Errorf("the sheet lacks %s", want)
		}
	}
	if strings.Contains(text, "Surface du cercle") {
		t.Error("circles are explained that are not there")
	}
	for _, a := range s.land.areas {
		tally := s.atThreshold(a.total)
		want := reports.DataLine.With(reports.French, a.total.Name, reports.BeyondLine(reports.French, tally))
		if !strings.Contains(text, strconv.Quote(want)) || a.total.Code != a.code {
			t.Errorf("no area says %q", want)
		}
	}
	r.Study.Settings.Departements = r.Study.Settings.Departements[:3]
	if NewScene(r).territorial {
		t.Error("three départements take the place of their communes")
	}
}
