package siting

import (
	"math/rand/v2"
	"slices"
)

// shake looks for a cheaper set near the one known, as long as the work lasts:
// a few of its candidates are exchanged at random, then swapped while that is
// cheaper (iterated local search). The random numbers are the same each time.
// It returns what it found and the work it took.
func (in *instance) shake(set []int32, work int64) (best []int32, cost, worked int64) {
	random := rand.New(rand.NewPCG(uint64(in.k), uint64(len(in.names))))
	x := newExchange(in)
	for _, i := range set {
		x.add(i)
	}
	x.greedy()
	x.swaps()
	best, cost = slices.Clone(x.set), x.cost()
	for x.worked < work && len(best) > 0 && in.k < len(in.names) {
		x.become(best)
		for range 1 + random.IntN(1+min(3, in.k/2)) {
			x.remove(x.set[random.IntN(len(x.set))])
			if i := int32(random.IntN(len(in.names))); !x.chosen[i] && x.room(i, -1) {
				x.add(i)
			}
			if len(x.set) == 0 {
				break
			}
		}
		x.greedy()
		x.swaps()
		x.worked += int64(len(in.names))
		if c := x.cost(); c <= cost {
			best, cost = slices.Clone(x.set), c
		}
	}
	return best, cost, x.worked
}

// become changes the set into another one.
func (x *exchange) become(set []int32) {
	for _, i := range slices.Clone(x.set) {
		if !slices.Contains(set, i) {
			x.remove(i)
		}
	}
	for _, i := range set {
		if !x.chosen[i] {
			x.add(i)
		}
	}
}
