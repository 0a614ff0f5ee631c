package atlas

import (
	"context"
	"fmt"
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
	p.Quiet()
	again.Quiet()
}
