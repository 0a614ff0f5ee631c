package atlas

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage/polygon/mesh"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// inRings tells whether a place in cells lies within rings of arcs of differences.
func inRings(arcs [][]int32, rings []mesh.Ring, x, y float64) (in bool) {
	for _, ring := range rings {
		var line [][2]float64
		for _, n := range ring {
			var at [2]float64
			var arc [][2]float64
			for k, by := range arcs[max(n, ^n)] {
				if at[k%2] += float64(by); k%2 == 1 {
					arc = append(arc, at)
				}
			}
			if n < 0 {
				slices.Reverse(arc)
			}
			line = append(line, arc...)
		}
		for i, a := range line {
			b := line[(i+1)%len(line)]
			if (a[1] > y) != (b[1] > y) && x < a[0]+(y-a[1])*(b[0]-a[0])/(b[1]-a[1]) {
				in = !in
			}
		}
	}
	return in
}

// around are places within little more than a cell of the middle of an arc's middle part.
func around(arc []int32) (all [][2]float64) {
	a, b := middleOf(arc[:len(arc)-2]), middleOf(arc)
	for dx := -1.35; dx < 1.4; dx += 0.45 {
		for dy := -1.35; dy < 1.4; dy += 0.45 {
			all = append(all, [2]float64{float64(a[0]+b[0])/2 + dx + 0.01, float64(a[1]+b[1])/2 + dy + 0.02})
		}
	}
	return all
}

// pointing names what a mouse points at on a place of the map, "" where there is nothing.
const pointing = `window.named = (x, y) => {
	const on = document.getElementById("canvas"), box = on.getBoundingClientRect(), tip = document.getElementById("tip");
	on.dispatchEvent(new PointerEvent("pointermove", { pointerType: "mouse", clientX: box.left + x, clientY: box.top + y }));
	return (tip.hidden ? "" : tip.querySelector("b").textContent) + (on.classList.contains("over") ? " over" : "");
}`

// testOutlines points at places a cell and less to each side of the borders of communes, of
// their exclaves and holes and of départements: what is told of lies there, to a hair.
func testOutlines(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Read(pointing)
	p.Read(`document.styleSheets[0].insertRule("main { margin-left: 37px !important }", document.styleSheets[0].cssRules.length)`) // wherever the map is on the page
	_ = atRest(p)
	v := wholeView(p, &d)
	check := func(what string, arcs [][]int32, arc []int32, name func(x, y float64) string) {
		t.Helper()
		var calls, want []string
		for _, at := range around(arc) {
			calls = append(calls, fmt.Sprintf("named(%.6f, %.6f)", at[0]*v.scale+v.dx, at[1]*v.scale+v.dy))
			told := name(at[0], at[1])
			if told != "" {
				told += " over"
			}
			want = append(want, told)
		}
		sameList(p, what, listOf(p, "["+strings.Join(calls, ",")+"]"), want)
		if len(slices.Compact(slices.Sorted(slices.Values(want)))) < 2 {
			t.Errorf("%s: all is %s", what, want[0])
		}
	}
	for i, arc := range d.Arcs {
		if i%9 > 0 && len(arc) > 12 {
			continue // a few of the borders of strips, and the small ones
		}
		v.look(p, "off=sites,names,plan", middleOf(arc), 8)
		check(fmt.Sprint("arc ", i), d.Arcs, arc, func(x, y float64) string {
			for _, c := range d.Communes {
				if inRings(d.Arcs, c.Rings, x, y) {
					return c.Name
				}
			}
			return ""
		})
	}
	p.Quiet()
	text = page(t, region(), french)
	d = pageDataOf(t, text)
	p = pagetest.Open(t, browser, text, 1300, false)
	p.Read(pointing)
	v = wholeView(p, &d)
	for i, arc := range d.Land.Arcs[:6] {
		v.look(p, "off=sites,names,plan", middleOf(arc), 1.5)
		check(fmt.Sprint("arc of land ", i), d.Land.Arcs, arc, func(x, y float64) string {
			for _, a := range d.Land.Areas {
				if len(a.Limits) > 0 && inRings(d.Land.Arcs, a.Rings, x, y) {
					return a.Name
				}
			}
			return ""
		})
	}
	p.Quiet()
}

