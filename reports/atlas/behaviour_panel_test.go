package atlas

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// panelParts are the parts of the panel with which a scenario is tried, in their order.
const panelParts = `[...document.querySelectorAll("#try > h2, #try > p, #try-actions, #try-actions button, #try-body > :not(.repeat), .repeat > *")].map((x) => [
	x.tagName + (x.hidden ? " hidden" : ""), x.className, ["TABLE", "UL", "DETAILS", "DIV"].includes(x.tagName) ? "" : x.value || x.textContent].filter(Boolean).join(" "))`

// panel is all that the panel says: can is whether anything can be tried, plan whether new
// labels are proposed, tried whether something is; told is what was told last.
func (w told) panel(can, plan, tried bool, said string, link, command string) (all []string) {
	say := func(key string, args ...string) string { return reports.PageScenarioTexts[key].With(w.lang, args...) }
	hide := func(tag string, hidden bool) string { return tag + map[bool]string{true: " hidden"}[hidden] }
	hint := say(map[bool]string{false: "try.hint", true: "try.counted"}[tried])
	if !can {
		hint = say("try.left.large")
	}
	all = []string{"H2 " + say("try.head"), "P " + hint, hide("DIV", !can), "BUTTON " + say("try.best", w.limit.Name),
		hide("BUTTON", tried || !plan || !can) + " " + say("try.plan"), hide("BUTTON", !tried) + " " + say("try.reset"), strings.TrimSpace("P " + said)}
	if !tried {
		return all
	}
	all = append(all, "UL chips", "TABLE", "DETAILS", "LABEL "+say("try.link"), "INPUT "+link, "BUTTON "+say("try.copy"))
	if command == "" {
		return append(all, "P state "+say("try.nocommand"))
	}
	return append(all, "LABEL "+say("try.command"), "INPUT "+command, "BUTTON "+say("try.copy"))
}

// testPanel reads the whole panel, in both languages: of a map that nothing can be tried on,
// of one without new labels, of one with a command to copy and one without, with nothing
// tried and with a scenario.
func testPanel(t *testing.T, browser context.Context) {
	const ofToday = `[...document.querySelectorAll("#layers input:disabled")].map((x) => x.value).join(" ")`
	for _, test := range []struct {
		name      string
		can, plan bool
		command   string
	}{{"nothing can be tried", false, true, "acces30 run"}, {"no plan", true, false, "acces30 run"}, {"no command", true, true, ""}} {
		r := sample.Mapped()
		if test.can {
			tryable(r)
		}
		if test.plan {
			sample.Plan(r)
		}
		text := page(t, r, Options{Command: test.command})
		d := pageDataOf(t, text)
		p := pagetest.Open(t, browser, text, 1300, false)
		for i, lang := range languages {
			w := told{r, &d, lang, d.Limits[len(d.Limits)-1-i]}
			w.speak(p)
			p.Read(fmt.Sprintf(`document.querySelector("#limits input[value='%d']").click()`, w.limit.Limit))
			sameList(p, test.name, listOf(p, panelParts), w.panel(test.can, test.plan, false, "", "", ""))
			p.Want(ofToday, "")
			if !test.can {
				continue
			}
			p.Read(`dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#open=57004&close=3035,512&limit=" + document.querySelector("#limits input:checked + span").dataset.limit, location.href).href }))`)
			end := "open=57004&close=3035,512"
			if w.limit.Limit != d.Threshold {
				end += "&limit=" + w.limit.Name
			}
			command := test.command
			if command != "" {
				command += " --open 57004 --close 3035 --close 512"
			}
			sameList(p, test.name+", tried", listOf(p, panelParts), w.panel(true, test.plan, true, "", strings.Split(p.Read(`location.href`), "#")[0]+"#"+end, command))
			p.Want(ofToday, map[bool]string{true: "bands plan", false: "bands"}[test.plan])
			p.Read(`document.getElementById("try-reset").click()`)
		}
		p.Quiet()
	}
}

