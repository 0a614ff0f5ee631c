package atlas

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// mapLook is how a map is looked at: the layers that are off, the limit, what is chosen, and
// whether a scenario is tried or a row of the list pointed at.
type mapLook struct {
	off, limit, chosen string // what is chosen, as the address has it
	structure          int    // or -1
	commune            int
	body               string
	tried, row         bool
	times              float64 // as near as the whole
}

func (m mapLook) has(layer string) bool { return !slices.Contains(strings.Split(m.off, ","), layer) }

// stroked is a line as it is compared: its width is in pixels.
func stroked(style string, width, alpha float64, dash ...float64) string {
	return strings.TrimSpace(fmt.Sprintf("stroke %s %.2f %.2f %s", style, width, alpha, strings.Trim(fmt.Sprintf("%.1f", dash), "[]")))
}

func filled(style string, alpha float64) string { return fmt.Sprintf("fill %s %.2f", style, alpha) }

// row is which commune of the result one of the map is.
func (w told) row(i int) int {
	return slices.IndexFunc(w.r.Communes, func(c coverage.CommuneAccess) bool { return c.Commune.Code == w.d.Communes[i].Code })
}

// shown are the colour of a commune and the lines over it, "" for none.
func (m mapLook) shown(w told, i int) (color, lines string) {
	c := w.d.Communes[i]
	if m.structure >= 0 && m.has("communes") && !m.tried {
		time, known := w.own(m.structure)[w.row(i)]
		if !known {
			return "#dddddd", ""
		}
		class := w.d.Classes[classAt(w.d, int64(time), -1)]
		if time > w.limit.Limit {
			lines = hatching(class.Light, false)
		}
		return class.Color, lines
	}
	time := c.Time
	if m.tried {
		if now := timesIn(w.r, []int{0}, []int{2})[w.row(i)]; now >= 0 {
			time = now
		}
	}
	color, light := "#dddddd", true
	if class := classAt(w.d, time, c.Class); class >= 0 {
		color, light = w.d.Classes[class].Color, w.d.Classes[class].Light
	}
	if c.Status == coverage.Unreachable || c.Status != coverage.NotComputed && time > int64(w.limit.Limit) {
		lines = hatching(light, c.Status == coverage.Unreachable)
	}
	return color, lines
}

// ground is what is painted below borders: the communes with an outline, and bands.
func (m mapLook) ground(w told) (all []string) {
	for range w.d.Around {
		all = append(all, filled("#f0f0ee", 1), stroked("#c9cfd4", 0.6, 1))
	}
	for i, c := range w.d.Communes {
		if color, lines := m.shown(w, i); len(c.Rings) > 0 && m.has("communes") {
			if all = append(all, filled(color, 1), stroked(color, 0.7, 1)); lines != "" {
				all = append(all, filled(lines, 1))
			}
		}
	}
	if !m.has("bands") || m.tried || m.structure >= 0 && m.has("communes") {
		return all
	}
	for i, b := range w.d.Bands {
		if w.d.Outlined && m.has("communes") {
			all = append(all, stroked(ink, 1.1, 0.7, [][]float64{{}, {8, 5}, {3, 4}, {0.1, 4}}[min(i, 3)]...))
			continue
		}
		c := mixed(w.d.Classes[b.Class].Color, 0.65)
		all = append(all, filled(fmt.Sprintf("#%02x%02x%02x", int(math.Round(c[0])), int(math.Round(c[1])), int(math.Round(c[2]))), 1), stroked(white, 0.8, 1))
	}
	return all
}

