package coverage

import "slices"

// Group is a part of the people or of the households that is counted apart: who they
// are that live beyond a limit.
type Group uint8

// Groups, each below the whole that it is a part of.
const (
	AllPeople Group = iota
	Under18
	From65To79
	From80
	AllHouseholds
	PoorHouseholds  // below the poverty line, as INSEE's squares count them
	NoCarHouseholds // as the table of communes counts them
	Groups          // how many there are
)

// PointGroups is how many groups population points may count: the first ones.
const PointGroups = int(NoCarHouseholds)

// GroupCounts are the members of the first groups at a population point, in
// hundredths, or Untold; that of AllPeople is the point's own.
type GroupCounts [PointGroups]uint32

// Untold stands for a count that is not stated, which is not none.
const Untold = ^uint32(0)

// OfHouseholds reports whether a group is of households, not of people.
func (g Group) OfHouseholds() bool { return g >= AllHouseholds }

// GroupSplit is how many of a group are within limits, in hundredths. What is not
// stated is in none of its counts.
type GroupSplit struct {
	All      uint64
	Computed uint64   // of these, whose access is known
	Within   []uint64 // of these, within each of Settings.Limits; nil where nothing counts the group
	Untold   int      // population points that do not state it; communes, of NoCarHouseholds
	// UntoldPeople live there, in hundredths.
	UntoldPeople uint64
}

// Told reports whether anything counts the group.
func (s *GroupSplit) Told() bool { return s.Within != nil }

// Count adds some of a group, given how many of them are within each limit.
func (s *GroupSplit) Count(all, computed uint64, within []uint64) {
	if s.Within == nil {
		s.Within = make([]uint64, len(within))
	}
	s.All, s.Computed = s.All+all, s.Computed+computed
	for k := range within {
		s.Within[k] += within[k]
	}
}

// add adds the split of another part of the scope.
func (s *GroupSplit) add(o *GroupSplit) {
	if o.Told() {
		s.Count(o.All, o.Computed, o.Within)
	}
	s.Untold, s.UntoldPeople = s.Untold+o.Untold, s.UntoldPeople+o.UntoldPeople
}

// BeyondShare returns the share of the group beyond the k-th limit, among those whose
// access is known; known is false of nobody.
func (s *GroupSplit) BeyondShare(k int) (share float64, known bool) {
	if !s.Told() || s.Computed == 0 {
		return 0, false
	}
	return float64(s.Computed-s.Within[k]) / float64(s.Computed), true
}

// Whole returns hundredths as a whole number, rounded; parts that are to add up to
// a whole are a difference of such.
func Whole(hundredths uint64) int { return int((hundredths + 50) / 100) }

// groupsOf adds up the groups of some communes; nil where nothing counts any.
func groupsOf(communes []CommuneAccess) []GroupSplit {
	var all []GroupSplit
	for i := range communes {
		for g := range communes[i].Groups {
			if all == nil {
				all = make([]GroupSplit, Groups)
			}
			all[g].add(&communes[i].Groups[g])
		}
	}
	return all
}

// ToldGroups are the groups that anything counts in the scope, parts beside the wholes.
func (r *Result) ToldGroups() []Group {
	var told []Group
	for g := range r.Groups {
		if r.Groups[g].Told() {
			told = append(told, Group(g))
		}
	}
	return told
}

// WholeOf returns what a group is compared with: all households where they are
// counted as its own are, else all people.
func (r *Result) WholeOf(g Group) Group {
	if g == AllHouseholds || g == PoorHouseholds && r.Groups[AllHouseholds].Told() {
		return AllHouseholds
	}
	return AllPeople
}

// countWithoutCar splits the households without a car of every commune as its people
// are split, and beside them all people, where population points do not count these.
func (r *Result) countWithoutCar() {
	if !slices.ContainsFunc(r.Communes, func(c CommuneAccess) bool { return c.Commune.NoCarKnown }) {
		return
	}
	limits := r.Study.Settings.Limits()
	for i := range r.Communes {
		c := &r.Communes[i]
		if c.Groups == nil {
			c.Groups = make([]GroupSplit, Groups)
		}
		people, computed := uint64(c.Commune.Population), uint64(c.PeopleComputed())
		within, cars := make([]uint64, len(limits)), make([]uint64, len(limits))
		households := 100 * uint64(c.Commune.NoCarHouseholds)
		share := func(n uint64) uint64 { return households * n / max(people, 1) }
		for k := range limits {
			n, _ := c.PeopleWithin(k, limits)
			within[k], cars[k] = 100*uint64(n), share(uint64(n))
		}
		if r.Study.PopulationGroups == nil {
			c.Groups[AllPeople] = GroupSplit{}
			c.Groups[AllPeople].Count(100*people, 100*computed, within)
		}
		c.Groups[NoCarHouseholds] = GroupSplit{}
		switch {
		case !c.Commune.NoCarKnown:
			c.Groups[NoCarHouseholds].Untold, c.Groups[NoCarHouseholds].UntoldPeople = 1, 100*people
		case people > 0:
			c.Groups[NoCarHouseholds].Count(households, share(computed), cars)
		}
	}
}
