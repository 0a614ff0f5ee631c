package atlas

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// testChangesTold reads what changed since the earlier edition, in both languages: its
// heading, its sentences, each commune that changed and how many are not listed. Each one
// listed that is on the map leads there.
func testChangesTold(t *testing.T, browser context.Context) {
	const told = `document.getElementById("changes")`
	c := sample.Changed()
	elsewhere := c.Communes[0]
	elsewhere.Code = "99999"
	here := len(c.Communes)
	for len(c.Communes) < 50 {
		c.Communes = append(c.Communes, elsewhere)
	}
	text := page(t, sample.Mapped(), Options{Changes: c})
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Want(told+`.hidden`, "false")
	for _, i := range []int{1, 0} {
		p.Do(pagetest.Click("#language button[lang=" + languages[i].String() + "]"))
		want := []string{d.Changes.Head[i]}
		for _, line := range d.Changes.Lines {
			want = append(want, line[i])
		}
		for _, row := range d.Changes.List {
			want = append(want, row.Text[i])
		}
		want = append(want, d.Changes.More[i])
		sameList(p, "what changed", listOf(p, `[...document.querySelectorAll("#changes-head, #changes-body p, #changes-body li")].map((x) => x.textContent)`), want)
	}
	p.Want(told+`.querySelectorAll("li button").length`, fmt.Sprint(here))
	for k := range here {
		code := d.Changes.List[k].Code
		i := slices.IndexFunc(d.Communes, func(c pageCommune) bool { return c.Code == code })
		p.Read(fmt.Sprintf(told+`.querySelectorAll("li button")[%d].click()`, k))
		p.Want(`document.querySelector("#card h2").textContent`, d.Communes[i].Name+" ("+code+")")
		if k == 0 {
			p.WaitFor(`location.hash.includes("at=")`)
		}
	}
	p.Quiet()
}
