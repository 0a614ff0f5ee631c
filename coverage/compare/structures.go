package compare

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"acces30/coverage"

	"github.com/paulmach/orb"
)

// StructureKind is what became of a structure. A structure that stayed may have
// several kinds at once.
type StructureKind uint16

// Kinds of changes.
const (
	Gone        StructureKind = 1 << iota // no longer listed on the later date
	Opened                                // listed, and was not
	Appeared                              // the same, with a label of the earlier day or of before
	Relocated                             // a point of it stands elsewhere
	PointsMore                            // it has service points that it had not
	PointsFewer                           // and lacks some that it had
	HoursChanged
	Renamed
	Renumbered
	Reformatted // fixed, bus...
	Untold      // listed, and hours of it are no longer stated, or newly so
	Supposed    // there or not there in one of the results by its scenario alone
)

// Has reports whether all of some kinds are among these.
func (k StructureKind) Has(kinds StructureKind) bool { return k&kinds == kinds }

// StructureChange is a structure that changed.
type StructureChange struct {
	Kind          StructureKind
	Before, After *coverage.StructureReach // nil when it is not there
	InScope       bool                     // labelled by a département in scope, then or now
	Metres        float64                  // how far its farthest relocated point moved
	Parted        bool                     // a point that it had is another structure's
	// Minutes open a week, all points together; known only where both state hours, of the
	// same points and days.
	MinutesBefore, MinutesAfter int
	HoursKnown                  bool
}

// Structure returns it as it is, or as it was.
func (c *StructureChange) Structure() *coverage.Structure {
	if c.After != nil {
		return c.After.Structure
	}
	return c.Before.Structure
}

// Lost returns what its going costs by the earlier result, the others staying: a
// count for each of its limits; nil for those that are there.
func (c *Comparison) Lost(change *StructureChange) []coverage.Count {
	if change.After != nil {
		return nil
	}
	return lostBy(c.Before, change.Before)
}

// structureChanges lists the structures that changed. Those around the scope count
// too where both results look equally far around the same communes.
func (c *Comparison) structureChanges() []StructureChange {
	around := sameArea(c.Before, c.After)
	before, after := shown(c.Before, around), shown(c.After, around)
	var changes []StructureChange
	partners := match(before, after)
	for i, was := range before {
		change := StructureChange{Kind: Gone, Before: was, InScope: was.InScope}
		if is := partners[i]; is != nil {
			change = c.stayed(was, is)
			change.Parted = change.Kind.Has(PointsFewer) && parted(was.Structure, is.Structure, after)
		}
		if change.Kind != 0 {
			changes = append(changes, change)
		}
	}
	found := make(map[*coverage.StructureReach]bool, len(partners))
	for _, is := range partners {
		found[is] = true
	}
	for _, is := range after {
		if !found[is] {
			changes = append(changes, StructureChange{Kind: c.opened(is.Structure), After: is, InScope: is.InScope})
		}
	}
	c.suppose(changes)
	slices.SortStableFunc(changes, func(a, b StructureChange) int {
		inScope := func(c StructureChange) int {
			if c.InScope {
				return 0
			}
			return 1
		}
		return cmp.Or(cmp.Compare(inScope(a), inScope(b)), cmp.Compare(first(a.Kind), first(b.Kind)))
	})
	return changes
}

// suppose gives the structures that a scenario alone opened or closed, in either result,
// a kind of their own: no list has lost or gained them.
func (c *Comparison) suppose(changes []StructureChange) {
	shutAfter, shutBefore := shutOf(changes, (*StructureChange).gone, c.After), shutOf(changes, (*StructureChange).come, c.Before)
	for i := range changes {
		x := &changes[i]
		if x.Before == nil || x.After == nil {
			if x.Structure().OpenedByHand() || shutAfter[x.Before] || shutBefore[x.After] {
				x.Kind = Supposed
			}
		}
	}
}

// gone is a structure that is there before alone, come one that is there after alone;
// else nil.
func (c *StructureChange) gone() *coverage.StructureReach {
	if c.After != nil {
		return nil
	}
	return c.Before
}

func (c *StructureChange) come() *coverage.StructureReach {
	if c.Before != nil {
		return nil
	}
	return c.After
}

// shutOf are the structures of one result alone that the scenario of the other closes:
// known as the same where that one tells what it closes, else by the numbers of its
// settings.
func shutOf(changes []StructureChange, alone func(*StructureChange) *coverage.StructureReach, other *coverage.Result) map[*coverage.StructureReach]bool {
	var candidates, shut []*coverage.StructureReach
	for i := range changes {
		if s := alone(&changes[i]); s != nil {
			candidates = append(candidates, s)
		}
	}
	for i := range other.Study.Shut {
		shut = append(shut, &coverage.StructureReach{Structure: &other.Study.Shut[i]})
	}
	found := make(map[*coverage.StructureReach]bool)
	for i, partner := range match(candidates, shut) {
		found[candidates[i]] = partner != nil || len(shut) == 0 && slices.Contains(other.Study.Settings.Closed, candidates[i].Structure.ID)
	}
	return found
}

