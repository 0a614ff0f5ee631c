package atlas

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestPage opens pages in a browser, each in its own tab, where motion is not
// welcome: what a click changes is there at once.
func TestPage(t *testing.T) {
	browser := pagetest.Browser(t)
	for _, test := range []struct {
		name string
		run  func(*testing.T, context.Context)
	}{
		{"controls", testControls}, {"list", testList}, {"pointer and keys", testPointerAndKeys},
		{"hostile names", testHostileNames}, {"hostile scenario", testHostileScenario}, {"ranges", testRanges}, {"whole shares", testWholeShares}, {"shares", testShares}, {"narrow screen", testNarrowScreen}, {"poor results", testPoorPages},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, browser) })
	}
}

// testControls goes through layers, limits, the search, languages and cards.
func testControls(t *testing.T, browser context.Context) {
	p := pagetest.Open(t, browser, page(t, sample.Mapped(), french), 1300, false)
	p.Want("document.title", "Accès à France services\u00a0: Moselle\u00a0(57)")
	p.Want(`document.getElementById("answer").textContent`, reports.Answer(reports.French, sample.Mapped()))

	// The caution is in sight beside the answer, whether or not more is unfolded.
	p.Want(`document.getElementById("caution-short").textContent`, reports.CautionShort(reports.French, sample.Mapped()))
	p.Want(`document.getElementById("caution-short").checkVisibility() && !document.getElementById("caution-box").open`, "true")
	p.Want(`document.getElementById("caution-short").getBoundingClientRect().bottom <= document.getElementById("canvas").getBoundingClientRect().top`, "true")

	first := p.Drawn()
	for _, layer := range []string{"communes", "bands", "roads", "sites", "names"} {
		box := fmt.Sprintf("#layers input[value=%s]", layer)
		p.Changes("the layer "+layer, pagetest.Click(box))
		if back := p.Changes("the layer "+layer, pagetest.Click(box)); back != first {
			t.Errorf("the layer %s does not come back as it was", layer)
		}
	}
	p.Read(`window.dispatchEvent(new Event("beforeprint"))`) // for a sheet of paper, and back
	if p.Drawn() == first {
		t.Error("the map is printed as it is on the screen")
	}
	p.Read(`window.dispatchEvent(new Event("afterprint"))`)
	if p.Drawn() != first {
		t.Error("printing changes the map on the screen")
	}
	p.Read(`["beforeprint", "afterprint"].map((what) => window.dispatchEvent(new Event(what)))`) // with no time to lay it out in between
	if p.Drawn() != first {
		t.Error("printing at once changes the map on the screen")
	}
	p.Changes("the limit of 15 min", pagetest.Click("#limits input[value='9000']"))
	tally := reports.BeyondLine(reports.French, sample.Mapped().TallyAt(coverage.Views()[0]))
	p.Want(`document.getElementById("beyond").textContent`, tally)

	p.Search("PUTTEL aux lacs", "")
	p.Want(`document.querySelectorAll("#list .row").length`, "0")
	p.Search("eblange", "")
	p.WaitFor(`document.querySelectorAll("#list .row").length === 1`)
	p.Changes("going to what a search finds", chromedp.KeyEvent(kb.Enter))
	p.Want(`document.querySelector("#card h2").textContent`, "Éblange (57007)")
	p.Want(`document.querySelector("#card .big").textContent`, "31 min")
	p.Want(`document.querySelector("#list .row[aria-selected=true] .name").firstChild.textContent`, "Éblange")

	p.Do(pagetest.Click("#language button[lang=en]"))
	p.Want("document.documentElement.lang", "en")
	p.Want(`document.querySelector("#card .big").textContent`, "31 min")
	p.Want(`document.getElementById("answer").textContent`, reports.Answer(reports.English, sample.Mapped()))
	p.Want(`document.getElementById("caution-short").textContent`, reports.CautionShort(reports.English, sample.Mapped()))

	p.Search("Juville", kb.Enter)
	p.Want(`document.querySelector("#card .big").textContent`, reports.PageTexts["uncomputed"].EN)
	p.Want(`document.querySelector("#card .state").textContent`, reports.ReasonName(coverage.NoPosition).EN)
	p.Search("eblange", kb.Enter)

	p.Do(pagetest.Click("#card .go"))
	p.Want(`document.querySelector("#card h2").textContent`, sample.Mapped().Structures[2].Structure.Name)
	p.Do(pagetest.Click("#card .close"))
	p.Want(`document.getElementById("card").hidden`, "true")
	p.Quiet()
}

// testList compares the list's texts with the catalogue's.
func testList(t *testing.T, browser context.Context) {
	r := sample.Mapped()
	p := pagetest.Open(t, browser, page(t, r, french), 1300, false)
	for _, lang := range languages {
		p.Do(pagetest.Click("#language button[lang=" + lang.String() + "]"))
		p.Want(`document.querySelectorAll("#list .row").length`, "20")
		rows := p.Read(`[...document.querySelectorAll("#list .row")].map(r => r.querySelector(".name").firstChild.textContent + "|" + r.querySelector(".people").textContent + "|" + r.querySelector(".time").textContent).join("\n")`)
		for i := range r.Communes {
			c := &r.Communes[i]
			people := reports.PageTexts["people.none"].In(lang)
			if c.Commune.PopulationKnown {
				people = reports.CountPeople.With(lang, c.Commune.Population)
			}
			time := reports.PageTexts[map[coverage.Status]string{coverage.Unreachable: "unreachable", coverage.NotComputed: "uncomputed"}[c.Status]].In(lang)
			if c.Time().Reached() {
				time = reports.MapMinutes.With(lang, reports.PrecisionOf(r).Minutes(lang, c.Time()))
			}
			if row := strings.Join([]string{c.Commune.Name, people, time}, "|"); !strings.Contains("\n"+rows+"\n", "\n"+row+"\n") {
				t.Errorf("%v: no row %q in\n%s", lang, row, rows)
			}
		}
	}
	p.Quiet()
}

