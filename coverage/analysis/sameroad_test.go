package analysis_test

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/coverage/road/street"

	"github.com/paulmach/orb"
)

// ds is how long so many thousandths of a degree of road take, in tenths of a second: as
// many as they have metres.
func ds(thousandths float64) float64 { return thousandths * 111.32 }

// near reports whether a time is that, to rounding.
func near(got road.Deciseconds, want float64) bool { return math.Abs(float64(got)-want) <= 3 }

// oneRoad has communes at 10, 30, 50 and 90 on a road without a junction between 0 and
// 100, and a structure beyond a ferry that takes as long as 100.
func oneRoad(t *testing.T) *coverage.Study {
	study := seasideStudy(t, 150, map[string]orb.Point{"57001": at(10), "57002": at(30), "57003": at(50), "57004": at(90)})
	for i, people := range []int{1, 20, 300, 4000} {
		study.Communes[i].Population, study.Communes[i].PopulationKnown = people, true
	}
	return study
}

// TestProjectsOnTheSameRoad: a project in the midst of the road is 50, 30, 10 and 30 from
// the communes, and much farther by way of its ends.
func TestProjectsOnTheSameRoad(t *testing.T) {
	study := oneRoad(t)
	study.Projects = []coverage.Project{
		{Name: "amidst", Position: coverage.At(0.06, 0)}, {Name: "at the end", Position: coverage.At(0.1, 0)}, {Name: "nowhere", Position: coverage.At(2, 2)},
	}
	r := analyse(t, study)
	// Today 230, 210, 190 and 160: 42.7, 39.0, 35.3 and 27.8 minutes.
	type counts = [3]coverage.Count
	for i, want := range []counts{
		{{Communes: 4, People: 4321}, {Communes: 4, People: 4321}, {Communes: 3, People: 321}},
		{{Communes: 3, People: 4320}, {Communes: 4, People: 4321}, {Communes: 3, People: 321}},
	} {
		if p := &r.Projects[i]; !p.Attached || !slices.Equal(p.Newly, want[:]) {
			t.Errorf("%s: %v, %v", p.Project.Name, p.Attached, p.Newly)
		}
	}
	if r.Projects[2].Attached || !slices.Equal(r.AllProjects, []coverage.Count{{Communes: 4, People: 4321}, {Communes: 4, People: 4321}, {Communes: 3, People: 321}}) {
		t.Errorf("%v, all %v", r.Projects[2].Attached, r.AllProjects)
	}
}

// TestReachOnTheSameRoad: a structure reaches those on its own road up to the longest limit,
// and nobody beyond it.
func TestReachOnTheSameRoad(t *testing.T) {
	study := seasideStudy(t, 50, map[string]orb.Point{"57001": at(60), "57002": at(50 + 161.6), "57003": at(50 + 161.8), "57004": at(390)})
	b := street.NewBuilder([]int32{0, 400e4}, []int32{0, 0})
	b.AddWay([]uint32{0, 1}, road.Attributes{Class: road.Secondary}, road.Attributes{Class: road.Secondary}, road.BothWays)
	n, err := b.Build(street.About{})
	if err != nil {
		t.Fatal(err)
	}
	roads, err := n.Drive(t.Context(), street.Options{Speeds: tenMetresASecond{}, AccessSpeed: 3.6, Radius: 2000})
	if err != nil {
		t.Fatal(err)
	}
	study.Roads, study.Extent = roads, coverage.Extent{Bound: orb.Bound{Min: orb.Point{-0.1, -0.1}, Max: orb.Point{0.5, 0.1}}}
	r := analyse(t, study)
	reached := r.Structures[0].Reached
	if len(reached) != 2 || reached[0].Index != 0 || !near(reached[0].Time, ds(10)) || reached[1].Index != 1 || !near(reached[1].Time, ds(161.6)) {
		t.Errorf("reached %+v", reached)
	}
	for k, within := range r.Structures[0].Within { // 15, 20 and 30 minutes
		if want := []int{1, 1, 2}[k]; within.Communes != want {
			t.Errorf("limit %d: %d communes, want %d", k, within.Communes, want)
		}
	}
}

