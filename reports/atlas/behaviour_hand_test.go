package atlas

import (
	"context"
	"fmt"
	"math"
	"testing"

	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"

	"github.com/chromedp/chromedp/kb"
)

// clockwork takes the page's clock and its frames into the test's hands; what waits for the
// map to come to rest is done at once.
const clockwork = `(() => {
	let clock = 0, last = 0;
	const waiting = new Map();
	Object.defineProperty(document, "hidden", { get: () => false }); // motion is for who looks on
	performance.now = () => clock;
	window.setTimeout = (then) => (then(), 0);
	window.requestAnimationFrame = (then) => (waiting.set(++last, then), last);
	window.cancelAnimationFrame = (id) => waiting.delete(id);
	window.waiting = () => waiting.size;
	window.frame = (ms) => {
		clock += ms;
		const now = [...waiting.values()];
		waiting.clear();
		for (const then of now) then(clock);
	};
	const on = document.getElementById("canvas");
	on.setPointerCapture = () => {}; // no such pointer is there
	window.hand = (type) => on.dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType: "mouse", clientX: 600, clientY: 450 }));
	window.wheel = (by) => on.dispatchEvent(new WheelEvent("wheel", { deltaY: by, clientX: 500, clientY: 400, cancelable: true }));
})()`

// testFlight: the map sets out slowly, about the place that both views share, and arrives
// within a third of a second; a hand on the map or on the wheel holds it where it is, even
// if it was sent twice. However often it is moved before a frame, it is drawn once.
func testFlight(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.WelcomeMotion()
	v := wholeView(p, &d)
	p.Read(clockwork)
	rests := func() [3]float64 {
		now, ok := at(p)
		if !ok {
			t.Fatalf("the map shows everything: %s", p.Read("location.hash"))
		}
		return now
	}
	const eased = 0.25 * 0.25 * 2.5 // a quarter of the time is over
	before := [3]float64{(float64(d.Frame[0]+d.Frame[2]) - v.covered/v.whole) / 2, float64(d.Frame[1]+d.Frame[3]) / 2, 1}
	for _, step := range []struct {
		name  string
		do    func()
		times float64
	}{
		{"nearer", func() { p.Read(`hand("dblclick")`) }, 2},
		{"to a commune at this scale", func() { p.Search("eblange", kb.Enter) }, 1},
	} {
		step.do()
		p.Read(`frame(80)`)
		began := rests()
		p.Read(`(frame(160), frame(80), frame(16), frame(300))`)
		ended := rests()
		if times := math.Pow(step.times, eased); !near(ended[2], before[2]*step.times, 0.01) || !near(began[2], before[2]*times, 0.011) {
			t.Errorf("%s: from %v the map goes by %v to %v, want %.2f and %.2f times nearer", step.name, before, began, ended, times, step.times)
		}
		along := eased // where a cell lies in the window goes along as the scale does
		if step.times != 1 {
			along = (began[2] - before[2]) / (ended[2] - before[2])
		}
		for i, size := range []float64{v.width, v.height} {
			shift := func(at [3]float64) float64 { return size/2 - at[i]*at[2]*v.whole }
			if want := shift(before) + (shift(ended)-shift(before))*along; !near(shift(began), want, 8) {
				t.Errorf("%s: from %v the map goes by %v to %v: a cell is at %.0f, want %.0f", step.name, before, began, ended, shift(began), want)
			}
		}
		before = ended
	}
	for _, held := range []struct {
		by    string
		times float64
	}{{`hand("pointerdown")`, 1}, {`wheel(-100)`, math.Exp(0.16)}} {
		p.Read(`(document.getElementById("zoom-out").click(), frame(100), document.getElementById("zoom-out").click(), frame(100))`)
		before = rests()
		p.Read(fmt.Sprintf(`(%s, frame(60), frame(60), frame(400))`, held.by))
		if now := rests(); !near(now[2], before[2]*held.times, 0.02) || held.times == 1 && now != before {
			t.Errorf("held by %s the map goes from %v to %v", held.by, before, now)
		}
		p.Read(`(hand("pointerup"), document.querySelector("#card .close")?.click())`)
	}
	p.Want(`(wheel(-10), wheel(-10), wheel(10), waiting())`, "1")
	p.Want(`(frame(16), waiting(), wheel(-10), waiting())`, "1")
	p.Quiet()
}
