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
