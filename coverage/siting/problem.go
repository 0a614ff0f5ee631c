package siting

import (
	"fmt"
	"math"

	"acces30/coverage/road"
)

// Problem is what is known before a question is asked. It is not changed.
type Problem struct {
	// Demands and Candidates are in the order of their codes, which settles
	// ties: their index is their name.
	Demands    []Demand
	Candidates []Candidate
	// PerGroup is how many new sites a group may have at most; 0 is no limit.
	PerGroup int
	// OutOfReach is the time at which a demand counts that neither a site of
	// today nor a new one reaches, wherever times are summed up. The longest
	// time of the problem stands in for a shorter one, so that being reached
	// is never worse than not being so.
	OutOfReach road.Deciseconds
}

// Demand is a place whose people need a site.
type Demand struct {
	// People count once each. A demand without people asks for nothing: no
	// plan is made for it, and it is never called uncoverable.
	People int64
	// Now is the time to the nearest site of today, road.Unreached without
	// one. These sites stay: no plan makes it longer.
	Now road.Deciseconds
}

// Candidate is a place where a new site may open, once.
type Candidate struct {
	// Group is the territory whose new sites are counted (an EPCI); a negative
	// number is none.
	Group int
	// Reaches are the demands that have a time to the candidate, each once, in
	// any order. Those left out are not reached.
	Reaches []Reach
}

// Reach is the time from a demand to a candidate.
type Reach struct {
	Demand int32
	Time   road.Deciseconds
}

// most bounds the sum of people × time, so that no sum overflows.
const most = int64(1) << 56

// check returns why a problem can't be worked on.
func (p *Problem) check() error {
	var people int64
	for j, d := range p.Demands {
		if d.People < 0 {
			return fmt.Errorf("demand %d: %d people", j, d.People)
		}
		if people += d.People; people > most {
			return fmt.Errorf("demand %d: more people than can be counted", j)
		}
	}
	if p.PerGroup < 0 {
		return fmt.Errorf("at most %d sites in a group", p.PerGroup)
	}
	if longest := int64(p.outOfReach()); people > 0 && longest > most/people {
		return fmt.Errorf("%d people × %d tenths of a second are more than can be counted", people, longest)
	}
	seen := make([]int, len(p.Demands))
	for i := range p.Candidates {
		for _, r := range p.Candidates[i].Reaches {
			if r.Demand < 0 || int(r.Demand) >= len(p.Demands) {
				return fmt.Errorf("candidate %d reaches demand %d of %d", i, r.Demand, len(p.Demands))
			}
			if seen[r.Demand] == i+1 {
				return fmt.Errorf("candidate %d reaches demand %d twice", i, r.Demand)
			}
			seen[r.Demand] = i + 1
		}
	}
	return nil
}

// outOfReach is the time of a demand that nothing reaches.
func (p *Problem) outOfReach() road.Deciseconds {
	longest := p.OutOfReach
	for _, d := range p.Demands {
		if d.Now != road.Unreached {
			longest = max(longest, d.Now)
		}
	}
	for i := range p.Candidates {
		for _, r := range p.Candidates[i].Reaches {
			if r.Time != road.Unreached {
				longest = max(longest, r.Time)
			}
		}
	}
	return longest
}

// now is the time of a demand today as it counts in a sum.
func (d Demand) now(outOfReach road.Deciseconds) int64 {
	if d.Now == road.Unreached {
		return int64(outOfReach)
	}
	return int64(d.Now)
}

// limited returns the group of each candidate as it counts: -1 where it can
// hold no more candidates than it may have sites.
func (p *Problem) limited() []int32 {
	groups := make([]int32, len(p.Candidates))
	members := make(map[int]int)
	numbers := make(map[int]int32)
	for i := range p.Candidates {
		members[p.Candidates[i].Group]++
	}
	for i := range p.Candidates {
		g := p.Candidates[i].Group
		groups[i] = -1
		if p.PerGroup == 0 || g < 0 || members[g] <= p.PerGroup {
			continue
		}
		if _, known := numbers[g]; !known {
			numbers[g] = int32(len(numbers))
		}
		groups[i] = numbers[g]
	}
	return groups
}

// unreached is the value of a Center that leaves a demand out of reach.
const unreached = int64(math.MaxUint32)
