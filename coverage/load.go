package coverage

import (
	"cmp"
	"slices"

	"acces30/coverage/road"
)

// Capacity is how many people a structure can receive. It is a soft limit: nobody is
// turned away, but load over it goes on to the next structure within the threshold
// that has room.
type Capacity struct {
	PerAgent int // people for each reception agent; 0 is no limit
	Agents   int // at each structure
}

// People returns how many people a structure can receive; limited is false without a
// limit.
func (c Capacity) People() (people int, limited bool) { return c.PerAgent * c.Agents, c.PerAgent > 0 }

// Load is what a structure has to carry: the people of the communes in scope that it is
// the nearest of. Structures around the scope have no limit here and take nobody over:
// what they carry at home is not known.
type Load struct {
	Nearest int // people nearest to it
	Shared  int // people after sharing
}

// Over returns how many people are over a capacity after sharing.
func (l Load) Over(capacity int) int { return max(0, l.Shared-capacity) }

// Neighbour is a structure within the threshold of a commune that another is the
// nearest of.
type Neighbour struct {
	Commune   int              // index in Result.Communes
	Structure int              // index in Result.Structures
	More      road.Deciseconds // time over that to the nearest
}

// Share sets the Loads of a result: people go to their nearest structure; where that
// is over the capacity, to a neighbour with room, those first for whom the way grows
// least. Without a capacity there are no Loads. It returns how many people of each
// commune stay with the nearest.
func (r *Result) Share(neighbours []Neighbour) (staying []int) {
	capacity, limited := r.Study.Settings.Capacity.People()
	if !limited {
		return nil
	}
	r.Loads, staying = make([]Load, len(r.Structures)), make([]int, len(r.Communes))
	for i := range r.Communes {
		if c := &r.Communes[i]; c.Nearest[0].Structure != NoStructure && c.Status != NotComputed {
			staying[i] = c.Commune.Population
			r.Loads[c.Nearest[0].Structure].Nearest += c.Commune.Population
		}
	}
	for i := range r.Loads {
		r.Loads[i].Shared = r.Loads[i].Nearest
	}
	slices.SortFunc(neighbours, func(a, b Neighbour) int {
		return cmp.Or(cmp.Compare(a.More, b.More), cmp.Compare(a.Commune, b.Commune), cmp.Compare(a.Structure, b.Structure))
	})
	for _, n := range neighbours {
		from, to := r.Communes[n.Commune].Nearest[0].Structure, n.Structure
		if !r.Structures[from].InScope || !r.Structures[to].InScope {
			continue
		}
		people := min(staying[n.Commune], r.Loads[from].Shared-capacity, capacity-r.Loads[to].Shared)
		if people <= 0 {
			continue
		}
		staying[n.Commune] -= people
		r.Loads[from].Shared -= people
		r.Loads[to].Shared += people
	}
	return staying
}

// Relief are the people who would go to a new label in place of a structure that has
// more of them nearest to it than it can receive.
type Relief struct {
	Structure *StructureReach
	People    int
}

// Taker is a structure that people would go to when another closes.
type Taker struct {
	Structure *StructureReach
	People    int
}

// takers lists who takes the people of a closed structure, most first, and how many
// people more would then be nearest to a structure than it can receive.
func (r *Result) takers(next map[int]int) (list []Taker, over int) {
	capacity, limited := r.Study.Settings.Capacity.People()
	for at, people := range next {
		list = append(list, Taker{&r.Structures[at], people})
		if limited && r.Structures[at].InScope {
			over += max(0, r.Loads[at].Nearest+people-capacity) - max(0, r.Loads[at].Nearest-capacity)
		}
	}
	slices.SortFunc(list, func(a, b Taker) int {
		return cmp.Or(-cmp.Compare(a.People, b.People), cmp.Compare(a.Structure.Structure.ID, b.Structure.Structure.ID))
	})
	return list, over
}
