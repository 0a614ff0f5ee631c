package coverage

import (
	"math/rand/v2"
	"testing"

	"acces30/coverage/road"
)

// TestShare shares the loads of random structures: nobody gets lost, nobody takes more
// than there is room for, and nobody is over the limit while one whom a commune of his
// could go to has room.
func TestShare(t *testing.T) {
	shared, full := 0, 0
	for seed := range uint64(500) {
		rng := rand.New(rand.NewPCG(seed, 14))
		r := &Result{Study: &Study{Settings: Settings{Capacity: Capacity{PerAgent: 50 + rng.IntN(200), Agents: 2}}}}
		capacity, _ := r.Study.Settings.Capacity.People()
		r.Structures = make([]StructureReach, 1+rng.IntN(6))
		for i := range r.Structures {
			r.Structures[i].InScope = rng.IntN(5) > 0
		}
		var neighbours []Neighbour
		people := 0
		for i := range 1 + rng.IntN(20) {
			c := CommuneAccess{Commune: &Commune{Population: rng.IntN(200)}}
			people += c.Commune.Population
			c.Nearest[0].Structure = rng.IntN(len(r.Structures))
			for k := range r.Structures {
				if k != c.Nearest[0].Structure && rng.IntN(2) == 0 {
					neighbours = append(neighbours, Neighbour{i, k, road.Deciseconds(rng.IntN(5))})
				}
			}
			r.Communes = append(r.Communes, c)
		}
		staying := r.Share(neighbours)
		sum := 0
		for i, l := range r.Loads {
			sum += l.Shared
			if l.Shared > max(l.Nearest, capacity) || !r.Structures[i].InScope && l.Shared != l.Nearest {
				t.Errorf("seed %d: structure %d takes on %d people, nearest are %d", seed, i, l.Shared, l.Nearest)
			}
			if l.Shared < l.Nearest {
				shared++
			}
			if l.Over(capacity) > 0 {
				full++
			}
		}
		if sum != people {
			t.Errorf("seed %d: %d people carried, there are %d", seed, sum, people)
		}
		for _, n := range neighbours {
			from := r.Communes[n.Commune].Nearest[0].Structure
			if r.Structures[from].InScope && r.Structures[n.Structure].InScope && staying[n.Commune] > 0 &&
				r.Loads[from].Shared > capacity && r.Loads[n.Structure].Shared < capacity {
				t.Errorf("seed %d: structure %d is over the limit, %d within reach of commune %d has room", seed, from, n.Structure, n.Commune)
			}
		}
	}
	if shared == 0 || full == 0 {
		t.Errorf("%d structures hand people on, %d stay over: the test says nothing", shared, full)
	}
}

func TestNoCapacityNoLoads(t *testing.T) {
	r := &Result{Study: &Study{}, Structures: make([]StructureReach, 1)}
	if r.Share(nil); r.Loads != nil {
		t.Error("loads without a limit")
	}
}
