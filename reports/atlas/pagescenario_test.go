package atlas

import (
	"context"
	"encoding/base64"
	"math/rand/v2"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"
)

// tryable gives a result times of scenarios, as an analysis would: an opening is a
// minute nearer than the farthest structure kept.
func tryable(r *coverage.Result) *coverage.Result {
	r.Scenarios = &coverage.ScenarioTimes{Rows: make([]coverage.ScenarioRow, len(r.Communes))}
	for i := range r.Communes {
		row := &r.Scenarios.Rows[i]
		for _, reach := range r.Communes[i].Nearest {
			if reach.Time.Reached() {
				row.Nearest = append(row.Nearest, reach)
			}
		}
		for k := range r.Communes {
			if n := len(row.Nearest); n > 0 && k%2 == i%2 {
				row.Openings = append(row.Openings, coverage.TimeTo{Index: int32(k), Time: row.Nearest[n-1].Time - min(road.Minute, row.Nearest[n-1].Time)})
			}
		}
		r.Scenarios.Openable = append(r.Scenarios.Openable, true)
		r.Scenarios.Plannable = append(r.Scenarios.Plannable, true)
	}
	for range r.Structures {
		r.Scenarios.Closable = append(r.Scenarios.Closable, true)
	}
	return r
}

// TestWhyNothingCanBeTried looks for the reason that a page gives where it lets
// nobody try, and for none where it does.
func TestWhyNothingCanBeTried(t *testing.T) {
	scenario := tryable(sample.Mapped())
	scenario.Study.Settings.Opened = []string{"57001"}
	large := sample.Mapped()
	large.Structures[0].Points[0].Attached = true
	nothing := sample.Mapped()
	for i := range nothing.Structures {
		nothing.Structures[i].Points = nil
	}
	elsewhere := tryable(sample.Mapped())
	elsewhere.Communes[0].Commune.Departement = "974"
	for want, r := range map[string]*coverage.Result{
		"": tryable(sample.Mapped()), "try.left.scenario": scenario, "try.left.large": large, "try.left.nothing": nothing, "try.left.places": elsewhere,
	} {
		got := NewScene(r).pageScenario(french)
		if got.Why != want || (got.Rows != "") != (want == "") {
			t.Errorf("%q, %d bytes of rows, want %q", got.Why, len(got.Rows), want)
		}
		if _, known := reports.PageScenarioTexts[want]; want != "" && !known {
			t.Errorf("no text says %q", want)
		}
	}
}

// TestPageKeepsFewerStructuresWhereThereAreMore gives results more and more openings:
// fewer structures are kept so that the page stays small, two at least, in the end none.
func TestPageKeepsFewerStructuresWhereThereAreMore(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 14))
	kept := coverage.ScenarioKept
	seen := make(map[int]bool)
	for _, communes := range []int{100, 335, 370, 420, 500, 800} {
		r := tryable(lattices(communes, 1))
		for i := range r.Scenarios.Rows {
			row := &r.Scenarios.Rows[i]
			row.Nearest, row.Openings = nil, nil
			for k := range coverage.ScenarioKept {
				row.Nearest = append(row.Nearest, coverage.Reach{Structure: k % len(r.Structures), Time: road.Deciseconds(k+1) * 5 * road.Minute})
			}
			for k := range r.Communes {
				row.Openings = append(row.Openings, coverage.TimeTo{Index: int32(k), Time: road.Deciseconds(rng.IntN(int(30 * road.Minute)))})
			}
		}
		got := NewScene(r).pageScenario(french)
		if len(got.Rows) > mostPacked || got.Kept > kept {
			t.Errorf("%d communes: %d structures kept in %d bytes", communes, got.Kept, len(got.Rows))
		}
		kept = got.Kept
		seen[kept] = true
	}
	if kept != 0 || !seen[coverage.ScenarioKept] || !seen[2] || seen[1] || len(seen) < 4 {
		t.Errorf("structures kept: %v", seen)
	}
}

// TestBits writes numbers in bits, the highest first.
func TestBits(t *testing.T) {
	var b bitWriter
	b.write(5, 3)
	b.rice(9)
	b.write(1, 9)
	if want := []byte{0b101_110_01, 0b00000000, 0b1_0000000}; string(b.bytes) != string(want) {
		t.Errorf("%08b, want %08b", b.bytes, want)
	}
	if base64.StdEncoding.EncodeToString(b.bytes) != "uQCA" {
		t.Error("not what the page reads")
	}
}

// testHostileScenario opens and closes what has names that are markup and commands:
// they are shown as they are, and no command is written with them.
func testHostileScenario(t *testing.T, browser context.Context) {
	r := tryable(hostile())
	r.Structures[0].Structure.ID = "1; reboot"
	p := pagetest.Open(t, browser, page(t, r, Options{Command: "acces30 run"}), 1300, false)
	p.Search("57001", kb.Enter)
	p.Do(pagetest.Click("#try-this"))
	p.Want(`document.querySelector(".chips .where").textContent`, reports.PageScenarioTexts["try.opened"].With(reports.French, r.Communes[0].Commune.Name+" (57001)"))
	p.Want(`document.getElementById("repeat-command").value`, "acces30 run --open 57001")
	p.Want(`document.getElementById("repeat-link").value.includes("#open=57001")`, "true")
	p.WaitFor(`document.getElementById("repeat-link").value === location.href`)
	p.Want(`document.activeElement.id`, "try-this") // one can go on by keyboard
	hash := p.Read(`location.hash`)
	p.Do(pagetest.Click("#zoom-in")) // the link follows the map
	p.WaitFor(`location.hash !== "` + hash + `" && document.getElementById("repeat-link").value === location.href`)
	p.Read(`location.hash = "open=57001&close=1%3B%20reboot"`)
	p.WaitFor(`document.querySelectorAll(".chips li").length === 2`)
	p.Want(`document.querySelectorAll(".chips .where")[1].textContent`, reports.PageScenarioTexts["try.closed"].With(reports.French, r.Structures[0].Structure.Name))
	p.Want(`document.getElementById("repeat-command")`, "null")
	p.Do(pagetest.Click("#language button[lang=en]"))
	p.Want(`document.getElementById("try-head").textContent`, reports.PageScenarioTexts["try.head"].EN)
	p.Want(`document.querySelectorAll("script").length + document.querySelectorAll("img:not([src^='data:image/png;']), b:not(#tip b), i, iframe").length`, "2")
	before := p.Drawn()
	p.Do(pagetest.Click("#try-reset"))
	p.Want(`document.body.className`, "")
	p.WaitFor(`!/open|close/.test(location.hash)`)
	if p.Drawn() == before {
		t.Error("resetting changes nothing on the map")
	}
	p.Quiet()
}
