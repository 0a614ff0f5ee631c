package siting

import (
	"context"
	"slices"
)

// subproblem is a node of the search: what is decided, and where its parent's
// multipliers stood.
type subproblem struct {
	state      state
	multiplier []int64
	bound      int64
	rows       []int32 // candidates whose rows bound its parent's linear relaxation
}

// ascended is what bounding a subproblem gave.
type ascended struct {
	state      state // with what was decided on the way
	multiplier []int64
	bound      int64 // no set of the subproblem costs less than it or target+1
	done       bool  // nothing in it costs as little as target, but for set
	set        []int32
	cost       int64 // of set, the cheapest that was seen; of no meaning without
	branch     int32 // the candidate to decide next
	usage      []int32
	rows       []int32 // of the linear relaxation: those that bind
	worked     int64
}

// pace is how long the multipliers of a subproblem are improved.
type pace struct {
	rounds   int     // at most
	patience int     // rounds without a better bound before steps are halved
	start    float64 // the length of the first steps, as a share of the gap
	end      float64 // and of the last ones
}

// The pace at the root and below it, as it measured best on OR-Library.
var (
	rootPace       = pace{rounds: 60, patience: 20, start: 1, end: 0.001}
	settleRootPace = pace{rounds: 600, patience: 20, start: 0.5, end: 0.001}
	settlePace     = pace{rounds: 40, patience: 5, start: 0.2, end: 0.01}
	coverPace      = pace{rounds: 40, patience: 5, start: 0.5, end: 0.01}
	childPace      = pace{rounds: 150, patience: 10, start: 0.3, end: 0.01}
)

// ascend improves the bound of a subproblem by the subgradient method (Held,
// Wolfe and Crowder 1974) until it shows that no set in it costs as little as
// target, or the pace ends. reach is the cost of a set already known, which
// steps aim at. The subproblem's state is not changed.
func (r *relaxation) ascend(ctx context.Context, node subproblem, target, reach int64, p pace) ascended {
	a := ascended{state: slices.Clone(node.state), bound: node.bound, branch: -1}
	copy(r.multiplier, node.multiplier)
	copy(r.best, node.multiplier)
	clear(r.direction)
	clear(r.usage)
	r.worked = 0
	if r.in.leaf(a.state) {
		r.leafCost(&a)
		return a
	}
	bestHere := int64(-1)
	for share, failed, n := p.start, 0, 0; n < p.rounds && share > p.end && ctx.Err() == nil; n++ {
		bound := r.price(a.state)
		square := r.subgradient()
		r.use()
		if a.set == nil || r.cost < a.cost {
			a.cost, a.set = r.cost, r.pickedSet()
			if !r.ties {
				target, reach = min(target, a.cost-r.in.scale), min(reach, a.cost)
			}
		}
		if failed++; bound > bestHere {
			if bound-bestHere > (reach-bound)/500 {
				failed = 0
			}
			bestHere = bound
			copy(r.best, r.multiplier)
		}
		a.bound = max(a.bound, bound)
		if a.done = a.bound > target; a.done || square == 0 {
			break
		}
		if bound >= bestHere-(reach-bestHere)/8 && r.fix(a.state, bound, target) && r.in.leaf(a.state) {
			r.leafCost(&a)
			break
		}
		if failed >= p.patience {
			share, failed = share/2, 0
			copy(r.multiplier, r.best)
			clear(r.direction)
			continue
		}
		r.step(share * float64(reach-bound) / square)
	}
	a.multiplier = slices.Clone(r.best)
	a.branch = r.branch(a.state)
	a.usage, a.worked = r.usage, r.worked
	return a
}

// leaf says whether a state leaves one set alone.
func (in *instance) leaf(s state) bool {
	left, undecided := in.k, false
	for _, is := range s {
		switch is {
		case opened:
			left--
		case free:
			undecided = true
		}
	}
	return left <= 0 || !undecided
}

// leafCost ends a subproblem of which one set is left.
func (r *relaxation) leafCost(a *ascended) {
	set := a.state.opened()
	a.done = true
	if len(set) > r.in.k {
		return
	}
	if cost := r.in.cost(set); a.set == nil || cost < a.cost {
		a.cost, a.set = cost, set
	}
}

// use keeps how often each candidate was picked, lately more than before, from
// 0 to 1<<16.
func (r *relaxation) use() {
	for i, is := range r.picked {
		target := int32(0)
		if is {
			target = 1 << 16
		}
		r.usage[i] += (target - r.usage[i]) >> 4
	}
}

// branch returns the free candidate that is neither in nor out most of all; -1
// when none is free.
func (r *relaxation) branch(s state) int32 {
	best, most := int32(-1), int64(-1)
	for i, is := range s {
		u := int64(r.usage[i])
		if doubt := u * (1<<16 - u); is == free && doubt > most {
			best, most = int32(i), doubt
		}
	}
	return best
}
