package compare

import (
	"acces30/coverage"
	"acces30/coverage/road"
)

// FigureKind is what a figure counts.
type FigureKind uint8

// Kinds of figures.
const (
	InScopeCommunes FigureKind = iota
	InScopePeople
	InScopeStructures
	InScopePoints
	CommunesWithin // a limit, by the reference point
	PeopleWithin   // a limit, by the reference point
	PeopleAtHome   // within a limit, counted where people live
	NotComputed    // people without a time
	ClassPeople    // people of a class of time
	MeanTime       // per person, tenths of a second
	MedianTime
	NinthDecile
)

// Figure is one of the figures of two results.
type Figure struct {
	Kind          FigureKind
	Limit         road.Deciseconds // of what is within one
	Class         int              // of ClassPeople: index in Result.Classes
	Before, After int64
	Effects       [Causes]int64 // they add up to After - Before; once explained
}

// Delta returns the change.
func (f *Figure) Delta() int64 { return f.After - f.Before }

// figures are those that both results have.
func figures(before, after *coverage.Result) []Figure {
	var wanted []Figure
	for _, kind := range []FigureKind{InScopeCommunes, InScopePeople, InScopeStructures, InScopePoints} {
		wanted = append(wanted, Figure{Kind: kind})
	}
	for _, limit := range commonLimits(before, after) {
		for _, kind := range []FigureKind{CommunesWithin, PeopleWithin} {
			wanted = append(wanted, Figure{Kind: kind, Limit: limit})
		}
		// Where one knows where people live and the other has it from a model, what is
		// between them is no change.
		if before.PeopleModelled == after.PeopleModelled {
			wanted = append(wanted, Figure{Kind: PeopleAtHome, Limit: limit})
		}
	}
	wanted = append(wanted, Figure{Kind: NotComputed}, Figure{Kind: MeanTime}, Figure{Kind: MedianTime}, Figure{Kind: NinthDecile})
	for class := range after.Classes {
		wanted = append(wanted, Figure{Kind: ClassPeople, Class: class})
	}
	var list []Figure
	for _, f := range wanted {
		was, known := f.of(before)
		is, too := f.of(after)
		if known && too {
			f.Before, f.After = was, is
			list = append(list, f)
		}
	}
	return list
}

// of returns the figure of a result; known is false when it has none.
func (f *Figure) of(r *coverage.Result) (value int64, known bool) {
	time := func(t road.Deciseconds) (int64, bool) { return int64(t), t.Reached() }
	switch f.Kind {
	case InScopeCommunes:
		return int64(r.Scope.All.Communes), true
	case InScopePeople:
		return int64(r.Scope.All.People), true
	case InScopeStructures:
		return int64(r.Scope.Structures), true
	case InScopePoints:
		return int64(r.Scope.Points), true
	case CommunesWithin:
		return int64(r.TallyAt(f.Limit).Within.Communes), true
	case PeopleWithin:
		return int64(r.TallyAt(f.Limit).Within.People), true
	case PeopleAtHome:
		people, known := r.PeopleWithinAt(f.Limit)
		return int64(people.Within), known
	case NotComputed:
		return int64(r.Scope.NotComputed.People), true
	case ClassPeople:
		if f.Class >= len(r.Classes) {
			return 0, false
		}
		return int64(r.Classes[f.Class].People), true
	case MeanTime:
		return time(r.Scope.Mean)
	case MedianTime:
		return time(r.Scope.Median)
	default:
		return time(r.Scope.NinthDecile)
	}
}

// FigureOf returns one of the figures; known is false when it is not there.
func (c *Comparison) FigureOf(kind FigureKind, limit road.Deciseconds) (f Figure, known bool) {
	for _, f := range c.Figures {
		if f.Kind == kind && f.Limit == limit {
			return f, true
		}
	}
	return Figure{}, false
}
