package analysis

import (
	"testing"

	"acces30/coverage"
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
