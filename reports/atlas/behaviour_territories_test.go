package atlas

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
	"acces30/coverage/road"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// sharedRegion is a result of four départements and a neighbour: in one all people are
// near, in one none, in one more of them at each limit, and of one nothing is computed.
func sharedRegion() *coverage.Result {
	r := region()
	edge := r.Study.Backdrop.Departements[0].Area.Bound()
	r.Study.Backdrop.Departements = append(r.Study.Backdrop.Departements, coverage.Outline{Code: "88", Area: square(edge.Max[0]+2*(edge.Max[0]-edge.Min[0]), edge.Min[1], 1)})
	more := []struct {
		time   road.Deciseconds
		people int
	}{{10, 850}, {17, 60}, {25, 50}, {40, 30}, {17, 10}}
	for i := range r.Communes {
		c := &r.Communes[i]
		c.Commune.Population, c.Commune.PopulationKnown = 1000, true
		if c.Commune.Departement == "67" {
			c.Commune.DepartementName = "Département du Rhin inférieur et de ses environs" // wider than it is from afar
		}
		if c.Commune.Departement == "55" {
			c.Status = coverage.NotComputed
			c.LeaveOut(coverage.NoPosition)
			c.Classify(coverage.Promise, &r.Study.RoadsInfo)
			continue
		}
		minutes := map[string]road.Deciseconds{"54": 1, "67": 90}[c.Commune.Departement]
		if c.Commune.Departement == "57" {
			minutes, c.Commune.Population = more[i/4%len(more)].time, more[i/4%len(more)].people
		}
		c.Status = coverage.Covered // Classify looks at the time
		c.Nearest[0] = coverage.Reach{Time: minutes * road.Minute}
		c.Classify(coverage.Promise, &r.Study.RoadsInfo)
	}
	sample.Recount(r)
	return r
}

