// Package pagetest opens pages in a browser, for tests: it drives Chromium through
// its debugging protocol, or skips where none is installed.
package pagetest

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

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/performance"
	protocol "github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browserPath finds a Chromium or skips the test; where ACCES30_REQUIRE_BROWSER
// is set, a missing one is an error.
func browserPath(t testing.TB) string {
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

// Browser starts a browser where motion is not welcome: what a click changes is
// there at once. It ends with the test.
func Browser(t testing.TB) context.Context {
	t.Helper()
	if raceDetector {
		t.Skip("a browser beside the race detector: .ci/run has it without")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(browserPath(t)),
		chromedp.DisableGPU, chromedp.Flag("force-prefers-reduced-motion", true))
	if runtime.GOOS == "linux" && os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium refuses its sandbox to root, as in a container
	}
	allocated, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	browser, end := chromedp.NewContext(allocated)
	t.Cleanup(end)
	if err := chromedp.Do(browser); err != nil {
		t.Fatal(err)
	}
	return browser
}

// Tab is a page open in a browser.
type Tab struct {
	testing.TB
	Page context.Context // to run actions of chromedp with

	lock  sync.Mutex
	heard []string // errors on the console, exceptions, requests to hosts
}

// ready is true once the page that was asked for is there and has written its texts: a busy
// browser says that it has loaded while nothing of it is there.
const ready = `document.readyState === "complete" && Boolean(document.getElementById("list-head")?.textContent)`

// Open writes a page to a file and opens it in a window of a width.
func Open(t testing.TB, browser context.Context, content string, width int64, touch bool) *Tab {
	t.Helper()
	file := filepath.Join(t.TempDir(), "carte.html")
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	page := &Tab{TB: t}
	ctx, end := chromedp.NewContext(browser, chromedp.WithListener(page.listen))
	t.Cleanup(end)
	page.Page = ctx
	if err := chromedp.Do(ctx); err != nil { // the tab lives as long as this context, and no action's
		t.Fatal(err)
	}
	var emulate []chromedp.EmulateViewportOption
	if touch {
		emulate = append(emulate, chromedp.EmulateTouch, chromedp.EmulateMobile)
	}
	page.Do(chromedp.EmulateViewport(width, 800, emulate...), chromedp.Navigate("file://"+filepath.ToSlash(file)))
	page.WaitFor(ready)
	return page
}

// listen notes what a page must not do.
func (p *Tab) listen(event any) {
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

// Quiet fails when the page wrote to the console or asked a host.
func (p *Tab) Quiet() {
	p.Helper()
	p.lock.Lock()
	defer p.lock.Unlock()
	for _, note := range p.heard {
		p.Error(note)
	}
}

// longest is how long anything may take, on a busy machine too: what is to be clicked and
// is not there would be waited for until the tests end.
const longest = time.Minute

// Do does what a person would.
func (p *Tab) Do(actions ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	ctx, end := context.WithTimeout(p.Page, longest)
	defer end()
	if err := chromedp.Do(ctx, actions...); err != nil {
		p.Fatal(err)
	}
}

// Read evaluates an expression to a string.
func (p *Tab) Read(expression string) string {
	p.Helper()
	ctx, end := context.WithTimeout(p.Page, longest)
	defer end()
	text, err := chromedp.Run(ctx, chromedp.Evaluate[string]("String("+expression+")"))
	if err != nil {
		p.Fatalf("%s: %v", expression, err)
	}
	return text
}

// WaitFor waits until an expression is true.
func (p *Tab) WaitFor(expression string) {
	p.Helper()
	if !Eventually(func() bool { return p.Read(expression) == "true" }) {
		p.Fatalf("still not: %s", expression)
	}
}

// Eventually reports whether something holds, now or soon: a busy machine is slow. It
// asks ever more seldom.
func Eventually(holds func() bool) bool {
	const seldom, patience = 50 * time.Millisecond, 15 * time.Second
	begun := time.Now()
	for pause := time.Millisecond; ; pause = min(2*pause, seldom) {
		if holds() {
			return true
		}
		if time.Since(begun) > patience {
			return false
		}
		time.Sleep(pause)
	}
}

// Want compares an expression with a text.
func (p *Tab) Want(expression, want string) {
	p.Helper()
	if got := p.Read(expression); got != want {
		p.Errorf("%s is %q, want %q", expression, got, want)
	}
}

// WelcomeMotion makes the page move as it does for who has not asked for calm.
func (p *Tab) WelcomeMotion() {
	p.Helper()
	motion := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "no-preference"}}}
	if _, err := chromedp.Call(p.Page, emulation.SetEmulatedMedia, motion); err != nil {
		p.Fatal(err)
	}
	p.Want(`matchMedia("(prefers-reduced-motion: reduce)").matches`, "false")
}

// Drawn returns the canvas as an address of data, after the next frame.
func (p *Tab) Drawn() string {
	p.Helper()
	const picture = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() =>
		resolve(document.getElementById("canvas").toDataURL()))))`
	drawing, err := chromedp.Run(p.Page, chromedp.Evaluate[string](picture, chromedp.EvalAwaitPromise))
	if err != nil {
		p.Fatal(err)
	}
	return drawing
}

// Search writes into the field for searching, in place of what it held, and
// presses keys.
func (p *Tab) Search(text, keys string) {
	p.Helper()
	p.Read(`document.getElementById("search").value = ""`)
	p.Do(chromedp.SendKeys(chromedp.CSS("#search"), text+keys))
}

// Changes fails unless something changes what is drawn; it returns the drawing.
func (p *Tab) Changes(what string, actions ...chromedp.Action[chromedp.Void]) string {
	p.Helper()
	before := p.Drawn()
	p.Do(actions...)
	after := p.Drawn()
	if before == after {
		p.Errorf("%s changes nothing on the map", what)
	}
	return after
}

// Click clicks what a selector finds.
func Click(selector string) chromedp.Action[chromedp.Void] {
	return chromedp.Click(chromedp.CSS(selector))
}

// Busy returns for how many seconds of processor time the page was busy so far, by
// the name of the browser's metric.
func (p *Tab) Busy() map[string]float64 {
	p.Helper()
	ticks := performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks}
	_, err := chromedp.Call(p.Page, performance.Enable, ticks)
	if err != nil {
		p.Fatal(err)
	}
	got, err := chromedp.Call(p.Page, performance.GetMetrics, cdp.Empty{})
	if err != nil {
		p.Fatal(err)
	}
	busy := make(map[string]float64)
	for _, m := range got.Metrics {
		busy[m.Name] = m.Value
	}
	return busy
}
