package main

import "math"

// Steps of leastSquares: where its unknowns are logarithms, shares of their values.
const (
	probe   = 0.04 // by which an unknown is moved to see what it does
	longest = 0.5  // that an unknown goes in one round
)

// leastSquares looks for the place where the sum of squares of f is smallest, from
// a start, by the method of Levenberg (1944) and Marquardt (1963) with differences
// for derivatives, in a number of rounds of len(start)+1 evaluations or a few more.
// The square of how far an unknown goes from its start counts anchor times (ridge
// regression, Hoerl and Kennard 1970): what the data hardly tell stays where it was.
func leastSquares(f func([]float64) []float64, start []float64, anchor float64, rounds int) []float64 {
	x, r := start, f(start)
	cost := func(x, r []float64) float64 {
		sum := 0.0
		for i := range x {
			sum += anchor * (x[i] - start[i]) * (x[i] - start[i])
		}
		for _, v := range r {
			sum += v * v
		}
		return sum
	}
	damping := 0.01
	for range rounds {
		matrix, right := normal(f, x, r, start, anchor)
		better := false
		for range 5 {
			to := step(matrix, right, x, damping)
			if at := f(to); cost(to, at) < cost(x, r) {
				x, r, better = to, at, true
				damping = math.Max(damping/4, 1e-5)
				break
			}
			damping *= 4
		}
		if !better {
			break
		}
	}
	return x
}

// normal returns the normal equations at x, where f is r.
func normal(f func([]float64) []float64, x, r, start []float64, anchor float64) (matrix [][]float64, right []float64) {
	slopes := make([][]float64, len(x))
	for j := range x {
		moved := append([]float64(nil), x...)
		moved[j] += probe
		slopes[j] = f(moved)
		for i := range r {
			slopes[j][i] = (slopes[j][i] - r[i]) / probe
		}
	}
	matrix, right = make([][]float64, len(x)), make([]float64, len(x))
	for j := range x {
		matrix[j] = make([]float64, len(x))
		for k := range x {
			for i := range r {
				matrix[j][k] += slopes[j][i] * slopes[k][i]
			}
		}
		for i := range r {
			right[j] -= slopes[j][i] * r[i]
		}
		matrix[j][j] += anchor
		right[j] -= anchor * (x[j] - start[j])
	}
	return matrix, right
}

// step returns where the normal equations lead to with some damping.
func step(matrix [][]float64, right, x []float64, damping float64) []float64 {
	damped := make([][]float64, len(x))
	for j := range damped {
		damped[j] = append([]float64(nil), matrix[j]...)
		damped[j][j] += damping * (matrix[j][j] + 1e-4)
	}
	to := append([]float64(nil), x...)
	for j, move := range solve(damped, right) {
		to[j] += min(max(move, -longest), longest)
	}
	return to
}

// solve solves linear equations by Gauss's elimination with pivots. It spoils the
// matrix.
func solve(matrix [][]float64, right []float64) []float64 {
	n := len(right)
	x := append([]float64(nil), right...)
	for i := range n {
		pivot := i
		for k := i + 1; k < n; k++ {
			if math.Abs(matrix[k][i]) > math.Abs(matrix[pivot][i]) {
				pivot = k
			}
		}
		matrix[i], matrix[pivot] = matrix[pivot], matrix[i]
		x[i], x[pivot] = x[pivot], x[i]
		for k := i + 1; k < n; k++ {
			share := matrix[k][i] / matrix[i][i]
			for m := i; m < n; m++ {
				matrix[k][m] -= share * matrix[i][m]
			}
			x[k] -= share * x[i]
		}
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			x[i] -= matrix[i][k] * x[k]
		}
		x[i] /= matrix[i][i]
	}
	return x
}
