package siting

import (
	"cmp"
	"slices"

	"acces30/coverage/internal/rows"
)

// instance is the one problem that all questions are turned into: choose at
// most k candidates so that the sum over demands of the cheapest cost is least,
// where a demand costs base without any. It is the p-median problem; covering
// is the case where costs are 0 or base.
//
// Only candidates that make something cheaper are in it, and only demands that
// can become cheaper: what all others cost is in none of the sums.
type instance struct {
	k        int
	base     []int64          // of each demand
	byDemand rows.Rows[entry] // candidates cheaper than base, cheapest first, then in order
	bySite   rows.Rows[entry] // the same by candidate
	names    []int32          // the candidates' indexes in the problem, ascending
	groups   []int32          // of each candidate, -1 for none
	unit     int64            // what costs are counted in: no two sums lie closer together
	scale    int64            // all costs are multiples of it
	used     []int            // how many are chosen beforehand in each group
	perGroup int              // most chosen in a group that is not -1
}

// entry is a cost that a demand has with a candidate: at is the other end.
type entry struct {
	at   int32
	cost int64
}

// triple is a cost with both its ends.
type triple struct {
	site, demand int32
	cost         int64
}

// newInstance builds an instance from the costs below base, in any order, which it
// changes; demands are numbered from 0, candidates by their index in the problem.
func (p *Problem) newInstance(k int, base []int64, costs []triple) *instance {
	in := &instance{k: k, perGroup: p.PerGroup}
	limited := p.limited()
	number := make([]int32, len(p.Candidates))
	for _, t := range costs {
		number[t.site] = 1
	}
	for i := range number {
		if number[i] == 0 {
			number[i] = -1
			continue
		}
		number[i] = int32(len(in.names))
		in.names = append(in.names, int32(i))
		in.groups = append(in.groups, limited[i])
		for len(in.used) <= int(limited[i]) {
			in.used = append(in.used, 0)
		}
	}
	used := make([]int32, len(base))
	for j := range used {
		used[j] = -1
	}
	for _, t := range costs {
		used[t.demand] = 0
	}
	for j, b := range base {
		if used[j] == 0 {
			used[j] = int32(len(in.base))
			in.base = append(in.base, b)
		}
	}
	in.scaleUp(costs)
	in.index(costs, number, used)
	in.k = min(k, len(in.names))
	return in
}

// scaleUp counts all costs in the greatest unit that divides them (whole minutes
// are 600 tenths of a second), and multiplies them by a power of two, so that
// multipliers between whole costs are whole numbers too, and no sum overflows.
func (in *instance) scaleUp(costs []triple) {
	in.unit, in.scale = 0, 1
	for _, b := range in.base {
		in.unit = divisor(in.unit, b)
	}
	for n := range costs {
		in.unit = divisor(in.unit, costs[n].cost)
	}
	in.unit = max(in.unit, 1)
	for sum := in.baseCost() / in.unit; in.scale < 1<<20 && sum < 1<<59; sum *= 2 {
		in.scale *= 2
	}
	for j := range in.base {
		in.base[j] = in.base[j] / in.unit * in.scale
	}
	for n := range costs {
		costs[n].cost = costs[n].cost / in.unit * in.scale
	}
}

