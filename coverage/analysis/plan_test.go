package analysis

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
)

// country is a study of communes scattered on a modelled network, with a structure
// in some of them; its plans are for 10 and 15 minutes.
func country(t *testing.T, seed uint64, communes, structures int) *coverage.Study {
	t.Helper()
	rng := rand.New(rand.NewPCG(14, seed))
	study := &coverage.Study{Settings: coverage.Settings{
		Departements: []string{"57"}, Threshold: coverage.Promise,
		Plan: coverage.PlanSettings{New: 4, Limits: []road.Deciseconds{10 * road.Minute, 15 * road.Minute}},
	}}
	var places []road.Place
	for i := range communes {
		c := commune("57"+strconv.Itoa(100+i), 0, 20+rng.IntN(4000))
		c.Seat = coverage.At(6+rng.Float64()*0.8, 48.5+rng.Float64()*0.5)
		study.Communes = append(study.Communes, c)
		places = append(places, road.Place{Point: c.Seat.Point, People: c.Population})
	}
	roads, err := intercommune.New(places, intercommune.Params{
		Levels: []intercommune.Level{{Speed: 70, Detour: 1.1, Longest: 60e3, Relief: 0.5}},
		Kept:   [3]float64{1, 0.9, 0.4}, Peak: [3]float64{1, 0.8, 0.6},
		Access: 40, Relief: intercommune.Relief{From: 2, Full: 15, Climb: 0.1},
		Terminal: 120, DensityRadius: 3000, Piece: 4000, Reach: 30e3,
	})
	if err != nil {
		t.Fatal(err)
	}
	study.Network = coverage.Network{Roads: roads}
	for k := range structures {
		c := &study.Communes[k*communes/structures]
		p := point(0, openOn(0))
		p.Position, p.Commune = c.Seat, c.Code
		study.Structures = append(study.Structures, structure(strconv.Itoa(k), p))
	}
	return study
}

func run(t *testing.T, study *coverage.Study) *coverage.Result {
	t.Helper()
	r, err := Run(t.Context(), study, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// opened is a study with structures more.
func opened(study *coverage.Study, communes []*coverage.Commune) *coverage.Study {
	with := *study
	with.Structures = append([]coverage.Structure(nil), study.Structures...)
	for _, c := range communes {
		p := point(0, label.Week{})
		p.Position, p.Commune = c.Seat, c.Code
		with.Structures = append(with.Structures, structure("new"+c.Code, p))
	}
	with.Settings.Plan.New = 0
	return &with
}

// TestPlansTellTheTimesAfterwards opens the new labels of every step of every plan:
// the people within each limit, the mean and the longest time are those told.
func TestPlansTellTheTimesAfterwards(t *testing.T) {
	for seed := range uint64(4) {
		study := country(t, seed, 60, 4)
		before := run(t, study)
		if len(before.Plans) != 2 || before.Plans[0].Fair == nil {
			t.Fatalf("seed %d: %d plans", seed, len(before.Plans))
		}
		for _, p := range before.Beside() {
			for _, step := range append(p.Curve, p.Before) {
				after := run(t, opened(study, step.Sites))
				for k, limit := range study.Settings.Limits() {
					if more := after.TallyAt(limit).Within.People - before.TallyAt(limit).Within.People; more != step.Newly[k].People {
						t.Errorf("seed %d, %d labels: %d people more within %v minutes, told are %d", seed, step.New, more, limit.Minutes(), step.Newly[k].People)
					}
				}
				if mean := float64(after.Scope.Mean) / float64(road.Minute); !(math.Abs(mean-step.Mean) <= 0.001) {
					t.Errorf("seed %d, %d labels: the mean is %v, told is %v", seed, step.New, mean, step.Mean)
				}
				if longest := after.Slowest(1)[0].Time(); longest != step.Longest {
					t.Errorf("seed %d, %d labels: the longest time is %d, told is %d", seed, step.New, longest, step.Longest)
				}
			}
		}
	}
}

// TestFairPlansAreFair: no plan that covers most has a shorter longest time than the
// one beside it that helps those farthest first, and none of these covers more.
func TestFairPlansAreFair(t *testing.T) {
	differ := 0
	for seed := range uint64(12) {
		r := run(t, country(t, seed, 50, 4))
		for i := range r.Plans {
			p := &r.Plans[i]
			most, fair := p.Last(), p.Fair.Last()
			if int64(most.AtLimit.People) != most.Value || !most.Proved || !fair.Proved {
				t.Errorf("seed %d: %d people, the plan says %+v, %+v", seed, most.AtLimit.People, most, fair)
			}
			if fair.Longest > most.Longest || fair.AtLimit.People > most.AtLimit.People || len(p.Fair.Sites) > len(p.Sites) {
				t.Errorf("seed %d: fair %+v, most %+v", seed, fair, most)
			}
			if len(p.InBoth(p.Fair)) < len(p.Sites) {
				differ++
			}
		}
	}
	if differ == 0 {
		t.Error("both choices are always the same: the test says nothing")
	}
}

// TestNoSecondHouse: a commune with a service point is no candidate, unless it is
// listed as one.
func TestNoSecondHouse(t *testing.T) {
	study := country(t, 1, 40, 4)
	held := study.Structures[0].Points[0].Commune
	a := begun(t, study).analysis
	if got, want := len(a.newPlanning().candidates), len(study.Communes)-len(study.Structures); got != want {
		t.Errorf("%d candidates, want %d", got, want)
	}
	study.Settings.Plan.Candidates = []string{held}
	if got := a.newPlanning().candidates; len(got) != 1 || got[0].Code != held {
		t.Errorf("candidates %v, listed is %s", got, held)
	}
	study.Settings.Plan.Candidates, study.Settings.Plan.MinTime = nil, 10*road.Minute
	for _, c := range a.newPlanning().candidates {
		for i := range a.result.Communes {
			if a.result.Communes[i].Commune == c && a.result.Communes[i].Time() < 10*road.Minute {
				t.Errorf("%s is %v minutes from a structure", c.Code, a.result.Communes[i].Time().Minutes())
			}
		}
	}
}

// TestConstraintsHold: no plan puts a label in a commune that is excluded or small, nor
// more than one in an intercommunal body.
func TestConstraintsHold(t *testing.T) {
	study := country(t, 5, 60, 3)
	for i := range study.Communes {
		study.Communes[i].EPCICode = strconv.Itoa(i % 6)
	}
	free := run(t, study).Plans[0].Last().Sites
	s := &study.Settings.Plan
	s.PerEPCI, s.MinPeople, s.Exclude = 1, 500, []string{free[0].Code}
	r := run(t, study)
	sites := 0
	for _, p := range r.Beside() {
		bodies := make(map[string]bool)
		for i := range p.Sites {
			c := p.Sites[i].Commune
			sites++
			if bodies[c.EPCICode] || c.Population < 500 || c == free[0] {
				t.Errorf("a label in %+v", c)
			}
			bodies[c.EPCICode] = true
		}
	}
	if sites == 0 {
		t.Error("no labels: the test says nothing")
	}
}
