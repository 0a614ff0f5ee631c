package analysis

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// TestWhoMovesFirst: of two structures whose move brings as many people, the one whose
// leaving makes others drive least; one whose move brings nobody is not listed.
func TestWhoMovesFirst(t *testing.T) {
	study := valley(t)
	study.Structures[0], study.Structures[1] = study.Structures[1], study.Structures[0]
	study.Settings.Capacity = coverage.Capacity{}
	p := begun(t, study)
	site := func(code string) reached {
		at := slices.IndexFunc(p.candidates, func(c *coverage.Commune) bool { return c.Code == code })
		reaches, err := p.reachOf(t.Context(), []int{at})
		if err != nil {
			t.Fatal(err)
		}
		return reaches[0]
	}
	// Within 36 minutes a label in 6 brings 7 anew and takes in 5 and 6, which b alone has
	// there: neither loses anybody. Without a people drive 225 minutes more, without b some 62,000.
	if got := p.bestMovers(site("57006"), 36*road.Minute); !slices.Equal(got, []int{1, 0}) {
		t.Errorf("to 6 within 36 minutes: %v", got)
	}
	// From 37 minutes on nobody is beyond: a move brings nobody.
	for limit, want := range map[road.Deciseconds][]int{37*road.Minute - 1: {1, 0}, 37 * road.Minute: nil} {
		if got := p.bestMovers(site("57006"), limit); !slices.Equal(got, want) {
			t.Errorf("to 6 within %d: %v, want %v", limit, got, want)
		}
	}
	// A label in 2 brings 1 and 2 within 10 minutes, 30 people, and a's move loses 0's five.
	if got := p.bestMovers(site("57002"), 10*road.Minute); !slices.Equal(got, []int{1}) {
		t.Errorf("to 2 within 10 minutes: %v", got)
	}
	moved := p.moved(1, site("57002"), 12*road.Minute)
	// a leaves 0 and 1: 0 is 19 minutes from 2, 1 is 7, and 12 minutes are still within 15.
	if got := counts(moved.Gained...) + ", " + counts(moved.Lost...); got != "0/0 0/0 0/0, 1/5 0/0 0/0" {
		t.Errorf("a to 2: %s", got)
	}
	study.Communes[0].Population = 30 // as many as are gained: nobody more
	if got := p.bestMovers(site("57002"), 10*road.Minute); len(got) != 0 {
		t.Errorf("a move that brings as many as it loses: %v", got)
	}
}

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

// TestPlanWithoutStructures: all are beyond and none has a time; whom no candidate helps is
// told, and there are no measures, no bus and no other choice beside the plan.
func TestPlanWithoutStructures(t *testing.T) {
	study := valley(t)
	study.Structures, study.Settings.NoStructures = nil, true
	study.Settings.Plan.Limits, study.Settings.Plan.Exclude = []road.Deciseconds{10 * road.Minute}, []string{"57000", "57001", "57003", "57005", "57006", "57007"}
	r := run(t, study)
	if len(r.Plans) != 1 || len(r.Actions) != 0 || len(r.Rounds) != 0 {
		t.Fatalf("%d plans, %d actions, %d rounds", len(r.Plans), len(r.Actions), len(r.Rounds))
	}
	// 4 has 3 and 5 within 10 minutes, 2 has 1; times to 4 are 35, 23, 16, 4, 0, 10, 30, 33.
	hold(t, "without structures", planText(&r.Plans[0])[:6], `
		coverage within 10, instead false: 8/2215, beyond 8/2215, 2 candidates, left "067"
		before 0: 0 proved false complete false, at "" newly 0/0 0/0 0/0, at limit 0/0, mean 0.000 longest `+fmt.Sprint(road.Unreached.Minutes())+` cut 8/2215
		step 1: 2070 proved true complete false, at "4" newly 3/2070 4/2090 6/2150, at limit 3/2070, mean 12605.000 longest 35 cut 0/0
		step 2: 2100 proved true complete true, at "42" newly 5/2100 6/2105 7/2155, at limit 5/2100, mean 12045.000 longest 33 cut 0/0
		site 4: 2070 sum 2070 newly 3/2070 4/2090 6/2150, at limit 3/2070, helps "345", relieves, 0 alternatives
		site 2: 30 sum 2100 newly 2/30 2/15 1/5, at limit 2/30, helps "12", relieves, 0 alternatives`)
}

