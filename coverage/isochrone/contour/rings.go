package contour

import (
	"cmp"
	"slices"
)

// ring is a closed contour: the numbers of chords, each from where the one before
// leads to and the last to where the first starts, with the low side on the left.
// Shells run counterclockwise, holes clockwise.
type ring []int32

// polygon is a shell and its holes.
type polygon struct {
	shell ring
	holes []ring
}

// shape is the area of one level.
type shape struct {
	chords   []Chord // by where they start
	rows     rowTable
	next     []int32 // of every chord: the one that follows it
	polygons []polygon
}

// assembly links the chords of one level.
type assembly struct {
	shape
	steps  uint64
	ringOf []int32 // of every chord
	rings  []ring
	group  []int32 // union-find over the rings: those of one polygon
}

// newShape links chords to rings, and rings to polygons, in an order that
// depends on where they are alone.
func newShape(chords [][]Chord, steps uint64) (*shape, error) {
	a := assembly{steps: steps}
	a.chords, a.rows = sortChords(chords)
	if err := a.follow(); err != nil {
		return nil, err
	}
	if err := a.link(); err != nil {
		return nil, err
	}
	if err := a.joinRings(); err != nil {
		return nil, err
	}
	if err := a.collect(); err != nil {
		return nil, err
	}
	return &a.shape, nil
}

// follow finds the chord that starts where each one leads to.
func (a *assembly) follow() error {
	a.next = make([]int32, len(a.chords))
	for i := range a.chords {
		to := a.chords[i].To
		from, end := a.rows.of(to.row())
		at, ok := slices.BinarySearchFunc(a.chords[from:end], to, func(c Chord, to Crossing) int { return cmp.Compare(c.From, to) })
		if !ok {
			return errBroken
		}
		a.next[i] = int32(from + at)
	}
	return nil
}

// link collects the rings.
func (a *assembly) link() error {
	a.ringOf = slices.Repeat([]int32{none}, len(a.chords))
	members := make([]int32, 0, len(a.chords)) // of all rings, one after another
	for start := range a.chords {
		if a.ringOf[start] != none {
			continue
		}
		first, i := len(members), int32(start)
		for ; a.ringOf[i] == none; i = a.next[i] {
			a.ringOf[i] = int32(len(a.rings))
			members = append(members, i)
		}
		if int(i) != start {
			return errBroken
		}
		a.rings = append(a.rings, members[first:len(members):len(members)])
	}
	return nil
}

const none = int32(-1)

// joinRings finds which rings bound the same polygon. Along a row of the grid,
// contours enter and leave the area by turns: what lies between the two is inside,
// so that both bound it. In this way a hole is joined to a ring that comes farther
// west, and so on to the shell.
func (a *assembly) joinRings() error {
	a.group = make([]int32, len(a.rings))
	for i := range a.group {
		a.group[i] = int32(i)
	}
	open, inside := -1, false
	for i, c := range a.chords {
		if c.From.runsNorth() {
			continue
		}
		if inside && a.chords[open].From.row() != c.From.row() {
			return errBroken
		}
		if inside {
			x, y := a.find(a.ringOf[open]), a.find(a.ringOf[i])
			a.group[max(x, y)] = min(x, y)
		}
		open, inside = i, !inside
	}
	if inside {
		return errBroken
	}
	return nil
}

func (a *assembly) find(i int32) int32 {
	for a.group[i] != i {
		a.group[i] = a.group[a.group[i]]
		i = a.group[i]
	}
	return i
}

// collect lists the polygons by their groups, and the holes in the order of the
// rings.
func (a *assembly) collect() error {
	at := slices.Repeat([]int32{none}, len(a.rings)) // polygon of every group
	for i, r := range a.rings {
		group := a.find(int32(i))
		if at[group] == none {
			at[group] = int32(len(a.polygons))
			a.polygons = append(a.polygons, polygon{})
		}
		p := &a.polygons[at[group]]
		switch shell := a.isShell(r); {
		case !shell:
			p.holes = append(p.holes, r)
		case p.shell != nil:
			return errBroken
		default:
			p.shell = r
		}
	}
	for i := range a.polygons {
		if a.polygons[i].shell == nil {
			return errBroken
		}
	}
	return nil
}

// isShell reports whether a ring runs counterclockwise.
func (a *assembly) isShell(r ring) bool {
	var twice int64
	x0, y0 := a.chords[r[0]].From.position(a.steps) // near it, products stay small
	var px, py int64
	for _, i := range r {
		x, y := a.chords[i].From.position(a.steps)
		x, y = x-x0, y-y0
		twice += px*y - x*py
		px, py = x, y
	}
	return twice > 0
}
