package siting

import (
	"math"
	"math/rand/v2"
	"testing"
)

// program is a linear program: what variables gain and may be at most, and rows of which
// each takes so much of every variable and is right at most.
type program struct {
	gain, upper []float64
	rows        [][]float64
	right       []float64
}

// someProgram has up to seven variables and nine rows; some of these ask for something.
func someProgram(r *rand.Rand) program {
	n := 1 + r.IntN(7)
	p := program{gain: make([]float64, n), upper: make([]float64, n)}
	for j := range n {
		p.gain[j], p.upper[j] = float64(r.IntN(13)-5), float64(1+r.IntN(4))
	}
	for range 1 + r.IntN(9) {
		row := make([]float64, n)
		for j := range row {
			if r.IntN(2) > 0 {
				row[j] = float64(r.IntN(8) - 3)
			}
		}
		p.rows, p.right = append(p.rows, row), append(p.right, float64(r.IntN(12)-3))
	}
	return p
}

// terms are those of a row that are not 0.
func terms(row []float64) (all []term) {
	for j, times := range row {
		if times != 0 {
			all = append(all, term{int32(j), times})
		}
	}
	return all
}

// gainOf is what values of the variables gain; false where they break a row or a limit.
func (p program) gainOf(values []float64) (gain float64, allowed bool) {
	allowed = true
	for j, v := range values {
		gain += p.gain[j] * v
		allowed = allowed && v > -1e-6 && v < p.upper[j]+1e-6
	}
	for i, row := range p.rows {
		sum := 0.0
		for j, v := range values {
			sum += row[j] * v
		}
		allowed = allowed && sum < p.right[i]+1e-6
	}
	return gain, allowed
}

// most is what no values can gain more than, as prices of the rows say.
func (p program) most(prices []float64) (sum float64, allowed bool) {
	allowed = true
	for i, price := range prices {
		sum += p.right[i] * price
		allowed = allowed && price >= 0
	}
	for j, gain := range p.gain {
		for i, row := range p.rows {
			gain -= row[j] * prices[i]
		}
		sum += p.upper[j] * max(0, gain)
	}
	return sum, allowed
}

// feasible looks for whole values that hold every row.
func (p program) feasible() bool {
	values := make([]float64, len(p.gain))
	var try func(j int) bool
	try = func(j int) bool {
		if j == len(values) {
			_, allowed := p.gainOf(values)
			return allowed
		}
		for v := 0.0; v <= p.upper[j]; v++ {
			if values[j] = v; try(j + 1) {
				return true
			}
		}
		values[j] = 0
		return false
	}
	return try(0)
}

// TestSimplexProvesItsAnswer: values that hold all rows and prices that say that none gain
// more prove each other best, whether all rows are added at once or each after the ones
// before it hold; where the method says that the rows can't hold, no whole values hold them.
func TestSimplexProvesItsAnswer(t *testing.T) {
	solved, refused := 0, 0
	for seed := range uint64(600) {
		p := someProgram(rand.New(rand.NewPCG(seed, 40)))
		for _, oneByOne := range []bool{false, true} {
			x := newSimplex(len(p.gain))
			for j, gain := range p.gain {
				x.start(j, gain, p.upper[j])
			}
			holds := true
			for i, row := range p.rows {
				x.add(terms(row), p.right[i])
				if oneByOne {
					holds = holds && x.repair(t.Context(), math.MaxInt64)
				}
			}
			if holds = holds && x.repair(t.Context(), math.MaxInt64); !holds {
				if refused++; p.feasible() {
					t.Errorf("seed %d: %+v: the rows can hold", seed, p)
				}
				continue
			}
			solved++
			gain, allowed := p.gainOf(x.values())
			most, priced := p.most(x.prices())
			if !allowed || !priced || !(math.Abs(gain-most) <= 1e-6) {
				t.Errorf("seed %d, one by one %v: %v gain %v, prices %v say %v: %+v", seed, oneByOne, x.values(), gain, x.prices(), most, p)
			}
		}
	}
	if solved < 300 || refused < 150 {
		t.Errorf("%d programs are solved, %d refused", solved, refused)
	}
}

// TestSimplexStopsAtItsWork: it goes on while fewer entries were looked at than it may.
func TestSimplexStopsAtItsWork(t *testing.T) {
	for seed := range uint64(300) {
		p := someProgram(rand.New(rand.NewPCG(seed, 41)))
		work := func(most int64) (worked int64, done bool) {
			x := newSimplex(len(p.gain))
			for j, gain := range p.gain {
				x.start(j, gain, p.upper[j])
			}
			for i, row := range p.rows {
				x.add(terms(row), p.right[i])
			}
			done = x.repair(t.Context(), most)
			return x.worked, done
		}
		whole, done := work(math.MaxInt64)
		if !done || whole == 0 {
			continue
		}
		if worked, done := work(whole); worked != whole || done {
			t.Errorf("seed %d: of %d entries %d are looked at, done %v", seed, whole, worked, done)
		}
		if worked, done := work(whole + 1); worked != whole || !done {
			t.Errorf("seed %d: of %d entries and one %d are looked at, done %v", seed, whole, worked, done)
		}
	}
}
