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
	all := []coverage.Structure{structure("a", point(0, openOn(0))), structure("b", point(2, openOn(0))), structure("c", point(4, openOn(0)))}
	for _, order := range [][]int{{0, 1, 2}, {1, 0, 2}, {2, 1, 0}} {
		study := valley(t)
		study.Settings.Plan.New, study.Roads, study.Structures = 0, roads, nil
		study.Communes = []coverage.Commune{commune("57000", 0, 900), commune("57001", 1, 100), commune("57003", 3, 100)}
		for _, k := range order {
			study.Structures = append(study.Structures, all[k])
		}
		r := run(t, study)
		for k, load := range r.Loads {
			if id := r.Structures[k].Structure.ID; load != map[string]coverage.Load{"a": {Nearest: 1100, Shared: 1000}, "b": {Shared: 100}, "c": {}}[id] {
				t.Errorf("%v: %s has %+v", order, id, load)
			}
		}
		if len(r.Loads) != 3 {
			t.Errorf("%d loads", len(r.Loads))
		}
	}
}

// TestWhomALabelRelieves: of the structures in scope that more people are nearest to than
// they can receive, by how many it is nearer to; nobody twice, and nobody who would drive
// as long.
func TestWhomALabelRelieves(t *testing.T) {
	site := reached{{Demand: 0, Time: 0}, {Demand: 1, Time: 7 * road.Minute}, {Demand: 2, Time: 12 * road.Minute}, {Demand: 5, Time: 14*road.Minute - 1}, {Demand: 6, Time: road.Minute}, {Demand: 7, Time: road.Minute}}
	for name, tt := range map[string]struct {
		loads  [2]int
		change func(p *planning)
		want   string
	}{
		"both are full":       {[2]int{21, 21}, func(*planning) {}, "a of 10, b of 100"},
		"as many as may be":   {[2]int{21, 20}, func(*planning) {}, "a of 10"},
		"the first is not":    {[2]int{20, 21}, func(*planning) {}, "b of 100"},
		"one person":          {[2]int{21, 20}, func(p *planning) { p.study.Communes[1].Population = 1 }, "a of 1"},
		"nobody":              {[2]int{21, 20}, func(p *planning) { p.study.Communes[1].Population = 0 }, ""},
		"one is out of scope": {[2]int{21, 21}, func(p *planning) { p.result.Structures[0].InScope = false }, "b of 100"},
		"no limit":            {[2]int{21, 21}, func(p *planning) { p.study.Settings.Capacity = coverage.Capacity{Agents: 2} }, ""},
	} {
		study := valley(t)
		study.Settings.Capacity = coverage.Capacity{PerAgent: 10, Agents: 2}
		p := begun(t, study)
		p.result.Loads = []coverage.Load{{Nearest: tt.loads[0]}, {Nearest: tt.loads[1]}}
		tt.change(p)
		taken := []bool{false, false, false, false, false, false, true, false}
		got := ""
		for i, r := range p.relieves(taken, site) {
			if i > 0 {
				got += ", "
			}
			got += fmt.Sprint(r.Structure.Structure.ID, " of ", r.People)
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
		if want := fmt.Sprint([]bool{false, true, false, false, false, true, true, true}); name != "no limit" && fmt.Sprint(taken) != want {
			t.Errorf("%s: taken %v", name, taken)
		}
	}
}
