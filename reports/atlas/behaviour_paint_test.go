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

	"github.com/chromedp/chromedp"
)

// goTo moves the map so many times as near as the whole about a cell. It returns where
// cells are then, in pixels of the canvas.
func goTo(t *testing.T, p *pagetest.Tab, whole float64, about mesh.Cell, times float64, off string) func(cell mesh.Cell) (x, y float64) {
	t.Helper()
	p.Read(fmt.Sprintf(`location.hash = "off=%s&at=%d,%d,%.2f"`, off, about[0], about[1], times))
	_, _ = at(p)
	size := strings.Split(p.Read(`[document.getElementById("canvas").clientWidth, document.getElementById("canvas").clientHeight]`), ",")
	width, _ := strconv.ParseFloat(size[0], 64)
	height, _ := strconv.ParseFloat(size[1], 64)
	return func(cell mesh.Cell) (float64, float64) {
		return width/2 + float64(cell[0]-about[0])*times*whole, height/2 + float64(cell[1]-about[1])*times*whole
	}
}

// testPainted: where a commune is on the map, the map has its colour, from afar, from
// near, and after the lines over those beyond another limit have come and gone.
func testPainted(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Read(`(() => { // pictures kept are painted anew in one box, and lie on the map's own pixels
		const P = CanvasRenderingContext2D.prototype, boxes = new WeakMap();
		window.clipped = [];
		const wrap = (name, before) => {
			const real = P[name];
			P[name] = function (...args) { before(this, args); return real.apply(this, args); };
		};
		wrap("beginPath", (on) => boxes.set(on, 0));
		wrap("rect", (on) => boxes.set(on, (boxes.get(on) || 0) + 1));
		wrap("clip", (on, args) => { if (!(args[0] instanceof Path2D)) window.clipped.push(boxes.get(on)); });
		const real = CanvasRenderingContext2D.prototype.drawImage;
		window.laid = new Set();
		CanvasRenderingContext2D.prototype.drawImage = function (picture, x, y) {
			if (this.canvas.id === "canvas") window.laid.add([this.getTransform().isIdentity, x, y].join());
			return real.call(this, picture, x, y);
		};
	})()`)
	whole := wholeScale(t, p, &d)
	middle := mesh.Cell{(d.Frame[0] + d.Frame[2]) / 2, (d.Frame[1] + d.Frame[3]) / 2}
	compared := 0
	for _, view := range []struct {
		about mesh.Cell
		times float64
		limit road.Deciseconds
		dots  float64
	}{{middle, 1, 30 * road.Minute, 1}, {d.Communes[9].At, 2, 30 * road.Minute, 1}, {d.Communes[9].At, 2, 15 * road.Minute, 1}, {d.Communes[9].At, 2, 30 * road.Minute, 1},
		{d.Communes[9].At, 2, 15 * road.Minute, 2}, {d.Communes[9].At, 2, 30 * road.Minute, 2}} {
		fine(p, view.dots)
		p.Do(pagetest.Click(fmt.Sprintf("#limits input[value='%d']", view.limit)))
		place := goTo(t, p, whole, view.about, view.times, "bands,roads,sites,names")
		picture := pixelsOf(t, atRest(p))
		for _, c := range d.Communes {
			if c.Status == coverage.Unreachable || c.Time > int64(view.limit) || len(c.Rings) == 0 {
				continue // lines lie over its colour, or it may be hidden by another
			}
			color := "#dddddd"
			if c.Class >= 0 {
				color = d.Classes[c.Class].Color
			}
			x, y := place(c.At)
			x, y = x*view.dots, y*view.dots
			if b := picture.Bounds(); x < 0 || y < 0 || x >= float64(b.Max.X) || y >= float64(b.Max.Y) {
				continue
			}
			red, green, blue, _ := picture.At(int(x), int(y)).RGBA()
			if got := fmt.Sprintf("#%02x%02x%02x", red>>8, green>>8, blue>>8); got != color {
				t.Errorf("%v times nearer, at %v min: %s is %s, want %s", view.times, view.limit.Minutes(), c.Name, got, color)
			}
			compared++
		}
	}
	if compared < 20 {
		t.Errorf("only %d colours compared", compared)
	}
	p.Want(`window.clipped.length > 1 && window.clipped.every((boxes) => boxes === 1)`, "true")
	p.Want(`[...window.laid].join(" ")`, "true,0,0")
	p.Quiet()
}

// fine brings the window to a screen on which a pixel of the page has so many of the
// canvas: what is drawn next is as fine.
func fine(p *pagetest.Tab, dots float64) {
	p.Helper()
	p.Do(chromedp.EmulateViewport(1300, 800, chromedp.EmulateScale(dots)))
	p.Read(`document.querySelector("#layers input").dispatchEvent(new Event("change"))`) // draws
	p.WaitFor(fmt.Sprintf(`((on) => on.width === Math.round(%[1]g * on.getBoundingClientRect().width) && on.height === Math.round(%[1]g * on.getBoundingClientRect().height))(document.getElementById("canvas"))`, dots))
}

