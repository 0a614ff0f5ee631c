package atlas

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// listOf evaluates an expression to a list of texts.
func listOf(p *pagetest.Tab, expression string) (all []string) {
	p.Helper()
	if err := json.Unmarshal([]byte(p.Read("JSON.stringify("+expression+")")), &all); err != nil {
		p.Fatal(err)
	}
	return all
}

const rowNames = `[...document.querySelectorAll("#list .row .name")].map((x) => x.firstChild.textContent)`

// testListOrder sorts the list each way, searches, and moves along it by keys.
func testListOrder(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	rank := func(c pageCommune) int64 {
		switch c.Status {
		case coverage.Unreachable:
			return 1 << 40
		case coverage.NotComputed:
			return -1
		}
		return c.Time
	}
	fold := func(c pageCommune) string {
		return strings.ToLower(strings.NewReplacer("É", "e", "Î", "i", "é", "e", "è", "e", "œ", "oe", "Œ", "oe", "-", " ", "'", " ").Replace(c.Name))
	}
	for key, order := range map[string]func(a, b pageCommune) int{
		"time": func(a, b pageCommune) int {
			return cmp.Or(-cmp.Compare(rank(a), rank(b)), cmp.Compare(fold(a), fold(b)))
		},
		"name": func(a, b pageCommune) int { return cmp.Compare(fold(a), fold(b)) },
		"people": func(a, b pageCommune) int {
			return cmp.Or(-cmp.Compare(a.People, b.People), cmp.Compare(fold(a), fold(b)))
		},
	} {
		p.Read(fmt.Sprintf(`(() => { const s = document.getElementById("sort"); s.value = %q; s.dispatchEvent(new Event("change")); })()`, key))
		want := slices.Clone(d.Communes)
		slices.SortStableFunc(want, order)
		for i, name := range listOf(p, rowNames) {
			if name != want[i].Name {
				t.Errorf("by %s the row %d is %s, want %s", key, i, name, want[i].Name)
				break
			}
		}
	}
	p.Do(chromedp.Focus(chromedp.CSS("#list")))
	active := func(keys string, want int) {
		t.Helper()
		p.Do(chromedp.KeyEvent(keys))
		p.Want(`[...document.getElementById("list").children].indexOf(document.querySelector("#list .active"))`, strconv.Itoa(want))
		p.Want(`document.getElementById(document.getElementById("list").getAttribute("aria-activedescendant")) === document.querySelector("#list .active")`, "true") // the row that is read out
	}
	active(kb.ArrowDown, 1)
	active(kb.PageDown, 11)
	active(kb.End, 19)
	active(kb.ArrowDown, 19)
	active(kb.PageUp, 9)
	active(kb.ArrowUp, 8)
	const rests = `document.getElementById("legend").dispatchEvent(new Event("toggle"));
		new Promise((resolve) => setTimeout(resolve, 400, ""))` // to fold the legend fits the map anew
	if _, err := chromedp.Run(p.Page, chromedp.Evaluate[string](rests, chromedp.EvalAwaitPromise)); err != nil {
		t.Fatal(err)
	}
	active(kb.ArrowUp, 7) // from where the keys were, though the map came to rest since
	active(kb.Home, 0)
	active(kb.ArrowUp, 0)
	p.Want(`document.getElementById("list-head").textContent`, reports.PageTexts["list.view"].With(reports.French, "20"))
	p.Search("me", "") // names that begin so come before those that hold it
	begins := true
	for _, name := range listOf(p, rowNames) {
		is := strings.HasPrefix(strings.ToLower(name), "me")
		if is && !begins {
			t.Errorf("%s comes after names that only hold the text", name)
		}
		begins = is
	}
	p.Search(d.Communes[3].Code, "")
	p.Want(`document.querySelector("#list .row .name").firstChild.textContent`, d.Communes[3].Name)
	p.Search("zzz", "")
	p.Want(`document.getElementById("list-note").textContent`, reports.PageTexts["search.none"].FR)
	p.Quiet()
}

