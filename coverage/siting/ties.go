package siting

import (
	"cmp"
	"context"
	"math/bits"
	"slices"

	"acces30/coverage/road"
)

// tieable are the candidates that a set as good as the one known can have, and what
// proves it of the others: by the linear relaxation every such set is worth so much.
type tieable struct {
	candidates []int   // by their index in the problem, ascending
	worth      []int64 // of each
	need       int64   // what the worths of a set sum up to at least
}

// tied returns what is known of the sets of a covering problem that cost no more than a
// cost, from what the demands pay of the problem that it was reduced to; nil where
// nothing is known of what they pay. as are the demands that its own are counted as.
func (in *instance) tied(paid []int64, reduced *instance, as []int32, cost int64) *tieable {
	if paid == nil {
		return nil
	}
	r := in.relaxation()
	of := &tieable{need: -cost}
	for j, base := range in.base {
		whole := as[j] // pays in proportion
		high, low := bits.Mul64(uint64(paid[whole]), uint64(base))
		share, _ := bits.Div64(high, low, uint64(reduced.base[whole]))
		r.multiplier[j] = int64(share)
		of.need += int64(share)
	}
	s := make(state, len(in.names))
	r.ties = true
	r.fix(s, r.price(s), cost)
	for i, is := range s {
		if is != closed {
			of.candidates = append(of.candidates, int(in.names[i]))
			of.worth = append(of.worth, r.worth[i])
		}
	}
	return of
}

// listing goes through the sets of at most k of some candidates that bring as many
// people within a limit as a given one, in the order of the tie rule.
type listing struct {
	p          *Problem
	ctx        context.Context
	of         *tieable
	limit      road.Deciseconds
	k          int
	within     int64                // people that a set brings within the limit at least
	most       [][]int64            // by candidate and number: what so many from it on are worth at most
	near       [][]Reach            // by candidate: the demands that it brings within the limit
	covers     [][]int64            // as most: people whom so many bring within it at most
	times      [][]road.Deciseconds // by number of sites: of each demand
	chosen     []int                // indexes in of
	inGroup    map[int]int          // how many of each group are chosen
	outOfReach road.Deciseconds
	best       []int // indexes in the problem
	time       int64 // people × time of best
	work       int64
	left       int64 // work that may be done
}

// listTied returns, of the sets that settleCover chooses from, the one of the tie rule;
// proved is false where so much work did not suffice to go through them all.
func (p *Problem) listTied(ctx context.Context, of *tieable, set []int, limit road.Deciseconds, k int, left int64) settled[int] {
	within, time := p.measure(set, limit)
	l := &listing{p: p, ctx: ctx, of: of, limit: limit, k: k, within: within, best: set, time: time + 1, inGroup: make(map[int]int),
		times: make([][]road.Deciseconds, k+1), outOfReach: p.outOfReach(), left: left}
	l.bounds()
	for n := range l.times {
		l.times[n] = make([]road.Deciseconds, len(p.Demands))
	}
	for j, d := range p.Demands {
		l.times[0][j] = d.Now
	}
	people, sum := p.measure(nil, limit)
	whole := l.from(0, people, sum, 0)
	return settled[int]{l.best, whole && l.time <= time, l.work}
}

// bounds fills in what is known of each candidate alone.
func (l *listing) bounds() {
	alone := make([]int64, len(l.of.candidates))
	l.near = make([][]Reach, len(l.of.candidates))
	for n, i := range l.of.candidates {
		for _, r := range l.p.Candidates[i].Reaches {
			if d := l.p.Demands[r.Demand]; r.Time <= l.limit && d.Now > l.limit && d.People > 0 {
				l.near[n] = append(l.near[n], r)
				alone[n] += d.People
			}
		}
	}
	l.most, l.covers = sumsFrom(l.of.worth, l.k), sumsFrom(alone, l.k)
}

