package analysis

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// TestHoursThatAreAskedFor: a structure that has hours enough, but on too few days, needs no
// hour more; days are added from Monday on.
func TestHoursThatAreAskedFor(t *testing.T) {
	study := valley(t)
	study.Structures[0].Points[0].Hours = label.Week{Stated: true, Days: [7][]label.Interval{0: {{Open: 0, Close: 720}}, 1: {{Open: 0, Close: 720}}}}
	r := run(t, study)
	told := false
	for i := range r.Actions {
		if a := &r.Actions[i]; a.Kind == coverage.LongerHours {
			told = a.At.Structure.ID == "a" && a.Hours == 0 && a.LabelDays == count(1, 5) && a.Price.Running == (coverage.Euros{Stated: true})
		}
	}
	if !told {
		t.Errorf("%+v", r.Actions)
	}
	for _, tt := range []struct {
		days, want uint8
		asked      int
	}{{0, 0b11111, 5}, {0b1000000, 0b1001111, 5}, {0b11111, 0b11111, 5}, {0b111111, 0b111111, 5}, {0, 0b1111111, 7}, {0, 0, 0}, {0b10, 0b11, 2}, {0b1, 0b11, 2}} {
		if got := moreDays(tt.days, tt.asked); got != tt.want {
			t.Errorf("%b to %d days: %b", tt.days, tt.asked, got)
		}
	}
}

// TestProjectsAtALimit: a commune just within a limit today is not brought within it, and
// the first commune and the last count for all together.
func TestProjectsAtALimit(t *testing.T) {
	study := valley(t)
	study.Structures, study.Settings.Plan.New = study.Structures[1:], 0
	study.Settings.Threshold = 31 * road.Minute // as far as 0 is from b
	study.Projects = []coverage.Project{{Name: "first", Position: coverage.At(0, 0)}, {Name: "last", Position: coverage.At(7, 0)}}
	r := run(t, study)
	// Limits 15, 20, 30, 31. Today: 31, 19, 12, 0, 4, 14, 34, 37.
	got := counts(r.Projects[0].Newly...) + "; " + counts(r.Projects[1].Newly...) + "; " + counts(r.AllProjects...)
	if want := "2/15 1/5 1/5 0/0; 2/110 2/110 2/110 2/110; 4/125 3/115 3/115 2/110"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestFitnessOfCommunes: by the altitudes of all communes around, in scope or not, where the
// network is modelled.
func TestFitnessOfCommunes(t *testing.T) {
	study := &coverage.Study{Settings: coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise}}
	for i, altitude := range []float64{900, 900, 900} {
		c := commune(fmt.Sprint([]int{54001, 57002, 57003}[i]), 0, 1)
		c.Seat, c.Altitude, c.AltitudeKnown = coverage.At(6, 48), altitude, true
		study.Communes = append(study.Communes, c)
	}
	for name, tt := range map[string]struct {
		change func(s *coverage.Study)
		want   coverage.Fitness
	}{
		"mountains":           {func(*coverage.Study) {}, coverage.Mountain},
		"the first not known": {func(s *coverage.Study) { s.Communes[0].AltitudeKnown = false }, coverage.NoAltitude},
		"the last not known":  {func(s *coverage.Study) { s.Communes[2].AltitudeKnown = false }, coverage.NoAltitude},
		"the first nowhere":   {func(s *coverage.Study) { s.Communes[0].Seat.Known = false }, coverage.Sparse},
		"a little lower":      {func(s *coverage.Study) { s.Communes[2].Altitude = 897 }, coverage.Fit},
		"real roads":          {func(s *coverage.Study) { s.RoadsInfo.Kind = coverage.Streets; s.Communes[0].Seat.Known = false }, coverage.Fit},
		"the centroid, far apart": {func(s *coverage.Study) {
			s.Settings.Reference = coverage.Centroid
			s.Communes[0].Centroid = coverage.At(2, 47)
		}, coverage.Sparse},
	} {
		copied := *study
		copied.Communes = slices.Clone(study.Communes)
		tt.change(&copied)
		a := &analysis{study: &copied, result: &coverage.Result{}}
		for i := 1; i < 3; i++ {
			a.result.Communes = append(a.result.Communes, coverage.CommuneAccess{Commune: &copied.Communes[i]})
		}
		if err := a.fitness(t.Context()); err != nil {
			t.Fatal(err)
		}
		for i := range a.result.Communes {
			if got := a.result.Communes[i].Fitness; got != tt.want {
				t.Errorf("%s: commune %d is %s, want %s", name, i, got.Code(), tt.want.Code())
			}
		}
	}
}

