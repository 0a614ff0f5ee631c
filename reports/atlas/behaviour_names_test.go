package atlas

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"

	"github.com/chromedp/chromedp/kb"
)

// testNames: names never cover one another; near enough, times stand below them.
func testNames(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	names := make(map[string]pageCommune)
	for _, c := range d.Communes {
		names[c.Name] = c
	}
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	look := func() (named, timed []pagetest.Stroke) {
		for _, s := range p.Strokes() {
			if s.Op != "text" {
				continue
			}
			if c, is := names[s.Text]; is {
				named = append(named, s)
				if bold := strings.HasPrefix(s.Font, "bold"); bold != (c.People >= 10_000) {
					t.Errorf("%s of %d people in %s", s.Text, c.People, s.Font)
				}
			} else if strings.HasSuffix(s.Text, "min") {
				timed = append(timed, s)
			}
		}
		for i, a := range named {
			for _, b := range named[:i] {
				if a.Left < b.Right && b.Left < a.Right && math.Abs(a.Y-b.Y) < 12 {
					t.Errorf("%s covers %s", a.Text, b.Text)
				}
			}
		}
		return named, timed
	}
	far, times := look()
	if len(far) < 8 || len(times) > 0 || far[0].Text != d.Communes[d.Named[0]].Name {
		t.Errorf("%d names and %d times; the first name is %q, want %q", len(far), len(times), far[0].Text, d.Communes[d.Named[0]].Name)
	}
	p.Search("Metz", kb.Enter)
	for range 3 {
		p.Do(pagetest.Click("#zoom-in"))
	}
	named, times := look()
	if len(named) == 0 || len(times) == 0 {
		t.Fatalf("near Metz: %d names, %d times", len(named), len(times))
	}
	for i, time := range times {
		want := reports.MapMinutes.With(reports.French, strings.ReplaceAll(names[named[i].Text].Minutes, ".", ","))
		if time.Text != want || !near(time.Y-named[i].Y, 14, 0.1) {
			t.Errorf("below %s stands %q, %g lower, want %q", named[i].Text, time.Text, time.Y-named[i].Y, want)
		}
	}
	p.Quiet()
}

