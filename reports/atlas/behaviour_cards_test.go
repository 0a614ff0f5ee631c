package atlas

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
)

// cardParts are the parts of the card, each with its lines.
const cardParts = `[...document.getElementById("card").children].flatMap((part) => {
	const mark = (x) => [x.tagName, x.className].filter(Boolean).join(".") + " " + x.textContent;
	if (part.tagName === "DL") return [...part.children].filter((x) => x.tagName === "DT").map((x) => x.textContent + ": " + x.nextSibling.textContent);
	if (part.tagName === "OL") return [...part.querySelectorAll("button")].map((x) => [...x.children].map((y) => y.textContent).join(": "));
	if (part.tagName === "TABLE") return [...part.rows].map((x) => [...x.cells].map((y) => y.textContent).join(": "));
	return [mark(part)];
})`

// communeCard is the whole card of a commune.
func (w told) communeCard(i int) []string {
	c := w.d.Communes[i]
	fact := func(key, value string) string {
		if value == "" {
			return ""
		}
		return key + ": " + value
	}
	all := []string{"DIV.top " + c.Name + " (" + c.Code + ")×", "P.big " + w.time(c), "P.state " + w.state(c)}
	for _, mark := range w.d.Plan.Sites {
		if mark.Commune == i {
			all = append(all, "P "+mark.Title[btoi(w.lang == reports.English)])
		}
	}
	all = append(all, fact(w.text("card.people"), w.people(c.People)), fact(w.text("card.epci"), c.EPCI))
	if c.Class >= 0 {
		all = append(all, fact(w.text("card.class"), w.d.Classes[c.Class].Name[btoi(w.lang == reports.English)]))
	}
	if c.Status != coverage.NotComputed {
		all = append(all, fact(w.text("card.sure", "30"), w.text(fmt.Sprintf("sure.%d", c.Certainty))))
	}
	if c.Fragile != nil {
		all = append(all, fact(w.text("card.fragile"), c.Fragile[btoi(w.lang == reports.English)]))
	}
	if c.Peak != "" {
		all = append(all, fact(w.text("card.peak"), w.text("minutes", w.local(c.Peak))))
	}
	if c.Days >= 0 && c.Status != coverage.NotComputed {
		all = append(all, fact(w.text("card.days"), w.local(fmt.Sprint(c.Days))))
	}
	for k, n := range c.Nearest {
		if k == 0 {
			all = append(all, "H3 "+w.text("card.nearest"))
		}
		s := w.d.Structures[n.Structure]
		place := s.Points[n.Point].Commune
		if place != "" {
			place = " – " + place
		}
		all = append(all, s.Name+place+": "+w.text("minutes", w.local(n.Minutes))+", "+w.text("kilometres", w.local(n.Kilometres)))
	}
	return lines(all...)
}

// structureCard is the whole card of a structure.
func (w told) structureCard(i int) []string {
	s := w.d.Structures[i]
	all := []string{"DIV.top " + s.Name + "×"}
	if !s.InScope {
		all = append(all, "P.state "+w.text("card.outside"))
	}
	all = append(all, w.text("card.format")+": "+w.text(fmt.Sprintf("format.%d", s.Format)), w.text("card.served")+": "+w.served(s.Communes, s.People))
	if s.Only[0] > 0 {
		all = append(all, w.text("card.only")+": "+w.served(s.Only[0], s.Only[1]))
	}
	for k, within := range s.Within {
		all = append(all, w.text("card.own.within", w.d.Limits[k].Name)+": "+w.served(within[0], within[1]))
	}
	all = append(all, "P.state "+w.text("card.own"))
	for _, point := range s.Points {
		all = append(all, fmt.Sprintf("H3 %s (%s)", cmp.Or(point.Commune, point.Name), w.text(fmt.Sprintf("kind.%d", point.Kind))))
		if point.Hours == nil {
			all = append(all, "P.state "+w.text("card.unhours"))
		}
		for day, hours := range point.Hours {
			written := ""
			switch h := hours.(type) {
			case string:
				written = cmp.Or(map[string]string{"?": w.text("unstated"), "": w.text("closed")}[h], h)
			case []any:
				written = h[btoi(w.lang == reports.English)].(string)
			}
			all = append(all, w.text(fmt.Sprintf("day.%d", day))+": "+written)
		}
	}
	return all
}

// bodyCard is the whole card of an intercommunal body.
func (w told) bodyCard(name string) []string {
	var all, within, beyond coverage.Count
	left := 0
	var timed []pageCommune
	for i, c := range w.d.Communes {
		if c.EPCI != name {
			continue
		}
		all.Add(w.r.Communes[i].Commune)
		if c.Time >= 0 {
			timed = append(timed, c)
		}
		switch {
		case c.Status == coverage.NotComputed:
			left++
		case c.Status == coverage.Unreachable || c.Time > int64(w.limit.Limit):
			beyond.Add(w.r.Communes[i].Commune)
		default:
			within.Add(w.r.Communes[i].Commune)
		}
	}
	card := []string{"DIV.top " + name + "×", w.text("card.people") + ": " + reports.CountPeople.With(w.lang, all.People), w.text("communes") + ": " + fmt.Sprint(all.Communes),
		w.text("within", w.limit.Name) + ": " + w.served(within.Communes, within.People), w.text("beyond", w.limit.Name) + ": " + w.served(beyond.Communes, beyond.People)}
	if left > 0 {
		card = append(card, w.text("uncomputed")+": "+fmt.Sprint(left))
	}
	card = append(card, "H3 "+w.text("card.slowest"))
	slices.SortStableFunc(timed, func(a, b pageCommune) int { return cmp.Compare(b.Time, a.Time) })
	for _, c := range timed[:min(5, len(timed))] {
		card = append(card, c.Name+": "+w.time(c))
	}
	return card
}

// testWholeCards reads the card of every commune, structure and intercommunal body, whole,
// at every limit, in both languages.
func testWholeCards(t *testing.T, browser context.Context) {
	r := toldSample()
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	type card struct {
		link string
		want []string
	}
	for _, w := range everyPage(r, &d) {
		w.speak(p)
		var cards []card
		for i, c := range d.Communes {
			cards = append(cards, card{"commune=" + c.Code, w.communeCard(i)})
		}
		for i, s := range d.Structures {
			cards = append(cards, card{"structure=" + s.ID, w.structureCard(i)})
		}
		for _, name := range []string{"CC de l'Arc Mosellan", "Pays de l'Est"} {
			cards = append(cards, card{"epci=" + strings.ReplaceAll(name, " ", "%20"), w.bodyCard(name)})
		}
		var calls []string
		for _, c := range cards {
			calls = append(calls, fmt.Sprintf(`(dispatchEvent(new HashChangeEvent("hashchange", { newURL: new URL("#limit=%s&%s", location.href).href })), %s.join("\n"))`, w.limit.Name, c.link, cardParts))
		}
		for i, got := range listOf(p, "["+strings.Join(calls, ",")+"]") {
			sameList(p, cards[i].link+" at "+w.limit.Name+" min", strings.Split(got, "\n"), cards[i].want)
		}
	}
	second := p.Read(`document.querySelectorAll("#card ol button span")[2].textContent`)
	p.Read(`document.querySelectorAll("#card ol button")[1].click()`) // each leads to its commune
	p.Want(`document.querySelector("#card h2").textContent.split(" (")[0]`, second)
	p.Quiet()
}
