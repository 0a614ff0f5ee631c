package siting

import (
	"context"
	"slices"

	"acces30/coverage/road"
)

// settleWork is the most work spent on ties, for one plan, and settleLeast what is
// spent where a quarter of what the plan took is less: where the plan was hard, the ties
// are too, and are seldom settled.
const (
	settleWork  = 60_000_000
	settleLeast = 10_000_000
)

// settling is the work that may be spent on the ties of a plan that took so much.
func (l Limits) settling(took int64) int64 {
	return min(settleWork, max(settleLeast, took/4), l.work()/4)
}

// settled is what the tie rule made of a set.
type settled[I int | int32] struct {
	set    []I
	proved bool // it is the set of the tie rule
	work   int64
}

// ties is a search, in the order of the candidates, for the first set that
// costs so much and of which no part costs as little.
type ties struct {
	in     *instance
	ctx    context.Context
	r      *relaxation
	cost   int64
	accept func(set []int32) bool
	work   int64
	limit  int64
}

// settle returns, if so much work shows it, the first of the cheapest sets, in the order of the
// candidates, that accept takes: of a solved instance. Sites are decided in
// ascending order, opened before closed, so that the first set met is the one.
func (in *instance) settle(ctx context.Context, f found, limit int64, accept func(set []int32) bool) settled[int32] {
	if f.bound != f.cost {
		return settled[int32]{set: in.needed(f.set)}
	}
	t := &ties{in: in, ctx: ctx, r: in.relaxation(), cost: f.cost, limit: limit, accept: accept}
	t.r.ties = true
	root := subproblem{state: make(state, len(in.names)), multiplier: make([]int64, len(in.base))}
	x := newExchange(in)
	for _, i := range f.set {
		x.add(i)
	}
	x.start(root.multiplier)
	set, whole := t.first(root, settleRootPace)
	if !whole || set == nil {
		return settled[int32]{in.needed(f.set), false, t.work}
	}
	return settled[int32]{set, true, t.work}
}

// first returns the first set of a subproblem, nil when there is none; whole
// says that the work sufficed to know.
func (t *ties) first(node subproblem, p pace) (set []int32, whole bool) {
	if t.work > t.limit || t.ctx.Err() != nil {
		return nil, false
	}
	a := t.r.ascend(t.ctx, node, t.cost, t.cost+t.in.scale, p)
	t.work += a.worked
	t.in.closeFull(a.state)
	chosen := a.state.opened()
	cost, needed := t.in.parts(chosen)
	t.work += int64(len(t.in.base))
	switch {
	case !needed:
		return nil, true
	case cost == t.cost:
		if t.accept(chosen) {
			return chosen, true
		}
		return nil, true
	case a.done || t.in.leaf(a.state):
		return nil, true
	}
	next := slices.Index(a.state, free)
	for _, is := range []int8{opened, closed} {
		half := subproblem{state: slices.Clone(a.state), multiplier: a.multiplier, bound: a.bound}
		half.state[next] = is
		t.in.closeFull(half.state)
		if set, whole = t.first(half, settlePace); set != nil || !whole {
			return set, whole
		}
	}
	return nil, true
}

// parts returns what a set costs, and whether each of its sites is needed for
// that.
func (in *instance) parts(set []int32) (cost int64, needed bool) {
	x := newExchange(in)
	for _, i := range set {
		x.add(i)
	}
	loss := x.losses()
	return x.cost(), !slices.ContainsFunc(set, func(i int32) bool { return loss[i] == 0 })
}

// needed returns a set without the sites that it costs no more without.
func (in *instance) needed(set []int32) []int32 {
	set = slices.Clone(set)
	for {
		x := newExchange(in)
		for _, i := range set {
			x.add(i)
		}
		loss := x.losses()
		n := slices.IndexFunc(set, func(i int32) bool { return loss[i] == 0 })
		if n < 0 {
			return set
		}
		set = slices.Delete(set, n, n+1)
	}
}

// settleCover returns, of the sets of at most k candidates that bring as many
// people within a limit as a given one, the one of the tie rule: least people ×
// time, then first in order; it spends at most so much work.
//
// People beyond the limit are charged a price on top of their time. Whatever
// the price, a cheapest set that brings as many within the limit is the best of
// those that do; where the cheapest one brings fewer, the price is raised.
//
// of are the candidates that such sets can have, nil when any can: none beside those that
// bring somebody within the limit, or one site fewer would do. Where they are few their
// sets are listed.
func (p *Problem) settleCover(ctx context.Context, of *tieable, set []int, limit road.Deciseconds, k int, l Limits, left int64) settled[int] {
	best := settled[int]{set: slices.Sorted(slices.Values(set))}
	var some []int
	if of != nil {
		some = of.candidates
		if best = p.listTied(ctx, of, best.set, limit, k, left/2); best.proved {
			return best
		}
		set = best.set
	}
	within, time := p.measure(set, limit)
	for price := leastPrice(limit); best.work < left && ctx.Err() == nil; price *= 8 {
		in := p.pricing(limit, price, some).with(k)
		if in == nil {
			break
		}
		f := in.solve(ctx, in.of(set), Limits{l.Workers, left - best.work})
		best.work += f.work
		if w, t := p.measure(in.inProblem(f.set), limit); w >= within && (w > within || t <= time) {
			within, time = w, t
			best.set = in.inProblem(in.needed(f.set))
		} else if f.bound == f.cost {
			continue
		}
		s := in.settle(ctx, f, left-best.work, func(set []int32) bool {
			w, _ := p.measure(in.inProblem(set), limit)
			return w >= within
		})
		best.work += s.work
		if best.proved = s.proved; s.proved {
			best.set = in.inProblem(s.set)
		}
		break
	}
	return best
}

// leastPrice is the first price of a person beyond a limit that is tried.
func leastPrice(limit road.Deciseconds) int64 {
	if !limit.Reached() {
		return 1
	}
	return int64(limit)/2 + int64(road.Minute)
}

// pricing is the instance of people × time, a price for each person beyond a
// limit on top, with any number of sites, of some candidates or (nil) of all; nil where
// sums could overflow.
func (p *Problem) pricing(limit road.Deciseconds, price int64, some []int) *instance {
	if price > most/max(1, p.people())/8 {
		return nil
	}
	can := p.coverable(limit)
	in, _ := p.timing(len(p.Candidates), some, func(j int, t road.Deciseconds) int64 {
		if t > limit && can[j] {
			return price * p.Demands[j].People
		}
		return 0
	})
	return in
}

// measure returns how many people a set brings within a limit, existing sites
// counted, and the sum of people × time.
func (p *Problem) measure(set []int, limit road.Deciseconds) (within, time int64) {
	times := p.timesWith(set)
	outOfReach := p.outOfReach()
	for j, d := range p.Demands {
		d.Now = times[j]
		time += d.People * d.now(outOfReach)
		if d.Now <= limit {
			within += d.People
		}
	}
	return within, time
}

// coverable returns which demands some candidate reaches within a limit.
func (p *Problem) coverable(limit road.Deciseconds) []bool {
	can := make([]bool, len(p.Demands))
	for i := range p.Candidates {
		for _, r := range p.Candidates[i].Reaches {
			can[r.Demand] = can[r.Demand] || r.Time <= limit
		}
	}
	return can
}

func (p *Problem) people() int64 {
	var sum int64
	for _, d := range p.Demands {
		sum += d.People
	}
	return sum
}
