package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/road"
	"acces30/data"
	"acces30/data/moselle"
	"acces30/data/roads"
	"acces30/reports"
	"acces30/reports/atlas"
	"acces30/reports/atlas/pagetest"
)

// analysedMoselle is the result of the built-in Moselle with some settings; of a
// scenario with the Tallies of today.
func analysedMoselle(t testing.TB, s coverage.Settings, today []coverage.Tally) *coverage.Result {
	t.Helper()
	s.Threshold, s.MarginMetres, s.MaxUncomputed = max(s.Threshold, 10*road.Minute), 40_000, 5
	study, err := data.Load(t.Context(), data.Options{BuiltIn: moselle.Tables(), Settings: s})
	if err != nil {
		t.Fatal(err)
	}
	if err := study.Scenario(); err != nil {
		t.Fatal(err)
	}
	network, _, err := roads.Network(t.Context(), study, roads.Choice{})
	if err != nil {
		t.Fatal(err)
	}
	result, err := analysis.Run(t.Context(), study.On(network), analysis.Options{})
	if err != nil {
		t.Fatal(err)
	}
	result.Today = today
	return result
}

func pageOf(t testing.TB, r *coverage.Result) string {
	t.Helper()
	var b bytes.Buffer
	if err := atlas.NewScene(r).WriteHTML(&b, atlas.Options{Command: "acces30 run"}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// mostGrowth is how many bytes larger a département's page may be for trying
// scenarios on it; its scripts and texts take some 45,000 more.
const mostGrowth = 350_000

// TestPageTriesScenarios opens and closes on the page of the Moselle, and compares
// it with the analysis of the same scenario: every sentence, every figure, every
// time.
func TestPageTriesScenarios(t *testing.T) {
	browser := pagetest.Browser(t)
	for _, threshold := range []road.Deciseconds{coverage.Promise, 12 * road.Minute} {
		today := analysedMoselle(t, coverage.Settings{Threshold: threshold, ScenarioTimes: true}, nil)
		text := pageOf(t, today)
		bare := *today
		bare.Scenarios = nil
		if more := len(text) - len(pageOf(t, &bare)); more > mostGrowth {
			t.Errorf("trying scenarios takes %d bytes", more)
		}
		p := pagetest.Open(t, browser, text, 1300, false)
		// A browser reads rows out of sight or leaves them out, as it has time.
		p.Read(`document.styleSheets[0].insertRule(".row, #try li { content-visibility: visible !important }", document.styleSheets[0].cssRules.length)`)
		all(p)
		before := p.Read(wholeText)
		open(p, "57227")
		p.Do(pagetest.Click("#card .go"), pagetest.Click("#try-this")) // its nearest structure is now itself
		p.Want(`document.querySelectorAll(".chips li").length`, "0")
		open(p, "57089")
		p.Do(pagetest.Click("#card li:last-child .go"), pagetest.Click("#try-this"))
		p.WaitFor(`location.hash.includes("close=")`)
		closed, _, _ := strings.Cut(strings.TrimPrefix(p.Read(`location.hash`), "#open=57089&close="), "&")
		sameAsRun(p, today, coverage.Settings{Opened: []string{"57089"}, Closed: []string{closed}})
		for _, s := range []coverage.Settings{
			{Opened: []string{"57672", "57306", "57463"}},
			{Closed: []string{"2078"}},
			{Opened: []string{"57182"}, Closed: []string{today.Structures[today.Communes[100].Nearest[0].Structure].Structure.ID, today.Structures[today.Communes[100].Nearest[1].Structure].Structure.ID, today.Structures[today.Communes[600].Nearest[0].Structure].Structure.ID}},
		} {
			follow(p, s)
			sameAsRun(p, today, s)
		}
		p.Do(pagetest.Click("#try-reset"))
		all(p)
		if after := p.Read(wholeText); after != before {
			t.Errorf("all undone, the page is not what it was: %s", cmp.Diff(strings.Split(before, "\n"), strings.Split(after, "\n")))
		}
		p.Quiet()
	}
}

// TestPageProposesWhatAPlanDoes asks the page for the best commune, three times at
// each limit, and a plan for one new label after the same openings.
func TestPageProposesWhatAPlanDoes(t *testing.T) {
	if raceDetector {
		t.Skip("too slow with the race detector: .ci/run has it without")
	}
	browser := pagetest.Browser(t)
	limits := []road.Deciseconds{15 * road.Minute}
	today := analysedMoselle(t, coverage.Settings{
		Threshold: coverage.Promise, ScenarioTimes: true, Plan: coverage.PlanSettings{New: 4, Limits: limits},
	}, nil)
	text := pageOf(t, today)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Do(pagetest.Click("#try-plan"))
	p.Want(`document.querySelector("#try tbody tr").lastChild.textContent`, "+"+reports.Integer(reports.French, int(today.Plans[0].Last().Value)))
	p.Quiet()
	for _, limit := range []road.Deciseconds{15 * road.Minute, 20 * road.Minute} {
		p := pagetest.Open(t, browser, text, 1300, false)
		p.Do(pagetest.Click(fmt.Sprintf("#limits input[value='%d']", limit)))
		var opened []string
		for range 3 {
			planned := analysedMoselle(t, coverage.Settings{
				Threshold: coverage.Promise, Opened: opened, Plan: coverage.PlanSettings{New: 1, Limits: []road.Deciseconds{limit}},
			}, today.Tallies)
			if len(planned.Plans) != 1 || len(planned.Plans[0].Sites) != 1 {
				t.Fatalf("%v: %d plans", limit, len(planned.Plans))
			}
			if planned.Plans[0].Instead { // all are within the limit
				p.Do(pagetest.Click("#try-best"))
				p.Want(`document.querySelectorAll(".chips li").length`, fmt.Sprint(len(opened)))
				break
			}
			site := planned.Plans[0].Sites[0]
			opened = append(opened, site.Commune.Code)
			p.Do(pagetest.Click("#try-best"))
			p.Want(`new URL(document.getElementById("repeat-link").value).hash.replace(/&commune=.*/, "")`, "#open="+strings.Join(opened, ",")+"&limit="+reports.WholeMinutes(reports.French, limit))
			p.Want(`document.getElementById("try-told").textContent`, reports.PageScenarioTexts["try.best.found"].With(reports.French, site.Commune.Name,
				reports.CountPeople.With(reports.French, int(site.Gain)), reports.WholeMinutes(reports.French, limit)))
		}
		p.Quiet()
	}
}

// TestPageRefusesWhatItDoesNotKnow closes all structures around a commune: the page
// keeps the last scenario that it knows, and says why.
func TestPageRefusesWhatItDoesNotKnow(t *testing.T) {
	today := analysedMoselle(t, coverage.Settings{Threshold: coverage.Promise, ScenarioTimes: true}, nil)
	p := pagetest.Open(t, pagetest.Browser(t), pageOf(t, today), 1300, false)
	var ids []string
	for _, n := range today.Scenarios.Rows[0].Nearest {
		ids = append(ids, today.Structures[n.Structure].Structure.ID)
	}
	follow(p, coverage.Settings{Closed: ids[1:]})
	p.Read(fmt.Sprintf(`location.hash = "close=%s"`, strings.Join(ids, ",")))
	p.WaitFor(`document.getElementById("try-told").textContent !== ""`)
	p.Want(`document.querySelectorAll(".chips li").length`, fmt.Sprint(len(ids)-1))
	p.Read(`location.hash = "open=57001,57999&close=%3Cb%3E,%"`)
	p.WaitFor(`document.querySelectorAll(".chips li").length === 1`)
	p.Want(`document.getElementById("try-told").textContent.includes("<b>") && document.getElementById("try-told").textContent.includes("57999")`, "true")
	p.Quiet()
}

// BenchmarkClickOnThePage opens a structure on the Moselle's page until the map is
// drawn: by the clock, and in processor time of the page. Beside it a bare loop that takes
// as long as most clicks: what its longest takes more is the machine's.
func BenchmarkClickOnThePage(b *testing.B) {
	today := analysedMoselle(b, coverage.Settings{Threshold: coverage.Promise, ScenarioTimes: true}, nil)
	p := pagetest.Open(b, pagetest.Browser(b), pageOf(b, today), 1300, false)
	all(p)
	const click = `new Promise((done) => {
		const began = performance.now();
		document.getElementById("try-this").click();
		requestAnimationFrame(() => done(performance.now() - began));
	})`
	const loop = `new Promise((done) => {
		const began = performance.now();
		let sum = 0;
		for (let i = 0; i < 2.2e6; i++) sum = (sum * 31 + i) % 1000003;
		requestAnimationFrame(() => done(sum < 0 ? 0 : performance.now() - began));
	})`
	timed := func(what string) float64 {
		ms, err := chromedp.Run(p.Page, chromedp.Evaluate[float64](what, chromedp.EvalAwaitPromise))
		if err != nil {
			b.Fatal(err)
		}
		return ms
	}
	var took, bare, busy []float64
	for i := 0; b.Loop(); i++ {
		p.Read(fmt.Sprintf(`(() => {
			const rows = document.querySelectorAll("#list .row");
			rows[%d %% rows.length].click();
		})()`, 7*i))
		p.Drawn()
		before := p.Busy()
		took = append(took, timed(click))
		busy = append(busy, 1000*(p.Busy()["TaskDuration"]-before["TaskDuration"]))
		bare = append(bare, timed(loop))
		if i%5 == 4 {
			p.Do(pagetest.Click("#try-reset"))
		}
	}
	slices.Sort(took)
	slices.Sort(bare)
	slices.Sort(busy)
	b.ReportMetric(took[len(took)/2], "ms/median-click")
	b.ReportMetric(took[len(took)-1], "ms/longest-click")
	b.ReportMetric(bare[len(bare)/2], "ms/median-loop")
	b.ReportMetric(bare[len(bare)-1], "ms/longest-loop")
	b.ReportMetric(busy[len(busy)/2], "cpu-ms/median-click")
	p.Quiet()
}
