package outline

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"
	"math"
	"reflect"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
	"acces30/data/insee"
)

// squareKm is the area of an outline by the even-odd rule: rings in others count
// against them.
func squareKm(o coverage.Outline) float64 {
	total := 0.0
	for _, p := range o.Area {
		twice := 0.0
		for i, q := range p[0][1:] {
			before := p[0][i]
			twice += before[0]*q[1] - q[0]*before[1]
		}
		sign := 1.0
		for _, other := range o.Area {
			if other[0].Bound() != p[0].Bound() && within(other[0], p[0][0]) {
				sign = -sign
			}
		}
		total += sign * math.Abs(twice) / 2 * 111.32 * 110.57 * math.Cos(p[0][0][1]*math.Pi/180)
	}
	return total
}

// within reports whether a point is in a ring.
func within(r orb.Ring, p orb.Point) (in bool) {
	for i, b := range r[1:] {
		if a := r[i]; (a[1] > p[1]) != (b[1] > p[1]) && p[0] < a[0]+(p[1]-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
			in = !in
		}
	}
	return in
}

// TestRead: every département of today has an outline of about its size, and every
// commune of the Moselle.
func TestRead(t *testing.T) {
	own, err := Read()
	if err != nil {
		t.Fatal(err)
	}
	sizes := map[string]float64{"57": 6216, "67": 4755, "2A": 4014, "75": 105, "90": 609, "971": 1628, "972": 1128, "973": 83_534, "974": 2504, "976": 374, "33": 9976}
	for _, d := range own.Departements {
		if _, known := insee.DepartementByCode(d.Code); !known {
			t.Errorf("there is no département %s", d.Code)
		}
		if want := sizes[d.Code]; want > 0 && math.Abs(squareKm(d)-want) > 0.05*want {
			t.Errorf("%s has %.0f km², want %.0f", d.Code, squareKm(d), want)
		}
	}
	if n := len(own.Departements); n != 101 || !slices.IsSortedFunc(own.Departements, coverage.Outline.Compare) {
		t.Errorf("%d départements", n)
	}
	total := 0.0
	for _, c := range own.Communes.Outlines() {
		total += squareKm(c)
		if merged := map[string]float64{"57439": 9.4 + 6.2, "57463": 42}[c.Code]; merged > 0 && math.Abs(squareKm(c)-merged) > 0.1*merged {
			t.Errorf("%s has %.1f km², want %.1f", c.Code, squareKm(c), merged)
		}
	}
	if len(own.Communes.Areas) != 725 || math.Abs(total-6216) > 60 {
		t.Errorf("%d communes of %.0f km²", len(own.Communes.Areas), total)
	}
}

// TestNeighboursShareBorders: together the communes of the Moselle are one area
// without a gap.
func TestNeighboursShareBorders(t *testing.T) {
	own, err := Read()
	if err != nil {
		t.Fatal(err)
	}
	used := make([]int, len(own.Communes.Mesh.Arcs))
	for _, a := range own.Communes.Areas {
		for _, r := range a.Rings {
			for _, n := range r {
				used[max(n, ^n)]++
			}
		}
	}
	for i, n := range used {
		if n < 1 || n > 2 {
			t.Errorf("arc %d is on the border of %d communes", i, n)
		}
	}
	whole := own.Communes.Join(func(string) string { return "57" })
	if n := len(whole.Areas[0].Rings); n != 1 {
		t.Errorf("%d gaps between communes", n-1)
	}
}

// squares are two squares side by side, and one apart.
func squares(t *testing.T) *Sheet {
	t.Helper()
	b := mesh.NewBuilder()
	for _, x := range []int32{0, 10, 50} {
		b.Add([]mesh.Cell{{x, -5}, {x + 10, -5}, {x + 10, 5}, {x, 5}})
	}
	m, rings := b.Build()
	return &Sheet{m, []Area{{"1", rings[:1]}, {"2", rings[1:2]}, {"3", rings[2:]}}}
}

func TestJoin(t *testing.T) {
	s := squares(t)
	joined := s.Join(func(code string) string { return map[string]string{"1": "9", "2": "9"}[code] }).Outlines()
	if len(joined) != 1 || joined[0].Code != "9" || len(joined[0].Area) != 1 {
		t.Fatalf("%v", joined)
	}
	if b := joined[0].Area.Bound(); b.Min != (orb.Point{0, -0.0005}) || b.Max != (orb.Point{0.002, 0.0005}) {
		t.Errorf("joined: %v", b)
	}
	for _, p := range joined[0].Area[0][0] {
		if p[0] == 0.001 && math.Abs(p[1]) < 0.0005 {
			t.Errorf("the border between them is still there: %v", p)
		}
	}
}

func TestCode(t *testing.T) {
	s := squares(t)
	text := s.Append(s.Append(nil))
	for range 2 {
		back, rest, err := decode(text)
		if err != nil || !reflect.DeepEqual(back, s) {
			t.Fatalf("%v: %v", err, back)
		}
		text = rest
	}
	if len(text) > 0 {
		t.Errorf("%d bytes are left", len(text))
	}
}

// TestDamaged: a table cut or changed anywhere is an error or other outlines, and
// nothing else.
func TestDamaged(t *testing.T) {
	whole := squares(t).Append(nil)
	for n := range whole {
		if _, _, err := decode(whole[:n]); err == nil {
			t.Errorf("%d of %d bytes are enough", n, len(whole))
		}
		for _, flip := range []byte{1, 0x80, 0xff} {
			changed := slices.Clone(whole)
			changed[n] ^= flip
			if s, _, err := decode(changed); err == nil {
				s.Outlines()
			}
		}
	}
	if _, err := read([]byte("none")); err == nil {
		t.Error("no table is read")
	}
}

// TestNumbersBeyondCells: a number that no cell has is damage, the last ones that a cell
// may have are read.
func TestNumbersBeyondCells(t *testing.T) {
	for n, ok := range map[int64]bool{math.MaxInt32: true, math.MinInt32: true, math.MaxInt32 + 1: false, math.MinInt32 - 1: false, 0: true} {
		d := &decoder{text: append(binary.AppendVarint(nil, n), 7)}
		got := d.signed()
		if (d.err == nil) != ok || ok && (int64(got) != n || len(d.text) != 1) {
			t.Errorf("%d: %d, %v", n, got, d.err)
		}
	}
	for n, ok := range map[uint64]bool{0: true, 3: true, 4: false} { // three bytes follow
		d := &decoder{text: append(binary.AppendUvarint(nil, n), 1, 2, 3)}
		if got := d.count(); (d.err == nil) != ok || ok && (uint64(got) != n || len(d.text) != 3) {
			t.Errorf("a count of %d: %d, %v", n, got, d.err)
		}
	}
	if (&decoder{}).count() != 0 || (&decoder{}).signed() != 0 {
		t.Error("numbers of nothing")
	}
	about := About()
	if !about.BuiltIn || about.Title == "" || about.Publisher != "IGN" {
		t.Errorf("%+v", about)
	}
}

// TestSize keeps the table small.
func TestSize(t *testing.T) {
	unpacked, err := gzip.NewReader(bytes.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(unpacked); err != nil || len(text) > 400_000 || len(table) > 200_000 {
		t.Errorf("%d bytes of %d: %v", len(table), len(text), err)
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := Read(); err != nil {
			b.Fatal(err)
		}
	}
}
