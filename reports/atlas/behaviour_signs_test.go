package atlas

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// sameForms compares texts in which numbers may differ by a hair.
func sameForms(p *pagetest.Tab, what string, got, want []string) {
	p.Helper()
	same := func(a, b string) bool {
		x, errX := strconv.ParseFloat(a, 64)
		y, errY := strconv.ParseFloat(b, 64)
		return a == b || errX == nil && errY == nil && near(x, y, 0.02)
	}
	if !slices.EqualFunc(got, want, func(a, b string) bool { return slices.EqualFunc(strings.Fields(a), strings.Fields(b), same) }) {
		p.Errorf("%s:\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// formOf is a symbol's form about a place.
func formOf(format coverage.Format, x, y, r float64) string {
	corners := map[coverage.Format][][2]float64{
		coverage.WithBranches: {{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}},
		coverage.MultiSite:    {{0, -1.3}, {1.3, 0}, {0, 1.3}, {-1.3, 0}},
		coverage.Itinerant:    {{0, -1.35}, {1.25, 0.85}, {-1.25, 0.85}},
	}[format]
	if format == coverage.FormatUnknown { // a star
		for i := range 10 {
			far := 1.4 - 0.8*float64(i%2)
			corners = append(corners, [2]float64{far * math.Sin(float64(i)*math.Pi/5), -far * math.Cos(float64(i)*math.Pi/5)})
		}
	}
	if corners == nil {
		return fmt.Sprintf("A %f %f %f", x, y, r)
	}
	return linesTo(x, y, r, corners) + " Z"
}

// linesTo is a line by corners about a place, in its unit.
func linesTo(x, y, unit float64, corners [][2]float64) string {
	var steps []string
	for i, c := range corners {
		steps = append(steps, fmt.Sprintf("%s %f %f", []string{"L", "M"}[btoi(i == 0)], x+unit*c[0], y+unit*c[1]))
	}
	return strings.Join(steps, " ")
}

func btoi(is bool) int {
	if is {
		return 1
	}
	return 0
}

const (
	ink, red, green, white = "#1d242b", "#c8321f", "#0a7d33", "#ffffff"
	halo                   = "rgba(255, 255, 255, 0.9)"
)

// painted is how a stroke, a fill or a text is written to compare.
func painted(op, style string, width, alpha float64, form string) string {
	return fmt.Sprintf("%s %s %f %f %s", op, strings.ReplaceAll(style, " ", ""), width, alpha, form)
}

// signsOf are the service points, closings, openings and new labels that a map has.
func signsOf(d *pageData, v mapView, chosen int, opened, closed []int) (all []string) {
	for _, at := range d.Points {
		s := d.Structures[at[0]]
		x, y := v.place(*s.Points[at[1]].At)
		if x < -12 || y < -12 || x > v.width+12 || y > v.height+12 {
			continue
		}
		r, alpha := v.symbol(s, at[1]), 0.5
		if s.InScope || s.Communes > 0 {
			alpha = 1
		}
		form := formOf(s.Format, x, y, r)
		switch {
		case at[0] == chosen:
			all = append(all, painted("stroke", ink, 3, alpha, form), painted("fill", map[bool]string{true: red, false: white}[s.InScope], 0, alpha, form))
		case s.InScope:
			all = append(all, painted("stroke", white, 2.4*v.crowd, alpha, form), painted("fill", red, 0, alpha, form))
		default:
			all = append(all, painted("fill", white, 0, alpha, form), painted("stroke", red, 1.8*v.crowd, alpha, form))
		}
		if slices.Contains(closed, at[0]) {
			r += 2
			cross := fmt.Sprintf("M %f %f l %f %f M %f %f l %f %f", x-r, y-r, 2*r, 2*r, x-r, y+r, 2*r, -2*r)
			all = append(all, painted("stroke", white, r/1.4, 1, cross), painted("stroke", ink, r/3, 1, cross))
		}
	}
	for _, o := range opened {
		x, y := v.place(d.Communes[o].At)
		disc := fmt.Sprintf("A %f %f 8", x, y)
		all = append(all, painted("fill", green, 0, 1, disc), painted("stroke", white, 2, 1, disc),
			painted("stroke", white, 2, 1, fmt.Sprintf("M %f %f h 8.8 M %f %f v 8.8", x-4.4, y, x, y-4.4)))
	}
	for i, mark := range slices.Backward(d.Plan.Sites) {
		if len(opened)+len(closed) == 0 {
			x, y := v.place(*mark.At)
			disc := fmt.Sprintf("A %f %f 9", x, y)
			all = append(all, painted("fill", white, 0, 1, disc), painted("stroke", green, 2.25, 1, disc),
				painted("text", green, 0, 1, fmt.Sprintf("%d %f %f bold 12px system-ui, sans-serif middle", i+1, x, y+0.54)))
		}
	}
	return all
}

// scaleOf is the scale bar with the north beside it, in the corner.
func scaleOf(d *pageData, v mapView) []string {
	metres := d.Metres / v.scale
	length := 1.0
	for _, l := range []float64{100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000} {
		if l <= 110*metres {
			length = l
		}
	}
	says := fmt.Sprintf("%g\u00a0m", length)
	if length >= 1000 {
		says = fmt.Sprintf("%g\u00a0km", length/1000)
	}
	long, right, bottom := length/metres, v.width-16, v.height-14
	bar := fmt.Sprintf("M %f %f v 5 h %f v -5", right-long, bottom-5, long)
	x, sin, cos := right-long-22, math.Sin(d.North), math.Cos(d.North)
	half := func(side float64) (form string) {
		for i, c := range [][2]float64{{side, 0}, {0, 22}, {0, 4}} {
			form += fmt.Sprintf("%s %f %f ", []string{"L", "M"}[btoi(i == 0)], x+c[0]*cos+c[1]*sin, bottom+c[0]*sin-c[1]*cos)
		}
		return form + "Z"
	}
	text := func(says string, x, y float64, font string) []string {
		form := fmt.Sprintf("%s %f %f %s alphabetic", says, x, y, font)
		return []string{painted("halo", "rgba(255, 255, 255, 0.88)", 3.2, 1, form), painted("text", ink, 0, 1, form)}
	}
	return slices.Concat([]string{painted("stroke", halo, 4, 1, bar), painted("stroke", ink, 1.5, 1, bar)}, text(says, right-long/2, bottom-8, "12px system-ui, sans-serif"), []string{
		painted("fill", ink, 0, 1, half(-5)), painted("stroke", ink, 1, 1, half(-5)), painted("fill", white, 0, 1, half(5)), painted("stroke", ink, 1, 1, half(5)),
	}, text(d.Texts["north"][0], x+26*sin, bottom-26*cos, "bold 12px system-ui, sans-serif"))
}

// waysOn are the lines from a commune chosen to what is nearest to it.
func waysOn(v mapView, from [2]float64, to [][2]float64) (all []string) {
	for i, at := range to {
		form := fmt.Sprintf("M %f %f L %f %f", from[0], from[1], at[0], at[1])
		wide := [2]float64{4.5, 2.2}
		if i > 0 {
			form, wide = form+" [2 5]", [2]float64{3, 1.4}
		}
		all = append(all, painted("stroke", white, wide[0], 1, form), painted("stroke", red, wide[1], 1, form))
	}
	return all
}

// testSigns compares all signs on the map, their forms, colours and order, with what is
// there: as it is, with a structure chosen, and in a scenario with a commune chosen.
func testSigns(t *testing.T, browser context.Context) {
	r := tryable(seatedSample(sample.Mapped()))
	sample.Plan(r)
	r.Structures[4].Catchment = coverage.Count{} // of another département, and serving none here
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	v := wholeView(p, &d)
	const off = "off=communes,bands,roads,names"
	placed := func(cell [2]int32) (at [2]float64) {
		at[0], at[1] = v.place(cell)
		return at
	}
	for _, test := range []struct {
		link            string
		times           float64
		chosen, commune int
		opened, closed  []int
	}{
		{"", 1, -1, -1, nil, nil}, {"&structure=2779", 1.5, 3, -1, nil, nil}, {"&open=57001,57004&close=1999,3035&commune=57006", 2, -1, 5, []int{0, 3}, []int{1, 2}},
		{"&open=57001,57004&close=1999,3035&commune=57003", 6, -1, 2, []int{0, 3}, []int{1, 2}},
	} {
		v.look(p, strings.TrimPrefix(test.link+"&"+off, "&"), d.Communes[9].At, test.times)
		var want []string
		if test.commune >= 0 {
			var to [][2]float64
			for _, w := range waysIn(r, test.commune, test.opened, test.closed) {
				if w.opening >= 0 {
					to = append(to, placed(d.Communes[w.opening].At))
				} else {
					k := slices.IndexFunc(d.Communes[test.commune].Nearest, func(n pageReach) bool { return n.Structure == w.structure })
					to = append(to, placed(*d.Structures[w.structure].Points[d.Communes[test.commune].Nearest[k].Point].At))
				}
			}
			want = waysOn(v, placed(d.Communes[test.commune].At), to)
		}
		want = slices.Concat(want, signsOf(&d, v, test.chosen, test.opened, test.closed), scaleOf(&d, v))
		sameForms(p, test.link, lastPainted(p, len(want)), want)
	}
	p.Quiet()
}

// lastPainted are the last so many things that a map has.
func lastPainted(p *pagetest.Tab, n int) (last []string) { return lastPaintedOn(p, n, 1) }

// lastPaintedOn is the same of a map that has so many pixels for each of the page.
func lastPaintedOn(p *pagetest.Tab, n int, dots float64) (last []string) {
	p.Helper()
	all := p.Strokes()
	for _, s := range all[max(0, len(all)-n):] {
		form := s.Form
		if s.Scale != dots || s.Shift != [2]float64{} {
			form += fmt.Sprintf(" %g times as large from %g", s.Scale, s.Shift) // not where it says
		}
		if len(s.Dash) > 0 {
			form += fmt.Sprintf(" %g", s.Dash)
		}
		switch s.Op {
		case "text", "halo":
			if form = fmt.Sprintf("%s %f %f %s %s", s.Text, (s.Left+s.Right)/2/dots, s.Y/dots, s.Font, s.Base); s.Op == "text" { // in the middle of its place
				s.Width = 0
			}
		case "fill":
			s.Width = 0
		}
		last = append(last, painted(s.Op, s.Style, s.Width, s.Alpha, form))
	}
	return last
}

// testCrowd: where there are many service points, or the map is small, signs are smaller and
// their edges finer, to a limit.
func testCrowd(t *testing.T, browser context.Context) {
	for points, width := range map[int]int64{300: 900, 2500: 540} {
		r := sample.Mapped()
		s := &r.Structures[2] // it has a site that is none of the first rank
		for len(s.Structure.Points) < points {
			one := s.Structure.Points[len(s.Structure.Points)%2]
			one.Position = coverage.At(6.1+0.7*math.Mod(0.618*float64(len(s.Structure.Points)), 1), 49+0.2*math.Mod(0.414*float64(len(s.Structure.Points)), 1))
			s.Structure.Points, s.Points = append(s.Structure.Points, one), append(s.Points, coverage.PointReach{})
		}
		text := page(t, r, french)
		d := pageDataOf(t, text)
		p := pagetest.Open(t, browser, text, width, false)
		p.Record()
		v := wholeView(p, &d)
		v.look(p, "off=communes,bands,roads,names", d.Communes[9].At, float64(1+points%3)*1.5)
		want := slices.Concat(signsOf(&d, v, -1, nil, nil), scaleOf(&d, v))
		sameForms(p, fmt.Sprintf("%d points, a window of %d", points, width), lastPainted(p, len(want)), want)
		p.Quiet()
	}
}

// seatedSample is a result with a structure in the midst of a commune, one at the edge of
// it, one a little off and others elsewhere.
func seatedSample(r *coverage.Result) *coverage.Result {
	for k, at := range []struct {
		structure, point, commune int
		east                      float64
	}{{0, 0, 14, 0.002}, {1, 0, 2, 0}, {2, 0, 3, 0.012}, {2, 1, 18, 0.006}, {3, 0, 5, 0.05}, {3, 1, 13, 0.001}, {4, 0, 16, 0.004}} {
		point, c := &r.Study.Structures[at.structure].Points[at.point], r.Communes[at.commune].Commune
		point.Commune, point.Position = c.Code, coverage.At(c.Seat.Point[0]+at.east, c.Seat.Point[1]+0.001*float64(k))
	}
	r.Communes[5].Commune.Population, r.Communes[6].Commune.Population = 10_000, 9_999
	return r
}
