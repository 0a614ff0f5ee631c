package analysis

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"

	"pgregory.net/rapid"
)

// TestDoorsByHand has a road 0 -10min- 1 -10min- 2 with a point at each end and one in
// the middle; a drive ends with 30 s.
func TestDoorsByHand(t *testing.T) {
	links := []testLink{
		{0, 1, 10 * road.Minute}, {1, 0, 10 * road.Minute}, {1, 2, 10 * road.Minute}, {2, 1, 10 * road.Minute},
	}
	late := openOn(0)
	late.Add(2, label.Interval{Open: 17 * 60, Close: 18*60 + 30}, label.Rhythm{})
	rarely := openOn(1)
	rarely.Add(5, label.Interval{Open: 540, Close: 600}, label.Rhythm{Every: 2, Parity: label.Odd})
	rarely.Unknown = 1 << 3
	study := &coverage.Study{
		Settings:   coverage.Settings{Departements: []string{"57"}, Threshold: 15 * road.Minute},
		Communes:   []coverage.Commune{commune("57000", 0, 1), commune("57001", 1, 10), commune("57002", 2, 100), commune("57003", 3, 1000)},
		Structures: []coverage.Structure{structure("late", point(0, late)), structure("rarely", point(1, rarely)), structure("silent", point(2, openOn()))},
		Network:    coverage.Network{Roads: roadsOf(t, 4, links)}, // node 3 is apart
	}
	r, err := Run(t.Context(), study, Options{})
	if err != nil {
		t.Fatal(err)
	}
	const none = coverage.NoStructure
	for _, tt := range []struct {
		row, when   int
		sure, maybe int
		minutes     road.Deciseconds // of sure
	}{
		{0, 0, 0, none, 0}, {1, 0, 0, none, 10}, {2, 0, 0, 2, 20}, // of equal times the sure one stands
		{0, 1, 1, none, 10}, {1, 1, 1, none, 0}, {2, 1, 1, 2, 10},
		{0, 2, 0, none, 0}, {0, 3, none, 1, 0}, {0, 4, none, 2, 0},
		{0, 5, none, 1, 0}, {2, 5, none, 2, 0}, {0, 6, none, 2, 0},
		{0, coverage.Evening, 0, none, 0}, {2, coverage.Evening, 0, 2, 20},
		{3, 0, none, none, 0},
	} {
		d := &r.Communes[tt.row].Doors[tt.when]
		if d.Sure.Structure != tt.sure || d.Maybe.Structure != tt.maybe {
			t.Errorf("commune %d, time %d: %+v, want %d and %d", tt.row, tt.when, d, tt.sure, tt.maybe)
		}
		if want := tt.minutes*road.Minute + 300; tt.sure != none && d.Sure.Time != want {
			t.Errorf("commune %d, time %d: %d, want %d", tt.row, tt.when, d.Sure.Time, want)
		}
	}
	sure, maybe := r.DoorsOpen(0)
	if sure.Within != count(2, 11) || maybe.Within != count(3, 111) || sure.Beyond != count(2, 1100) {
		t.Errorf("Monday: %+v, %+v", sure, maybe)
	}
	// The silent point is within 15 minutes of 1 and 2: nothing is said of them. That in
	// the middle does not tell its Thursdays.
	if len(r.Widenings) != 2 {
		t.Fatalf("%d widenings", len(r.Widenings))
	}
	want := [label.HalfDays]coverage.Count{1: count(1, 1), 3: count(1, 1), 4: count(1, 1), 8: count(1, 1), 9: count(1, 1), 10: count(1, 1)}
	for i, id := range []string{"late", "rarely"} {
		if w := &r.Widenings[i]; w.Structure.Structure.ID != id || w.Halves != want || w.Total != 6 || w.Best() != 1 {
			t.Errorf("%s: %+v", id, w)
		}
	}
	if got := r.Opening.Weakest(2); got[0] != 1 || got[1] != 3 {
		t.Errorf("weakest half-days %v", got)
	}
}

// TestDoorsOfManyPoints: days that differ by one point of many are not taken for one.
func TestDoorsOfManyPoints(t *testing.T) {
	const n = 18
	closed := [7]int{7, 8, 15, 16, 0, 17, -1} // the point that is not open on each day
	study := &coverage.Study{Settings: coverage.Settings{Departements: []string{"57"}, Threshold: 15 * road.Minute}}
	var links []testLink
	for i := range n {
		var days []int
		for day, not := range closed {
			if i != not {
				days = append(days, day)
			}
		}
		study.Communes = append(study.Communes, commune(strconv.Itoa(57000+i), float64(i), 1))
		study.Structures = append(study.Structures, structure(strconv.Itoa(100+i), point(float64(i), openOn(days...))))
		if i > 0 {
			links = append(links, testLink{uint32(i - 1), uint32(i), 10 * road.Minute}, testLink{uint32(i), uint32(i - 1), 10 * road.Minute})
		}
	}
	study.Network = coverage.Network{Roads: roadsOf(t, n, links)}
	r := mustRun(t, study)
	for day, not := range closed {
		for i := range n {
			want := road.Deciseconds(300)
			if i == not {
				want += 10 * road.Minute
			}
			if got := r.Communes[i].Doors[day].Sure; got.Time != want || got.Structure == not {
				t.Errorf("day %d, commune %d: %+v, want %d", day, i, got, want)
			}
		}
	}
}

