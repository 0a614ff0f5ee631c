package atlas

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports/atlas/pagetest"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// pixelsOf decodes what Drawn returns.
func pixelsOf(t *testing.T, drawing string) image.Image {
	t.Helper()
	data, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(drawing, "data:image/png;base64,"))
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

// unlike counts the pixels of two pictures that differ by more than what a browser's
// ways of smoothing edges do; two classes of times differ by more.
func unlike(a, b image.Image) (n int) {
	if a.Bounds() != b.Bounds() {
		return a.Bounds().Dx() * a.Bounds().Dy()
	}
	const shade = 40 << 8
	far := func(x, y uint32) bool { return x > y+shade || y > x+shade }
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			r, g, blue, _ := a.At(x, y).RGBA()
			s, h, c, _ := b.At(x, y).RGBA()
			if far(r, s) || far(g, h) || far(blue, c) {
				n++
			}
		}
	}
	return n
}

// atRest returns the map once it is drawn no more.
func atRest(p *pagetest.Tab) string {
	p.Helper()
	drawing := p.Drawn()
	for range 40 {
		before := drawing
		time.Sleep(20 * time.Millisecond)
		if drawing = p.Drawn(); drawing == before {
			return drawing
		}
	}
	p.Fatal("the map is drawn again and again")
	return ""
}

// testKeptPictures opens and closes one after the other, undoes, moves and switches
// layers: after each step the map, of which only what changed is painted anew, is that
// of a page opened with the same address.
func testKeptPictures(t *testing.T, browser context.Context) {
	r := tryable(lattices(60, 6))
	for i := range r.Scenarios.Rows {
		row := &r.Scenarios.Rows[i]
		for k := range row.Openings { // far from each other, so that few communes change
			d := row.Openings[k].Index - int32(i)
			if d*d > 25 && row.Nearest != nil {
				row.Openings[k].Time = row.Nearest[len(row.Nearest)-1].Time - 1
			}
		}
	}
	alone := slices.IndexFunc(r.Communes, func(c coverage.CommuneAccess) bool { return c.Time().Reached() && c.Time() > 20*road.Minute })
	for i := range r.Scenarios.Rows { // an opening there changes that commune and no other
		row := &r.Scenarios.Rows[i]
		row.Openings = slices.DeleteFunc(row.Openings, func(o coverage.TimeTo) bool { return int(o.Index) == alone && i != alone })
		for k := range row.Openings {
			if int(row.Openings[k].Index) == alone {
				row.Openings[k].Time = road.Minute
			}
		}
	}
	text := page(t, r, french)
	p := pagetest.Open(t, browser, text, 1300, false)
	again := pagetest.Open(t, browser, text, 1300, false)
	id := r.Structures[0].Structure.ID
	code := func(i int) string { return r.Communes[i].Commune.Code }
	// The answer stays as tall as it ever was, and the map stands beside the legend as wide
	// as it was at first: a page just opened may have another room for its map.
	const fixed = `(document.getElementById("legend").open = false, document.querySelector("header").style.cssText = "height: 240px; overflow: hidden")`
	p.Read(fixed)
	plain := atRest(p)
	changed := 0
	for _, hash := range []string{
		"open=" + code(alone), fmt.Sprintf("open=%s,%s&close=%s", code(7), code(40), id), "open=" + code(40), "open=" + code(40) + "&off=communes",
		"open=" + code(40) + "&limit=20", "limit=30", "structure=" + id,
	} {
		p.Read(fmt.Sprintf(`location.hash = %q`, hash))
		again.Read(fmt.Sprintf(`location.hash = %q`, hash))
		again.Do(chromedp.Reload())
		again.WaitFor(`document.readyState === "complete" && Boolean(document.getElementById("list-head")?.textContent)`)
		again.Read(fixed)
		now, want := atRest(p), atRest(again)
		if n := unlike(pixelsOf(t, now), pixelsOf(t, want)); n > 0 {
			t.Errorf("after %q %d pixels are not those of a page just opened", hash, n)
		}
		if now != plain {
			changed++
		}
	}
	p.Do(chromedp.KeyEvent(kb.Escape)) // chooses nothing
	if n := unlike(pixelsOf(t, atRest(p)), pixelsOf(t, plain)); n > 0 || changed < 6 {
		t.Errorf("%d of the steps changed the map; %d pixels are not as at first", changed, n)
	}
	p.Quiet()
}

// testKeptOnLand opens and takes back, on a map of outlines with the land below them and on
// a fine screen: the land is painted anew where a commune changes, and covers no other.
func testKeptOnLand(t *testing.T, browser context.Context) {
	r := lattices(25, 1)
	openedAt(r, map[int]road.Deciseconds{11: road.Minute, 12: 2 * road.Minute, 13: road.Minute})
	r.Study.Backdrop.Departements = []coverage.Outline{{Code: "54", Area: square(3.9, 48.3, 2)}, {Code: "57", Area: square(5.9, 48.3, 2)}}
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	fine(p, 2)
	changes := func(hash string) (drawing string) {
		p.Read(fmt.Sprintf(`dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#off=names,sites,bands&%s", location.href).href }))`, hash))
		return atRest(p)
	}
	changes("")
	last, seen := "", 0
	for _, hash := range []string{"open=570000", "", "open=570000&limit=15", "limit=15"} {
		got := changes(hash)
		if hash == "limit=15" { // where more was painted before nothing is
			changes("limit=20")
			changes("open=570000&limit=20")
			got = changes("limit=20")
		}
		p.Read(`document.getElementById("zoom-in").click()`)
		_ = p.Drawn()
		p.Read(`document.getElementById("zoom-all").click()`) // all is painted anew
		if n := unlike(pixelsOf(t, got), pixelsOf(t, atRest(p))); n > 0 {
			t.Errorf("after %q %d pixels are not as when all is painted", hash, n)
		}
		if got != last {
			seen++
		}
		last = got
	}
	if len(d.Land.Areas) == 0 || seen < 3 {
		t.Errorf("%d areas of land, %d maps", len(d.Land.Areas), seen)
	}
	p.Quiet()
}
