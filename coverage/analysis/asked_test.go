package analysis

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/siting"
)

// cutOff is the valley without the road between two communes that follow each other, with
// structure b alone.
func cutOff(t *testing.T, behind int) *coverage.Study {
	t.Helper()
	study := valley(t)
	study.Structures = study.Structures[1:]
	var links []testLink
	for i, minutes := range []road.Deciseconds{12, 7, 12, 4, 10, 20, 3} {
		if a, b := uint32(i), uint32(i+1); i != behind {
			links = append(links, testLink{a, b, minutes * road.Minute}, testLink{b, a, minutes * road.Minute})
		}
	}
	roads := roadsOf(t, 8, links)
	roads.terminal = 0
	study.Network = coverage.Network{Roads: roads}
	return study
}

// TestHowFarIsLooked: as far as anybody drives today, to the end of the roads where one
// commune reaches nothing, be it the first or the last; for all others as far as the
// longest limit at least, and to candidates as far as the longest limit that is asked.
func TestHowFarIsLooked(t *testing.T) {
	for name, tt := range map[string]struct {
		study         *coverage.Study
		change        func(s *coverage.Settings)
		farthest, far road.Deciseconds
		asked         map[string]road.Deciseconds
	}{
		"all reach one":       {valley(t), func(*coverage.Settings) {}, 37, 37, map[string]road.Deciseconds{"": 0, "10": 37, "10 30": 37, "45 20": 45}},
		"a longer limit":      {valley(t), func(s *coverage.Settings) { s.Plan.Limits = []road.Deciseconds{600 * 38, 600 * 10} }, 37, 38, map[string]road.Deciseconds{"": 0, "10": 38}},
		"limits as they are":  {valley(t), func(s *coverage.Settings) { s.Threshold, s.Plan.Limits = 45*road.Minute, nil }, 37, 45, map[string]road.Deciseconds{"10": 45}},
		"nothing is there":    {valley(t), func(s *coverage.Settings) { s.NoStructures = true }, 37, 37, map[string]road.Deciseconds{"": 0, "10": 10, "10 30": 30, "30 10": 30, "20 30 10": 30}},
		"the first cut off":   {cutOff(t, 0), func(*coverage.Settings) {}, 0, 37, map[string]road.Deciseconds{"10": 37}},
		"the last cut off":    {cutOff(t, 6), func(*coverage.Settings) {}, 0, 34, map[string]road.Deciseconds{"10": 34}},
		"in the middle, none": {cutOff(t, 3), func(*coverage.Settings) {}, 0, 31, map[string]road.Deciseconds{"30 10": 31}},
	} {
		tt.change(&tt.study.Settings)
		p := begun(t, tt.study)
		want := tt.farthest * road.Minute
		if want == 0 {
			want = road.Unreached
		}
		if got := p.farthest(); got != want || p.far() != tt.far*road.Minute {
			t.Errorf("%s: farthest %d, far %d, want %d and %d", name, got, p.far(), want, tt.far*road.Minute)
		}
		for text, want := range tt.asked {
			var limits []road.Deciseconds
			var rest = text
			for rest != "" {
				var minutes road.Deciseconds
				if n, _ := fmt.Sscan(rest, &minutes); n == 1 {
					limits = append(limits, minutes*road.Minute)
				}
				rest = rest[min(3, len(rest)):]
			}
			if got := p.farthestAsked(limits); got != want*road.Minute {
				t.Errorf("%s: asked for %q: %d, want %d minutes", name, text, got, want)
			}
		}
	}
}

// TestProblemWithinALimit: times as far as the limit and none beyond, whatever is known
// already.
func TestProblemWithinALimit(t *testing.T) {
	reach := func(minutes map[int32]road.Deciseconds) (all []siting.Reach) {
		for demand := range int32(8) {
			if m, ok := minutes[demand]; ok {
				all = append(all, siting.Reach{Demand: demand, Time: m * road.Minute})
			}
		}
		return all
	}
	var demands []siting.Demand
	for i, minutes := range []road.Deciseconds{0, 12, 12, 0, 4, 14, 34, 37} {
		demands = append(demands, siting.Demand{People: []int64{5, 10, 20, 2000, 30, 40, 50, 60}[i], Now: minutes * road.Minute})
	}
	within := map[road.Deciseconds][][]siting.Reach{
		12: {reach(map[int32]road.Deciseconds{1: 7, 2: 0, 3: 12}), reach(map[int32]road.Deciseconds{3: 4, 4: 0, 5: 10}), reach(map[int32]road.Deciseconds{6: 0, 7: 3})},
		20: {reach(map[int32]road.Deciseconds{0: 19, 1: 7, 2: 0, 3: 12, 4: 16}), reach(map[int32]road.Deciseconds{2: 16, 3: 4, 4: 0, 5: 10}), reach(map[int32]road.Deciseconds{5: 20, 6: 0, 7: 3})},
	}
	for _, order := range [][]road.Deciseconds{{12, 20}, {20, 12}, {45, 12, 20}, {12, 12, 20, 20}} {
		study := valley(t)
		study.Settings.Plan.PerEPCI = 3
		p := begun(t, study)
		for _, minutes := range order {
			problem, err := p.problem(t.Context(), minutes*road.Minute)
			if err != nil {
				t.Fatal(err)
			}
			if within[minutes] == nil {
				continue
			}
			for i := range problem.Candidates {
				c := &problem.Candidates[i]
				slices.SortFunc(c.Reaches, func(a, b siting.Reach) int { return int(a.Demand) - int(b.Demand) })
				if !slices.Equal(c.Reaches, within[minutes][i]) || c.Group != -1 {
					t.Errorf("%v, within %d: candidate %d: %v, want %v", order, minutes, i, c.Reaches, within[minutes][i])
				}
			}
			if !reflect.DeepEqual(problem.Demands, demands) || len(problem.Candidates) != 3 || problem.PerGroup != 3 {
				t.Errorf("%v, within %d: %+v", order, minutes, problem)
			}
		}
	}
}

// TestTimesFoundOnce: the first limit has times found as far as any is asked for, and the
// others search no more.
func TestTimesFoundOnce(t *testing.T) {
	p := begun(t, valley(t))
	p.asked = 20 * road.Minute
	var first *siting.Reach
	for _, tt := range []struct{ limit, horizon road.Deciseconds }{{10, 20}, {20, 20}, {12, 20}, {30, 30}} {
		if _, err := p.problem(t.Context(), tt.limit*road.Minute); err != nil {
			t.Fatal(err)
		}
		anew := first != &p.matrix[0][0]
		if want := first == nil || tt.limit == 30; p.horizon != tt.horizon*road.Minute || anew != want {
			t.Errorf("within %d: found anew %v, as far as %d", tt.limit, anew, p.horizon)
		}
		first = &p.matrix[0][0]
	}
}

// TestCheckPoints: all communes that are computed, with their people, the first and the
// last too.
func TestCheckPoints(t *testing.T) {
	study := valley(t)
	for _, i := range []int{2, 3} {
		study.Communes[i].Seat = coverage.Position{}
	}
	p := begun(t, study)
	got := fmt.Sprint(p.checkPoints(func(i int) road.Deciseconds { return road.Deciseconds(i) }))
	if want := "[{[0 0] 0 5} {[1 0] 1 10} {[4 0] 4 30} {[5 0] 5 40} {[6 0] 6 50} {[7 0] 7 60}]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