// above is what is painted above them, to what is chosen and pointed at.
func (m mapLook) above(w told) (all []string) {
	root := math.Sqrt(m.times)
	all = []string{stroked("rgba(255,255,255,0.75)", 0.7*root, 1)}
	if !m.has("communes") {
		all = []string{stroked("rgba(120,130,140,0.5)", 0.5, 1)}
	}
	if all = append(all, stroked(ink, 1.7, 1)); !w.d.Outlined {
		all = append(all, stroked(ink, 1.7, 1)) // around the land
	}
	if m.has("roads") {
		all = append(all, stroked("rgba(107,91,75,0.5)", 0.7*root, 1), stroked("rgba(107,91,75,0.7)", 1.1*root, 1), stroked("rgba(107,91,75,0.85)", 2*root, 1))
	}
	var circles []int
	for i, c := range w.d.Communes {
		if len(c.Rings) == 0 && m.has("communes") {
			circles = append(circles, i)
		}
	}
	size := func(i int) float64 {
		return max(math.Sqrt(float64(max(w.d.Communes[i].People, 0))*w.d.PerPerson/math.Pi), w.d.Smallest)
	}
	slices.SortStableFunc(circles, func(a, b int) int { return cmp.Compare(size(b), size(a)) })
	for _, i := range circles {
		color, lines := m.shown(w, i)
		if all = append(all, filled(color, 1)); lines != "" {
			all = append(all, filled(lines, 1), stroked(ink, 1.8, 1))
		} else {
			all = append(all, stroked("#4a545e", 0.7, 1))
		}
	}
	all = append(all, m.area(w)...)
	if m.commune >= 0 {
		all = append(all, stroked(white, 6, 1), stroked(red, 3, 1))
		for k := range w.d.Communes[m.commune].Nearest {
			wide, dash := [2]float64{4.5, 2.2}, []float64{}
			if k > 0 {
				wide, dash = [2]float64{3, 1.4}, []float64{2, 5}
			}
			all = append(all, stroked(white, wide[0], 1, dash...), stroked(red, wide[1], 1, dash...))
		}
	}
	if m.row {
		all = append(all, stroked(ink, 2.4, 1))
	}
	return all
}

// area is what sets an area off: of a structure the communes that it is the nearest of.
func (m mapLook) area(w told) (all []string) {
	if m.structure < 0 && m.body == "" {
		return nil
	}
	var circles []string
	for i, c := range w.d.Communes {
		in := c.EPCI == m.body
		if m.structure >= 0 {
			in = waysStart(w, m, i) == m.structure
		}
		if len(c.Rings) > 0 && !in && (m.structure < 0 || !m.has("communes") || m.tried) {
			all = append(all, filled("rgba(255,255,255,0.6)", 1))
		} else if len(c.Rings) == 0 && in {
			circles = append(circles, stroked(ink, 1.6, 1))
		}
	}
	return append(append(all, stroked(ink, 2.6, 1)), circles...)
}

// waysStart is the structure that is nearest to a commune, -1 for none.
func waysStart(w told, m mapLook, i int) int {
	if ways := waysIn(w.r, w.row(i), []int{0}, []int{2}); m.tried && len(ways) > 0 {
		return ways[0].structure
	}
	if n := w.d.Communes[i].Nearest; len(n) > 0 {
		return n[0].Structure
	}
	return -1
}

