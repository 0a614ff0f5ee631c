package siting

import (
	"cmp"
	"slices"
)

// byWorth returns what each candidate covers, and the candidates by it.
func (in *instance) byWorth() (worth []int64, order []int32) {
	worth = make([]int64, len(in.names))
	order = make([]int32, len(in.names))
	for i := range order {
		order[i] = int32(i)
		for _, e := range in.bySite.Of(i) {
			worth[i] += in.base[e.at]
		}
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(worth[b], worth[a]) })
	return worth, order
}

// mayCover says whether k candidates could cover so much if none overlapped.
func (in *instance) mayCover(need int64) bool {
	worth, order := in.byWorth()
	for n := 0; n < min(in.k, len(order)); n++ {
		need -= worth[order[n]]
	}
	return need <= 0
}

// bestPair returns the best set of at most k candidates, where k is 2 or less,
// that covers more than so much, and what it covers; no set where none does.
func (in *instance) bestPair(covered int64) (set []int32, most, worked int64) {
	worth, order := in.byWorth()
	if covered < 0 {
		set, covered = []int32{}, 0
	}
	if in.k >= 1 && len(order) > 0 && worth[order[0]] > covered {
		set, covered = []int32{order[0]}, worth[order[0]]
	}
	if in.k < 2 {
		return set, covered, int64(len(in.bySite.All()))
	}
	mark := make([]bool, len(in.base))
	for n, a := range order[:max(0, len(order)-1)] {
		if worth[a]+worth[order[n+1]] <= covered {
			break
		}
		in.mark(mark, a, true)
		for _, b := range order[n+1:] {
			if worth[a]+worth[b] <= covered {
				break
			}
			if !in.together(a, b) {
				continue
			}
			both := worth[a] + worth[b]
			for _, e := range in.bySite.Of(int(b)) {
				if mark[e.at] {
					both -= in.base[e.at]
				}
			}
			worked += int64(len(in.bySite.Of(int(b))))
			if both > covered {
				set, covered = []int32{a, b}, both
			}
		}
		in.mark(mark, a, false)
	}
	slices.Sort(set)
	return set, covered, worked + int64(len(in.bySite.All()))
}

func (in *instance) mark(mark []bool, i int32, is bool) {
	for _, e := range in.bySite.Of(int(i)) {
		mark[e.at] = is
	}
}

// together says whether two candidates may both be added.
func (in *instance) together(a, b int32) bool {
	g := in.groups[a]
	return g < 0 || g != in.groups[b] || in.used[g]+2 <= in.perGroup
}
