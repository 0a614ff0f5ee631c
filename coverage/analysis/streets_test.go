package analysis_test

import (
	"math"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/coverage/road/street"

	"github.com/paulmach/orb"
)

// tenMetresASecond drives everything at 36 km/h, twice as slowly at peak hours;
// ferries crawl.
type tenMetresASecond struct{}

func (tenMetresASecond) Speed(a *road.Attributes, _ road.Environment, _ float64, when road.Conditions) float64 {
	if a.Class == road.Ferry {
		return 3.6
	}
	return 36 / float64(1+when)
}

func (tenMetresASecond) Delay(road.NodeFeature, road.Conditions) road.Deciseconds { return 0 }

func (tenMetresASecond) Junction(_, _ *road.Attributes, _ int, _ road.Conditions) road.Deciseconds {
	return 0
}

// Places on the equator, where 0.001 degrees are 111.3 m, or 11.1 s.
func at(thousandths float64) orb.Point { return orb.Point{thousandths / 1000, 0} }

// seaside is a road along the equator from 0 to 100, a ferry on to 110, a road
// from there to 200, and a one-way road home from 100 to 0 by way of the north.
// The data ends at 200, where the way was cut.
func seaside(t *testing.T) *street.Roads {
	t.Helper()
	b := street.NewBuilder(
		[]int32{0, 100e4, 110e4, 200e4, 50e4},
		[]int32{0, 0, 0, 0, 40e4})
	road1 := road.Attributes{Class: road.Secondary}
	b.AddWay([]uint32{0, 1}, road1, road1, road.BothWays)
	b.AddWay([]uint32{1, 2}, road.Attributes{Class: road.Ferry}, road.Attributes{Class: road.Ferry}, road.BothWays)
	b.AddWay([]uint32{2, 3}, road1, road1, road.BothWays)
	b.AddWay([]uint32{1, 4, 0}, road1, road1, road.Onward)
	b.Cut(3)
	n, err := b.Build(street.About{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := n.Drive(t.Context(), street.Options{Speeds: tenMetresASecond{}, AccessSpeed: 3.6, Radius: 2000})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func seasideStudy(t *testing.T, site float64, communes map[string]orb.Point) *coverage.Study {
	r := seaside(t)
	study := &coverage.Study{
		Settings: coverage.Settings{Departements: []string{"57"}, Threshold: 30 * road.Minute},
		Network: coverage.Network{
			Roads: r, RoadsInfo: coverage.RoadsInfo{Kind: coverage.Streets},
			Extent: coverage.Extent{Bound: orb.Bound{Min: orb.Point{-0.1, -0.1}, Max: orb.Point{0.3, 0.3}}, Edge: r.Streets().Edge(0)},
		},
		Structures: []coverage.Structure{{ID: "1", Departement: "57", Points: []coverage.ServicePoint{
			{Position: coverage.Position{Point: at(site), Known: true}},
		}}},
	}
	for code, p := range communes {
		study.Communes = append(study.Communes, coverage.Commune{
			Code: code, Name: code, Departement: "57", Seat: coverage.Position{Point: p, Known: true},
		})
	}
	slices.SortFunc(study.Communes, func(a, b coverage.Commune) int { return int(a.Code[4]) - int(b.Code[4]) })
	return study
}

func analyse(t *testing.T, study *coverage.Study) *coverage.Result {
	t.Helper()
	r, err := analysis.Run(t.Context(), study, analysis.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func codesOf(r *coverage.Result, subject string) (codes []string) {
	for _, f := range r.Findings {
		if f.Subject == subject {
			codes = append(codes, f.Kind.Code)
		}
	}
	return codes
}

// TestDirectWays puts communes and a site between the same two junctions: no
// search passes there, and all times must be those of the road between them.
func TestDirectWays(t *testing.T) {
	r := analyse(t, seasideStudy(t, 60, map[string]orb.Point{"57001": at(50), "57002": at(70), "57003": at(60)}))
	for i, thousandths := range []float64{10, 10, 0} {
		c := &r.Communes[i]
		want := thousandths * 111.32
		if !(math.Abs(float64(c.Time())-want) <= 2) || !(math.Abs(float64(c.Nearest[0].Metres)-want) <= 2) {
			t.Errorf("%s: %d ds, %d m, want %.0f of both", c.Commune.Code, c.Time(), c.Nearest[0].Metres, want)
		}
		if !(math.Abs(float64(c.Peak)-2*want) <= 3) {
			t.Errorf("%s: %d ds at peak hours, want %.0f", c.Commune.Code, c.Peak, 2*want)
		}
		if c.Within != 1 {
			t.Errorf("%s: %d structures within the threshold", c.Commune.Code, c.Within)
		}
	}
	if got := r.Structures[0].Within[0].Communes; got != 3 {
		t.Errorf("%d communes within the first limit", got)
	}
}

// TestDoorsOnTheSameRoad puts points that open on other days on the road of communes, on
// the way home from it and beyond the sea: of those open each day the nearest is told,
// whether a junction lies between or not. A tenth of a second is a metre, ten on the ferry.
func TestDoorsOnTheSameRoad(t *testing.T) {
	study := seasideStudy(t, 60, map[string]orb.Point{"57001": at(50), "57002": at(85), "57003": at(97)})
	open := func(id string, p orb.Point, days ...int) coverage.Structure {
		hours := label.Week{Stated: true}
		for _, day := range days {
			hours.Days[day] = []label.Interval{{Open: 540, Close: 720}}
		}
		return coverage.Structure{ID: id, Departement: "57", Points: []coverage.ServicePoint{{Position: coverage.Position{Point: p, Known: true}, Hours: hours}}}
	}
	const onRoad, further, island, home = 0, 1, 2, 3
	study.Structures = []coverage.Structure{
		open("1", at(60), 0, 3, 4), open("2", at(90), 1, 3), open("3", at(150), 2, 3, 4), open("4", orb.Point{0.099, 0.0008}, 3, 4), // 142 m from 100
	}
	r := analyse(t, study)
	type door struct {
		structure    int
		time, metres float64
	}
	same := func(structure int, metres float64) door { return door{structure, metres, metres} }
	for day, want := range [][]door{
		{same(onRoad, 1113), same(onRoad, 2783), same(onRoad, 4119)},
		{same(further, 4453), same(further, 557), same(further, 779)},
		{{island, 21151, 11132}, {island, 17255, 7236}, {island, 15919, 5900}},
		{same(onRoad, 1113), same(further, 557), same(home, 476)}, // all are open
		{same(onRoad, 1113), same(home, 1812), same(home, 476)},
		{{coverage.NoStructure, float64(road.Unreached), 0}, {coverage.NoStructure, float64(road.Unreached), 0}, {coverage.NoStructure, float64(road.Unreached), 0}},
	} {
		for i, w := range want {
			if got := r.Communes[i].Doors[day].Sure; got.Structure != w.structure || !(math.Abs(float64(got.Time)-w.time) <= 3) || !(math.Abs(float64(got.Metres)-w.metres) <= 3) {
				t.Errorf("day %d, %s: %+v, want %v", day, r.Communes[i].Commune.Code, got, w)
			}
			if maybe := r.Communes[i].Doors[day].Maybe; maybe.Structure != coverage.NoStructure {
				t.Errorf("day %d, %s: perhaps %+v", day, r.Communes[i].Commune.Code, maybe)
			}
		}
	}
}

// TestWaysOverTheWater looks at ferries, the edge of the data, and places
// outside it or far from roads.
func TestWaysOverTheWater(t *testing.T) {
	study := seasideStudy(t, 10, map[string]orb.Point{
		"57001": at(90), "57002": at(120), "57003": {0.05, 0.0070}, "57004": {0.29, 0.29}, "57005": {1, 1}, "57006": at(195),
	})
	study.Structures[0].Points = append(study.Structures[0].Points, coverage.ServicePoint{Name: "far", Position: coverage.At(2, 2)})
	r := analyse(t, study)
	for i, want := range []struct {
		ferry bool
		codes []string
	}{
		{false, nil},
		{true, []string{finding.CommuneByFerryOnly.Code, finding.CommuneNearEdge.Code}},
		{false, []string{finding.CommuneFarFromRoad.Code}},
		{false, []string{finding.CommuneOffRoads.Code}},
		{false, []string{finding.CommuneOutsideRoads.Code}},
		{true, []string{finding.CommuneByFerryOnly.Code, finding.CommuneNearEdge.Code}},
	} {
		c := &r.Communes[i]
		got := codesOf(r, c.Commune.Name)
		slices.Sort(got)
		if c.Ferry != want.ferry || !slices.Equal(got, want.codes) {
			t.Errorf("%s: ferry %v, findings %q, want %v, %q", c.Commune.Code, c.Ferry, got, want.ferry, want.codes)
		}
	}
	if got := codesOf(r, "far"); !slices.Equal(got, []string{finding.PointOutsideRoads.Code}) {
		t.Errorf("the point outside: %q", got)
	}
	for i, want := range map[int]coverage.Reason{3: coverage.OffRoads, 4: coverage.OutsideRoads} {
		if c := &r.Communes[i]; c.Status != coverage.NotComputed || c.Reason != want {
			t.Errorf("%s, a place without roads: status %d, reason %d", c.Commune.Code, c.Status, c.Reason)
		}
	}
}

// TestNearTheEdge names the communes from which the edge is nearer than any
// structure, and no others.
func TestNearTheEdge(t *testing.T) {
	study := seasideStudy(t, 150, map[string]orb.Point{"57001": at(140), "57002": at(180), "57003": at(50)})
	study.Settings.Threshold = 15 * road.Minute // the edge is 668 s from the first, 223 s from the second
	r := analyse(t, study)
	for i, want := range [][]string{nil, {finding.CommuneNearEdge.Code}, {finding.CommuneByFerryOnly.Code}} {
		if got := codesOf(r, r.Communes[i].Commune.Name); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", r.Communes[i].Commune.Code, got, want)
		}
	}
	// An edge beyond the threshold changes no flag.
	study = seasideStudy(t, 10, map[string]orb.Point{"57001": at(180)})
	study.Settings.Threshold = road.FromMinutes(3.5)
	r = analyse(t, study)
	if got := codesOf(r, "57001"); !slices.Equal(got, []string{finding.CommuneByFerryOnly.Code}) {
		t.Errorf("%q", got)
	}
}

// TestScenarioTimesOnStreets opens a structure in each commune along one road and
// beyond a ferry, where paths pass no junction, a one-way road or the sea: the times
// of scenarios are those of the analysis of each.
func TestScenarioTimesOnStreets(t *testing.T) {
	communes := map[string]orb.Point{
		"57001": at(10), "57002": at(30), "57003": at(55), "57004": at(90), "57005": {0.05, 0.02}, "57006": at(130), "57007": at(131),
	}
	study := seasideStudy(t, 60, communes)
	study.Structures = append(study.Structures, coverage.Structure{ID: "2", Departement: "57", Points: []coverage.ServicePoint{
		{Position: coverage.At(0.15, 0)},
	}})
	study.Settings.ScenarioTimes = true
	today := analyse(t, study)
	shorter := 0
	for opened := range study.Communes {
		scenario := *study
		scenario.Settings.Opened = []string{study.Communes[opened].Code}
		if err := scenario.Scenario(); err != nil {
			t.Fatal(err)
		}
		then := analyse(t, &scenario)
		for i := range then.Communes {
			row := &today.Scenarios.Rows[i]
			want := row.Nearest[0].Time
			for _, o := range row.Openings {
				if int(o.Index) == opened && o.Time < want {
					want = o.Time
					shorter++
				}
			}
			if got := then.Communes[i].Time(); got != want {
				t.Errorf("open %d: commune %d needs %d, by the times of scenarios %d", opened, i, got, want)
			}
		}
	}
	if shorter < len(communes) {
		t.Errorf("only %d times are shorter", shorter)
	}
}
