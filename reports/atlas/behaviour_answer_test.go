package atlas

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// openedAt gives a result an opening in its first commune that brings others to times.
func openedAt(r *coverage.Result, times map[int]road.Deciseconds) {
	tryable(r)
	for i := range r.Scenarios.Rows {
		row := &r.Scenarios.Rows[i]
		row.Openings = nil
		if time, near := times[i]; near && len(row.Nearest) > 0 {
			row.Openings = []coverage.TimeTo{{Index: 0, Time: time}}
		}
	}
}

// answerTest is a result, of which parts are changed, with an opening that brings communes
// to times.
type answerTest struct {
	name   string
	change func(c *coverage.CommuneAccess)
	times  map[int]road.Deciseconds
}

func (test answerTest) result() *coverage.Result {
	r := sample.Mapped()
	for i := range r.Communes {
		test.change(&r.Communes[i])
	}
	sample.Recount(r)
	return r
}

// answerTests are results of which the answer says something else each: that some are
// beyond, next to each limit of what it says of them, that nobody is, surely or not, that
// those are whom no road leads to, and that nothing is known of people.
func answerTests() []answerTest {
	r := sample.Mapped()
	sure := r.SureUntil(r.Communes[0].Fitness)
	each := func(time road.Deciseconds) map[int]road.Deciseconds {
		times := make(map[int]road.Deciseconds)
		for i := range r.Communes {
			times[i] = time
		}
		return times
	}
	some := map[int]road.Deciseconds{
		5: sure, 6: coverage.Promise, 7: sure + 1, 8: coverage.Promise + 1, 9: 15 * road.Minute, 19: coverage.Promise + 1,
	}
	as := func(*coverage.CommuneAccess) {}
	reached := func(c *coverage.CommuneAccess) {
		if c.Status == coverage.Unreachable {
			c.Status = coverage.NotComputed
			c.LeaveOut(coverage.NoPosition)
		}
	}
	nobody := func(c *coverage.CommuneAccess) { c.Commune.Population, c.Commune.PopulationKnown = 0, false }
	even := evenly()
	one := func(c *coverage.CommuneAccess) {
		c.Commune.Population, c.Commune.PopulationKnown = btoi(c.Commune.Code == "57007"), true
	}
	return []answerTest{
		{"as many beyond as within, as many left out", even, map[int]road.Deciseconds{0: 40 * road.Minute}}, {"some", as, some}, {"one more", one, map[int]road.Deciseconds{6: coverage.Promise}}, {"all surely within", reached, each(road.Minute)}, {"all within", reached, each(coverage.Promise)},
		{"without a way alone", as, each(road.Minute)}, {"people unknown", nobody, some},
		{"people unknown, all within", func(c *coverage.CommuneAccess) { nobody(c); reached(c) }, each(road.Minute)},
	}
}

// evenly gives a commune within the largest limit alone and one beyond every limit as many
// people each, one that is not computed as many as both, and no other any.
func evenly() func(c *coverage.CommuneAccess) {
	given := make(map[string]bool)
	return func(c *coverage.CommuneAccess) {
		kind := ""
		if c.Commune.Code == "57001" { // a result anew
			clear(given)
		}
		switch {
		case c.Status == coverage.NotComputed:
			kind = "left out"
		case c.Status == coverage.Unreachable:
			kind = "beyond"
		case c.Time() > 20*road.Minute && c.Time() <= coverage.Promise:
			kind = "within"
		}
		c.Commune.Population, c.Commune.PopulationKnown = 0, true
		if kind != "" && !given[kind] {
			given[kind], c.Commune.Population = true, 1000*(1+btoi(kind == "left out"))
		}
	}
}

// testAnswerTold tries an opening on each: the sentences of the answer, and what is said of
// each limit, are those that the report of the same opening has, but for how sure it is.
func testAnswerTold(t *testing.T, browser context.Context) {
	for _, test := range answerTests() {
		testToldAs(t, browser, test)
	}
}

func testToldAs(t *testing.T, browser context.Context, test answerTest) {
	r, then := test.result(), test.result()
	if test.name == "some" { // what must be read with the answer stands below it, in the page's language
		r.Findings = []finding.Finding{finding.LabelsInFuture.Found(3), finding.TimesUnlikeDistances.Found(9)}
	}
	openedAt(r, test.times)
	for i, time := range test.times {
		if c := &then.Communes[i]; len(r.Scenarios.Rows[i].Nearest) > 0 && time < c.Time() {
			c.Nearest[0].Time = time
		}
	}
	for i := range then.Communes {
		then.Communes[i].Classify(coverage.Promise, &then.Study.RoadsInfo)
	}
	sample.Recount(then)
	then.Study.Settings.Opened, then.Today = []string{"57001"}, r.Tallies
	p := pagetest.Open(t, browser, page(t, r, french), 1300, false)
	p.Read(`location.hash = "open=57001"`)
	p.WaitFor(`document.querySelectorAll(".chips li").length === 1`)
	whole := reports.Answer(reports.French, then)
	sentences := listOf(p, `[...document.querySelectorAll("#answer span")].map((x) => x.textContent)`)
	before, rest, _ := strings.Cut(whole, " Certitude\u00a0: ") // which no page computes
	_, rest, _ = strings.Cut(rest, ".")
	if got := strings.Join(sentences, " "); len(sentences) < 3 || got != before+rest {
		t.Errorf("%s: the page says %q, the report %q", test.name, got, before+rest)
	}
	for _, lang := range []reports.Lang{reports.English, reports.French} {
		p.Do(pagetest.Click("#language button[lang=" + lang.String() + "]"))
		p.Want(`document.getElementById("alerts")?.textContent ?? ""`, reports.Alerts(lang, r.Findings))
	}
	for _, tally := range then.Tallies {
		p.Do(pagetest.Click(fmt.Sprintf("#limits input[value='%d']", tally.Limit)))
		p.Want(`document.getElementById("beyond").textContent`, reports.BeyondLine(reports.French, tally))
	}
	var ids []string
	for i := range r.Structures {
		ids = append(ids, r.Structures[i].Structure.ID)
	}
	p.Read(fmt.Sprintf(`location.hash = "close=%s"`, strings.Join(ids, ","))) // of the first commune no more is known then
	p.WaitFor(`document.getElementById("try-told").textContent !== ""`)
	p.Want(`document.getElementById("try-told").textContent`, reports.PageScenarioTexts["try.far"].With(reports.French, r.Communes[0].Commune.Name, fmt.Sprint(coverage.ScenarioKept)))
	p.Want(`document.querySelectorAll(".chips li").length`, "1")
	p.Quiet()
}

