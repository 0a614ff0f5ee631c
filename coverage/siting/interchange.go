package siting

import (
	"math"
	"slices"
)

// exchange is a solution that is changed site by site: for each demand the
// cheapest and the second cheapest of the chosen candidates.
type exchange struct {
	in      *instance
	chosen  []bool
	set     []int32
	inGroup []int   // how many are chosen in each group
	first   []entry // the cheapest: at is -1 for base
	second  []int64
	extra   []int64 // working memory of bestSwap, by candidate
	worked  int64
}

func newExchange(in *instance) *exchange {
	x := &exchange{in: in, chosen: make([]bool, len(in.names)), extra: make([]int64, len(in.names)),
		first: make([]entry, len(in.base)), second: make([]int64, len(in.base))}
	x.inGroup = slices.Clone(in.used)
	for j, b := range in.base {
		x.first[j], x.second[j] = entry{-1, b}, b
	}
	return x
}

// add chooses a candidate.
func (x *exchange) add(i int32) {
	x.chosen[i] = true
	x.set = append(x.set, i)
	if g := x.in.groups[i]; g >= 0 {
		x.inGroup[g]++
	}
	row := x.in.bySite.Of(int(i))
	x.worked += int64(len(row))
	for _, e := range row {
		switch {
		case e.cost < x.first[e.at].cost:
			x.second[e.at] = x.first[e.at].cost
			x.first[e.at] = entry{i, e.cost}
		case e.cost < x.second[e.at]:
			x.second[e.at] = e.cost
		}
	}
}

// remove gives a candidate up.
func (x *exchange) remove(i int32) {
	x.chosen[i] = false
	for n := range x.set {
		if x.set[n] == i {
			x.set = append(x.set[:n], x.set[n+1:]...)
			break
		}
	}
	if g := x.in.groups[i]; g >= 0 {
		x.inGroup[g]--
	}
	for _, e := range x.in.bySite.Of(int(i)) {
		if x.first[e.at].at == i || e.cost <= x.second[e.at] {
			x.renew(int(e.at))
		}
	}
}

// renew finds the two cheapest chosen candidates of a demand.
func (x *exchange) renew(j int) {
	base := x.in.base[j]
	x.first[j], x.second[j] = entry{-1, base}, base
	for n, e := range x.in.byDemand.Of(j) {
		if !x.chosen[e.at] {
			continue
		}
		if x.first[j].at >= 0 {
			x.second[j] = e.cost
			x.worked += int64(n)
			return
		}
		x.first[j] = e
	}
	x.worked += int64(len(x.in.byDemand.Of(j)))
}

// cost is the sum of the cheapest costs.
func (x *exchange) cost() int64 {
	var sum int64
	for j := range x.first {
		sum += x.first[j].cost
	}
	return sum
}

// gain is how much cheaper it gets when a candidate is added.
func (x *exchange) gain(i int32) int64 {
	var gain int64
	for _, e := range x.in.bySite.Of(int(i)) {
		gain += max(0, x.first[e.at].cost-e.cost)
	}
	x.worked += int64(len(x.in.bySite.Of(int(i))))
	return gain
}

// room says whether a candidate's group lets it be added, once another is
// removed (-1 for none).
func (x *exchange) room(i, removed int32) bool {
	g := x.in.groups[i]
	if g < 0 || x.inGroup[g] < x.in.perGroup {
		return true
	}
	return removed >= 0 && x.in.groups[removed] == g
}

// greedy adds what gains most, the first among equals, until k are chosen or
// nothing gains. Gains only shrink, so a stale one is a bound: candidates whose
// last known gain is no better are not looked at again.
func (x *exchange) greedy() {
	known := make([]int64, len(x.in.names))
	for i := range known {
		known[i] = math.MaxInt64
	}
	for len(x.set) < x.in.k {
		best, most := int32(-1), int64(0)
		for i := range known {
			if known[i] <= most || x.chosen[i] || !x.room(int32(i), -1) {
				continue
			}
			if known[i] = x.gain(int32(i)); known[i] > most {
				best, most = int32(i), known[i]
			}
		}
		if best < 0 {
			return
		}
		x.add(best)
	}
}

// swaps makes one candidate stand in for another as long as that is cheaper:
// the fast interchange of Whitaker (1983), with what pairs of candidates save
// together as Resende and Werneck (2007) count it.
func (x *exchange) swaps() {
	loss := x.losses()
	for failed, i := 0, 0; failed < len(x.in.names); i = (i + 1) % len(x.in.names) {
		removed, saved := x.bestSwap(int32(i), loss)
		if saved <= 0 {
			failed++
			continue
		}
		failed = 0
		if removed >= 0 {
			x.remove(removed)
		}
		x.add(int32(i))
		loss = x.losses()
	}
}

// losses returns what it costs to give up each chosen candidate.
func (x *exchange) losses() []int64 {
	loss := make([]int64, len(x.in.names))
	for j, f := range x.first {
		if f.at >= 0 {
			loss[f.at] += x.second[j] - f.cost
		}
	}
	x.worked += int64(len(x.first))
	return loss
}

// bestSwap returns which chosen candidate to give up for another, -1 for none,
// and what that saves; 0 where nothing is saved.
func (x *exchange) bestSwap(i int32, loss []int64) (removed int32, saved int64) {
	if x.chosen[i] {
		return -1, 0
	}
	var gain int64
	row := x.in.bySite.Of(int(i))
	x.worked += int64(len(row) + len(x.set))
	for _, e := range row {
		first := x.first[e.at]
		gain += max(0, first.cost-e.cost)
		if first.at >= 0 {
			// Without its first, the demand goes to i instead of its second.
			x.extra[first.at] += max(0, x.second[e.at]-max(e.cost, first.cost))
		}
	}
	removed = -1
	if len(x.set) < x.in.k && x.room(i, -1) {
		saved = gain
	}
	for _, r := range x.set {
		if s := gain - loss[r] + x.extra[r]; s > saved && x.room(i, r) {
			removed, saved = r, s
		}
		x.extra[r] = 0
	}
	return removed, saved
}

// start sets multipliers between the cheapest and the second cheapest costs,
// as those of a good bound are.
func (x *exchange) start(multiplier []int64) {
	for j := range multiplier {
		multiplier[j] = (x.first[j].cost + x.second[j]) / 2
		if column := x.in.byDemand.Of(j); len(column) > 0 {
			multiplier[j] = min(multiplier[j], column[len(column)-1].cost+x.in.scale)
		}
	}
}
