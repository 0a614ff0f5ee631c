package analysis

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/coverage/road"
)

// TestGroupsAddUp: what the inputs count of a group is kept, point by point: within,
// beyond and not computed add up to it, in the scope and over its territories; a longer
// limit never has fewer; groups change nobody's first answer.
func TestGroupsAddUp(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 7))
		study := withZones(t, rng)
		plain := run(t, study)
		var want [coverage.PointGroups]uint64
		var untold [coverage.PointGroups]int
		for _, p := range study.PopulationPoints {
			counts := coverage.GroupCounts{p.Hundredths}
			for g := 1; g < coverage.PointGroups; g++ {
				if counts[g] = rng.Uint32N(p.Hundredths + 1); rng.IntN(4) == 0 {
					counts[g] = coverage.Untold
				}
			}
			study.PopulationGroups = append(study.PopulationGroups, counts)
			for g, n := range counts {
				if n == coverage.Untold {
					untold[g]++
				} else {
					want[g] += uint64(n)
				}
			}
		}
		cars := 0
		for i := range study.Communes {
			if c := &study.Communes[i]; rng.IntN(2) == 0 {
				c.NoCarHouseholds, c.NoCarKnown = c.Population/3, true
				if study.Settings.Includes(c.Departement) && c.Population > 0 {
					cars += c.NoCarHouseholds
				}
			}
		}
		r := run(t, study)
		for g := range coverage.PointGroups {
			if r.Groups == nil {
				break // nobody is counted
			}
			if split := &r.Groups[g]; len(study.PopulationPoints) > 0 && (split.All != want[g] || split.Untold != untold[g]) {
				t.Fatalf("seed %d, group %d: %d and %d untold, the points have %d and %d", seed, g, split.All, split.Untold, want[g], untold[g])
			}
		}
		if r.Groups != nil && r.Groups[coverage.NoCarHouseholds].All != 100*uint64(cars) {
			t.Fatalf("seed %d: %d households without a car, want %d", seed, r.Groups[coverage.NoCarHouseholds].All/100, cars)
		}
		for g := range r.Groups {
			split := &r.Groups[g]
			var parts uint64
			for _, territory := range r.Zoned(0) {
				if territory.Groups != nil {
					parts += territory.Groups[g].All
				}
			}
			if parts != split.All || split.Computed > split.All {
				t.Fatalf("seed %d, group %d: %d in the territories, %+v", seed, g, parts, split)
			}
			for k := range split.Within {
				if split.Within[k] > split.Computed || k > 0 && split.Within[k] < split.Within[k-1] {
					t.Fatalf("seed %d, group %d: %+v", seed, g, split)
				}
			}
		}
		if r.Scope != plain.Scope {
			t.Fatalf("seed %d: groups change the scope", seed)
		}
		for k := range r.Tallies {
			if r.Tallies[k] != plain.Tallies[k] {
				t.Fatalf("seed %d: groups change who is counted", seed)
			}
		}
	}
}

// TestGroupsOfTheScope: of points in and out of the scope, and of one whose number of a
// group is not told, each group is counted by hand, within 15 minutes and beyond 30.
func TestGroupsOfTheScope(t *testing.T) {
	var links []testLink
	for i := range uint32(5) {
		links = append(links, testLink{i, i + 1, 6000}, testLink{i + 1, i, 6000})
	}
	study := &coverage.Study{
		Settings:   coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
		Communes:   []coverage.Commune{commune("54001", 1, 50), commune("57001", 1, 10), commune("57002", 4, 70)},
		Structures: []coverage.Structure{structure("1", point(0, openOn(0)))},
		Network:    coverage.Network{Roads: roadsOf(t, 6, links)},
		PopulationPoints: []coverage.PopulationPoint{
			{Point: orb.Point{1, 0}, Commune: 0, Hundredths: 4000}, {Point: orb.Point{1, 0}, Commune: 1, Hundredths: 900},
			{Point: orb.Point{4, 0}, Commune: 2, Hundredths: 3000}, {Point: orb.Point{5, 0}, Commune: 2, Hundredths: 200},
			{Point: orb.Point{99, 0}, Commune: 2, Hundredths: 60}, // no road leads there
		},
	}
	for _, n := range []uint32{1000, 300, 500, coverage.Untold, 50} {
		var counts coverage.GroupCounts
		for g := 1; g < coverage.PointGroups; g++ {
			counts[g] = n
		}
		study.PopulationGroups = append(study.PopulationGroups, counts)
	}
	r := run(t, study)
	for g := 1; g < coverage.PointGroups; g++ {
		if s := &r.Groups[g]; s.All != 850 || s.Untold != 1 || s.UntoldPeople != 200 || s.Within[0] != 300 || s.Within[len(s.Within)-1] != 300 || s.Computed != 800 {
			t.Errorf("group %d: %+v", g, s)
		}
	}
	if s := &r.Groups[coverage.AllPeople]; s.All != 4160 || s.Untold != 0 || s.Within[0] != 900 || s.Computed != 4100 {
		t.Errorf("all people: %+v", s)
	}
}

// TestGroupsOfAPlace: members within each limit, of all at 12 minutes that of 12; those
// of no known time are counted, but not among those computed.
func TestGroupsOfAPlace(t *testing.T) {
	study := valley(t)
	study.Settings.Threshold, study.Settings.Plan.New = 12*road.Minute, 0
	study.PopulationPoints = []coverage.PopulationPoint{
		{Point: orb.Point{1, 0}, Commune: 1, Hundredths: 300}, {Point: orb.Point{4, 0}, Commune: 1, Hundredths: 200}, {Point: orb.Point{50, 0}, Commune: 1, Hundredths: 70}, {Point: orb.Point{6, 0}, Commune: 6, Hundredths: 1000},
	}
	const untold = coverage.Untold
	study.PopulationGroups = []coverage.GroupCounts{{0, 50, untold, 1, 2, 3}, {0, 30, 20, untold, 4, untold}, {0, 7, 7, untold, 7, 7}, {0, 5, 6, 7, 8, 9}}
	r := run(t, study)
	limits := fmt.Sprint(r.Study.Settings.Limits())
	if limits != "[7200 9000 12000 18000]" {
		t.Fatalf("limits %s", limits)
	}
	for row, want := range map[int]string{
		0: "[]",
		1: "[{570 500 [500 500 500 500] 0 0} {87 80 [80 80 80 80] 0 0} {27 20 [20 20 20 20] 1 300} {1 1 [1 1 1 1] 2 270} {13 6 [6 6 6 6] 0 0} {10 3 [3 3 3 3] 1 200} {0 0 [] 0 0}]",
		6: "[{1000 1000 [0 0 0 0] 0 0} {5 5 [0 0 0 0] 0 0} {6 6 [0 0 0 0] 0 0} {7 7 [0 0 0 0] 0 0} {8 8 [0 0 0 0] 0 0} {9 9 [0 0 0 0] 0 0} {0 0 [] 0 0}]",
	} {
		if got := fmt.Sprint(r.Communes[row].Groups); got != want {
			t.Errorf("commune %d: %s, want %s", row, got, want)
		}
	}
}