// proposable gives a result openings three by three: those of a group bring the same
// communes nearer, the second and third as much as each other, the first a little less. Of
// intercommunal bodies each may have so many, or any number for 0; some communes are never proposed.
func proposable(perEPCI int) *coverage.Result {
	r := tryable(sample.Mapped())
	r.Study.Settings.Plan.PerEPCI = perEPCI
	for i := range r.Communes {
		r.Communes[i].Commune.EPCI = []string{"Est", "Ouest", ""}[i/6%3]
		row := &r.Scenarios.Rows[i]
		row.Openings = nil
		for k := range r.Communes {
			time := road.Deciseconds(5+(7*i+11*(k/3))%35) * road.Minute
			if k%3 == 0 {
				time++
			}
			if n := len(row.Nearest); n > 0 && time < row.Nearest[n-1].Time {
				row.Openings = append(row.Openings, coverage.TimeTo{Index: int32(k), Time: time})
			}
		}
	}
	r.Scenarios.Plannable[4], r.Scenarios.Openable[7] = false, false
	return r
}

// bestOpening is the commune whose opening brings the most people within a limit: of
// several that which saves the most time, then the first; -1 where none brings anyone.
func bestOpening(r *coverage.Result, limit road.Deciseconds, opened []int) (commune, people int) {
	commune = -1
	gain, saved := make([]int, len(r.Communes)), make([]int, len(r.Communes))
	for i := range r.Communes {
		ways := waysIn(r, i, opened, nil)
		if len(ways) == 0 {
			continue
		}
		for _, o := range r.Scenarios.Rows[i].Openings {
			if now, then := ways[0].time, int64(o.Time); then < now {
				saved[o.Index] += r.Communes[i].Commune.Population * int(now-then)
				if now > int64(limit) && then <= int64(limit) {
					gain[o.Index] += r.Communes[i].Commune.Population
				}
			}
		}
	}
	for k := range r.Communes {
		body, in := r.Communes[k].Commune.EPCI, 0
		for _, o := range opened {
			if r.Communes[o].Commune.EPCI == body && body != "" {
				in++
			}
		}
		if gain[k] == 0 || !r.Scenarios.Openable[k] || !r.Scenarios.Plannable[k] || r.Study.Settings.Plan.PerEPCI > 0 && in >= r.Study.Settings.Plan.PerEPCI || slices.Contains(opened, k) {
			continue
		}
		if commune < 0 || gain[k] > gain[commune] || gain[k] == gain[commune] && saved[k] > saved[commune] {
			commune = k
		}
	}
	if commune < 0 {
		return -1, 0
	}
	return commune, gain[commune]
}

// testProposes asks for the best commune again and again, at each limit, until none brings
// anyone more within it: each is opened, told with whom it brings, and chosen.
func testProposes(t *testing.T, browser context.Context) {
	for _, perEPCI := range []int{2, 0} {
		testProposesOf(t, browser, proposable(perEPCI))
	}
}

func testProposesOf(t *testing.T, browser context.Context, r *coverage.Result) {
	t.Helper()
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	say := func(key string, args ...string) string {
		return reports.PageScenarioTexts[key].With(reports.French, args...)
	}
	proposed := 0
	for _, limit := range r.Study.Settings.Limits() {
		minutes := reports.WholeMinutes(reports.French, limit)
		got := listOf(p, fmt.Sprintf(`(() => {
			document.querySelector("#limits input[value='%d']").click();
			const texts = (selector) => [...document.querySelectorAll(selector)].map((x) => x.textContent).join();
			const all = [];
			for (let n = -1; n < document.querySelectorAll(".chips li").length;) {
				n = document.querySelectorAll(".chips li").length;
				document.getElementById("try-best").click();
				all.push(texts("#try-told") + "|" + texts(".chips .where") + "|" + texts("#card h2"));
			}
			for (const id of ["#card .close", "#try-reset"]) document.querySelector(id).click();
			return [...all, texts("#try-told")];
		})()`, limit))
		var opened []int
		var want, chips []string
		name := ""
		for best, people := bestOpening(r, limit, nil); best >= 0; best, people = bestOpening(r, limit, opened) {
			c := d.Communes[best]
			opened = append(opened, best)
			name = c.Name + " (" + c.Code + ")"
			chips = append(chips, say("try.opened", name))
			want = append(want, say("try.best.found", c.Name, reports.CountPeople.With(reports.French, people), minutes)+"|"+strings.Join(chips, ",")+"|"+name)
		}
		want = append(want, say("try.best.none", minutes)+"|"+strings.Join(chips, ",")+"|"+name, "")
		sameList(p, "what is proposed at "+minutes+" min", got, want)
		proposed += len(opened)
	}
	if proposed < 5 {
		t.Errorf("%d communes are proposed", proposed)
	}
	p.Quiet()
}
