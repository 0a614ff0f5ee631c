package atlas

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"

	"acces30/reports/atlas/internal/canvas"
)

// TestPlannedLabels looks for the new labels of a plan on the map, in its legend
// and in the page's data, with what each adds.
func TestPlannedLabels(t *testing.T) {
	r := sample.Mapped()
	sample.Plan(r)
	s := NewScene(r)
	plan := r.MapPlan()
	if plan != &r.Plans[0] || len(s.planned) != len(plan.Sites) {
		t.Fatalf("%d of %d new labels", len(s.planned), len(plan.Sites))
	}
	var svg bytes.Buffer
	if err := s.WriteSVG(&svg, french); err != nil {
		t.Fatal(err)
	}
	list := &lister{}
	s.draw(list, french)
	page := s.pageData(french).Plan
	for i, site := range plan.Sites {
		title := reports.MapPlannedTitle.With(reports.French, reports.Integer(reports.French, i+1), site.Commune.Name,
			reports.CountPeople.With(reports.French, int(site.Gain)), "30")
		if n := strings.Count(svg.String(), title); n != 2 { // on the map and in the legend
			t.Errorf("%d times %q", n, title)
		}
		gain := "+" + reports.Integer(reports.French, int(site.Gain))
		if !strings.Contains(list.String(), strconv.Quote(gain)) {
			t.Errorf("the legend has no %q", gain)
		}
		got := page.Sites[i]
		if got.Name != site.Commune.Name || got.At == nil || s.communes[got.Commune].Commune != site.Commune || got.Gain[0] != gain || got.Title[0] != title {
			t.Errorf("the page has %+v", got)
		}
	}
	if unproved := reports.MapPlannedUnproved; len(page.Rest) != 1 || page.Rest[0] != (both{unproved.FR, unproved.EN}) {
		t.Errorf("a plan that is not proved: %v", page.Rest)
	}
	r.Plans = r.Plans[1:] // of another objective: no people
	if page = NewScene(r).pageData(french).Plan; page.Head[0] != reports.ChoiceName(coverage.LeastMean).FR || page.Sites[0].Gain[0] != "" {
		t.Errorf("%+v", page)
	}
	r.Plans = nil
	if page = NewScene(r).pageData(french).Plan; len(page.Sites) != 0 || NewScene(r).planned != nil {
		t.Errorf("without a plan: %+v", page)
	}
}

// TestPlannedNotShown: a map shows six new labels, and says in its legend and on the page
// how many more there are, from one on.
func TestPlannedNotShown(t *testing.T) {
	for sites, want := range map[int]both{
		5: {}, 6: {}, 7: {"et 1 autre, dans le classeur", "and 1 other, in the workbook"}, 8: {"et 2 autres, dans le classeur", "and 2 others, in the workbook"},
	} {
		r := sample.Mapped()
		sample.Plan(r)
		plan := &r.Plans[0]
		for len(plan.Sites) < sites {
			plan.Sites = append(plan.Sites, plan.Sites[1])
		}
		for _, proved := range []bool{true, false} {
			plan.Curve[len(plan.Curve)-1].Proved = proved
			var lines []both
			if want != (both{}) {
				lines = append(lines, want)
			}
			if unproved := reports.MapPlannedUnproved; !proved {
				lines = append(lines, both{unproved.FR, unproved.EN})
			}
			s := NewScene(r)
			if page := s.pageData(french).Plan; len(page.Sites) != min(sites, 6) || !slices.Equal(page.Rest, lines) {
				t.Errorf("%d, proved %t: the page has %d, %q, want %q", sites, proved, len(page.Sites), page.Rest, lines)
			}
			list := &lister{}
			s.draw(list, french)
			if text := list.String(); strings.Count(text, "dans le classeur\"") != min(max(sites-6, 0), 1) || want[0] != "" && !strings.Contains(text, strconv.Quote(want[0])) {
				t.Errorf("%d, proved %t: the legend does not say %q", sites, proved, want[0])
			}
		}
	}
}

// TestLegendFits draws legends of all that one can have: none goes below the scale
// bar.
func TestLegendFits(t *testing.T) {
	r := sample.Mapped()
	sample.Plan(r)
	for range 6 {
		r.Plans[0].Sites = append(r.Plans[0].Sites, r.Plans[0].Sites[0])
	}
	for i := range r.Study.Communes {
		r.Study.Communes[i].Outline = nil
	}
	list := &lowest{}
	NewScene(r).draw(list, french)
	if list.legend == 0 || list.legend > list.scale {
		t.Errorf("the legend goes down to %.1f, the scale begins at %.1f", list.legend, list.scale)
	}
}

// lowest is a canvas that knows how far down the legend goes, and where the scale
// bar begins.
type lowest struct {
	layer         string
	legend, scale float64
}

func (l *lowest) Layer(name string) {
	l.layer = name
	if name == "scale" {
		l.scale = canvas.Height
	}
}

func (l *lowest) reach(left, top, bottom float64) {
	switch {
	case l.layer == "legend":
		l.legend = max(l.legend, bottom)
	case l.layer == "scale" && left < canvas.Width-margin-legendWidth/2: // the north is at the right, where the legend ends earlier
		l.scale = min(l.scale, top)
	}
}

func (l *lowest) Shape(lines []orb.LineString, _ canvas.Paint) {
	b := orb.MultiLineString(lines).Bound()
	l.reach(b.Min[0], b.Min[1], b.Max[1])
}

func (l *lowest) Circle(at orb.Point, radius float64, _ canvas.Paint) {
	l.reach(at[0], at[1]-radius, at[1]+radius)
}
func (l *lowest) Text(at orb.Point, _ string, f canvas.Typeface) { l.reach(at[0], at[1]-f.Size, at[1]) }
