package siting

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage/road"
)

// cheapest looks at every set that an instance allows and that holds what a state
// opened and nothing that it closed; MaxInt64 where there is none.
func (in *instance) cheapest(s state) int64 {
	least := int64(math.MaxInt64)
	var add func(set []int32, from int)
	add = func(set []int32, from int) {
		if in.allowed(set) && !slices.ContainsFunc(s.opened(), func(i int32) bool { return !slices.Contains(set, i) }) {
			least = min(least, in.cost(set))
		}
		for i := from; i < len(s) && len(set) < in.k; i++ {
			if s[i] != closed {
				add(append(slices.Clone(set), int32(i)), i+1)
			}
		}
	}
	add(nil, 0)
	return least
}

// allowed says whether a set is one that may be chosen.
func (in *instance) allowed(set []int32) bool {
	used := slices.Clone(in.used)
	for _, i := range set {
		if g := in.groups[i]; g >= 0 {
			if used[g]++; used[g] > in.perGroup {
				return false
			}
		}
	}
	return len(set) <= in.k
}

// wide returns a problem with so many ways to cover that bounds alone do not end the
// search.
func wide(r *rand.Rand, demands, candidates int) *Problem {
	p := &Problem{PerGroup: r.IntN(3)}
	for range demands {
		p.Demands = append(p.Demands, Demand{People: 1 + int64(r.IntN(9)), Now: 100 + road.Deciseconds(r.IntN(50))})
	}
	density := 0.1 + 0.4*r.Float64()
	for range candidates {
		c := Candidate{Group: r.IntN(4) - 1}
		for j := range demands {
			if r.Float64() < density {
				c.Reaches = append(c.Reaches, Reach{int32(j), road.Deciseconds(r.IntN(100))})
			}
		}
		p.Candidates = append(p.Candidates, c)
	}
	return p
}

// bounded is a way to bound a subproblem.
type bounded func(node subproblem, target, reach int64) ascended

// branchAndBound searches an instance from the empty set, without the swaps that find
// nearly all optima before: what it returns was found and proved by bounds alone.
func branchAndBound(t *testing.T, in *instance, bound bounded) int64 {
	t.Helper()
	cost := in.baseCost()
	var open nodes
	open.add(subproblem{state: make(state, len(in.names)), multiplier: make([]int64, len(in.base))})
	for n := 0; open.len() > 0 && open.least() <= cost-in.scale; n++ {
		if n > 10_000 {
			t.Fatal("the search does not end")
		}
		a := bound(open.take(1)[0], cost-in.scale, cost)
		if a.set != nil {
			if !in.allowed(a.set) || in.cost(a.set) != a.cost {
				t.Fatalf("the set %v costs %d, not %d; allowed: %v", a.set, in.cost(a.set), a.cost, in.allowed(a.set))
			}
			cost = min(cost, a.cost)
		}
		if !a.done && a.bound <= cost-in.scale {
			open.branch(in, subproblem{a.state, a.multiplier, a.bound, a.rows}, a.branch)
		}
	}
	return cost
}

// TestBoundsAloneFindTheOptimum: swaps find the optimum of nearly every small problem,
// and would hide a bound that is false or a branch that is lost.
func TestBoundsAloneFindTheOptimum(t *testing.T) {
	for seed := range uint64(1000) {
		r := rand.New(rand.NewPCG(seed, 7))
		p := wide(r, 4+r.IntN(14), 3+r.IntN(8))
		k := 1 + r.IntN(5)
		timing, _ := p.timing(k, nil, nothing)
		covering := p.covering(k, road.Deciseconds(10+r.IntN(80)))
		cover := func(node subproblem, target, reach int64) ascended {
			return covering.cover(t.Context(), node, target, reach, coverPace)
		}
		ascend := func(in *instance) bounded {
			return func(node subproblem, target, reach int64) ascended {
				return in.relaxation().ascend(t.Context(), node, target, reach, childPace)
			}
		}
		for _, test := range []struct {
			name  string
			in    *instance
			bound bounded
		}{{"covering", covering, cover}, {"covering by multipliers", covering, ascend(covering)}, {"times", timing, ascend(timing)}} {
			want := test.in.cheapest(make(state, len(test.in.names)))
			got := branchAndBound(t, test.in, test.bound)
			if got != want {
				t.Errorf("seed %d, %s: %d, want %d", seed, test.name, got, want)
			}
		}
	}
}

// TestBestPair looks at every pair.
func TestBestPair(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 8))
		p := wide(r, 1+r.IntN(12), r.IntN(9))
		in := p.covering(r.IntN(3), 50)
		most := in.baseCost() - in.cheapest(make(state, len(in.names)))
		set, covered, _ := in.bestPair(most - 1)
		if covered != most || set == nil || in.baseCost()-in.cost(set) != most || !in.allowed(set) || !slices.IsSorted(set) {
			t.Errorf("seed %d: %v covers %d, the best %d", seed, set, covered, most)
		}
		if set, _, _ := in.bestPair(most); set != nil {
			t.Errorf("seed %d: %v covers more than the most, %d", seed, set, most)
		}
	}
}

