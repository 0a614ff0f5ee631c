package coverage

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage/road"
)

// crowded returns a result of random times to three structures each, many of them at a
// limit, some of none.
func crowded(seed uint64) *Result {
	rng := rand.New(rand.NewPCG(seed, 15))
	r := &Result{Study: &Study{Settings: Settings{Threshold: road.Deciseconds(10+5*rng.IntN(5)) * road.Minute}}}
	r.Study.Settings.Capacity = Capacity{PerAgent: 20 * rng.IntN(4), Agents: 1}
	r.Structures = make([]StructureReach, 1+rng.IntN(5))
	for i := range r.Structures {
		s := &r.Structures[i]
		s.Structure = &Structure{ID: fmt.Sprint(9 - i)}
		s.InScope, s.Points = rng.IntN(4) > 0, make([]PointReach, min(1, rng.IntN(6)))
	}
	for range rng.IntN(12) {
		c := CommuneAccess{Commune: &Commune{Population: rng.IntN(4) * rng.IntN(30)}}
		if rng.IntN(6) == 0 {
			c.Status = NotComputed
		}
		order := rng.Perm(len(r.Structures))
		time := road.Deciseconds(rng.IntN(30)) * road.Minute
		for k := range c.Nearest {
			c.Nearest[k] = Reach{Structure: NoStructure, Time: road.Unreached}
			if k < len(order) && rng.IntN(5) > 0 && (k == 0 || c.Nearest[k-1].Structure != NoStructure) {
				c.Nearest[k] = Reach{Structure: order[k], Time: time}
			}
			time += road.Deciseconds(rng.IntN(4)) * 5 * road.Minute
		}
		r.Communes = append(r.Communes, c)
	}
	r.Loads = make([]Load, len(r.Structures))
	for i := range r.Communes {
		if at := r.Communes[i].Nearest[0].Structure; at != NoStructure {
			r.Loads[at].Nearest += r.Communes[i].Commune.Population
		}
	}
	return r
}

// without is how far a commune is when structures close, and whom it then goes to.
func (c *CommuneAccess) without(closed ...int) Reach {
	for _, n := range c.Nearest {
		if !slices.Contains(closed, n.Structure) {
			return n
		}
	}
	return Reach{Structure: NoStructure, Time: road.Unreached}
}

// lostWithout counts the communes that closing puts beyond a limit.
func (r *Result) lostWithout(limit road.Deciseconds, closed ...int) (lost Count) {
	for i := range r.Communes {
		if c := &r.Communes[i]; c.Status != NotComputed && c.Nearest[0].Time <= limit && c.without(closed...).Time > limit {
			lost.Add(c.Commune)
		}
	}
	return lost
}

// TestClosuresAgainstTwin closes each structure plainly.
func TestClosuresAgainstTwin(t *testing.T) {
	for seed := range uint64(300) {
		r := crowded(seed)
		limits := r.Study.Settings.Limits()
		at := slices.Index(limits, r.Study.Settings.Threshold)
		all := r.Closures()
		for k := range all {
			c := &all[k]
			s := slices.IndexFunc(r.Structures, func(o StructureReach) bool { return o.Structure == c.Structure.Structure })
			for n, limit := range limits {
				if want := r.lostWithout(limit, s); c.Lost[n] != want {
					t.Errorf("seed %d: %d lost at %d, want %d", seed, c.Lost[n], limit, want)
				}
			}
			r.holdClosure(t, seed, c, s)
			if k > 0 && (all[k-1].Lost[at].People > c.Lost[at].People || slices.EqualFunc(all[k-1].Lost, c.Lost, func(a, b Count) bool { return a.People == b.People }) && all[k-1].Minutes > c.Minutes) {
				t.Errorf("seed %d: %+v before %+v", seed, all[k-1], c)
			}
		}
		for i := range r.Structures {
			s := &r.Structures[i]
			if there := slices.ContainsFunc(all, func(c Closure) bool { return c.Structure == s }); there != (s.InScope && len(s.Points) > 0) {
				t.Errorf("seed %d: structure %d is closed: %v", seed, i, there)
			}
		}
	}
}