// testLines: lines are as thick as they are meant to be on the screen, with round corners
// and ends, and so are the gaps of those that are broken and the patterns, however near the
// map and however fine the screen is.
func testLines(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	whole := wholeScale(t, p, &d)
	for i, times := range []float64{1, 1.44, 1.44} { // the roots are whole tenths
		dots := []float64{1, 1, 2}[i]
		fine(p, dots)
		goTo(t, p, whole, d.Communes[9].At, times, "sites,names")
		root := math.Sqrt(times)
		line := func(style string, width float64, dash ...float64) string {
			return fmt.Sprintf("%s %.2f %.1f", style, width, dash)
		}
		want := []string{
			line("rgba(255, 255, 255, 0.75)", 0.7*root), line("#1d242b", 1.7), // borders within, and around
			line("rgba(107, 91, 75, 0.85)", 2*root), line("rgba(107, 91, 75, 0.7)", 1.1*root), line("rgba(107, 91, 75, 0.5)", 0.7*root),
			line("#1d242b", 1.1), line("#1d242b", 1.1, 8, 5), line("#1d242b", 1.1, 3, 4), line("#1d242b", 1.1, 0.1, 4), // bands
			line("rgba(255, 255, 255, 0.9)", 4), line("#1d242b", 1.5), line("#1d242b", 1), // the scale bar, the north
			line("#1d242b", 1.8), // a commune beyond, as a circle
		}
		for _, c := range d.Communes {
			color := "#dddddd"
			if c.Class >= 0 {
				color = d.Classes[c.Class].Color
			}
			if len(c.Rings) > 0 {
				want = append(want, line(color, 0.7))
			}
		}
		var got []string
		for _, s := range p.Strokes() {
			if s.Style == "pattern" && !near(s.Tile, 1, 1e-6) {
				t.Errorf("on a screen of %g, a pattern is %g times as large as it is", dots, s.Tile)
			}
			if s.Op != "stroke" {
				continue
			}
			for i := range s.Dash {
				s.Dash[i] *= s.Scale / dots
			}
			if got = append(got, line(s.Style, s.Width*s.Scale/dots, s.Dash...)); s.Join != "round round" {
				t.Errorf("a line of %s is %s", s.Style, s.Join)
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if got, want := slices.Compact(got), slices.Compact(want); !slices.Equal(got, want) {
			t.Errorf("%v times nearer, on a screen of %g, there are lines\n%s\nwant\n%s", times, dots, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	p.Quiet()
}

// testTwoFingers: two fingers enlarge the map by as much as they part, about the one
// that is still; from one spot they don't throw it to its end.
func testTwoFingers(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	whole := wholeScale(t, p, &d)
	about, still := d.Communes[9].At, d.Communes[12].At
	x, y := goTo(t, p, whole, about, 1.5, "sites")(still)
	p.Read(`(() => {
		const on = document.getElementById("canvas"), box = on.getBoundingClientRect();
		on.setPointerCapture = () => {}; // no pointer of these is there
		window.finger = (type, pointerId, x, y) => on.dispatchEvent(new PointerEvent(type, { pointerId, pointerType: "touch", clientX: box.left + x, clientY: box.top + y }));
	})()`)
	finger := func(what string, id int, away float64) {
		p.Read(fmt.Sprintf(`finger("pointer%s", %d, %g, %g)`, what, id, x+away, y))
	}
	finger("down", 1, 0)
	finger("down", 2, 100)
	for _, step := range []struct{ away, times float64 }{{200, 3}, {120, 1.8}, {0, 0.6}, {5, 3}} {
		before := p.Read(`location.hash`)
		finger("move", 2, step.away)
		p.WaitFor(fmt.Sprintf("location.hash !== %q", before))
		now, _ := at(p)
		if !near(now[2], step.times, 0.011) {
			t.Errorf("%g pixels from each other the fingers enlarge the map %g times, want %g", step.away, now[2], step.times)
		}
		if step.away > 100 { // farther off the frame holds the map
			shift := mesh.Cell{int32(now[0]) - about[0], int32(now[1]) - about[1]}
			wantX, wantY := float64(still[0]-about[0])*(1-1.5/now[2]), float64(still[1]-about[1])*(1-1.5/now[2])
			if !near(float64(shift[0]), wantX, 4/whole) || !near(float64(shift[1]), wantY, 4/whole) {
				t.Errorf("%g times nearer the map has moved by %v cells, want by %g, %g", now[2], shift, wantX, wantY)
			}
		}
	}
	finger("up", 2, 5)
	finger("up", 1, 0)
	p.Want(`document.getElementById("card").hidden`, "true") // that was no tap
	p.Quiet()
}

// testScaleBar: the scale bar is as long as it says, at every scale, and no longer than
// has room; symbols grow as the map does, up to a size.
func testScaleBar(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	p.Read(`(window.Path2D = class extends Path2D {
		constructor(form) { super(form); if (/v5h/.test(form)) window.bar = form.match(/v5h([0-9.]+)v-5/)[1]; }
	})`)
	whole := wholeScale(t, p, &d)
	for times, symbols := range map[float64][2]float64{1: {5.7, 4.3}, 2: {6.4, 5}, 3.5: {7.45, 6.05}, 20: {7.8, 6.4}} {
		goTo(t, p, whole, d.Communes[14].At, times, "names")
		all := p.Strokes()
		written := slices.IndexFunc(all, func(s pagetest.Stroke) bool {
			return s.Op == "text" && len(strings.Fields(s.Text)) == 2 && strings.HasSuffix(s.Text, "m")
		})
		if written < 0 {
			t.Fatalf("no scale bar at %v times", times)
		}
		says := strings.Fields(all[written].Text)
		metres, _ := strconv.ParseFloat(says[0], 64)
		if says[1] == "km" {
			metres *= 1000
		}
		long, _ := strconv.ParseFloat(p.Read(`window.bar`), 64)
		if !near(long*d.Metres/(whole*times), metres, metres*0.01) || long > 110.5 || long < 110/2.5-0.5 {
			t.Errorf("%v times nearer a bar of %g pixels, %g m, says %s", times, long, long*d.Metres/(whole*times), all[written].Text)
		}
		for _, s := range all {
			if s.Op == "fill" && s.Style == "#c8321f" && s.Radius > 0 && !near(s.Radius, symbols[0], 0.02) && !near(s.Radius, symbols[1], 0.02) {
				t.Errorf("%v times nearer a symbol has a radius of %g, want one of %v", times, s.Radius, symbols)
			}
		}
	}
	testLengths(t, p, &d)
	p.Quiet()
}

// testLengths comes nearer step by step: the bar is of each length that is easy to read,
// in metres below a kilometre.
func testLengths(t *testing.T, p *pagetest.Tab, d *pageData) {
	t.Helper()
	v := wholeView(p, d)
	var got, want []string
	for length, says := range map[float64]string{500: "500 m", 1000: "1 km", 2000: "2 km", 5000: "5 km", 10_000: "10 km"} {
		for _, long := range []float64{110.5, 109.5, 56} { // pixels: the first are too many, of the last there is no room for the next
			if long > 110 {
				if length != 1000 {
					continue
				}
				says = "500 m"
			} else if length == 1000 {
				says = "1 km"
			}
			p.Read(fmt.Sprintf(`dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#off=names&at=%d,%d,%.6f", location.href).href }))`, d.Communes[14].At[0], d.Communes[14].At[1], d.Metres*long/length/v.whole))
			all := p.Strokes()
			i := slices.IndexFunc(all, func(s pagetest.Stroke) bool { return s.Op == "text" && strings.HasSuffix(s.Text, "m") })
			got, want = append(got, strings.ReplaceAll(all[max(i, 0)].Text, "\u00a0", " ")), append(want, says)
		}
	}
	sameList(p, "lengths of the bar", got, want)
}

// testOtherWindow: in a window of another size the middle of the map stays, at its
// scale, and a map of everything shows everything.
func testOtherWindow(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	whole := wholeScale(t, p, &d)
	about := d.Communes[9].At
	goTo(t, p, whole, about, 3, "")
	p.Do(chromedp.EmulateViewport(1100, 700))
	var now [3]float64
	if !pagetest.Eventually(func() bool { // the parts of the page come to their sizes one after the other
		now, _ = at(p)
		return p.Read("innerWidth") == "1100" && near(now[0], float64(about[0]), 2+1/whole) && near(now[1], float64(about[1]), 2+1/whole) && near(now[2]*wholeScale(t, p, &d), 3*whole, 0.01*whole)
	}) {
		t.Errorf("in another window the map goes from %v, 3 times as near as all, to %v", about, now)
	}
	p.Do(pagetest.Click("#zoom-all"))
	p.WaitFor(`!location.hash.includes("at=")`)
	p.Do(chromedp.EmulateViewport(1300, 800))
	p.WaitFor(`document.getElementById("canvas").width === document.getElementById("canvas").clientWidth`)
	if now, ok := at(p); ok {
		t.Errorf("in another window a map of all goes to %v", now)
	}
	p.Quiet()
}