// anyHours are those of a point: some days, some in some weeks, some not told.
var anyHours = rapid.Custom(func(t *rapid.T) label.Week {
	var w label.Week
	for range rapid.IntRange(0, 5).Draw(t, "sessions") {
		rhythm := label.Rhythm{}
		if rapid.Bool().Draw(t, "some") {
			rhythm = label.Rhythm{Every: 2, Parity: label.Parity(rapid.IntRange(0, 2).Draw(t, "parity"))}
		}
		open := rapid.Uint16Range(8*60, 18*60).Draw(t, "open")
		w.Add(rapid.IntRange(0, 6).Draw(t, "day"), label.Interval{Open: open, Close: open + 90}, rhythm)
	}
	if rapid.IntRange(0, 3).Draw(t, "untold") == 0 {
		w.Unknown = 1 << rapid.IntRange(0, 6).Draw(t, "untold day")
	}
	return w
})

// TestMoreHoursNeverLowerAShare gives one of several points more hours, or hours in more
// weeks: no share of any day, half-day, half hour or evening falls; none is over the share
// without hours, which stays; the points open enough never change the first answer.
func TestMoreHoursNeverLowerAShare(t *testing.T) {
	study := hills(t, 40)
	rng := rand.New(rand.NewPCG(16, 4))
	for k := range 5 {
		p := point(0, label.Week{})
		p.Position = coverage.At(6+rng.Float64()*0.8, 48.5+rng.Float64()*0.5)
		study.Structures = append(study.Structures, structure(strconv.Itoa(k), p))
	}
	study.Settings.Threshold = 20 * road.Minute
	rapid.Check(t, func(rt *rapid.T) {
		for k := range study.Structures {
			study.Structures[k].Points[0].Hours = anyHours.Draw(rt, "hours")
		}
		before := mustRun(t, study)
		checkBounds(t, before)
		hours := &study.Structures[rapid.IntRange(0, 4).Draw(rt, "which")].Points[0].Hours
		*hours = label.Union(*hours, anyHours.Draw(rt, "more"))
		for i := range hours.Sessions {
			if rapid.Bool().Draw(rt, "oftener") {
				hours.Add(hours.Sessions[i].Day, hours.Sessions[i].Interval, label.Rhythm{})
				break
			}
		}
		study.Settings.OpenEnough = coverage.OpenEnough{Hours: float64(rapid.IntRange(0, 30).Draw(rt, "asked"))}
		after := mustRun(t, study)
		checkBounds(t, after)
		if after.Tallies[0] != before.Tallies[0] || after.TallyAt(study.Settings.Threshold) != before.TallyAt(study.Settings.Threshold) {
			t.Fatalf("the first answer changes: %+v, %+v", before.Tallies, after.Tallies)
		}
		for when := range coverage.DoorTimes {
			was, _ := before.DoorsOpen(when)
			if now, _ := after.DoorsOpen(when); now.Within.People < was.Within.People {
				t.Fatalf("time %d: %d people, %d before", when, now.Within.People, was.Within.People)
			}
			for i := range after.Communes {
				if now, was := after.Communes[i].Doors[when].Sure.Time, before.Communes[i].Doors[when].Sure.Time; now > was {
					t.Fatalf("time %d, commune %d: %d, %d before", when, i, now, was)
				}
			}
		}
		for half := range label.HalfDays {
			if after.Opening.Halves[half].People < before.Opening.Halves[half].People {
				t.Fatalf("half-day %d: fewer people", half)
			}
		}
		for day := range after.Opening.Slots {
			for slot := range coverage.Slots {
				if after.Opening.Slots[day][slot] < before.Opening.Slots[day][slot] {
					t.Fatalf("day %d, half hour %d: fewer people", day, slot)
				}
			}
		}
	})
}

func mustRun(t *testing.T, study *coverage.Study) *coverage.Result {
	t.Helper()
	r, err := Run(t.Context(), study, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// checkBounds holds every share with hours below the one without, and a door that may be
// open nearer than one that is.
func checkBounds(t *testing.T, r *coverage.Result) {
	t.Helper()
	any := r.TallyAt(r.Study.Settings.Threshold).Within.People
	for day := range r.Opening.Slots {
		for slot := range coverage.Slots {
			if r.Opening.Slots[day][slot] > any {
				t.Fatalf("day %d, half hour %d: %d people of %d", day, slot, r.Opening.Slots[day][slot], any)
			}
		}
	}
	for when := range coverage.DoorTimes {
		sure, maybe := r.DoorsOpen(when)
		if sure.Within.People > maybe.Within.People || maybe.Within.People > any {
			t.Fatalf("time %d: %d, %d, %d people", when, sure.Within.People, maybe.Within.People, any)
		}
		for i := range r.Communes {
			c := &r.Communes[i]
			if d := &c.Doors[when]; d.Sure.Time < c.ReferenceTime() || d.Maybe.Time < c.ReferenceTime() {
				t.Fatalf("commune %d: %+v before %d", i, d, c.ReferenceTime())
			}
		}
	}
	if enough := r.EnoughAt(r.Study.Settings.Threshold); enough.Within.People > any {
		t.Fatalf("open enough: %d of %d", enough.Within.People, any)
	}
}