// testRefused opens and closes what can't be, by hand and by link: the panel says what, and
// why, and the rest is done, each once.
func testRefused(t *testing.T, browser context.Context) {
	r := tryable(sample.Mapped())
	r.Scenarios.Openable[3], r.Scenarios.Closable[4] = false, false
	p := pagetest.Open(t, browser, page(t, r, french), 1300, false)
	say := func(key string, args ...string) string {
		return reports.PageScenarioTexts[key].With(reports.French, args...)
	}
	told := func(do string) []string {
		return listOf(p, fmt.Sprintf(`((goes) => {
			%s;
			return [document.getElementById("try-told").textContent, ...[...document.querySelectorAll(".chips .where")].map((x) => x.textContent)];
		})((to) => dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#" + to, location.href).href })))`, do))
	}
	var ids, chips []string
	for i := range r.Structures {
		ids = append(ids, r.Structures[i].Structure.ID)
		chips = append(chips, say("try.closed", r.Structures[i].Structure.Name))
	}
	c := &r.Communes[0]
	opened := say("try.opened", c.Commune.Name+" ("+c.Commune.Code+")")
	strange := strings.Join([]string{say("try.strange", "57004"), say("try.strange", "57999"), say("try.strange", "<b>"), say("try.strange", "%"), say("try.strange", ids[4])}, " ")
	sameList(p, "a link", told(`goes("open=57001,57004,57999,57001&close=%3Cb%3E,%,`+ids[2]+`,`+ids[2]+`,`+ids[4]+`&what=57002&limit=7")`), []string{strange, opened, chips[2]})
	p.Want(`document.querySelector("#limits input:checked").value`, "18000")
	sameList(p, "the same link", told(`goes("open=57001&close=`+ids[2]+`")`), []string{strange, opened, chips[2]}) // nothing new is said of it
	sameList(p, "the same at another limit", told(`goes("open=57001&limit=15&close=`+ids[2]+`")`), []string{strange, opened, chips[2]})
	sameList(p, "the same and something else", told(`goes("open=57001,57999&close=`+ids[2]+`")`), []string{say("try.strange", "57999"), opened, chips[2]})
	sameList(p, "another", told(`goes("open=57001")`), []string{"", opened})
	sameList(p, "taken back", told(`document.getElementById("try-reset").click()`), []string{""})
	var closed []string
	for s, unknown := 3, ""; unknown == ""; s-- {
		for i := range r.Communes {
			if n := r.Scenarios.Rows[i].Nearest; unknown == "" && len(n) > 0 && !slices.ContainsFunc(n, func(n coverage.Reach) bool { return n.Structure < s || n.Structure > 3 }) {
				unknown = r.Communes[i].Commune.Name
			}
		}
		said := ""
		if unknown != "" {
			said = say("try.far", unknown, fmt.Sprint(coverage.ScenarioKept))
		} else {
			closed = append(closed, chips[s])
		}
		want := append([]string{said}, closed...)
		sameList(p, "closed by hand", told(`document.querySelector("#card .close")?.click(); goes([document.getElementById("repeat-link")?.value.split("#")[1].replace(/&(commune|structure)=.*/, ""), "structure=`+ids[s]+`"].filter(Boolean).join("&")); document.getElementById("try-this").click()`), want)
	}
	if len(closed) < 2 {
		t.Fatalf("only %q are closed", closed)
	}
	sameList(p, "something else", told(`document.getElementById("try-this").blur(); document.querySelector(".chips .undo").click()`), append([]string{""}, closed[1:]...))
	for link, key := range map[string]string{"commune=57004": "try.noopening", "structure=" + ids[4]: "try.noclosing"} {
		told(`goes("` + link + `")`)
		p.Want(`[...document.querySelectorAll("#card .try, #card .state")].map((x) => x.textContent).includes(`+fmt.Sprintf("%q", say(key))+`) && !document.getElementById("try-this")`, "true")
	}
	p.Quiet()
}

