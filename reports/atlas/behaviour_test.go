package atlas

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/reports/atlas/pagetest"
	"acces30/reports/internal/sample"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestPageBehaves says what the page's scripts do, so that a change of them is seen
// without a hash of what they draw.
func TestPageBehaves(t *testing.T) {
	browsers := make(chan context.Context, 2) // much of the time a page waits
	for range cap(browsers) {
		browsers <- pagetest.Browser(t)
	}
	for _, test := range []struct {
		name string
		run  func(*testing.T, context.Context)
	}{
		{"view", testView}, {"motion", testMotion}, {"drawing", testDrawing}, {"lines to the nearest", testNearestLines}, {"circles", testCircles}, {"names", testNames}, {"list order", testListOrder}, {"list notes", testListNotes}, {"cards", testCards},
		{"areas", testAreas}, {"own area", testOwnArea}, {"no own times", testNoOwnTimes}, {"address", testAddress}, {"legend", testLegend}, {"legend of land", testLegendOfLand}, {"territories", testPageTerritories}, {"names of territories", testTerritoryNames}, {"marks", testMarks}, {"neighbours", testNeighbours}, {"tip", testTip}, {"print", testPrint}, {"kept pictures", testKeptPictures},
		{"painted", testPainted}, {"lines", testLines}, {"small rings", testSmallRings}, {"scale bar", testScaleBar}, {"two fingers", testTwoFingers}, {"another window", testOtherWindow},
		{"spoken", testSpoken}, {"whole legend", testWholeLegend}, {"legend of structures", testLegendOfStructures}, {"pointed", testPointed}, {"goes to", testGoesTo}, {"row in sight", testRowInSight}, {"places of names", testPlacesOfNames}, {"signs", testSigns}, {"pointer", testPointer}, {"shapes", testShapes}, {"keys", testKeys},
		{"changes told", testChangesTold}, {"flight", testFlight}, {"answer told", testAnswerTold}, {"proposes", testProposes}, {"minutes", testMinutes}, {"copied", testCopied}, {"undone", testUndone}, {"plan tried", testPlanTried}, {"got ready", testGotReady}, {"whole territories", testTerritories}, {"held answer", testHeldAnswer}, {"rests", testRests}, {"set off", testSetOff}, {"told", testTold}, {"whole cards", testWholeCards}, {"pictures of the legend", testLegendPictures}, {"crowd", testCrowd}, {"panel", testPanel}, {"outlines", testOutlines}, {"whole map", testWholeMap}, {"sheet", testSheet}, {"layers told", testLayersTold}, {"scrolls", testScrolls}, {"fits", testFits}, {"layers pointed at", testLayersPointed}, {"kept on land", testKeptOnLand}, {"list stays", testListStays}, {"in view", testInView}, {"whole address", testWholeAddress}, {"found", testFound}, {"rows pointed at", testRowsPointed}, {"places of the tip", testTipPlaces}, {"refused", testRefused}, {"many changes", testManyChanges},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			browser := <-browsers
			defer func() { browsers <- browser }()
			test.run(t, browser)
		})
	}
}

// at returns where the map is by the page's address: its middle in cells and how many
// times it is as large as the whole; ok is false when it shows everything.
func at(p *pagetest.Tab) (at [3]float64, ok bool) {
	p.Helper()
	_, text, ok := strings.Cut(rested(p), "at=")
	if !ok {
		return at, false
	}
	for i, word := range strings.SplitN(text, ",", 3) {
		at[i], _ = strconv.ParseFloat(word, 64)
	}
	return at, true
}

// rested returns the part of the address after its #, once it stays as it is.
func rested(p *pagetest.Tab) string {
	p.Helper()
	for now := p.Read(`location.hash`); ; {
		time.Sleep(30 * time.Millisecond)
		before := now
		if now = p.Read(`location.hash`); now == before {
			return now
		}
	}
}

// settle waits until the address says where the map is.
func settle(p *pagetest.Tab, actions ...chromedp.Action[chromedp.Void]) [3]float64 {
	p.Helper()
	before := p.Read(`location.hash`)
	p.Do(actions...)
	p.WaitFor(fmt.Sprintf("location.hash !== %q", before))
	now, _ := at(p)
	return now
}

func near(a, b, tolerance float64) bool { return math.Abs(a-b) <= tolerance }

