package atlas

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// testRanges opens a structure where the error of times was not measured: the page
// writes the ranges that the report of the scenario would.
func testRanges(t *testing.T, browser context.Context) {
	r := sample.Mapped()
	for i := range r.Communes {
		r.Communes[i].Fitness = coverage.Mountain
	}
	tryable(r)
	p := pagetest.Open(t, browser, page(t, r, french), 1300, false)
	p.Search("57001", kb.Enter)
	p.Do(pagetest.Click("#try-this"))
	p.WaitFor(`document.querySelectorAll(".chips li").length === 1`)
	precision, changed := reports.PrecisionOf(r), 0
	for i := range r.Communes {
		c := &r.Communes[i]
		openings := r.Scenarios.Rows[i].Openings
		if len(openings) == 0 || openings[0].Index != 0 || openings[0].Time >= c.Nearest[0].Time {
			continue
		}
		changed++
		p.Search(c.Commune.Code, kb.Enter)
		p.WaitFor(fmt.Sprintf(`document.querySelector("#card h2").textContent.includes("(%s)")`, c.Commune.Code))
		p.Want(`document.querySelector("#card .big").textContent`, reports.MapMinutes.With(reports.French, precision.TimeOf(reports.French, c, openings[0].Time)))
		p.Want(`[...document.querySelectorAll("#card dl > :nth-last-child(-n + 2)")].map((x) => x.textContent).join("|")`,
			reports.PageScenarioTexts["try.before"].In(reports.French)+"|"+reports.MapMinutes.With(reports.French, precision.TimeOf(reports.French, c, c.Time())))
	}
	if changed == 0 {
		t.Fatal("the opening is nearer to none")
	}
	p.Quiet()
}

// testWholeShares opens a structure where all who are beyond a limit are nobody, and
// where all are beyond: shares of nothing and of all have the decimals of the report.
func testWholeShares(t *testing.T, browser context.Context) {
	for _, people := range []int{0, 1000} {
		r := sample.Mapped()
		for i := range r.Communes {
			c := &r.Communes[i]
			c.Commune.Population, c.Commune.PopulationKnown = people, true
			if i == 0 && people == 0 { // the one within
				c.Commune.Population = 1000
				continue
			}
			for k := range c.Nearest {
				if c.Nearest[k].Time.Reached() {
					c.Nearest[k].Time = road.Deciseconds(60+k) * road.Minute
				}
			}
		}
		sample.Recount(r)
		tryable(r)
		p := pagetest.Open(t, browser, page(t, r, french), 1300, false)
		before := p.Read(`document.getElementById("beyond").textContent`)
		p.Search("57002", kb.Enter)
		p.Do(pagetest.Click("#try-this"))
		p.WaitFor(`document.querySelectorAll(".chips li").length === 1`)
		p.Want(`document.getElementById("beyond").textContent`, before) // an opening an hour away brings none within
		p.Quiet()
	}
}

// testShares tries an opening that changes nothing where shares lie in the very middle of
// two that can be written, next to nothing and next to all: they are written as in a report,
// and as many as before are told as 0, neither better nor worse.
func testShares(t *testing.T, browser context.Context) {
	for _, people := range [][4]int{{1, 2, 2, 11}, {1, 9, 990, 9_999_000}, {9_980_000, 19_989, 10, 1}} {
		r := sample.Mapped()
		limits := r.Study.Settings.Limits()
		for i := range r.Communes {
			r.Communes[i].Commune.Population, r.Communes[i].Commune.PopulationKnown = 0, true
		}
		total, low := 0, road.Deciseconds(0)
		for k, n := range people {
			for i := range r.Communes {
				if time := r.Communes[i].Time(); time.Reached() && time > low && (k == len(limits) || time <= limits[k]) {
					r.Communes[i].Commune.Population = n
					break
				}
			}
			if total += n; k < len(limits) {
				low = limits[k]
			}
		}
		sample.Recount(r)
		tryable(r)
		p := pagetest.Open(t, browser, page(t, r, french), 1300, false)
		before := p.Read(`document.getElementById("beyond").textContent`)
		p.Search("57011", kb.Enter) // that no road leads to
		p.Do(pagetest.Click("#try-this"))
		p.WaitFor(`document.querySelectorAll(".chips li").length === 1`)
		p.Want(`document.getElementById("beyond").textContent`, before)
		var want []string
		within := 0
		for k := range limits {
			within += people[k]
			want = append(want, reports.Percent(reports.French, float64(within)/float64(total)))
		}
		p.Want(`[...document.querySelectorAll("#try tbody tr")].map((row) => row.cells[2].textContent).join()`, strings.Join(want, ","))
		p.Want(`[...document.querySelectorAll("#try tbody tr")].map((row) => row.cells[3].textContent + row.cells[3].className).join()`, strings.TrimSuffix(strings.Repeat("0,", len(limits)), ","))
		p.Quiet()
	}
}
