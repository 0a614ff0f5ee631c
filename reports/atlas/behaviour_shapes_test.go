package atlas

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
	"acces30/coverage/road"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"
)

// steps is a line as the page draws it, from its last point where it is backward; it goes
// on from what is drawn before unless it begins.
func steps(deltas []int32, backward, begin bool) string {
	var at mesh.Cell
	var all []string
	for i, by := range deltas {
		if at[i%2] += by; i%2 == 1 {
			all = append(all, fmt.Sprintf("%d.000 %d.000", at[0], at[1]))
		}
	}
	if backward {
		slices.Reverse(all)
	}
	for i := range all {
		all[i] = []string{"L ", "M "}[btoi(i == 0 && begin)] + all[i]
	}
	return strings.Join(all, " ")
}

// ringSteps are rings of arcs, each closed.
func ringSteps(d *pageData, rings []mesh.Ring) string {
	var all []string
	for _, ring := range rings {
		for i, n := range ring {
			all = append(all, steps(d.Arcs[max(n, ^n)], n < 0, i == 0))
		}
		all = append(all, "Z")
	}
	return strings.Join(all, " ")
}

// testShapes: communes, the borders between and around them, those around the communes
// that a structure serves, isochrones and roads are drawn point by point as they are in
// the data, each where the map is.
func testShapes(t *testing.T, browser context.Context) {
	r := lattices(6, 1)
	r.Bands, r.Study.MainRoads = sample.Mapped().Bands, append(sample.Mapped().Study.MainRoads, coverage.MainRoad{Class: road.Secondary, Line: orb.LineString{{6.2, 49}, {6.5, 49.15}}})
	for i := range r.Structures {
		r.Structures[i].Reached = nil
	}
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	v := wholeView(p, &d)
	want := make(map[string]string)
	served := make(map[int]int)
	for i, c := range d.Communes {
		want[fmt.Sprint("commune ", i)] = ringSteps(&d, c.Rings)
		if len(c.Nearest) > 0 && c.Nearest[0].Structure == 1 {
			for _, n := range slices.Concat(c.Rings...) {
				served[int(max(n, ^n))]++
			}
		}
	}
	var inner, outer []string
	for i, arc := range d.Arcs {
		line := steps(arc, false, true)
		if slices.Contains(d.Outer, i) {
			outer = append(outer, line)
		} else {
			inner = append(inner, line)
		}
	}
	want["inner borders"], want["outer borders"] = strings.Join(inner, " "), strings.Join(outer, " ")
	for i, band := range d.Bands {
		var rings []string
		for _, ring := range band.Rings {
			rings = append(rings, steps(ring, false, true)+" Z")
		}
		want[fmt.Sprint("band ", i)] = strings.Join(rings, " ")
	}
	for rank := range 3 {
		var lines []string
		for _, r := range d.Roads {
			if r.Rank == rank {
				lines = append(lines, steps(r.Line, false, true))
			}
		}
		want[fmt.Sprint("roads ", rank)] = strings.Join(lines, " ")
	}
	drawn := make(map[string]bool)
	for _, link := range []string{"off=", "structure=" + d.Structures[1].ID} {
		v.look(p, link, mesh.Cell{(d.Frame[0] + d.Frame[2]) / 2, (d.Frame[1] + d.Frame[3]) / 2}, 1.25)
		for _, s := range p.Strokes() {
			if s.Op == "stroke" && near(s.Scale, v.scale, 1e-6) && near(s.Shift[0], v.dx, 0.01) && near(s.Shift[1], v.dy, 0.01) {
				drawn[s.Form] = true
			}
		}
	}
	edged := false
	for form := range drawn {
		edged = edged || sameArcs(&d, form, served)
	}
	if len(served) == 0 || !edged {
		t.Errorf("no edge of the arcs %v among %v", served, drawn)
	}
	for what, form := range want {
		if form == "" || len(strings.FieldsFunc(form, func(r rune) bool { return r != 'M' && r != 'L' && r != 'Z' })) > 40 {
			t.Errorf("%s: nothing to compare, or too much: %q", what, form)
		} else if !drawn[form] {
			t.Errorf("%s is not drawn: %s", what, form)
		}
	}
	p.Quiet()
}

// testBands: bands of times are lines over communes that are painted; where none are, they
// are filled in the colours of their classes, mixed with white, with white lines between.
func testBands(t *testing.T, d *pageData, all []pagetest.Stroke, filled bool) {
	t.Helper()
	fills := make(map[string]int)
	for _, b := range d.Bands {
		color := mixed(d.Classes[b.Class].Color, 0.65)
		fills[fmt.Sprintf("#%02x%02x%02x", int(math.Round(color[0])), int(math.Round(color[1])), int(math.Round(color[2])))]++
	}
	for color, n := range fills {
		if got := count(all, func(s pagetest.Stroke) bool { return s.Op == "fill" && s.Style == color && s.Alpha == 1 }); got != n*btoi(filled) {
			t.Errorf("%d of %d bands are filled with %s: they should be: %v", got, n, color, filled)
		}
	}
	if got := count(all, func(s pagetest.Stroke) bool {
		return s.Op == "stroke" && s.Style == white && near(s.Width*s.Scale, 0.8, 1e-3) && len(s.Dash) == 0 && s.Alpha == 1
	}); got != len(d.Bands)*btoi(filled) || len(d.Bands) == 0 {
		t.Errorf("%d of %d bands have a white line: they should: %v", got, len(d.Bands), filled)
	}
}

// testChosenEdge: around the commune chosen lies a red edge on a wider white one, which sets
// it off on every colour.
func testChosenEdge(p *pagetest.Tab, all []pagetest.Stroke) {
	p.Helper()
	var colors, places []string
	for _, s := range all {
		if width := s.Width * s.Scale; s.Op == "stroke" && (s.Style == white && near(width, 6, 1e-3) || s.Style == red && near(width, 3, 1e-3)) {
			colors = append(colors, s.Style)
			places = append(places, fmt.Sprintf("%s, %g about %g, %g", s.Form, s.Radius, s.X, s.Y))
		}
	}
	if !slices.Equal(colors, []string{white, red}) || places[0] != places[1] {
		p.Errorf("around the commune chosen there are edges of %q at %q", colors, places)
	}
}

// sameArcs tells whether a form is made of the arcs that lie on one commune alone of some.
func sameArcs(d *pageData, form string, some map[int]int) bool {
	var want []string
	for i, n := range some {
		if n == 1 {
			want = append(want, steps(d.Arcs[i], false, true))
		}
	}
	got := strings.Split(form, " M ")
	for i := range got {
		got[i] = "M " + strings.TrimPrefix(got[i], "M ")
	}
	slices.Sort(got)
	slices.Sort(want)
	return slices.Equal(got, want)
}
