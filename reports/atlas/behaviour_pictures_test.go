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
)

// legendPictures are the legend's lines, each with all that is painted on its picture.
const legendPictures = `[...document.querySelectorAll("#legend-body li")].flatMap((x) => [x.lastChild.textContent === x.textContent ? x.textContent : x.childNodes[1].textContent,
	...notesOn(x.querySelector("canvas")).map((n) => [n.Op, n.Style.replaceAll(" ", ""), n.Op === "fill" || n.Op === "text" ? 0 : n.Width, n.Alpha, n.Text ? [n.Text, (n.Left + n.Right) / 2, n.Y, n.Font, n.Base].join(" ") : n.Op === "fill" && n.Style === "pattern" ? n.Lines + " " + n.Tile : n.Form, n.Dash.join(" ")].join(" ").trim())])`

// patch is what is painted on the patch of a class.
func patch(color, lines string) (all []string) {
	const form = "R 0.5 0.5 21 12"
	all = append(all, painted("fill", color, 0, 1, form))
	if lines != "" {
		all = append(all, painted("fill", "pattern", 0, 1, lines+" 1"))
	}
	return append(all, painted("stroke", "#77828c", 1, 1, form))
}

// crossLine is a line across a picture.
func crossLine(style string, width float64, dash string) string {
	return strings.TrimSpace(painted("stroke", style, width, 1, "M 0 7 h 22 "+dash))
}

// signPictures are the pictures of structures, of what is tried and of new labels.
func signPictures(d *pageData, w told, opened, closed bool) (all []string) {
	const x, y = 11, 7
	for _, format := range []coverage.Format{1, 2, 3, 4, 0} {
		if slices.ContainsFunc(d.Points, func(at [2]int) bool { return d.Structures[at[0]].Format == format }) {
			form := formOf(format, x, y, 4.2)
			all = append(all, w.text(fmt.Sprintf("format.%d", format)), painted("stroke", white, 2.4, 1, form), painted("fill", red, 0, 1, form))
		}
	}
	if slices.ContainsFunc(d.Points, func(at [2]int) bool { return !d.Structures[at[0]].InScope }) {
		form := formOf(coverage.Fixed, x, y, 4)
		all = append(all, w.text("card.outside"), painted("fill", white, 0, 1, form), painted("stroke", red, 1.8, 1, form))
	}
	if opened {
		disc := "A 11 7 5"
		all = append(all, w.text("try.here"), painted("fill", green, 0, 1, disc), painted("stroke", white, 1.25, 1, disc), painted("stroke", white, 1.25, 1, "M 8.25 7 h 5.5 M 11 4.25 v 5.5"))
	}
	if closed {
		cross := "M 6 2 l 10 10 M 6 12 l 10 -10"
		all = append(all, w.text("try.gone"), painted("stroke", white, 5/1.4, 1, cross), painted("stroke", ink, 5.0/3, 1, cross))
	}
	if opened || closed {
		return all
	}
	for i, mark := range d.Plan.Sites {
		disc := "A 11 6.5 5.5"
		all = append(all, mark.Name, painted("fill", white, 0, 1, disc), painted("stroke", green, 5.5/4, 1, disc),
			painted("text", green, 0, 1, fmt.Sprintf("%d 11 6.83 bold 7px system-ui, sans-serif middle", i+1)))
	}
	for _, rest := range d.Plan.Rest {
		all = append(all, rest[0])
	}
	return all
}

// classPictures are those of the classes at a limit.
func classPictures(d *pageData, w told, counts []int) (all []string) {
	for i, c := range d.Classes {
		lines := ""
		if c.Unreachable {
			lines = hatching(true, true)
		} else if c.From >= w.limit.Limit {
			lines = hatching(c.Light, false)
		}
		if !c.Unreachable || counts[i] > 0 {
			all = append(append(all, c.Name[0]), patch(c.Color, lines)...)
		}
	}
	if slices.ContainsFunc(d.Communes, func(c pageCommune) bool { return c.Status == coverage.NotComputed }) {
		all = append(append(all, w.text("uncomputed")), patch("#dddddd", "")...)
	}
	return append(append(all, w.text("legend.beyond", w.limit.Name)), patch(white, hatching(true, false))...)
}

