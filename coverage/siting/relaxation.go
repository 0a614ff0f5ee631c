package siting

import "slices"

// state is what a subproblem has decided of each candidate.
type state []int8

const (
	free   int8 = iota
	opened      // is in every set of the subproblem
	closed      // is in none
)

// count counts the candidates that are as said.
func (s state) count(as int8) int {
	n := 0
	for _, is := range s {
		if is == as {
			n++
		}
	}
	return n
}

// relaxation is working memory for the bound of a subproblem: the Lagrangian
// relaxation of the p-median problem in which a demand may have any number of
// candidates, at a multiplier that it pays each time it has not exactly one
// (Cornuéjols, Fisher and Nemhauser 1977; Beasley 1993).
//
// With multipliers m, a candidate is worth the sum over demands of what its
// cost lies below m. The bound is the sum of m less the worth of the candidates
// already chosen and of the most worthy others that may still be. No multiplier
// need exceed a demand's base. All of it is whole numbers: costs are scaled up
// so that multipliers lie close together (instance.scale).
type relaxation struct {
	in         *instance
	multiplier []int64
	best       []int64 // multipliers of the best bound
	worth      []int64 // by candidate
	picked     []bool
	order      []int32 // free candidates, those picked first
	picks      int
	room       []int // what is left in each group
	usage      []int32
	direction  []float64
	cost       int64 // of the picked set, at its own costs
	ties       bool  // sets as cheap as the target are looked for, all of them
	worked     int64
}

func (in *instance) relaxation() *relaxation {
	sites, demands := len(in.names), len(in.base)
	return &relaxation{in: in, multiplier: make([]int64, demands), best: make([]int64, demands),
		worth: make([]int64, sites), picked: make([]bool, sites), usage: make([]int32, sites),
		room: make([]int, len(in.used)), direction: make([]float64, demands)}
}

// price returns the bound at the multipliers and picks the set that attains it.
func (r *relaxation) price(s state) int64 {
	clear(r.worth)
	var sum int64
	for j, m := range r.multiplier {
		sum += m
		column := r.in.byDemand.Of(j)
		n := 0
		for n < len(column) && column[n].cost < m {
			r.worth[column[n].at] += m - column[n].cost
			n++
		}
		r.worked += int64(n + 1)
	}
	return sum - r.pick(s)
}

// pick picks the opened candidates and the most worthy free ones, and returns
// what they are worth.
func (r *relaxation) pick(s state) int64 {
	for g := range r.room {
		r.room[g] = r.in.perGroup - r.in.used[g]
	}
	r.order = r.order[:0]
	left := r.in.k
	var worth int64
	for i, is := range s {
		r.picked[i] = is == opened
		switch is {
		case opened:
			left--
			worth += r.worth[i]
			if g := r.in.groups[i]; g >= 0 {
				r.room[g]--
			}
		case free:
			r.order = append(r.order, int32(i))
		}
	}
	r.worked += int64(len(s))
	r.sortOrder(left)
	r.picks = 0
	for n, i := range r.order {
		if r.picks == left || r.worth[i] == 0 {
			break
		}
		g := r.in.groups[i]
		if g >= 0 && r.room[g] <= 0 {
			continue
		}
		if g >= 0 {
			r.room[g]--
		}
		r.picked[i] = true
		worth += r.worth[i]
		// Keep the picked ones first, the others after them in their order.
		copy(r.order[r.picks+1:n+1], r.order[r.picks:n])
		r.order[r.picks] = i
		r.picks++
	}
	return worth
}

// sortOrder puts the most worthy free candidates first, in the order of worth
// as far as picking them asks for.
func (r *relaxation) sortOrder(left int) {
	compare := func(a, b int32) int {
		switch {
		case r.worth[a] > r.worth[b]:
			return -1
		case r.worth[a] < r.worth[b]:
			return 1
		default:
			return int(a - b)
		}
	}
	if len(r.room) > 0 {
		slices.SortFunc(r.order, compare)
		return
	}
	if left = max(left, 0) + 1; left < len(r.order) {
		selectFirst(r.order, left, compare)
		slices.SortFunc(r.order[:left], compare)
		return
	}
	slices.SortFunc(r.order, compare)
}

