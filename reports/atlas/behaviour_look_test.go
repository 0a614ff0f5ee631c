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
	"acces30/coverage/polygon/mesh"
	"acces30/coverage/road"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"

	"github.com/chromedp/chromedp/kb"
)

// testMarks: the legend numbers new labels as the map does.
func testMarks(t *testing.T, browser context.Context) {
	r := sample.Mapped()
	sample.Plan(r)
	p := pagetest.Open(t, browser, page(t, r, french), 1300, false)
	p.Record()
	p.Read(`(() => {
		const real = CanvasRenderingContext2D.prototype.fillText;
		window.signed = [];
		CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {
			if (this.canvas.id !== "canvas") window.signed.push(text);
			return real.call(this, text, ...at);
		};
	})()`)
	p.Do(pagetest.Click("#limits input[value='9000']"))
	var onMap []string
	for _, s := range p.Strokes() {
		if _, err := strconv.Atoi(s.Text); err == nil && s.Op == "text" {
			onMap = append(onMap, s.Text)
		}
	}
	slices.Sort(onMap)
	if got := listOf(p, `window.signed.map(String)`); !slices.Equal(got, []string{"1", "2"}) || !slices.Equal(slices.Compact(onMap), got) {
		t.Errorf("new labels are numbered %q in the legend, %q on the map", got, onMap)
	}
	p.Quiet()
}

// testNeighbours: communes out of scope that have an outline are grey, each with its edge.
func testNeighbours(t *testing.T, browser context.Context) {
	r := sample.Mapped()
	for i := range 3 {
		near := *r.Communes[i].Commune
		near.Code, near.Departement = fmt.Sprint(54001+i), "54"
		r.Study.Communes = append(r.Study.Communes, near)
	}
	p := pagetest.Open(t, browser, page(t, r, french), 1300, false)
	p.Record()
	all := p.Strokes()
	for op, style := range map[string]string{"fill": "#f0f0ee", "stroke": "#c9cfd4"} {
		if n := count(all, func(s pagetest.Stroke) bool { return s.Op == op && s.Style == style }); n != 3 {
			t.Errorf("%d times %s %s, for 3 neighbours", n, op, style)
		}
	}
	p.Quiet()
}

// boxOfLand returns the corners of the box around a département.
func boxOfLand(d *pageData, name string) (low, high mesh.Cell) {
	low, high = mesh.Cell{math.MaxInt32, math.MaxInt32}, mesh.Cell{math.MinInt32, math.MinInt32}
	area := d.Land.Areas[slices.IndexFunc(d.Land.Areas, func(a pageLandArea) bool { return a.Name == name })]
	for _, n := range slices.Concat(area.Rings...) {
		var at mesh.Cell
		for i, by := range d.Land.Arcs[max(n, ^n)] {
			at[i%2] += by
			low[i%2], high[i%2] = min(low[i%2], at[i%2]), max(high[i%2], at[i%2])
		}
	}
	return low, high
}

// testTerritoryNames: départements are named in their middle, where there is room for it.
func testTerritoryNames(t *testing.T, browser context.Context) {
	r := region()
	for i := range r.Communes {
		if c := r.Communes[i].Commune; c.Departement == "67" {
			c.DepartementName = "Département " + strings.Repeat("au nom long ", 20)
		}
	}
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	middle := mesh.Cell{(d.Frame[0] + d.Frame[2]) / 2, (d.Frame[1] + d.Frame[3]) / 2}
	place := goTo(t, p, wholeScale(t, p, &d), middle, 1, "")
	named := make(map[string]bool)
	for _, s := range p.Strokes() {
		if s.Op == "text" && strings.HasPrefix(s.Text, "Département") {
			named[s.Text] = true
			low, high := boxOfLand(&d, s.Text)
			if x, y := place(mesh.Cell{(low[0] + high[0]) / 2, (low[1] + high[1]) / 2}); !near((s.Left+s.Right)/2, x, 3) || !near(s.Y, y+4, 3) { // a line's foot lies lower
				t.Errorf("%s is written at %g, %g; its middle is at %g, %g", s.Text, s.X, s.Y, x, y)
			}
		}
	}
	if len(named) != 3 || !named["Département 54"] || !named["Département 57"] {
		t.Errorf("départements are named: %v", named)
	}
	p.Quiet()
}

