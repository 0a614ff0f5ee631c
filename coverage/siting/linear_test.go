package siting

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage/road"
)

// TestLinearIsOptimal holds the simplex method to its certificate: payments that
// pay no candidate too much, shares that cover what they say, and both of the
// same value prove each other best.
func TestLinearIsOptimal(t *testing.T) {
	priced := 0 // programs in which the limit of a group has a price
	for seed := range uint64(400) {
		var p *Problem
		k, limit := 1+int(seed%6), road.Deciseconds(3000)
		switch {
		case seed%8 == 0:
			p = town(seed, 100)
		case seed%8 == 1: // the groups allow less than the number of sites
			p, limit = wide(rand.New(rand.NewPCG(seed, 8)), 20, 15), 50
			p.PerGroup = 1
			for i := range p.Candidates {
				p.Candidates[i].Group = i % 2
			}
		default:
			p, limit = random(rand.New(rand.NewPCG(seed, 8))), road.Deciseconds(seed%20)
		}
		in := p.covering(k, limit)
		if len(in.base) == 0 {
			continue
		}
		for _, target := range []int64{0, in.baseCost()} {
			l := in.packing(make(state, len(in.names)), target)
			l.solve(t.Context(), nil)
			if over := l.mostOverpaid(); over > 1e-3 {
				t.Errorf("seed %d: a candidate is paid %v too much", seed, over)
			}
			paid, shared := l.payment(), l.cost(t, seed)
			if math.Abs(paid-shared) > 1e-3*max(1, math.Abs(shared)) {
				t.Errorf("seed %d, fewest %v: payments of %v, shares that cost %v", seed, l.fewest, paid, shared)
			}
			if slices.ContainsFunc(l.group, func(price float64) bool { return price > 0.1 }) {
				priced++
			}
		}
	}
	if priced < 50 {
		t.Errorf("groups have a price in %d programs", priced)
	}
}

// mostOverpaid is by how much the candidate that is paid most above its price is.
func (p *packing) mostOverpaid() float64 {
	most := 0.0
	for i, is := range p.free {
		over := -p.price
		if g := p.in.groups[i]; g >= 0 {
			over -= p.group[g]
		}
		for j := range p.in.base {
			if is && slices.ContainsFunc(p.in.bySite.Of(i), func(e entry) bool { return int(e.at) == j }) {
				over += p.paid[j]
			}
		}
		most = max(most, over)
	}
	return most
}

// payment is what the payments come to, less what the limits take off.
func (p *packing) payment() float64 {
	sum := 0.0
	for _, j := range p.demands {
		sum += p.paid[j]
	}
	if !p.fewest {
		sum -= float64(p.in.k) * p.price
	}
	for g, price := range p.group {
		sum -= float64(p.in.perGroup-p.in.used[g]) * price
	}
	return sum
}

// cost is what the shares leave uncovered, or how many sites they are together.
func (p *packing) cost(t *testing.T, seed uint64) float64 {
	share := p.shares()
	sites, uncovered := 0.0, 0.0
	group := make([]float64, len(p.in.used))
	for i, y := range share {
		sites += y
		if g := p.in.groups[i]; g >= 0 {
			group[g] += y
		}
	}
	for _, j := range p.demands {
		left := 1.0
		for _, e := range p.in.byDemand.Of(int(j)) {
			left -= share[e.at]
		}
		uncovered += max(left, 0) * p.most(int(j))
	}
	for g, y := range group {
		if y > float64(p.in.perGroup-p.in.used[g])+1e-3 {
			t.Errorf("seed %d: %v sites in group %d", seed, y, g)
		}
	}
	if p.fewest {
		return sites + uncovered
	}
	if sites > float64(p.in.k)+1e-3 {
		t.Errorf("seed %d: %v sites of %d", seed, sites, p.in.k)
	}
	return uncovered
}

// TestLinearOfWhatIsDecided: where what is opened covers all, that is the set, whatever
// is free still; where one set alone is left, it is that one, if it is no larger than
// it may be.
func TestLinearOfWhatIsDecided(t *testing.T) {
	p := &Problem{Demands: []Demand{{2, 100}, {3, 100}, {5, 100}}}
	for _, reached := range [][]int32{{0, 1}, {1, 2}, {2}, {0}} {
		c := Candidate{Group: -1}
		for _, j := range reached {
			c.Reaches = append(c.Reaches, Reach{j, 1})
		}
		p.Candidates = append(p.Candidates, c)
	}
	in := p.covering(3, 50)
	for _, tt := range []struct {
		s    state
		set  []int32
		cost int64 // in people
	}{
		{state{opened, opened, free, free}, []int32{0, 1}, 0},
		{state{opened, closed, opened, free}, []int32{0, 2}, 0},
		{state{opened, closed, closed, opened}, []int32{0, 3}, 5},
		{state{closed, opened, closed, closed}, []int32{1}, 2},
		{state{closed, closed, closed, closed}, []int32{}, 10},
		{state{opened, closed, opened, opened}, []int32{0, 2, 3}, 0},
		{state{opened, opened, opened, opened}, nil, 0}, // four of three
	} {
		a := in.relaxation().linear(t.Context(), subproblem{state: tt.s, multiplier: make([]int64, 3), bound: 4}, in.baseCost(), in.baseCost())
		if !a.done || !slices.Equal(a.set, tt.set) || (a.set == nil) != (tt.set == nil) || a.cost != tt.cost*in.scale || a.bound != 4 || !slices.Equal(a.state, tt.s) {
			t.Errorf("%v: done %t, %v at %d", tt.s, a.done, a.set, a.cost/in.scale)
		}
	}
}

