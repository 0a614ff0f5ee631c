package siting

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// The most columns and entries of the tableau that the simplex method is given,
// and the most entries that it looks at for one bound.
const (
	linearColumns = 4_000
	linearSize    = 4_000_000
	linearWork    = 1_000_000_000
)

// isLinear says whether the linear relaxation of a covering problem is small
// enough for the simplex method.
func (in *instance) isLinear() bool { return len(in.base) > 0 && len(in.base) <= linearColumns }

// packing is the linear program dual to covering what a subproblem leaves. Each
// demand left pays at most its base. No free candidate is paid more than the
// price, which counts k times against the payments; where groups are limited, it
// may be paid its group's price on top. Where every demand must be covered, it is
// the one dual to the fewest sites instead: the price is 1, and more than k paid
// in all proves that k do not suffice.
//
// Few candidates are ever paid the full price, so a candidate is given a row when
// it is found to be paid too much (Kelley 1960).
type packing struct {
	in      *instance
	lp      *simplex
	demands []int32 // of the first columns; the price's and the groups' follow
	free    []bool  // by candidate: it may be opened
	rows    []int32 // the candidate of each row
	fewest  bool
	paid    []float64 // by demand
	price   float64
	group   []float64 // the price by group
	right   float64   // of every row
}

// packing lays the program out, without rows.
func (in *instance) packing(s state, target int64) *packing {
	p := &packing{in: in, free: make([]bool, len(s)), fewest: true, paid: make([]float64, len(in.base)), group: make([]float64, len(in.used))}
	room := slices.Clone(in.used)
	for g := range room {
		room[g] = in.perGroup - room[g]
	}
	left := in.k
	for i, is := range s {
		p.free[i] = is == free
		if is != opened {
			continue
		}
		left--
		if g := in.groups[i]; g >= 0 {
			room[g]--
		}
	}
	for j, base := range in.base {
		if !slices.ContainsFunc(in.byDemand.Of(j), func(e entry) bool { return s[e.at] == opened }) {
			p.demands = append(p.demands, int32(j))
			p.fewest = p.fewest && base > target
		}
	}
	p.lp = newSimplex(len(p.demands) + 1 + len(room))
	for n, j := range p.demands {
		p.lp.start(n, 1+float64(nudge*golden(n)), p.most(int(j)))
	}
	if p.fewest {
		p.right = 1
		p.lp.start(len(p.demands), 0, 0)
	} else {
		p.lp.start(len(p.demands), -float64(left), math.Inf(1))
	}
	for g, n := range room {
		p.lp.start(len(p.demands)+1+g, -float64(n), math.Inf(1))
	}
	return p
}

// most returns what a demand pays at most.
func (p *packing) most(j int) float64 {
	if p.fewest {
		return 1
	}
	return float64(p.in.base[j]) / float64(p.in.scale)
}

// nudge sets the demands a little apart, so that the simplex method does not
// stand still where many are alike.
const nudge = 1e-6

// golden is the nth of numbers spread over 0 to 1.
func golden(n int) float64 {
	_, part := math.Modf(float64(float64(n+1) * 0.6180339887498949))
	return part
}

// solve starts with the rows of some candidates, adds others and repairs until no
// candidate is paid too much, and says whether it got there. Where it takes too
// much work or the context ends, what is paid is worth less, but no less true.
func (p *packing) solve(ctx context.Context, rows []int32) bool {
	for {
		for _, i := range rows {
			if p.free[i] {
				p.add(i)
			}
		}
		whole := p.lp.repair(ctx, linearWork)
		p.read()
		if rows = p.overpaid(); !whole || len(rows) == 0 || len(p.rows)*p.lp.columns > linearSize {
			return whole && len(rows) == 0
		}
	}
}

// read takes the payments and prices from the simplex method.
func (p *packing) read() {
	values := p.lp.values()
	for n, j := range p.demands {
		p.paid[j] = min(max(values[n], 0), p.most(int(j)))
	}
	p.price = values[len(p.demands)] + p.right
	copy(p.group, values[len(p.demands)+1:])
}

// overpaid returns the few candidates that are paid most too much.
func (p *packing) overpaid() []int32 {
	var found []int32
	excess := make(map[int32]float64)
	for i, is := range p.free {
		if !is {
			continue
		}
		over := -p.price
		if g := p.in.groups[i]; g >= 0 {
			over -= p.group[g]
		}
		for _, e := range p.in.bySite.Of(i) {
			over += p.paid[e.at]
		}
		if over > 1e-6 && !slices.Contains(p.rows, int32(i)) {
			found = append(found, int32(i))
			excess[int32(i)] = over
		}
	}
	p.lp.worked += int64(len(p.in.bySite.All()))
	slices.SortStableFunc(found, func(a, b int32) int { return cmp.Compare(excess[b], excess[a]) })
	return found[:min(len(found), linearRows)]
}

