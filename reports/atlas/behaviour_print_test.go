package atlas

import (
	"context"
	"fmt"
	"testing"

	"acces30/reports"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// testPrint: a sheet of paper has the date, the whole caution and the legend, and no
// controls, even from a small window.
func testPrint(t *testing.T, browser context.Context) {
	p := pagetest.Open(t, browser, page(t, sample.Mapped(), french), 380, true)
	p.Want(`document.getElementById("legend").open || document.getElementById("caution-box").open`, "false")
	p.Read(`(() => {
		const pens = CanvasRenderingContext2D.prototype, make = pens.createPattern;
		window.tiles = [];
		pens.createPattern = function (tile, how) { window.tiles.push(tile.width); return make.call(this, tile, how); };
	})()`)
	p.Read(`window.dispatchEvent(new Event("beforeprint"))`)
	p.Want(`window.tiles.length > 0 && window.tiles.every((width) => width === 20)`, "true")                             // lines of a hatch are 8 pixels apart there too
	p.Want(`[document.getElementById("canvas").width, document.getElementById("canvas").height].join(" ")`, "1800 1162") // as large as a sheet's map, 2.5 dots a pixel
	if _, err := chromedp.Call(p.Page, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		t.Fatal(err)
	}
	for selector, want := range map[string]string{"#subtitle": "true", "#caution-short": "true", "#caution": "true", "#legend-body": "true", "#sources": "true", "#canvas": "true", "#controls": "false", "#zoom": "false", "#list": "false", "#language": "false", "#tip": "false"} {
		p.Want(fmt.Sprintf(`document.querySelector(%q).checkVisibility()`, selector), want)
	}
	p.Want(`document.getElementById("subtitle").textContent`, reports.Subtitle(reports.French, sample.Mapped()))
	p.Want(`document.getElementById("legend").getBoundingClientRect().top >= document.getElementById("canvas").getBoundingClientRect().bottom`, "true")
	p.Want(`getComputedStyle(document.getElementById("legend")).maxHeight`, "none") // none of it is scrolled out of sight
	p.Read(`window.dispatchEvent(new Event("afterprint"))`)
	p.Want(`document.getElementById("legend").open || document.getElementById("caution-box").open`, "false")
	p.Quiet()
}

// testHeldAnswer: the answer stays as tall as it was at its longest, so that the map below
// does not move, in spite of a sheet printed in between; in a window of another width it is
// as tall as it needs.
func testHeldAnswer(t *testing.T, browser context.Context) {
	p := pagetest.Open(t, browser, page(t, sample.Mapped(), french), 600, false)
	p.Want(`document.getElementById("changes").hidden`, "true") // nothing is compared with an earlier edition
	const tall = `document.getElementById("answer").offsetHeight`
	again := func() {
		p.Do(pagetest.Click("#language button[lang=fr]")) // writes the answer anew
		p.Drawn()
	}
	p.Drawn()
	short := p.Read(tall)
	p.Read(`document.getElementById("answer").append(" et encore".repeat(60))`)
	p.WaitFor(tall + " > 100 + " + short)
	p.Drawn()
	long := p.Read(tall)
	again()
	p.Want(tall, long)
	media := func(name string) {
		if _, err := chromedp.Call(p.Page, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: name}); err != nil {
			t.Fatal(err)
		}
		p.Drawn()
	}
	p.Read(`window.dispatchEvent(new Event("beforeprint"))`)
	media("print")
	media("")
	p.Read(`window.dispatchEvent(new Event("afterprint"))`)
	p.Drawn()
	p.Want(tall, long)
	again()
	p.Want(tall, long)
	p.Do(chromedp.EmulateViewport(590, 800))
	p.WaitFor(tall + " < " + long)
	p.Quiet()
}