// TestSinceOnTheSameRoad: without what came since a day, those on the same road stay with
// what was on it.
func TestSinceOnTheSameRoad(t *testing.T) {
	study := oneRoad(t)
	day := func(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }
	study.Settings.Date, study.Settings.Since = day(2024), day(2022)
	study.Structures[0].LabelledOn = day(2020)
	for i, s := range []struct {
		at float64
		on int
	}{{80, 2021}, {35, 2023}} {
		study.Structures = append(study.Structures, coverage.Structure{ID: fmt.Sprint(i + 2), Departement: "57", LabelledOn: day(s.on), Points: []coverage.ServicePoint{
			{Position: coverage.At(s.at/1000, 0)},
		}})
	}
	study.Communes = append(study.Communes, coverage.Commune{Code: "57005", Name: "57005", Departement: "57"}) // without a place
	r := analyse(t, study)
	for i, want := range []struct{ old, now float64 }{{70, 25}, {50, 5}, {30, 15}, {10, 10}} {
		if got := r.Since.Times[i]; !near(got, ds(want.old)) || !near(r.Communes[i].Time(), ds(want.now)) {
			t.Errorf("commune %d: %d before, %d now", i, got, r.Communes[i].Time())
		}
	}
	if r.Since.Times[4].Reached() {
		t.Errorf("without a place: %d", r.Since.Times[4])
	}
	// 70 and 50 are 13.0 and 9.3 minutes: within each limit there were all.
	if newly := r.Since.NewlyAt(15 * road.Minute); newly.Communes != 0 {
		t.Errorf("%+v", newly)
	}
}

// TestZonesOnTheSameRoad: the nearest to the middle of an area, on its own road or beyond
// its end.
func TestZonesOnTheSameRoad(t *testing.T) {
	study := oneRoad(t)
	study.Structures = append(study.Structures, coverage.Structure{ID: "2", Departement: "57", Points: []coverage.ServicePoint{
		{Position: coverage.At(0.02, 0)}, {Position: coverage.At(0.08, 0)},
	}})
	var zones []coverage.Zone
	for _, middle := range []float64{30, 60, 140} {
		area := orb.MultiPolygon{{orb.Bound{Min: at(middle - 5), Max: at(middle + 5)}.Pad(0.001).ToRing()}}
		zones = append(zones, coverage.Zone{Code: fmt.Sprint(middle), Area: area, Middle: at(middle)})
	}
	study.Zonings = []coverage.Zoning{{Kind: "QPV", Drawn: true, Zones: zones}}
	r := analyse(t, study)
	for i, want := range []struct {
		structure, point int
		far              float64
	}{{1, 0, 10}, {1, 1, 20}, {0, 0, 10}} {
		z := &r.Zones[0][i]
		if n := z.Nearest; !z.Known || n.Structure != want.structure || n.Point != want.point || !near(n.Time, ds(want.far)) || !near(road.Deciseconds(n.Metres), ds(want.far)) {
			t.Errorf("from %s: %+v", zones[i].Code, z)
		}
	}
}

