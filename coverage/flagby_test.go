package coverage

import (
	"testing"

	"acces30/coverage/road"
	"acces30/coverage/settle"

	"pgregory.net/rapid"
)

// TestFlagByPeople: a commune is beyond a limit by its people just when more than
// half of them are.
func TestFlagByPeople(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		threshold := road.Deciseconds(rapid.IntRange(1, 40_000).Draw(t, "threshold"))
		study := &Study{Settings: Settings{Threshold: threshold, FlagBy: FlagByPeople}}
		modelled := rapid.Bool().Draw(t, "modelled")
		if modelled {
			study.Settlement = &settle.Model{Scatter: 0.15}
		}
		points := &PointShare{Computed: 1}
		var beyond, all float64
		for range rapid.IntRange(1, 12).Draw(t, "points") {
			p := PointTime{Time: road.Deciseconds(rapid.IntRange(1, 40_000).Draw(t, "time")), Hundredths: uint32(rapid.IntRange(0, 500).Draw(t, "people"))}
			if rapid.IntRange(0, 9).Draw(t, "cut off") == 0 {
				p.Time = road.Unreached
			}
			points.Times = append(points.Times, p)
			points.Hundredths += uint64(p.Hundredths)
			all += float64(p.Hundredths)
			switch {
			case !p.Time.Reached():
				beyond += float64(p.Hundredths)
			case modelled:
				beyond += float64(p.Hundredths) * (1 - study.Settlement.Within(float64(p.Time), float64(threshold)))
			case p.Time > threshold:
				beyond += float64(p.Hundredths)
			}
		}
		if all == 0 || beyond/all > 0.5-1e-9 && beyond/all < 0.5+1e-9 {
			return // nobody, or a tie that rounding decides
		}
		r := &Result{Study: study, PeopleModelled: modelled, Communes: []CommuneAccess{{Commune: &Commune{Population: 100}, ByPoint: points}}}
		r.Communes[0].Nearest[0] = Reach{Time: 600}
		r.timeByPeople()
		c := &r.Communes[0]
		c.Classify(threshold, &RoadsInfo{})
		if got, want := c.Status != Covered, beyond > all/2; got != want {
			t.Fatalf("beyond %v with %.1f of %.1f people beyond; median %d, threshold %d", got, beyond, all, c.Median, threshold)
		}
		if c.ReferenceTime() != 600 {
			t.Fatalf("the time of the reference point has become %d", c.ReferenceTime())
		}
	})
}

// TestFlagByPeopleWithoutAny: without points, or without a computed time, the
// reference point decides.
func TestFlagByPeopleWithoutAny(t *testing.T) {
	points := func() *PointShare {
		return &PointShare{Computed: 9, Hundredths: 900, Times: []PointTime{{Time: 5, Hundredths: 900}}}
	}
	r := &Result{Study: &Study{}, Communes: []CommuneAccess{
		{Commune: &Commune{Population: 9}},
		{Commune: &Commune{Population: 9}, ByPoint: &PointShare{Hundredths: 900}},
		{Commune: &Commune{Population: 9}, ByPoint: points(), Status: NotComputed},
		{Commune: &Commune{Population: 9}, ByPoint: points()},
	}}
	r.timeByPeople()
	for i, want := range []FlagKind{FlagByReference, FlagByReference, FlagByReference, FlagByPeople} {
		if got := r.Communes[i].FlagBy; got != want {
			t.Errorf("commune %d is flagged by %d, want %d", i, got, want)
		}
	}
}

// TestLongestMedian: times are looked for as far as a day; whoever needs as much reaches
// nothing.
func TestLongestMedian(t *testing.T) {
	const day = 24 * 60 * road.Minute
	for time, want := range map[road.Deciseconds]road.Deciseconds{
		0: 0, 1: 1, 6000: 6000, 23 * 60 * road.Minute: 23 * 60 * road.Minute, day - 1: day - 1,
		day: road.Unreached, day + 1: road.Unreached, road.Unreached: road.Unreached,
	} {
		points := &PointShare{Computed: 1, Hundredths: 100, Times: []PointTime{{Time: time, Hundredths: 100}}}
		r := &Result{Study: &Study{}, Communes: []CommuneAccess{{Commune: &Commune{Population: 1}, ByPoint: points}}}
		r.timeByPeople()
		if got := r.Communes[0].Median; got != want {
			t.Errorf("%d: the median is %d, want %d", time, got, want)
		}
	}
}

// TestSumUpByPeople: where people decide, they do in all that is summed up.
func TestSumUpByPeople(t *testing.T) {
	for flagBy, want := range map[FlagKind]struct {
		within, beyond Count
		class          int
		median         road.Deciseconds
	}{FlagByReference: {Count{1, 90}, Count{}, 1, 6000}, FlagByPeople: {Count{}, Count{1, 90}, 6, 24_000}} {
		c := CommuneAccess{Commune: &Commune{Population: 90, PopulationKnown: true}, ByPoint: &PointShare{
			Computed: 90, Hundredths: 500, Times: []PointTime{{Time: 3000, Hundredths: 200}, {Time: 24_000, Hundredths: 300}}, Within: []int{36, 36, 36},
		}}
		c.Nearest[0], c.Nearest[1] = Reach{Time: 6000}, NoReach()
		r := &Result{
			Study:      &Study{Settings: Settings{Threshold: Promise, FlagBy: flagBy}, Structures: make([]Structure, 1)},
			Communes:   []CommuneAccess{c},
			Structures: []StructureReach{{Structure: &Structure{}, Points: make([]PointReach, 1)}},
		}
		r.SumUp()
		at := r.TallyAt(Promise)
		if at.Within != want.within || at.Beyond != want.beyond || r.Communes[0].Class != want.class || r.Scope.Median != want.median || r.Communes[0].ReferenceTime() != 6000 {
			t.Errorf("flagged by %d: %+v, class %d, median %d, reference %d", flagBy, at, r.Communes[0].Class, r.Scope.Median, r.Communes[0].ReferenceTime())
		}
	}
}
