package atlas

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	protocol "github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// browserPath finds a Chromium or skips the test; where ACCES30_REQUIRE_BROWSER
// is set, a missing one is an error.
func browserPath(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome", "headless-shell"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("ACCES30_REQUIRE_BROWSER") != "" {
		t.Fatal("a browser is required here and none is installed")
	}
	t.Skip("needs a browser (chromium), which is not installed here; .ci/run installs it")
	return ""
}

// TestPage opens pages in a browser, each in its own tab, where motion is not
// welcome: what a click changes is there at once.
func TestPage(t *testing.T) {
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(browserPath(t)),
		chromedp.DisableGPU, chromedp.Flag("force-prefers-reduced-motion", true))
	if runtime.GOOS == "linux" && os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium refuses its sandbox to root, as in a container
	}
	allocated, stop := chromedp.NewExecAllocator(context.Background(), options...)
	defer stop()
	browser, end := chromedp.NewContext(allocated)
	defer end()
	if err := chromedp.Do(browser); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		run  func(*testing.T, context.Context)
	}{
		{"controls", testControls}, {"list", testList}, {"pointer and keys", testPointerAndKeys},
		{"hostile names", testHostileNames}, {"narrow screen", testNarrowScreen}, {"poor results", testPoorPages},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, browser) })
	}
}

// tab is a page open in a browser.
type tab struct {
	*testing.T
	ctx context.Context

	lock  sync.Mutex
	heard []string // errors on the console, exceptions, requests to hosts
}

// open writes a page to a file and opens it in a window of a width.
func open(t *testing.T, browser context.Context, content string, width int64, touch bool) *tab {
	t.Helper()
	file := filepath.Join(t.TempDir(), "carte.html")
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	page := &tab{T: t}
	ctx, end := chromedp.NewContext(browser, chromedp.WithListener(page.listen))
	t.Cleanup(end)
	page.ctx = ctx
	var emulate []chromedp.EmulateViewportOption
	if touch {
		emulate = append(emulate, chromedp.EmulateTouch, chromedp.EmulateMobile)
	}
	page.do(chromedp.EmulateViewport(width, 800, emulate...), chromedp.Navigate("file://"+filepath.ToSlash(file)))
	page.waitFor(`document.getElementById("list-head").textContent !== ""`)
	return page
}

// listen notes what a page must not do.
func (p *tab) listen(event any) {
	note := ""
	switch e := event.(type) {
	case *protocol.EventExceptionThrown:
		note = "exception: " + e.ExceptionDetails.Text
	case *protocol.EventConsoleAPICalled:
		note = fmt.Sprintf("console: %s", e.Type)
	case *log.EventEntryAdded:
		note = "log: " + e.Entry.Text
	case *network.EventRequestWillBeSent:
		if url := e.Request.URL; !strings.HasPrefix(url, "file:") && !strings.HasPrefix(url, "data:") {
			note = "request: " + url
		}
	}
	if note != "" {
		p.lock.Lock()
		p.heard = append(p.heard, note)
		p.lock.Unlock()
	}
}

// quiet fails when the page wrote to the console or asked a host.
func (p *tab) quiet() {
	p.Helper()
	p.lock.Lock()
	defer p.lock.Unlock()
	for _, note := range p.heard {
		p.Error(note)
	}
}

func (p *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	if err := chromedp.Do(p.ctx, actions...); err != nil {
		p.Fatal(err)
	}
}

// read evaluates an expression to a string.
func (p *tab) read(expression string) string {
	p.Helper()
	text, err := chromedp.Run(p.ctx, chromedp.Evaluate[string]("String("+expression+")"))
	if err != nil {
		p.Fatalf("%s: %v", expression, err)
	}
	return text
}

