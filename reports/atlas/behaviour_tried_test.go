package atlas

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
)

// way is a way to a structure, or to an opening on trial at a commune.
type way struct {
	structure, opening int // -1 is none
	time               int64
}

// waysIn are the three shortest ways of a commune with communes opened and structures
// closed; of those as long as each other first one to a structure.
func waysIn(r *coverage.Result, commune int, opened, closed []int) (ways []way) {
	row := r.Scenarios.Rows[commune]
	for _, n := range row.Nearest {
		if !slices.Contains(closed, n.Structure) {
			ways = append(ways, way{n.Structure, -1, int64(n.Time)})
		}
	}
	for _, o := range row.Openings {
		if slices.Contains(opened, int(o.Index)) {
			ways = append(ways, way{-1, int(o.Index), int64(o.Time)})
		}
	}
	slices.SortStableFunc(ways, func(a, b way) int { return cmp.Compare(a.time, b.time) })
	return ways[:min(3, len(ways))]
}

// testTriedCards reads every card in a scenario: of communes the time, its class, that
// without the scenario and the three shortest ways; of structures whom they serve.
func testTriedCards(p *pagetest.Tab, r *coverage.Result, d *pageData, scenario string, opened, closed []int) {
	p.Helper()
	say := func(key string, args ...string) string {
		return reports.PageScenarioTexts[key].With(reports.French, args...)
	}
	text := func(key string) string { return d.Texts[key][0] }
	precision := reports.PrecisionOf(r)
	served := make([]coverage.Count, len(d.Structures))
	for i, c := range d.Communes {
		ways := waysIn(r, i, opened, closed)
		if len(ways) == 0 {
			continue // as it was
		}
		if ways[0].structure >= 0 {
			served[ways[0].structure].Add(r.Communes[i].Commune)
		}
		write := func(time int64) string {
			return reports.MapMinutes.With(reports.French, precision.TimeOf(reports.French, &r.Communes[i], road.Deciseconds(time)))
		}
		side := reports.PageTexts["within"]
		if ways[0].time > int64(d.Threshold) {
			side = reports.PageTexts["beyond"]
		}
		people := text("people.none")
		if c.People >= 0 {
			people = reports.CountPeople.With(reports.French, c.People)
		}
		want := []string{c.Name + " (" + c.Code + ")", write(ways[0].time), side.With(reports.French, "30"),
			map[bool]string{true: say("try.unopen"), false: say("try.open")}[slices.Contains(opened, i)],
			text("card.people") + people, text("card.epci") + c.EPCI, text("card.class") + d.Classes[classAt(d, ways[0].time, -1)].Name[0], say("try.before") + write(c.Time)}
		for _, w := range ways {
			switch {
			case w.opening >= 0:
				want = append(want, fmt.Sprintf("%s (%s)%s", d.Communes[w.opening].Name, say("try.here"), write(w.time)))
			default:
				s, k := d.Structures[w.structure], slices.IndexFunc(c.Nearest, func(n pageReach) bool { return n.Structure == w.structure })
				km := reports.MapKilometres.With(reports.French, strings.ReplaceAll(c.Nearest[k].Kilometres, ".", ","))
				want = append(want, s.Name+" – "+s.Points[c.Nearest[k].Point].Commune+write(w.time)+", "+km)
			}
		}
		sameList(p, c.Name, cardOf(p, scenario+"&commune="+c.Code), want)
	}
	for i, s := range d.Structures {
		want := []string{s.Name}
		if !s.InScope {
			want = append(want, text("card.outside"))
		}
		count := reports.CountCommunes.With(reports.French, served[i].Communes) + ", " + reports.CountPeople.With(reports.French, served[i].People)
		want = append(want, map[bool]string{true: say("try.unclose"), false: say("try.close")}[slices.Contains(closed, i)], text("card.format")+text(fmt.Sprintf("format.%d", s.Format)), text("card.served")+count)
		for k, within := range s.Within {
			want = append(want, strings.Replace(text("card.own.within"), "{0}", d.Limits[k].Name, 1)+reports.CountCommunes.With(reports.French, within[0])+", "+reports.CountPeople.With(reports.French, within[1]))
		}
		for _, point := range s.Points {
			want = append(want, point.Commune+" ("+text(fmt.Sprintf("kind.%d", point.Kind))+")")
			if point.Hours == nil {
				want = append(want, text("card.unhours"))
			}
			for day, hours := range point.Hours {
				written := fmt.Sprint(hours)
				if written == "" {
					written = text("closed")
				}
				want = append(want, text(fmt.Sprintf("day.%d", day))+written)
			}
		}
		sameList(p, s.Name, cardOf(p, scenario+"&structure="+s.ID), want)
	}
	p.Do(pagetest.Click("#card .close"))
}

// cardOf goes to an address and returns the lines of the card that it shows.
func cardOf(p *pagetest.Tab, hash string) []string {
	p.Helper()
	return listOf(p, fmt.Sprintf(`(() => {
		dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#" + %q, location.href).href }));
		return [...document.querySelectorAll("#card h2, #card .big, #card .state, #card .try, #card dt, #card h3, #card .go, #card tr")]
			.map((x) => x.textContent + (x.nextSibling?.tagName === "DD" ? x.nextSibling.textContent : "")).filter((x) => x !== %q);
	})()`, hash, reports.PageTexts["card.nearest"].In(reports.French)))
}