// testTipPlaces: what is told of a place stands to the right of the pointer and below, on its
// other side where there is no room, and never out of the map at the left or the top.
func testTipPlaces(t *testing.T, browser context.Context) {
	for _, width := range []int64{1300, 380} {
		text := page(t, sample.Mapped(), french)
		d := pageDataOf(t, text)
		p := pagetest.Open(t, browser, text, width, false)
		v := wholeView(p, &d)
		v.look(p, "off=sites,names", d.Communes[14].At, 999) // it fills the map
		got := listOf(p, `(() => {
			const on = document.getElementById("canvas"), tip = document.getElementById("tip"), map = on.getBoundingClientRect(), wrong = [], ways = new Set();
			const point = (x, y) => {
				on.dispatchEvent(new PointerEvent("pointermove", { pointerType: "mouse", clientX: map.left + x, clientY: map.top + y }));
				if (tip.hidden) return;
				const wide = tip.offsetWidth, high = tip.offsetHeight, box = tip.getBoundingClientRect();
				const left = x + 14 + wide > map.width, up = y + 16 + high > map.height;
				const want = [Math.max(left ? x - wide - 14 : x + 14, 4), Math.max(up ? y - high - 12 : y + 16, 4)];
				ways.add([left, up, left && want[0] === 4].join());
				if (Math.abs(box.left - map.left - want[0]) > 0.1 || Math.abs(box.top - map.top - want[1]) > 0.1) wrong.push([x, y, box.left - map.left, box.top - map.top, ...want].join(" "));
			};
			for (let k = 0; k <= 8; k++) for (let n = 0; n <= 6; n++) {
				const x = map.width * k / 8, y = map.height * n / 6;
				point(x, y);
				for (const by of [-1, 0, 1]) {
					point(map.width - 14 - tip.offsetWidth + by, y);
					point(x, map.height - 16 - tip.offsetHeight + by);
				}
			}
			return [String(ways.size), ...wrong];
		})()`)
		sameList(p, fmt.Sprint("in a window of ", width), got, []string{map[int64]string{1300: "4", 380: "6"}[width]})
		p.Quiet()
	}
}

// testRowsPointed: of the commune that a mouse points at on the map the row is marked in the
// list, of anything else none; and a row pointed at marks its commune.
func testRowsPointed(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Read(pointing)
	v := wholeView(p, &d)
	v.look(p, "off=names", d.Communes[9].At, 1)
	p.WaitFor(`document.querySelectorAll("#list .row").length > 10`)
	site := d.Structures[d.Points[0][0]].Points[d.Points[0][1]].At
	for _, to := range []struct {
		name string
		at   mesh.Cell
		row  bool
	}{
		{d.Communes[9].Name, d.Communes[9].At, true}, {d.Communes[10].Name, d.Communes[10].At, true}, {d.Structures[d.Points[0][0]].Name, *site, false},
		{d.Communes[11].Name, d.Communes[11].At, true}, {"", mesh.Cell{d.Frame[0] - 9000, d.Frame[1] - 9000}, false},
	} {
		x, y := v.place(to.at)
		want := to.name
		if to.name != "" {
			want += " over"
		}
		if want += "|"; to.row {
			want += to.name
		}
		p.Want(fmt.Sprintf(`named(%f, %f) + "|" + [...document.querySelectorAll("#list .hover .name")].map((x) => x.firstChild.textContent).join()`, x, y), want)
	}
	p.Quiet()
}

// testLayersPointed: a layer that is off answers to no pointer, nor do new labels while
// something is tried; what lies below answers instead.
func testLayersPointed(t *testing.T, browser context.Context) {
	r := tryable(seatedSample(sample.Mapped()))
	sample.Plan(r)
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Read(`window.named = (x, y) => {
		const on = document.getElementById("canvas"), box = on.getBoundingClientRect(), tip = document.getElementById("tip");
		on.dispatchEvent(new PointerEvent("pointermove", { pointerType: "mouse", clientX: box.left + x, clientY: box.top + y }));
		return tip.hidden ? "" : (tip.querySelector("b") ?? tip).textContent;
	}`)
	v := wholeView(p, &d)
	mark, site := d.Plan.Sites[0], d.Points[len(d.Points)-1]
	house := d.Structures[site[0]]
	commune := d.Communes[mark.Commune].Name
	in := ""
	for _, c := range d.Communes {
		if at := house.Points[site[1]].At; inRings(d.Arcs, c.Rings, float64(at[0])+0.01, float64(at[1])+0.01) {
			in = c.Name
		}
	}
	for _, look := range []struct {
		link           string
		onMark, onSite string
	}{
		{"off=", mark.Title[0], house.Name}, {"off=plan", commune, house.Name}, {"off=sites", mark.Title[0], in}, {"off=communes", mark.Title[0], house.Name},
		{"off=communes,plan,sites", "", ""}, {"off=&open=57001", commune, house.Name}, {"off=plan&open=57001", commune, house.Name}, {"off=sites,communes&open=57001", "", ""},
	} {
		v.look(p, look.link, d.Communes[9].At, 2)
		x, y := v.place(*mark.At)
		a, b := v.place(*house.Points[site[1]].At)
		p.Want(fmt.Sprintf(`[named(%f, %f), named(%f, %f)].join("|")`, x, y, a, b), look.onMark+"|"+look.onSite)
	}
	p.Quiet()
}
