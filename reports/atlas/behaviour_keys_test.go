package atlas

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage/polygon/mesh"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// testKeys presses keys on the map, on the list and in the field for searching: each that
// does something is taken from the browser, all others are left to it.
func testKeys(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	p.WaitFor(`document.querySelectorAll("#list .row").length === 20`)
	p.Read(`(() => {
		window.key = (id, key, more = {}) => {
			const event = new KeyboardEvent("keydown", { key, cancelable: true, bubbles: true, ...more });
			document.getElementById(id).dispatchEvent(event);
			return event.defaultPrevented;
		};
		window.wanted = (text) => {
			document.getElementById("search").value = text;
			document.getElementById("search").dispatchEvent(new Event("input"));
		};
	})()`)
	times := 1.0
	for _, press := range []struct {
		key, with string
		taken     bool
		by        float64
	}{
		{"+", "", true, 1.6}, {"=", "", true, 1.6}, {"-", "", true, 1 / 1.6}, {"+", "ctrlKey", false, 1}, {"-", "metaKey", false, 1}, {"+", "altKey", false, 1},
		{"a", "", false, 1}, {"_", "", true, 1 / 1.6}, {"+", "shiftKey", true, 1.6},
	} {
		more := "{}"
		if press.with != "" {
			more = "{ " + press.with + ": true }"
		}
		p.Want(fmt.Sprintf(`key("canvas", %q, %s)`, press.key, more), fmt.Sprint(press.taken))
		times *= press.by
		var now [3]float64
		if !pagetest.Eventually(func() bool {
			moved := false
			if now, moved = at(p); !moved {
				now[2] = 1
			}
			return near(now[2], times, 0.011)
		}) {
			t.Errorf("%s %s: the map is at %v, want %g times the whole", press.with, press.key, now, times)
		}
	}
	for _, key := range []string{"Home", "0"} {
		p.Want(fmt.Sprintf(`key("canvas", "+"), key("canvas", %q)`, key), "true")
		p.WaitFor(`location.hash === ""`)
	}
	marked := func(what string, want int) {
		t.Helper()
		if n := count(p.Strokes(), func(s pagetest.Stroke) bool {
			return s.Op == "stroke" && s.Style == ink && near(s.Width*s.Scale, 2.4, 0.01)
		}); n != want {
			t.Errorf("%s: the edge of %d communes is marked, want %d", what, n, want)
		}
	}
	const name = `document.querySelector("#card h2")?.textContent ?? ""`
	rows := listOf(p, rowNames)
	titled := func(row string) string {
		for _, c := range d.Communes {
			if c.Name == row {
				return c.Name + " (" + c.Code + ")"
			}
		}
		return ""
	}
	p.WaitFor(`document.querySelectorAll("#list .row").length === 20`)
	marked("at first", 0)
	p.Want(`(document.getElementById("list").focus(), [key("list", "ArrowDown"), key("list", "ArrowDown"), key("list", "x")].join())`, "true,true,false")
	marked("on the third row", 1)
	p.Want(`[key("list", " "), `+name+`, key("list", "ArrowUp"), key("list", "Enter"), `+name+`].join()`, "true,"+titled(rows[2])+",true,true,"+titled(rows[1]))
	p.Do(pagetest.Click("#zoom-all"))
	p.WaitFor(`document.querySelectorAll("#list .row").length === 20`)
	p.Read(`(document.querySelector("#card .close").click(), document.getElementById("list").dispatchEvent(new Event("blur")))`)
	marked("the list left", 0)
	p.Read(`document.querySelectorAll("#list .row")[4].dispatchEvent(new Event("mouseenter"))`)
	marked("a row pointed at", 1)
	p.Read(`document.querySelectorAll("#list .row")[4].dispatchEvent(new Event("mouseleave"))`)
	marked("it left", 0)

	p.Want(`(wanted("metz"), [key("search", "x"), key("search", "ArrowDown"), document.activeElement.id].join())`, "false,true,list")
	p.Want(`[key("search", "Enter"), `+name+`].join()`, "true,"+titled("Metz"))
	p.Want(`(wanted("bellecroix"), [key("search", "Enter"), `+name+`].join())`, "true,"+d.Structures[0].Name) // no commune is called so
	p.Want(`document.getElementById("list-note").textContent`, reports.PageTexts["search.none"].FR)
	p.Want(`(wanted("multisites bouzonville"), [...document.querySelectorAll("#found .go span:first-child")].map((x) => x.textContent).join())`, d.Structures[2].Name) // all words, in any order
	p.Want(`(wanted("bouzonville zzz"), document.getElementById("found").hidden)`, "true")
	p.Want(`(wanted("a"), document.querySelectorAll("#found .go").length)`, fmt.Sprint(1+len(d.Structures)))
	p.Quiet()
}