// testCards compares a commune's and a structure's card, and the tip, with the data.
func testCards(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	beyond := 0
	for _, c := range d.Communes {
		if c.Status == coverage.Unreachable { // of a commune without a way no limit is told
			p.Search(c.Code, kb.Enter)
			p.Want(`[...document.querySelectorAll("#card .big, #card .state")].map((x) => x.textContent).join("|")`, reports.PageTexts["unreachable"].In(reports.French)+"|")
		}
		if len(c.Nearest) == 0 {
			continue
		}
		p.Search(c.Code, kb.Enter)
		side := reports.PageTexts["within"]
		if c.Time > int64(d.Threshold) {
			side = reports.PageTexts["beyond"]
			beyond++
		}
		p.Want(`document.querySelector("#card .state").textContent`, side.With(reports.French, "30"))
		var want []string
		for _, reach := range c.Nearest {
			want = append(want, reports.MapMinutes.With(reports.French, strings.ReplaceAll(reach.Minutes, ".", ","))+", "+reports.MapKilometres.With(reports.French, strings.ReplaceAll(reach.Kilometres, ".", ",")))
		}
		if got := listOf(p, `[...document.querySelectorAll("#card ol .go span:last-child")].map((x) => x.textContent)`); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", c.Name, got, want)
		}
		if facts := p.Read(`document.querySelector("#card dl").textContent`); c.People >= 0 && !strings.Contains(facts, reports.CountPeople.With(reports.French, c.People)) ||
			!strings.Contains(facts, d.Texts[fmt.Sprintf("sure.%d", c.Certainty)][0]) || !strings.Contains(facts, d.Classes[c.Class].Name[0]) {
			t.Errorf("%s: %s", c.Name, facts)
		} else if days := d.Texts["card.days"][0] + strings.ReplaceAll(fmt.Sprint(c.Days), ".", ","); strings.HasSuffix(facts, days) != (c.Days >= 0) {
			t.Errorf("%s, open %v days: %s", c.Name, c.Days, facts)
		}
	}
	if beyond == 0 {
		t.Error("no commune of the sample is beyond")
	}
	p.Search("57005", kb.Enter) // 15 min and a tenth of a second away
	p.Do(pagetest.Click("#limits input[value='9000']"))
	p.Want(`document.querySelector("#card .state").textContent`, reports.PageTexts["beyond"].With(reports.French, "15"))
	p.Do(pagetest.Click("#language button[lang=en]"))
	p.Want(`document.querySelector("#card .state").textContent`, reports.PageTexts["beyond"].With(reports.English, "15"))
	p.Do(pagetest.Click("#language button[lang=fr]"))
	for _, code := range []string{"57001", "57002"} { // the structure that serves it
		p.Search(code, kb.Enter)
		p.Do(pagetest.Click("#card ol .go"))
		s := d.Structures[slices.IndexFunc(d.Structures, func(s pageStructure) bool { return s.Name == p.Read(`document.querySelector("#card h2").textContent`) })]
		if facts := p.Read(`document.querySelector("#card dl").textContent`); !strings.Contains(facts, d.Texts[fmt.Sprintf("format.%d", s.Format)][0]) {
			t.Errorf("%s: %s", s.Name, facts)
		}
		for _, point := range s.Points {
			for day, hours := range point.Hours {
				if hours == "" && !strings.Contains(p.Read(`document.querySelector("#card tbody").textContent`), d.Texts[fmt.Sprintf("day.%d", day)][0]+reports.Closed.FR) {
					t.Errorf("%s is not shut on day %d", s.Name, day)
				}
			}
		}
	}
	p.Quiet()
}

