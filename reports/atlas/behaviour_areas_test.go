package atlas

import (
	"cmp"
	"context"
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

// testAreas chooses structures and intercommunal bodies from the search: their communes
// are set off, those of others paler, and the map goes to them.
func testAreas(t *testing.T, browser context.Context) {
	r := sample.Mapped()
	for i := range r.Communes {
		c := &r.Communes[i]
		if len(c.Nearest) > 0 && c.Nearest[0].Time.Reached() { // neither nearer nor farther along the list
			c.Nearest[0].Time = road.Deciseconds(7*i%13+3) * road.Minute
			c.Classify(coverage.Promise, &r.Study.RoadsInfo)
		}
		if i%5 > 0 {
			c.Commune.EPCI = r.Communes[0].Commune.EPCI
		}
	}
	sample.Recount(r)
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	pale := func() int {
		return count(p.Strokes(), func(s pagetest.Stroke) bool { return s.Op == "fill" && s.Style == "rgba(255, 255, 255, 0.6)" })
	}
	if n := pale(); n != 0 {
		t.Fatalf("%d communes are pale before anything is chosen", n)
	}
	bodies, uncomputed := make(map[string]int), make(map[string]int)
	for _, c := range d.Communes {
		if c.EPCI != "" {
			bodies[c.EPCI]++
			if c.Status == coverage.NotComputed {
				uncomputed[c.EPCI]++
			}
		}
	}
	p.Search(d.Structures[0].Name, "")
	p.Want(`document.querySelector("#found .go span").textContent`, d.Structures[0].Name)
	p.Want(`document.querySelector("#found .kind").textContent`, reports.PageTexts["find.structure"].FR)
	p.Do(pagetest.Click("#found .go"))
	p.Want(`document.querySelector("#card h2").textContent`, d.Structures[0].Name)
	p.Do(pagetest.Click("#zoom-all"))
	if n := pale(); n != 0 { // it is coloured by the times to that one: testOwnArea
		t.Errorf("%d communes are pale", n)
	}
	for name, communes := range bodies {
		p.Search(name, "")
		p.Want(`[...document.querySelectorAll("#found .go")].map((x) => x.textContent).join("|")`, name+reports.PageTexts["find.body"].FR)
		p.Do(pagetest.Click("#found .go"))
		p.Want(`document.querySelector("#card h2").textContent`, name)
		if facts := p.Read(`document.querySelector("#card dl").textContent`); !strings.Contains(facts, reports.PageTexts["communes"].FR+reports.Integer(reports.French, communes)) {
			t.Errorf("%s of %d communes: %s", name, communes, facts)
		} else if left := reports.PageTexts["uncomputed"].FR; strings.Contains(facts, left) != (uncomputed[name] > 0) || uncomputed[name] > 0 && !strings.HasSuffix(facts, left+strconv.Itoa(uncomputed[name])) {
			t.Errorf("%s of %d communes not computed: %s", name, uncomputed[name], facts)
		}
		sameList(p, name+", the farthest", listOf(p, `[...document.querySelectorAll("#card ol .go")].map((x) => [...x.children].map((y) => y.textContent).join(" "))`), slowestOf(&d, name))
	}
	p.Do(pagetest.Click("#card .close"))
	if n := pale(); n != 0 {
		t.Errorf("%d communes stay pale", n)
	}
	p.Search("x", kb.Backspace)
	p.Want(`document.getElementById("found").hidden`, "true")
	p.Quiet()
}

// slowestOf are the five communes of an intercommunal body that are farthest, by name where
// they are as far as each other, with their times.
func slowestOf(d *pageData, body string) (all []string) {
	var some []pageCommune
	for _, c := range d.Communes {
		if c.EPCI == body && c.Status != coverage.NotComputed && c.Time >= 0 {
			some = append(some, c)
		}
	}
	slices.SortStableFunc(some, func(a, b pageCommune) int {
		return cmp.Or(cmp.Compare(b.Time, a.Time), cmp.Compare(a.Name, b.Name))
	})
	for _, c := range some[:min(len(some), 5)] {
		all = append(all, c.Name+" "+reports.MapMinutes.With(reports.French, strings.ReplaceAll(c.Minutes, ".", ",")))
	}
	return all
}
