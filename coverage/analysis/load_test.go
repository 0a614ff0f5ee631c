package analysis

import (
	"fmt"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
)

// TestNewLabelsRelieve: with the labels of a plan open, as many people fewer are
// nearest to each structure over its capacity as the plan says.
func TestNewLabelsRelieve(t *testing.T) {
	told := 0
	for seed := range uint64(4) {
		study := country(t, seed, 60, 4)
		study.Settings.Capacity = coverage.Capacity{PerAgent: 10_000, Agents: 2}
		before := run(t, study)
		for i := range before.Plans {
			fewer := make(map[*coverage.Structure]int)
			for k := range before.Plans[i].Sites {
				for _, r := range before.Plans[i].Sites[k].Relieves {
					fewer[r.Structure.Structure] += r.People
					told++
				}
			}
			after := run(t, opened(study, before.Plans[i].Last().Sites))
			for k := range before.Structures {
				over := before.Loads[k].Nearest > 20_000
				got := before.Loads[k].Nearest - after.Loads[k].Nearest
				if want := fewer[before.Structures[k].Structure]; over && got != want || !over && want != 0 {
					t.Errorf("seed %d: structure %d has %d people fewer, told are %d", seed, k, got, want)
				}
			}
		}
		capacity := 20_000
		for k, l := range before.Loads {
			if l.Nearest != before.Structures[k].Catchment.People || l.Shared > max(capacity, l.Nearest) {
				t.Errorf("seed %d: load %+v, nearest are %d", seed, l, before.Structures[k].Catchment.People)
			}
		}
	}
	if told == 0 {
		t.Error("no label relieves any structure: the test says nothing")
	}
}

// TestWhoseWayGrowsLeast: of two communes 20 minutes and 1 from a structure with 100 people
// too many, the one that has 5 minutes more to another structure goes there, not the one
// that has 10 more.
func TestWhoseWayGrowsLeast(t *testing.T) {
	var links []testLink
	for _, l := range []testLink{{0, 1, 20}, {1, 2, 25}, {0, 3, 1}, {3, 4, 11}} {
		links = append(links, testLink{l.from, l.to, l.time * road.Minute}, testLink{l.to, l.from, l.time * road.Minute})
	}
	roads := roadsOf(t, 5, links)
	roads.terminal = 0
	study := valley(t)
	study.Settings.Plan.New, study.Roads = 0, roads
	study.Communes = []coverage.Commune{commune("57000", 0, 900), commune("57001", 1, 100), commune("57003", 3, 100)}
	study.Structures = []coverage.Structure{structure("a", point(0, openOn(0))), structure("b", point(2, openOn(0))), structure("c", point(4, openOn(0)))}
	if got := fmt.Sprint(run(t, study).Loads); got != "[{1100 1000} {0 100} {0 0}]" {
		t.Error(got)
	}
}