// testWholeMap compares all that is painted below the signs, in its order: with each layer
// on and off, at two limits, with things chosen and tried, of maps with outlines and without.
func testWholeMap(t *testing.T, browser context.Context) {
	plain := mapLook{limit: "30", structure: -1, commune: -1}
	with := func(change func(m *mapLook)) mapLook {
		m := plain
		change(&m)
		return m
	}
	looks := []mapLook{plain, with(func(m *mapLook) { m.limit = "15" }), with(func(m *mapLook) { m.off, m.limit = "roads", "20" }), with(func(m *mapLook) { m.row = true })}
	for _, off := range []string{"communes", "bands", "communes,bands,roads"} {
		looks = append(looks, with(func(m *mapLook) { m.off = off }))
	}
	for _, off := range []string{"", "communes"} {
		looks = append(looks, with(func(m *mapLook) { m.off, m.structure, m.chosen, m.limit = off, 0, "&structure=653", "20" }),
			with(func(m *mapLook) { m.off, m.body, m.chosen = off, "Ouest", "&epci=Ouest" }),
			with(func(m *mapLook) { m.off, m.commune, m.chosen = off, 2, "&commune=57003" }),
			with(func(m *mapLook) { m.off, m.tried, m.chosen = off, true, "&open=57001&close=3035" }),
			with(func(m *mapLook) {
				m.off, m.tried, m.structure, m.chosen = off, true, 0, "&open=57001&close=3035&structure=653"
			}))
	}
	outlined, circles := fiveBands(tryable(ownSample())), sample.Result()
	circles.Bands, circles.Study.MainRoads = outlined.Bands, outlined.Study.MainRoads
	for i := range 3 { // neighbours, which have an outline
		near := *outlined.Communes[i].Commune
		near.Code, near.Departement = fmt.Sprint(54001+i), "54"
		outlined.Study.Communes = append(outlined.Study.Communes, near)
	}
	for name, r := range map[string]*coverage.Result{"outlined": outlined, "circles": tryable(circles)} {
		for i := range r.Communes {
			r.Communes[i].Commune.EPCI = []string{"Est", "Ouest"}[i/7%2]
		}
		if name == "circles" {
			for i := range r.Structures {
				r.Structures[i].Reached = outlined.Structures[i].Reached
			}
		}
		text := page(t, r, french)
		d := pageDataOf(t, text)
		p := pagetest.Open(t, browser, text, 1300, false)
		p.Record()
		v := wholeView(p, &d)
		for k, m := range looks {
			w := told{r: r, d: &d}
			m.times = 1 + float64(k%2)/100 // all is painted anew, in its order
			for _, l := range d.Limits {
				if l.Name == m.limit {
					w.limit = l
				}
			}
			p.Read(`[".close", "#try-reset"].forEach((x) => document.querySelector(x)?.click())`)
			v.look(p, "limit="+m.limit+"&off=sites,names,"+m.off+m.chosen, [2]int32{(d.Frame[0] + d.Frame[2]) / 2, (d.Frame[1] + d.Frame[3]) / 2}, m.times)
			if m.row {
				p.Read(`document.querySelector("#list .row").dispatchEvent(new Event("mouseenter"))`)
			}
			want := append(append(m.ground(w), m.above(w)...), "end")
			sameList(p, fmt.Sprintf("%s, %+v", name, m), belowSigns(p), want)
			if m.row {
				p.Read(`document.querySelector("#list .row").dispatchEvent(new Event("mouseleave"))`)
			}
		}
		if name == "outlined" {
			testPaintedInSight(p, &d, v)
		}
		p.Quiet()
	}
}

// testPaintedInSight: in each corner of the scene all communes are painted that are in sight
// in part, and made paler where another intercommunal body is chosen, and no more.
func testPaintedInSight(p *pagetest.Tab, d *pageData, v mapView) {
	p.Helper()
	for _, x := range []int{0, 2} {
		for _, y := range []int{1, 3} {
			v.look(p, "off=sites,names,bands,roads&epci=Ouest", [2]int32{d.Frame[x], d.Frame[y]}, 2.5)
			painted, pale := 0, 0
			for i, c := range d.Communes {
				if len(c.Rings) == 0 {
					continue
				}
				b := boxAround(d, []int{i})
				if b[2]*v.scale+v.dx > 0 && b[0]*v.scale+v.dx < v.width && b[3]*v.scale+v.dy > 0 && b[1]*v.scale+v.dy < v.height {
					painted++
					pale += btoi(c.EPCI != "Ouest")
				}
			}
			all := p.Strokes()
			if got := count(all, func(s pagetest.Stroke) bool {
				return s.Op == "stroke" && strings.HasPrefix(s.Style, "#") && near(s.Width*s.Scale, 0.7, 0.001)
			}); got != painted || painted == 0 || painted == len(d.Communes) {
				p.Errorf("about %d, %d there are %d communes, want %d of %d", d.Frame[x], d.Frame[y], got, painted, len(d.Communes))
			}
			if got := count(all, func(s pagetest.Stroke) bool { return s.Op == "fill" && s.Style == "rgba(255, 255, 255, 0.6)" }); got != pale {
				p.Errorf("about %d, %d there are %d pale communes, want %d", d.Frame[x], d.Frame[y], got, pale)
			}
		}
	}
}

// belowSigns is what the map has before the scale bar, of a map without service points.
func belowSigns(p *pagetest.Tab) (got []string) {
	p.Helper()
	for _, s := range p.Strokes() {
		style := strings.ReplaceAll(s.Style, " ", "")
		switch {
		case s.Op == "stroke" && style == halo2:
			return append(got, "end")
		case s.Op == "stroke":
			for i := range s.Dash {
				s.Dash[i] *= s.Scale
			}
			got = append(got, stroked(style, s.Width*s.Scale, s.Alpha, s.Dash...))
		case style == "pattern":
			got = append(got, filled(s.Lines, s.Alpha))
		case s.Op == "fill":
			got = append(got, filled(style, s.Alpha))
		}
	}
	return got
}

const halo2 = "rgba(255,255,255,0.9)" // around the scale bar
