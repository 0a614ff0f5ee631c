package analysis

import (
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"
)

// TestOpening counts a road 0 -10min- 1 -25min- 2 with a point at each end,
// one open on Monday morning and one that does not say.
func TestOpening(t *testing.T) {
	links := []testLink{
		{0, 1, 10 * road.Minute}, {1, 0, 10 * road.Minute}, {1, 2, 25 * road.Minute}, {2, 1, 25 * road.Minute},
	}
	study := &coverage.Study{
		Settings:   coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
		Communes:   []coverage.Commune{commune("57000", 0, 1), commune("57001", 1, 10), commune("57002", 2, 100), commune("57003", 3, 1000)},
		Structures: []coverage.Structure{structure("1", point(0, openOn(0))), structure("2", point(2, openOn()))},
		Network:    coverage.Network{Roads: roadsOf(t, 4, links)}, // node 3 is apart
	}
	r, err := Run(t.Context(), study, Options{})
	if err != nil {
		t.Fatal(err)
	}
	o := &r.Opening
	if o.Days[0] != (count(2, 11)) || o.Days[1] != (coverage.Count{}) || o.Unstated != (count(1, 100)) {
		t.Errorf("days %v, not stated %v", o.Days, o.Unstated)
	}
	if o.Slots[0][17] != 0 || o.Slots[0][18] != 11 || o.Slots[0][19] != 11 || o.Slots[0][20] != 0 || o.Slots[1][18] != 0 {
		t.Errorf("Monday %v", o.Slots[0])
	}
}

// TestOpeningInSomeWeeks: of hours every second week half of the people count, of two
// points in weeks of their own all; beyond the limit nobody does.
func TestOpeningInSomeWeeks(t *testing.T) {
	links := []testLink{{0, 1, 10 * road.Minute}, {1, 0, 10 * road.Minute}, {1, 2, 25 * road.Minute}, {2, 1, 25 * road.Minute}}
	fortnightly := func(day int, parity label.Parity) (w label.Week) {
		w.Add(day, label.Interval{Open: 540, Close: 600}, label.Rhythm{Every: 2, Parity: parity})
		return w
	}
	study := &coverage.Study{
		Settings: coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
		Communes: []coverage.Commune{commune("57000", 0, 20), commune("57001", 1, 100), commune("57002", 2, 1000)},
		Structures: []coverage.Structure{
			structure("1", point(0, fortnightly(0, label.Even)), point(0, fortnightly(1, label.Even))),
			structure("2", point(1, fortnightly(1, label.Odd))),
		},
		Network: coverage.Network{Roads: roadsOf(t, 3, links)},
	}
	r, err := Run(t.Context(), study, Options{})
	if err != nil {
		t.Fatal(err)
	}
	// Monday at 57000 in even weeks, for 57000 and 57001; on Tuesday in every week for
	// these two, and in odd ones for 57002, which is 25 minutes from 57001.
	want := [7]coverage.Count{count(2, 60), count(3, 120+500)}
	if o := &r.Opening; o.Days != want || o.Slots[0][18] != 60 || o.Slots[1][18] != 620 || o.Slots[1][20] != 0 {
		t.Errorf("days %v, at nine %d and %d", o.Days, o.Slots[0][18], o.Slots[1][18])
	}
}

func TestTerritoriesAndCurve(t *testing.T) {
	links := []testLink{{0, 1, 10 * road.Minute}, {1, 0, 10 * road.Minute}, {1, 2, 25 * road.Minute}, {2, 1, 25*road.Minute + 1}}
	study := &coverage.Study{
		Settings:   coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
		Communes:   []coverage.Commune{commune("57000", 0, 1), commune("57001", 1, 10), commune("57002", 2, 100), commune("57003", 3, 1000)},
		Structures: []coverage.Structure{structure("1", point(0, openOn(0)))},
		Network:    coverage.Network{Roads: roadsOf(t, 4, links)},
	}
	study.Roads.(*testRoads).terminal = 0
	for i, epci := range []string{"B", "", "A", "A"} {
		study.Communes[i].EPCICode, study.Communes[i].EPCI = epci, epci
	}
	r, err := Run(t.Context(), study, Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := r.Territories(coverage.EPCI)
	if len(all) != 3 || all[0].Code != "A" || all[1].Code != "B" || all[2].Code != "" {
		t.Fatalf("territories %+v", all)
	}
	if a := all[0]; a.All != (count(2, 1100)) || a.Slowest.Commune.Code != "57002" || a.Tallies[2].Beyond != (count(2, 1100)) || a.Mean != 35*road.Minute+1 {
		t.Errorf("%+v", a)
	}
	sum := coverage.Count{}
	for _, territory := range all {
		sum.Communes += territory.All.Communes
		sum.People += territory.All.People
	}
	if sum != r.Scope.All {
		t.Errorf("territories hold %v, the scope %v", sum, r.Scope.All)
	}
	curve := r.Curve()
	if len(curve) != 36 {
		t.Fatalf("%d minutes", len(curve))
	}
	for minute, want := range map[int]coverage.Count{1: count(1, 1), 9: count(1, 1), 10: count(2, 11), 35: count(2, 11), 36: count(3, 111)} {
		if got := curve[minute-1]; got.Count != want || got.Limit != road.Deciseconds(minute)*road.Minute {
			t.Errorf("%d min: %+v, want %v", minute, got, want)
		}
	}
}
