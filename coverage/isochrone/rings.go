package isochrone

import (
	"cmp"
	"errors"
	"slices"
)

// ring is a closed contour: crossings, each joined to the next and the last to
// the first, with what is reached on the left. Shells run counterclockwise,
// holes clockwise.
type ring []crossing

// polygon is a shell and its holes.
type polygon struct {
	shell ring
	holes []ring
}

// errOpen tells of a contour that does not close, or of rings that do not fit
// into each other: a mistake in the surface, not in what it was made of.
var errOpen = errors.New("a contour is broken")

// assembly links the chords of one limit.
type assembly struct {
	chords []chord // by where they start
	steps  uint64
	ringOf []uint32 // of every chord
	rings  []ring
	group  []uint32 // union-find over the rings: those of one polygon
}

// polygons links chords to rings, and rings to polygons, in an order that
// depends on their places alone.
func polygons(chords []chord, steps uint64) ([]polygon, error) {
	slices.SortFunc(chords, func(a, b chord) int { return cmp.Compare(a.from, b.from) })
	a := assembly{chords: chords, steps: steps, ringOf: make([]uint32, len(chords))}
	if err := a.link(); err != nil {
		return nil, err
	}
	if err := a.joinRings(); err != nil {
		return nil, err
	}
	return a.collect()
}

// link follows the chords from crossing to crossing.
func (a *assembly) link() error {
	const none = ^uint32(0)
	for i := range a.ringOf {
		a.ringOf[i] = none
	}
	for start := range a.chords {
		if a.ringOf[start] != none {
			continue
		}
		var r ring
		for i := start; a.ringOf[i] == none; {
			a.ringOf[i] = uint32(len(a.rings))
			r = append(r, a.chords[i].from)
			to := a.chords[i].to
			next, ok := slices.BinarySearchFunc(a.chords, to, func(c chord, to crossing) int { return cmp.Compare(c.from, to) })
			if !ok || a.ringOf[next] != none && next != start {
				return errOpen
			}
			i = next
		}
		a.rings = append(a.rings, r)
	}
	return nil
}

// joinRings finds which rings bound the same polygon. Along a row of the
// lattice, contours lead in and out of the area by turns: what lies between the
// two is inside, so that both bound it. A hole is joined in this way to a ring
// with a place farther west, down to the shell.
func (a *assembly) joinRings() error {
	a.group = make([]uint32, len(a.rings))
	for i := range a.group {
		a.group[i] = uint32(i)
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

func (a *assembly) find(i uint32) uint32 {
	for a.group[i] != i {
		a.group[i] = a.group[a.group[i]]
		i = a.group[i]
	}
	return i
}

// collect lists the polygons by their groups, and the holes in the order of the
// rings.
func (a *assembly) collect() ([]polygon, error) {
	at := make(map[uint32]int, len(a.rings)) // polygon of every group
	var all []polygon
	for i, r := range a.rings {
		group := a.find(uint32(i))
		k, ok := at[group]
		if !ok {
			k = len(all)
			at[group] = k
			all = append(all, polygon{})
		}
		p := &all[k]
		switch shell := r.isShell(a.steps); {
		case !shell:
			p.holes = append(p.holes, r)
		case p.shell != nil:
			return nil, errOpen
		default:
			p.shell = r
		}
	}
	for i := range all {
		if all[i].shell == nil {
			return nil, errOpen
		}
	}
	return all, nil
}

// isShell tells whether a ring runs counterclockwise.
func (r ring) isShell(steps uint64) bool {
	var twice int64
	x0, y0 := r[0].place(steps) // near it, products stay small
	var px, py int64
	for _, c := range r {
		x, y := c.place(steps)
		x, y = x-x0, y-y0
		twice += px*y - x*py
		px, py = x, y
	}
	return twice > 0
}
