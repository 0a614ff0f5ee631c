package grid

import (
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage/plane"
)

// Regions groups points, by their indexes, into regions that one plane can serve:
// mainland France first, if any point is there, then those overseas, each with
// points less than about a degree from another.
func Regions(points []orb.Point) [][]int {
	type region struct {
		bound   orb.Bound
		members []int
	}
	var home []int
	var abroad []region
	mainland := plane.Mainland()
	for i, p := range points {
		if mainland.Contains(p) {
			home = append(home, i)
			continue
		}
		r := region{p.Bound().Pad(0.5), []int{i}}
		// Widening a region may bring it to another: start again with both.
		for k := 0; k < len(abroad); k++ {
			if r.bound.Intersects(abroad[k].bound) {
				r.bound = r.bound.Union(abroad[k].bound)
				r.members = append(r.members, abroad[k].members...)
				abroad = slices.Delete(abroad, k, k+1)
				k = -1
			}
		}
		abroad = append(abroad, r)
	}
	var all [][]int
	if home != nil {
		all = append(all, home)
	}
	for _, r := range abroad {
		slices.Sort(r.members)
		all = append(all, r.members)
	}
	return all
}