// selectFirst moves the first n of a list, by its order, to the front (Hoare's
// quickselect; the order knows no equals).
func selectFirst(list []int32, n int, compare func(a, b int32) int) {
	for lo, hi := 0, len(list)-1; lo < hi; {
		pivot := list[lo+(hi-lo)/2]
		a, b := lo, hi
		for a <= b {
			for compare(list[a], pivot) < 0 {
				a++
			}
			for compare(list[b], pivot) > 0 {
				b--
			}
			if a <= b {
				list[a], list[b] = list[b], list[a]
				a++
				b--
			}
		}
		switch {
		case n-1 <= b:
			hi = b
		case n-1 >= a:
			lo = a
		default:
			return
		}
	}
}

// subgradient leaves in direction which way each multiplier should go, and in
// cost what the picked set costs; it returns the square of the direction. Part
// of the direction before is kept (Camerini, Fratta and Maffioli 1975).
func (r *relaxation) subgradient() float64 {
	r.cost = 0
	square := 0.0
	for j, m := range r.multiplier {
		column := r.in.byDemand.Of(j)
		having, n := 0, 0
		cheapest := r.in.base[j]
		for ; n < len(column) && (column[n].cost < m || having == 0); n++ {
			if !r.picked[column[n].at] {
				continue
			}
			if having == 0 {
				cheapest = column[n].cost
			}
			having++
			if column[n].cost >= m {
				having = -1 // it counts for the cost, not at this multiplier
				break
			}
		}
		r.worked += int64(n + 1)
		r.cost += cheapest
		have := max(having, 0)
		d := float64(1-have) + float64(0.6*r.direction[j])
		if d > 0 && m >= r.in.base[j] {
			d = 0
		}
		r.direction[j] = d
		square += float64(d * d)
	}
	return square
}

// step moves the multipliers so far along the direction.
func (r *relaxation) step(length float64) {
	for j := range r.multiplier {
		moved := r.multiplier[j] + int64(float64(length*r.direction[j]))
		r.multiplier[j] = min(max(moved, 0), r.in.base[j])
	}
}

// fix decides candidates without which, or with which, no set costs as little
// as target: their reduced cost says so. The bound and worth must be those of
// the last price. It says whether anything was decided.
func (r *relaxation) fix(s state, bound, target int64) bool {
	left := r.in.k
	for _, is := range s {
		if is == opened {
			left--
		}
	}
	least, next := int64(0), int64(0) // worth of the last pick, of the best other
	if r.picks == left && left > 0 {
		least = r.leastPicked(-1)
	}
	if r.picks < len(r.order) {
		next = r.worth[r.order[r.picks]]
		for _, i := range r.order[r.picks:] {
			next = max(next, r.worth[i])
		}
	}
	some := false
	for n, i := range r.order {
		g := r.in.groups[i]
		switch {
		case n < r.picks:
			if bound+r.worth[i]-next > target {
				s[i], some = opened, true
			}
		case g >= 0 && r.room[g] == 0:
			if l := r.leastPicked(g); l == 0 || bound-r.worth[i]+l > target {
				s[i], some = closed, true
			}
		case bound-r.worth[i]+least > target:
			s[i], some = closed, true
		}
	}
	return some
}

// leastPicked returns the least worth of a free candidate that was picked, in a
// group or (-1) at all; 0 when there is none.
func (r *relaxation) leastPicked(group int32) int64 {
	least := int64(0)
	for _, i := range r.order[:r.picks] {
		if (group < 0 || r.in.groups[i] == group) && (least == 0 || r.worth[i] < least) {
			least = r.worth[i]
		}
	}
	return least
}

// pickedSet returns the picked candidates, ascending.
func (r *relaxation) pickedSet() []int32 {
	set := []int32{}
	for i, is := range r.picked {
		if is {
			set = append(set, int32(i))
		}
	}
	return set
}