// linearRows is how many rows are added at once, as it measured best.
const linearRows = 4

// add gives a candidate a row.
func (p *packing) add(i int32) {
	column := func(j int32) (int, bool) { return slices.BinarySearch(p.demands, j) }
	terms := []term{{int32(len(p.demands)), -1}}
	if g := p.in.groups[i]; g >= 0 {
		terms = append(terms, term{int32(len(p.demands)) + 1 + g, -1})
	}
	for _, e := range p.in.bySite.Of(int(i)) {
		if n, left := column(e.at); left {
			terms = append(terms, term{int32(n), 1})
		}
	}
	p.lp.add(terms, p.right)
	p.rows = append(p.rows, i)
}

// multipliers returns what is paid as multipliers of the relaxation.
func (p *packing) multipliers() []int64 {
	scale := float64(p.in.scale)
	if p.fewest {
		// As large as the least base allows.
		least := p.in.base[p.demands[0]]
		for _, j := range p.demands {
			least = min(least, p.in.base[j])
		}
		scale = float64(least)
	}
	multiplier := make([]int64, len(p.in.base))
	for _, j := range p.demands {
		multiplier[j] = min(int64(float64(scale*p.paid[j])), p.in.base[j])
	}
	return multiplier
}

// shares returns how much of each candidate the linear relaxation opens.
func (p *packing) shares() []float64 {
	share := make([]float64, len(p.free))
	for n, price := range p.lp.prices() {
		share[p.rows[n]] = min(price, 1)
	}
	return share
}

// linear bounds a subproblem of covering by its linear relaxation, as ascend
// does by steps.
func (r *relaxation) linear(ctx context.Context, node subproblem, target, reach int64) ascended {
	a := ascended{state: slices.Clone(node.state), multiplier: node.multiplier, bound: node.bound, branch: -1}
	r.worked = 0
	if r.in.leaf(a.state) {
		r.leafCost(&a)
		return a
	}
	p := r.in.packing(a.state, target)
	if len(p.demands) == 0 { // what is opened covers all, and others could be opened still
		a.done = true
		a.set = a.state.opened()
		a.cost = r.in.cost(a.set)
		return a
	}
	whole := p.solve(ctx, node.rows)
	multiplier, share := p.multipliers(), p.shares()
	copy(r.multiplier, multiplier)
	bound := r.price(a.state)
	a.set, a.cost = r.rounded(a.state, share)
	if !r.ties {
		target = min(target, a.cost-r.in.scale)
	}
	if a.bound = max(a.bound, bound); a.bound > target {
		a.done = true
	} else if r.fix(a.state, bound, target) && r.in.leaf(a.state) {
		r.leafCost(&a)
	}
	for i, y := range share {
		r.usage[i] = int32(float64(y * (1 << 16)))
	}
	a.multiplier, a.rows = multiplier, p.binding()
	a.branch = r.branch(a.state)
	a.usage, a.worked = r.usage, r.worked+p.lp.worked
	if !whole && !a.done {
		return r.further(ctx, a, target, reach)
	}
	return a
}

// further improves a bound that the simplex method did not finish by steps.
func (r *relaxation) further(ctx context.Context, a ascended, target, reach int64) ascended {
	b := r.ascend(ctx, subproblem{state: a.state, multiplier: a.multiplier, bound: a.bound}, target, min(reach, a.cost), coverPace)
	if b.set == nil || a.cost < b.cost {
		b.set, b.cost = a.set, a.cost
	}
	b.rows, b.worked = a.rows, a.worked+b.worked
	return b
}

// rounded returns a set of the candidates that the linear relaxation opens most,
// and what it costs.
func (r *relaxation) rounded(s state, share []float64) (set []int32, cost int64) {
	x := newExchange(r.in)
	for _, i := range s.opened() {
		x.add(i)
	}
	order := make([]int32, 0, len(share))
	for i, y := range share {
		if y > 1e-6 && s[i] == free {
			order = append(order, int32(i))
		}
	}
	slices.SortStableFunc(order, func(a, b int32) int {
		switch {
		case share[a] > share[b]:
			return -1
		case share[a] < share[b]:
			return 1
		default:
			return 0
		}
	})
	for _, i := range order {
		if len(x.set) < r.in.k && x.room(i, -1) && x.gain(i) > 0 {
			x.add(i)
		}
	}
	x.greedy()
	r.worked += x.worked
	return slices.Clone(x.set), x.cost()
}
