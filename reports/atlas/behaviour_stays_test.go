package atlas

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"acces30/coverage/polygon/mesh"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// listed are the rows of the list: their commune, whether it is chosen, and which one the
// keys are on.
const listedRows = `[...document.querySelectorAll("#list .row")].map((x) => x.querySelector(".name").firstChild.textContent + (x.getAttribute("aria-selected") === "true" ? " chosen" : "") + (x.classList.contains("active") ? " active" : ""))`

// testListStays: rows that leave the list and come back say what is so then; communes of one
// name stand in their order; who moves by keys stays on a row when the map has come to rest.
func testListStays(t *testing.T, browser context.Context) {
	r := sample.Mapped()
	for _, i := range []int{3, 7, 12} {
		r.Communes[i].Commune.Name = "0 A"
	}
	p := pagetest.Open(t, browser, page(t, r, french), 1300, false)
	p.Read(`(() => {
		window.find = (text) => {
			document.getElementById("search").value = text;
			document.getElementById("search").dispatchEvent(new Event("input"));
		};
		window.key = (key) => document.getElementById("list").dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
		document.getElementById("sort").value = "name";
		document.getElementById("sort").dispatchEvent(new Event("change"));
	})()`)
	ids := `[...document.querySelectorAll("#list .row")].slice(0, 3).map((x) => x.id).join()`
	p.Want(ids, "row-3,row-7,row-12")
	p.Want(`(find("0 a"), `+ids+`)`, "row-3,row-7,row-12")
	p.Read(`find("")`)
	all := listOf(p, listedRows)
	if len(all) != 20 || all[0] != "0 A active" {
		t.Fatalf("the list has %q", all)
	}
	p.Want(`[...new Set([...document.querySelectorAll("#list .row img")].map((x) => [x.width, x.height, x.alt].join(" ")))].join()`, "22 13 ")
	plain := strings.TrimSuffix(all[0], " active")
	sameList(p, "one chosen, another searched", listOf(p, `(document.querySelectorAll("#list .row")[5].click(), find("0 a"), `+listedRows+`)`), []string{plain + " active", plain, plain})
	want := append([]string{plain}, all[1:]...)
	want[5] += " chosen active"
	sameList(p, "all again", listOf(p, `(find(""), document.getElementById("zoom-all").click(), find("x"), find(""), `+listedRows+`)`), want)
	sameList(p, "none chosen, all again", listOf(p, `(find("0 a"), document.querySelector("#card .close").click(), find(""), `+listedRows+`)`), all)
	rest := func() {
		p.Read(`window.rested = new Promise((done) => setTimeout(() => done(window.isRested = true), 300)), document.getElementById("legend").dispatchEvent(new Event("toggle"))`)
		p.WaitFor(`window.isRested === true`)
		p.Read(`window.isRested = false`)
	}
	p.Read(`(document.getElementById("list").focus(), key("ArrowDown"), key("ArrowDown"))`)
	rest()
	want = append([]string{plain}, all[1:]...)
	want[2] += " active"
	sameList(p, "after the map has come to rest", listOf(p, listedRows), want)
	p.Read(`document.getElementById("list").blur()`)
	rest()
	sameList(p, "the list left, after it has", listOf(p, listedRows), all)
	p.Quiet()
}

// testInView: the list has the communes of which the place is on the map, to its very edge.
func testInView(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	v := wholeView(p, &d)
	for _, i := range []int{9, 10} {
		for _, edge := range [][2]float64{{-1, 0}, {1, 0}, {0, -1}, {0, 1}} {
			for _, beyond := range []float64{-0.4, 0.4} { // pixels
				scale := 4 * v.whole
				x := float64(d.Communes[i].At[0]) - edge[0]*(v.width/2+beyond)/scale
				y := float64(d.Communes[i].At[1]) - edge[1]*(v.height/2+beyond)/scale
				p.Read(fmt.Sprintf(`dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#at=%.4f,%.4f,4", location.href).href }))`, x, y))
				now := v.about(x, y, scale)
				in := false
				var want []string
				for k, c := range d.Communes {
					if a, b := now.place(mesh.Cell{c.At[0], c.At[1]}); a >= 0 && b >= 0 && a <= v.width && b <= v.height {
						want, in = append(want, c.Name), in || k == i
					}
				}
				if in != (beyond < 0) {
					t.Fatalf("%s is on the map: %t", d.Communes[i].Name, in)
				}
				p.Want(`[...document.querySelectorAll("#list .row")].length + " " + `+fmt.Sprintf(`[...document.querySelectorAll("#list .row")].some((x) => x.id === "row-%d")`, i), fmt.Sprintf("%d %t", len(want), in))
			}
		}
	}
	p.Quiet()
}