// TestPlansOnTheSameRoad: where labels go, what they bring and how long a bus drives around
// them are by the road between, not by its ends.
func TestPlansOnTheSameRoad(t *testing.T) {
	for _, tt := range []struct {
		limit   road.Deciseconds
		sites   []string // by number of labels, until all are within
		within  []coverage.Count
		mean    float64 // after the last, times people, in thousandths
		longest float64
		bus     float64 // all the way around
	}{
		// 10 minutes are 53.9: from 50 all others are within 40.
		{10, []string{"57003"}, []coverage.Count{{Communes: 4, People: 4321}}, 1*40 + 20*20 + 4000*40, 40, 0},
		// 4 minutes are 21.6: 57002 has those beside it within 20, 57004 nobody.
		{4, []string{"57004", "57004 57002"}, []coverage.Count{{Communes: 1, People: 4000}, {Communes: 4, People: 4321}}, 1*20 + 300*20, 20, 120},
	} {
		study := oneRoad(t)
		study.Settings.Plan = coverage.PlanSettings{
			New: 2, Limits: []road.Deciseconds{tt.limit * road.Minute}, Bus: coverage.BusSettings{Stops: 2, Days: 2, Hours: 3},
		}
		r := analyse(t, study)
		if len(r.Plans) != 1 || r.Plans[0].Candidates != 4 {
			t.Fatalf("%+v", r.Plans)
		}
		curve := r.Plans[0].Curve
		for i, want := range tt.sites {
			var codes string
			for k, c := range curve[i].Sites {
				if k > 0 {
					codes += " "
				}
				codes += c.Code
			}
			if codes != want || curve[i].AtLimit != tt.within[i] {
				t.Errorf("%d minutes, %d labels: at %q, %v", tt.limit, i+1, codes, curve[i].AtLimit)
			}
		}
		last := &curve[len(tt.sites)-1]
		if mean := ds(tt.mean) / 4321 / 600; !(math.Abs(last.Mean-mean) <= 0.01) || !near(last.Longest, ds(tt.longest)) || !last.Complete || !last.Proved {
			t.Errorf("%d minutes: %+v, want a mean of %g", tt.limit, last, mean)
		}
		if tt.bus == 0 { // one stop is a house
			if len(r.Rounds) != 0 {
				t.Errorf("%d minutes: a bus with %d stops", tt.limit, len(r.Rounds[0].Stops))
			}
			continue
		}
		if len(r.Rounds) != 1 || len(r.Rounds[0].Stops) != 2 || !near(r.Rounds[0].Drive, ds(tt.bus)) || !near(r.Rounds[0].Stops[0].From, ds(tt.bus/2)) || !near(r.Rounds[0].Stops[1].From, ds(tt.bus/2)) {
			t.Errorf("%d minutes: %+v", tt.limit, r.Rounds)
		}
	}
}

// TestPlansWithoutStructuresOnTheSameRoad: the same from nothing, where no search goes
// farther than the limit: by the ends of the road it is over 10 minutes from 10 to 50.
func TestPlansWithoutStructuresOnTheSameRoad(t *testing.T) {
	study := oneRoad(t)
	study.Structures, study.Settings.NoStructures = nil, true
	study.Settings.Plan = coverage.PlanSettings{New: 1, Limits: []road.Deciseconds{10 * road.Minute}}
	r := analyse(t, study)
	if len(r.Plans) != 1 || len(r.Plans[0].Curve) != 1 {
		t.Fatalf("%+v", r.Plans)
	}
	if step := &r.Plans[0].Curve[0]; len(step.Sites) != 1 || step.Sites[0].Code != "57003" || step.AtLimit != (coverage.Count{Communes: 4, People: 4321}) || !near(step.Longest, ds(40)) {
		t.Errorf("%+v", step)
	}
}

