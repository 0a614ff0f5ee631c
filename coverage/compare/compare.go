package compare

import (
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/road"
)

// Options say what counts as a change.
type Options struct {
	Tolerance road.Deciseconds // a time that changes by no more has not changed
	Moved     float64          // metres: a point farther from where it was has moved
}

// Comparison is what changed from one result to a later one.
type Comparison struct {
	Before *coverage.Result // as the earlier edition said; nil when there is none
	After  *coverage.Result
	// Since names the earlier edition, as its folder.
	Since string
	Options

	List       List
	Structures []StructureChange // gone first, then opened, moved, changed
	Communes   []CommuneChange   // the gravest first
	Figures    []Figure          // side by side
	Watch      []Watched         // structures to look at first

	Explained bool    // the causes are known
	Differ    Mix     // ingredients that differ, once explained
	Lacking   Mix     // of the earlier edition, no longer to be had
	Untried   []Cause // ingredients that can't be changed alone: theirs counts as interaction
}

// SameScope returns an error when two results are of other départements, or one is of a
// moment: what is gone from one to the other was never in both.
func SameScope(before, after *coverage.Result) error {
	ofMoment := func(r *coverage.Result) bool { return r.Study != nil && r.Study.Moment != nil }
	if ofMoment(before) || ofMoment(after) {
		return fault.Errorf(fault.T("l'une des deux est d'un moment (--at) et ne compte que ce qui est ouvert alors : seules se comparent des éditions de toute la semaine",
			"one of the two is of a moment (--at) and counts only what is open then: editions of the whole week alone are compared"))
	}
	was, is := before.Departements(), after.Departements()
	if !slices.Equal(was, is) {
		return fault.Errorf(fault.T("les deux éditions n'ont pas le même périmètre : %s, puis %s", "the two editions are not of the same scope: %s, then %s"),
			strings.Join(was, ", "), strings.Join(is, ", "))
	}
	return nil
}

// New compares a result with an earlier one of the same scope; without one it only
// says what to watch. Causes are told once Explain was called.
func New(before, after *coverage.Result, opts Options) *Comparison {
	c := &Comparison{Before: before, After: after, Options: opts}
	if before != nil {
		c.List = listOf(before, after)
		c.Structures = c.structureChanges()
		c.Communes = c.communeChanges()
		c.Figures = figures(before, after)
	}
	c.watch()
	return c
}

// Limits are those that both results have tallies at.
func (c *Comparison) Limits() []road.Deciseconds {
	if c.Before == nil {
		return c.After.Study.Settings.Limits()
	}
	return commonLimits(c.Before, c.After)
}

func commonLimits(a, b *coverage.Result) []road.Deciseconds {
	var common []road.Deciseconds
	theirs := b.Study.Settings.Limits()
	for _, limit := range a.Study.Settings.Limits() {
		for _, other := range theirs {
			if limit == other {
				common = append(common, limit)
			}
		}
	}
	return common
}

// Shown are the causes to show beside changes: the ingredients that differ, and any
// other that has an effect.
func (c *Comparison) Shown() []Cause {
	var list []Cause
	for cause := range Cause(Causes) {
		shown := int(cause) < Ingredients && c.Differ[cause] && !c.Lacking[cause]
		for i := range c.Figures {
			shown = shown || c.Figures[i].Effects[cause] != 0
		}
		for i := range c.Communes {
			shown = shown || slices.Contains(c.Communes[i].Causes, cause)
		}
		if shown {
			list = append(list, cause)
		}
	}
	return list
}