// divisor returns the greatest common divisor of two numbers, one of which may
// be 0 (Euclid).
func divisor(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// whole returns a scaled cost or bound as a cost: a bound is rounded up, as all
// costs are whole units.
func (in *instance) whole(scaled int64) int64 { return (scaled + in.scale - 1) / in.scale * in.unit }

// index files the costs by demand and by candidate under their new numbers.
func (in *instance) index(costs []triple, number, used []int32) {
	for n, t := range costs {
		costs[n] = triple{number[t.site], used[t.demand], t.cost}
	}
	in.file(costs)
}

// file files costs by demand and by candidate.
func (in *instance) file(costs []triple) {
	bySite, byDemand := rows.NewStarts(len(in.names)), rows.NewStarts(len(in.base))
	for n := range costs {
		bySite.Count(int(costs[n].site))
		byDemand.Count(int(costs[n].demand))
	}
	of, at := make([]entry, bySite.Sum()), make([]entry, byDemand.Sum())
	for _, t := range costs {
		of[bySite.Next(int(t.site))] = entry{t.demand, t.cost}
		at[byDemand.Next(int(t.demand))] = entry{t.site, t.cost}
	}
	in.bySite, in.byDemand = rows.Fill(bySite, of), rows.Fill(byDemand, at)
	for j := range in.base {
		if column := in.byDemand.Of(j); !slices.IsSortedFunc(column, entry.compare) {
			slices.SortFunc(column, entry.compare)
		}
	}
}

// compare puts the cheaper of two costs first, then the one of an earlier end.
func (e entry) compare(other entry) int {
	switch {
	case e.cost != other.cost:
		return cmp.Compare(e.cost, other.cost)
	}
	return cmp.Compare(e.at, other.at)
}

// closeFull closes the free candidates of groups that have all they may.
func (in *instance) closeFull(s state) {
	if len(in.used) == 0 {
		return
	}
	chosen := slices.Clone(in.used)
	for i, is := range s {
		if g := in.groups[i]; is == opened && g >= 0 {
			chosen[g]++
		}
	}
	for i, is := range s {
		if g := in.groups[i]; is == free && g >= 0 && chosen[g] >= in.perGroup {
			s[i] = closed
		}
	}
}

// without returns the instance without the closed candidates, and which are
// left. Demands keep their numbers.
func (in *instance) without(s state) (*instance, []int32) {
	other := &instance{k: in.k, base: in.base, used: in.used, perGroup: in.perGroup, unit: in.unit, scale: in.scale}
	number := make([]int32, len(s))
	var left []int32
	for i, is := range s {
		if is == closed {
			continue
		}
		number[i] = int32(len(left))
		left = append(left, int32(i))
		other.names = append(other.names, in.names[i])
		other.groups = append(other.groups, in.groups[i])
	}
	costs := make([]triple, 0, in.costsOf(left))
	for j := range in.base {
		for _, e := range in.byDemand.Of(j) {
			if s[e.at] != closed {
				costs = append(costs, triple{number[e.at], int32(j), e.cost})
			}
		}
	}
	other.file(costs)
	return other, left
}

// costsOf returns how many costs some candidates have.
func (in *instance) costsOf(some []int32) (count int) {
	for _, i := range some {
		count += len(in.bySite.Of(int(i)))
	}
	return count
}

// kept returns the states of those that are left.
func kept(s state, left []int32) state {
	other := make(state, len(left))
	for n, i := range left {
		other[n] = s[i]
	}
	return other
}

// cost returns the sum of the cheapest costs under a set of candidates.
func (in *instance) cost(set []int32) int64 {
	cheapest := slices.Clone(in.base)
	for _, i := range set {
		for _, e := range in.bySite.Of(int(i)) {
			cheapest[e.at] = min(cheapest[e.at], e.cost)
		}
	}
	var sum int64
	for _, c := range cheapest {
		sum += c
	}
	return sum
}

// baseCost returns what the demands cost without any candidate.
func (in *instance) baseCost() int64 {
	var sum int64
	for _, b := range in.base {
		sum += b
	}
	return sum
}

// inProblem returns a set by the indexes of the problem, ascending.
func (in *instance) inProblem(set []int32) []int {
	named := make([]int, len(set))
	for n, i := range set {
		named[n] = int(in.names[i])
	}
	slices.Sort(named)
	return named
}

// of returns those of the problem's candidates that are in the instance.
func (in *instance) of(named []int) []int32 {
	var set []int32
	for _, i := range named {
		if n, found := slices.BinarySearch(in.names, int32(i)); found {
			set = append(set, int32(n))
		}
	}
	return set
}