// TestFerryThatIsFaster: who could drive around the water, if longer, is told with the
// time of that; who has no need of the ferry is not told of.
func TestFerryThatIsFaster(t *testing.T) {
	b := street.NewBuilder([]int32{0, 50e4, 60e4, 100e4, 50e4}, []int32{0, 0, 0, 0, 300e4})
	main, ferry := road.Attributes{Class: road.Secondary}, road.Attributes{Class: road.Ferry}
	b.AddWay([]uint32{0, 1}, main, main, road.BothWays)
	b.AddWay([]uint32{1, 2}, ferry, ferry, road.BothWays) // as long as 100
	b.AddWay([]uint32{2, 3}, main, main, road.BothWays)
	b.AddWay([]uint32{0, 4, 3}, main, main, road.BothWays) // by the north
	n, err := b.Build(street.About{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := n.Drive(t.Context(), street.Options{Speeds: tenMetresASecond{}, AccessSpeed: 3.6, Radius: 2000})
	if err != nil {
		t.Fatal(err)
	}
	study := seasideStudy(t, 70, map[string]orb.Point{"57001": at(40), "57002": at(90)})
	study.Roads, study.Extent = r, coverage.Extent{}
	result := analyse(t, study)
	if c := &result.Communes[0]; !c.Ferry || !near(c.Time(), ds(10+100+10)) {
		t.Errorf("%+v", c)
	}
	if c := &result.Communes[1]; c.Ferry || !near(c.Time(), ds(20)) {
		t.Errorf("%+v", c)
	}
	var told []string
	for _, f := range result.Findings {
		if f.Kind.Code == finding.CommuneByFerry.Code || f.Subject == "57002" {
			told = append(told, f.Kind.Code+" "+f.Subject)
			// 40 to the west and 30 from the east, and twice 33.63 km by the north: 75.05 km.
			if minutes := float64(f.Details[0].(finding.Minutes)); !(math.Abs(minutes-125.1) <= 0.2) {
				t.Errorf("without the ferry: %g minutes", minutes)
			}
		}
	}
	if !slices.Equal(told, []string{finding.CommuneByFerry.Code + " 57001"}) {
		t.Errorf("%q", told)
	}
}

// TestReachedOnTheSameRoad: a structure in the midst of a road reaches each commune on it by
// the road between them, whether it also does by the ends of the road or not.
func TestReachedOnTheSameRoad(t *testing.T) {
	study := seasideStudy(t, 50, map[string]orb.Point{"57001": at(10), "57002": at(30), "57003": at(45), "57004": at(90), "57005": at(150)})
	for i, people := range []int{1, 20, 300, 4000, 50_000} {
		study.Communes[i].Population, study.Communes[i].PopulationKnown = people, true
	}
	reached := func(r *coverage.Result, want map[int32]float64) {
		t.Helper()
		got := r.Structures[0].Reached
		if len(got) != len(want) {
			t.Errorf("reached %v", got)
		}
		for _, m := range got {
			if !near(m.Time, ds(want[m.Index])) {
				t.Errorf("commune %d after %d, want %.0f", m.Index, m.Time, ds(want[m.Index]))
			}
		}
	}
	// 15, 20 and 30 minutes are 80.9, 107.8 and 161.7; 150 is 40 beyond a ferry as long as 100.
	r := analyse(t, study)
	reached(r, map[int32]float64{0: 40, 1: 20, 2: 5, 3: 40})
	if got := r.Structures[0].Within; !slices.Equal(got, []coverage.Count{{Communes: 4, People: 4321}, {Communes: 4, People: 4321}, {Communes: 4, People: 4321}}) {
		t.Errorf("%v", got)
	}
	study.Settings.Threshold = 3 * road.Minute // 16.2: 57003 alone
	for i, want := range []int{0, 0, 1, 0, 0} {
		if c := &analyse(t, study).Communes[i]; c.Within != want {
			t.Errorf("commune %d has %d within 3 minutes", i, c.Within)
		}
	}
}

// TestPeopleAndManyStructuresOnTheSameRoad: of five structures on one road the nearest are
// kept in their order, each with its time by the road between, from a commune and from where
// people live.
func TestPeopleAndManyStructuresOnTheSameRoad(t *testing.T) {
	study := seasideStudy(t, 150, map[string]orb.Point{"57001": at(40)})
	study.Communes[0].Population, study.Communes[0].PopulationKnown = 100, true
	for i, far := range []float64{95, 52, 10, 36} {
		study.Structures = append(study.Structures, coverage.Structure{ID: fmt.Sprint(i + 2), Departement: "57", Points: []coverage.ServicePoint{
			{Position: coverage.At(far/1000, 0)},
		}})
	}
	study.PopulationPoints = []coverage.PopulationPoint{{Point: at(60), Hundredths: 3}, {Point: at(97), Hundredths: 5}}
	r := analyse(t, study)
	for k, want := range []struct {
		structure int
		far       float64
	}{{4, 4}, {2, 12}, {3, 30}} {
		if n := r.Communes[0].Nearest[k]; n.Structure != want.structure || !near(n.Time, ds(want.far)) || !near(road.Deciseconds(n.Metres), ds(want.far)) {
			t.Errorf("number %d is %+v, want %d after %.0f", k, n, want.structure, ds(want.far))
		}
	}
	times := r.Communes[0].ByPoint.Times
	if len(times) != 2 || !near(times[0].Time, ds(8)) || !near(times[1].Time, ds(2)) || times[0].Hundredths != 3 || times[1].Hundredths != 5 {
		t.Errorf("people: %+v", times)
	}
}