// testAddress opens a page as its address says, and finds the same address again.
func testAddress(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Want(`location.hash`, "")
	const chosen = `[...document.querySelectorAll("#limits input:checked, #layers input:checked")].map((x) => x.value).join()`
	p.Want(chosen, fmt.Sprintf("%d,communes,bands,roads,sites,names", d.Threshold))
	p.Do(pagetest.Click("#limits input[value='9000']"), pagetest.Click("#layers input[value=roads]"), pagetest.Click("#layers input[value=names]"))
	p.Search("Metz", kb.Enter)
	p.WaitFor(`location.hash.includes("commune=57015&at=")`)
	hash := p.Read(`location.hash`)
	if !strings.HasPrefix(hash, "#limit=15&off=roads,names&commune=57015&at=") {
		t.Errorf("the address says %s", hash)
	}
	again := pagetest.Open(t, browser, text, 1300, false)
	again.Read(fmt.Sprintf(`location.hash = %q`, hash))
	again.Do(chromedp.Reload())
	again.WaitFor(`document.readyState === "complete" && document.querySelector("#card h2")?.textContent === "Metz (57015)"`)
	again.Want(chosen, "9000,communes,bands,sites")
	again.WaitFor(fmt.Sprintf(`location.hash === %q`, hash))
	s := d.Structures[0]
	again.Read(fmt.Sprintf(`location.hash = "structure=%s"`, s.ID))
	again.WaitFor(fmt.Sprintf(`document.querySelector("#card h2").textContent === %q`, s.Name))
	body := d.Communes[0].EPCI
	again.Read(fmt.Sprintf(`location.hash = "epci=" + encodeURIComponent(%q)`, body))
	again.WaitFor(fmt.Sprintf(`document.querySelector("#card h2").textContent === %q`, body))
	again.Read(`location.hash = "commune=99999&structure=%E0&epci=<b>&at=1,2&limit=7&off=none"`) // passed over
	again.WaitFor(`!location.hash.includes("99999")`)
	again.Read(`location.hash = "open=57001&close=653&limit=20"`) // nothing can be tried on this map: the limit alone
	again.WaitFor(`document.querySelector("#limits input:checked").value === "12000" && location.hash.startsWith("#limit=20")`)
	again.Want(`document.getElementById("try-told").textContent + document.querySelectorAll(".chips li").length`, "0")
	again.Quiet()
	p.Quiet()
}

// testLegend reads the legend at each limit.
func testLegend(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	classes := listOf(p, `[...document.querySelectorAll("#legend ul:first-of-type li")].map((x) => x.textContent)`)
	var want []string
	for _, c := range d.Classes {
		n := reports.Integer(reports.French, c.Communes)
		if c.Communes == 0 {
			n = "–"
		}
		if !c.Unreachable || c.Communes > 0 {
			want = append(want, c.Name[0]+n)
		}
	}
	want = append(want, reports.PageTexts["uncomputed"].FR+fmt.Sprint(d.LeftOut))
	if len(classes) < len(want) || !slices.Equal(classes[:len(want)], want) {
		t.Errorf("the legend has %q, want %q", classes, want)
	}
	p.Want(`[...new Set([...document.querySelectorAll("#legend canvas")].map((x) => [x.width, x.height, x.clientWidth, x.clientHeight].join(" ")))].join()`, "22 13 22 13") // each pixel is one of the screen
	testSwatches(t, p, &d, 30*road.Minute)
	p.Do(pagetest.Click("#limits input[value='9000']"))
	testSwatches(t, p, &d, 15*road.Minute)
	if body := p.Read(`document.getElementById("legend-body").textContent`); !strings.Contains(body, reports.MapBeyond.With(reports.French, "15")) {
		t.Errorf("at 15 min the legend says %s", body)
	}
	fine(p, 2)
	p.Do(pagetest.Click("#limits input[value='18000']"))
	p.Want(`[...new Set([...document.querySelectorAll("#legend ul:first-of-type canvas")].map((x) => {
		const px = x.getContext("2d").getImageData(0, 0, x.width, x.height).data;
		return [x.width, x.height, x.clientWidth, x.clientHeight, ...[[0, 13], [43, 13], [21, 0], [21, 25]].map(([u, v]) => px.slice(4 * (u + v * x.width)).slice(0, 3))].join(" ");
	}))].join()`, "44 26 22 13"+strings.Repeat(" 119,130,140", 4)) // as large as before, with the edge around it
	p.Quiet()
}