// testTerritories looks at a map of départements at every limit, as near as communes take
// their place and just not, with layers on and off: what is painted, what is named, the
// legend and what is told of each place are whole.
func testTerritories(t *testing.T, browser context.Context) {
	text := page(t, sharedRegion(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	p.Read(`window.tipAt = (x, y) => {
		const on = document.getElementById("canvas"), box = on.getBoundingClientRect(), tip = document.getElementById("tip");
		on.dispatchEvent(new PointerEvent("pointermove", { pointerType: "mouse", clientX: box.left + x, clientY: box.top + y }));
		return tip.hidden ? "" : [...tip.childNodes].map((x) => x.textContent).join("|");
	}`)
	v := wholeView(p, &d)
	middle := mesh.Cell{(d.Frame[0] + d.Frame[2]) / 2, (d.Frame[1] + d.Frame[3]) / 2}
	classes, named := make(map[coverage.ShareClass]bool), make(map[int]bool)
	for _, look := range []struct {
		limit int
		off   string
		times float64
	}{{2, "", 1}, {1, "", 1.01}, {0, "", 1.02}, {2, "names", 1.03}, {2, "bands,roads,sites", 3.99}, {2, "", 4}, {2, "", 4.01}, {2, "communes", 1}, {0, "", 0.6}} {
		l := d.Limits[look.limit]
		name := fmt.Sprintf("%+v", look)
		v.look(p, "limit="+l.Name+"&off="+look.off, middle, look.times)
		if look.off == "communes" || look.times >= 4 {
			p.WaitFor(`!document.getElementById("legend-shares")`)
			if n := count(p.Strokes(), func(s pagetest.Stroke) bool {
				return s.Op == "fill" && slices.ContainsFunc(d.Land.Shares, func(x pageShare) bool { return x.Color == s.Style })
			}); n > 0 {
				t.Errorf("%s: %d départements are painted", name, n)
			}
			continue
		}
		sameList(p, name, belowSigns(p), paintedLand(&d, look.limit))
		written := landNames(p, &d, v)
		named[len(written)] = true
		if look.off == "names" {
			written = nil
		}
		var got []string
		for _, s := range p.Strokes() {
			if s.Op == "text" && strings.Contains(s.Font, "Segoe") {
				got = append(got, fmt.Sprintf("%s %.1f %.1f", s.Text, (s.Left+s.Right)/2, s.Y))
			}
		}
		sameList(p, name+", names", got, written)
		sameList(p, name+", legend", listOf(p, `[...document.querySelectorAll("#legend-body > h3, #legend-body > p, #legend-body li")].map((x) => x.tagName + " " + x.className + " " + x.textContent)`), landLegend(&d, look.limit, classes))
		var calls, told []string
		for _, a := range d.Land.Areas {
			low, high := boxOfLand(&d, a.Name)
			x, y := v.place(mesh.Cell{(low[0] + high[0]) / 2, (low[1] + high[1]) / 2})
			calls = append(calls, fmt.Sprintf("tipAt(%f, %f)", x, y))
			if len(a.Limits) == 0 {
				told = append(told, "")
			} else {
				told = append(told, a.Name+"|"+a.Limits[look.limit].Text[0])
			}
		}
		sameList(p, name+", told", listOf(p, "["+strings.Join(calls, ",")+"]"), told)
	}
	if len(d.Land.Areas[0].Limits) == 0 || len(classes) < 6 || len(named) < 2 {
		t.Errorf("the first area is %q; shares of the classes %v are shown, and %v names", d.Land.Areas[0].Name, classes, named)
	}
	p.Quiet()
}

// paintedLand is what a map of départements has below its signs at a limit.
func paintedLand(d *pageData, limit int) (all []string) {
	for range d.Land.Areas {
		all = append(all, filled("#e9e9e6", 1), stroked("#b4bbc1", 0.8, 1))
	}
	all = append(all, filled(white, 1))
	for _, a := range d.Land.Areas {
		if len(a.Limits) == 0 {
			continue
		}
		color := "#dddddd"
		if class := a.Limits[limit].Class; class >= 0 {
			color = d.Land.Shares[class].Color
		}
		all = append(all, filled(color, 1), stroked(white, 1, 1))
	}
	return append(all, stroked(ink, 1.7, 1), "end")
}

// landNames are the names of the départements that are wide enough for theirs.
func landNames(p *pagetest.Tab, d *pageData, v mapView) (all []string) {
	p.Helper()
	for _, a := range d.Land.Areas {
		if len(a.Limits) == 0 {
			continue
		}
		low, high := boxOfLand(d, a.Name)
		wide := numbersOf(p, fmt.Sprintf(`((pen) => (pen.font = %q, [pen.measureText(%q).width]))(document.createElement("canvas").getContext("2d"))`, placeFont, a.Name))[0]
		if x, y := v.place(low); wide <= float64(high[0]-low[0])*v.scale {
			right, foot := v.place(high)
			all = append(all, fmt.Sprintf("%s %.1f %.1f", a.Name, (x+right)/2, (y+foot)/2+4))
		}
	}
	return all
}

// landLegend is the legend of shares at a limit; it notes the classes that it has.
func landLegend(d *pageData, limit int, classes map[coverage.ShareClass]bool) (all []string) {
	w := told{d: d}
	counts := make(map[coverage.ShareClass]int)
	for _, a := range d.Land.Areas {
		if len(a.Limits) > 0 {
			counts[a.Limits[limit].Class]++
			classes[a.Limits[limit].Class] = true
		}
	}
	all = append(all, "H3  "+w.text("legend.shares", d.Limits[limit].Name))
	for i, share := range d.Land.Shares {
		if n := counts[coverage.ShareClass(i)]; n > 0 {
			all = append(all, "LI  "+share.Name[0]+strconv.Itoa(n))
		} else {
			all = append(all, "LI empty "+share.Name[0]+"–")
		}
	}
	return append(all, "LI  "+w.text("uncomputed")+strconv.Itoa(counts[coverage.NoShare]), "LI  "+w.text("legend.neighbour"), "P  "+w.text("legend.nearer"))
}
