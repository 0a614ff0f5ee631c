package main

import "slices"

// minimise looks for the place where f is smallest, from a start, by the
// simplex of Nelder and Mead (1965), for a number of evaluations.
func minimise(f func([]float64) float64, start []float64, step float64, evaluations int) []float64 {
	type corner struct {
		x []float64
		y float64
	}
	n := len(start)
	simplex := make([]corner, n+1)
	for i := range simplex {
		x := slices.Clone(start)
		if i > 0 {
			x[i-1] += step
		}
		simplex[i] = corner{x, f(x)}
	}
	for used := n + 1; used < evaluations; {
		slices.SortStableFunc(simplex, func(a, b corner) int {
			switch {
			case a.y < b.y:
				return -1
			case a.y > b.y:
				return 1
			default:
				return 0
			}
		})
		worst := &simplex[n]
		// along returns a corner on the line from the worst one through the
		// middle of the others.
		along := func(t float64) corner {
			x := make([]float64, n)
			for k := range x {
				for _, c := range simplex[:n] {
					x[k] += c.x[k] / float64(n)
				}
				x[k] += t * (worst.x[k] - x[k])
			}
			used++
			return corner{x, f(x)}
		}
		switch reflected := along(-1); {
		case reflected.y < simplex[0].y:
			if expanded := along(-2); expanded.y < reflected.y {
				reflected = expanded
			}
			*worst = reflected
		case reflected.y < simplex[n-1].y:
			*worst = reflected
		default:
			if contracted := along(0.5); contracted.y < worst.y {
				*worst = contracted
				continue
			}
			for i := 1; i <= n; i++ {
				for k := range n {
					simplex[i].x[k] = (simplex[i].x[k] + simplex[0].x[k]) / 2
				}
				simplex[i].y = f(simplex[i].x)
				used++
			}
		}
	}
	return slices.MinFunc(simplex, func(a, b corner) int {
		if a.y < b.y {
			return -1
		}
		return 1
	}).x
}