// groundPictures are those of bands and roads; of a map without outlines bands are areas.
func groundPictures(d *pageData, w told, bands bool) (all []string) {
	if d.Land.Around {
		all = append(append(all, w.text("legend.neighbour")), patch("#e9e9e6", "")...)
	}
	for i, b := range slices.Backward(d.Bands) {
		switch color := mixed(d.Classes[b.Class].Color, 0.65); {
		case !bands:
		case d.Outlined:
			all = append(all, b.Name[0], crossLine(ink, 1.4, []string{"", "6 3", "3 3", "1 3"}[min(i, 3)]))
		default:
			all = append(append(all, b.Name[0]), patch(fmt.Sprintf("#%02x%02x%02x", int(color[0]+0.5), int(color[1]+0.5), int(color[2]+0.5)), "")...)
		}
	}
	if d.White != nil && bands {
		all = append(append(all, d.White[0]), patch(white, "")...)
	}
	for rank, key := range []string{"legend.motorways", "legend.mainroads"} {
		if slices.ContainsFunc(d.Roads, func(r pageRoad) bool { return r.Rank == rank }) {
			all = append(all, w.text(key), crossLine([]string{"rgba(107,91,75,0.85)", "rgba(107,91,75,0.7)"}[rank], []float64{2, 1.1}[rank], ""))
		}
	}
	return all
}

// fiveBands gives a result of four bands a fifth, which has no way of being dashed of its own.
func fiveBands(r *coverage.Result) *coverage.Result {
	last := r.Bands[3]
	last.Limit *= 2
	r.Bands = append(r.Bands[:4:4], last)
	return r
}

// testLegendPictures compares everything that is painted on the legend's pictures: on maps
// with and without outlines, at two limits, with bands and without, with a structure chosen
// and while openings and closings are tried.
func testLegendPictures(t *testing.T, browser context.Context) {
	outlined, circles, few := fiveBands(tryable(ownSample())), sample.Result(), sample.Mapped()
	sample.Plan(outlined)
	circles.Bands, few.Bands = sample.Mapped().Bands, nil
	few.Study.MainRoads = few.Study.MainRoads[2:]
	for name, r := range map[string]*coverage.Result{"outlined": outlined, "circles": circles, "few things": few} {
		text := page(t, r, french)
		d := pageDataOf(t, text)
		p := pagetest.Open(t, browser, text, 1300, false)
		p.Record()
		counts := make([]int, len(d.Classes))
		for i, c := range d.Classes {
			counts[i] = c.Communes
		}
		look := func(what, link string, want ...[]string) {
			t.Helper()
			p.Read(fmt.Sprintf(`dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#%s", location.href).href }))`, link))
			sameForms(p, name+": "+what, listOf(p, legendPictures), slices.Concat(want...))
		}
		for _, limit := range []int{0, len(d.Limits) - 1} {
			w := told{r, &d, reports.French, d.Limits[limit]}
			link := "limit=" + w.limit.Name
			look(link, link, classPictures(&d, w, counts), signPictures(&d, w, false, false), groundPictures(&d, w, true))
			if name == "outlined" {
				look("opened and closed "+link, link+"&open=57001&close=3035", classPictures(&d, w, triedCounts(r, &d)), signPictures(&d, w, true, true), groundPictures(&d, w, false))
				look("chosen "+link, link+"&structure=653", ownPictures(&d, w), signPictures(&d, w, false, false), groundPictures(&d, w, false))
				p.Read(`document.querySelector("#card .close").click()`)
			}
		}
		p.Quiet()
	}
}

// triedCounts are the communes of each class with 57001 opened and 3035 closed.
func triedCounts(r *coverage.Result, d *pageData) []int {
	counts := make([]int, len(d.Classes))
	for i, time := range timesIn(r, []int{0}, []int{2}) {
		if c := d.Communes[i]; c.Class >= 0 {
			counts[classAt(d, time, c.Class)]++
		}
	}
	return counts
}

// ownPictures are those of the times to the structure chosen.
func ownPictures(d *pageData, w told) (all []string) {
	last := d.Limits[len(d.Limits)-1]
	for _, c := range d.Classes {
		lines := ""
		if c.From >= w.limit.Limit {
			lines = hatching(c.Light, false)
		}
		if !c.Unreachable && c.From < road.Deciseconds(last.Limit) {
			all = append(append(all, c.Name[0]), patch(c.Color, lines)...)
		}
	}
	all = append(append(all, w.text("legend.own.far", last.Name)), patch("#dddddd", "")...)
	all = append(all, w.text("legend.own.edge"), crossLine(ink, 2.6, ""))
	if w.limit.Limit < last.Limit {
		all = append(append(all, w.text("legend.beyond", w.limit.Name)), patch(white, hatching(true, false))...)
	}
	return all
}
