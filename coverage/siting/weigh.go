package siting

import "math"

// weigh looks for a set of at most k candidates that covers every demand, for
// so much work: candidates are exchanged one by one, each time for one that
// covers a demand left out, and the demands left out weigh more each time they
// are (row weighting local search, Gao, Weise and Li 2015). It returns nil when
// it finds none, which proves nothing.
func (in *instance) weigh(work int64) (set []int32, worked int64) {
	w := &weighing{in: in, weight: make([]int64, len(in.base)), covers: make([]int32, len(in.base)),
		score: make([]int64, len(in.names)), since: make([]int, len(in.names)), x: newExchange(in)}
	for j := range w.weight {
		w.weight[j] = 1
		for _, e := range in.byDemand.Of(j) {
			w.score[e.at]++
		}
	}
	w.x.greedy()
	chosen := w.x.set
	w.x = newExchange(in)
	for _, i := range chosen {
		w.turn(i, true)
	}
	last := int32(-1)
	for step := 1; w.worked < work && len(w.x.set) > 0; step++ {
		left := w.heaviest(step)
		if left < 0 {
			return w.x.set, w.worked
		}
		if len(w.x.set) >= in.k {
			w.turn(w.least(last), false)
		}
		if last = w.best(left, last); last < 0 {
			return nil, w.worked
		}
		if g := in.groups[last]; g >= 0 && !w.x.room(last, -1) {
			w.turn(w.leastIn(g), false)
		}
		w.turn(last, true)
		w.since[last] = step
		for j, n := range w.covers {
			if n == 0 {
				w.weigh(j)
			}
		}
		w.worked += int64(len(w.covers))
	}
	return nil, w.worked
}

// weighing is such a search under way.
type weighing struct {
	in     *instance
	x      *exchange // which are chosen
	weight []int64   // of each demand
	covers []int32   // how many chosen candidates cover it
	score  []int64   // of each candidate: the weight that hangs on it alone
	since  []int     // the step at which it last changed
	worked int64
}

// turn chooses a candidate or gives it up, and keeps the scores.
func (w *weighing) turn(i int32, in bool) {
	if in {
		w.x.add(i)
	} else {
		w.x.remove(i)
	}
	for _, e := range w.in.bySite.Of(int(i)) {
		j := e.at
		before := w.covers[j]
		if in {
			w.covers[j]++
		} else {
			w.covers[j]--
		}
		if after := w.covers[j]; before+after > 3 {
			continue
		}
		for _, o := range w.in.byDemand.Of(int(j)) {
			switch {
			case o.at == i:
			case in && before == 0: // others gain it no more
				w.score[o.at] -= w.weight[j]
			case in && before == 1 && w.x.chosen[o.at]: // it hangs on o alone no more
				w.score[o.at] -= w.weight[j]
			case !in && before == 1:
				w.score[o.at] += w.weight[j]
			case !in && before == 2 && w.x.chosen[o.at]:
				w.score[o.at] += w.weight[j]
			}
		}
		w.worked += int64(len(w.in.byDemand.Of(int(j))))
	}
	w.score[i] = 0
	for _, e := range w.in.bySite.Of(int(i)) {
		if in && w.covers[e.at] == 1 || !in && w.covers[e.at] == 0 {
			w.score[i] += w.weight[e.at]
		}
	}
}

// weigh makes a demand left out heavier.
func (w *weighing) weigh(j int) {
	w.weight[j]++
	for _, e := range w.in.byDemand.Of(j) {
		w.score[e.at]++
	}
}

// heaviest returns a demand left out, of the heaviest in turn; -1 without one.
func (w *weighing) heaviest(step int) int {
	best := -1
	for n := range w.covers {
		j := (n + step) % len(w.covers)
		if w.covers[j] == 0 && (best < 0 || w.weight[j] > w.weight[best]) {
			best = j
		}
	}
	return best
}

// least returns the chosen candidate on which least hangs, but for the last.
func (w *weighing) least(last int32) int32 {
	best, score := w.x.set[0], int64(math.MaxInt64)
	for _, i := range w.x.set {
		if s := w.score[i]; i != last && (s < score || s == score && w.since[i] < w.since[best]) {
			best, score = i, s
		}
	}
	return best
}

// leastIn returns the same within a group.
func (w *weighing) leastIn(group int32) int32 {
	best := int32(-1)
	for _, i := range w.x.set {
		if w.in.groups[i] == group && (best < 0 || w.score[i] < w.score[best]) {
			best = i
		}
	}
	return best
}

// best returns the candidate to cover a demand with: the most weight, then the
// one unchanged for longest.
func (w *weighing) best(j int, last int32) int32 {
	best := int32(-1)
	for _, e := range w.in.byDemand.Of(j) {
		i := e.at
		if g := w.in.groups[i]; i == last || g >= 0 && !w.x.room(i, -1) && w.leastIn(g) < 0 {
			continue
		}
		if best < 0 || w.score[i] > w.score[best] || w.score[i] == w.score[best] && w.since[i] < w.since[best] {
			best = i
		}
	}
	return best
}
