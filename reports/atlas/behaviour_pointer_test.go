package atlas

import (
	"context"
	"fmt"
	"math"
	"testing"

	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// testPointer moves, taps, turns the wheel and leaves with a pointer: a hand that trembles
// by less than 5 pixels taps, one that goes farther moves the map by as much and taps
// nothing; only a mouse is followed by what is told of the place below it.
func testPointer(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Read(`(() => {
		const on = document.getElementById("canvas");
		on.setPointerCapture = () => {}; // no pointer of these is there
		window.point = (type, x, y, pointerType = "mouse", pointerId = 1) => {
			const box = on.getBoundingClientRect();
			on.dispatchEvent(new PointerEvent(type, { pointerId, pointerType, clientX: box.left + x, clientY: box.top + y }));
		};
		window.now = () => [document.getElementById("tip").hidden ? "" : document.querySelector("#tip b").textContent,
			document.getElementById("card").hidden ? "" : document.querySelector("#card h2").textContent, on.className].join("|");
	})()`)
	v := wholeView(p, &d)
	about := d.Communes[9]
	v.look(p, "off=sites", about.At, 2)
	x, y := v.place(about.At)
	name := about.Name + " (" + about.Code + ")"
	for _, step := range []struct {
		do, want string
		moves    [2]float64 // the map, since the last step
	}{
		{`point("pointermove", X, Y)`, about.Name + "||over", [2]float64{}},
		{`point("pointermove", X, Y - 10, "touch")`, about.Name + "||over", [2]float64{}},
		{`point("pointerleave", X, Y)`, "||", [2]float64{}},
		{`point("pointermove", X, Y, "touch")`, "||", [2]float64{}},
		{`point("pointerdown", X, Y), point("pointermove", X + 3, Y + 3.9)`, "||", [2]float64{}},
		{`point("pointerup", X + 3, Y + 3.9)`, "|" + name + "|", [2]float64{}},
		{`document.querySelector("#card .close").click(), point("pointermove", X, Y)`, about.Name + "||over", [2]float64{}},
		{`point("pointerdown", X, Y), point("pointermove", X + 3, Y - 4)`, "||drag", [2]float64{3, -4}},
		{`point("pointermove", X + 4, Y - 4)`, "||drag", [2]float64{1, 0}},
		{`point("pointerup", X + 4, Y - 4)`, "||", [2]float64{}},
		{`point("pointerup", X + 4, Y - 4)`, "||", [2]float64{}}, // of a pointer that is not down
		{`point("pointerdown", X, Y), point("pointercancel", X, Y)`, "||", [2]float64{}},
		{`point("pointerdown", X, Y), point("pointerup", X, Y)`, "|" + name + "|", [2]float64{}},
		{`document.querySelector("#card .close").click(), point("pointerdown", X, Y), point("pointermove", X - 20, Y + 20), point("pointerup", X - 20, Y + 20)`, "||", [2]float64{-20, 20}},
	} {
		p.Want(fmt.Sprintf(`(((X, Y) => { %s; })(%f, %f), now())`, step.do, x, y), step.want)
		if step.moves != [2]float64{} {
			v.dx, v.dy = v.dx+step.moves[0], v.dy+step.moves[1]
			want := [2]float64{(v.width/2 - v.dx) / v.scale, (v.height/2 - v.dy) / v.scale}
			var at3 [3]float64
			if !pagetest.Eventually(func() bool {
				at3, _ = at(p)
				return near(at3[0], want[0], 1) && near(at3[1], want[1], 1)
			}) {
				t.Errorf("%s: the map is about %v, want %.0f", step.do, at3, want)
			}
		}
	}
	times := 2.0
	for _, turn := range []struct {
		by, mode int
		much     float64
	}{{-200, 0, 200}, {-10, 1, 160}, {100, 0, -100}} {
		p.Read(fmt.Sprintf(`document.getElementById("canvas").dispatchEvent(new WheelEvent("wheel", { deltaY: %d, deltaMode: %d, clientX: 500, clientY: 400, cancelable: true }))`, turn.by, turn.mode))
		times *= math.Exp(0.0016 * turn.much)
		if !pagetest.Eventually(func() bool { now, _ := at(p); return near(now[2], times, 0.011) }) {
			now, _ := at(p)
			t.Errorf("turned by %d of kind %d the wheel goes to %v, want %g times", turn.by, turn.mode, now, times)
		}
	}
	p.Quiet()
}

// testRests: while the map moves again and again, the list and the address wait; each is
// written once, when the map has come to rest.
func testRests(t *testing.T, browser context.Context) {
	p := pagetest.Open(t, browser, page(t, sample.Mapped(), french), 1300, false)
	p.WaitFor(`document.querySelectorAll("#list .row").length === 20`)
	p.Read(`(() => { // what is put off waits until it is asked for
		window.waiting = new Map();
		let last = 1_000_000;
		const cleared = window.clearTimeout; // what the page put off while it was loading runs still
		window.setTimeout = (what) => (waiting.set(++last, what), last);
		window.clearTimeout = (id) => (waiting.delete(id), cleared(id));
		const on = document.getElementById("canvas"), box = on.getBoundingClientRect();
		window.wheel = () => on.dispatchEvent(new WheelEvent("wheel", { deltaY: -200, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, cancelable: true }));
	})()`)
	for range 3 {
		p.Want(`[wheel(), wheel(), waiting.size].at(-1)`, "2")
		p.Want(`[document.querySelectorAll("#list .row").length, location.hash.includes("at=")].join()`, "20,false")
	}
	p.Want(`([...waiting.values()].forEach((what) => what()), document.querySelectorAll("#list .row").length < 20 && location.hash.includes("at="))`, "true")
	p.Quiet()
}