// testRowInSight chooses communes while their row is at the edges of the list: one wholly
// in sight stays where it is, another comes to a third of the list's height.
func testRowInSight(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Read(`(() => {
		document.styleSheets[0].insertRule("#list { flex: none !important; height: 150px !important; min-height: 0 !important; max-height: none !important; border: 0 !important; padding: 0 !important; scroll-behavior: auto !important }");
		document.styleSheets[0].insertRule(".row { height: 30px !important; min-height: 0 !important; overflow: hidden; box-sizing: border-box !important; content-visibility: visible !important }");
		window.seen = (from, code) => {
			const list = document.getElementById("list");
			list.scrollTop = from;
			dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#commune=" + code + "&" + from, location.href).href }));
			return list.scrollTop;
		};
	})()`)
	p.WaitFor(`document.querySelectorAll("#list .row").length === 20`)
	p.Want(`[...document.querySelectorAll("#list .row")].map((x, i) => x.offsetTop - document.getElementById("list").offsetTop === 30 * i).join() + document.getElementById("list").clientHeight`, strings.Repeat("true,", 19)+"true150")
	for i, name := range listOf(p, rowNames)[8:12] {
		c := d.Communes[slices.IndexFunc(d.Communes, func(c pageCommune) bool { return c.Name == name })]
		top := 30 * (8 + i)
		for from, want := range map[int]int{top - 120: top - 120, top - 121: top - 50, top: top, top + 1: top - 50, top - 60: top - 60} {
			p.Want(fmt.Sprintf(`seen(%d, %q)`, from, c.Code), strconv.Itoa(want))
		}
		p.Want(`[...document.querySelectorAll("#list .row[aria-selected=true] .name")].map((x) => x.firstChild.textContent).join()`, name)
	}
	p.Read(`(document.getElementById("list").scrollTop = 0, document.getElementById("legend").dispatchEvent(new Event("toggle")))`)
	p.WaitFor(`document.getElementById("list").scrollTop === 280`) // the map came to rest: the row chosen last, the twelfth, is in sight
	p.Want(`["End", "PageUp", "Home", "PageDown", "ArrowDown"].map((key) => { // the row that keys are on comes into sight
		const list = document.getElementById("list");
		list.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
		const row = list.querySelector(".active"), top = row.offsetTop - list.offsetTop - list.scrollTop;
		return [...list.children].indexOf(row) + " " + (top >= 0 && top <= 120);
	}).join()`, "19 true,9 true,0 true,10 true,11 true")
	p.Quiet()
}

// testListNotes: the heading counts all communes in view or found; below the list it says
// where it has none and where it has the first of them alone, else nothing. Of each list the
// keys are on one row, though that which they were on is not in it.
func testListNotes(t *testing.T, browser context.Context) {
	r := lattices(1001, 1)
	r.Communes[1000].Commune.Name = "Commune-sur-Ruisseau-1000"
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	v := wholeView(p, &d)
	say := func(key string, n int) string {
		return reports.PageTexts[key].With(reports.French, reports.Integer(reports.French, n))
	}
	at := func(c mesh.Cell, times float64) func() {
		return func() { v.look(p, "off=communes", c, times) }
	}
	find := func(text string) func() {
		return func() {
			p.Read(fmt.Sprintf(`((field) => (field.value = %q, field.dispatchEvent(new Event("input"))))(document.getElementById("search"))`, text))
		}
	}
	const onOne = `((list) => [list.querySelectorAll(".active").length === Math.min(list.children.length, 1), list.getAttribute("aria-activedescendant") === (list.querySelector(".active")?.id ?? null)])(document.getElementById("list"))`
	p.WaitFor(`document.querySelectorAll("#list .row").length === 1000`)
	p.Read(`((list, on) => { // from the last row the map goes elsewhere
		list.focus();
		list.dispatchEvent(new KeyboardEvent("keydown", { key: "End", cancelable: true }));
		on.dispatchEvent(new WheelEvent("wheel", { deltaY: -1000, clientX: on.clientWidth / 2, clientY: 400, cancelable: true }));
	})(document.getElementById("list"), document.getElementById("canvas"))`)
	p.WaitFor(`document.querySelectorAll("#list .row").length < 500`)
	p.Want(onOne, "true,true")
	for _, step := range []struct {
		name string
		do   func()
		want []string
	}{
		{"all in view", at(d.Communes[500].At, 0.9), []string{say("list.view", 1001), "1000", say("list.more", 1000)}},
		{"one", at(d.Communes[500].At, 60), []string{say("list.view.one", 1), "1", ""}},
		{"no commune", at(mesh.Cell{d.Frame[0], d.Frame[1]}, 60), []string{say("list.view.one", 0), "0", reports.PageTexts["list.empty"].FR}},
		{"all found", find("commune"), []string{say("list.found", 1001), "1000", say("list.more", 1000)}},
		{"as many found as are listed", find("RIVIÈRE"), []string{say("list.found", 1000), "1000", ""}},
		{"one found", find("RUISSEAU 1000"), []string{say("list.found.one", 1), "1", ""}},
		{"none", find("zzz"), []string{say("list.found.one", 0), "0", reports.PageTexts["search.none"].FR}},
	} {
		step.do()
		const told = `["list-head", "list-note"].map((id) => document.getElementById(id).textContent).toSpliced(1, 0, String(document.querySelectorAll("#list .row").length))`
		p.WaitFor(fmt.Sprintf(`%s[0] === %q`, told, step.want[0]))
		sameList(p, step.name, listOf(p, told), step.want)
		p.Want(onOne, "true,true")
	}
	p.Quiet()
}
