package siting

import "context"

// binding returns the candidates whose rows bind.
func (p *packing) binding() []int32 {
	var rows []int32
	for n, price := range p.lp.prices() {
		if price > 0 {
			rows = append(rows, p.rows[n])
		}
	}
	return rows
}

// relaxed is the linear relaxation of a covering problem: the candidates whose rows
// bind and what the demands pay; nothing where it was not solved.
type relaxed struct {
	rows       []int32
	multiplier []int64
}

// relaxed returns it by the number of sites from 1 to n, each found from those before.
func (in *instance) relaxed(ctx context.Context, n int) []relaxed {
	all := make([]relaxed, n)
	if !in.isLinear() || !in.isCovering() {
		return all
	}
	var known []int32
	for m, worked := 0, int64(0); m < n && worked < linearWork; m++ {
		p := in.with(m+1).packing(make(state, len(in.names)), in.baseCost())
		p.solve(ctx, known)
		all[m] = relaxed{p.binding(), p.multipliers()}
		known, worked = all[m].rows, worked+p.lp.worked
	}
	return all
}