// testManyChanges: of the communes whose class changes the panel lists two hundred, those
// with the most people first, each with its colours and times, and says so where there are more.
func testManyChanges(t *testing.T, browser context.Context) {
	r := tryable(lattices(225, 1))
	rank := make([]int, len(r.Communes))
	for i := range r.Communes {
		rank[i] = i
		c := &r.Communes[i]
		commune := c.Commune
		*c = r.Communes[0]
		c.Commune = commune
		c.Commune.Population, c.Commune.PopulationKnown = 100+(37*i)%60, true
		c.Nearest[0].Time = 40 * road.Minute
		c.Classify(coverage.Promise, &r.Study.RoadsInfo)
		row := &r.Scenarios.Rows[i]
		row.Nearest, row.Openings = []coverage.Reach{c.Nearest[0]}, nil
		for k, n := range []int{200, 201} {
			if i < n {
				row.Openings = append(row.Openings, coverage.TimeTo{Index: int32(k), Time: 20 * road.Minute})
			}
		}
	}
	sample.Recount(r)
	slices.SortStableFunc(rank, func(a, b int) int {
		return cmp.Or(cmp.Compare(r.Communes[b].Commune.Population, r.Communes[a].Commune.Population), cmp.Compare(r.Communes[a].Commune.Name, r.Communes[b].Commune.Name))
	})
	text := page(t, r, french)
	d := pageDataOf(t, text)
	dot := func(time road.Deciseconds) string {
		c := mixed(d.Classes[classAt(&d, int64(time), -1)].Color, 0)
		return fmt.Sprintf("rgb(%g, %g, %g)", c[0], c[1], c[2])
	}
	times := reports.PageScenarioTexts["try.minutes"].With(reports.French, "40", reports.MapMinutes.With(reports.French, "20"))
	p := pagetest.Open(t, browser, text, 1300, false)
	for k, n := range []int{200, 201} {
		want := []string{strings.Replace(reports.PageScenarioTexts["try.changes"].FR, "{0}", fmt.Sprint(n), 1)}
		for _, i := range rank {
			if i < n && len(want) <= 200 {
				want = append(want, dot(40*road.Minute)+dot(20*road.Minute)+r.Communes[i].Commune.Name+times)
			}
		}
		if n > 200 {
			want = append(want, strings.Replace(reports.PageScenarioTexts["try.changes.all"].FR, "{0}", "200", 1))
		}
		sameList(p, fmt.Sprint(n, " changes"), listOf(p, fmt.Sprintf(`(dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#open=%s", location.href).href })),
			[...document.querySelectorAll("#try-body summary, #try-body li button.go, #try-body details .state")].map((x) => [...x.querySelectorAll(".dot")].map((dot) => dot.style.backgroundColor).join("") + x.textContent))`, r.Communes[k].Commune.Code)), want)
	}
	p.Read(`document.querySelector("#try-body li button.go").click()`) // leads to its place, with as much around it
	p.WaitFor(`location.hash.includes("at=")`)
	v := wholeView(p, &d)
	now, _ := at(p)
	i := slices.IndexFunc(d.Communes, func(c pageCommune) bool {
		return c.Code == r.Communes[rank[slices.IndexFunc(rank, func(i int) bool { return i < 201 })]].Commune.Code
	})
	box := boxAround(&d, []int{i})
	around := max(9000/d.Metres, 2.2*(box[2]-box[0]), 2.2*(box[3]-box[1]))
	if scale := min(v.width-v.covered-16, v.height-16) / 2 / around; scale < 1.1*v.whole || !near(now[2], scale/v.whole, 0.01) || !near(now[1], float64(d.Communes[i].At[1]), 2+1/scale) {
		t.Errorf("the first leads to %v, want %d, %.2f", now, d.Communes[i].At, scale/v.whole)
	}
	p.Quiet()
}
