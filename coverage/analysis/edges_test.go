package analysis

import (
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/coverage/siting"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

// TestNearTheSidesOfTheData: nodes outside the bounds of the data and up to five kilometres
// within each of its sides, at the latitude of its middle; none where it has no bounds.
func TestNearTheSidesOfTheData(t *testing.T) {
	study := valley(t)
	roads := roadsOf(t, 10, nil)
	// At 60 degrees north 5 km are 0.045 degrees of latitude and twice as many of longitude.
	copy(roads.network.Points, []orb.Point{{6.0905, 60}, {6.0895, 60}, {7.9095, 60}, {7.9105, 60}, {7, 59.5455}, {7, 59.5445}, {7, 60.4545}, {7, 60.4555}, {5, 60}, {7, 61}})
	study.Roads = roads
	a := newAnalysis(study)
	if got := a.nearSides(); got != nil {
		t.Errorf("without bounds: %v", got)
	}
	for _, tt := range []struct {
		bound orb.Bound
		want  []uint32
	}{
		{orb.Bound{Min: orb.Point{6, 59.5}, Max: orb.Point{8, 60.5}}, []uint32{1, 3, 5, 7, 8, 9}},
		{orb.Bound{Min: orb.Point{5.9, 59.95}, Max: orb.Point{6.1, 60.05}}, []uint32{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}}, // 11 km by 11
	} {
		a.study.Extent.Bound = tt.bound
		if got := a.nearSides(); !slices.Equal(got, tt.want) {
			t.Errorf("in %v: %v, want %v", tt.bound, got, tt.want)
		}
	}
}

// beside knows the times of paths that pass no node, by the longitude where they begin.
type beside struct {
	*testRoads
	times map[float64]road.Deciseconds
}

func (r beside) Between(from, _ orb.Point, _ road.Conditions) (road.Deciseconds, uint32, bool) {
	t, ok := r.times[from.Lon()]
	return t, 0, ok
}

// TestPathsThatPassNoNode: to a candidate within the limit, up to it, and where no node
// gives a shorter one.
func TestPathsThatPassNoNode(t *testing.T) {
	study := valley(t)
	p := begun(t, study)
	at := slices.IndexFunc(p.candidates, func(c *coverage.Commune) bool { return c.Code == "57004" })
	for name, tt := range map[string]struct {
		time   road.Deciseconds // 0 for none
		before []siting.Reach
		want   []siting.Reach
	}{
		"none":              {0, []siting.Reach{{Demand: 1, Time: 5}}, []siting.Reach{{Demand: 1, Time: 5}}},
		"the first":         {600, nil, []siting.Reach{{Demand: 2, Time: 600}}},
		"beyond the limit":  {601, nil, nil},
		"one more":          {599, []siting.Reach{{Demand: 1, Time: 5}, {Demand: 3, Time: 6}}, []siting.Reach{{Demand: 1, Time: 5}, {Demand: 3, Time: 6}, {Demand: 2, Time: 599}}},
		"shorter":           {40, []siting.Reach{{Demand: 2, Time: 41}, {Demand: 3, Time: 50}}, []siting.Reach{{Demand: 2, Time: 40}, {Demand: 3, Time: 50}}},
		"longer":            {42, []siting.Reach{{Demand: 3, Time: 50}, {Demand: 2, Time: 41}}, []siting.Reach{{Demand: 3, Time: 50}, {Demand: 2, Time: 41}}},
		"longer and beyond": {601, []siting.Reach{{Demand: 2, Time: 602}}, []siting.Reach{{Demand: 2, Time: 602}}},
	} {
		times := map[float64]road.Deciseconds{2: tt.time}
		if tt.time == 0 {
			times = nil
		}
		p.study.Roads = beside{study.Roads.(*testRoads), times}
		if diff := cmp.Diff(tt.want, p.direct(slices.Clone(tt.before), at, 2, 600)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		p.study.Roads = p.study.Roads.(beside).testRoads
	}
}

// TestWhoseDaysLongerHoursComplete: those within the threshold of the structure who have
// fewer days than the rule asks for, by the threshold. From a it is 0 minutes to 57000, 12
// to 57001 and 19 to 57002; b, which opens on five days, is 12 from 57002 and 19 from 57001.
func TestWhoseDaysLongerHoursComplete(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(study *coverage.Study)
		want   coverage.Count
		hours  float64
	}{
		"12 minutes":         {func(s *coverage.Study) { s.Settings.Threshold = 12 * road.Minute }, count(2, 15), 22},
		"a bit less":         {func(s *coverage.Study) { s.Settings.Threshold = 12*road.Minute - 1 }, count(1, 5), 22},
		"less than 19":       {func(s *coverage.Study) { s.Settings.Threshold = 19*road.Minute - 1 }, count(2, 15), 22},
		"19 minutes":         {func(s *coverage.Study) { s.Settings.Threshold = 19 * road.Minute }, count(1, 5), 22},
		"four days":          {func(s *coverage.Study) { s.Structures[0].Points[0].Hours = openOn(0, 1, 2, 3) }, count(1, 5), 20},
		"five days":          {func(s *coverage.Study) { s.Structures[0].Points[0].Hours = openOn(0, 1, 2, 3, 4) }, coverage.Count{}, 0},
		"of elsewhere":       {func(s *coverage.Study) { s.Structures[0].Departement = "54" }, coverage.Count{}, 0},
		"hours not told":     {func(s *coverage.Study) { s.Structures[0].Points[0].Hours = openOn() }, coverage.Count{}, 0},
		"days not asked for": {func(s *coverage.Study) { s.Settings.LabelRules = []label.Rule{{Hours: 24}} }, coverage.Count{}, 0},
		"days at two places": {func(s *coverage.Study) {
			s.Settings.Threshold = 10 * road.Minute
			s.Structures[0].Points = append(s.Structures[0].Points, point(7, openOn(2, 3, 4)))
		}, count(3, 115), 19}, // those around either
		"days and hours at two places": {func(s *coverage.Study) {
			s.Settings.Threshold = 10 * road.Minute
			s.Structures[0].Points = append(s.Structures[0].Points, point(7, openOn(2, 3, 4)))
			s.Settings.LabelRules = []label.Rule{{Hours: 5, Days: 5}}
		}, coverage.Count{}, 0},
		"none of that kind": {func(s *coverage.Study) { s.Settings.Plan.New = 0 }, coverage.Count{}, 0},
	} {
		study := valley(t)
		tt.change(study)
		var got coverage.Count
		hours := 0.0
		for _, a := range run(t, study).Actions {
			if a.Kind != coverage.LongerHours {
				continue
			}
			got, hours = a.LabelDays, a.Hours
			if a.At.Structure.ID != "a" || a.Price.Running != coverage.Yearly(3*a.Hours) {
				t.Errorf("%s: %s, %v", name, a.At.Structure.ID, a.Price)
			}
		}
		if got != tt.want || hours != tt.hours {
			t.Errorf("%s: %v with %v hours more, want %v with %v", name, got, hours, tt.want, tt.hours)
		}
	}
}

// TestMoreStopsThanLabels: a bus with more stops than new labels asked for stands beside a
// plan of these alone.
func TestMoreStopsThanLabels(t *testing.T) {
	study := valley(t)
	study.Settings.Plan.New, study.Settings.Plan.Bus.Stops, study.Settings.Plan.Limits = 1, 3, []road.Deciseconds{10 * road.Minute}
	r := run(t, study)
	if p := &r.Plans[0]; len(p.Curve) != 1 || len(p.Sites) != 1 || p.Curve[0].New != 1 || p.Curve[0].Value != 110 || names(p.Last().Sites) != "6" {
		t.Errorf("%d steps, %d sites, %+v", len(p.Curve), len(p.Sites), p.Curve)
	}
	if len(r.Rounds) != 1 || len(r.Rounds[0].Stops) != 3 || r.Rounds[0].Step.Value != 180 {
		t.Errorf("%+v", r.Rounds)
	}
}