// testPointerAndKeys moves the map and chooses without controls.
func testPointerAndKeys(t *testing.T, browser context.Context) {
	p := pagetest.Open(t, browser, page(t, sample.Mapped(), french), 1300, false)
	p.Changes("zooming in", pagetest.Click("#zoom-in"))
	p.Changes("seeing everything", pagetest.Click("#zoom-all"))
	p.Do(chromedp.Focus(chromedp.CSS("#canvas")))
	p.Changes("the key +", chromedp.KeyEvent("+"))
	p.WaitFor(`document.querySelectorAll("#list .row").length < 20`) // the list follows the map
	p.Changes("an arrow", chromedp.KeyEvent(kb.ArrowLeft))
	p.Changes("the key 0", chromedp.KeyEvent("0"))
	p.WaitFor(`document.querySelectorAll("#list .row").length === 20`)

	p.Do(chromedp.Focus(chromedp.CSS("#list")))
	p.Changes("going down the list", chromedp.KeyEvent(kb.ArrowDown))
	p.Want(`document.querySelector("#list .active").id`, p.Read(`document.getElementById("list").getAttribute("aria-activedescendant")`))
	p.Changes("choosing from the list", chromedp.KeyEvent(kb.Enter))
	p.Want(`document.getElementById("card").hidden`, "false")
	p.Do(chromedp.KeyEvent(kb.Escape))
	p.Want(`document.getElementById("card").hidden`, "true")

	// A commune is in the middle of the map after going to it: hover and click.
	p.Search("Metz", kb.Enter)
	p.Drawn()
	p.Do(pagetest.Click("#card .close"), pagetest.Click("#layers input[value=sites]"))
	middle := `(() => { const b = document.getElementById("canvas").getBoundingClientRect(), l = document.getElementById("legend"); return [b.left + (b.width + l.offsetWidth + 12) / 2, b.top + b.height / 2] })()`
	at, err := chromedp.Run(p.Page, chromedp.Evaluate[[]float64](middle))
	if err != nil {
		t.Fatal(err)
	}
	p.Changes("hovering", chromedp.MouseEvent("mouseMoved", at[0], at[1]))
	p.Want(`document.querySelector("#tip b").textContent`, "Metz")
	p.Do(chromedp.MouseClickXY(at[0], at[1]))
	p.Want(`document.querySelector("#card h2").textContent`, "Metz (57015)")
	p.Changes("dragging", chromedp.DragAndDropXY(at[0], at[1], at[0]-200, at[1]-80))
	p.Quiet()
}

// testHostileNames opens a page of names that are markup: they are
// shown as they are, and nothing in them runs.
func testHostileNames(t *testing.T, browser context.Context) {
	r := hostile()
	p := pagetest.Open(t, browser, page(t, r, french), 1300, false)
	p.Search("script", kb.Enter)
	p.Want(`document.querySelector("#list .name").firstChild.textContent`, r.Communes[0].Commune.Name)
	p.Want(`document.querySelector("#card h2").textContent`, r.Communes[0].Commune.Name+" (57001)")
	p.Do(pagetest.Click("#card .go"))
	p.Want(`document.querySelector("#card h2").textContent`, r.Structures[0].Structure.Name)
	for i := range 5 {
		p.Search(fmt.Sprintf("5700%d", i+1), kb.Enter)
		p.Drawn()
	}
	p.Want("document.title", reports.SummaryTitle.With(reports.French, reports.ScopeName(reports.French, r.Study)))
	p.Want(`document.querySelectorAll("script").length + document.querySelectorAll("img:not([src^='data:image/png;']), b:not(#tip b), i, iframe").length`, "2")
	p.Quiet()
}

// testNarrowScreen opens the page on a telephone of 380 pixels.
func testNarrowScreen(t *testing.T, browser context.Context) {
	p := pagetest.Open(t, browser, page(t, sample.Mapped(), french), 380, true)
	p.Want("document.documentElement.scrollWidth <= 380", "true")
	p.Want(`document.getElementById("legend").open`, "false")
	p.Changes("a tap on +", chromedp.Tap(chromedp.CSS("#zoom-in")))
	p.WaitFor(`document.querySelectorAll("#list .row").length < 20`) // its rows are exchanged when the map has come to rest
	p.Do(chromedp.Tap(chromedp.CSS("#list .row")))
	p.Want(`document.getElementById("card").hidden`, "false")
	p.Want("document.documentElement.scrollWidth <= 380", "true")
	p.WaitFor(`document.getElementById("map").getBoundingClientRect().bottom > 100`)
	p.Quiet()
}

// testPoorPages opens pages of results that lack almost everything.
func testPoorPages(t *testing.T, browser context.Context) {
	for _, name := range []string{"nothing at all", "one commune"} {
		p := pagetest.Open(t, browser, page(t, poor()[name], french), 900, false)
		p.Changes(name+": zooming in", pagetest.Click("#zoom-in"))
		p.Quiet()
	}
}
