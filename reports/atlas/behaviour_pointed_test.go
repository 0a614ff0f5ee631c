package atlas

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// spot is a round thing on the map, with what is told of it and the card that it opens.
type spot struct {
	x, y, r   float64
	tip, card string
}

// spotsOf lists service points, marks and circles in the order in which they lie on each
// other, the lowest first, on a map so many times as near as the whole.
func spotsOf(d *pageData, place func(mesh.Cell) (x, y float64), whole, times float64) (all []spot) {
	circles := make([]int, 0, len(d.Communes))
	for i, c := range d.Communes {
		if len(c.Rings) == 0 {
			circles = append(circles, i)
		}
	}
	slices.SortStableFunc(circles, func(a, b int) int { return max(d.Communes[b].People, 0) - max(d.Communes[a].People, 0) })
	for _, i := range circles {
		c := d.Communes[i]
		x, y := place(c.At)
		r := whole * math.Sqrt(max(times, 1)) * max(math.Sqrt(float64(max(c.People, 0))*d.PerPerson/math.Pi), d.Smallest)
		all = append(all, spot{x, y, r, c.Name, c.Name + " (" + c.Code + ")"})
	}
	for _, at := range d.Points {
		s := d.Structures[at[0]]
		x, y := place(*s.Points[at[1]].At)
		r := 3.6
		if s.Points[at[1]].Kind == 0 && (s.InScope || s.Communes > 0) {
			r = 5
		}
		all = append(all, spot{x, y, r + 0.7*min(times, 4), s.Name, s.Name})
	}
	for _, mark := range slices.Backward(d.Plan.Sites) {
		x, y := place(*mark.At)
		c := d.Communes[mark.Commune]
		all = append(all, spot{x, y, 9, mark.Title[0], c.Name + " (" + c.Code + ")"})
	}
	return all
}

// testPointed points at, and taps, places just within and just outside of the reach of
// each symbol, mark and circle: the uppermost answers, to a finger from farther off.
func testPointed(t *testing.T, browser context.Context) {
	r := sample.Result()
	sample.Plan(r)
	r.Study.Structures[4].Points[0].Position = coverage.At(6.41, 49.31)
	r.Structures[4].Catchment.Communes = 1 // of another département; who serves any has a symbol of full size
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	whole := wholeScale(t, p, &d)
	p.Read(`(() => {
		const on = document.getElementById("canvas");
		on.setPointerCapture = () => {}; // no pointer of these is there
		window.at = (x, y, pointerType, type) => {
			const box = on.getBoundingClientRect(); // a card may have moved it
			on.dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType, clientX: box.left + x, clientY: box.top + y }));
		};
		window.pointed = (x, y) => {
			at(x, y, "mouse", "pointermove");
			const tip = document.getElementById("tip");
			return tip.hidden ? "" : (tip.querySelector("b") ?? tip).textContent;
		};
		window.tapped = (x, y, how) => {
			at(x, y, how, "pointerdown");
			at(x, y, how, "pointerup");
			return document.querySelector("#card h2")?.textContent ?? "";
		};
	})()`)
	for _, times := range []float64{1, 2} {
		place := goTo(t, p, whole, d.Communes[9].At, times, "")
		spots := spotsOf(&d, place, whole, times)
		for _, how := range []struct {
			call  string
			reach float64
			ways  [][2]float64
			says  func(s spot) string
		}{
			{`pointed(%.3f, %.3f)`, 1, [][2]float64{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}, func(s spot) string { return s.tip }},
			{`tapped(%.3f, %.3f, "mouse")`, 1, [][2]float64{{1, 0}}, func(s spot) string { return s.card }},
			{`tapped(%.3f, %.3f, "touch")`, 8, [][2]float64{{0, -1}}, func(s spot) string { return s.card }},
		} {
			if times > 1 && len(how.ways) == 1 {
				continue // a tap costs more, and is answered by the same
			}
			var calls, want []string
			for _, s := range spots {
				for _, way := range how.ways {
					for _, off := range []float64{-0.5, 0.5} {
						x, y := s.x+way[0]*(s.r+how.reach+off), s.y+way[1]*(s.r+how.reach+off)
						calls = append(calls, fmt.Sprintf(how.call, x, y))
						told := ""
						for _, o := range spots {
							if math.Hypot(x-o.x, y-o.y) <= o.r+how.reach {
								told = how.says(o)
							}
						}
						want = append(want, told)
					}
				}
			}
			got := listOf(p, "["+strings.Join(calls, ",")+"]")
			for i := range want {
				if got[i] != want[i] {
					t.Errorf("%v times nearer %s is %q, want %q", times, calls[i], got[i], want[i])
				}
			}
		}
	}
	p.Quiet()
}