// oddRoads tell of points by their latitude: joined to few others, or far from a road.
type oddRoads struct{ *testRoads }

func (r oddRoads) Arrive(p orb.Point, when road.Conditions) road.Attachment {
	a := r.testRoads.Arrive(p, when)
	switch p.Lat() {
	case 0.1:
		a.Apart = true
	case 0.2:
		a.Metre = FarFromRoad
	case 0.3:
		a.Metre = FarFromRoad + 1
	}
	return a
}

// TestWhatIsFoundOfPoints: one finding for each that is lost, apart or far from a road.
func TestWhatIsFoundOfPoints(t *testing.T) {
	study := valley(t)
	study.Settings.Plan.New = 0
	study.Network = coverage.Network{Roads: oddRoads{study.Roads.(*testRoads)}}
	study.Extent.Bound = orb.Bound{Min: orb.Point{-1, -1}, Max: orb.Point{50, 1}}
	study.Enclaves = []coverage.Enclave{coverage.NewEnclave("isle", orb.Ring{{4.5, 0.5}, {5.5, 0.5}, {5.5, 0.9}, {4.5, 0.9}, {4.5, 0.5}})}
	var points []coverage.ServicePoint
	for _, p := range []struct {
		name     string
		lon, lat float64
	}{{"near", 1, 0}, {"apart", 2, 0.1}, {"at the limit", 3, 0.2}, {"far", 4, 0.3}, {"enclave", 5, 0.7}, {"off", 20, 0}, {"outside", 60, 0}} {
		points = append(points, coverage.ServicePoint{Name: p.name, Position: coverage.At(p.lon, p.lat)})
	}
	points = append(points, coverage.ServicePoint{Name: "nowhere"})
	study.Structures = []coverage.Structure{structure("s", points...)}
	found := func() (all []string) {
		for _, f := range newAnalysis(study).result.Findings {
			all = append(all, f.Subject+": "+f.Kind.Code)
		}
		slices.Sort(all)
		return all
	}
	lost := []string{
		"apart: " + finding.PointApart.Code, "enclave: " + finding.PointInEnclave.Code, "nowhere: " + finding.PointOffNetwork.Code,
		"off: " + finding.PointOffNetwork.Code, "outside: " + finding.PointOutsideRoads.Code,
	}
	if got := found(); !slices.Equal(got, lost) {
		t.Errorf("modelled: %q, want %q", got, lost)
	}
	study.RoadsInfo.Kind = coverage.Streets
	want := slices.Insert(slices.Clone(lost), 2, "far: "+finding.PointFarFromRoad.Code)
	if got := found(); !slices.Equal(got, want) {
		t.Errorf("real roads: %q, want %q", got, want)
	}
	// Where it is told that the communes around are missing, neighbours off the network are no findings.
	study.RoadsInfo.Kind = coverage.InterCommune
	study.Structures[0].Departement = "54"
	study.Findings = []finding.Finding{{Kind: finding.NeighbourCommunesAbsent.Kind}}
	around := []string{": " + finding.NeighbourCommunesAbsent.Code, lost[0], lost[1], lost[4]}
	if got := found(); !slices.Equal(got, around) {
		t.Errorf("around: %q, want %q", got, around)
	}
}

// TestNoDoorsAtAMoment: of a study of one moment no door of the week is told.
func TestNoDoorsAtAMoment(t *testing.T) {
	study := valley(t)
	study.Settings.Plan.New, study.Moment = 0, new(coverage.Moment)
	r := run(t, study)
	for i := range r.Communes {
		c := &r.Communes[i]
		for when, d := range c.Doors {
			if d != (coverage.Door{Sure: coverage.NoReach(), Maybe: coverage.NoReach()}) {
				t.Errorf("commune %d at %d: %+v", i, when, d)
			}
		}
		if _, stated := c.DaysOpen(); stated || !c.DaysAside {
			t.Errorf("commune %d tells its days", i)
		}
	}
}

