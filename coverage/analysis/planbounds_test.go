package analysis

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
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

// TestFairForSoMany: the plan that helps those farthest first is sought for 5,000
// communes, not for one more, nor where there are no structures.
func TestFairForSoMany(t *testing.T) {
	study := &coverage.Study{}
	p := &planning{analysis: &analysis{study: study}, demands: make([]int, 5000)}
	if !p.fairWanted() {
		t.Error("not wanted for 5,000")
	}
	study.Settings.NoStructures = true
	if p.fairWanted() {
		t.Error("wanted without structures")
	}
	study.Settings.NoStructures, p.demands = false, make([]int, 5001)
	if p.fairWanted() {
		t.Error("wanted for 5,001")
	}
}