// waitFor waits until an expression is true.
func (p *tab) waitFor(expression string) {
	p.Helper()
	for range 100 {
		if p.read(expression) == "true" {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	p.Fatalf("still not: %s", expression)
}

// want compares an expression with a text.
func (p *tab) want(expression, want string) {
	p.Helper()
	if got := p.read(expression); got != want {
		p.Errorf("%s is %q, want %q", expression, got, want)
	}
}

// drawn returns the canvas as an address of data, after the next frame.
func (p *tab) drawn() string {
	p.Helper()
	const picture = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() =>
		resolve(document.getElementById("canvas").toDataURL()))))`
	drawing, err := chromedp.Run(p.ctx, chromedp.Evaluate[string](picture, chromedp.EvalAwaitPromise))
	if err != nil {
		p.Fatal(err)
	}
	return drawing
}

// search writes into the field for searching, in place of what it held, and
// presses keys.
func (p *tab) search(text, keys string) {
	p.Helper()
	p.read(`document.getElementById("search").value = ""`)
	p.do(chromedp.SendKeys(chromedp.CSS("#search"), text+keys))
}

// changes fails unless something changes what is drawn; it returns the drawing.
func (p *tab) changes(what string, actions ...chromedp.Action[chromedp.Void]) string {
	p.Helper()
	before := p.drawn()
	p.do(actions...)
	after := p.drawn()
	if before == after {
		p.Errorf("%s changes nothing on the map", what)
	}
	return after
}

func click(selector string) chromedp.Action[chromedp.Void] {
	return chromedp.Click(chromedp.CSS(selector))
}

// testControls goes through layers, limits, the search, languages and cards.
func testControls(t *testing.T, browser context.Context) {
	p := open(t, browser, page(t, sample.Mapped(), french), 1300, false)
	p.want("document.title", "Accès à France services\u00a0: Moselle\u00a0(57)")
	p.want(`document.getElementById("answer").textContent`, reports.Answer(reports.French, sample.Mapped()))

	// The caution is in sight beside the answer, whether or not more is unfolded.
	p.want(`document.getElementById("caution-short").textContent`, reports.CautionShort(reports.French, sample.Mapped()))
	p.want(`document.getElementById("caution-short").checkVisibility() && !document.getElementById("caution-box").open`, "true")
	p.want(`document.getElementById("caution-short").getBoundingClientRect().bottom <= document.getElementById("canvas").getBoundingClientRect().top`, "true")

	first := p.drawn()
	for _, layer := range []string{"communes", "bands", "roads", "sites", "names"} {
		box := fmt.Sprintf("#layers input[value=%s]", layer)
		p.changes("the layer "+layer, click(box))
		if back := p.changes("the layer "+layer, click(box)); back != first {
			t.Errorf("the layer %s does not come back as it was", layer)
		}
	}
	p.changes("the limit of 15 min", click("#limits input[value='9000']"))
	tally := reports.BeyondLine(reports.French, sample.Mapped().TallyAt(coverage.Views()[0]))
	p.want(`document.getElementById("beyond").textContent`, tally)

	p.search("PUTTEL aux lacs", "")
	p.want(`document.querySelectorAll("#list .row").length`, "0")
	p.search("eblange", "")
	p.waitFor(`document.querySelectorAll("#list .row").length === 1`)
	p.changes("going to what a search finds", chromedp.KeyEvent(kb.Enter))
	p.want(`document.querySelector("#card h2").textContent`, "Éblange (57007)")
	p.want(`document.querySelector("#card .big").textContent`, "30,002 min")
	p.want(`document.querySelector("#list .row[aria-selected=true] .name").firstChild.textContent`, "Éblange")

	p.do(click("#language button[lang=en]"))
	p.want("document.documentElement.lang", "en")
	p.want(`document.querySelector("#card .big").textContent`, "30.002 min")
	p.want(`document.getElementById("answer").textContent`, reports.Answer(reports.English, sample.Mapped()))
	p.want(`document.getElementById("caution-short").textContent`, reports.CautionShort(reports.English, sample.Mapped()))

	p.search("Juville", kb.Enter)
	p.want(`document.querySelector("#card .big").textContent`, reports.PageTexts["uncomputed"].EN)
	p.want(`document.querySelector("#card .state").textContent`, reports.ReasonName(coverage.NoPosition).EN)
	p.search("eblange", kb.Enter)

	p.do(click("#card .go"))
	p.want(`document.querySelector("#card h2").textContent`, sample.Mapped().Structures[2].Structure.Name)
	p.do(click("#card .close"))
	p.want(`document.getElementById("card").hidden`, "true")
	p.quiet()
}

// testList compares the list's texts with the catalogue's.
func testList(t *testing.T, browser context.Context) {
	r := sample.Mapped()
	p := open(t, browser, page(t, r, french), 1300, false)
	for _, lang := range languages {
		p.do(click("#language button[lang=" + lang.String() + "]"))
		p.want(`document.querySelectorAll("#list .row").length`, "20")
		rows := p.read(`[...document.querySelectorAll("#list .row")].map(r => r.querySelector(".name").firstChild.textContent + "|" + r.querySelector(".people").textContent + "|" + r.querySelector(".time").textContent).join("\n")`)
		for i := range r.Communes {
			c := &r.Communes[i]
			people := reports.PageTexts["people.none"].In(lang)
			if c.Commune.PopulationKnown {
				people = reports.CountPeople.With(lang, c.Commune.Population)
			}
			time := reports.PageTexts[map[coverage.Status]string{coverage.Unreachable: "unreachable", coverage.NotComputed: "uncomputed"}[c.Status]].In(lang)
			if c.Time().Reached() {
				time = reports.MapMinutes.With(lang, reports.Minutes(lang, c.Time(), r.Study.Settings.Limits()))
			}
			if row := strings.Join([]string{c.Commune.Name, people, time}, "|"); !strings.Contains("\n"+rows+"\n", "\n"+row+"\n") {
				t.Errorf("%v: no row %q in\n%s", lang, row, rows)
			}
		}
	}
	p.quiet()
}

// testPointerAndKeys moves the map and chooses without controls.
func testPointerAndKeys(t *testing.T, browser context.Context) {
	p := open(t, browser, page(t, sample.Mapped(), french), 1300, false)
	p.changes("zooming in", click("#zoom-in"))
	p.changes("seeing everything", click("#zoom-all"))
	p.do(chromedp.Focus(chromedp.CSS("#canvas")))
	p.changes("the key +", chromedp.KeyEvent("+"))
	p.waitFor(`document.querySelectorAll("#list .row").length < 20`) // the list follows the map
	p.changes("an arrow", chromedp.KeyEvent(kb.ArrowLeft))
	p.changes("the key 0", chromedp.KeyEvent("0"))
	p.waitFor(`document.querySelectorAll("#list .row").length === 20`)

	p.do(chromedp.Focus(chromedp.CSS("#list")))
	p.changes("going down the list", chromedp.KeyEvent(kb.ArrowDown))
	p.want(`document.querySelector("#list .active").id`, p.read(`document.getElementById("list").getAttribute("aria-activedescendant")`))
	p.changes("choosing from the list", chromedp.KeyEvent(kb.Enter))
	p.want(`document.getElementById("card").hidden`, "false")
	p.do(chromedp.KeyEvent(kb.Escape))
	p.want(`document.getElementById("card").hidden`, "true")

	// A commune is in the middle of the map after going to it: hover and click.
	p.search("Metz", kb.Enter)
	p.drawn()
	p.do(click("#card .close"), click("#layers input[value=sites]"))
	middle := `(() => { const b = document.getElementById("canvas").getBoundingClientRect(), l = document.getElementById("legend"); return [b.left + (b.width + l.offsetWidth + 12) / 2, b.top + b.height / 2] })()`
	at, err := chromedp.Run(p.ctx, chromedp.Evaluate[[]float64](middle))
	if err != nil {
		t.Fatal(err)
	}
	p.changes("hovering", chromedp.MouseEvent("mouseMoved", at[0], at[1]))
	p.want(`document.querySelector("#tip b").textContent`, "Metz")
	p.do(chromedp.MouseClickXY(at[0], at[1]))
	p.want(`document.querySelector("#card h2").textContent`, "Metz (57015)")
	p.changes("dragging", chromedp.DragAndDropXY(at[0], at[1], at[0]-200, at[1]-80))
	p.quiet()
}

// testHostileNames opens a page of names that are markup: they are
// shown as they are, and nothing in them runs.
func testHostileNames(t *testing.T, browser context.Context) {
	r := hostile()
	p := open(t, browser, page(t, r, french), 1300, false)
	p.search("script", kb.Enter)
	p.want(`document.querySelector("#list .name").firstChild.textContent`, r.Communes[0].Commune.Name)
	p.want(`document.querySelector("#card h2").textContent`, r.Communes[0].Commune.Name+" (57001)")
	p.do(click("#card .go"))
	p.want(`document.querySelector("#card h2").textContent`, r.Structures[0].Structure.Name)
	for i := range 5 {
		p.search(fmt.Sprintf("5700%d", i+1), kb.Enter)
		p.drawn()
	}
	p.want("document.title", reports.SummaryTitle.With(reports.French, reports.ScopeName(reports.French, r.Study)))
	p.want(`document.querySelectorAll("script").length + document.querySelectorAll("img, b:not(#tip b), i, iframe").length`, "2")
	p.quiet()
}

// testNarrowScreen opens the page on a telephone of 380 pixels.
func testNarrowScreen(t *testing.T, browser context.Context) {
	p := open(t, browser, page(t, sample.Mapped(), french), 380, true)
	p.want("document.documentElement.scrollWidth <= 380", "true")
	p.want(`document.getElementById("legend").open`, "false")
	p.changes("a tap on +", chromedp.Tap(chromedp.CSS("#zoom-in")))
	p.do(chromedp.Tap(chromedp.CSS("#list .row")))
	p.want(`document.getElementById("card").hidden`, "false")
	p.want("document.documentElement.scrollWidth <= 380", "true")
	p.waitFor(`document.getElementById("map").getBoundingClientRect().bottom > 100`)
	p.quiet()
}

// testPoorPages opens pages of results that lack almost everything.
func testPoorPages(t *testing.T, browser context.Context) {
	for _, name := range []string{"nothing at all", "one commune"} {
		p := open(t, browser, page(t, poor()[name], french), 900, false)
		p.changes(name+": zooming in", click("#zoom-in"))
		p.quiet()
	}
}
