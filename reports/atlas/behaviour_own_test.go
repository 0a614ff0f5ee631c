package atlas

import (
	"context"
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

	"github.com/chromedp/chromedp/kb"
)

// ownSample is the sample with one structure that reaches communes which others are
// nearer to, up to the largest limit; some are as far as a limit.
func ownSample() *coverage.Result {
	r := sample.Mapped()
	s := &r.Structures[0]
	s.Reached, s.Within = nil, make([]coverage.Count, len(r.Tallies))
	for i := range r.Communes {
		t := road.Deciseconds(i) * 1000
		if r.Communes[i].Status == coverage.NotComputed || t > r.Tallies[len(r.Tallies)-1].Limit {
			continue
		}
		s.Reached = append(s.Reached, coverage.TimeTo{Index: int32(i), Time: t})
		for k := range r.Tallies {
			if t <= r.Tallies[k].Limit {
				s.Within[k].Add(r.Communes[i].Commune)
			}
		}
	}
	return r
}

// testOwnArea chooses a structure: the map is coloured by the times to it alone, the
// card counts who is within each limit of it, and all is as before once it is closed.
func testOwnArea(t *testing.T, browser context.Context) {
	r := ownSample()
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	before := p.Drawn()
	p.Search(d.Structures[0].Name, "")
	p.Do(pagetest.Click("#found .go"), pagetest.Click("#zoom-all"))
	own := make(map[int]road.Deciseconds)
	for _, x := range r.Structures[0].Reached {
		own[int(x.Index)] = x.Time
	}
	colorAt := func(time road.Deciseconds) (color string) {
		for _, c := range d.Classes {
			if !c.Unreachable && (color == "" || time > c.From) {
				color = c.Color
			}
		}
		return color
	}
	for _, l := range d.Limits {
		p.Do(pagetest.Click(fmt.Sprintf("#limits input[value='%d']", l.Limit)))
		fills, hatched := make(map[string]int), 0
		for i := range d.Communes {
			if time, known := own[i]; !known {
				fills["#dddddd"]++
			} else {
				fills[colorAt(time)]++
				if time > l.Limit {
					hatched++
				}
			}
		}
		all := p.Strokes()
		for color, want := range fills {
			if got := count(all, func(s pagetest.Stroke) bool { return s.Op == "fill" && s.Style == color }); got != want {
				t.Errorf("limit %s: %d fills of %s, want %d", l.Name, got, color, want)
			}
		}
		if got := count(all, func(s pagetest.Stroke) bool { return s.Op == "fill" && s.Style == "pattern" }); got != hatched {
			t.Errorf("limit %s: %d are hatched, want %d", l.Name, got, hatched)
		}
	}
	card := p.Read(`document.getElementById("card").textContent`)
	for k, c := range r.Structures[0].Within {
		want := reports.PageTexts["card.own.within"].With(reports.French, d.Limits[k].Name) + strconv.Itoa(c.Communes) + " communes, "
		if !strings.Contains(strings.ReplaceAll(card, "\u00a0", " "), want) {
			t.Errorf("%q is not in the card: %s", want, card)
		}
	}
	p.Want(`document.querySelector("#legend h3").textContent`, reports.PageTexts["legend.own"].With(reports.French, d.Structures[0].Name))
	var rows []string
	for i, c := range d.Classes {
		if c.Unreachable || c.From >= d.Limits[len(d.Limits)-1].Limit {
			continue // of a single structure no such times are known
		}
		n := 0
		for _, time := range own {
			if colorAt(time) == d.Classes[i].Color {
				n++
			}
		}
		rows = append(rows, c.Name[0]+strings.ReplaceAll(reports.Integer(reports.French, n), "0", "–"))
	}
	if got := listOf(p, `[...document.querySelectorAll("#legend ul:first-of-type li")].map((x) => x.textContent)`); len(got) < len(rows) || !slices.Equal(got[:len(rows)], rows) || !strings.HasPrefix(got[len(rows)], "pas à 30 min") {
		t.Errorf("the legend of its times has %q, want %q", got, rows)
	}
	far := p.Read(`[...document.querySelectorAll("#legend li")].find((x) => x.textContent.startsWith("pas à 30 min")).querySelector(".count").textContent`)
	if far != strconv.Itoa(len(d.Communes)-len(own)) {
		t.Errorf("%s communes are not within the limits, want %d", far, len(d.Communes)-len(own))
	}
	p.WaitFor(`location.hash.includes("structure=")`)
	p.Do(pagetest.Click("#language button[lang=en]"))
	p.Want(`document.querySelector("#legend h3").textContent`, reports.PageTexts["legend.own"].With(reports.English, d.Structures[0].Name))
	p.Do(pagetest.Click("#language button[lang=fr]"), pagetest.Click("#card .close"), pagetest.Click("#zoom-all"))
	p.Search("x", kb.Backspace)
	if p.Drawn() != before {
		t.Error("the card closed, the map is not what it was")
	}
	p.Want(`document.querySelector("#legend h3").textContent`, reports.MapLegend.FR)
	p.Quiet()
}

// testNoOwnTimes: where the times to single structures are too many for a page, a
// structure is shown by the communes that it is the nearest of, and nothing says more.
func testNoOwnTimes(t *testing.T, browser context.Context) {
	r := ownSample()
	text := page(t, r, french)
	d := pageDataOf(t, text)
	text = strings.Replace(text, fmt.Sprintf(`"reached":%q`, d.Reached), `"reached":""`, 1)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	p.Search(d.Structures[0].Name, "")
	p.Do(pagetest.Click("#found .go"), pagetest.Click("#zoom-all"))
	outlined, served := 0, 0
	for _, c := range d.Communes {
		if len(c.Rings) > 0 {
			outlined++
			if len(c.Nearest) > 0 && c.Nearest[0].Structure == 0 {
				served++
			}
		}
	}
	pale := count(p.Strokes(), func(s pagetest.Stroke) bool { return s.Op == "fill" && s.Style == "rgba(255, 255, 255, 0.6)" })
	if pale != outlined-served {
		t.Errorf("%d communes are pale, want %d of %d", pale, outlined-served, outlined)
	}
	p.Want(`document.getElementById("card").textContent.includes("structure seule")`, "false")
	p.Want(`document.querySelector("#legend h3").textContent`, reports.MapLegend.FR)
	p.Quiet()
}

// TestReachedIsBounded: times to single structures are left out of a page that they
// would make too large.
func TestReachedIsBounded(t *testing.T) {
	for communes, want := range map[int]bool{100: true, 500: false} {
		r := lattices(communes*communes/10, 1)
		for i := range r.Structures {
			r.Structures[i].Reached = nil
			for k := range r.Communes {
				r.Structures[i].Reached = append(r.Structures[i].Reached, coverage.TimeTo{Index: int32(k), Time: 17_000})
			}
		}
		packed := NewScene(r).packReached()
		if len(packed) > mostReached || (packed != "") != want {
			t.Errorf("%d communes: %d bytes", len(r.Communes), len(packed))
		}
	}
}
