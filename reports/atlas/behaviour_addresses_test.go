package atlas

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"acces30/coverage/polygon/mesh"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// testWholeAddress goes through what an address says: each is written whole, whatever names
// hold, in its order, and nothing of what is as at first; a page opened by it has the same.
func testWholeAddress(t *testing.T, browser context.Context) {
	r := tryable(sample.Mapped())
	r.Study.Structures[1].ID, r.Communes[2].Commune.EPCI = "é&1", "L'Est & l'Ouest, 100 % (à part)"
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p, again := pagetest.Open(t, browser, text, 1300, false), pagetest.Open(t, browser, text, 1300, false)
	at, all := d.Communes[9].At, mesh.Cell{}
	for _, step := range []struct {
		follow, chosen string
		about          mesh.Cell
		times          float64
		want           string
	}{
		{"", "", all, 0, ""},
		{"limit=15", "", all, 0, "limit=15"},
		{"limit=30&off=roads,what,communes", "", all, 0, "off=communes,roads"},
		{"limit=30&off=none", "commune=57003", at, 1.5, "commune=57003&at=%d,%d,1.50"},
		{"limit=20", "structure=%C3%A9%261", at, 2.25, "limit=20&structure=%%C3%%A9%%261&at=%d,%d,2.25"},
		{"limit=30", "epci=L'Est%20%26%20l'Ouest%2C%20100%20%25%20(%C3%A0%20part)", at, 12.34, "epci=L'Est%%20%%26%%20l'Ouest%%2C%%20100%%20%%25%%20(%%C3%%A0%%20part)&at=%d,%d,12.34"},
		{"open=57001,57004&close=%C3%A9%261,512&limit=30", "", all, 0, "open=57001,57004&close=%C3%A9%261,512"},
		{"open=57004&limit=15&off=names", "commune=57001", at, 1, "open=57004&limit=15&off=names&commune=57001&at=%d,%d,1.00"},
		{"close=512&limit=15&off=", "", at, 0.75, "close=512&limit=15&at=%d,%d,0.75"},
	} {
		end := ""
		if step.times > 0 {
			end = fmt.Sprintf("&at=%d,%d,%g", step.about[0], step.about[1], step.times)
			step.want = fmt.Sprintf(step.want, step.about[0], step.about[1])
		}
		p.Read(fmt.Sprintf(`(document.querySelector("#card .close")?.click(), document.getElementById("zoom-all").click(), dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#%s", location.href).href })))`, step.follow+"&"+step.chosen+end))
		p.WaitFor(fmt.Sprintf(`location.hash.slice(1) === %q`, step.want))
		p.Want(`(document.getElementById("repeat-link") ?? location.href).value ?? location.href`, p.Read(`location.href`))
		again.Read(fmt.Sprintf(`(location.hash = %q, "")`, step.want))
		again.WaitFor(fmt.Sprintf(`location.hash.slice(1) === %q`, step.want))
		const shown = `[document.getElementById("card").textContent, document.getElementById("try").textContent, document.getElementById("answer").textContent, ...[...document.querySelectorAll("#controls input:checked")].map((x) => x.value)]`
		sameList(p, step.want, listOf(again, shown), listOf(p, shown))
	}
	testLinks(p, &d)
	p.Quiet()
	again.Quiet()
}

// testLinks follows links to places, to no place and out of the scene, and reads the link
// that the page offers then: the map goes no nearer, no farther off and no farther out than
// it may, and a place less than a pixel from where all is shown, or none, is no place.
func testLinks(p *pagetest.Tab, d *pageData) {
	p.Helper()
	p.Read(`dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#open=57001", location.href).href }))`)
	_ = p.Drawn() // the answer has the room that it needs
	v := wholeView(p, d)
	most := max(d.Metres/3, 4*v.whole) / v.whole
	at, f := d.Communes[9].At, d.Frame
	home := [2]float64{float64(f[0]+f[2])/2 - v.covered/2/v.whole, float64(f[1]+f[3]) / 2}
	var links, want []string
	goes := func(x, y int32, times string, shown float64) {
		links = append(links, fmt.Sprintf("%d,%d,%s", x, y, times))
		want = append(want, fmt.Sprintf("open=57001&at=%d,%d,%.2f", min(max(x, f[0]), f[2]), min(max(y, f[1]), f[3]), shown))
	}
	for times, shown := range map[string]float64{"0.1": 0.6, "0.59": 0.6, "0.6": 0.6, "0.61": 0.61, "2.25": 2.25, "99999": most} {
		goes(at[0], at[1], times, shown)
	}
	for _, by := range []int32{-1, 0, 1} {
		goes(f[0]+by, at[1], "1.5", 1.5)
		goes(f[2]+by, at[1], "1.5", 1.5)
		goes(at[0], f[1]+by, "1.5", 1.5)
		goes(at[0], f[3]+by, "1.5", 1.5)
	}
	for _, by := range [][2]float64{{0, 0}, {0.8, 0}, {1.2, 0}, {-0.8, 0}, {-1.2, 0}, {0, 0.8}, {0, 1.2}, {0, -0.8}, {0, -1.2}, {0.6, 0.6}, {0.8, 0.8}, {-0.6, 0.6}, {-0.8, -0.8}} {
		x, y := int32(math.Round(home[0]+by[0]/v.whole)), int32(math.Round(home[1]+by[1]/v.whole))
		goes(x, y, "1.01", 1.01)
		if goes(x, y, "1", 1); math.Hypot(float64(x)-home[0], float64(y)-home[1])*v.whole < 1 {
			want[len(want)-1] = "open=57001"
		}
	}
	for _, none := range []string{"", "1", "1,2", "1,2,2,4", "x,2,2", "1,x,2", "1,2,x", "1,2,0", "1,2,-1", "Infinity,2,2", "1,2,Infinity", "%"} {
		goes(at[0], at[1], "1.5", 1.5) // from there
		links, want = append(links, none), append(want, "open=57001")
	}
	sameList(p, strings.Join(links, " "), listOf(p, fmt.Sprintf(`%q.split(" ").map((at) => {
		dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#open=57001&at=" + at, location.href).href }));
		return document.getElementById("repeat-link").value.split("#")[1];
	})`, strings.Join(links, " "))), want)
	p.Read(`dispatchEvent(new HashChangeEvent("hashchange", { newURL: location.href.replace(/#.*/, "") }))`)
	p.WaitFor(`!location.href.includes("#")`)
}
