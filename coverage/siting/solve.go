package siting

import (
	"context"
	"math"
	"slices"

	"acces30/coverage/internal/parallel"
)

// found is what solving an instance gave, at its own scaled costs.
type found struct {
	set   []int32 // ascending
	cost  int64
	bound int64 // no set of at most k costs less
	nodes int
	work  int64
}

// solve finds the cheapest set. start is a set already known, or nil.
func (in *instance) solve(ctx context.Context, start []int32, l Limits) found {
	return in.solveFrom(ctx, start, nil, l)
}

// solveFrom does the same for a covering problem of which some rows of the linear
// relaxation are known to bind.
func (in *instance) solveFrom(ctx context.Context, start, rows []int32, l Limits) found {
	s := &search{in: in, limits: l, ctx: ctx, cost: math.MaxInt64, rows: rows}
	if start != nil {
		s.keep(start, in.cost(start))
	}
	return s.run()
}

// decide looks for a set that costs nothing: cost is 0 when it found one, bound
// more than 0 when there is none.
func (in *instance) decide(ctx context.Context, l Limits) found {
	s := &search{in: in, limits: l, ctx: ctx, cost: in.scale}
	return s.run()
}

// run searches: a good set by greedy and swaps, then a bound that decides most
// candidates, then branch and bound for the others.
func (s *search) run() found {
	x := newExchange(s.in)
	x.greedy()
	x.swaps()
	s.keep(x.set, x.cost())
	s.work += x.worked
	switch {
	case s.cost == 0:
	case s.in.isCovering():
		s.covering(x)
	default:
		root := subproblem{state: make(state, len(s.in.names)), multiplier: make([]int64, len(s.in.base))}
		x.start(root.multiplier)
		s.root(root)
	}
	return found{s.set, s.cost, min(s.bound, s.cost), s.nodes, s.work}
}

// covering searches what reductions leave of a covering problem.
func (s *search) covering(x *exchange) {
	set, cost, worked := s.in.shake(x.set, min(shakeWork/20, s.in.size()))
	s.keep(set, cost)
	s.work += worked
	st := make(state, len(s.in.names))
	res := s.in.residual(st, s.target())
	part := &search{in: res.in, ctx: s.ctx, limits: s.limits, cost: s.cost - res.lost, work: s.work}
	if res.in.overfull() || res.lost > s.target() {
		s.bound, s.nodes = s.cost, 1
		return
	}
	if s.target() == 0 && !res.in.isLinear() {
		set, worked := res.in.weigh(min(shakeWork, 20*res.in.size()))
		if s.work += worked; set != nil {
			s.keep(slices.Concat(st.opened(), named(set, res.sites)), 0)
			s.nodes = 1
			return
		}
	}
	root := subproblem{state: make(state, len(res.in.names)), multiplier: make([]int64, len(res.in.base)), rows: among(s.rows, res.sites)}
	for j, base := range res.in.base {
		root.multiplier[j] = base / int64(1+len(res.in.byDemand.Of(j)))
	}
	if res.in.isLinear() {
		part.linear(root)
	} else {
		part.root(root)
	}
	if part.set != nil {
		s.keep(slices.Concat(st.opened(), named(part.set, res.sites)), part.cost+res.lost)
	}
	s.bound, s.nodes, s.work = part.bound+res.lost, part.nodes, part.work
}

// search is a branch and bound under way.
type search struct {
	in     *instance
	ctx    context.Context
	limits Limits
	rows   []int32 // of the linear relaxation of in that are known to bind
	set    []int32
	cost   int64
	bound  int64
	nodes  int
	work   int64
}

// keep keeps a set when it costs less than the one known.
func (s *search) keep(set []int32, cost int64) {
	if cost < s.cost {
		s.set, s.cost = append([]int32{}, set...), cost
		slices.Sort(s.set)
	}
}

// target is the cost at which a set would be better than the one known.
func (s *search) target() int64 { return s.cost - s.in.scale }

// root bounds the whole problem, improving the set known by swaps from sets
// that the bound picks, and branches on what is left.
func (s *search) root(root subproblem) {
	r := s.in.relaxation()
	p := rootPace
	for share := p.start; ; share *= 0.8 {
		p.start, p.end = share, share/8
		a := r.ascend(s.ctx, root, s.target(), s.cost, p)
		s.nodes, s.work = 1, s.work+a.worked
		if a.set != nil {
			s.improve(a.set)
		}
		s.bound = max(s.bound, a.bound)
		root = subproblem{a.state, a.multiplier, s.bound, a.rows}
		if a.done || s.bound > s.target() {
			s.bound = s.cost
			return
		}
		if share < rootPace.end || s.exhausted() {
			s.explore(root, a.branch)
			return
		}
	}
}

