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

// sameList compares lists of texts whole.
func sameList(p *pagetest.Tab, what string, got, want []string) {
	p.Helper()
	if !slices.Equal(got, want) {
		p.Errorf("%s:\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// testSpoken: in the language chosen, every control is named in it, and what was chosen
// stays chosen.
func testSpoken(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Read(`(() => { const s = document.getElementById("sort"); s.value = "name"; s.dispatchEvent(new Event("change")); })()`)
	for _, i := range []int{1, 0} {
		lang := languages[i].String()
		p.Do(pagetest.Click("#language button[lang=" + lang + "]"))
		want := []string{lang, "name"}
		for _, key := range []string{"subtitle", "caution.short", "caution", "sources", "search", "limit", "layers", "legend", "sort", "caution.head",
			"search.hint", "map", "language", "zoom.in", "zoom.out", "zoom.all", "zoom.in", "zoom.out", "zoom.all", "sort.time", "sort.name", "sort.people"} {
			want = append(want, d.Texts[key][i])
		}
		for _, l := range d.Limits {
			want = append(want, l.Name+"\u00a0min")
		}
		for _, layer := range []string{"communes", "bands", "roads", "sites", "names"} {
			want = append(want, d.Texts[layer][i])
		}
		want = append(want, fmt.Sprint(i == 0), fmt.Sprint(i == 1), "false")
		got := listOf(p, `(() => {
			const id = (x) => document.getElementById(x), zoom = ["zoom-in", "zoom-out", "zoom-all"].map(id);
			const texts = (selector) => [...document.querySelectorAll(selector)].map((x) => x.textContent);
			return [document.documentElement.lang, id("sort").value,
				...["subtitle", "caution-short", "caution", "sources", "search-label", "limits-head", "layers-head", "legend-head", "sort-head", "caution-head"].map((x) => id(x).textContent),
				id("search").placeholder, id("canvas").getAttribute("aria-label"), id("language").getAttribute("aria-label"),
				...zoom.map((x) => x.getAttribute("aria-label")), ...zoom.map((x) => x.title), ...texts("#sort option"), ...texts("#limits span"), ...texts("#layers span"),
				...[...id("language").children].map((x) => x.getAttribute("aria-pressed")), String(id("caution-box").hidden)];
		})()`)
		for k := range want {
			want[k] = strings.ReplaceAll(want[k], "\u00a0", " ")
		}
		for k := range got {
			got[k] = strings.ReplaceAll(got[k], "\u00a0", " ")
		}
		sameList(p, lang, got, want)
	}
	p.Quiet()
}

// legendParts are the legend's parts, each with its lines.
const legendParts = `[...document.getElementById("legend-body").children].flatMap((part) =>
	part.tagName === "UL" ? [...part.children].map((x) => (x.className === "empty" ? "(" + x.textContent + ")" : x.textContent)) : [part.tagName + " " + part.textContent])`

// wholeLegend is what the legend says: of a map without a scenario, or of one with
// an opening and closings that brings communes into other classes.
func wholeLegend(d *pageData, counts []int, tried bool) (want []string) {
	say := func(key string) string { return d.Texts[key][0] }
	want = append(want, "H3 "+say("legend.head"))
	for i, c := range d.Classes {
		switch {
		case counts[i] > 0:
			want = append(want, c.Name[0]+reports.Integer(reports.French, counts[i]))
		case !c.Unreachable:
			want = append(want, "("+c.Name[0]+"–)")
		}
	}
	want = append(want, say("uncomputed")+fmt.Sprint(d.LeftOut), strings.Replace(say("legend.beyond"), "{0}", "30", 1), "P "+say("legend.circles"), "H3 "+say("legend.structures"))
	for _, format := range []int{1, 2, 3, 4} { // that of a format not known has no place on this map
		if slices.ContainsFunc(d.Structures, func(s pageStructure) bool { return int(s.Format) == format }) {
			want = append(want, say(fmt.Sprintf("format.%d", format)))
		}
	}
	if slices.ContainsFunc(d.Structures, func(s pageStructure) bool { return s.Format == coverage.FormatUnknown }) {
		want = append(want, say("format.0"), say("card.outside")) // the only one is of another département
	}
	if tried {
		want = append(want, say("try.here"), say("try.gone"))
	} else {
		want = append(want, "H3 "+say("plan"), "P "+d.Plan.Head[0])
		for _, mark := range d.Plan.Sites {
			want = append(want, mark.Name+mark.Gain[0])
		}
		for _, text := range d.Plan.Rest {
			want = append(want, text[0])
		}
		for _, b := range slices.Backward(d.Bands) {
			want = append(want, b.Name[0])
		}
	}
	if d.White != nil && !tried {
		want = append(want, d.White[0])
	}
	return append(want, say("legend.motorways"), say("legend.mainroads"))
}

// testWholeLegend reads the whole legend of a map with everything on it, as it is and
// while an opening and closings are tried.
func testWholeLegend(t *testing.T, browser context.Context) {
	r := tryable(sample.Mapped())
	sample.Plan(r)
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	counts := make([]int, len(d.Classes))
	for i, c := range d.Classes {
		counts[i] = c.Communes
	}
	before := wholeLegend(&d, counts, false)
	sameList(p, "the legend", listOf(p, legendParts), before)
	times := timesIn(r, []int{0}, []int{1, 2})
	clear(counts)
	for i, c := range d.Communes {
		if c.Class >= 0 {
			counts[classAt(&d, times[i], c.Class)]++
		}
	}
	p.Read(`location.hash = "open=57001&close=1999,3035"`)
	p.WaitFor(`document.querySelectorAll(".chips li").length === 3`)
	sameList(p, "the legend of a scenario", listOf(p, legendParts), wholeLegend(&d, counts, true))
	const disabled = `[...document.querySelectorAll("#layers input:disabled")].map((x) => x.value).join()`
	p.Want(disabled, "bands,plan") // they are those of today
	testNamedOnce(p)
	testTriedTexts(t, p, r, &d, times)
	testTriedCards(p, r, &d, "open=57001&close=1999,3035", []int{0}, []int{1, 2})
	testTriedCards(p, r, &d, "open=57001", []int{0}, nil) // a fourth way is not told
	p.Do(pagetest.Click("#try-reset"))
	sameList(p, "the legend after it", listOf(p, legendParts), before)
	p.Want(disabled, "")
	p.Quiet()
}

// testLegendOfStructures: the legend has a sign for each format that the map has and one for
// those of another département where there are any, and no part on structures without them.
func testLegendOfStructures(t *testing.T, browser context.Context) {
	for _, test := range []struct {
		name string
		kept func(departement string) bool
		want []string
	}{
		{"all", func(string) bool { return true }, []string{"format.1", "format.2", "format.3", "format.4", "format.0", "card.outside"}},
		{"in scope alone", func(d string) bool { return d == "57" }, []string{"format.1", "format.2", "format.3", "format.4"}},
		{"of another alone", func(d string) bool { return d != "57" }, []string{"format.0", "card.outside"}},
		{"none", func(string) bool { return false }, nil},
	} {
		r := seatedSample(sample.Mapped())
		for _, s := range r.Study.Structures {
			for k := range s.Points {
				s.Points[k].Position.Known = s.Points[k].Position.Known && test.kept(s.Departement)
			}
		}
		text := page(t, r, french)
		d := pageDataOf(t, text)
		p := pagetest.Open(t, browser, text, 1300, false)
		var want []string
		for _, key := range test.want {
			want = append(want, d.Texts[key][0])
		}
		sameList(p, test.name, listOf(p, fmt.Sprintf(`[...([...document.querySelectorAll("#legend h3")].find((x) => x.textContent === %q)?.nextElementSibling.children ?? [])].map((x) => x.textContent)`, d.Texts["legend.structures"][0])), want)
		p.Quiet()
	}
}

// testNamedOnce: what is read out of a control is found by a name that nothing else on the
// page has.
func testNamedOnce(p *pagetest.Tab) {
	p.Helper()
	p.Want(`[...document.querySelectorAll("[id]")].map((x) => x.id).filter((id, i, all) => all.indexOf(id) !== i).join()`, "")
	p.Want(`["for", "aria-controls", "aria-labelledby", "aria-activedescendant"].map((by) => {
		const all = [...document.querySelectorAll("[" + by + "]")];
		return all.length > 0 && all.every((x) => document.getElementById(x.getAttribute(by)));
	}).join()`, "true,true,true,true")
}

// timesIn are the communes' times with communes opened and structures closed; -1 where
// there is none.
func timesIn(r *coverage.Result, opened, closed []int) (times []int64) {
	for i := range r.Communes {
		time := int64(-1)
		if ways := waysIn(r, i, opened, closed); len(ways) > 0 {
			time = ways[0].time
		}
		times = append(times, time)
	}
	return times
}

// classAt is the class of a time, other where there is none.
func classAt(d *pageData, time int64, other int) (class int) {
	if time < 0 {
		return other
	}
	for i, c := range d.Classes {
		if !c.Unreachable && i > 0 && time > int64(c.From) {
			class = i
		}
	}
	return class
}

// testTriedTexts reads, in a scenario of one opening and two closings, what is opened and
// closed, who is within each limit, whether they are more or fewer, and whose class changes,
// in both languages.
func testTriedTexts(t *testing.T, p *pagetest.Tab, r *coverage.Result, d *pageData, times []int64) {
	t.Helper()
	precision := reports.PrecisionOf(r)
	var changed []int
	for i, c := range d.Communes {
		if c.Class >= 0 && classAt(d, times[i], c.Class) != c.Class {
			changed = append(changed, i)
		}
	}
	slices.SortStableFunc(changed, func(a, b int) int { return cmp.Compare(d.Communes[b].People, d.Communes[a].People) })
	if len(changed) < 2 {
		t.Fatalf("the class of %d communes changes", len(changed))
	}
	for i, lang := range languages {
		p.Do(pagetest.Click("#language button[lang=" + lang.String() + "]"))
		say := func(key string, args ...string) string { return reports.PageScenarioTexts[key].With(lang, args...) }
		want := []string{say("try.opened", d.Communes[0].Name+" ("+d.Communes[0].Code+")") + "×", say("try.closed", d.Structures[1].Name) + "×", say("try.closed", d.Structures[2].Name) + "×",
			strings.Join([]string{say("try.limit"), say("try.within"), say("try.share"), say("try.change"), ""}, "|")}
		for _, l := range d.Limits {
			within, before, all := 0, 0, 0
			for k, c := range d.Communes {
				if c.Status == coverage.NotComputed {
					continue
				}
				all += max(c.People, 0)
				if times[k] >= 0 && times[k] <= int64(l.Limit) {
					within += max(c.People, 0)
				}
				if c.Time >= 0 && c.Time <= int64(l.Limit) {
					before += max(c.People, 0)
				}
			}
			change := reports.Integer(lang, max(within-before, before-within)) + "|"
			if within != before {
				change = map[bool]string{true: "+" + change + "better", false: "−" + change + "worse"}[within > before]
			}
			want = append(want, strings.Join([]string{reports.MapMinutes.With(lang, l.Name), reports.Integer(lang, within), reports.Percent(lang, float64(within)/float64(all)), change}, "|"))
		}
		want = append(want, strings.Replace(d.Texts["try.changes"][i], "{0}", fmt.Sprint(len(changed)), 1))
		for _, k := range changed {
			write := func(time int64) string { return precision.TimeOf(lang, &r.Communes[k], road.Deciseconds(time)) }
			want = append(want, d.Communes[k].Name+say("try.minutes", write(d.Communes[k].Time), reports.MapMinutes.With(lang, write(times[k]))))
		}
		sameList(p, "what is tried", listOf(p, `[...document.querySelectorAll("#try-body .chips li, #try-body summary, #try-body ol li")].map((x) => x.textContent)
			.toSpliced(3, 0, ...[...document.querySelectorAll("#try-body tr")].map((row) => [...[...row.cells].map((x) => x.textContent), row.cells[3].className].join("|")))`), want)
		sameList(p, "the colours of what changes", listOf(p, `[...document.querySelectorAll("#try-body ol .dot")].map((x) => x.style.backgroundColor)`), colorsOf(d, changed, times))
	}
	p.Do(pagetest.Click("#language button[lang=fr]"))
}

// colorsOf are the colours of the classes that communes come from and go to.
func colorsOf(d *pageData, changed []int, times []int64) (colors []string) {
	for _, k := range changed {
		for _, class := range []int{d.Communes[k].Class, classAt(d, times[k], -1)} {
			var red, green, blue int
			fmt.Sscanf(d.Classes[class].Color, "#%02x%02x%02x", &red, &green, &blue)
			colors = append(colors, fmt.Sprintf("rgb(%d, %d, %d)", red, green, blue))
		}
	}
	return colors
}