// TestWhatIsToldOfCommunes: why one is not computed, unless that is told elsewhere; that
// nothing leads to it; that it is far from a real road, from beyond the limit on.
func TestWhatIsToldOfCommunes(t *testing.T) {
	rows := []struct {
		status coverage.Status
		reason coverage.Reason
		snap   float64
		want   []finding.Finding // on real roads
	}{
		{coverage.Covered, coverage.Computed, FarFromRoad, nil},
		{coverage.Covered, coverage.Computed, FarFromRoad + 1, []finding.Finding{finding.CommuneFarFromRoad.Found(finding.Metres(FarFromRoad + 1))}},
		{coverage.Beyond, coverage.Computed, 900, []finding.Finding{finding.CommuneFarFromRoad.Found(finding.Metres(900))}},
		{coverage.Unreachable, coverage.Computed, 900, []finding.Finding{finding.CommuneUnreachable.Found()}},
		{coverage.NotComputed, coverage.OutsideRoads, 900, []finding.Finding{finding.CommuneOutsideRoads.Found()}},
		{coverage.NotComputed, coverage.OffRoads, 0, []finding.Finding{finding.CommuneOffRoads.Found()}},
		{coverage.NotComputed, coverage.RoadsGoOn, 0, []finding.Finding{finding.CommuneRoadsGoOn.Found()}},
		{coverage.NotComputed, coverage.NoTimes, 0, []finding.Finding{finding.CommuneNoTimes.Found()}},
		{coverage.NotComputed, coverage.NoPosition, 900, nil},
		{coverage.NotComputed, coverage.NoDestinations, 900, nil},
	}
	for _, kind := range []coverage.RoadsKind{coverage.Streets, coverage.InterCommune} {
		a := &analysis{study: &coverage.Study{Network: coverage.Network{RoadsInfo: coverage.RoadsInfo{Kind: kind}}}, result: &coverage.Result{}}
		var want []finding.Finding
		for i, row := range rows {
			c := coverage.Commune{Code: fmt.Sprint(57000 + i), Name: fmt.Sprint("n", i), Source: finding.Source{File: "c.csv", Line: i + 2}}
			a.result.Communes = append(a.result.Communes, coverage.CommuneAccess{Commune: &c, Status: row.status, Reason: row.reason, SnapMetres: row.snap})
			for _, f := range row.want {
				if kind == coverage.Streets || f.Kind != finding.CommuneFarFromRoad.Kind {
					want = append(want, f.At(c.Source, c.Name, c.Code))
				}
			}
		}
		a.reportFar()
		if !reflect.DeepEqual(a.result.Findings, want) {
			t.Errorf("%v: %+v\nwant %+v", kind, a.result.Findings, want)
		}
	}
}

// TestHowNearTheEdgeIs: told where it takes less than the time found and no more than the
// threshold. From 5 it is 20 minutes to 6, which has 34, 23 to 7, which has 37, and 10 to 4,
// which has 4; from 3, where b stands, none takes less.
func TestHowNearTheEdgeIs(t *testing.T) {
	for _, tt := range []struct {
		edge      uint32
		threshold road.Deciseconds
		want      map[string]float64
	}{
		{5, 23 * road.Minute, map[string]float64{"57005": 0, "57006": 20, "57007": 23}}, {5, 23*road.Minute - 1, map[string]float64{"57005": 0, "57006": 20}},
		{5, 20*road.Minute - 1, map[string]float64{"57005": 0}}, {3, coverage.Promise, nil}, {7, coverage.Promise, map[string]float64{"57006": 3, "57007": 0}},
	} {
		study := valley(t)
		study.Settings.Plan.New, study.Settings.Threshold, study.Extent.Edge = 0, tt.threshold, []uint32{tt.edge}
		var want, got []finding.Finding
		for i := range study.Communes {
			c := &study.Communes[i]
			if minutes, told := tt.want[c.Code]; told {
				want = append(want, finding.CommuneNearEdge.Found(finding.Minutes(minutes)).At(c.Source, c.Name, c.Code))
			}
		}
		for _, f := range run(t, study).Findings {
			if f.Kind == finding.CommuneNearEdge.Kind {
				got = append(got, f)
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("from %d within %v minutes: %+v\nwant %+v", tt.edge, tt.threshold.Minutes(), got, want)
		}
	}
}
