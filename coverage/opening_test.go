package coverage

import (
	"testing"

	"acces30/coverage/label"
	"acces30/coverage/road"
)

func TestSlotsOf(t *testing.T) {
	var w label.Week
	w.Days[0] = []label.Interval{{Open: 525, Close: 720}, {Open: 810, Close: 1440}} // 8:45 to 12:00, 13:30 to 24:00
	w.Days[6] = []label.Interval{{Open: 0, Close: 1}}
	open := slotsOf(w)
	for slot, want := range map[int]bool{0: false, 17: false, 18: true, 23: true, 24: false, 26: false, 27: true, 47: true} {
		if got := open[0]&(1<<slot) != 0; got != want {
			t.Errorf("half hour %d: open %v", slot, got)
		}
	}
	if open[6] != 1 || open[1] != 0 {
		t.Errorf("%b, %b", open[6], open[1])
	}
}

// TestOpening counts a road 0 -10min- 1 -25min- 2 with a point at each end,
// one open on Monday morning and one that does not say.
func TestOpening(t *testing.T) {
	links := []testLink{
		{0, 1, 10 * road.Minute}, {1, 0, 10 * road.Minute}, {1, 2, 25 * road.Minute}, {2, 1, 25 * road.Minute},
	}
	study := &Study{
		Settings:   Settings{Departements: []string{"57"}, Threshold: Promise},
		Communes:   []Commune{commune("57000", 0, 1), commune("57001", 1, 10), commune("57002", 2, 100), commune("57003", 3, 1000)},
		Structures: []Structure{structure("1", point(0, openOn(0))), structure("2", point(2, openOn()))},
		Roads:      roadsOf(t, 4, links), // node 3 is apart
	}
	r, err := Analyse(t.Context(), study, AnalyseOptions{})
	if err != nil {
		t.Fatal(err)
	}
	o := &r.Opening
	if o.Days[0] != (Count{2, 11}) || o.Days[1] != (Count{}) || o.Unstated != (Count{1, 100}) {
		t.Errorf("days %v, not stated %v", o.Days, o.Unstated)
	}
	if o.Slots[0][17] != 0 || o.Slots[0][18] != 11 || o.Slots[0][19] != 11 || o.Slots[0][20] != 0 || o.Slots[1][18] != 0 {
		t.Errorf("Monday %v", o.Slots[0])
	}
}

func TestTerritoriesAndCurve(t *testing.T) {
	links := []testLink{{0, 1, 10 * road.Minute}, {1, 0, 10 * road.Minute}, {1, 2, 25 * road.Minute}, {2, 1, 25*road.Minute + 1}}
	study := &Study{
		Settings:   Settings{Departements: []string{"57"}, Threshold: Promise},
		Communes:   []Commune{commune("57000", 0, 1), commune("57001", 1, 10), commune("57002", 2, 100), commune("57003", 3, 1000)},
		Structures: []Structure{structure("1", point(0, openOn(0)))},
		Roads:      roadsOf(t, 4, links),
	}
	study.Roads.(*testRoads).terminal = 0
	for i, epci := range []string{"B", "", "A", "A"} {
		study.Communes[i].EPCICode, study.Communes[i].EPCI = epci, epci
	}
	r, err := Analyse(t.Context(), study, AnalyseOptions{})
	if err != nil {
		t.Fatal(err)
	}
	all := r.Territories(EPCI)
	if len(all) != 3 || all[0].Code != "A" || all[1].Code != "B" || all[2].Code != "" {
		t.Fatalf("territories %+v", all)
	}
	if a := all[0]; a.All != (Count{2, 1100}) || a.Slowest.Commune.Code != "57002" || a.Tallies[2].Beyond != (Count{2, 1100}) || a.Mean != 35*road.Minute+1 {
		t.Errorf("%+v", a)
	}
	sum := Count{}
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
	for minute, want := range map[int]Count{1: {1, 1}, 9: {1, 1}, 10: {2, 11}, 35: {2, 11}, 36: {3, 111}} {
		if got := curve[minute-1]; got.Count != want || got.Limit != road.Deciseconds(minute)*road.Minute {
			t.Errorf("%d min: %+v, want %v", minute, got, want)
		}
	}
}
