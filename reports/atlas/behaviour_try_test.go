package atlas

import (
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

	devtools "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// testCopied copies the link and the command of a scenario: to the clipboard, or where the
// browser lets no page write there, by what is selected in their field.
func testCopied(t *testing.T, browser context.Context) {
	p := pagetest.Open(t, browser, page(t, tryable(sample.Mapped()), Options{Command: "acces30 run"}), 1300, false)
	p.Read(`location.hash = "open=57001"`)
	p.WaitFor(`document.querySelectorAll(".chips li").length === 1 && location.href === document.getElementById("repeat-link").value`)
	p.Read(`(() => {
		window.allowed = true;
		const clipboard = { writeText: async (text) => { if (!window.allowed) throw new Error(); window.copied = text; } };
		Object.defineProperty(navigator, "clipboard", { value: clipboard });
		document.execCommand = (what) => {
			const on = document.activeElement;
			window.copied = what + " " + on.value.slice(on.selectionStart, on.selectionEnd);
		};
	})()`)
	p.Want(`document.getElementById("repeat-link").value`, p.Read(`location.href`))
	p.Want(`document.getElementById("repeat-command").value`, "acces30 run --open 57001")
	for _, what := range []string{"link", "command"} {
		for allowed, how := range map[string]string{"true": "", "false": "copy "} {
			p.Read(fmt.Sprintf(`(window.allowed = %s, window.copied = "", document.getElementById("try-told").textContent = "")`, allowed))
			p.Do(pagetest.Click("#repeat-" + what + " + button"))
			p.WaitFor(`document.getElementById("try-told").textContent !== ""`)
			p.Want(`document.getElementById("try-told").textContent`, reports.PageScenarioTexts["try.copied"].FR)
			p.Want(`window.copied`, how+p.Read(`document.getElementById("repeat-`+what+`").value`))
		}
	}
	p.Quiet()
}

// testMinutes opens one commune after the other, each at its own time from every other, near
// where a rounded time would change sides of a limit or of a class: each time is written as
// a report does, on real roads in tenths of minutes, else in whole ones that cross no limit
// between two of them; each commune has the colours of the class that holds its time.
func testMinutes(t *testing.T, browser context.Context) {
	streets := sample.Mapped()
	streets.Study.RoadsInfo.Kind = coverage.Streets
	testMinutesOf(t, browser, streets, coverage.Promise)
	testMinutesOf(t, browser, sample.At(road.FromMinutes(12.5)), road.FromMinutes(12.5))
}

func testMinutesOf(t *testing.T, browser context.Context, r *coverage.Result, threshold road.Deciseconds) {
	t.Helper()
	for i := range r.Communes {
		c := &r.Communes[i]
		for k := range c.Nearest {
			if c.Nearest[k].Time.Reached() {
				c.Nearest[k].Time = road.Deciseconds(200+k) * road.Minute
			}
		}
		c.Classify(threshold, &r.Study.RoadsInfo)
	}
	sample.Recount(r)
	tryable(r)
	precision := reports.PrecisionOf(r)
	var times []road.Deciseconds
	for _, bound := range append(precision.Bounds, 150*road.Minute+30) {
		half := precision.Step() / 2
		for _, by := range []road.Deciseconds{0, 1, half - 1, half, half + 1} {
			times = append(times, bound-by, bound+by)
		}
	}
	for i := range r.Scenarios.Rows {
		row := &r.Scenarios.Rows[i]
		row.Openings = nil
		for k := range r.Communes {
			if len(row.Nearest) > 0 {
				row.Openings = append(row.Openings, coverage.TimeTo{Index: int32(k), Time: times[(i+len(r.Communes)*k)%len(times)]})
			}
		}
	}
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	var codes, want []string
	for k := range (len(times)-1)/len(r.Communes) + 1 {
		codes = append(codes, r.Communes[k].Commune.Code)
		for i := range r.Communes {
			if c := &r.Communes[i]; len(r.Scenarios.Rows[i].Nearest) > 0 {
				time := r.Scenarios.Rows[i].Openings[k].Time
				class := d.Classes[classAt(&d, int64(time), -1)].Color
				if int64(time) > int64(threshold) {
					class += " over"
				}
				want = append(want, codes[k]+" "+c.Commune.Name+" "+reports.MapMinutes.With(reports.French, precision.TimeOf(reports.French, c, time))+" "+class)
			}
		}
	}
	p.Read(fmt.Sprintf(`(() => {
		const on = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
		const often = (img) => { // the colour that most of a stamp has
			on.drawImage(img, 0, 0);
			const px = on.getImageData(1, 1, 20, 11).data, n = {};
			for (let i = 0; i < px.length; i += 4) {
				const color = "#" + [...px.slice(i, i + 3)].map((x) => x.toString(16).padStart(2, "0")).join("");
				n[color] = (n[color] ?? 0) + 1;
			}
			return Object.keys(n).sort((a, b) => n[b] - n[a])[0];
		};
		const stamps = new Map();
		const rows = %q.split(" ").flatMap((code) => {
			dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#open=" + code, location.href).href }));
			return [...document.querySelectorAll("#list .row")].map((x) => {
				const img = x.querySelector("img"), time = x.querySelector(".time");
				stamps.set(img.src, img);
				return [code, x.querySelector(".name").firstChild.textContent, time.textContent, img.src, time.classList.contains("over") ? " over" : ""];
			}).filter((x) => /min$/.test(x[2]));
		});
		return Promise.all([...stamps.values()].map((img) => img.decode())).then(() => {
			for (const [src, img] of stamps) stamps.set(src, often(img));
			window.rowsTold = rows.map((x) => [...x.slice(0, 3), stamps.get(x[3]) + x[4]].join(" "));
		});
	})()`, strings.Join(codes, " ")))
	p.WaitFor(`Boolean(window.rowsTold)`)
	got := listOf(p, `window.rowsTold`)
	slices.Sort(got)
	slices.Sort(want)
	sameList(p, "times with a commune opened", got, want)
	p.Quiet()
}

// testUndone opens and closes by the buttons of cards, and undoes each by its own: nothing
// else changes, and each thing tried leads to its place.
func testUndone(t *testing.T, browser context.Context) {
	r := tryable(sample.Mapped())
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	say := func(key string, args ...string) string {
		return reports.PageScenarioTexts[key].With(reports.French, args...)
	}
	opened := func(i int) string {
		return say("try.opened", d.Communes[i].Name+" ("+d.Communes[i].Code+")")
	}
	closed := func(i int) string { return say("try.closed", d.Structures[i].Name) }
	const chips = `[...document.querySelectorAll(".chips .where")].map((x) => x.textContent)`
	for _, step := range []struct {
		name, do string
		want     []string
	}{
		{"one opened", `card("commune=57001"), tried()`, []string{opened(0)}},
		{"two opened", `card("commune=57004"), tried()`, []string{opened(0), opened(3)}},
		{"one closed", `card("structure=2779"), tried()`, []string{opened(0), opened(3), closed(3)}},
		{"two closed", `card("structure=512"), tried()`, []string{opened(0), opened(3), closed(3), closed(4)}},
		{"by its chip", `chip(0, ".undo")`, []string{opened(3), closed(3), closed(4)}},
		{"by its card", `card("structure=2779"), tried()`, []string{opened(3), closed(4)}},
		{"by the other chip", `chip(1, ".undo")`, []string{opened(3)}},
		{"the last", `card("commune=57004"), tried()`, nil},
	} {
		got := listOf(p, fmt.Sprintf(`(() => {
			const card = (what) => dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#" + [document.getElementById("repeat-link")?.value.split("#")[1].replace(/&(commune|structure)=.*/, ""), what].filter(Boolean).join("&"), location.href).href }));
			const tried = () => document.getElementById("try-this").click();
			const chip = (k, what) => document.querySelectorAll(".chips li")[k].querySelector(what).click();
			%s;
			return [...%s, document.activeElement.id];
		})()`, step.do, chips))
		focus := "try-this"
		if strings.HasPrefix(step.do, "chip") {
			focus = "try"
		}
		sameList(p, step.name, got, append(step.want, focus))
	}
	p.Read(`location.hash = "open=57004&close=512"`)
	p.WaitFor(`document.querySelectorAll(".chips li").length === 2`)
	for k, want := range []string{d.Communes[3].Name + " (57004)", d.Structures[4].Name} {
		p.Read(fmt.Sprintf(`document.querySelectorAll(".chips .where")[%d].click()`, k))
		p.Want(`document.querySelector("#card h2").textContent`, want)
	}
	p.Quiet()
}

// testPlanTried opens the labels of the plan that can be opened by one button and takes all
// back by another: each goes away when it is clicked, and one goes on by keyboard at the panel.
func testPlanTried(t *testing.T, browser context.Context) {
	r := tryable(sample.Mapped())
	sample.Plan(r)
	for _, c := range []*coverage.Commune{r.Communes[0].Commune, {Name: "Ailleurs"}, r.Communes[3].Commune} {
		r.Plans[0].Sites = append(r.Plans[0].Sites, coverage.PlannedSite{Commune: c, Gain: 1})
	}
	r.Scenarios.Openable[3] = false
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	const now = `[...["try-plan", "try-reset"].map((id) => String(document.getElementById(id).hidden)), ...[...document.querySelectorAll(".chips .where")].map((x) => x.textContent)]`
	sameList(p, "at first", listOf(p, now), []string{"false", "true"})
	p.Do(pagetest.Click("#try-plan"))
	want := []string{"true", "false"}
	for _, mark := range d.Plan.Sites {
		if mark.Commune < 0 || mark.Commune == 3 {
			continue // not on the map, or not to be opened
		}
		c := d.Communes[mark.Commune]
		want = append(want, reports.PageScenarioTexts["try.opened"].With(reports.French, c.Name+" ("+c.Code+")"))
	}
	sameList(p, "the plan", listOf(p, now), want)
	p.Want(`document.activeElement.id`, "try")
	p.Read(`document.activeElement.blur()`)
	p.Do(pagetest.Click("#try-reset"))
	sameList(p, "taken back", listOf(p, now), []string{"false", "true"})
	p.Want(`document.activeElement.id`, "try")
	p.Quiet()
}

// testGotReady: once at rest, a page tries a scenario that is not shown, and nothing of it
// stays: neither its words, nor its times, nor its colours.
func testGotReady(t *testing.T, browser context.Context) {
	r := tryable(sample.Mapped())
	text := page(t, r, french)
	p := pagetest.Open(t, browser, text, 1300, false)
	plain := pagetest.Open(t, browser, page(t, sample.Mapped(), french), 1300, false) // nothing is tried there
	const told = `["answer", "beyond", "legend-body", "list", "list-note", "try-body", "try-told"].map((id) => document.getElementById(id).textContent)`
	holds := devtools.AddScriptToEvaluateOnNewDocumentParams{Source: `window.requestIdleCallback = (then) => { window.rest = then; }`}
	if _, err := chromedp.Call(p.Page, devtools.AddScriptToEvaluateOnNewDocument, holds); err != nil {
		t.Fatal(err)
	}
	p.Do(chromedp.Reload())
	for _, page := range []*pagetest.Tab{p, plain} {
		page.WaitFor(`document.querySelectorAll("#list .row").length === 20`)
	}
	p.Read(`rest()`)
	sameList(p, "at rest", listOf(p, told), listOf(plain, told))
	p.Want(`location.hash`, "")
	rests := p.Drawn()
	p.Read(`document.querySelector("#layers input").dispatchEvent(new Event("change"))`) // draws
	if p.Drawn() != rests {
		t.Error("at rest the map is not what the page shows")
	}
	p.Quiet()
}
