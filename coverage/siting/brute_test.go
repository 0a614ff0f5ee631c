package siting

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage/road"
)

// naive answers by looking at every set of candidates: the twin of the solver.
type naive struct {
	p *Problem
	k int
}

// sets calls each for every set that the groups and k allow, in the order of
// their lists.
func (n naive) sets(each func(set []int)) {
	var add func(set []int, from int)
	add = func(set []int, from int) {
		each(set)
		if len(set) == n.k {
			return
		}
		for i := from; i < len(n.p.Candidates); i++ {
			if n.fits(set, i) {
				add(append(slices.Clone(set), i), i+1)
			}
		}
	}
	add(nil, 0)
}

func (n naive) fits(set []int, i int) bool {
	same := 0
	for _, o := range set {
		if n.p.Candidates[o].Group == n.p.Candidates[i].Group {
			same++
		}
	}
	return n.p.PerGroup == 0 || n.p.Candidates[i].Group < 0 || same < n.p.PerGroup
}

// value is what a set is worth, in the order in which it counts: the smaller
// first.
type value [4]int64

// best returns the best value and the sets that have it and of which no part
// has, in order.
func (n naive) best(worth func(set []int) value) (value, []int) {
	best := value{math.MaxInt64}
	var first []int
	values := make(map[uint64]value)
	n.sets(func(set []int) {
		v := worth(set)
		key := mask(set)
		values[key] = v
		switch c := slices.Compare(v[:], best[:]); {
		case c < 0:
			best, first = v, slices.Clone(set)
		case c == 0 && first != nil && mask(first)&^key == 0 && bits.OnesCount64(key) < len(first):
			first = slices.Clone(set)
		}
	})
	// The first in order of those whose every site is needed.
	found := false
	n.sets(func(set []int) {
		if found || values[mask(set)] != best {
			return
		}
		for s := range set {
			if values[mask(without(set, s))] == best {
				return
			}
		}
		first, found = slices.Clone(set), true
	})
	return best, first
}

func mask(set []int) uint64 {
	var m uint64
	for _, i := range set {
		m |= 1 << i
	}
	return m
}

// times are those with a set, plainly.
func (n naive) times(set []int) []road.Deciseconds {
	times := make([]road.Deciseconds, len(n.p.Demands))
	for j, d := range n.p.Demands {
		times[j] = d.Now
		for _, i := range set {
			for _, r := range n.p.Candidates[i].Reaches {
				if int(r.Demand) == j && r.Time < times[j] {
					times[j] = r.Time
				}
			}
		}
	}
	return times
}

// sum is people × time.
func (n naive) sum(times []road.Deciseconds) int64 {
	longest := n.p.OutOfReach
	for _, d := range n.p.Demands {
		if d.Now != road.Unreached {
			longest = max(longest, d.Now)
		}
	}
	for _, c := range n.p.Candidates {
		for _, r := range c.Reaches {
			longest = max(longest, r.Time)
		}
	}
	var sum int64
	for j, t := range times {
		if t == road.Unreached {
			t = longest
		}
		sum += n.p.Demands[j].People * int64(t)
	}
	return sum
}

// newly is how many people come within a limit.
func (n naive) newly(times []road.Deciseconds, limit road.Deciseconds) int64 {
	var people int64
	for j, t := range times {
		if n.p.Demands[j].Now > limit && t <= limit {
			people += n.p.Demands[j].People
		}
	}
	return people
}

// longest is the longest time of those that can be reached.
func (n naive) longest(times []road.Deciseconds) int64 {
	var all []int
	for i := range n.p.Candidates {
		all = append(all, i)
	}
	could := n.times(all)
	longest := int64(0)
	for j, t := range times {
		if n.p.Demands[j].People > 0 && could[j] != road.Unreached {
			longest = max(longest, int64(t))
		}
	}
	return longest
}

// same holds a plan against the naive answer.
func same(t *testing.T, seed uint64, what string, plan *Plan, want int64, sites []int) {
	t.Helper()
	got := plan.Candidates()
	slices.Sort(got)
	if plan.Value != want || plan.Bound != want || !plan.Proved || !plan.Settled || !slices.Equal(got, sites) {
		t.Errorf("seed %d, %s: value %d, bound %d, proved %v, settled %v, sites %v; want %d, %v", seed, what, plan.Value, plan.Bound,
			plan.Proved, plan.Settled, got, want, sites)
	}
}

func TestMaxCoverAgainstNaive(t *testing.T) {
	for seed := range uint64(problems) {
		p := random(rand.New(rand.NewPCG(seed, 1)))
		limit := road.Deciseconds(seed % 20)
		plans, err := p.MaxCover(t.Context(), limit, 4, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		for k := range plans {
			n := naive{p, k + 1}
			v, set := n.best(func(set []int) value {
				times := n.times(set)
				return value{-n.newly(times, limit), n.sum(times)}
			})
			if k > 0 && plans[k-1].Value == -v[0] {
				set = plans[k-1].Candidates()
				slices.Sort(set)
			}
			// One site or more that bring nobody within the limit are not opened.
			if v[0] == 0 {
				set = nil
			}
			same(t, seed, "MaxCover", &plans[k], -v[0], set)
		}
	}
}

func TestSetCoverAgainstNaive(t *testing.T) {
	for seed := range uint64(problems) {
		p := random(rand.New(rand.NewPCG(seed, 2)))
		limit := road.Deciseconds(seed % 20)
		plan, err := p.SetCover(t.Context(), limit, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		n := naive{p, len(p.Candidates)}
		v, set := n.best(func(set []int) value {
			times := n.times(set)
			return value{-n.newly(times, limit), int64(len(set)), n.sum(times)}
		})
		same(t, seed, "SetCover", &plan, v[1], set)
		if all := n.newly(n.times(everything(p)), limit); plan.Complete != (-v[0] == all) {
			t.Errorf("seed %d: complete %v, %d of %d", seed, plan.Complete, -v[0], all)
		}
	}
}

func everything(p *Problem) []int {
	var all []int
	for i := range p.Candidates {
		all = append(all, i)
	}
	return all
}

func TestMedianAgainstNaive(t *testing.T) {
	for seed := range uint64(problems) {
		p := random(rand.New(rand.NewPCG(seed, 3)))
		n := naive{p, 1 + int(seed%4)}
		plan, err := p.Median(t.Context(), n.k, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		v, set := n.best(func(set []int) value { return value{n.sum(n.times(set))} })
		same(t, seed, "Median", &plan, v[0], set)
		if plan.Time != plan.Value {
			t.Errorf("seed %d: time %d, value %d", seed, plan.Time, plan.Value)
		}
	}
}

func TestCenterAgainstNaive(t *testing.T) {
	for seed := range uint64(problems) {
		p := random(rand.New(rand.NewPCG(seed, 4)))
		n := naive{p, 1 + int(seed%4)}
		plan, err := p.Center(t.Context(), n.k, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		v, set := n.best(func(set []int) value {
			times := n.times(set)
			return value{n.longest(times), n.sum(times)}
		})
		same(t, seed, "Center", &plan, v[0], set)
	}
}