// TestWhereALabelMayGo: as many people and as far as is asked, and a bit less of either.
func TestWhereALabelMayGo(t *testing.T) {
	around, off := commune("54009", 4, 500), commune("54010", 99, 500) // the other has no road
	for name, tt := range map[string]struct {
		change func(s *coverage.PlanSettings)
		want   string
	}{
		"all without a point": {func(s *coverage.PlanSettings) { s.Exclude = nil }, "57001 57002 57004 57005 57006 57007"},
		"but for some":        {func(s *coverage.PlanSettings) {}, "57002 57004 57006"},
		"people":              {func(s *coverage.PlanSettings) { s.Exclude, s.MinPeople = nil, 40 }, "57005 57006 57007"},
		"one more":            {func(s *coverage.PlanSettings) { s.Exclude, s.MinPeople = nil, 41 }, "57006 57007"},
		"time":                {func(s *coverage.PlanSettings) { s.Exclude, s.MinTime = nil, 34*road.Minute }, "57006 57007"},
		"a bit more":          {func(s *coverage.PlanSettings) { s.Exclude, s.MinTime = nil, 34*road.Minute+1 }, "57007"},
		"a list":              {func(s *coverage.PlanSettings) { s.Candidates = []string{"57000", "54009", "54010", "57005", "57006"} }, "54009 57000 57006"},
		"an empty list":       {func(s *coverage.PlanSettings) { s.Candidates = []string{} }, ""},
		"a list, with those far": {func(s *coverage.PlanSettings) {
			s.Candidates, s.MinTime = []string{"57000", "54009", "57006"}, road.Minute
		}, "54009 57006"},
		"a list, with people alone": {func(s *coverage.PlanSettings) { s.Candidates, s.MinPeople = []string{"57000", "54009", "57006"}, 500 }, "54009"},
	} {
		study := valley(t)
		study.Communes = append([]coverage.Commune{around, off}, study.Communes...)
		tt.change(&study.Settings.Plan)
		p := begun(t, study)
		var got []string
		for _, c := range p.candidates {
			got = append(got, c.Code)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %v, want %s", name, got, tt.want)
		}
		if len(p.demands) != 8 {
			t.Errorf("%s: planned for %v", name, p.demands)
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

// TestNoGainOfWhatWasWithin: a commune just within a limit today is not brought within it
// by a move.
func TestNoGainOfWhatWasWithin(t *testing.T) {
	study := valley(t)
	study.Settings.Threshold = 12 * road.Minute // as far as 1 is from a and 2 from b
	p := begun(t, study)
	reaches, err := p.reachOf(t.Context(), []int{slices.IndexFunc(p.candidates, func(c *coverage.Commune) bool { return c.Code == "57002" })})
	if err != nil {
		t.Fatal(err)
	}
	moved := p.moved(0, reaches[0], 12*road.Minute)
	if got := counts(moved.Gained...) + ", " + counts(moved.Lost...); got != "0/0 0/0 0/0 0/0, 1/5 1/5 0/0 0/0" {
		t.Errorf("a to 2: %s", got)
	}
	newly, atLimit := p.open(p.now(), reaches[0], 12*road.Minute)
	if got := counts(newly...) + ", " + counts(atLimit); got != "0/0 0/0 0/0 0/0, 0/0" {
		t.Errorf("opened in 2: %s", got)
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

// TestBodiesOfCandidates: those of one intercommunal body are one group, those of none in
// none; with one label for a body the next best goes to another.
func TestBodiesOfCandidates(t *testing.T) {
	study := valley(t)
	study.Settings.Plan.Exclude = nil
	for code, body := range map[string]string{"57001": "A", "57002": "B", "57004": "C", "57006": "B", "57007": "B"} {
		for i := range study.Communes {
			if c := &study.Communes[i]; c.Code == code {
				c.EPCICode = body
			}
		}
	}
	p := begun(t, study)
	if want := []int{0, 1, 2, -1, 1, 1}; !slices.Equal(p.groups, want) { // 1, 2, 4, 5, 6, 7
		t.Errorf("groups %v, want %v", p.groups, want)
	}
	// 2, 6 and 7 are of B, of which one may have a label: 6 or 7; 1 has 2 within 7 minutes,
	// and 4 or 5 has 5.
	study.Settings.Plan.PerEPCI, study.Settings.Plan.Limits = 1, []road.Deciseconds{10 * road.Minute}
	study.Settings.Plan.New = 3
	last := run(t, study).Plans[0].Last()
	bodies := make(map[string]int)
	for _, c := range last.Sites {
		bodies[c.EPCICode]++
	}
	if last.Value != 180 || len(last.Sites) != 3 || bodies["B"] != 1 || bodies["A"] != 1 {
		t.Errorf("%d people at %s", last.Value, names(last.Sites))
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