// testPlacesOfNames compares every name on maps of communes with and without outlines,
// from afar and from near, with where it belongs.
func testPlacesOfNames(t *testing.T, browser context.Context) {
	planned := func(r *coverage.Result) *coverage.Result {
		sample.Plan(r)
		return r
	}
	many := lattices(144, 1)
	for i := range many.Communes {
		many.Communes[i].Commune.Name = "N" + strconv.Itoa(i)
	}
	everything := nameTest{times: 1, about: 9, commune: -1, structure: -1}
	with := func(change func(n *nameTest)) nameTest {
		n := everything
		change(&n)
		return n
	}
	near := with(func(n *nameTest) { n.times = 2.61 })
	// Where names are close to each other, a pixel more or less between them is seen by one
	// that finds another place, or none.
	crowded := func(off string, times float64, about int) nameTest {
		return with(func(n *nameTest) { n.off, n.times, n.about = off, times, about })
	}
	var edges []nameTest
	for _, edge := range []string{"left", "right", "top", "bottom"} {
		for _, from := range []float64{1.5, 2.5} { // too near, and just not
			edges = append(edges, nameTest{off: "sites,plan", times: 2.5, about: 11, commune: 11, structure: -1, edge: edge, from: from})
		}
	}
	for _, test := range []struct {
		name  string
		r     *coverage.Result
		views []nameTest
	}{
		{"circles", planned(seatedSample(sample.Result())), []nameTest{
			everything, with(func(n *nameTest) { n.times = 2.6 }), near, with(func(n *nameTest) { n.times, n.about = 3.5, 14 }),
			with(func(n *nameTest) { n.off = "communes,plan" }), with(func(n *nameTest) { n.off, n.times = "sites", 3 }),
			with(func(n *nameTest) { n.off, n.radius = "sites,plan", 15.8 }), with(func(n *nameTest) { n.off, n.radius = "sites,plan", 16.2 }),
			with(func(n *nameTest) { n.times, n.commune = 1.5, 6 }), crowded("", 0.75, 5), crowded("sites", 0.6, 9),
		}},
		{"outlines", planned(seatedSample(sample.Mapped())), append([]nameTest{
			everything, near, with(func(n *nameTest) { n.off = "sites" }), with(func(n *nameTest) { n.times, n.about, n.structure = 3, 14, 0 }),
			crowded("", 0.75, 14), crowded("sites", 1.3, 9),
		}, edges...)},
		{"many", many, []nameTest{with(func(n *nameTest) { n.about, n.off = 70, "sites" }), crowded("", 1.15, 100), crowded("", 0.6, 3), crowded("", 0.75, 9)}},
		{"many on a small map", many, []nameTest{with(func(n *nameTest) { n.about, n.off = 70, "sites" }), with(func(n *nameTest) { n.about = 70 })}},
	} {
		text := page(t, test.r, french)
		d := pageDataOf(t, text)
		width := int64(1300)
		if strings.HasSuffix(test.name, "small map") {
			width = 350 // so small that the least number of names counts
		}
		p := pagetest.Open(t, browser, text, width, false)
		p.Record()
		v := wholeView(p, &d)
		var texts []string
		for _, c := range d.Communes {
			texts = append(texts, townFont, c.Name, placeFont, c.Name)
		}
		for minutes := range 60 {
			texts = append(texts, placeFont, reports.MapMinutes.With(reports.French, strconv.Itoa(minutes)))
		}
		all, _ := json.Marshal(texts)
		widths := make(map[string]float64)
		for i, wide := range numbersOf(p, fmt.Sprintf(`((pen) => %s.map((text, i, all) => (i %% 2 ? pen.measureText(text).width : (pen.font = text, 0))))(document.createElement("canvas").getContext("2d"))`, all)) {
			if i%2 == 1 {
				widths[texts[i-1]+texts[i]] = wide
			}
		}
		wide := func(font, text string) float64 {
			if widths[font+text] == 0 {
				t.Errorf("%s: the width of %q was not asked for", test.name, text)
			}
			return widths[font+text]
		}
		precision := reports.PrecisionOf(test.r)
		for _, n := range test.views {
			n.enlarge(&d, v)
			hash, about := "off="+n.off, d.Communes[n.about].At
			if n.edge != "" {
				p.Read(`document.getElementById("legend").style.display = "none"`) // it lies along the left one
				about = n.middle(&d, v, wide(placeFont, d.Communes[n.about].Name))
			}
			if n.commune >= 0 {
				hash += "&commune=" + d.Communes[n.commune].Code
			}
			own := make(map[string]road.Deciseconds)
			if n.structure >= 0 {
				hash += "&structure=" + d.Structures[n.structure].ID
				for _, x := range test.r.Structures[n.structure].Reached {
					own[test.r.Communes[x.Index].Commune.Code] = x.Time
				}
			}
			v.look(p, hash, about, n.times)
			below := func(i int) string {
				c := &test.r.Communes[slices.IndexFunc(test.r.Communes, func(c coverage.CommuneAccess) bool { return c.Commune.Code == d.Communes[i].Code })]
				time, timed := own[c.Commune.Code]
				if n.structure < 0 {
					time, timed = c.Time(), c.Time().Reached()
				}
				if !timed {
					return ""
				}
				return reports.MapMinutes.With(reports.French, precision.TimeOf(reports.French, c, time))
			}
			boxes := numbersOf(p, `["legend", "zoom"].map((id) => document.getElementById(id)).flatMap((x) => [x.offsetLeft, x.offsetTop, x.offsetLeft + x.offsetWidth, x.offsetTop + x.offsetHeight])`)
			want := placedNames(&d, n, v, [][4]float64{[4]float64(boxes[:4]), [4]float64(boxes[4:])}, below, wide)
			var got []string
			for _, s := range p.Strokes() {
				if s.Op == "text" && strings.Contains(s.Font, "Segoe") {
					got = append(got, fmt.Sprintf("%s %.1f %.1f", s.Text, s.Left, s.Y))
				}
			}
			if len(want) < 4 && n.edge == "" {
				t.Errorf("%s, %+v: only %d names", test.name, n, len(want))
			}
			sameList(p, fmt.Sprintf("%s, %+v", test.name, n), got, want)
		}
		if most := math.Round(v.width * v.height / 9000); test.name == "many" && (len(d.Named) <= int(most)) {
			t.Errorf("%d communes to name, at most %g are named", len(d.Named), most)
		}
		p.Quiet()
	}
}