// sumsFrom returns, by index and by number up to k, the greatest sum of so many values
// from the index on.
func sumsFrom(values []int64, k int) [][]int64 {
	sums := make([][]int64, len(values)+1)
	var top []int64 // the greatest values, descending
	for i := len(values); i >= 0; i-- {
		if i < len(values) {
			at, _ := slices.BinarySearchFunc(top, values[i], func(a, b int64) int { return cmp.Compare(b, a) })
			top = slices.Insert(top, at, values[i])
			top = top[:min(len(top), k)]
		}
		sums[i] = make([]int64, k+1)
		for r := range k {
			sums[i][r+1] = sums[i][r]
			if r < len(top) {
				sums[i][r+1] += top[r]
			}
		}
	}
	return sums
}

// from goes through the sets that have those chosen and others from a candidate on. It
// is given what those chosen bring within the limit, their people × time and their
// worth, and says whether the work sufficed.
func (l *listing) from(first int, people, time, worth int64) bool {
	depth := len(l.chosen)
	if depth == l.k {
		return true
	}
	for i := first; i < len(l.of.candidates); i++ {
		if worth+l.most[i][l.k-depth] < l.of.need {
			return true // those that come later are worth no more
		}
		if worth+l.of.worth[i]+l.most[i+1][l.k-depth-1] < l.of.need || !l.hasRoom(i) || people+l.gain(i)+l.covers[i+1][l.k-depth-1] < l.within {
			continue
		}
		if l.work > l.left || l.ctx.Err() != nil {
			return false
		}
		within, sum := l.choose(i, people, time)
		l.consider(within, sum)
		whole := l.from(i+1, within, sum, worth+l.of.worth[i])
		l.drop(i)
		if !whole {
			return false
		}
	}
	return true
}

// gain returns how many people more a candidate brings within the limit.
func (l *listing) gain(i int) (people int64) {
	now := l.times[len(l.chosen)]
	for _, r := range l.near[i] {
		if now[r.Demand] > l.limit {
			people += l.p.Demands[r.Demand].People
		}
	}
	l.work += int64(len(l.near[i]))
	return people
}

// hasRoom reports whether the group of a candidate may have one more site.
func (l *listing) hasRoom(i int) bool {
	g := l.p.Candidates[l.of.candidates[i]].Group
	return l.p.PerGroup == 0 || g < 0 || l.inGroup[g] < l.p.PerGroup
}

// choose adds a candidate, and returns what all chosen bring within the limit, and
// their people × time.
func (l *listing) choose(i int, people, time int64) (within, sum int64) {
	c := &l.p.Candidates[l.of.candidates[i]]
	before, now := l.times[len(l.chosen)], l.times[len(l.chosen)+1]
	copy(now, before)
	for _, r := range c.Reaches {
		was := Demand{l.p.Demands[r.Demand].People, before[r.Demand]}
		if r.Time >= was.Now {
			continue
		}
		now[r.Demand] = r.Time
		time -= was.People * (was.now(l.outOfReach) - int64(r.Time))
		if r.Time <= l.limit && was.Now > l.limit {
			people += was.People
		}
	}
	l.work += int64(len(c.Reaches) + len(now)/8)
	l.chosen = append(l.chosen, i)
	l.inGroup[c.Group]++
	return people, time
}

func (l *listing) drop(i int) {
	l.chosen = l.chosen[:len(l.chosen)-1]
	l.inGroup[l.p.Candidates[l.of.candidates[i]].Group]--
}

// consider keeps what is chosen where it is better than the best: first in order of
// those as good, and without a site that it is as good without.
func (l *listing) consider(within, time int64) {
	if within < l.within || within == l.within && time >= l.time {
		return
	}
	set := make([]int, len(l.chosen))
	for n, i := range l.chosen {
		set[n] = l.of.candidates[i]
	}
	for n := range set {
		fewer := slices.Delete(slices.Clone(set), n, n+1)
		l.work += int64(l.p.reaches(fewer))
		if w, t := l.p.measure(fewer, l.limit); w >= within && t <= time {
			return
		}
	}
	l.best, l.within, l.time = set, within, time
}