// TestMultipliersOfPayments: payments count in people, or where the fewest sites are asked for
// in the least number of people of a demand that is left; none is more than its people.
func TestMultipliersOfPayments(t *testing.T) {
	p := &Problem{Candidates: []Candidate{{-1, []Reach{{0, 1}, {1, 1}, {2, 1}}}}}
	for _, people := range []int64{6, 2, 5} {
		p.Demands = append(p.Demands, Demand{people, 100})
	}
	in := p.covering(1, 50)
	for _, tt := range []struct {
		demands []int32
		fewest  bool
		want    []float64 // people
	}{
		{[]int32{0, 1, 2}, false, []float64{1.5, 0.5, 5}}, {[]int32{0, 1, 2}, true, []float64{3, 1, 5}}, {[]int32{0, 2}, true, []float64{6, 0, 5}},
		{[]int32{0}, true, []float64{6, 0, 0}}, {[]int32{2}, true, []float64{0, 0, 5}}, {[]int32{1}, false, []float64{0, 0.5, 0}},
	} {
		for j, m := range (&packing{in: in, fewest: tt.fewest, demands: tt.demands, paid: []float64{1.5, 0.5, 8}}).multipliers() {
			if got := float64(m) / float64(in.scale); got != tt.want[j] {
				t.Errorf("%v, fewest %v: %v of demand %d, want %v", tt.demands, tt.fewest, got, j, tt.want[j])
			}
		}
	}
}

// TestCritical: decided next is, of the demand that weighs most for the cube of how many
// free candidates could cover it, the free candidate picked most, the first of several.
func TestCritical(t *testing.T) {
	for _, tt := range []struct {
		people []int64
		sites  [][]int32 // the candidates of each demand
		s      state
		usage  []int32
		want   int32
	}{
		{[]int64{8, 2}, [][]int32{{0, 1}, {2}}, state{free, free, free}, []int32{9, 9, 0}, 2},
		{[]int64{8, 1}, [][]int32{{0, 1}, {2}}, state{free, free, free}, []int32{0, 0, 9}, 0},
		{[]int64{8, 1}, [][]int32{{0, 1}, {2}}, state{free, free, free}, []int32{3, 1, 9}, 0},
		{[]int64{8, 1}, [][]int32{{0, 1}, {2}}, state{free, free, free}, []int32{1, 2, 9}, 1},
		{[]int64{1, 8}, [][]int32{{2}, {0, 1}}, state{free, free, free}, []int32{1, 2, 0}, 2},
		{[]int64{28, 1}, [][]int32{{0, 1, 2}, {3}}, state{free, free, free, free}, []int32{5, 5, 7, 0}, 2},
		{[]int64{28, 1}, [][]int32{{0, 1, 2}, {3}}, state{free, free, free, free}, []int32{5, 7, 5, 0}, 1},
		{[]int64{26, 1}, [][]int32{{0, 1, 2}, {3}}, state{free, free, free, free}, []int32{5, 5, 7, 0}, 3},
		{[]int64{26, 1, 2}, [][]int32{{0, 1, 2}, {3}, {4}}, state{free, free, free, free, free}, make([]int32, 5), 4},
		// Closed ones don't count, and what one covers that is opened neither.
		{[]int64{26, 3}, [][]int32{{0, 1, 2}, {3}}, state{free, closed, free, free}, []int32{5, 9, 6, 0}, 2},
		{[]int64{26, 3}, [][]int32{{0, 1, 2}, {3}}, state{closed, free, free, free}, []int32{9, 5, 6, 0}, 2},
		{[]int64{26, 3}, [][]int32{{0, 1, 2}, {3}}, state{closed, closed, closed, free}, []int32{9, 5, 6, 0}, 3},
		{[]int64{99, 3}, [][]int32{{0, 1, 2}, {3}}, state{opened, free, free, free}, make([]int32, 4), 3},
		{[]int64{99, 3}, [][]int32{{0, 1, 2}, {3}}, state{free, free, opened, free}, make([]int32, 4), 3},
		// Nothing is left to cover.
		{[]int64{99, 3}, [][]int32{{0, 1, 2}, {3}}, state{closed, opened, free, opened}, make([]int32, 4), 2},
		{[]int64{99, 3}, [][]int32{{0}, {0, 1}}, state{opened, free}, make([]int32, 2), 1},
		{[]int64{99, 3}, [][]int32{{0, 1, 2}, {3}}, state{closed, closed, closed, closed}, make([]int32, 4), -1},
	} {
		p := &Problem{Candidates: make([]Candidate, len(tt.s))}
		for j, people := range tt.people {
			p.Demands = append(p.Demands, Demand{people, 100})
			for _, i := range tt.sites[j] {
				p.Candidates[i].Group = -1
				p.Candidates[i].Reaches = append(p.Candidates[i].Reaches, Reach{int32(j), 1})
			}
		}
		if got := p.covering(2, 50).critical(tt.s, tt.usage); got != tt.want {
			t.Errorf("%d people, %v, used %v: %d, want %d", tt.people, tt.s, tt.usage, got, tt.want)
		}
	}
}
