package siting

import (
	"context"
	"slices"
)

// residual is what a subproblem of covering leaves to decide: the demands that
// no opened candidate covers, the free candidates that cover some, none of
// which another one can stand in for.
type residual struct {
	in      *instance
	sites   []int32 // their numbers in the whole instance
	demands []int32
	lost    int64 // what demands cost that nothing can cover any more
}

// residual returns what a state leaves to sets that cost target at most. It
// opens and closes the candidates that this decides: those that cover nothing
// more, or nothing that another one does not, and those that alone can cover a
// demand which must be, as leaving it would cost too much.
func (in *instance) residual(s state, target int64) residual {
	for {
		in.closeFull(s)
		res := in.rest(s)
		changed := res.openOnly(s, target)
		for n, is := range res.in.dominated() {
			if is == closed {
				s[res.sites[n]] = closed
				changed = true
			}
		}
		if !changed {
			return res.implied(target)
		}
	}
}

// rest files what a state leaves.
func (in *instance) rest(s state) residual {
	res := residual{in: &instance{k: in.k, perGroup: in.perGroup, unit: in.unit, scale: in.scale, used: slices.Clone(in.used)}}
	for i, is := range s {
		switch is {
		case free:
			res.sites = append(res.sites, int32(i))
			res.in.names = append(res.in.names, in.names[i])
			res.in.groups = append(res.in.groups, in.groups[i])
		case opened:
			res.in.k--
			if g := in.groups[i]; g >= 0 {
				res.in.used[g]++
			}
		}
	}
	res.file(in, s)
	return res
}

// openOnly opens the candidates that alone can cover a demand that must be.
func (res *residual) openOnly(s state, target int64) bool {
	some := false
	for j, base := range res.in.base {
		if column := res.in.byDemand.Of(j); len(column) == 1 && base > target-res.lost {
			s[res.sites[column[0].at]] = opened
			some = true
		}
	}
	return some
}

// implied leaves out the demands that are covered whenever another one is that
// must be. What they cost is added to it, so that a set which leaves it costs
// too much still.
func (res *residual) implied(target int64) residual {
	covered := make([]bool, len(res.in.base))
	mark := make([]int, len(res.in.names))
	some := false
	for j, base := range res.in.base {
		if covered[j] || base <= target-res.lost {
			continue
		}
		column := res.in.byDemand.Of(j)
		rarest := column[0].at
		for _, e := range column {
			mark[e.at] = j + 1
			if len(res.in.bySite.Of(int(e.at))) < len(res.in.bySite.Of(int(rarest))) {
				rarest = e.at
			}
		}
		for _, e := range res.in.bySite.Of(int(rarest)) {
			if int(e.at) == j || covered[e.at] {
				continue
			}
			both := 0
			for _, o := range res.in.byDemand.Of(int(e.at)) {
				if mark[o.at] == j+1 {
					both++
				}
			}
			if both == len(column) {
				covered[e.at], some = true, true
				res.in.base[j] += res.in.base[e.at]
			}
		}
	}
	if !some {
		return *res
	}
	return res.withoutDemands(covered)
}

// withoutDemands leaves demands out, and then the candidates that others can
// stand in for.
func (res *residual) withoutDemands(covered []bool) residual {
	other := residual{lost: res.lost, sites: res.sites}
	in := *res.in
	in.base = nil
	costs := make([]triple, 0, len(res.in.byDemand.All()))
	for j, base := range res.in.base {
		if covered[j] {
			continue
		}
		for _, e := range res.in.byDemand.Of(j) {
			costs = append(costs, triple{e.at, int32(len(in.base)), 0})
		}
		in.base = append(in.base, base)
		other.demands = append(other.demands, res.demands[j])
	}
	in.file(costs)
	left, numbers := in.without(in.dominated())
	other.in, other.sites = left, named(numbers, res.sites)
	return other
}

