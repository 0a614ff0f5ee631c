package isochrone

import (
	"slices"

	"acces30/coverage/road"
)

// joinLinked makes one of the regions that links lead between, as between the towns of
// Guyane in a table that lacks what lies between them: the land along a link is that of
// one grid. Regions hold places by their index in nodes.
func joinLinked(n *road.Network, nodes []uint32, regions [][]int) [][]int {
	if len(regions) < 2 {
		return regions
	}
	first := make([]int, len(regions)) // of the regions that a region is one with
	for r := range first {
		first[r] = r
	}
	join := func(a, b int) {
		from, to := max(first[a], first[b]), min(first[a], first[b])
		for r, f := range first {
			if f == from {
				first[r] = to
			}
		}
	}
	reached := make([]int, n.Nodes()) // by which region first, from 1 on
	for r, members := range regions {
		var pending []uint32
		reach := func(node uint32) {
			if met := reached[node]; met > 0 {
				join(met-1, r)
				return
			}
			reached[node], pending = r+1, append(pending, node)
		}
		for _, place := range members {
			reach(nodes[place])
		}
		for len(pending) > 0 {
			node := pending[len(pending)-1]
			pending = pending[:len(pending)-1]
			for arc := n.FirstOut[node]; arc < n.FirstOut[node+1]; arc++ {
				reach(n.Head[arc])
			}
		}
	}
	joined := make([][]int, len(regions))
	for r, members := range regions {
		joined[first[r]] = append(joined[first[r]], members...)
	}
	for _, members := range joined {
		slices.Sort(members)
	}
	return slices.DeleteFunc(joined, func(members []int) bool { return members == nil })
}