// testTip: wherever the pointer is on the map, what is told of the place is in sight
// close beside it, and not under the pointer.
func testTip(t *testing.T, browser context.Context) {
	p := pagetest.Open(t, browser, page(t, sample.Mapped(), french), 1300, false)
	p.Search("Metz", kb.Enter)
	p.Do(pagetest.Click("#zoom-in"), pagetest.Click("#zoom-in"), pagetest.Click("#card .close"))
	const told = `(() => {
		const on = document.getElementById("canvas"), tip = document.getElementById("tip"), map = on.getBoundingClientRect(), wrong = [];
		let seen = 0, turned = new Set();
		for (let k = 0; k <= 20; k++) for (let n = 0; n <= 20; n++) {
			const x = map.left + 2 + (map.width - 4) * k / 20, y = map.top + 2 + (map.height - 4) * n / 20;
			on.dispatchEvent(new PointerEvent("pointermove", { pointerType: "mouse", clientX: x, clientY: y }));
			if (tip.hidden) continue;
			const box = tip.getBoundingClientRect();
			seen++;
			turned.add((box.left < x) + " " + (box.top < y));
			if (box.left < map.left || box.top < map.top || box.right > map.right + 1 || box.bottom > map.bottom + 1
				|| (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
				|| Math.min(Math.abs(x - box.left), Math.abs(x - box.right)) > 20 || Math.min(Math.abs(y - box.top), Math.abs(y - box.bottom)) > 20) wrong.push([x, y, box.left, box.top, box.right, box.bottom].map(Math.round).join(" "));
		}
		return [String(seen), String(turned.size), ...wrong];
	})()`
	got := listOf(p, told)
	if seen, _ := strconv.Atoi(got[0]); seen < 100 || got[1] != "4" || len(got) > 2 {
		t.Errorf("told at %s places, on %s sides of the pointer; out of sight, far off or under it: %q", got[0], got[1], got[2:])
	}
	p.Quiet()
}

// inked counts the pixels of each patch of the legend's classes that are not as most of
// it is: the lines that lie on it.
const inked = `[...document.querySelectorAll("#legend ul:first-of-type li canvas")].map((made) => {
	const copy = document.createElement("canvas").getContext("2d", { willReadFrequently: true }), often = new Map();
	copy.drawImage(made, 0, 0);
	const px = copy.getImageData(3, 3, made.width - 6, made.height - 6).data;
	const at = (i) => [px[i], px[i + 1], px[i + 2]];
	for (let i = 0; i < px.length; i += 4) often.set(at(i).join(), (often.get(at(i).join()) ?? 0) + 1);
	const most = [...often].sort((a, b) => b[1] - a[1])[0][0].split(",");
	let lines = 0;
	for (let i = 0; i < px.length; i += 4) if (at(i).some((v, k) => Math.abs(v - most[k]) > 40)) lines++;
	return String(lines);
})`

// testSwatches: in the legend classes within the limit are plain, those beyond have lines
// and that without a way is crossed.
func testSwatches(t *testing.T, p *pagetest.Tab, d *pageData, limit road.Deciseconds) {
	t.Helper()
	counts := listOf(p, inked)
	var shown []pageClass
	for _, c := range d.Classes {
		if !c.Unreachable || c.Communes > 0 {
			shown = append(shown, c)
		}
	}
	for i, c := range shown {
		lines, _ := strconv.Atoi(counts[i])
		if plain, crossed := !c.Unreachable && c.From < limit, c.Unreachable; plain != (lines == 0) || crossed != (lines > 50) {
			t.Errorf("at %v min, %s has %d pixels of lines", limit.Minutes(), c.Name[0], lines)
		}
	}
	if left, beyond := counts[len(shown)], counts[len(shown)+1]; left != "0" || beyond == "0" || len(beyond) > 2 {
		t.Errorf("what is not computed has %s pixels of lines, what is beyond %s", left, beyond)
	}
}

// testCirclesAtEdges moves the largest circle over each edge: it is drawn as long as any
// part of it is in sight.
func testCirclesAtEdges(t *testing.T, p *pagetest.Tab, d *pageData, whole float64) {
	t.Helper()
	const times = 8.0
	c := slices.MaxFunc(d.Communes, func(a, b pageCommune) int { return a.People - b.People })
	r := whole * math.Sqrt(float64(c.People)*d.PerPerson/math.Pi) * math.Sqrt(times)
	size := listOf(p, `["clientWidth", "clientHeight"].map((of) => String(document.getElementById("canvas")[of]))`)
	width, _ := strconv.ParseFloat(size[0], 64)
	height, _ := strconv.ParseFloat(size[1], 64)
	for _, edge := range [][2]float64{{-1, 0}, {1, 0}, {0, -1}, {0, 1}} {
		for _, beyond := range []float64{-0.6, 0.6, 1.4} { // of its radius
			dx, dy := edge[0]*(width/2+beyond*r)/(times*whole), edge[1]*(height/2+beyond*r)/(times*whole)
			p.Read(fmt.Sprintf(`location.hash = "at=%.0f,%.0f,%.2f"`, float64(c.At[0])-dx, float64(c.At[1])-dy, times))
			_, _ = at(p)
			x, y := width/2+edge[0]*(width/2+beyond*r), height/2+edge[1]*(height/2+beyond*r)
			if drawn := slices.ContainsFunc(p.Strokes(), func(s pagetest.Stroke) bool {
				return s.Op == "fill" && near(s.X, x, 3) && near(s.Y, y, 3) && near(s.Radius, r, 0.5)
			}); drawn != (beyond < 1) {
				t.Errorf("a circle of %g pixels whose middle is %g of it beyond the edge %v is drawn: %v", r, beyond, edge, drawn)
			}
		}
	}
}