// wholeScale returns how many pixels of the page a cell has when all is shown, in a
// window of which a part lies below the legend.
func wholeScale(t *testing.T, p *pagetest.Tab, d *pageData) float64 {
	t.Helper()
	number := func(expression string) float64 {
		v, err := strconv.ParseFloat(p.Read(expression), 64)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	width, height := number(`document.getElementById("canvas").clientWidth`), number(`document.getElementById("canvas").clientHeight`)
	legend := number(`document.getElementById("legend").offsetWidth`) + 12
	return min((width-legend-16)/float64(d.Frame[2]-d.Frame[0]), (height-16)/float64(d.Frame[3]-d.Frame[1]))
}

// count counts the strokes for which something holds.
func count(all []pagetest.Stroke, is func(s pagetest.Stroke) bool) (n int) {
	for _, s := range all {
		if is(s) {
			n++
		}
	}
	return n
}

// testDrawing compares what is filled and hatched with the page's data at each limit.
func testDrawing(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	for _, l := range d.Limits {
		p.Do(pagetest.Click(fmt.Sprintf("#limits input[value='%d']", l.Limit)))
		all := p.Strokes()
		fills, hatched := make(map[string]int), make(map[string]int)
		for _, c := range d.Communes {
			color := "#dddddd"
			if c.Class >= 0 {
				color = d.Classes[c.Class].Color
			}
			fills[color]++
			if c.Status == coverage.Unreachable || c.Status != coverage.NotComputed && c.Time > int64(l.Limit) {
				hatched[hatching(c.Class < 0 || d.Classes[c.Class].Light, c.Status == coverage.Unreachable)]++
			}
		}
		fills["#ffffff"]++ // a half of the north's arrow
		for color, want := range fills {
			if got := count(all, func(s pagetest.Stroke) bool { return s.Op == "fill" && s.Style == color }); got != want {
				t.Errorf("limit %s: %d fills of %s, want %d", l.Name, got, color, want)
			}
		}
		for _, s := range all {
			if s.Op == "fill" && s.Style == "pattern" {
				hatched[s.Lines]--
			}
		}
		for lines, n := range hatched {
			if n != 0 {
				t.Errorf("limit %s: %d too few are hatched with %s", l.Name, n, lines)
			}
		}
		dashes := make(map[int]int) // bands, by how their lines are broken
		for _, s := range all {
			if s.Op == "stroke" && near(s.Alpha, 0.7, 1e-6) {
				dashes[len(s.Dash)]++
			}
		}
		if dashes[0] != 1 || dashes[2] != len(d.Bands)-1 {
			t.Errorf("lines of bands: %v", dashes)
		}
	}
	all := p.Strokes()
	red := func(s pagetest.Stroke) bool { return s.Op == "fill" && s.Style == "#c8321f" }
	inScope := 0
	for _, x := range d.Points {
		at := d.Structures[x[0]].Points[x[1]].At
		if d.Structures[x[0]].InScope && at[0] > d.Frame[0] && at[0] < d.Frame[2] && at[1] > d.Frame[1] && at[1] < d.Frame[3] {
			inScope++
		}
	}
	if got := count(all, red); got != inScope {
		t.Errorf("%d red symbols, want %d", got, inScope)
	}
	roads := make(map[int]bool)
	for _, r := range d.Roads {
		roads[r.Rank] = true
	}
	if got := count(all, func(s pagetest.Stroke) bool {
		return s.Op == "stroke" && strings.HasPrefix(s.Style, "rgba(107, 91, 75")
	}); got != 3 || len(roads) == 0 {
		t.Errorf("%d ranks of roads are drawn", got)
	}
	for _, painted := range []bool{true, false} { // borders within are light on colours, and grey on white paper
		if !painted {
			p.Do(pagetest.Click("#layers input[value=communes]"))
		}
		strokes := p.Strokes()
		light := count(strokes, func(s pagetest.Stroke) bool { return s.Op == "stroke" && s.Style == "rgba(255, 255, 255, 0.75)" })
		grey := count(strokes, func(s pagetest.Stroke) bool { return s.Op == "stroke" && s.Style == "rgba(120, 130, 140, 0.5)" })
		if painted && (light != 1 || grey != 0) || !painted && (light != 0 || grey != 1) {
			t.Errorf("communes painted: %t; light borders %d times, grey ones %d", painted, light, grey)
		}
		testBands(t, &d, strokes, !painted)
	}
	bar := slices.IndexFunc(all, func(s pagetest.Stroke) bool { return s.Op == "text" && strings.HasSuffix(s.Text, " km") })
	if bar < 0 || !strings.Contains("1 2 5 10 20 50", strings.TrimSuffix(all[bar].Text, " km")) {
		t.Fatal("no scale bar")
	}
	p.Quiet()
}

// hatching is how a pattern's lines are made: dark or light, in one direction or two, on a
// tile of 8 pixels, so that they meet those of the next one.
func hatching(dark, crossed bool) string {
	color := map[bool]string{true: "#1d242b", false: "#ffffff"}[dark]
	steps := []string{color, "1.30"}
	for _, from := range []float64{-8, 0, 8} {
		steps = append(steps, fmt.Sprintf("M %.3f 10.000 L %.3f -2.000", from-2, from+10))
		if crossed {
			steps = append(steps, fmt.Sprintf("M %.3f -2.000 L %.3f 10.000", from-2, from+10))
		}
	}
	return strings.Join(steps, " ")
}

// testNearestLines: of a commune chosen, the line to the nearest structure is whole and
// thick, those to the next ones are thin and broken, each with a white edge, from the one
// place to the other.
func testNearestLines(t *testing.T, browser context.Context) {
	text := page(t, sample.Mapped(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	i := slices.IndexFunc(d.Communes, func(c pageCommune) bool { return len(c.Nearest) > 1 })
	if i < 0 {
		t.Fatal("no commune of the sample has a second structure")
	}
	c, v := d.Communes[i], wholeView(p, &d)
	v.look(p, "commune="+c.Code, c.At, 1.5)
	all := p.Strokes()
	testChosenEdge(p, all)
	line := func(style string, width float64, dash, form string) string {
		return fmt.Sprintf("%s %.2f %s %s", style, width, dash, form)
	}
	var got, want []string
	for _, s := range all {
		if s.Op == "stroke" && slices.ContainsFunc([]float64{4.5, 2.2, 3, 1.4}, func(wide float64) bool { return near(s.Width, wide, 1e-6) }) {
			got = append(got, line(s.Style, s.Width, fmt.Sprint(s.Dash), s.Form))
		}
	}
	for k, to := range c.Nearest {
		x, y := v.place(c.At)
		a, b := v.place(*d.Structures[to.Structure].Points[to.Point].At)
		form := fmt.Sprintf("M %.3f %.3f L %.3f %.3f", x, y, a, b)
		if k == 0 {
			want = append(want, line(white, 4.5, "[]", form), line(red, 2.2, "[]", form))
		} else {
			want = append(want, line(white, 3, "[2 5]", form), line(red, 1.4, "[2 5]", form))
		}
	}
	sameList(p, "lines", got, want)
	p.Quiet()
}

// testCircles compares the circles of communes without outlines with their people.
func testCircles(t *testing.T, browser context.Context) {
	text := page(t, sample.Result(), french)
	d := pageDataOf(t, text)
	p := pagetest.Open(t, browser, text, 1300, false)
	p.Record()
	whole := wholeScale(t, p, &d)
	radii := func() (all []float64) {
		for _, s := range p.Strokes() {
			if s.Op == "fill" && s.Radius > 0 && s.Style != "#c8321f" && s.Style != "#ffffff" && s.Style != "pattern" && s.Style != "#0a7d33" {
				all = append(all, s.Radius)
			}
		}
		return all
	}
	var want []float64
	edges := map[string]int{"#1d242b 1.8": 0, "#4a545e 0.7": 0} // of those beyond, and of the others
	for _, c := range d.Communes {
		if c.Status == coverage.Unreachable || c.Time > int64(d.Threshold) {
			edges["#1d242b 1.8"]++
		} else {
			edges["#4a545e 0.7"]++
		}
		if c.Status == coverage.Unreachable {
			continue // white, as other things are
		}
		want = append(want, whole*max(math.Sqrt(float64(max(c.People, 0))*d.PerPerson/math.Pi), d.Smallest))
	}
	slices.SortFunc(want, func(a, b float64) int { return -strings.Compare(fmt.Sprintf("%09.3f", a), fmt.Sprintf("%09.3f", b)) })
	got := radii()
	for _, s := range p.Strokes() {
		if _, edge := edges[fmt.Sprintf("%s %.1f", s.Style, s.Width)]; edge && s.Op == "stroke" && s.Radius > 0 {
			edges[fmt.Sprintf("%s %.1f", s.Style, s.Width)]--
		}
	}
	if edges["#1d242b 1.8"] != 0 || edges["#4a545e 0.7"] != 0 {
		t.Errorf("circles whose edge is missing: %v", edges)
	}
	if len(got) != len(want) {
		t.Fatalf("%d circles, want %d", len(got), len(want))
	}
	for i := range got {
		if !near(got[i], want[i], 0.02) {
			t.Errorf("circle %d has a radius of %g, want %g: the larger are drawn first", i, got[i], want[i])
		}
	}
	p.Do(pagetest.Click("#zoom-in"))
	if bigger := radii(); len(bigger) > 0 && !near(bigger[0]/got[0], math.Sqrt(1.6), 0.01) {
		t.Errorf("enlarged 1.6 times a circle grows %g times", bigger[0]/got[0])
	}
	p.Search(d.Communes[0].Code, kb.Enter) // the edge of one that is chosen lies around its circle
	all := p.Strokes()
	testChosenEdge(p, all)
	ring := slices.IndexFunc(all, func(s pagetest.Stroke) bool {
		return s.Op == "stroke" && s.Style == "#c8321f" && s.Width == 3 && s.Radius > 0
	})
	if ring < 0 || !slices.ContainsFunc(all, func(s pagetest.Stroke) bool {
		return s.Op == "fill" && near(s.X, all[ring].X, 0.01) && near(s.Y, all[ring].Y, 0.01) && near(s.Radius+2, all[ring].Radius, 0.01)
	}) {
		t.Errorf("no edge lies around the circle chosen: %d", ring)
	}
	testCirclesAtEdges(t, p, &d, whole)
	p.Quiet()
}
