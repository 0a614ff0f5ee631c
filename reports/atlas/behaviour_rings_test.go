package atlas

import (
	"context"
	"slices"
	"strconv"
	"testing"

	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"
)

// testSmallRings: the line around a part of a band is drawn from the scale on at which the
// part is 18 pixels wide or high.
func testSmallRings(t *testing.T, browser context.Context) {
	r := sample.Mapped()
	r.Bands = slices.Clone(r.Bands)
	village := orb.Ring{{6.4, 49.4}, {6.43, 49.4}, {6.43, 49.42}, {6.4, 49.42}, {6.4, 49.4}}
	r.Bands[0].Area = append(slices.Clone(r.Bands[0].Area), orb.Polygon{village})
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Read(`(() => { // how many rings the paths made since have
		window.ringsDrawn = 0;
		const real = Path2D.prototype.closePath;
		Path2D.prototype.closePath = function () { window.ringsDrawn++; return real.call(this); };
	})()`)
	whole := wholeScale(t, p, &d)
	rings, narrow := 0, 1e9 // of all bands; cells of the smallest, at its widest
	for _, b := range d.Bands {
		for _, ring := range b.Rings {
			rings++
			narrow = min(narrow, widest(ring))
		}
	}
	drawn := func(times float64) int {
		goTo(t, p, whole, d.Communes[9].At, times, "sites,names")
		p.Read(`(ringsDrawn = 0, document.querySelector("#layers input").dispatchEvent(new Event("change")))`) // draws once
		p.WaitFor(`ringsDrawn > 0`)
		n, err := strconv.Atoi(p.Read(`ringsDrawn`))
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	just := 18 / (narrow * whole) // so many times the whole map, the smallest ring has 18 pixels
	if near, far := drawn(just*1.05), drawn(just*0.95); near != rings || far != rings-1 {
		t.Errorf("of %d rings %d are drawn where the smallest has 19 pixels, %d where it has 17 (%.2f times the whole map)", rings, near, far, just)
	}
}

// widest returns the width or height of a ring given by steps, whichever is more.
func widest(steps []int32) float64 {
	var at, low, high [2]int32
	for i, step := range steps {
		at[i%2] += step
		if i < 2 {
			low[i], high[i] = at[i], at[i]
		}
		low[i%2], high[i%2] = min(low[i%2], at[i%2]), max(high[i%2], at[i%2])
	}
	return float64(max(high[0]-low[0], high[1]-low[1]))
}
