package siting

import (
	"context"
	"math"
)

// simplex maximizes a linear function of variables between 0 and an upper limit
// under rows that are added one by one: the dual simplex method with bounded
// variables (Lemke 1954; Maros 2003), on the tableau of the nonbasic columns
// alone. It starts, and stays, where no variable's move gains anything; what it
// repairs is that a row may not hold yet.
//
// It computes with rounding. Its answers are good multipliers, never proofs: a
// bound is what the relaxation says of them in whole numbers.
//
// A variable is named by its column, or by columns + row for the slack of a row.
// One at its upper limit is turned: counted from there downwards.
type simplex struct {
	columns  int
	table    [][]float64 // by row: how much of its basic variable each nonbasic one takes
	value    []float64   // of the basic variables
	length   []float64   // the squares of a row added up, and 1 for its own variable
	gain     []float64   // of the function, by nonbasic variable; none is more than 0
	upper    []float64   // by variable
	turned   []bool      // by variable
	basic    []int32     // by row
	nonbasic []int32     // by column
	at       []int32     // by variable: its column, or -1 less its row
	filled   []int32     // working memory: columns of the pivot row that are not 0
	points   []breakpoint
	worked   int64
}

// The sizes below which a rounded number counts as 0.
const (
	noPivot  = 1e-9
	noEntry  = 1e-12
	noExcess = 1e-7
)

func newSimplex(columns int) *simplex {
	x := &simplex{columns: columns, gain: make([]float64, columns), upper: make([]float64, columns),
		turned: make([]bool, columns), nonbasic: make([]int32, columns), at: make([]int32, columns)}
	for j := range columns {
		x.nonbasic[j], x.at[j] = int32(j), int32(j)
		x.upper[j] = math.Inf(1)
	}
	return x
}

// start enters what a variable gains and its upper limit, before any row is
// added: it is at that limit when it gains, else at 0.
func (x *simplex) start(variable int, gain, upper float64) {
	x.upper[variable] = upper
	x.turned[variable] = gain > 0
	x.gain[variable] = -math.Abs(gain)
}

// term is a variable of a row, and how often it counts.
type term struct {
	variable int32
	times    float64
}

// add adds a row: the terms together are right at most.
func (x *simplex) add(terms []term, right float64) {
	row := make([]float64, x.columns)
	for _, t := range terms {
		v, times := t.variable, t.times
		if x.turned[v] {
			right -= float64(times * x.upper[v])
			times = -times
		}
		if at := x.at[v]; at >= 0 {
			row[at] += times
			continue
		}
		i := -1 - x.at[v]
		right -= float64(times * x.value[i])
		for j, a := range x.table[i] {
			row[j] -= float64(times * a)
		}
		x.worked += int64(x.columns)
	}
	n := len(x.table)
	length := 1.0
	for _, a := range row {
		length += float64(a * a)
	}
	x.table, x.value, x.length = append(x.table, row), append(x.value, right), append(x.length, length)
	x.basic, x.at = append(x.basic, int32(x.columns+n)), append(x.at, int32(-1-n))
	x.upper, x.turned = append(x.upper, math.Inf(1)), append(x.turned, false)
}

// repair moves from corner to corner until every row holds. It says whether it
// got there before so many entries were looked at in all, and the context ended.
func (x *simplex) repair(ctx context.Context, most int64) bool {
	for x.worked < most && ctx.Err() == nil {
		row := x.worst()
		if row < 0 {
			return true
		}
		if x.value[row] > 0 {
			x.turnBasic(row)
		}
		j := x.entering(row)
		if j < 0 {
			return false
		}
		x.pivot(row, j)
	}
	return false
}

// worst returns the row whose variable is furthest past a limit; -1 for none.
func (x *simplex) worst() int {
	row, most := -1, 0.0
	for i, v := range x.value {
		if past := max(-v, v-x.upper[x.basic[i]]); past > noExcess && float64(past*past) > float64(most*x.length[i]) {
			row, most = i, float64(past*past)/x.length[i]
		}
	}
	return row
}

// entering returns the column to raise a row's variable with, the cheapest that
// suffices, and turns the cheaper ones, which do not; -1 where there is none.
func (x *simplex) entering(row int) int {
	x.points = x.points[:0]
	for j, a := range x.table[row] {
		if a < -noPivot {
			x.points = append(x.points, breakpoint{int32(j), min(x.gain[j], 0) / a, -a})
		}
	}
	x.worked += int64(x.columns)
	for i := len(x.points)/2 - 1; i >= 0; i-- {
		sink(x.points, i)
	}
	// The cheapest is at the front of a heap; few are taken before one suffices.
	short := -x.value[row]
	for left := x.points; len(left) > 0; {
		p := left[0]
		upper := x.upper[x.nonbasic[p.column]]
		if short -= float64(p.size * upper); short < 0 || len(left) == 1 {
			return int(p.column)
		}
		x.turn(int(p.column))
		last := len(left) - 1
		left[0] = left[last]
		left = left[:last]
		sink(left, 0)
	}
	return -1
}

