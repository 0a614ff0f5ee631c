package atlas

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// TestPlacesOfNames: about a symbol a name stands at its right, then aslant, at its left,
// above and below; where it may, on it first. What is not on the window is left out, and
// what is taken too; circles are covered only where a name must be written.
func TestPlacesOfNames(t *testing.T) {
	about := []orb.Point{ // of a name of 20 by 10 points, 5 from 50, 50
		{66.5, 50}, {64.875, 50 - 4.875 - 10.0/3}, {64.875, 50 + 4.875 + 10.0/3},
		{33.5, 50}, {35.125, 50 - 4.875 - 10.0/3}, {35.125, 50 + 4.875 + 10.0/3}, {50, 38.5}, {50, 61.5},
	}
	fresh := func() *labeller {
		return &labeller{window: orb.Bound{Max: orb.Point{100, 100}}, taken: make(boxes), better: make(boxes)}
	}
	check := func(what string, got []orb.Bound, want []orb.Point) {
		t.Helper()
		ok := len(got) == len(want)
		for i := 0; ok && i < len(want); i++ {
			size := orb.Point{got[i].Max[0] - got[i].Min[0], got[i].Max[1] - got[i].Min[1]}
			ok = alike(got[i].Center()[0], want[i][0]) && alike(got[i].Center()[1], want[i][1]) && alike(size[0], 20) && alike(size[1], 10)
		}
		if !ok {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	l := fresh()
	check("beside", l.candidates(orb.Point{50, 50}, 5, 20, 10, false), about)
	check("on it", l.candidates(orb.Point{50, 50}, 5, 20, 10, true), append([]orb.Point{{50, 50}}, about...))
	check("at the edge", l.candidates(orb.Point{90, 50}, 5, 20, 10, false), []orb.Point{
		{73.5, 50}, {75.125, 50 - 4.875 - 10.0/3}, {75.125, 50 + 4.875 + 10.0/3}, {90, 38.5}, {90, 61.5}})
	check("off the window", l.candidates(orb.Point{150, 50}, 5, 20, 10, true), nil)
	take := func(into boxes, places ...orb.Point) {
		for _, at := range places {
			into.add(orb.Bound{Min: at, Max: at}.Pad(1))
		}
	}
	place := func(must bool) []orb.Bound {
		if b, free := l.position(orb.Point{50, 50}, 5, 20, 10, false, must); free {
			return []orb.Bound{b}
		}
		return nil
	}
	check("free", place(false), about[:1])
	take(l.taken, about[:3]...)
	check("at the left", place(false), about[3:4])
	take(l.better, about[3:7]...)
	check("below", place(true), about[7:])
	take(l.taken, about[7])
	check("nowhere", place(false), nil)
	check("over circles", place(true), about[3:4])
	take(l.taken, about[3:7]...)
	check("nowhere at all", place(true), nil)
}

// TestBoxesThatAreFree: a box is free that touches none, however many squares both reach
// into.
func TestBoxesThatAreFree(t *testing.T) {
	b := make(boxes)
	b.add(orb.Bound{Min: orb.Point{20, 30}, Max: orb.Point{80, 50}})
	box := func(west, north, east, south float64) orb.Bound {
		return orb.Bound{Min: orb.Point{west, north}, Max: orb.Point{east, south}}
	}
	for at, free := range map[orb.Bound]bool{
		box(0, 0, 19.9, 100): true, box(0, 0, 20, 30): false, box(80.1, 0, 100, 100): true, box(80, 50, 100, 100): false,
		box(0, 0, 100, 29.9): true, box(0, 50.1, 100, 100): true, box(0, 0, 100, 100): false, box(40, 40, 41, 41): false,
	} {
		if b.free(at) != free {
			t.Errorf("%v: free %v", at, !free)
		}
	}
}

// TestWhoDeservesAName: the farthest, the twelve largest, those that the plan proposes,
// those beyond or the slowest, hosts of points in scope, then all others by people.
func TestWhoDeservesAName(t *testing.T) {
	numbers := func(from, to int) (list []int) {
		for i := from; i <= to; i++ {
			list = append(list, i)
		}
		return list
	}
	others := slices.Concat([]int{30}, numbers(13, 29), numbers(31, 39))
	first := slices.Concat([]int{59}, numbers(1, 12), []int{40, 0})
	for name, tt := range map[string]struct {
		beyond int // the last ones
		want   []int
	}{
		"none beyond":   {0, slices.Concat(first, []int{58, 57, 56, 55, 54}, others, numbers(41, 53))},
		"one beyond":    {1, slices.Concat(first, others, numbers(41, 58))},
		"twenty beyond": {20, slices.Concat(first, numbers(41, 53), others, numbers(54, 58))},
	} {
		r := ranked()
		for i := range r.Communes {
			r.Communes[i].Commune.Population = 6000 - 10*i
			if i >= 60-tt.beyond {
				r.Communes[i].Status = coverage.Beyond
				r.Communes[i].Nearest[0].Time = coverage.Promise + 600 + road.Deciseconds(60-i)
			}
		}
		r.Communes[0].Commune.Population = 5 // the last by people, and proposed by the plan
		r.Communes[59].Nearest[0].Time += 1000
		r.Plans = []coverage.Plan{{Objective: coverage.CoverMost, Limit: coverage.Promise, Sites: []coverage.PlannedSite{{Commune: r.Communes[40].Commune}, {Commune: r.Communes[0].Commune}, {Commune: &coverage.Commune{Name: "not on the map"}}}}}
		host := func(structure, commune int) {
			p := &r.Structures[structure].Structure.Points[0]
			p.Commune, p.Position = r.Communes[commune].Commune.Code, r.Communes[commune].Commune.Seat
		}
		host(0, 30)
		host(4, 35) // out of scope
		s := NewScene(r)
		var names, want []string
		for _, i := range s.named {
			names = append(names, s.communes[i].Commune.Name)
		}
		for _, i := range tt.want {
			want = append(want, fmt.Sprint("C", i))
		}
		if !slices.Equal(names, want) {
			t.Errorf("%s:\n%v, want\n%v", name, names, want)
		}
	}
}

// TestNinetyNames are on a map that has room for more.
func TestNinetyNames(t *testing.T) {
	r := lattices(400, 6)
	for i := range r.Communes {
		r.Communes[i].Commune.Name = "C"
		r.Communes[i].Status = coverage.Covered
	}
	if got := len(record(r, french).strings["names"]); got != 90 {
		t.Errorf("%d names", got)
	}
}

// bitReader reads what bitWriter writes, digit by digit.
type bitReader struct{ digits string }

func newBitReader(t *testing.T, packed string) *bitReader {
	t.Helper()
	bytes, err := base64.StdEncoding.DecodeString(packed)
	if err != nil {
		t.Fatal(err)
	}
	var digits strings.Builder
	for _, b := range bytes {
		fmt.Fprintf(&digits, "%08b", b)
	}
	return &bitReader{digits.String()}
}

func (b *bitReader) read(n int) (v int) {
	for _, digit := range b.digits[:n] {
		v = 2*v + int(digit-'0')
	}
	b.digits = b.digits[n:]
	return v
}

func (b *bitReader) rice() int {
	fours := strings.IndexByte(b.digits, '0')
	b.digits = b.digits[fours+1:]
	return 4*fours + b.read(2)
}

// TestPackedRowsAreWhatIsKnown reads the packed rows back: of each commune on the map its
// nearest structures and the openings nearer than the last of them, those on the map.
func TestPackedRowsAreWhatIsKnown(t *testing.T) {
	r := triedPartly()
	row := &r.Scenarios.Rows[0]
	last := row.Nearest[2].Time
	row.Openings = []coverage.TimeTo{{Index: 0, Time: last - 1}, {Index: 2, Time: last}, {Index: 11, Time: 1}, {Index: 12, Time: 0}, {Index: 19, Time: last - 2}}
	s := NewScene(r)
	on := slices.DeleteFunc(numbersUpTo(len(r.Communes)), func(i int) bool { return i == 11 }) // one is not on the map
	for kept, want := range map[int]string{
		3: "[0/0 5400, 1/0 9000, 2/0 12000] 0:11999 12:0 19:11998", // without the one that is as far as the last
		2: "[0/0 5400, 1/0 9000] 12:0",
	} {
		index, whole := s.byRow()
		if index[11] != -1 || index[10] != 10 || index[12] != 11 || !whole {
			t.Fatalf("rows %v, all with a time: %v", index, whole)
		}
		b := newBitReader(t, s.packRows(index, kept))
		for row, i := range on {
			known := &r.Scenarios.Rows[i]
			var nearest, openings []string
			n := b.read(4)
			if n != min(kept, len(known.Nearest)) {
				t.Fatalf("%s: %d structures", r.Communes[i].Commune.Name, n)
			}
			if n == 0 {
				continue
			}
			width := b.read(5)
			for k := range n {
				structure, point, time := b.read(16), b.read(8), b.read(width)
				if x := known.Nearest[k]; structure != x.Structure || point != x.Point || time != int(x.Time) {
					t.Errorf("%s: %d/%d %d, want %+v", r.Communes[i].Commune.Name, structure, point, time, x)
				}
				nearest = append(nearest, fmt.Sprintf("%d/%d %d", structure, point, time))
			}
			next := 0
			for range b.read(16) {
				at := next + b.rice()
				openings = append(openings, fmt.Sprintf("%d:%d", on[at], b.read(width)))
				next = at + 1
			}
			if got := fmt.Sprintf("[%s] %s", strings.Join(nearest, ", "), strings.Join(openings, " ")); row == 0 && got != want {
				t.Errorf("%d kept: %s, want %s", kept, got, want)
			}
		}
		if len(b.digits) >= 8 || strings.Contains(b.digits, "1") {
			t.Errorf("%d digits are left", len(b.digits))
		}
	}
}

func numbersUpTo(n int) (list []int) {
	for i := range n {
		list = append(list, i)
	}
	return list
}

// TestPackedTimesOfStructures reads the times to single structures back.
func TestPackedTimesOfStructures(t *testing.T) {
	r := withLand()
	r.Structures[0].Reached = []coverage.TimeTo{{Index: 0, Time: 0}, {Index: 10, Time: 17_999}, {Index: 11, Time: 5}, {Index: 12, Time: 1}, {Index: 19, Time: 18_000}}
	s := NewScene(r)
	b := newBitReader(t, s.packReached())
	width := b.read(5)
	if width != 15 { // 18,000 takes fifteen digits
		t.Errorf("%d digits a time", width)
	}
	for i := range r.Structures {
		var got, want []coverage.TimeTo
		for _, x := range r.Structures[i].Reached {
			switch {
			case x.Index > 11: // the twelfth is not on the map
				want = append(want, coverage.TimeTo{Index: x.Index - 1, Time: x.Time})
			case x.Index < 11:
				want = append(want, x)
			}
		}
		next := 0
		for range b.read(16) {
			at := next + b.rice()
			got = append(got, coverage.TimeTo{Index: int32(at), Time: road.Deciseconds(b.read(width))})
			next = at + 1
		}
		if !slices.Equal(got, want) {
			t.Errorf("structure %d: %v, want %v", i, got, want)
		}
	}
	if len(b.digits) >= 8 || strings.Contains(b.digits, "1") {
		t.Errorf("%d digits are left", len(b.digits))
	}
}

// TestLargestBound: by area, wherever it lies: not the longest, nor the highest; the first
// of two alike.
func TestLargestBound(t *testing.T) {
	box := func(west, north, width, height float64) orb.LineString {
		return orb.LineString{{west, north}, {west + width, north + height}}
	}
	long, high, large, alike := box(5, 9, 100, 2), box(50, 5, 2, 100), box(70, 90, 15, 14), box(200, 90, 14, 15)
	for n, tt := range []struct {
		lines []orb.LineString
		want  orb.LineString
	}{{nil, box(0, 0, 0, 0)}, {[]orb.LineString{long}, long}, {[]orb.LineString{long, high, large, alike}, large}, {[]orb.LineString{alike, large, high, long}, alike}, {[]orb.LineString{high, large, long}, large}} {
		if got := largestBound(tt.lines); got != tt.want.Bound() {
			t.Errorf("%d: %v, want %v", n, got, tt.want.Bound())
		}
	}
}
