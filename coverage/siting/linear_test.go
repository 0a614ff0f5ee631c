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