// turn takes a nonbasic variable from one of its limits to the other.
func (x *simplex) turn(j int) {
	v := x.nonbasic[j]
	for i, row := range x.table {
		if a := row[j]; a != 0 {
			x.value[i] -= float64(a * x.upper[v])
			row[j] = -a
		}
	}
	x.worked += int64(len(x.table))
	x.gain[j] = -x.gain[j]
	x.turned[v] = !x.turned[v]
}

// turnBasic counts a basic variable from its other limit.
func (x *simplex) turnBasic(row int) {
	v := x.basic[row]
	x.value[row] = x.upper[v] - x.value[row]
	for j, a := range x.table[row] {
		x.table[row][j] = -a
	}
	x.turned[v] = !x.turned[v]
}

// pivot makes a nonbasic variable basic in the place of another.
func (x *simplex) pivot(row, j int) {
	pivot := x.table[row]
	inverse := 1 / pivot[j]
	x.filled = x.filled[:0]
	for c, a := range pivot {
		if c != j && a != 0 {
			pivot[c] = a * inverse
			x.filled = append(x.filled, int32(c))
		}
	}
	pivot[j] = 0
	x.length[row] = float64(x.length[row]*inverse) * inverse
	x.value[row] *= inverse
	// Where most columns are filled, going through all of them is faster than by index:
	// the pivot's own column is 0 meanwhile, so that nothing is taken off there.
	subtract := x.subtract
	if 3*len(x.filled) > 2*x.columns {
		subtract = x.subtractAll
	}
	for i, other := range x.table {
		a := other[j]
		if i == row || a == 0 {
			continue
		}
		x.length[i] += subtract(other, pivot, a)
		other[j] = -a * inverse
		x.length[i] = max(1, x.length[i]+float64(other[j]*other[j])-float64(a*a))
		x.value[i] -= float64(a * x.value[row])
	}
	pivot[j] = inverse
	gain := x.gain[j]
	x.subtract(x.gain, pivot, gain)
	x.gain[j] = -gain * inverse
	x.basic[row], x.nonbasic[j] = x.nonbasic[j], x.basic[row]
	x.at[x.basic[row]], x.at[x.nonbasic[j]] = int32(-1-row), int32(j)
}

// subtractAll does what subtract does, column after column; that of the pivot must be 0.
func (x *simplex) subtractAll(other, pivot []float64, times float64) (longer float64) {
	x.worked += int64(len(x.filled))
	other = other[:len(pivot)]
	var odd float64 // two sums side by side: each waits for its own alone
	c := 0
	for ; c+1 < len(pivot); c += 2 {
		first, second := other[c], other[c+1]
		left, right := subtracted(first, times, pivot[c]), subtracted(second, times, pivot[c+1])
		longer += float64(left*left) - float64(first*first)
		odd += float64(right*right) - float64(second*second)
		other[c], other[c+1] = left, right
	}
	if c < len(pivot) {
		last := other[c]
		left := subtracted(last, times, pivot[c])
		longer += float64(left*left) - float64(last*last)
		other[c] = left
	}
	return longer + odd
}

// subtracted is a - times × b, 0 where it is as good as that.
func subtracted(a, times, b float64) float64 {
	left := a - float64(times*b)
	if math.Abs(left) < noEntry {
		return 0
	}
	return left
}

// subtract takes so many times the pivot row off another, and returns by how much
// that makes it longer.
func (x *simplex) subtract(other, pivot []float64, times float64) (longer float64) {
	for _, c := range x.filled {
		before := other[c]
		left := before - float64(times*pivot[c])
		if left < noEntry && left > -noEntry {
			left = 0
		}
		longer += float64(left*left) - float64(before*before)
		other[c] = left
	}
	x.worked += int64(len(x.filled))
	return longer
}

// values returns the variables of the columns.
func (x *simplex) values() []float64 {
	all := make([]float64, x.columns)
	for v := range all {
		if at := x.at[v]; at < 0 {
			all[v] = x.value[-1-at]
		}
		if x.turned[v] {
			all[v] = x.upper[v] - all[v]
		}
	}
	return all
}

// prices returns by row what one more of its right side would gain.
func (x *simplex) prices() []float64 {
	price := make([]float64, len(x.table))
	for j, v := range x.nonbasic {
		if i := int(v) - x.columns; i >= 0 {
			price[i] = max(0, -x.gain[j])
		}
	}
	return price
}
