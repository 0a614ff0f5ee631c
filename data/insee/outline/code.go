package outline

import (
	"encoding/binary"
	"errors"

	"acces30/coverage/polygon/mesh"
)

// Append appends a sheet to a table that is not yet packed: the number of arcs; of
// each how many cells it has, the first as it lies from the first of the arc
// before, the others from the one before; then the number of areas; of each its
// code, its rings, and of these the arcs as they lie in the list from the one
// before. All numbers are variable-length, those with a sign zigzag.
func (s *Sheet) Append(text []byte) []byte {
	text = binary.AppendUvarint(text, uint64(len(s.Mesh.Arcs)))
	var first mesh.Cell
	for _, arc := range s.Mesh.Arcs {
		text = binary.AppendUvarint(text, uint64(len(arc)))
		last := first
		for _, c := range arc {
			text = binary.AppendVarint(text, int64(c[0]-last[0]))
			text = binary.AppendVarint(text, int64(c[1]-last[1]))
			last = c
		}
		first = arc[0]
	}
	text = binary.AppendUvarint(text, uint64(len(s.Areas)))
	last := int32(0)
	for _, a := range s.Areas {
		text = append(binary.AppendUvarint(text, uint64(len(a.Code))), a.Code...)
		text = binary.AppendUvarint(text, uint64(len(a.Rings)))
		for _, r := range a.Rings {
			text = binary.AppendUvarint(text, uint64(len(r)))
			for _, n := range r {
				text = binary.AppendVarint(text, int64(n-last))
				last = n
			}
		}
	}
	return text
}

// errDamaged says that a table is not what Append makes.
var errDamaged = errors.New("is damaged")

// decode reads a sheet and returns what comes after it.
func decode(text []byte) (*Sheet, []byte, error) {
	d := &decoder{text: text}
	s := &Sheet{Mesh: &mesh.Mesh{Arcs: make([][]mesh.Cell, d.count())}}
	var first mesh.Cell
	for i := range s.Mesh.Arcs {
		arc := make([]mesh.Cell, d.count())
		last := first
		for k := range arc {
			last = mesh.Cell{last[0] + d.signed(), last[1] + d.signed()}
			arc[k] = last
		}
		if len(arc) < 2 {
			return nil, nil, errDamaged
		}
		s.Mesh.Arcs[i], first = arc, arc[0]
	}
	s.Areas = make([]Area, d.count())
	last := int32(0)
	for i := range s.Areas {
		code := d.count()
		s.Areas[i].Code, d.text = string(d.text[:code]), d.text[code:]
		s.Areas[i].Rings = make([]mesh.Ring, d.count())
		for k := range s.Areas[i].Rings {
			r := make(mesh.Ring, d.count())
			for j := range r {
				last += d.signed()
				if int(max(last, ^last)) >= len(s.Mesh.Arcs) {
					return nil, nil, errDamaged
				}
				r[j] = last
			}
			if len(s.Mesh.Cells(r)) < 3 {
				return nil, nil, errDamaged
			}
			s.Areas[i].Rings[k] = r
		}
	}
	return s, d.text, d.err
}

// decoder takes numbers from a text. After the first that is not there it gives
// zeros.
type decoder struct {
	text []byte
	err  error
}

// count takes a number of things, each of which takes a byte at least.
func (d *decoder) count() int {
	n, size := binary.Uvarint(d.text)
	if size <= 0 || n > uint64(len(d.text)-size) {
		d.fail()
		return 0
	}
	d.text = d.text[size:]
	return int(n)
}

func (d *decoder) signed() int32 {
	n, size := binary.Varint(d.text)
	if size <= 0 || int64(int32(n)) != n {
		d.fail()
		return 0
	}
	d.text = d.text[size:]
	return int32(n)
}

func (d *decoder) fail() { d.text, d.err = nil, errDamaged }
