package contour

import (
	"errors"
	"fmt"
	"slices"
	"testing"
)

// around are the chords of a diamond around a corner, its ends so many cells away,
// counterclockwise.
func around(x, y, cells int) []Chord {
	ends := []Crossing{east(x+cells, y, 32), north(x, y+cells, 32), east(x-1-cells, y, 32), north(x, y-1-cells, 32)}
	var chords []Chord
	for i, from := range ends {
		chords = append(chords, Chord{from, ends[(i+1)%4]})
	}
	return chords
}

// reversed are chords the other way round.
func reversed(chords []Chord) []Chord {
	other := make([]Chord, len(chords))
	for i, c := range chords {
		other[i] = Chord{c.To, c.From}
	}
	return other
}

// TestShapes: what makes polygons with their holes, and what does not close or fit.
func TestShapes(t *testing.T) {
	ring := func(ends ...Crossing) (chords []Chord) {
		for i, from := range ends {
			chords = append(chords, Chord{from, ends[(i+1)%len(ends)]})
		}
		return chords
	}
	small, big := around(20, 20, 0), around(20, 20, 4)
	for name, tt := range map[string]struct {
		chords []Chord
		holes  []int // of each polygon; nil where the shape is broken
	}{
		"nothing":                             {[]Chord{}, []int{}},
		"one shell":                           {small, []int{0}},
		"two side by side":                    {slices.Concat(small, around(30, 20, 2)), []int{0, 0}},
		"two above each other":                {slices.Concat(small, around(20, 30, 2)), []int{0, 0}},
		"a shell with a hole":                 {slices.Concat(big, reversed(small)), []int{1}},
		"with two holes":                      {slices.Concat(around(20, 20, 9), reversed(around(16, 20, 1)), reversed(around(23, 20, 1))), []int{2}},
		"one within the hole of another":      {slices.Concat(around(20, 20, 9), reversed(big), small), []int{1, 0}},
		"the first chord is missing":          {small[1:], nil},
		"the last chord is missing":           {small[:3], nil},
		"one more leads into a ring":          {append(slices.Clone(small), Chord{north(25, 20, 32), north(20, 20, 32)}), nil},
		"a hole alone":                        {reversed(small), nil},
		"a hole beside a shell":               {slices.Concat(small, reversed(around(30, 20, 2))), nil},
		"two shells, one within the other":    {slices.Concat(big, small), nil},
		"a ring that crosses two rows once":   {ring(east(0, 0, 1), north(3, 0, 1), east(0, 1, 1)), nil},
		"the other way round":                 {reversed(ring(east(0, 0, 1), north(3, 0, 1), east(0, 1, 1))), nil},
		"a ring that crosses one row once":    {ring(east(0, 0, 1), north(0, 0, 1), north(1, 0, 1)), nil},
		"this one the other way round":        {reversed(ring(east(0, 0, 1), north(0, 0, 1), north(1, 0, 1))), nil},
		"the same above a ring that is whole": {append(ring(east(0, 40, 1), north(0, 40, 1), north(1, 40, 1)), small...), nil},
		"a ring that crosses no row":          {ring(north(0, 0, 1), north(1, 0, 1), north(2, 0, 1)), nil},
	} {
		s, err := newShape([][]Chord{slices.Clone(tt.chords)}, 64)
		if tt.holes == nil {
			if !errors.Is(err, errBroken) {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		holes := []int{}
		members := 0
		for _, p := range s.polygons {
			holes = append(holes, len(p.holes))
			members += len(p.shell)
			for _, h := range p.holes {
				members += len(h)
			}
		}
		slices.Sort(holes)
		slices.Sort(tt.holes)
		if fmt.Sprint(holes) != fmt.Sprint(tt.holes) || members != len(tt.chords) {
			t.Errorf("%s: polygons with %d holes of %d chords, want %d", name, holes, members, tt.holes)
		}
	}
}
