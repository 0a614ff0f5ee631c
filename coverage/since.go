package coverage

import (
	"cmp"
	"slices"

	"acces30/coverage/road"
)

// Since is what came since a day, that day included, and whom it covers: the scope
// as it is beside the scope without it. What closed since then no list tells, so the
// scope without it is not the state of that day.
type Since struct {
	Structures []*StructureReach // in scope, labelled since; by day, then as in Result.Structures
	Points     int               // service points in scope that count since, of structures labelled before
	Undated    int               // structures in scope without a labelling date: they count as older
	// Times are those of Result.Communes from their reference points to the nearest
	// point that was there before.
	Times []road.Deciseconds
	Newly []Newly // for each of Settings.Limits
}

// Newly is who is within a limit thanks to what came since a day.
type Newly struct {
	Limit road.Deciseconds
	Count
	// ByStructure are they by their nearest structure, one for each of Since.Structures:
	// those nearest to a new point of an older structure are in none.
	ByStructure []Count
}

// LabelledSince reports whether a structure holds its label since a day, that day
// included. One without a labelling date does not, nor one opened in a scenario.
func (s *Settings) LabelledSince(t *Structure) bool {
	return !t.LabelledOn.IsZero() && !t.LabelledOn.Before(s.Since) && !t.OpenedByHand()
}

// NewSince reports whether a point of a structure counts since the day only: the
// structure is labelled since, or the point came to an older one.
func (s *Settings) NewSince(t *Structure, p *ServicePoint) bool {
	return s.LabelledSince(t) || !p.From.IsZero() && !p.From.Before(s.Since)
}

// sumUpSince counts what came since the day of the settings.
func (r *Result) sumUpSince() {
	s := r.Since
	if s == nil {
		return
	}
	settings := &r.Study.Settings
	for i := range r.Structures {
		t := &r.Structures[i]
		switch {
		case !t.InScope:
		case settings.LabelledSince(t.Structure):
			s.Structures = append(s.Structures, t)
		default:
			if t.Structure.LabelledOn.IsZero() {
				s.Undated++
			}
			for k := range t.Structure.Points {
				if settings.NewSince(t.Structure, &t.Structure.Points[k]) {
					s.Points++
				}
			}
		}
	}
	slices.SortStableFunc(s.Structures, func(a, b *StructureReach) int {
		return a.Structure.LabelledOn.Compare(b.Structure.LabelledOn)
	})
	for _, limit := range settings.Limits() {
		s.Newly = append(s.Newly, r.newlyWithin(limit))
	}
}

// newlyWithin counts who is within a limit of a point, but of none that was there
// before.
func (r *Result) newlyWithin(limit road.Deciseconds) Newly {
	newly := Newly{Limit: limit, ByStructure: make([]Count, len(r.Since.Structures))}
	for i := range r.Communes {
		c := &r.Communes[i]
		if !r.NewlyWithin(i, limit) {
			continue
		}
		newly.Add(c.Commune)
		nearest := r.Study.Structures[c.Nearest[0].Structure].ID
		if k := slices.IndexFunc(r.Since.Structures, func(s *StructureReach) bool { return s.Structure.ID == nearest }); k >= 0 {
			newly.ByStructure[k].Add(c.Commune)
		}
	}
	return newly
}

// NewlyWithin reports whether the reference point of the i-th commune is within a
// limit thanks to what came since the day alone; false where no day is asked for.
func (r *Result) NewlyWithin(i int, limit road.Deciseconds) bool {
	c := &r.Communes[i]
	return r.Since != nil && c.Status != NotComputed && c.ReferenceTime() <= limit && r.Since.Times[i] > limit
}

// NewlyAt returns who is newly within a limit; nobody where the limit is not among
// those computed.
func (s *Since) NewlyAt(limit road.Deciseconds) Newly {
	i, found := slices.BinarySearchFunc(s.Newly, limit, func(n Newly, limit road.Deciseconds) int { return cmp.Compare(n.Limit, limit) })
	if !found {
		return Newly{Limit: limit}
	}
	return s.Newly[i]
}
