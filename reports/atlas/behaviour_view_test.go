package atlas

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage/polygon/mesh"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// testView moves the map by keys, wheel, double click and pointer, and reads from the
// address by how much.
func testView(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	whole := wholeScale(t, p, &d)
	p.Do(chromedp.Focus(chromedp.CSS("#canvas")))
	first := settle(p, chromedp.KeyEvent("+"))
	if !near(first[2], 1.6, 0.01) {
		t.Errorf("the key + enlarges %g times", first[2])
	}
	last := first
	for _, key := range []struct {
		key  string
		x, y float64
	}{{kb.ArrowLeft, -70, 0}, {kb.ArrowUp, 0, -70}, {kb.ArrowRight, 70, 0}, {kb.ArrowDown, 0, 70}} {
		now := settle(p, chromedp.KeyEvent(key.key))
		cell := 1.6 * whole
		if !near(now[0]-last[0], key.x/cell, 2+math.Abs(key.x/cell)*0.01) || !near(now[1]-last[1], key.y/cell, 2+math.Abs(key.y/cell)*0.01) {
			t.Errorf("%q moves from %v to %v, want by %g, %g pixels", key.key, last, now, key.x, key.y)
		}
		last = now
	}
	if now := settle(p, chromedp.KeyEvent("+")); !near(now[2], 2.56, 0.02) {
		t.Errorf("the key + twice enlarges %g times", now[2])
	}
	if now := settle(p, chromedp.KeyEvent("-")); !near(now[2], 1.6, 0.02) || !near(now[0], last[0], 2) || !near(now[1], last[1], 2) {
		t.Errorf("the key - goes to %v", now)
	}
	for i, button := range []string{"#zoom-in", "#zoom-out"} {
		before, _ := at(p)
		if now := settle(p, pagetest.Click(button)); !near(now[2], []float64{2.56, 1.6}[i], 0.02) || !near(now[0], before[0], 2) || !near(now[1], before[1], 2) {
			t.Errorf("%s goes from %v to %v", button, before, now)
		}
	}
	middle := strings.Split(p.Read(`(() => { const b = document.getElementById("canvas").getBoundingClientRect(); return [b.left + b.width / 2, b.top + b.height / 2] })()`), ",")
	x, _ := strconv.ParseFloat(middle[0], 64)
	y, _ := strconv.ParseFloat(middle[1], 64)
	dragged := settle(p, chromedp.DragAndDropXY(x, y, x-100, y-50))
	if !near(dragged[0]-last[0], 100/(1.6*whole), 3+0.05*100/(1.6*whole)) || !near(dragged[1]-last[1], 50/(1.6*whole), 3+0.05*50/(1.6*whole)) {
		t.Errorf("dragging 100 pixels left and 50 up goes from %v to %v", last, dragged)
	}
	wheel := func(by int) string {
		return fmt.Sprintf(`document.getElementById("canvas").dispatchEvent(new WheelEvent("wheel", { deltaY: %d, clientX: %g, clientY: %g, cancelable: true }))`, by, x, y)
	}
	p.Read(wheel(-500))
	p.WaitFor(fmt.Sprintf(`!location.hash.includes(%q)`, fmt.Sprintf("%.2f", dragged[2])))
	if now, _ := at(p); !near(now[2], 1.6*math.Exp(0.8), 0.05) || !near(now[0], dragged[0], 3) || !near(now[1], dragged[1], 3) {
		t.Errorf("the wheel goes to %v", now)
	}
	p.Read(wheel(100_000)) // no farther out than that
	p.WaitFor(`location.hash.endsWith("0.60")`)
	p.Do(chromedp.KeyEvent("0"))
	p.WaitFor(`!location.hash.includes("at=")`)
	p.Read(fmt.Sprintf(`document.getElementById("canvas").dispatchEvent(new MouseEvent("dblclick", { clientX: %g, clientY: %g }))`, x, y))
	p.WaitFor(`location.hash.endsWith("2.00")`)
	for range 12 {
		p.Do(chromedp.KeyEvent(kb.ArrowLeft), chromedp.KeyEvent(kb.ArrowUp))
	}
	p.WaitFor(fmt.Sprintf(`location.hash.includes("at=%d,%d,")`, d.Frame[0], d.Frame[1])) // never out of the scene
	p.Read(wheel(-100_000))
	p.WaitFor(fmt.Sprintf(`Math.abs(Number(location.hash.split(",").at(-1)) - %g) < 0.1`, max(d.Metres/3/whole, 4)))
	testCentred(t, p, &d, whole)
	p.Quiet()
}