// testGround: the land below a map is grey, each département of it with a thin edge, and
// white where the scope is.
func testGround(p *pagetest.Tab, d *pageData, what string) {
	p.Helper()
	var got []string
	for _, s := range p.Strokes() {
		if fill := s.Op == "fill" && (s.Style == "#e9e9e6" || s.Style == white) && !near(s.Scale, 1, 1e-6); fill { // signs are drawn in pixels
			got = append(got, s.Op+" "+s.Style)
		} else if s.Op == "stroke" && s.Style == "#b4bbc1" {
			got = append(got, fmt.Sprintf("%s %s %.1f", s.Op, s.Style, s.Width*s.Scale))
		}
	}
	want := append(slices.Repeat([]string{"fill #e9e9e6", "stroke #b4bbc1 0.8"}, len(d.Land.Areas)), "fill "+white)
	sameList(p, "the ground "+what, got, want)
}

// testPageTerritories: a page of four départements shows them, and their communes as
// one comes nearer.
func testPageTerritories(t *testing.T, browser context.Context) {
	text := page(t, region(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	shares := func() int {
		return count(p.Strokes(), func(s pagetest.Stroke) bool {
			return s.Op == "fill" && slices.ContainsFunc(d.Land.Shares, func(x pageShare) bool { return x.Color == s.Style })
		})
	}
	if n := shares(); n != 4 {
		t.Errorf("%d départements are coloured", n)
	}
	if n := count(p.Strokes(), func(s pagetest.Stroke) bool {
		return s.Op == "stroke" && s.Style == "#ffffff" && near(s.Width*s.Scale, 1, 0.01)
	}); n != 4 {
		t.Errorf("%d départements are set off by a white line", n)
	}
	edges := func() int {
		return count(p.Strokes(), func(s pagetest.Stroke) bool {
			return s.Op == "stroke" && s.Style == "#1d242b" && near(s.Width*s.Scale, 1.7, 0.01)
		})
	}
	testGround(p, &d, "from afar")
	if n := edges(); n != 1 {
		t.Errorf("%d thick lines lie around the départements", n)
	}
	p.Want(`document.querySelectorAll("#legend-shares li").length`, fmt.Sprint(coverage.ShareClasses))
	p.Read(`(() => { const b = document.getElementById("canvas").getBoundingClientRect(); document.getElementById("canvas").dispatchEvent(new PointerEvent("pointermove", { pointerType: "mouse", clientX: b.left + b.width * 0.75, clientY: b.top + b.height * 0.3 })); })()`)
	if tip := p.Read(`document.getElementById("tip").textContent`); !slices.ContainsFunc(d.Land.Areas, func(a pageLandArea) bool {
		return len(a.Limits) == len(d.Limits) && tip == a.Name+a.Limits[len(a.Limits)-1].Text[0]
	}) {
		t.Errorf("the tip says %q", tip)
	}
	for range 4 {
		p.Do(pagetest.Click("#zoom-in"))
	}
	p.WaitFor(`document.getElementById("legend-shares") === null`)
	testGround(p, &d, "near enough")
	if n := edges(); n != 2 { // around the communes with an outline, of which there are none, and around the scope
		t.Errorf("near enough, %d thick lines lie around the scope", n)
	}
	if circles := count(p.Strokes(), func(s pagetest.Stroke) bool { return s.Op == "text" && strings.HasPrefix(s.Text, "Département") }); circles > 0 {
		t.Error("near enough, départements are still named")
	}
	p.Do(pagetest.Click("#zoom-all"))
	p.WaitFor(`document.getElementById("legend-shares") !== null`)
	v := wholeView(p, &d)
	v.look(p, "off=", mesh.Cell{(d.Frame[0] + d.Frame[2]) / 2, (d.Frame[1] + d.Frame[3]) / 2}, 1)
	low, high := boxOfLand(&d, "Département 55")
	x, y := v.place(mesh.Cell{(low[0] + high[0]) / 2, (low[1] + high[1]) / 2})
	p.Read(fmt.Sprintf(`(() => { // a tap goes to a département
		const on = document.getElementById("canvas"), b = on.getBoundingClientRect();
		on.setPointerCapture = () => {}; // no such pointer is there
		for (const what of ["pointerdown", "pointerup"]) on.dispatchEvent(new PointerEvent(what, { pointerId: 1, pointerType: "mouse", clientX: b.left + %f, clientY: b.top + %f }));
	})()`, x, y))
	scale := min((v.width-v.covered-16)/float64(high[0]-low[0]), (v.height-16)/float64(high[1]-low[1]))
	var now [3]float64
	if !pagetest.Eventually(func() bool {
		now, _ = at(p)
		return near(now[0], max(float64(low[0]+high[0])/2-v.covered/2/scale, float64(d.Frame[0])), 3/scale+2) && near(now[1], float64(low[1]+high[1])/2, 3/scale+2) && near(now[2], scale/v.whole, 0.02)
	}) {
		t.Errorf("a tap on a département of %v to %v goes to %v", low, high, now)
	}
	p.Quiet()
}
