package siting

import (
	"encoding/binary"
	"slices"
)

// reduced is the instance without candidates that another one can stand in for
// at no cost, and with demands that the same candidates cover counted as one.
// It has a set as cheap as the instance's cheapest; not all of these.
func (in *instance) reduced() *instance {
	reduced, _ := in.reducedTo()
	return reduced
}

// reducedTo is reduced, and returns for each demand the one that it is counted as.
func (in *instance) reducedTo() (reduced *instance, as []int32) {
	for {
		merged, number := in.merged()
		for j, n := range as {
			as[j] = number[n]
		}
		if as == nil {
			as = number
		}
		s := merged.dominated()
		other, left := merged.without(s)
		if len(left) == len(s) {
			return merged, as
		}
		in = other
	}
}

// dominated closes the candidates that another one can stand in for: each of
// their demands is at least as cheap with it, and its group has room whenever
// theirs has. Of equals the first stays.
func (in *instance) dominated() state {
	s := make(state, len(in.names))
	cost := slices.Clone(in.base)
	for i := range s {
		row := in.bySite.Of(i)
		if len(row) == 0 {
			s[i] = closed
			continue
		}
		rarest := row[0]
		for _, e := range row {
			if len(in.byDemand.Of(int(e.at))) < len(in.byDemand.Of(int(rarest.at))) {
				rarest = e
			}
		}
		for _, other := range in.byDemand.Of(int(rarest.at)) {
			if other.cost > rarest.cost {
				break
			}
			if int(other.at) != i && s[other.at] == free && in.standsIn(other.at, int32(i), cost) {
				s[i] = closed
				break
			}
		}
	}
	return s
}

// standsIn says whether a candidate can stand in for another. Cost is working
// memory that holds the demands' bases.
func (in *instance) standsIn(other, i int32, cost []int64) bool {
	row, wide := in.bySite.Of(int(i)), in.bySite.Of(int(other))
	if len(wide) < len(row) || in.groups[other] >= 0 && in.groups[other] != in.groups[i] {
		return false
	}
	for _, e := range wide {
		cost[e.at] = e.cost
	}
	can := true
	for _, e := range row {
		can = can && cost[e.at] <= e.cost
	}
	for _, e := range wide {
		cost[e.at] = in.base[e.at]
	}
	return can
}

// isCovering says whether a demand costs nothing with any of its candidates.
func (in *instance) isCovering() bool {
	for _, e := range in.byDemand.All() {
		if e.cost != 0 {
			return false
		}
	}
	return true
}

// merged is the instance with demands of the same candidates as one, where
// these make them cost nothing, and returns for each demand the one that it is in.
func (in *instance) merged() (merged *instance, number []int32) {
	number = make([]int32, len(in.base))
	if !in.isCovering() {
		for j := range number {
			number[j] = int32(j)
		}
		return in, number
	}
	other := &instance{k: in.k, names: in.names, groups: in.groups, used: in.used, perGroup: in.perGroup, unit: in.unit, scale: in.scale}
	costs := make([]triple, 0, len(in.byDemand.All()))
	known := make(map[string]int32)
	var key []byte
	for j, base := range in.base {
		key = key[:0]
		for _, e := range in.byDemand.Of(j) {
			key = binary.LittleEndian.AppendUint32(key, uint32(e.at))
		}
		n, found := known[string(key)]
		if number[j] = n; found {
			other.base[n] += base
			continue
		}
		number[j] = int32(len(other.base))
		known[string(key)] = number[j]
		for _, e := range in.byDemand.Of(j) {
			costs = append(costs, triple{e.at, number[j], 0})
		}
		other.base = append(other.base, base)
	}
	other.file(costs)
	return other, number
}