// testCentred searches communes from nearer and from farther than they are shown: each
// comes to the middle of what the legend leaves, as far as the scene goes, and the map goes no farther off.
func testCentred(t *testing.T, p *pagetest.Tab, d *pageData, whole float64) {
	t.Helper()
	covered, _ := strconv.ParseFloat(p.Read(`document.getElementById("legend").offsetWidth + 12`), 64)
	nearer, _ := at(p)
	for _, from := range []string{"nearer", "all"} {
		for _, i := range []int{3, 9} {
			if from == "all" {
				p.Do(chromedp.Focus(chromedp.CSS("#canvas")), chromedp.KeyEvent("0"))
				p.WaitFor(`!location.hash.includes("at=")`)
			}
			before := p.Read(`location.hash`)
			p.Search(d.Communes[i].Code, kb.Enter)
			p.WaitFor(fmt.Sprintf("location.hash !== %q", before))
			now, ok := at(p)
			cell, rounded := now[2]*whole, 0.006/now[2]
			if c := d.Communes[i].At; !ok || !near(now[0], max(float64(d.Frame[0]), float64(c[0])-covered/2/cell), 2+1/cell+rounded*covered/2/cell) || !near(now[1], float64(c[1]), 2+1/cell) {
				t.Errorf("from %s, a commune at %v is shown about %v", from, c, now)
			}
			if from == "nearer" && !near(now[2], nearer[2], 0.02) {
				t.Errorf("from %v the map goes to %v", nearer, now)
			}
		}
	}
}

// testMotion: where motion is welcome, the map comes to where it is at once without:
// nearer and farther, and across at one scale.
func testMotion(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	still, moving := pagetest.Open(t, browser, text, 1300, false), pagetest.Open(t, browser, text, 1300, false)
	moving.WelcomeMotion()
	for _, step := range []struct {
		name string
		do   func(p *pagetest.Tab)
	}{
		{"to a commune", func(p *pagetest.Tab) { p.Search("Metz", kb.Enter) }},
		{"nearer", func(p *pagetest.Tab) { p.Do(chromedp.Focus(chromedp.CSS("#canvas")), chromedp.KeyEvent("+")) }},
		{"to another at this scale", func(p *pagetest.Tab) { p.Search("eblange", kb.Enter) }},
		{"back to all", func(p *pagetest.Tab) { p.Do(chromedp.Focus(chromedp.CSS("#canvas")), chromedp.KeyEvent("0")) }},
	} {
		before := still.Read(`location.hash`)
		step.do(still)
		still.WaitFor(fmt.Sprintf("location.hash !== %q", before))
		_, _ = at(still) // until it stays
		want := still.Read(`location.hash`)
		step.do(moving)
		if moving.WaitFor(fmt.Sprintf("location.hash === %q", want)); want == before {
			t.Errorf("%s: nothing moves", step.name)
		}
	}
	moving.Quiet()
}

// mapView is where a page's map is: its size, how much of it the legend covers, pixels a
// cell, of all and now, and how much smaller signs are where there are many.
type mapView struct{ width, height, covered, whole, scale, dx, dy, crowd float64 }

func (v mapView) place(at mesh.Cell) (x, y float64) {
	return float64(at[0])*v.scale + v.dx, float64(at[1])*v.scale + v.dy
}

// wholeView is the map that shows everything beside the legend.
func wholeView(p *pagetest.Tab, d *pageData) (v mapView) {
	p.Helper()
	size := numbersOf(p, `((b, legend) => [b.width, b.height, legend.open && legend.offsetWidth + 12 < b.width / 2 ? legend.offsetWidth + 12 : 0])(document.getElementById("canvas").getBoundingClientRect(), document.getElementById("legend"))`)
	v.width, v.height, v.covered = size[0], size[1], size[2]
	v.crowd = min(1, max(0.25, math.Sqrt(150/float64(max(len(d.Points), 1)))))
	v.whole = min((v.width-v.covered-16)/float64(d.Frame[2]-d.Frame[0]), (v.height-16)/float64(d.Frame[3]-d.Frame[1]))
	return v
}

// look follows a link to a map so many times as near as the whole about a cell, at once.
func (v *mapView) look(p *pagetest.Tab, link string, about mesh.Cell, times float64) {
	p.Helper()
	p.Read(fmt.Sprintf(`dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#%s&at=%d,%d,%.2f", location.href).href }))`, link, about[0], about[1], times))
	v.scale = times * v.whole
	v.dx, v.dy = v.width/2-float64(about[0])*v.scale, v.height/2-float64(about[1])*v.scale
}

// symbol is the radius of a service point on a map of so much.
func (v mapView) symbol(s pageStructure, point int) float64 {
	r := 3.6
	if s.Points[point].Kind == 0 && (s.InScope || s.Communes > 0) {
		r = 5
	}
	return r*v.crowd*min(1, max(0.7, v.width/800)) + 0.7*min(max(v.scale/v.whole, 1), 4) // smaller on small maps too
}

// numbersOf evaluates an expression to numbers.
func numbersOf(p *pagetest.Tab, expression string) (all []float64) {
	p.Helper()
	if err := json.Unmarshal([]byte(p.Read("JSON.stringify("+expression+")")), &all); err != nil {
		p.Fatal(err)
	}
	return all
}