// holdClosure counts again whom a closure sends where.
func (r *Result) holdClosure(t *testing.T, seed uint64, c *Closure, s int) {
	t.Helper()
	var nearest, stranded Count
	minutes, takers := 0.0, make(map[int]int)
	for i := range r.Communes {
		of := &r.Communes[i]
		if of.Status == NotComputed || of.Nearest[0].Structure != s {
			continue
		}
		nearest.Add(of.Commune)
		next := of.without(s)
		if next.Structure == NoStructure {
			stranded.Add(of.Commune)
			continue
		}
		minutes += float64(of.Commune.Population) * (next.Time.Minutes() - of.Nearest[0].Time.Minutes())
		if of.Commune.Population > 0 {
			takers[next.Structure] += of.Commune.Population
		}
	}
	if c.Nearest != nearest || c.Stranded != stranded || !(math.Abs(c.Minutes-minutes) <= 1e-6) || len(c.Takers) != len(takers) {
		t.Errorf("seed %d: %+v, want %v nearest, %v stranded, %v minutes, takers %v", seed, c, nearest, stranded, minutes, takers)
	}
	over := 0
	capacity, limited := r.Study.Settings.Capacity.People()
	for i, people := range takers {
		if !slices.Contains(c.Takers, Taker{&r.Structures[i], people}) {
			t.Errorf("seed %d: %d does not take %d: %v", seed, i, people, c.Takers)
		}
		if before := r.Loads[i].Nearest; limited && r.Structures[i].InScope {
			for person := before + 1; person <= before+people; person++ {
				if person > capacity {
					over++
				}
			}
		}
	}
	if c.Over != over {
		t.Errorf("seed %d: %d over, want %d", seed, c.Over, over)
	}
	if !slices.IsSortedFunc(c.Takers, func(a, b Taker) int {
		return cmp.Or(-cmp.Compare(a.People, b.People), cmp.Compare(a.Structure.Structure.ID, b.Structure.Structure.ID))
	}) {
		t.Errorf("seed %d: takers %v", seed, c.Takers)
	}
}

// TestClosurePairsAgainstTwin closes each two structures in scope plainly.
func TestClosurePairsAgainstTwin(t *testing.T) {
	for seed := range uint64(300) {
		r := crowded(seed)
		limits := r.Study.Settings.Limits()
		at := slices.Index(limits, r.Study.Settings.Threshold)
		all, found := r.ClosurePairs(), 0
		for a := range r.Structures {
			for b := a + 1; b < len(r.Structures); b++ {
				lost, some := make([]Count, len(limits)), false
				for n, limit := range limits {
					one, other := r.lostWithout(limit, a), r.lostWithout(limit, b)
					lost[n] = r.lostWithout(limit, a, b)
					lost[n].Communes, lost[n].People = lost[n].Communes-one.Communes-other.Communes, lost[n].People-one.People-other.People
					some = some || lost[n].Communes > 0
				}
				k := slices.IndexFunc(all, func(p ClosurePair) bool { return p.A == &r.Structures[a] && p.B == &r.Structures[b] })
				switch some = some && r.Structures[a].InScope && r.Structures[b].InScope; {
				case some != (k >= 0):
					t.Errorf("seed %d: %d and %d: %v, listed as %d", seed, a, b, lost, k)
				case some && !slices.Equal(all[k].Lost, lost):
					t.Errorf("seed %d: %d and %d lose %v, want %v", seed, a, b, all[k].Lost, lost)
				case some:
					found++
				}
			}
		}
		if found != len(all) || !slices.IsSortedFunc(all, func(a, b ClosurePair) int { return -cmp.Compare(a.Lost[at].People, b.Lost[at].People) }) {
			t.Errorf("seed %d: %d pairs, want %d in order", seed, len(all), found)
		}
	}
}
