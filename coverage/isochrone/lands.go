package isochrone

import (
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage/plane"
)

// lands sorts points into countries that one plane can serve, by their numbers:
// the mainland first, if it has any, then those overseas, each with points less
// than about a degree from another.
func lands(points []orb.Point) [][]int {
	type land struct {
		bound   orb.Bound
		members []int
	}
	var home []int
	var abroad []land
	mainland := plane.Mainland()
	for i, p := range points {
		if mainland.Contains(p) {
			home = append(home, i)
			continue
		}
		l := land{p.Bound().Pad(0.5), []int{i}}
		// Widening a land may bring it to another: start again with both.
		for k := 0; k < len(abroad); k++ {
			if l.bound.Intersects(abroad[k].bound) {
				l.bound = l.bound.Union(abroad[k].bound)
				l.members = append(l.members, abroad[k].members...)
				abroad = slices.Delete(abroad, k, k+1)
				k = -1
			}
		}
		abroad = append(abroad, l)
	}
	var all [][]int
	if home != nil {
		all = append(all, home)
	}
	for _, l := range abroad {
		slices.Sort(l.members)
		all = append(all, l.members)
	}
	return all
}
