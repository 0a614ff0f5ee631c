package atlas

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// testFound: above the communes a search finds intercommunal bodies by name, then structures
// by name or by where they are, eight of each at most, by any words of theirs however they
// are written; each leads to its card.
func testFound(t *testing.T, browser context.Context) {
	r := sample.Mapped()
	for i := range r.Communes {
		r.Communes[i].Commune.EPCI = fmt.Sprintf("Pays d'%c-Île", "ZYXWVUTSRQPONMLKJIHG"[i])
	}
	r.Communes[19].Commune.EPCI = ""
	for i := range 9 {
		s := r.Study.Structures[i%2]
		s.ID, s.Name = fmt.Sprint("X", i), fmt.Sprintf("Maison nº %d de l'Œuf", i)
		s.Points = slices.Clone(s.Points)
		r.Study.Structures = append(r.Study.Structures, s)
		r.Structures = append(r.Structures, coverage.StructureReach{InScope: true, Within: make([]coverage.Count, len(r.Tallies)), Points: make([]coverage.PointReach, len(s.Points))})
	}
	for i := range r.Structures {
		r.Structures[i].Structure = &r.Study.Structures[i]
	}
	p := pagetest.Open(t, browser, page(t, r, french), 1300, false)
	body, structure := reports.PageTexts["find.body"].FR, reports.PageTexts["find.structure"].FR
	var bodies, houses []string
	for k := range 8 {
		bodies, houses = append(bodies, fmt.Sprintf("Pays d'%c-Île|%s", 'H'+k, body)), append(houses, fmt.Sprintf("Maison nº %d de l'Œuf|%s", k, structure))
	}
	named := func(some ...int) (all []string) {
		for _, i := range some {
			all = append(all, r.Study.Structures[i].Name+"|"+structure)
		}
		return all
	}
	entered := 0
	for _, search := range []struct {
		text string
		want []string
	}{
		{"", nil}, {" - ", nil}, {"zzz", nil}, {"PAYS", bodies}, {"ile d", bodies}, {"maison oeuf", houses}, {"Œuf 3", houses[3:4]}, {"ÎLE-H", bodies[:1]},
		{"metz", append(named(0), houses[0], houses[2], houses[4], houses[6], "Maison nº 8 de l'Œuf|"+structure)}, {"sierck bouzonville", named(2)}, {"longwy", named(4)},
		{"d", append(slices.Clone(bodies), slices.Concat(named(0, 1, 2, 3), named(4), houses[:3])...)},
	} {
		got := listOf(p, fmt.Sprintf(`((field, found) => {
			field.value = %q;
			field.dispatchEvent(new Event("input"));
			return [String(found.hidden), ...[...found.children].map((x) => [...x.querySelectorAll("button.go > span")].map((y) => y.textContent).join("|"))];
		})(document.getElementById("search"), document.getElementById("found"))`, search.text))
		sameList(p, search.text, got, append([]string{fmt.Sprint(len(search.want) == 0)}, search.want...))
		if len(search.want) > 0 && p.Read(`document.querySelectorAll("#list .row").length`) == "0" {
			entered++
			name, _, _ := strings.Cut(search.want[0], "|")
			p.Want(`(document.querySelector("#card .close")?.click(), document.getElementById("search").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", cancelable: true })), document.querySelector("#card h2")?.textContent)`, name)
		}
		for k, to := range search.want {
			if k%5 == 0 {
				name, _, _ := strings.Cut(to, "|")
				p.Want(fmt.Sprintf(`(document.querySelectorAll("#found button")[%d].click(), document.querySelector("#card h2").textContent)`, k), name)
			}
		}
	}
	if entered < 2 {
		t.Errorf("%d searches find no commune and something else", entered)
	}
	p.Quiet()
}
