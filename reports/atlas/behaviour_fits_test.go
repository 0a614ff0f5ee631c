package atlas

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// fit is the map that shows a box beside the legend.
func (v mapView) fit(d *pageData, box [4]float64) mapView {
	v.scale = min((v.width-v.covered-16)/max(box[2]-box[0], 1), (v.height-16)/max(box[3]-box[1], 1), v.most(d))
	v.dx = v.covered/2 + v.width/2 - v.scale*(box[0]+box[2])/2
	v.dy = v.height/2 - v.scale*(box[1]+box[3])/2
	return v
}

// most is the largest scale: a pixel of three metres, or four times as near as all.
func (v mapView) most(d *pageData) float64 { return max(d.Metres/3, 4*v.whole) }

// about is the map about a cell at a scale.
func (v mapView) about(x, y, scale float64) mapView {
	v.scale, v.dx, v.dy = scale, v.width/2-x*scale, v.height/2-y*scale
	return v
}

// held is the map as it is within its limits: the middle of it lies within the scene.
func (v mapView) held(d *pageData) mapView {
	x, y := (v.width/2-v.dx)/v.scale, (v.height/2-v.dy)/v.scale
	within := func(at float64, from, to int32) float64 { return min(max(at, float64(from)), float64(to)) }
	return v.about(within(x, d.Frame[0], d.Frame[2]), within(y, d.Frame[1], d.Frame[3]), min(max(v.scale, 0.6*v.whole), v.most(d)))
}

// testFits compares where the map is, to a hair, when it shows everything and when it has
// gone to communes, from afar and from near, in windows of each width, the legend unfolded
// and folded; and at each end of what may be looked at.
func testFits(t *testing.T, browser context.Context) {
	r := seatedSample(sample.Mapped())
	text := page(t, r, french)
	d := pageDataOf(t, text)
	frame := [4]float64{float64(d.Frame[0]), float64(d.Frame[1]), float64(d.Frame[2]), float64(d.Frame[3])}
	for _, width := range []int64{1300, 640} {
		p := pagetest.Open(t, browser, text, width, false)
		p.Record()
		for _, open := range []bool{true, false}[:btoi(width > 1000)+1] {
			p.Read(fmt.Sprintf(`document.getElementById("legend").open = %t`, open))
			_ = atRest(p)
			p.Read(`document.getElementById("zoom-all").click()`)
			v := wholeView(p, &d)
			seen := func(what string, v mapView) {
				t.Helper()
				want := slices.Concat(signsOf(&d, v, -1, nil, nil), scaleOf(&d, v))
				sameForms(p, fmt.Sprintf("%s, a window of %d, the legend unfolded: %t", what, width, open), lastPainted(p, len(want)), want)
			}
			follow := func(link string) {
				p.Read(fmt.Sprintf(`dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#off=communes,bands,roads,names&%s", location.href).href }))`, link))
			}
			follow("")
			seen("all", v.fit(&d, frame).held(&d))
			for times, i := range map[float64]int{1: 9, 2: 8, 30: 3, 1.5: 2} { // of 8 there is a circle, 2 lies in two parts
				from := v.about(float64(d.Communes[4].At[0]), float64(d.Communes[4].At[1]), times*v.whole).held(&d)
				follow(fmt.Sprintf("at=%d,%d,%g", d.Communes[4].At[0], d.Communes[4].At[1], times))
				c, box := d.Communes[i], boxAround(&d, []int{i})
				x, y := float64(c.At[0]), float64(c.At[1])
				around := max(9000/d.Metres, 2.2*(box[2]-box[0]), 2.2*(box[3]-box[1]))
				to := v.fit(&d, [4]float64{x - around, y - around, x + around, y + around})
				if from.scale > to.scale {
					to = v.about(x-v.covered/2/from.scale, y, from.scale)
				}
				p.Read(fmt.Sprintf(`((field) => { field.value = %q; field.dispatchEvent(new Event("input")); document.querySelector("#list .row").click(); field.value = ""; document.querySelector("#card .close").click(); })(document.getElementById("search"))`, c.Code))
				seen(fmt.Sprintf("to %s from %g times", c.Name, times), to.held(&d))
			}
			for _, end := range []struct{ x, y, times float64 }{{frame[0] - 50, frame[1] + 9, 3}, {frame[2] + 50, frame[3] + 50, 3}, {frame[0] + 9, frame[1] - 50, 3}, {frame[2] - 9, frame[3] - 9, 3}, {frame[0] + 99, frame[3] - 99, 0.1}, {frame[0] + 99, frame[3] - 99, 9999}} {
				follow(fmt.Sprintf("at=%g,%g,%g", end.x, end.y, end.times))
				seen(fmt.Sprintf("at %v", end), v.about(end.x, end.y, end.times*v.whole).ends(&d))
			}
		}
		p.Quiet()
	}
}

// ends is the same of an address: what it asks for is first brought to a scale that may be.
func (v mapView) ends(d *pageData) mapView {
	x, y := (v.width/2-v.dx)/v.scale, (v.height/2-v.dy)/v.scale
	return v.about(x, y, min(max(v.scale, 0.6*v.whole), v.most(d))).held(d)
}
