package analysis

import (
	"fmt"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// reachText writes a structure with its point, minutes and metres; "-" for none.
func reachText(r coverage.Reach) string {
	if r.Structure == coverage.NoStructure {
		return "-"
	}
	return fmt.Sprintf("%d.%d %v %d", r.Structure, r.Point, r.Time.Minutes(), r.Metres)
}

// answerText writes what is known of every commune and structure.
func answerText(r *coverage.Result) (lines []string) {
	add := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	for i := range r.Communes {
		c := &r.Communes[i]
		add("%s: %s, %s, %s; peak %v, status %d, within %d, class %d, days %b, untold %b, halves %b; enough %s, shortfalls %b, nearest's %d, thanks to %d",
			c.Commune.Code[4:], reachText(c.Nearest[0]), reachText(c.Nearest[1]), reachText(c.Nearest[2]), c.Peak.Minutes(), c.Status, c.Within, c.Class,
			c.OpenDays, c.UntoldDays, c.OpenHalves, reachText(c.Enough), c.Shortfalls, c.NearestShortfall, c.OnlyThanks)
	}
	for i := range r.Structures {
		s := &r.Structures[i]
		add("%s: nearest of %s, the only one of %s, within %s, reaches %v", s.Structure.ID, counts(s.Catchment), counts(s.OnlyOne), counts(s.Within...), s.Reached)
		for k, p := range s.Points {
			add("%s.%d: nearest of %s", s.Structure.ID, k, counts(p.Catchment))
		}
	}
	for _, at := range r.Tallies {
		add("%v minutes: within %s, beyond %s, not computed %s", at.Limit.Minutes(), counts(at.Within), counts(at.Beyond), counts(at.NotComputed))
	}
	for _, at := range r.Enough {
		add("open enough, %v minutes: within %s, beyond %s", at.Limit.Minutes(), counts(at.Within), counts(at.Beyond))
	}
	return lines
}

// TestAnswerOfAValley: all that is told of every commune and structure, where a threshold is
// exactly as far as two of them.
func TestAnswerOfAValley(t *testing.T) {
	study := valley(t)
	study.Settings.Plan.New, study.Settings.Threshold = 0, 31*road.Minute
	study.Settings.OpenEnough = coverage.OpenEnough{Hours: 2, Days: 2}
	study.Structures[0].Points = append(study.Structures[0].Points, point(7, openOn(4)))
	r := run(t, study)
	// Minutes from the places 0 to 7: 0, 12, 19, 31, 35, 45, 65, 68; b is in 3, and a's second
	// point in 7 is open on Friday alone. Both are open from 9 to 10: a for two hours, of
	// which each point has one or two.
	hold(t, "the answer", answerText(r), `
		0: 0.0 0 0, 1.0 31 18600, -; peak 0, status 0, within 2, class 0, days 11111, untold 0, halves 101010101; enough 0.0 0 0, shortfalls 1, nearest's 0, thanks to 0
		1: 0.0 12 7200, 1.0 19 11400, -; peak 24, status 0, within 2, class 2, days 11111, untold 0, halves 101010101; enough 0.0 12 7200, shortfalls 1, nearest's 0, thanks to 0
		2: 1.0 12 7200, 0.0 19 11400, -; peak 24, status 0, within 2, class 2, days 11111, untold 0, halves 101010101; enough 1.0 12 7200, shortfalls 1, nearest's 0, thanks to 0
		3: 1.0 0 0, 0.0 31 18600, -; peak 0, status 0, within 2, class 0, days 11111, untold 0, halves 101010101; enough 1.0 0 0, shortfalls 1, nearest's 0, thanks to 0
		4: 1.0 4 2400, 0.1 33 19800, -; peak 8, status 0, within 1, class 0, days 11111, untold 0, halves 101010101; enough 1.0 4 2400, shortfalls 1, nearest's 0, thanks to 0
		5: 1.0 14 8400, 0.1 23 13800, -; peak 28, status 0, within 2, class 2, days 11111, untold 0, halves 101010101; enough 1.0 14 8400, shortfalls 101, nearest's 0, thanks to 0
		6: 0.1 3 1800, 1.0 34 20400, -; peak 6, status 0, within 1, class 0, days 10000, untold 0, halves 100000000; enough 1.0 34 20400, shortfalls 100, nearest's 2, thanks to 2
		7: 0.1 0 0, 1.0 37 22200, -; peak 0, status 0, within 1, class 0, days 10000, untold 0, halves 100000000; enough 1.0 37 22200, shortfalls 100, nearest's 2, thanks to 2
		a: nearest of 4/125, the only one of 2/110, within 4/125 5/145 6/185 7/2185, reaches [{0 0} {1 7200} {2 11400} {3 18600} {5 13800} {6 1800} {7 0}]
		a.0: nearest of 2/15
		a.1: nearest of 2/110
		b: nearest of 4/2090, the only one of 1/30, within 4/2090 5/2100 5/2100 6/2105, reaches [{0 18600} {1 11400} {2 7200} {3 0} {4 2400} {5 8400}]
		b.0: nearest of 4/2090
		15 minutes: within 8/2215, beyond 0/0, not computed 0/0
		20 minutes: within 8/2215, beyond 0/0, not computed 0/0
		30 minutes: within 8/2215, beyond 0/0, not computed 0/0
		31 minutes: within 8/2215, beyond 0/0, not computed 0/0
		open enough, 15 minutes: within 6/2105, beyond 2/110
		open enough, 20 minutes: within 6/2105, beyond 2/110
		open enough, 30 minutes: within 6/2105, beyond 2/110
		open enough, 31 minutes: within 6/2105, beyond 2/110`)
}

// TestLoadsOfAValley: a receives 15 people and b 2,200, of 1,000 that each can: whoever is
// within the threshold of a goes there from b, while there is room.
func TestLoadsOfAValley(t *testing.T) {
	for threshold, want := range map[road.Deciseconds]string{
		19*road.Minute - 1: "[{15 15} {2200 2200}]",   // 2 is 19 minutes from a
		19 * road.Minute:   "[{15 35} {2200 2180}]",   // all of its 20 people
		31*road.Minute - 1: "[{15 35} {2200 2180}]",   // 3 is 31 minutes from a
		31 * road.Minute:   "[{15 1000} {2200 1215}]", // as many of its people as a has room for
	} {
		study := valley(t)
		study.Settings.Plan.New, study.Settings.Threshold = 0, threshold
		if got := fmt.Sprint(run(t, study).Loads); got != want {
			t.Errorf("%v minutes: %s, want %s", threshold.Minutes(), got, want)
		}
	}
}

// TestPlacesThatPeopleLiveIn: what is kept of the points of a commune are those whose access
// is known, each with its time and people.
func TestPlacesThatPeopleLiveIn(t *testing.T) {
	study := valley(t)
	study.Settings.Plan.New = 0
	at := func(lon float64, commune int32, hundredths uint32) coverage.PopulationPoint {
		return coverage.PopulationPoint{Point: orb.Point{lon, 0}, Commune: commune, Hundredths: hundredths}
	}
	study.PopulationPoints = []coverage.PopulationPoint{at(1, 2, 30), at(99, 2, 10), at(6, 2, 20), at(0, 0, 1), at(3, 7, 0)}
	r := run(t, study)
	hold(t, "points", []string{fmt.Sprintf("%+v", *r.Communes[0].ByPoint), fmt.Sprintf("%+v", *r.Communes[2].ByPoint), fmt.Sprint(r.Communes[1].ByPoint, r.Communes[7].ByPoint)}, `
		{Points:1 Times:[{Time:0 Hundredths:1}] Hundredths:1 Computed:5 Within:[5 5 5]}
		{Points:3 Times:[{Time:7200 Hundredths:30} {Time:20400 Hundredths:20}] Hundredths:60 Computed:17 Within:[10 10 10]}
		<nil> <nil>`)
}

// TestMoveFromTheLimit: a commune exactly as far as the limit from what moves away is lost
// when the next structure is farther.
func TestMoveFromTheLimit(t *testing.T) {
	study := valley(t)
	study.Settings.Threshold = 12 * road.Minute // as far as 1 is from a
	study.Settings.Capacity = coverage.Capacity{}
	p := begun(t, study)
	at := 0
	for i, c := range p.candidates {
		if c.Code == "57006" {
			at = i
		}
	}
	reaches, err := p.reachOf(t.Context(), []int{at})
	if err != nil {
		t.Fatal(err)
	}
	moved := p.moved(0, reaches[0], 12*road.Minute)
	// Without a, 0 is 31 minutes from b and 1 is 19; with a label in 6, 6 and 7 are within 3.
	if got := counts(moved.Gained...) + ", " + counts(moved.Lost...); got != "2/110 2/110 2/110 2/110, 2/15 2/15 1/5 1/5" {
		t.Errorf("a to 6: %s", got)
	}
	// Both are lost with a, 5 people and those of 1, and 110 are brought.
	for people, want := range map[int]int{104: 1, 105: 0} {
		study.Communes[1].Population = people
		if got := p.bestMovers(reaches[0], 12*road.Minute); len(got) != want {
			t.Errorf("%d people at the limit: %v may move", people, got)
		}
	}
}

// TestMovesThatLoseNobodyThePromise: a move that leaves as many within the promise is one, a
// move that leaves one person fewer is none, though it brings more within the plan's limit.
func TestMovesThatLoseNobodyThePromise(t *testing.T) {
	for threshold, want := range map[road.Deciseconds]string{
		60 * road.Minute: " 10: a to 6 10: b to 4 30: a to 6", // nobody is beyond, before or after
		31 * road.Minute: " 10: a to 6 10: b to 4 30: a to 6", // 6 and 7 are brought within
		15 * road.Minute: " 10: a to 6 30: a to 6",            // b to 4 makes 20 people drive 16 minutes
	} {
		study := valley(t)
		study.Settings.Threshold = threshold
		r := run(t, study)
		got := ""
		for i := range r.Actions {
			if a := &r.Actions[i]; a.Kind == coverage.MoveHouse {
				got += fmt.Sprintf(" %v: %s to %s", a.Limit.Minutes(), a.At.Structure.ID, a.Open.Code[4:])
			}
		}
		if got != want {
			t.Errorf("%v minutes: %q, want %q", threshold.Minutes(), got, want)
		}
	}
}
