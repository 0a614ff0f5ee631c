package analysis_test

import (
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/coverage/road/street"

	"github.com/paulmach/orb"
)

// archipelago is a road from 0 to 100 thousandths of a degree along the equator,
// an island without a ferry from 500 to 550, and another from 900 to 950.
func archipelago(t *testing.T) *street.Roads {
	t.Helper()
	b := street.NewBuilder([]int32{0, 50e4, 100e4, 500e4, 525e4, 550e4, 900e4, 925e4, 950e4}, make([]int32, 9))
	local := road.Attributes{Class: road.Tertiary}
	for _, refs := range [][]uint32{{0, 1}, {1, 2}, {3, 4}, {4, 5}, {6, 7}, {7, 8}} {
		b.AddWay(refs, local, local, road.BothWays)
	}
	n, err := b.Build(street.About{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := n.Drive(t.Context(), street.Options{Speeds: tenMetresASecond{}, AccessSpeed: 3.6, Radius: 2000, MinComponent: 2})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestWhatIsKnown goes through the reasons for which a commune is not computed,
// and the one case in which no road leads there. The data reaches from -1 to
// 0.951 degrees: the last island is at its side.
func TestWhatIsKnown(t *testing.T) {
	nowhere := coverage.ServicePoint{Name: "nowhere"}
	for _, tt := range []struct {
		name   string
		at     orb.Point
		change func(*coverage.Study)
		status coverage.Status
		reason coverage.Reason
		code   string
	}{
		{"on the road", at(90), nil, coverage.Covered, coverage.Computed, ""},
		{"far from a road", orb.Point{0.09, 0.03}, nil, coverage.NotComputed, coverage.OffRoads, finding.CommuneOffRoads.Code},
		{"outside", orb.Point{3, 3}, nil, coverage.NotComputed, coverage.OutsideRoads, finding.CommuneOutsideRoads.Code},
		{"outside, with the road of others near", at(965), nil, coverage.NotComputed, coverage.OutsideRoads, finding.CommuneOutsideRoads.Code},
		{"outside, with the road that leads to the structure near", at(115), func(s *coverage.Study) { s.Extent.Bound.Max[0] = 0.114 }, coverage.NotComputed, coverage.OutsideRoads, finding.CommuneOutsideRoads.Code},
		{"at a shore, just outside", orb.Point{0.05, 0.003}, func(s *coverage.Study) { s.Extent.Bound.Max[1] = 0.002 }, coverage.Covered, coverage.Computed, ""},
		{"on an island, all data around", at(510), nil, coverage.Unreachable, coverage.Computed, finding.CommuneUnreachable.Code},
		{"on an island at the side of the data", at(910), nil, coverage.NotComputed, coverage.RoadsGoOn, finding.CommuneRoadsGoOn.Code},
		{"on an island where a road was cut", at(510), func(s *coverage.Study) { s.Extent.Edge = []uint32{nodeAt(s, 0.55)} }, coverage.NotComputed, coverage.RoadsGoOn, finding.CommuneRoadsGoOn.Code},
		{"on a part of the network known in part", at(510), func(s *coverage.Study) { s.Extent.Partial = []uint32{nodeAt(s, 0.5)} }, coverage.NotComputed, coverage.RoadsGoOn, finding.CommuneRoadsGoOn.Code},
		{"a point that may be on the island", at(510), func(s *coverage.Study) {
			s.Structures[0].Points = append(s.Structures[0].Points, nowhere)
		}, coverage.NotComputed, coverage.RoadsGoOn, finding.CommuneRoadsGoOn.Code},
		{"in a place without a road, whatever the data says", at(90), enclaveAround(90), coverage.Unreachable, coverage.Computed, finding.CommuneUnreachable.Code},
		{"the only structure in a place without a road", at(90), enclaveAround(10), coverage.NotComputed, coverage.NoDestinations, ""},
		{"no structure at all", at(90), func(s *coverage.Study) { s.Structures = nil }, coverage.NotComputed, coverage.NoDestinations, ""},
		{"no structure on the network", at(90), func(s *coverage.Study) {
			s.Structures[0].Points[0].Position = coverage.At(2, 2)
		}, coverage.NotComputed, coverage.NoDestinations, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			study := &coverage.Study{
				Settings: coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
				Network: coverage.Network{
					Roads: archipelago(t), RoadsInfo: coverage.RoadsInfo{Kind: coverage.Streets},
					Extent: coverage.Extent{Bound: orb.Bound{Min: orb.Point{-1, -1}, Max: orb.Point{0.951, 1}}},
				},
				Communes: []coverage.Commune{{Code: "57001", Name: "57001", Departement: "57", Population: 7, PopulationKnown: true,
					Seat: coverage.Position{Point: tt.at, Known: true}}},
				Structures: []coverage.Structure{{ID: "1", Departement: "57", Points: []coverage.ServicePoint{
					{Position: coverage.Position{Point: at(10), Known: true}},
				}}},
			}
			if tt.change != nil {
				tt.change(study)
			}
			r := analyse(t, study)
			c := &r.Communes[0]
			if c.Status != tt.status || c.Reason != tt.reason {
				t.Errorf("status %d, reason %q; want %d, %q", c.Status, c.Reason.Code(), tt.status, tt.reason.Code())
			}
			if got := slices.Contains(codesOf(r, "57001"), tt.code); got != (tt.code != "") {
				t.Errorf("findings %q, want %q", codesOf(r, "57001"), tt.code)
			}
			if tt.status == coverage.NotComputed && (c.Time().Reached() || c.Peak.Reached() || c.Within != 0 || c.Class != coverage.NoClass || c.Nearest[0] != coverage.NoReach() || c.SnapMetres != 0 || c.OffRoads) {
				t.Errorf("something counts: %+v", c)
			}
			if got := r.Scope.NotComputed.People == 7; got != (tt.status == coverage.NotComputed) {
				t.Errorf("scope %+v", r.Scope)
			}
		})
	}
}

// enclaveAround puts a place without a road around a point of the road.
func enclaveAround(thousandths float64) func(*coverage.Study) {
	west, east := at(thousandths-5).Lon(), at(thousandths+5).Lon()
	return func(s *coverage.Study) {
		s.Enclaves = []coverage.Enclave{coverage.NewEnclave("cirque", orb.Ring{
			{west, -0.1}, {east, -0.1}, {east, 0.1}, {west, 0.1}, {west, -0.1},
		})}
	}
}

// TestPlacesWithoutARoad: a service point in one serves nobody from outside, and
// is told; homes in one are known to be beyond.
func TestPlacesWithoutARoad(t *testing.T) {
	study := seasideStudy(t, 10, map[string]orb.Point{"57001": at(20)})
	study.Communes[0].Population, study.Communes[0].PopulationKnown = 100, true
	study.PopulationPoints = []coverage.PopulationPoint{{Point: at(20), Hundredths: 60}, {Point: at(60), Hundredths: 40}}
	inside := coverage.Structure{ID: "2", Departement: "57", Points: []coverage.ServicePoint{
		{Name: "inside", Position: coverage.Position{Point: at(61), Known: true}},
	}}
	study.Structures = append(study.Structures, inside)
	enclaveAround(60)(study)
	r := analyse(t, study)
	if got := r.ByPoint[2]; got != (coverage.PeopleWithin{Limit: coverage.Promise, Within: 60, Beyond: 40}) {
		t.Errorf("%+v", got)
	}
	if c := r.Communes[0]; c.Nearest[1].Structure != coverage.NoStructure || c.Within != 1 {
		t.Errorf("the structure inside is reached: %+v", c.Nearest)
	}
	told := slices.ContainsFunc(r.Findings, func(f finding.Finding) bool { return f.Kind.Code == finding.PointInEnclave.Code })
	if !told || r.Structures[1].Points[0].Attached {
		t.Errorf("findings %v", r.Findings)
	}
}

// nodeAt returns the node of a study's network nearest to a longitude.
func nodeAt(s *coverage.Study, lon float64) uint32 {
	best := 0
	points := s.Roads.Network().Points
	for i, p := range points {
		if d, least := p.Lon()-lon, points[best].Lon()-lon; d*d < least*least {
			best = i
		}
	}
	return uint32(best)
}

// TestPointsOutsideAreNotBeyond spreads a commune's people over points of which
// one is far from any road: those who live there are on neither side.
func TestPointsOutsideAreNotBeyond(t *testing.T) {
	study := seasideStudy(t, 10, map[string]orb.Point{"57001": at(20)})
	study.Communes[0].Population, study.Communes[0].PopulationKnown = 100, true
	study.PopulationPoints = []coverage.PopulationPoint{
		{Point: at(20), Hundredths: 50}, {Point: orb.Point{0.29, 0.29}, Hundredths: 30}, {Point: orb.Point{4, 4}, Hundredths: 20},
	}
	r := analyse(t, study)
	if got := r.ByPoint[2]; got != (coverage.PeopleWithin{Limit: coverage.Promise, Within: 50, NotComputed: 50}) {
		t.Errorf("%+v", got)
	}
	if c := r.Communes[0]; c.Status != coverage.Covered || c.ByPoint.Computed != 50 {
		t.Errorf("%+v, %+v", c, c.ByPoint)
	}
}

// TestIslandAtTheSideOfTheData: roads of an island that leads nowhere are known as a whole,
// however near the side of the data, unless one of them was cut; roads that may lead on to
// others are not.
func TestIslandAtTheSideOfTheData(t *testing.T) {
	b := street.NewBuilder([]int32{0, 25e4, 50e4, 75e4, 100e4, 910e4, 920e4, 930e4, 940e4}, make([]int32, 9))
	for i, refs := range [][]uint32{{0, 1}, {1, 2}, {2, 3}, {3, 4}, {5, 6}, {6, 7}, {7, 8}} { // of two classes in turn: they stay apart
		of := road.Attributes{Class: []road.Class{road.Tertiary, road.Residential}[i%2]}
		b.AddWay(refs, of, of, road.BothWays)
	}
	n, err := b.Build(street.About{})
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		least  int // nodes that are joined with each other, for roads to lead on
		cut    bool
		status coverage.Status
		reason coverage.Reason
	}{
		"an island":           {0, false, coverage.Unreachable, coverage.Computed},
		"cut":                 {0, true, coverage.NotComputed, coverage.RoadsGoOn},
		"of which more leads": {2, false, coverage.NotComputed, coverage.RoadsGoOn},
	} {
		r, err := n.Drive(t.Context(), street.Options{Speeds: tenMetresASecond{}, AccessSpeed: 3.6, Radius: 2000, MinComponent: tt.least})
		if err != nil {
			t.Fatal(err)
		}
		study := seasideStudy(t, 10, map[string]orb.Point{"57001": at(90), "57002": at(925)})
		study.Roads, study.Extent = r, coverage.Extent{Bound: orb.Bound{Min: orb.Point{-1, -1}, Max: orb.Point{0.941, 1}}}
		if tt.cut {
			study.Extent.Edge = []uint32{nodeAt(study, 0.92)}
		}
		result := analyse(t, study)
		if c := &result.Communes[0]; c.Status != coverage.Covered {
			t.Errorf("%s: on the road: %d, %q", name, c.Status, c.Reason.Code())
		}
		if c := &result.Communes[1]; c.Status != tt.status || c.Reason != tt.reason {
			t.Errorf("%s: %d, %q", name, c.Status, c.Reason.Code())
		}
	}
}

// TestZonesOfIslands: that nothing is reached from an area is known where all data is around
// its island, and not where the island is at the side of the data or a road of it was cut.
func TestZonesOfIslands(t *testing.T) {
	for _, cut := range []bool{false, true} {
		study := seasideStudy(t, 10, map[string]orb.Point{"57001": at(20)})
		study.Roads, study.Extent = archipelago(t), coverage.Extent{Bound: orb.Bound{Min: orb.Point{-1, -1}, Max: orb.Point{0.951, 1}}}
		if cut {
			study.Extent.Edge = []uint32{nodeAt(study, 0.55)}
		}
		drawn := coverage.Zoning{Kind: "QPV", Drawn: true}
		for _, middle := range []float64{50, 90, 510, 910, 300} { // the last far from any road
			drawn.Zones = append(drawn.Zones, coverage.Zone{Middle: at(middle), Area: orb.MultiPolygon{{orb.Bound{Min: at(middle - 5), Max: at(middle + 5)}.ToRing()}}})
		}
		study.Zonings = []coverage.Zoning{drawn}
		zones := analyse(t, study).Zones[0]
		for i, want := range []struct{ known, reached bool }{{true, true}, {true, true}, {!cut, false}, {false, false}, {false, false}} {
			if z := zones[i]; z.Known != want.known || z.Nearest.Time.Reached() != want.reached || (z.Nearest.Structure == coverage.NoStructure) == want.reached {
				t.Errorf("zone %d, a road cut %v: known %v, nearest %+v", i, cut, z.Known, z.Nearest)
			}
		}
		if near, far := zones[0].Nearest, zones[1].Nearest; far.Time <= near.Time || near.Metres < 4400 || near.Metres > 4500 || far.Metres < 8850 || far.Metres > 8950 {
			t.Errorf("%+v and %+v, 4,453 and 8,906 m from the structure", near, far)
		}
	}
}

// TestScenariosOfIslands: where a structure could not be reached today, none can be opened
// that those there would reach: what becomes of them is not told.
func TestScenariosOfIslands(t *testing.T) {
	study := seasideStudy(t, 10, map[string]orb.Point{"57001": at(20), "57002": at(90), "57003": at(510), "57004": at(540), "57005": at(910)})
	study.Roads, study.Extent = archipelago(t), coverage.Extent{Bound: orb.Bound{Min: orb.Point{-1, -1}, Max: orb.Point{0.951, 1}}}
	study.Settings.ScenarioTimes = true
	r := analyse(t, study)
	if want := []bool{true, true, false, false, false}; !slices.Equal(r.Scenarios.Openable, want) {
		t.Errorf("openable: %v", r.Scenarios.Openable)
	}
	for i, want := range []struct{ nearest, openings int }{{1, 1}, {1, 2}, {0, 0}, {0, 0}, {0, 0}} {
		if row := &r.Scenarios.Rows[i]; len(row.Nearest) != want.nearest || len(row.Openings) != want.openings {
			t.Errorf("commune %d: %+v", i, row)
		}
	}
	// From 90 it is 80 to the structure, none to its own place and 70 to 20.
	row := r.Scenarios.Rows[1]
	if !near(row.Nearest[0].Time, ds(80)) || row.Openings[0].Index != 0 || !near(row.Openings[0].Time, ds(70)) || row.Openings[1].Index != 1 || row.Openings[1].Time != 0 {
		t.Errorf("%+v", row)
	}
}
