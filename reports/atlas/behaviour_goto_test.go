package atlas

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"testing"

	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
	"acces30/coverage/road"
	"acces30/reports/atlas/pagetest"
)

// boxAround is the box around some communes: west, north, east, south.
func boxAround(d *pageData, some []int) [4]float64 {
	box := [4]float64{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	add := func(x, y, r float64) {
		box = [4]float64{min(box[0], x-r), min(box[1], y-r), max(box[2], x+r), max(box[3], y+r)}
	}
	for _, i := range some {
		c := d.Communes[i]
		if len(c.Rings) == 0 {
			add(float64(c.At[0]), float64(c.At[1]), max(math.Sqrt(float64(max(c.People, 0))*d.PerPerson/math.Pi), d.Smallest))
		}
		for _, n := range slices.Concat(c.Rings...) {
			var at mesh.Cell
			for k, by := range d.Arcs[max(n, ^n)] {
				if at[k%2] += by; k%2 == 1 {
					add(float64(at[0]), float64(at[1]), 0)
				}
			}
		}
	}
	return box
}

// testGoesTo chooses from what a search finds: the map shows the communes within the
// limit of a structure, or those that it is the nearest of, or where there are none of
// either what is around it; of an intercommunal body its communes.
func testGoesTo(t *testing.T, browser context.Context) {
	r := ownSample()
	for i := range r.Communes {
		c := &r.Communes[i]
		c.Commune.EPCI = []string{"Communauté de l'Est", "Ouest"}[i%2]
		if i < 4 {
			c.Commune.EPCI = "Ouest"
		}
		if c.Nearest[0].Structure == 2 {
			c.Nearest[0].Structure = 4
		}
	}
	for i := range r.Structures[1:] {
		r.Structures[i+1].Reached = nil // 1 is the nearest of some, 2 of none
	}
	text := page(t, r, french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	whole := wholeScale(t, p, &d)
	number := func(expression string) float64 {
		v, _ := strconv.ParseFloat(p.Read(expression), 64)
		return v
	}
	width, height := number(`document.getElementById("canvas").clientWidth`), number(`document.getElementById("canvas").clientHeight`)
	var within, nearest, body []int
	for i, c := range d.Communes {
		if slices.ContainsFunc(r.Structures[0].Reached, func(x coverage.TimeTo) bool { return int(x.Index) == i && x.Time <= 15*road.Minute }) {
			within = append(within, i)
		}
		if len(c.Nearest) > 0 && c.Nearest[0].Structure == 1 {
			nearest = append(nearest, i)
		}
		if c.EPCI == "Ouest" {
			body = append(body, i)
		}
	}
	alone := d.Structures[2].Points[0].At
	around := 9000 / d.Metres
	p.Do(pagetest.Click("#limits input[value='9000']"))
	for _, to := range []struct {
		name string
		box  [4]float64
	}{
		{d.Structures[0].Name, boxAround(&d, within)},
		{d.Structures[1].Name, boxAround(&d, nearest)},
		{d.Structures[2].Name, [4]float64{float64(alone[0]) - around, float64(alone[1]) - around, float64(alone[0]) + around, float64(alone[1]) + around}},
		{"Ouest", boxAround(&d, body)},
	} {
		p.Do(pagetest.Click("#zoom-all"))
		p.WaitFor(`!location.hash.includes("at=")`)
		p.Read(fmt.Sprintf(`((field) => (field.value = %q, field.dispatchEvent(new Event("input"))))(document.getElementById("search"))`, to.name))
		p.WaitFor(fmt.Sprintf(`document.querySelector("#found .go span")?.textContent === %q`, to.name))
		p.Do(pagetest.Click("#found .go"))
		p.WaitFor(`location.hash.includes("at=")`)
		now, ok := at(p)
		legend := number(`document.getElementById("legend").offsetWidth`) + 12 // as wide as what it tells of a structure
		scale := min((width-legend-16)/(to.box[2]-to.box[0]), (height-16)/(to.box[3]-to.box[1]), max(d.Metres/3, 4*whole))
		x := max((to.box[0]+to.box[2]-legend/scale)/2, float64(d.Frame[0]))
		y := min(max((to.box[1]+to.box[3])/2, float64(d.Frame[1])), float64(d.Frame[3]))
		if !ok || !near(now[2], scale/whole, 0.02+0.002*now[2]) || !near(now[0], x, 3+1/scale) || !near(now[1], y, 3+1/scale) {
			t.Errorf("to %s the map goes to %v, want %.0f, %.0f, %.2f", to.name, now, x, y, scale/whole)
		}
		p.Do(pagetest.Click("#card .close"))
	}
	p.Quiet()
}