// planted returns a covering problem of which so many candidates cover everything, each
// its own part, among larger ones that do not, which a greedy choice falls for.
func planted(r *rand.Rand, demands, sites, decoys int) *Problem {
	p := &Problem{}
	for range demands {
		p.Demands = append(p.Demands, Demand{People: 1, Now: 100})
	}
	parts := make([]Candidate, sites)
	for j := range demands {
		i := j % sites
		parts[i].Reaches = append(parts[i].Reaches, Reach{int32(j), 1})
	}
	for range decoys {
		c := Candidate{}
		for j := range demands {
			if r.IntN(3*sites) < 4 {
				c.Reaches = append(c.Reaches, Reach{int32(j), 1})
			}
		}
		p.Candidates = append(p.Candidates, c)
	}
	p.Candidates = append(p.Candidates, parts...)
	r.Shuffle(len(p.Candidates), func(a, b int) { p.Candidates[a], p.Candidates[b] = p.Candidates[b], p.Candidates[a] })
	for i := range p.Candidates {
		p.Candidates[i].Group = -1
	}
	return p
}

// TestWeighFindsWhatIsThere: exchanges by weight find a cover that greedy choices miss,
// and what they find is one.
func TestWeighFindsWhatIsThere(t *testing.T) {
	missed, found := 0, 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 9))
		k := 3 + r.IntN(4)
		in := planted(r, 60+r.IntN(60), k, 5+r.IntN(20)).covering(k, 50)
		x := newExchange(in)
		if x.greedy(); x.cost() > 0 {
			missed++
		}
		set, _ := in.weigh(5_000_000)
		if set != nil {
			found++
		}
		if set != nil && (in.cost(set) != 0 || !in.allowed(set)) {
			t.Errorf("seed %d: %v costs %d", seed, set, in.cost(set))
		}
		if set, _ := in.with(k - 1).weigh(20_000); set != nil && in.cost(set) != 0 {
			t.Errorf("seed %d: %v of %d covers all but %d", seed, set, k-1, in.cost(set))
		}
	}
	if missed < 20 || found < 57 {
		t.Errorf("of 60 covers greedy choices miss %d, exchanges by weight find %d", missed, found)
	}
}

// TestScoresOfWeighing: after any exchanges the score of a candidate is the weight that
// hangs on it alone, or would.
func TestScoresOfWeighing(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 10))
		in := wide(r, 5+r.IntN(12), 3+r.IntN(7)).covering(4, 50)
		if len(in.names) == 0 {
			continue
		}
		w := &weighing{in: in, weight: make([]int64, len(in.base)), covers: make([]int32, len(in.base)), score: make([]int64, len(in.names)), since: make([]int, len(in.names)), x: newExchange(in)}
		for j := range w.weight {
			w.weigh(j)
		}
		for range 40 {
			i := int32(r.IntN(len(in.names)))
			w.turn(i, !w.x.chosen[i])
			if j := r.IntN(len(in.base)); w.covers[j] == 0 {
				w.weigh(j)
			}
			for i, score := range w.score {
				want := int64(0)
				for _, e := range in.bySite.Of(i) {
					others := w.covers[e.at]
					if w.x.chosen[i] {
						others--
					}
					if others == 0 {
						want += w.weight[e.at]
					}
				}
				if score != want {
					t.Fatalf("seed %d: candidate %d has a score of %d, want %d", seed, i, score, want)
				}
			}
		}
	}
}

// TestLargeCoverIsKept: of a problem too large for the simplex method the cover that
// exchanges by weight find is the answer.
func TestLargeCoverIsKept(t *testing.T) {
	for seed, work := range map[uint64]int64{5: 7_579_330, 6: 7_103_870} { // swaps find neither
		k := 8 + int(seed%4)
		in := planted(rand.New(rand.NewPCG(seed, 9)), linearColumns+100, k, 70).covering(k, 50)
		f := in.decide(t.Context(), Limits{Work: 60_000_000})
		if f.cost != 0 || f.set == nil || in.cost(f.set) != 0 || !in.allowed(f.set) || !slices.IsSorted(f.set) {
			t.Errorf("seed %d: %v costs %d, said to cost %d", seed, f.set, in.cost(f.set), f.cost)
		}
		if f.bound != 0 || f.nodes != 1 || f.work != work {
			t.Errorf("seed %d: a bound of %d, %d nodes, %d entries, want %d", seed, f.bound, f.nodes, f.work, work)
		}
	}
}
