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

	"github.com/chromedp/chromedp"
)

// testSheet compares all signs on a sheet of paper, on which the whole map has its place
// wherever it was on the screen; back there, it is where it was, and as it was folded.
func testSheet(t *testing.T, browser context.Context) {
	r := tryable(seatedSample(sample.Mapped()))
	sample.Plan(r)
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	screen := wholeView(p, &d)
	screen.look(p, "off=bands,roads,names", d.Communes[9].At, 2)
	for _, folded := range []bool{false, true} {
		p.Read(fmt.Sprintf(`document.getElementById("legend").open = %t`, !folded))
		before := atRest(p)
		sheet := mapView{width: 720, height: 465, crowd: screen.crowd}
		sheet.whole = min((sheet.width-16)/float64(d.Frame[2]-d.Frame[0]), (sheet.height-16)/float64(d.Frame[3]-d.Frame[1]))
		sheet.scale = sheet.whole
		sheet.dx, sheet.dy = sheet.width/2-sheet.scale*float64(d.Frame[0]+d.Frame[2])/2, sheet.height/2-sheet.scale*float64(d.Frame[1]+d.Frame[3])/2
		p.Read(`window.dispatchEvent(new Event("beforeprint"))`)
		want := slices.Concat(signsOf(&d, sheet, -1, nil, nil), scaleOf(&d, sheet))
		sameForms(p, "on a sheet", lastPaintedOn(p, len(want), 2.5), want)
		p.Want(`["legend", "caution-box"].map((id) => document.getElementById(id).open).join()`, "true,true")
		p.Read(`window.dispatchEvent(new Event("afterprint"))`)
		p.Want(`["legend", "caution-box"].map((id) => document.getElementById(id).open).join()`, fmt.Sprintf("%t,false", !folded))
		if n := unlike(pixelsOf(t, before), pixelsOf(t, atRest(p))); n > 0 {
			t.Errorf("the legend folded: %t; after the sheet %d pixels are not as they were", folded, n)
		}
	}
	p.Quiet()
}

// testLayersTold: the legend tells of what is coloured while the communes are: of the
// structure chosen, of départements, of neither where communes are switched off.
func testLayersTold(t *testing.T, browser context.Context) {
	own, shares := `document.querySelector("#legend h3").textContent`, `String(Boolean(document.getElementById("legend-shares")))`
	layer := pagetest.Click("#layers input[value=communes]")
	text := page(t, ownSample(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	v := wholeView(p, &d)
	v.look(p, "structure=653", d.Communes[9].At, 1)
	head := strings.Replace(d.Texts["legend.own"][0], "{0}", d.Structures[0].Name, 1)
	p.Want(own, head)
	p.Do(layer)
	p.Want(own, d.Texts["legend.head"][0])
	p.Do(layer)
	p.Want(own, head)
	p.Quiet()
	text = page(t, region(), french)
	d = pageDataOf(t, text)
	p = pagetest.Open(t, browser, text, 1300, false)
	v = wholeView(p, &d)
	p.Want(shares, "true")
	p.Do(layer)
	p.Want(shares, "false")
	p.Do(layer)
	p.Want(shares, "true")
	middle := mesh.Cell{(d.Frame[0] + d.Frame[2]) / 2, (d.Frame[1] + d.Frame[3]) / 2}
	for times, want := range map[float64]string{3.99: "true", 4: "false", 4.01: "false"} {
		v.look(p, "off=", middle, times)
		p.Want(shares, want)
		p.Read(`document.getElementById("zoom-all").click()`)
	}
	p.Quiet()
}

// testScrolls: on a narrow page, what is gone to brings the map into sight where its top is
// out of it; nothing else scrolls the page.
func testScrolls(t *testing.T, browser context.Context) {
	p := pagetest.Open(t, browser, page(t, sample.Mapped(), french), 380, false)
	p.WaitFor(`document.querySelectorAll("#list .row").length === 20`)
	p.Do(chromedp.EmulateViewport(380, 500))
	p.Read(`(document.getElementById("canvas").setPointerCapture = () => {}, window.rows = [...document.querySelectorAll("#list .row")])`) // no such pointer is there, and rows leave the list as the map moves
	const top = `Math.round(document.getElementById("map").getBoundingClientRect().top)`
	for _, step := range []struct {
		name, do string
		from     int  // where the map's top is
		moves    bool // to the top of the window
	}{
		{"gone to while it is in sight", `rows[3].click()`, 40, false},
		{"gone to from below", `rows[4].click()`, -300, true},
		{"gone to from a little below", `rows[5].click()`, -2, true},
		{"chosen where it is", `for (const type of ["pointerdown", "pointerup"]) document.getElementById("canvas").dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType: "touch", clientX: 190, clientY: 150 }))`, -20, false},
		{"chosen by an address", `dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#commune=57003", location.href).href }))`, -30, false},
	} {
		p.Read(fmt.Sprintf(`window.scrollBy(0, %s - %d)`, top, step.from))
		p.Want(top, fmt.Sprint(step.from))
		p.Read(fmt.Sprintf(`(() => { %s; })()`, step.do))
		p.Drawn()
		p.Want(top, fmt.Sprint(step.from*btoi(!step.moves)))
	}
	p.Quiet()
}