// parted reports whether a point that a structure had and no longer has is one of
// another structure now, by its number or its place.
func parted(was, is *coverage.Structure, after []*coverage.StructureReach) bool {
	for i, partner := range matchPoints(was, is) {
		if partner != nil {
			continue
		}
		point := &was.Points[i]
		for _, other := range after {
			if other.Structure != is && slices.ContainsFunc(other.Structure.Points, func(p coverage.ServicePoint) bool {
				return p.ID == point.ID && p.Commune == point.Commune || atOnePlace(point, &p)
			}) {
				return true
			}
		}
	}
	return false
}

// opened is what became of a structure that is listed and was not: it opened, unless
// its label says that the earlier list lacked it.
func (c *Comparison) opened(s *coverage.Structure) StructureKind {
	if !s.LabelledOn.IsZero() && !s.LabelledOn.After(c.Before.Study.Settings.Date) {
		return Appeared
	}
	return Opened
}

// first is the lowest of some kinds, which are in the order to tell them.
func first(k StructureKind) StructureKind { return k & -k }

// sameArea reports whether two results look equally far around the same communes:
// else a structure around the scope may be in one of them alone though it stayed.
func sameArea(a, b *coverage.Result) bool {
	return a.Study.Settings.MarginMetres == b.Study.Settings.MarginMetres &&
		slices.Equal(a.Study.Settings.Departements, b.Study.Settings.Departements) &&
		files(a, coverage.RoleCommunes, coverage.RoleMergers) == files(b, coverage.RoleCommunes, coverage.RoleMergers)
}

// shown are the structures in scope, and those around it where asked.
func shown(r *coverage.Result, around bool) []*coverage.StructureReach {
	var list []*coverage.StructureReach
	for i := range r.Structures {
		if r.Structures[i].InScope || around {
			list = append(list, &r.Structures[i])
		}
	}
	return list
}

// stayed says what changed of a structure that stayed.
func (c *Comparison) stayed(was, is *coverage.StructureReach) StructureChange {
	a, b := was.Structure, is.Structure
	change := StructureChange{Before: was, After: is, InScope: was.InScope || is.InScope}
	set := func(kind StructureKind, changed bool) {
		if changed {
			change.Kind |= kind
		}
	}
	set(Renumbered, a.ID != b.ID)
	set(Renamed, fold(a.Name) != fold(b.Name))
	set(Reformatted, a.Format != b.Format)
	points := matchPoints(a, b)
	told := was.Weekly.Week.Stated == is.Weekly.Week.Stated && was.Weekly.Week.Unknown == is.Weekly.Week.Unknown
	for i := range a.Points {
		if points[i] == nil {
			change.Kind |= PointsFewer
			continue
		}
		told = told && a.Points[i].Hours.Stated == points[i].Hours.Stated
		if !sameForAll(&a.Points[i], points[i]) {
			change.Metres = max(change.Metres, metresBetween(a.Points[i].Position, points[i].Position))
		}
	}
	set(PointsMore, len(b.Points) > len(a.Points)-count(points, nil))
	set(Relocated, change.Metres > c.Moved)
	if change.Kind&Relocated == 0 {
		change.Metres = 0
	}
	change.MinutesBefore, change.MinutesAfter = was.Weekly.Criteria.Minutes, is.Weekly.Criteria.Minutes
	change.HoursKnown = told && was.Weekly.Week.Stated && is.Weekly.Week.Stated
	set(Untold, !told)
	set(HoursChanged, change.HoursKnown && !was.Weekly.Week.Same(is.Weekly.Week))
	return change
}

// sameForAll reports whether two positions of a point are the same for all that is told:
// one of them is but that of the commune's chef-lieu, or the other with fewer decimals.
func sameForAll(a, b *coverage.ServicePoint) bool {
	if a.AtSeat != b.AtSeat {
		return a.Commune == b.Commune
	}
	return roundedFrom(a.Position.Point, b.Position.Point) || roundedFrom(b.Position.Point, a.Position.Point)
}

// roundedFrom reports whether a point is another with two or three decimals, rounded or
// cut off.
func roundedFrom(rounded, whole orb.Point) bool {
	for _, units := range []float64{100, 1000} {
		same, more := true, false
		for k := range rounded {
			same = same && isMultiple(rounded[k], units) && math.Abs(rounded[k]-whole[k])*units < 1
			more = more || !isMultiple(whole[k], units)
		}
		if same && more {
			return true
		}
	}
	return false
}

// isMultiple reports whether degrees are a whole number of hundredths, or of other units.
func isMultiple(degrees, units float64) bool {
	return math.Abs(degrees*units-math.Round(degrees*units)) < 1e-6
}

func count(points []*coverage.ServicePoint, wanted *coverage.ServicePoint) (n int) {
	for _, p := range points {
		if p == wanted {
			n++
		}
	}
	return n
}

// metresBetween returns the straight distance between two positions, 0 where one is
// not known.
func metresBetween(a, b coverage.Position) float64 {
	if !a.Known || !b.Known || a.Point == b.Point {
		return 0
	}
	// The earth's mean radius serves: what counts is whether it is some hundred metres.
	const radius, degree = 6_371_000.0, math.Pi / 180
	north := (b.Point.Lat() - a.Point.Lat()) * degree
	east := (b.Point.Lon() - a.Point.Lon()) * degree * math.Cos((a.Point.Lat()+b.Point.Lat())/2*degree)
	return radius * math.Hypot(north, east)
}

// names are compared without case, accents and punctuation.
func fold(name string) string { return strings.Join(words(name), " ") }
