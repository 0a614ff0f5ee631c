package atlas

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// told is a page in a language at a limit, with what is written of its communes.
type told struct {
	r     *coverage.Result
	d     *pageData
	lang  reports.Lang
	limit pageLimit
}

func (w told) text(key string, args ...string) string {
	text := w.d.Texts[key][btoi(w.lang == reports.English)]
	for i, arg := range args {
		text = strings.ReplaceAll(text, fmt.Sprintf("{%d}", i), arg)
	}
	return text
}

// local writes a number of the page's data in the language.
func (w told) local(number string) string {
	if w.lang == reports.English {
		return number
	}
	return strings.ReplaceAll(number, ".", ",")
}

func (w told) people(n int) string {
	if n < 0 {
		return w.text("people.none")
	}
	return reports.CountPeople.With(w.lang, n)
}

func (w told) served(communes, people int) string {
	return reports.CountCommunes.With(w.lang, communes) + ", " + reports.CountPeople.With(w.lang, people)
}

// time is a commune's time, or why it has none.
func (w told) time(c pageCommune) string {
	switch c.Status {
	case coverage.Unreachable:
		return w.text("unreachable")
	case coverage.NotComputed:
		return w.text("uncomputed")
	}
	return w.text("minutes", w.local(c.Minutes))
}

// state is on which side of the limit a commune is.
func (w told) state(c pageCommune) string {
	switch {
	case c.Status == coverage.Unreachable:
		return ""
	case c.Status == coverage.NotComputed:
		return w.text(fmt.Sprintf("reason.%d", c.Reason))
	case c.Time > int64(w.limit.Limit):
		return w.text("beyond", w.limit.Name)
	}
	return w.text("within", w.limit.Name)
}

// own are the times to a structure alone.
func (w told) own(structure int) map[int]road.Deciseconds {
	times := make(map[int]road.Deciseconds)
	for _, x := range w.r.Structures[structure].Reached {
		times[int(x.Index)] = x.Time
	}
	return times
}

// ownTime is what is told of a commune's time to a structure alone.
func (w told) ownTime(i, structure int) string {
	c := w.d.Communes[i]
	if c.Status == coverage.Unreachable || c.Status == coverage.NotComputed {
		return ""
	}
	time, known := w.own(structure)[i]
	if !known {
		return w.text("card.own.far", w.d.Limits[len(w.d.Limits)-1].Name)
	}
	return w.text("card.own.time", reports.PrecisionOf(w.r).TimeOf(w.lang, &w.r.Communes[i], time))
}

// everyPage are the languages at two limits each, so that every limit has its turn.
func everyPage(r *coverage.Result, d *pageData) (all []told) {
	for i, l := range d.Limits {
		all = append(all, told{r, d, languages[i%2], l})
	}
	return all
}

// speak chooses the language of a page.
func (w told) speak(p *pagetest.Tab) {
	p.Read(fmt.Sprintf(`document.querySelector("#language button[lang=%s]").click()`, w.lang))
}

// lines leaves out the parts that say nothing.
func lines(parts ...string) []string {
	return slices.DeleteFunc(parts, func(part string) bool { return part == "" })
}

// toldSample is a result with all that cards tell of: times at hours of much traffic, plans,
// hours that are not known, of some weeks, or of no commune that is named.
func toldSample() *coverage.Result {
	r := ownSample()
	sample.Plan(r)
	r.Communes[3].Peak, r.Communes[5].Commune.EPCI, r.Communes[6].Commune.EPCI = r.Communes[3].Time()+7*road.Minute, "", "Pays de l'Est"
	r.Communes[9].Commune.EPCI, r.Communes[15].Commune.EPCI = "Pays de l'Est", "Pays de l'Est"
	some := label.Session{Day: 2, Interval: label.Interval{Open: 17 * 60, Close: 19 * 60}, Rhythm: label.Rhythm{Every: 2, Parity: label.Odd}}
	branch := &r.Study.Structures[3].Points[1]
	branch.Hours.Unknown, branch.Hours.Sessions, branch.CommuneName = 1<<4, []label.Session{some}, ""
	r.Structures[1].OnlyOne = coverage.Count{Communes: 1, People: 1234}
	r.Structures[2].OnlyOne = coverage.Count{}
	return r
}

// testTold points at every commune, with no structure chosen and with one: what is told of
// it is whole, at every limit, in both languages.
func testTold(t *testing.T, browser context.Context) {
	r := toldSample()
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Read(`window.tipAt = (x, y) => {
		const on = document.getElementById("canvas"), box = on.getBoundingClientRect(), tip = document.getElementById("tip");
		on.dispatchEvent(new PointerEvent("pointermove", { pointerType: "mouse", clientX: box.left + x, clientY: box.top + y }));
		return tip.hidden ? "" : [...tip.childNodes].map((x) => x.nodeName + " " + x.textContent).join("|");
	}`)
	v := wholeView(p, &d)
	middle := [2]int32{(d.Frame[0] + d.Frame[2]) / 2, (d.Frame[1] + d.Frame[3]) / 2}
	compared := 0
	for _, w := range everyPage(r, &d) {
		w.speak(p)
		for _, chosen := range []int{-1, 0} {
			link := "limit=" + w.limit.Name + "&off=bands,roads,sites,plan,names"
			if chosen >= 0 {
				link += "&structure=" + d.Structures[chosen].ID
			} else {
				p.Read(`document.querySelector("#card .close")?.click()`)
			}
			v.look(p, link, middle, 1)
			var calls, want []string
			for i, c := range d.Communes {
				x, y := v.place(c.At)
				calls = append(calls, fmt.Sprintf("tipAt(%.2f, %.2f)", x, y))
				to, own := "", ""
				if len(c.Nearest) > 0 {
					to = d.Structures[c.Nearest[0].Structure].Name
				}
				if chosen >= 0 {
					own = w.ownTime(i, chosen)
				}
				want = append(want, strings.Join(lines(c.Name, strings.Join(lines(w.time(c), w.state(c)), " – "), w.people(c.People), to, own), "|SPAN "))
			}
			for i, got := range listOf(p, "["+strings.Join(calls, ",")+"]") {
				if name, _, _ := strings.Cut(got, "|"); name != "B "+d.Communes[i].Name {
					continue // a circle lies over it
				}
				if compared++; got != "B "+want[i] {
					t.Errorf("at %s min, with structure %d chosen: %q, want %q", w.limit.Name, chosen, got, want[i])
				}
			}
		}
	}
	if least := 2 * len(d.Limits) * (len(d.Communes) - 4); compared < least {
		t.Errorf("only %d of %d are told of", compared, least)
	}
	p.Quiet()
}
