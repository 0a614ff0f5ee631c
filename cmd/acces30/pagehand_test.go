package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/chromedp/chromedp/kb"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
)

// wholeText is all that the page says, a line each. It is not what a browser takes for
// its text: that has no more of the rows of the list than were in sight of late.
const wholeText = `[...document.querySelectorAll("h1, h2, h3, p, li, dt, dd, th, td, .row, summary, button, label")].map((e) => e.textContent).join("\n")`

// open opens a structure in a commune by hand.
func open(p *pagetest.Tab, code string) {
	p.Helper()
	p.Search(code, kb.Enter)
	p.Do(pagetest.Click("#try-this"))
}

// all shows all communes, on the map and in the list.
func all(p *pagetest.Tab) {
	p.Helper()
	p.Read(`document.getElementById("search").value = ""`)
	p.Do(pagetest.Click("#zoom-all"))
	p.WaitFor(`document.querySelectorAll("#list .row").length === 725`)
}

// follow goes to the link of a scenario.
func follow(p *pagetest.Tab, s coverage.Settings) {
	p.Helper()
	var parts []string
	if len(s.Opened) > 0 {
		parts = append(parts, "open="+strings.Join(s.Opened, ","))
	}
	if len(s.Closed) > 0 {
		parts = append(parts, "close="+strings.Join(s.Closed, ","))
	}
	p.Read(fmt.Sprintf(`location.hash = %q`, strings.Join(parts, "&")))
	p.WaitFor(fmt.Sprintf(`document.querySelectorAll(".chips li").length === %d`, len(s.Opened)+len(s.Closed)))
}

// sameAsRun compares a page with the analysis of the scenario that it shows.
func sameAsRun(p *pagetest.Tab, today *coverage.Result, s coverage.Settings) {
	p.Helper()
	s.Threshold = today.Study.Settings.Threshold
	then := analysedMoselle(p, s, today.Tallies)
	const l = reports.French
	p.Want(`document.title`, reports.SummaryTitle.With(l, reports.ScopeName(l, then.Study)))
	whole := reports.Answer(l, then)
	sentences := texts(p, `[...document.querySelectorAll("#answer span")].map((x) => x.textContent)`)
	if len(sentences) < 3 || !strings.HasPrefix(whole, sentences[0]) {
		p.Errorf("%v: the page begins with %q, the report says %s", s, sentences, whole)
	}
	for _, sentence := range sentences {
		if !strings.Contains(whole, sentence) {
			p.Errorf("the report of %v does not say %q", s, sentence)
		}
	}
	for k, tally := range then.Tallies {
		p.Do(pagetest.Click(fmt.Sprintf("#limits input[value='%d']", tally.Limit)))
		p.Want(`document.getElementById("beyond").textContent`, reports.BeyondLine(l, tally))
		change := tally.Within.People - today.Tallies[k].Within.People
		sign := map[bool]string{true: "+", false: ""}[change > 0]
		cells := strings.Join(texts(p, fmt.Sprintf(`[...document.querySelectorAll("#try tbody tr")[%d].cells].map((x) => x.textContent)`, k)), "|")
		if want := strings.Join([]string{reports.MapMinutes.With(l, reports.WholeMinutes(l, tally.Limit)), reports.Integer(l, tally.Within.People), reports.Percent(l, tally.Share()), sign + reports.Integer(l, change)}, "|"); cells != want {
			p.Errorf("the page's table has %s, want %s", cells, want)
		}
	}
	p.Do(pagetest.Click(fmt.Sprintf("#limits input[value='%d']", s.Threshold)))
	sameTimes(p, today, then)
	words := []string{"acces30 run"}
	for _, code := range s.Opened {
		words = append(words, "--open", code)
	}
	for _, id := range s.Closed {
		words = append(words, "--close", id)
	}
	p.Want(`document.getElementById("repeat-command").value`, strings.Join(words, " "))
}

// sameTimes compares the list of communes, the classes of the legend, and what the
// panel says of who changes.
func sameTimes(p *pagetest.Tab, today, then *coverage.Result) {
	p.Helper()
	const l = reports.French
	all(p)
	rows := make(map[string]int)
	for _, row := range texts(p, `[...document.querySelectorAll("#list .row")].map((r) => r.querySelector(".name").firstChild.textContent + "|" + r.querySelector(".time").textContent)`) {
		rows[row]++
	}
	changed := 0
	for i := range then.Communes {
		c := &then.Communes[i]
		row := c.Commune.Name + "|" + reports.MapMinutes.With(l, reports.PrecisionOf(then).TimeOf(l, c, c.Time()))
		if rows[row]--; rows[row] < 0 {
			p.Errorf("the list has no %s", row)
		}
		if c.Class != today.Communes[i].Class {
			changed++
		}
	}
	counts := texts(p, `[...document.querySelectorAll("#legend ul:first-of-type .count")].map((x) => x.textContent)`)
	for k, class := range then.Classes {
		want := reports.Integer(l, class.Communes)
		if class.Communes == 0 {
			want = "–"
		}
		if !class.Unreachable && (k >= len(counts) || counts[k] != want) {
			p.Errorf("class %d of the legend has %v, want %s", k, counts, want)
		}
	}
	p.Want(`document.querySelectorAll("#try ol li").length`, fmt.Sprint(changed))
}

// texts evaluates an expression to a list of texts.
func texts(p *pagetest.Tab, expression string) (list []string) {
	p.Helper()
	if err := json.Unmarshal([]byte(p.Read("JSON.stringify("+expression+")")), &list); err != nil {
		p.Fatal(err)
	}
	return list
}
