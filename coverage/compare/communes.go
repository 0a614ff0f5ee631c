package compare

import (
	"cmp"
	"math"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
)

// State is what a result says of a commune.
type State struct {
	Access *coverage.CommuneAccess // nil when the commune is not in scope
	Class  int                     // of time, index in Result.Classes; coverage.NoClass when not computed
}

// Time returns the commune's time; it is Unreached where there is none.
func (s State) Time() road.Deciseconds {
	if s.Access == nil || s.Access.Status == coverage.NotComputed {
		return road.Unreached
	}
	return s.Access.Time()
}

// same reports whether two states say the same of a commune.
func (s State) same(t State) bool {
	return (s.Access == nil) == (t.Access == nil) && s.Class == t.Class && s.Time() == t.Time() && s.status() == t.status()
}

func (s State) status() coverage.Status {
	if s.Access == nil {
		return coverage.NotComputed
	}
	return s.Access.Status
}

// CommuneChange is a commune whose time or class changed, or that came or went.
type CommuneChange struct {
	Code          string
	Before, After State
	// Effects are tenths of a second by cause: they add up to the change. Added says
	// that they do: that the commune has a time in every result.
	Effects [Causes]int64
	Added   bool
	Causes  []Cause // that the change has, the largest effect first
}

// Commune returns the commune as the later result has it, or the earlier one.
func (c *CommuneChange) Commune() *coverage.Commune {
	if c.After.Access != nil {
		return c.After.Access.Commune
	}
	return c.Before.Access.Commune
}

// Delta returns the change in time; known is false without two times.
func (c *CommuneChange) Delta() (tenths int64, known bool) {
	if !c.Before.Time().Reached() || !c.After.Time().Reached() {
		return 0, false
	}
	return int64(c.After.Time()) - int64(c.Before.Time()), true
}

// Crosses says on which side of a limit the commune was and is: 1 when it came
// within, -1 when it fell beyond, 0 when it stayed or nothing tells.
func (c *CommuneChange) Crosses(limit road.Deciseconds) int {
	known := func(s State) bool { return s.Access != nil && s.Access.Status != coverage.NotComputed }
	if !known(c.Before) || !known(c.After) {
		return 0
	}
	was, is := c.Before.Time() <= limit, c.After.Time() <= limit
	switch {
	case was && !is:
		return -1
	case !was && is:
		return 1
	}
	return 0
}

// states finds what a result says of every commune, by code.
func states(r *coverage.Result) map[string]State {
	all := make(map[string]State, len(r.Communes))
	for i := range r.Communes {
		all[r.Communes[i].Commune.Code] = State{&r.Communes[i], r.Communes[i].Class}
	}
	return all
}

// absent is the state of a commune that is not in scope.
var absent = State{Class: coverage.NoClass}

func stateIn(all map[string]State, code string) State {
	if s, ok := all[code]; ok {
		return s
	}
	return absent
}

// communeChanges lists the communes that changed.
func (c *Comparison) communeChanges() []CommuneChange {
	before, after := states(c.Before), states(c.After)
	var changes []CommuneChange
	add := func(code string) {
		change := CommuneChange{Code: code, Before: stateIn(before, code), After: stateIn(after, code)}
		if c.changed(&change) {
			changes = append(changes, change)
		}
	}
	for i := range c.Before.Communes {
		add(c.Before.Communes[i].Commune.Code)
	}
	for i := range c.After.Communes {
		if code := c.After.Communes[i].Commune.Code; stateIn(before, code).Access == nil {
			add(code)
		}
	}
	c.sortCommunes(changes)
	return changes
}

// changed reports whether a commune came or went, has another class or status, or
// a time that differs by more than the tolerance.
func (c *Comparison) changed(change *CommuneChange) bool {
	b, a := change.Before, change.After
	if (b.Access == nil) != (a.Access == nil) || b.Class != a.Class || b.status() != a.status() {
		return true
	}
	delta, known := change.Delta()
	return known && max(delta, -delta) > int64(c.Tolerance)
}

// sortCommunes sorts changes by how grave they are: what fell beyond the highest
// limit first, then what came within it, and so on down the limits; then by people
// × the change in time.
func (c *Comparison) sortCommunes(changes []CommuneChange) {
	limits := c.Limits()
	rank := func(x *CommuneChange) int {
		for k := len(limits) - 1; k >= 0; k-- {
			if side := x.Crosses(limits[k]); side != 0 {
				return 3*(len(limits)-k) + side // -1, fell beyond, before 1, came within
			}
		}
		return math.MaxInt
	}
	weight := func(x *CommuneChange) int64 {
		delta, known := x.Delta()
		if !known {
			return math.MaxInt64
		}
		return max(delta, -delta) * int64(max(x.Commune().Population, 1))
	}
	slices.SortStableFunc(changes, func(x, y CommuneChange) int {
		return cmp.Or(cmp.Compare(rank(&x), rank(&y)), cmp.Compare(weight(&y), weight(&x)), cmp.Compare(x.Code, y.Code))
	})
}
