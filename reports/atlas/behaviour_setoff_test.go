package atlas

import (
	"context"
	"fmt"
	"image"
	"math"
	"net/url"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// colorAt are red, green and blue of a picture at a place; ok is false beside it.
func colorAt(picture image.Image, x, y float64) (c [3]float64, ok bool) {
	if !image.Pt(int(x), int(y)).In(picture.Bounds()) {
		return c, false
	}
	red, green, blue, _ := picture.At(int(x), int(y)).RGBA()
	return [3]float64{float64(red >> 8), float64(green >> 8), float64(blue >> 8)}, true
}

// mixed is a colour as it is written, with so much white laid on it.
func mixed(written string, whiteness float64) (c [3]float64) {
	var parts [3]int
	fmt.Sscanf(written, "#%02x%02x%02x", &parts[0], &parts[1], &parts[2])
	for i, part := range parts {
		c[i] = float64(part)*(1-whiteness) + 255*whiteness
	}
	return c
}

// testSetOff chooses intercommunal bodies: where its communes are they keep their colours,
// where others are the map is paler, and an edge lies around it, wherever the map is.
func testSetOff(t *testing.T, browser context.Context) {
	r := sample.Mapped()
	for i := range r.Communes {
		r.Communes[i].Commune.EPCI = []string{"Communauté de l'Est", "Ouest"}[i%3/2]
	}
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	v := wholeView(p, &d)
	last := d.Limits[len(d.Limits)-1]
	own, others, edges := 0, 0, 0
	for times, body := range map[float64]string{1.3: "Ouest", 2: "Communauté de l'Est"} {
		v.look(p, "limit="+last.Name+"&off=bands,roads,sites,names&epci="+url.PathEscape(body), d.Communes[9].At, times)
		picture := pixelsOf(t, atRest(p))
		around := make(map[int]int)
		for _, c := range d.Communes {
			if c.EPCI == body {
				for _, n := range slices.Concat(c.Rings...) {
					around[int(max(n, ^n))]++
				}
			}
			if len(c.Rings) == 0 || c.Class < 0 || c.Status == coverage.Unreachable || c.Time > int64(last.Limit) {
				continue // lines lie over its colour
			}
			want, n := mixed(d.Classes[c.Class].Color, 0.6), &others
			if c.EPCI == body {
				want, n = mixed(d.Classes[c.Class].Color, 0), &own
			}
			x, y := v.place(c.At)
			if got, ok := colorAt(picture, x, y); ok {
				if *n++; !sameColor(got, want, 2) {
					t.Errorf("%s chosen, %s of %s is %v, want %v", body, c.Name, c.EPCI, got, want)
				}
			}
		}
		for i, n := range around {
			x, y := v.place(middleOf(d.Arcs[i]))
			if got, ok := colorAt(picture, x, y); ok && n == 1 {
				if edges++; !sameColor(got, mixed(ink, 0), 40) {
					t.Errorf("around %s, at %.0f, %.0f, the edge is %v", body, x, y, got)
				}
			}
		}
	}
	testNoMoreSetOff(t, p, &d, v)
	if own < 5 || others < 5 || edges < 5 {
		t.Errorf("only %d and %d colours and %d edges compared", own, others, edges)
	}
	p.Quiet()
}

func sameColor(a, b [3]float64, tolerance float64) bool {
	for i := range a {
		if !(math.Abs(a[i]-b[i]) <= tolerance) {
			return false
		}
	}
	return true
}

// middleOf is the point in the middle of a line of differences.
func middleOf(deltas []int32) (at mesh.Cell) {
	for i := range 2 * (len(deltas)/4 + 1) {
		if i < len(deltas) {
			at[i%2] += deltas[i]
		}
	}
	return at
}

// testNoMoreSetOff chooses a commune after an intercommunal body, and then nothing: none of
// the body's stays set off, and no card stays open.
func testNoMoreSetOff(t *testing.T, p *pagetest.Tab, d *pageData, v mapView) {
	t.Helper()
	last := d.Limits[len(d.Limits)-1]
	compared := 0
	v.look(p, "off=bands,roads,sites,names&commune="+d.Communes[9].Code, d.Communes[9].At, 1.3)
	picture := pixelsOf(t, atRest(p))
	for i, c := range d.Communes {
		if i == 9 || len(c.Rings) == 0 || c.Class < 0 || c.Status == coverage.Unreachable || c.Time > int64(last.Limit) {
			continue
		}
		x, y := v.place(c.At)
		if got, ok := colorAt(picture, x, y); ok {
			if compared++; !sameColor(got, mixed(d.Classes[c.Class].Color, 0), 2) {
				t.Errorf("a commune chosen, %s is %v, not %s", c.Name, got, d.Classes[c.Class].Color)
			}
		}
	}
	if compared < 5 {
		t.Errorf("only %d colours compared", compared)
	}
	p.Do(pagetest.Click("#card .close"))
	p.Want(`document.getElementById("card").hidden`, "true")
}
