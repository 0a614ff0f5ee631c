package isochrone

import (
	"cmp"
	"errors"
	"slices"
)

// ring is a closed contour: the numbers of chords, each from where the one
// before leads to and the last to where the first starts, with what is reached
// on the left. Shells run counterclockwise, holes clockwise.
type ring []int32

// polygon is a shell and its holes.
type polygon struct {
	shell ring
	holes []ring
}

// shape is what is within one limit.
type shape struct {
	chords   []chord // by where they start
	rows     rowTable
	next     []int32 // of every chord: the one that follows it
	polygons []polygon
}

// errOpen tells of a contour that does not close, or of rings that do not fit
// into each other: a mistake in the surface, not in what it was made of.
var errOpen = errors.New("a contour is broken")

// assembly links the chords of one limit.
type assembly struct {
	shape
	steps  uint64
	ringOf []int32 // of every chord
	rings  []ring
	group  []int32 // union-find over the rings: those of one polygon
}

// newShape links chords to rings, and rings to polygons, in an order that
// depends on their places alone.
func newShape(chords [][]chord, steps uint64) (*shape, error) {
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
		to := a.chords[i].to
		from, end := a.rows.of(to.row())
		at, ok := slices.BinarySearchFunc(a.chords[from:end], to, func(c chord, to crossing) int { return cmp.Compare(c.from, to) })
		if !ok {
			return errOpen
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
			return errOpen
		}
		a.rings = append(a.rings, members[first:len(members):len(members)])
	}
	return nil
}

const none = int32(-1)

// joinRings finds which rings bound the same polygon. Along a row of the
// lattice, contours lead in and out of the area by turns: what lies between the
// two is inside, so that both bound it. A hole is joined in this way to a ring
// with a place farther west, down to the shell.
func (a *assembly) joinRings() error {
	a.group = make([]int32, len(a.rings))
	for i := range a.group {
		a.group[i] = int32(i)
	}
	open, inside := -1, false
	for i, c := range a.chords {
		if c.from.runsNorth() {
			continue
		}
		if inside && a.chords[open].from.row() != c.from.row() {
			return errOpen
		}
		if inside {
			x, y := a.find(a.ringOf[open]), a.find(a.ringOf[i])
			a.group[max(x, y)] = min(x, y)
		}
		open, inside = i, !inside
	}
	if inside {
		return errOpen
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
			return errOpen
		default:
			p.shell = r
		}
	}
	for i := range a.polygons {
		if a.polygons[i].shell == nil {
			return errOpen
		}
	}
	return nil
}

// isShell tells whether a ring runs counterclockwise.
func (a *assembly) isShell(r ring) bool {
	var twice int64
	x0, y0 := a.chords[r[0]].from.place(a.steps) // near it, products stay small
	var px, py int64
	for _, i := range r {
		x, y := a.chords[i].from.place(a.steps)
		x, y = x-x0, y-y0
		twice += px*y - x*py
		px, py = x, y
	}
	return twice > 0
}
