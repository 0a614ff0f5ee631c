package analysis

import (
	"fmt"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// TestPlansOfAValley: times today are 0, 12, 12, 0, 4, 14, 34 and 37 minutes. Means are told
// times the 2,215 people.
func TestPlansOfAValley(t *testing.T) {
	r := run(t, valley(t))
	if len(r.Plans) != 2 {
		t.Fatalf("%d plans", len(r.Plans))
	}
	// Within 10 minutes a label in 6 brings 6 and 7, one in 4 brings 5, one in 2 brings 1 and 2.
	hold(t, "10 minutes", planText(&r.Plans[0]), `
		coverage within 10, instead false: 8/2215, beyond 5/180, 3 candidates, left ""
		before 0: 0 proved false complete false, at "" newly 0/0 0/0 0/0, at limit 0/0, mean 4960.000 longest 37 cut 0/0
		step 1: 110 proved true complete false, at "6" newly 2/110 2/110 2/110, at limit 2/110, mean 1220.000 longest 14 cut 0/0
		step 2: 150 proved true complete false, at "64" newly 2/110 2/110 2/110, at limit 3/150, mean 940.000 longest 12 cut 0/0
		site 6: 110 sum 110 newly 2/110 2/110 2/110, at limit 2/110, helps "67", relieves b of 110, 0 alternatives
		site 4: 40 sum 150 newly 0/0 0/0 0/0, at limit 1/40, helps "5", relieves b of 70, 0 alternatives
		fewest 3: 3 proved true complete true, at "642" newly 2/110 2/110 2/110, at limit 5/180, mean 650.000 longest 10 cut 0/0
		farthest within 10, instead false: 8/2215, beyond 5/180, 3 candidates, left ""
		before 0: 0 proved false complete false, at "" newly 0/0 0/0 0/0, at limit 0/0, mean 4960.000 longest 37 cut 0/0
		step 2: 7200 proved true complete true, at "64" newly 2/110 2/110 2/110, at limit 3/150, mean 940.000 longest 12 cut 0/0
		site 6: 2244000 sum 2244000 newly 2/110 2/110 2/110, at limit 2/110, helps "67", relieves b of 110, 0 alternatives
		site 4: 168000 sum 2412000 newly 0/0 0/0 0/0, at limit 1/40, helps "45", relieves b of 70, 0 alternatives`)
	hold(t, "30 minutes", planText(&r.Plans[1]), `
		coverage within 30, instead false: 8/2215, beyond 2/110, 3 candidates, left ""
		before 0: 0 proved false complete false, at "" newly 0/0 0/0 0/0, at limit 0/0, mean 4960.000 longest 37 cut 0/0
		step 1: 110 proved true complete true, at "6" newly 2/110 2/110 2/110, at limit 2/110, mean 1220.000 longest 14 cut 0/0
		step 2: 110 proved true complete true, at "6" newly 2/110 2/110 2/110, at limit 2/110, mean 1220.000 longest 14 cut 0/0
		site 6: 110 sum 110 newly 2/110 2/110 2/110, at limit 2/110, helps "67", relieves b of 110, 0 alternatives
		fewest 1: 1 proved true complete true, at "6" newly 2/110 2/110 2/110, at limit 2/110, mean 1220.000 longest 14 cut 0/0
		farthest within 30, instead false: 8/2215, beyond 2/110, 3 candidates, left ""
		before 0: 0 proved false complete false, at "" newly 0/0 0/0 0/0, at limit 0/0, mean 4960.000 longest 37 cut 0/0
		step 1: 8400 proved true complete true, at "6" newly 2/110 2/110 2/110, at limit 2/110, mean 1220.000 longest 14 cut 0/0
		site 6: 2244000 sum 2244000 newly 2/110 2/110 2/110, at limit 2/110, helps "67", relieves b of 110, 0 alternatives`)
}

// TestActionsOfAValley: every measure with all that it changes, by kind.
func TestActionsOfAValley(t *testing.T) {
	r := run(t, valley(t))
	var lines []string
	for i := range r.Actions {
		a := &r.Actions[i]
		open, at := "-", "-"
		if a.Open != nil {
			open = a.Open.Code[4:]
		}
		if a.At != nil {
			at = a.At.Structure.ID
		}
		lines = append(lines, fmt.Sprintf("%d within %v: open %s at %s drive %v, %v h, %d stops, gained %s, lost %s, label %s, %v and %v",
			a.Kind, a.Limit.Minutes(), open, at, a.Drive.Minutes(), a.Hours, a.Stops, counts(a.Gained...), counts(a.Lost...), counts(a.LabelDays), a.Price.Running, a.Price.Subsidy))
	}
	hold(t, "actions", lines, `
		0 within 10: open 6 at - drive 0, 0 h, 0 stops, gained 2/110 2/110 2/110, lost 0/0 0/0 0/0, label 0/0, {100 true} and {50 true}
		0 within 10: open 4 at - drive 0, 0 h, 0 stops, gained 0/0 0/0 1/50, lost 0/0 0/0 0/0, label 0/0, {100 true} and {50 true}
		1 within 10: open 6 at b drive 34, 0 h, 0 stops, gained 2/110 2/110 2/110, lost 0/0 0/0 0/0, label 0/0, {40 true} and {20 true}
		1 within 10: open 4 at b drive 4, 0 h, 0 stops, gained 0/0 0/0 1/50, lost 0/0 0/0 0/0, label 0/0, {40 true} and {20 true}
		2 within 10: open - at - drive 0, 6 h, 2 stops, gained 2/110 2/110 2/110, lost 0/0 0/0 0/0, label 0/0, {70 true} and {35 true}
		3 within 0: open - at a drive 0, 22 h, 0 stops, gained 0/0 0/0 0/0, lost 0/0 0/0 0/0, label 1/5, {66 true} and {0 false}
		4 within 10: open 6 at a drive 0, 0 h, 0 stops, gained 2/110 2/110 2/110, lost 2/15 1/5 1/5, label 0/0, {0 true} and {0 true}
		4 within 10: open 4 at b drive 0, 0 h, 0 stops, gained 0/0 0/0 1/50, lost 1/20 0/0 0/0, label 0/0, {0 true} and {0 true}
		4 within 30: open 6 at a drive 0, 0 h, 0 stops, gained 2/110 2/110 2/110, lost 2/15 1/5 1/5, label 0/0, {0 true} and {0 true}
		5 within 0: open - at a drive 0, 0 h, 0 stops, gained 0/0 0/0 0/0, lost 2/15 1/5 1/5, label 0/0, {-100 true} and {-50 true}
		5 within 0: open - at b drive 0, 0 h, 0 stops, gained 0/0 0/0 0/0, lost 4/2090 3/2070 3/2070, label 0/0, {-100 true} and {-50 true}`)
	lines = nil
	for i := range r.Rounds {
		round := &r.Rounds[i]
		lines = append(lines, fmt.Sprintf("within %v: drive %v, %s", round.Limit.Minutes(), round.Drive.Minutes(), stepText(&round.Step)))
		for _, s := range round.Stops {
			lines = append(lines, fmt.Sprintf("%s at %v, %v h, from %v, %s, helps %q", s.Commune.Code[4:], s.HalfDays, s.Hours, s.From.Minutes(), counts(s.AtLimit), helped(s.Helps)))
		}
	}
	hold(t, "rounds", lines, `
		within 10: drive 60, 2: 150 proved true complete false, at "64" newly 2/110 2/110 2/110, at limit 3/150, mean 940.000 longest 12 cut 0/0
		4 at [0 1], 6 h, from 30, 1/40, helps "5"
		6 at [2 3], 6 h, from 30, 2/110, helps "67"`)
}

// TestPlansInstead: where nobody is beyond the limits asked, the longest of the tighter
// ones that leaves anybody beyond is planned for.
func TestPlansInstead(t *testing.T) {
	for limit, want := range map[road.Deciseconds]string{36: "36 false", 37: "20 true", 60: "20 true"} {
		study := valley(t)
		study.Settings.Plan.Limits = []road.Deciseconds{limit * road.Minute}
		r := run(t, study)
		var got []string
		for _, p := range r.Plans {
			got = append(got, fmt.Sprint(p.Limit.Minutes(), p.Instead))
		}
		if len(got) != 1 || got[0] != want || len(r.Actions) == 0 {
			t.Errorf("asked for %d: %v, want %s; %d measures", limit, got, want, len(r.Actions))
		}
	}
	// One commune beside a structure's, and how far it is.
	for minutes, want := range map[road.Deciseconds]road.Deciseconds{21: 20, 20: 15, 16: 15, 15: 10, 11: 10, 10: 5, 6: 5, 5: 0} {
		study := valley(t)
		roads := roadsOf(t, 2, []testLink{{0, 1, minutes * road.Minute}, {1, 0, minutes * road.Minute}})
		roads.terminal = 0
		study.Roads, study.Structures, study.Communes = roads, study.Structures[:1], study.Communes[:2]
		study.Settings.Plan.Exclude, study.Settings.Plan.Limits = nil, []road.Deciseconds{coverage.Promise}
		switch r := run(t, study); {
		case want == 0 && len(r.Plans)+len(r.Actions) == 0:
		case len(r.Plans) != 1 || r.Plans[0].Limit != want*road.Minute || !r.Plans[0].Instead || want == 0:
			t.Errorf("%d minutes: %+v, want a plan within %d", minutes, r.Plans, want)
		}
	}
	study := valley(t)
	study.Communes = study.Communes[:6] // 14 minutes at most
	if r := run(t, study); len(r.Plans) != 1 || r.Plans[0].Limit != 10*road.Minute || r.Plans[0].Instead {
		t.Errorf("%+v", r.Plans)
	}
	study.Settings.Plan.Limits = []road.Deciseconds{coverage.Promise}
	if r := run(t, study); len(r.Plans) != 1 || r.Plans[0].Limit != 10*road.Minute || !r.Plans[0].Instead {
		t.Errorf("%+v", r.Plans)
	}
}

// TestPlansByTime: the least people times time, and the shortest longest time, with the
// communes that could stand in.
func TestPlansByTime(t *testing.T) {
	for objective, want := range map[coverage.Objective]string{
		coverage.LeastMean: `
			mean within 0, instead false: 8/2215, beyond 0/0, 3 candidates, left ""
			before 0: 0 proved false complete false, at "" newly 0/0 0/0 0/0, at limit 0/0, mean 4960.000 longest 37 cut 0/0
			step 2: 558000 proved true complete true, at "62" newly 2/110 2/110 2/110, at limit 0/0, mean 930.000 longest 14 cut 0/0
			site 6: 2244000 sum 2244000 newly 2/110 2/110 2/110, at limit 0/0, helps "67", relieves b of 110, 0 alternatives
			site 2: 174000 sum 2418000 newly 0/0 0/0 0/0, at limit 0/0, helps "12", relieves b of 20, 1 alternatives`,
		coverage.LeastFarthest: `
			farthest within 0, instead false: 8/2215, beyond 0/0, 3 candidates, left ""
			before 0: 0 proved false complete false, at "" newly 0/0 0/0 0/0, at limit 0/0, mean 4960.000 longest 37 cut 0/0
			step 2: 7200 proved true complete true, at "64" newly 2/110 2/110 2/110, at limit 0/0, mean 940.000 longest 12 cut 0/0
			site 6: 2244000 sum 2244000 newly 2/110 2/110 2/110, at limit 0/0, helps "67", relieves b of 110, 0 alternatives
			site 4: 168000 sum 2412000 newly 0/0 0/0 0/0, at limit 0/0, helps "45", relieves b of 70, 0 alternatives`,
	} {
		study := valley(t)
		study.Settings.Plan.Objective = objective
		r := run(t, study)
		if len(r.Plans) != 1 || len(r.Actions) > 0 {
			t.Fatalf("%d plans, %d actions", len(r.Plans), len(r.Actions))
		}
		hold(t, objective.Code(), planText(&r.Plans[0]), want)
	}
}

// TestProjectsOfAValley: whom each project brings, alone and all together; one without a
// place brings nobody and is told.
func TestProjectsOfAValley(t *testing.T) {
	study := valley(t)
	study.Settings.Plan.New = 0
	study.Communes[1].Population = 11
	at := func(name string, lon float64) coverage.Project {
		return coverage.Project{Name: name, Position: coverage.At(lon, 0)}
	}
	study.Projects = []coverage.Project{at("seven", 7), at("one", 1), {Name: "nowhere"}, at("far", 99), at("five", 5), {Name: "isle", Position: coverage.At(6, 0.7)}}
	study.Enclaves = []coverage.Enclave{coverage.NewEnclave("isle", orb.Ring{{5.5, 0.5}, {6.5, 0.5}, {6.5, 0.9}, {5.5, 0.9}, {5.5, 0.5}})}
	r := run(t, study)
	var lines []string
	for i := range r.Projects {
		p := &r.Projects[i]
		lines = append(lines, fmt.Sprintf("%s %v %s", p.Project.Name, p.Attached, counts(p.Newly...)))
	}
	lines = append(lines, "all "+counts(r.AllProjects...))
	for _, f := range r.Findings {
		lines = append(lines, f.Kind.Code+" "+f.Subject)
	}
	// 5 is 20 minutes from 6 and 23 from 7.
	hold(t, "projects", lines, `
		seven true 2/110 2/110 2/110
		one true 0/0 0/0 0/0
		nowhere false
		far false
		five true 0/0 1/50 2/110
		isle false
		all 2/110 2/110 2/110
		`+finding.ProjectOffNetwork.Code+` far
		`+finding.ProjectOffNetwork.Code+` isle
		`+finding.ProjectOffNetwork.Code+` nowhere`)
}

// TestTripsOfAValley: times and metres, their ends' distances, and what is not found with
// why; progress ends with all.
func TestTripsOfAValley(t *testing.T) {
	roads := valley(t).Roads
	drive := func(ends ...[2]float64) (lines []string) {
		var trips []coverage.Trip
		for _, e := range ends {
			trips = append(trips, coverage.Trip{From: orb.Point{e[0], 0}, To: orb.Point{e[1], 0}})
		}
		last, total := 0, 0
		times, err := Trips(t.Context(), roads, trips, TripOptions{Progress: func(done, all int) { last, total = max(last, done), all }})
		if err != nil || last != len(trips) || total != len(trips) {
			t.Fatalf("%v, %d of %d done", err, last, total)
		}
		for _, time := range times {
			minutes := "-"
			if time.Time.Reached() {
				minutes = fmt.Sprint(int(time.Time))
			}
			lines = append(lines, fmt.Sprintf("%d %s %d m, %v and %v", time.Status, minutes, time.Metres, time.FromSnap, time.ToSnap))
		}
		return lines
	}
	// From between 2 and 3: 500 to 2 and 12 minutes on, or 1,000 to 3; then 4 minutes.
	hold(t, "trips", drive([2]float64{0, 7}, [2]float64{7, 0}, [2]float64{3, 3}, [2]float64{2.5, 4}, [2]float64{99, 1}, [2]float64{1, 99}, [2]float64{98, 99}, [2]float64{0, 3}), `
		0 40800 40800 m, 0 and 0
		0 40800 40800 m, 0 and 0
		0 0 0 m, 0 and 0
		0 3400 3400 m, 500 and 0
		1 - 0 m, NaN and 0
		2 - 0 m, 0 and NaN
		1 - 0 m, NaN and NaN
		0 18600 18600 m, 0 and 0`)
	hold(t, "to one end", drive([2]float64{0, 7}, [2]float64{3, 7}, [2]float64{5, 7}), `
		0 40800 40800 m, 0 and 0
		0 22200 22200 m, 0 and 0
		0 13800 13800 m, 0 and 0`)
	hold(t, "from one end", drive([2]float64{7, 0}, [2]float64{7, 3}, [2]float64{7, 5}), `
		0 40800 40800 m, 0 and 0
		0 22200 22200 m, 0 and 0
		0 13800 13800 m, 0 and 0`)
}
