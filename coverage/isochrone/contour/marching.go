package contour

import "math"

// Lines are the contours at some levels, as chords cell by cell, in the order in
// which they were added.
type Lines struct {
	Chords [][]Chord // by level
	steps  uint64    // in an edge of the grid: a contour crosses it at one of them
}

// leastApart is how far apart, in metres, lines are that do not touch.
const leastApart = 0.25

// NewLines returns no line yet, for some levels and cells of so many metres.
//
// It chooses the steps. Contours cross edges at whole steps only, never at an end,
// so that what is not the same lies apart: two chords in a cell of s metres that
// neither meet nor cross are nowhere nearer to each other than s/steps² metres,
// but for their common ends. With the steps chosen that is leastApart or more,
// while rounding to a millionth of a degree moves a point by less than a third of
// it: it can neither make lines cross nor turn them round.
func NewLines(cell float64, levels int) *Lines {
	return &Lines{
		steps:  uint64(min(math.Sqrt(4*cell), 1<<stepBits-1)),
		Chords: make([][]Chord, levels),
	}
}

// Corners are the values at the corners of a cell.
type Corners struct{ SW, SE, NE, NW uint32 }

// AddCell appends the chords of one level in cell x, y: marching squares (W. E.
// Lorensen, H. E. Cline, Marching Cubes, 1987, in two dimensions). It adds none
// where all corners are on the same side. value is that of the level: corners with
// it are on the low side.
func (l *Lines) AddCell(level, x, y int, corners Corners, value uint32) {
	s := square{corners, x, y, value, l.steps}
	l.Chords[level] = s.appendChords(l.Chords[level])
}

// square is a cell and the level that it is cut at.
type square struct {
	Corners
	x, y  int
	value uint32
	steps uint64
}

// mask returns the low corners: 1 south-west, 2 south-east, 4 north-east, 8
// north-west.
func (s *square) mask() (mask int) {
	if s.SW <= s.value {
		mask |= 1
	}
	if s.SE <= s.value {
		mask |= 2
	}
	if s.NE <= s.value {
		mask |= 4
	}
	if s.NW <= s.value {
		mask |= 8
	}
	return mask
}

// Sides of a square.
const (
	southSide = iota
	eastSide
	northSide
	westSide
)

// chordsOf lists the sides that chords lead from and to, by the low corners. Two
// opposite corners, 5 and 10, are ambiguous: here they are kept apart.
var chordsOf = [16][][2]int{
	1: {{southSide, westSide}}, 2: {{eastSide, southSide}}, 3: {{eastSide, westSide}},
	4: {{northSide, eastSide}}, 5: {{southSide, westSide}, {northSide, eastSide}},
	6: {{northSide, southSide}}, 7: {{northSide, westSide}},
	8: {{westSide, northSide}}, 9: {{southSide, northSide}},
	10: {{eastSide, southSide}, {westSide, northSide}},
	11: {{eastSide, northSide}}, 12: {{westSide, eastSide}}, 13: {{southSide, eastSide}}, 14: {{westSide, southSide}},
}

// chordsJoined are those of ambiguous squares whose low corners are joined.
var chordsJoined = [16][][2]int{
	5:  {{southSide, eastSide}, {northSide, westSide}},
	10: {{eastSide, northSide}, {westSide, southSide}},
}

func (s *square) appendChords(into []Chord) []Chord {
	mask := s.mask()
	pairs := chordsOf[mask]
	// Opposite corners are joined where the mean of all four is low. This rule
	// looks at values alone, and no value can undo it by becoming lower, so that
	// areas stay nested: whatever is joined at a level is joined at a higher one.
	if len(pairs) == 2 && uint64(s.SW)+uint64(s.SE)+uint64(s.NE)+uint64(s.NW) <= 4*uint64(s.value) {
		pairs = chordsJoined[mask]
	}
	for _, p := range pairs {
		into = append(into, Chord{s.cross(p[0]), s.cross(p[1])})
	}
	return into
}

// cross returns where the contour crosses a side.
func (s *square) cross(side int) Crossing {
	switch side {
	case southSide:
		return east(s.x, s.y, s.along(s.SW, s.SE))
	case eastSide:
		return north(s.x+1, s.y, s.along(s.SE, s.NE))
	case northSide:
		return east(s.x, s.y+1, s.along(s.NW, s.NE))
	default:
		return north(s.x, s.y, s.along(s.SW, s.NW))
	}
}

// along returns at which step from the corner with value a to that with value b
// the level lies, by linear interpolation.
func (s *square) along(a, b uint32) uint64 {
	if a > b {
		return s.steps - s.along(b, a)
	}
	step := (2*uint64(s.value-a)*s.steps/uint64(b-a) + 1) / 2
	return min(max(step, 1), s.steps-1)
}
