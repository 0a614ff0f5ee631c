package compare

import (
	"cmp"
	"context"
	"slices"

	"acces30/coverage"
	"acces30/coverage/fault"
)

// Compute computes, with this program, the result of some ingredients of the later
// edition with the others of the earlier one.
type Compute func(ctx context.Context, mix Mix) (*coverage.Result, error)

// Inputs say what Explain has to work with.
type Inputs struct {
	Differ  Mix  // ingredients that are not the same in both editions
	Lacking Mix  // those of the earlier edition that are gone: the later ones stand in
	Current bool // the later result was computed by this program, just now
}

// ends are the results that effects are the differences of: what the earlier
// edition said, what this program makes of its inputs, the same with one ingredient
// changed, what the program makes of the later inputs, what the later edition said.
type ends struct {
	said, base  *coverage.Result
	changed     [Ingredients]*coverage.Result // nil for what does not differ, or can't be tried
	full, saidB *coverage.Result
	rest        Cause // what base - said and saidB - full are put down to
}

// Explain finds the causes of all changes by computing the earlier edition again,
// and once more for each ingredient that differs, with that of the later one. A mix
// that can't be computed is told in Untried. It fails when either edition can't be
// computed again.
func (c *Comparison) Explain(ctx context.Context, in Inputs, compute Compute) error {
	if c.Before == nil {
		return nil
	}
	e := ends{said: c.Before, saidB: c.After, full: c.After, rest: Program}
	var err error
	all := Mix{true, true, true, true, true}
	if !in.Current {
		if e.full, err = compute(ctx, all); err != nil {
			return fault.Errorf(fault.T("refaire la seconde édition : %v", "compute the later edition again: %v"), err)
		}
	}
	lacking := Mix{}
	active := []Cause{}
	for i := range Ingredients {
		switch {
		case in.Differ[i] && in.Lacking[i]:
			lacking[i] = true
		case in.Differ[i]:
			active = append(active, Cause(i))
		}
	}
	if lacking.any() {
		e.rest = Missing
	}
	e.base = e.full
	if len(active) > 0 {
		if e.base, err = compute(ctx, lacking); err != nil {
			return fault.Errorf(fault.T("refaire la première édition : %v", "compute the earlier edition again: %v"), err)
		}
	}
	for _, cause := range active {
		if len(active) == 1 {
			e.changed[cause] = e.full
			break
		}
		result, err := compute(ctx, lacking.With(cause))
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil { // as roads that do not lie where the communes of before were
			c.Untried = append(c.Untried, cause)
			continue
		}
		e.changed[cause] = result
	}
	c.explain(&e)
	c.Explained, c.Differ, c.Lacking = true, in.Differ, lacking
	return nil
}

// explain sets the effects of every change.
func (c *Comparison) explain(e *ends) {
	for i := range c.Figures {
		f := &c.Figures[i]
		f.Effects = e.effects(func(r *coverage.Result) int64 {
			value, _ := f.of(r)
			return value
		})
	}
	byCode := make(map[*coverage.Result]map[string]State)
	for _, r := range e.all() {
		byCode[r] = states(r)
	}
	for i := range c.Communes {
		c.Communes[i].explain(e, func(r *coverage.Result) State { return stateIn(byCode[r], c.Communes[i].Code) })
	}
}

// all are the results, each once or more.
func (e *ends) all() []*coverage.Result {
	list := []*coverage.Result{e.said, e.base, e.full, e.saidB}
	for _, r := range e.changed {
		if r != nil {
			list = append(list, r)
		}
	}
	return list
}

// effects splits the change of a number by its causes.
func (e *ends) effects(of func(*coverage.Result) int64) (effects [Causes]int64) {
	base, full := of(e.base), of(e.full)
	left := full - base
	for i, r := range e.changed {
		if r != nil {
			effects[i] = of(r) - base
			left -= effects[i]
		}
	}
	effects[Interaction] = left
	effects[e.rest] = base - of(e.said) + of(e.saidB) - full
	return effects
}

// explain finds the causes of a commune's change: what changes its time or its state
// alone. Where it has no time in one of the results no numbers can be added:
// interaction is then told where no ingredient alone gives the later state.
func (c *CommuneChange) explain(e *ends, of func(*coverage.Result) State) {
	c.Added = !slices.ContainsFunc(e.all(), func(r *coverage.Result) bool { return !of(r).Time().Reached() })
	if c.Added {
		c.Effects = e.effects(func(r *coverage.Result) int64 { return int64(of(r).Time()) })
	}
	moves := c.statesMoved(e, of)
	for cause := range Cause(Causes) {
		if c.Effects[cause] != 0 || moves[cause] && !(c.Added && cause == Interaction) {
			c.Causes = append(c.Causes, cause)
		}
	}
	if len(c.Causes) == 0 { // no ingredient moves it alone, all together do
		c.Causes = []Cause{Interaction}
	}
	size := func(cause Cause) int64 { return max(c.Effects[cause], -c.Effects[cause]) }
	slices.SortStableFunc(c.Causes, func(a, b Cause) int { return cmp.Compare(size(b), size(a)) })
}

// statesMoved says which causes change what is said of a commune.
func (c *CommuneChange) statesMoved(e *ends, of func(*coverage.Result) State) (moves [Causes]bool) {
	base, full := of(e.base), of(e.full)
	alone := 0
	reached := base.same(full)
	for i, r := range e.changed {
		if r == nil || of(r).same(base) {
			continue
		}
		moves[i] = true
		alone++
		reached = of(r).same(full)
	}
	moves[Interaction] = alone != 1 && !base.same(full) || !reached
	moves[e.rest] = !base.same(of(e.said)) || !full.same(of(e.saidB))
	return moves
}