// file files the demands that are left.
func (res *residual) file(in *instance, s state) {
	number := make([]int32, len(s))
	for n, i := range res.sites {
		number[i] = int32(n)
	}
	costs := make([]triple, 0, in.costsOf(res.sites))
	for j, base := range in.base {
		column := in.byDemand.Of(j)
		before := len(costs)
		covered := slices.ContainsFunc(column, func(e entry) bool { return s[e.at] == opened })
		if covered {
			continue
		}
		for _, e := range column {
			if s[e.at] == free {
				costs = append(costs, triple{number[e.at], int32(len(res.demands)), 0})
			}
		}
		if len(costs) == before {
			res.lost += base
			continue
		}
		res.demands = append(res.demands, int32(j))
		res.in.base = append(res.in.base, base)
	}
	res.in.file(costs)
}

// cover bounds a subproblem of covering by what is left of it: exactly where
// two sites or fewer are, by ascend where more are.
func (in *instance) cover(ctx context.Context, node subproblem, target, reach int64, p pace) ascended {
	a := ascended{state: slices.Clone(node.state), multiplier: slices.Clone(node.multiplier), bound: node.bound, branch: -1}
	res := in.residual(a.state, target)
	a.worked = int64(2*len(in.byDemand.All()) + len(in.base))
	need := res.lost + res.in.baseCost() - target
	if res.in.overfull() || !res.in.mayCover(need) {
		a.done = true
		return a
	}
	if res.in.k <= 2 || len(res.sites) == 0 {
		set, covered, worked := res.in.bestPair(need - 1)
		a.done, a.worked = true, a.worked+worked
		if covered < need {
			return a
		}
		a.set = slices.Concat(a.state.opened(), named(set, res.sites))
		a.cost = res.lost + res.in.baseCost() - covered
		return a
	}
	part := subproblem{make(state, len(res.sites)), make([]int64, len(res.demands)), max(0, node.bound-res.lost), among(node.rows, res.sites)}
	for n, j := range res.demands {
		part.multiplier[n] = node.multiplier[j]
	}
	var b ascended
	if res.in.isLinear() {
		b = res.in.relaxation().linear(ctx, part, target-res.lost, reach-res.lost)
	} else {
		b = res.in.relaxation().ascend(ctx, part, target-res.lost, reach-res.lost, p)
	}
	a.bound, a.done, a.worked = max(a.bound, b.bound+res.lost), b.done, a.worked+b.worked
	if b.set != nil {
		a.set, a.cost = slices.Concat(a.state.opened(), named(b.set, res.sites)), b.cost+res.lost
	}
	for n, j := range res.demands {
		a.multiplier[j] = b.multiplier[n]
	}
	a.rows = named(b.rows, res.sites)
	res.decide(a.state, b.state)
	if !b.done {
		a.branch = res.sites[res.in.critical(b.state, b.usage)]
	}
	return a
}

// decide enters what was decided of the candidates that are left; all others
// are closed.
func (res *residual) decide(s, part state) {
	for i, is := range s {
		if is == free {
			s[i] = closed
		}
	}
	for n, i := range res.sites {
		s[i] = part[n]
	}
}

// opened returns the opened candidates.
func (s state) opened() []int32 {
	set := []int32{}
	for i, is := range s {
		if is == opened {
			set = append(set, int32(i))
		}
	}
	return set
}

// critical returns the candidate to decide next: of the demand that weighs most
// for how few candidates are left to cover it, the one that was picked most.
// Demands whose cover implies that of others weigh for these too.
func (in *instance) critical(s state, usage []int32) int32 {
	worst, most := -1, -1.0
	for j, base := range in.base {
		n := 0
		covered := false
		for _, e := range in.byDemand.Of(j) {
			covered = covered || s[e.at] == opened
			if s[e.at] == free {
				n++
			}
		}
		if weight := float64(base) / float64(n*n*n); n > 0 && !covered && weight > most {
			worst, most = j, weight
		}
	}
	best := int32(-1)
	if worst < 0 {
		return int32(slices.Index(s, free))
	}
	for _, e := range in.byDemand.Of(worst) {
		if s[e.at] == free && (best < 0 || usage[e.at] > usage[best]) {
			best = e.at
		}
	}
	return best
}

// overfull says whether more was chosen beforehand than may be.
func (in *instance) overfull() bool {
	return in.k < 0 || slices.ContainsFunc(in.used, func(n int) bool { return n > in.perGroup })
}