// linear does the same with the linear relaxation of a covering problem.
func (s *search) linear(root subproblem) {
	for decided := -1; ; {
		a := s.in.relaxation().linear(s.ctx, root, s.target(), s.cost)
		s.nodes, s.work = 1, s.work+a.worked
		if a.set != nil {
			s.improve(a.set)
		}
		s.bound = max(s.bound, a.bound)
		root = subproblem{a.state, a.multiplier, s.bound, a.rows}
		if a.done || s.bound > s.target() {
			s.bound = s.cost
			return
		}
		before := decided
		decided = len(a.state) - a.state.count(free)
		if decided != before && !s.exhausted() {
			continue
		}
		if s.target() == 0 {
			set, worked := s.in.weigh(min(shakeWork, 20*s.in.size()))
			if s.work += worked; set != nil {
				s.keep(set, 0)
				s.bound = 0
				return
			}
		}
		s.explore(root, a.branch)
		return
	}
}

// improve swaps from a set.
func (s *search) improve(set []int32) {
	x := newExchange(s.in)
	for _, i := range set {
		x.add(i)
	}
	x.greedy()
	x.swaps()
	s.work += x.worked
	s.keep(x.set, x.cost())
}

func (s *search) exhausted() bool { return s.work > s.limits.work() || s.ctx.Err() != nil }

// shakeWork is the work spent on a better set before branching.
const shakeWork = 100_000_000

// size is the work of looking at everything a hundred times.
func (in *instance) size() int64 {
	return 100 * int64(len(in.names)+len(in.base)+len(in.byDemand.All()))
}

// batch is how many subproblems are bounded side by side: a fixed number, so
// that the search is the same on any number of processors.
const batch = 8

// explore is branch and bound, the subproblem with the least bound first, on
// the candidates that the root left.
func (s *search) explore(root subproblem, branch int32) {
	in, left := s.in.without(root.state)
	set, cost, worked := in.shake(in.of(s.in.inProblem(s.set)), min(shakeWork, 20*in.size(), s.work))
	s.keep(named(set, left), cost)
	s.work += worked
	root.state, root.rows = kept(root.state, left), among(root.rows, left)
	branch = int32(slices.Index(left, branch))
	var open nodes
	open.branch(in, root, branch)
	memories := make([]*relaxation, batch)
	for open.len() > 0 && open.least() <= s.target() {
		if s.exhausted() {
			s.bound = max(s.bound, open.least())
			return
		}
		taken := open.take(batch)
		results := make([]ascended, len(taken))
		target, reach := s.target(), s.cost
		parallel.Each(s.limits.Workers, len(taken), func(n int) {
			if in.isCovering() {
				results[n] = in.cover(s.ctx, taken[n], target, reach, coverPace)
				return
			}
			if memories[n] == nil {
				memories[n] = in.relaxation()
			}
			results[n] = memories[n].ascend(s.ctx, taken[n], target, reach, childPace)
		})
		s.take(in, left, &open, results)
	}
	s.bound = s.cost
}

// take enters what bounding a batch gave.
func (s *search) take(in *instance, left []int32, open *nodes, results []ascended) {
	for _, a := range results {
		s.nodes++
		s.work += a.worked
		if a.set != nil {
			s.keep(named(a.set, left), a.cost)
		}
	}
	for _, a := range results {
		if !a.done && a.bound <= s.target() {
			open.branch(in, subproblem{a.state, a.multiplier, a.bound, a.rows}, a.branch)
		}
	}
}

// among returns those of a set that are left, by their numbers there.
func among(set, left []int32) []int32 {
	var numbers []int32
	for _, i := range set {
		if n, found := slices.BinarySearch(left, i); found {
			numbers = append(numbers, int32(n))
		}
	}
	return numbers
}

// named returns a set by the numbers that its candidates had before others were
// left out.
func named(set, left []int32) []int32 {
	before := make([]int32, len(set))
	for n, i := range set {
		before[n] = left[i]
	}
	return before
}
