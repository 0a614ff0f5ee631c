package pbf

import (
	"fmt"

	"acces30/coverage/fault"

	"google.golang.org/protobuf/encoding/protowire"
)

// errWire is what a message that is not well-formed ends with.
var errWire = fault.Errorf(fault.T("le fichier est endommagé", "broken protocol buffer"))

// message reads the fields of a protocol buffer message one by one.
type message struct {
	rest  []byte
	num   protowire.Number
	typ   protowire.Type
	bytes []byte // value of a field with a length
	value uint64 // value of a field that is a varint
	err   error
}

// next moves to the next field, false at the end or at an error.
func (m *message) next() bool {
	if len(m.rest) == 0 || m.err != nil {
		return false
	}
	num, typ, n := protowire.ConsumeTag(m.rest)
	if n < 0 {
		return m.fail(n)
	}
	m.num, m.typ, m.rest = num, typ, m.rest[n:]
	m.bytes, m.value = nil, 0
	switch typ {
	case protowire.VarintType:
		m.value, n = protowire.ConsumeVarint(m.rest)
	case protowire.BytesType:
		m.bytes, n = protowire.ConsumeBytes(m.rest)
	default:
		n = protowire.ConsumeFieldValue(num, typ, m.rest)
	}
	if n < 0 {
		return m.fail(n)
	}
	m.rest = m.rest[n:]
	return true
}

func (m *message) fail(n int) bool {
	m.err = fmt.Errorf("%w: %w", errWire, protowire.ParseError(n))
	return false
}

// take returns the bytes of the field, which must have a length and come once:
// what is already there is in before. Lists of numbers may by the letter of
// the standard also come in pieces or number by number; no writer of
// OpenStreetMap data does so, and to read them in part would lose data.
func (m *message) take(before []byte) []byte {
	if m.typ != protowire.BytesType || before != nil {
		m.err = fault.Errorf(fault.T("%v : le champ %d n'est pas une seule liste", "%v: field %d is not one list"), errWire, m.num)
	}
	return m.bytes
}

// numbers reads varints that follow one another. It counts instead of cutting
// slices, which keeps the garbage collector out of the inner loops.
type numbers struct {
	list   []byte
	at     int
	broken bool
}

// next returns the next number; 0 past the end, which counts as broken.
func (p *numbers) next() uint64 {
	if p.at < len(p.list) && p.list[p.at] < 0x80 {
		p.at++
		return uint64(p.list[p.at-1])
	}
	return p.long()
}

// long reads a number of several bytes.
func (p *numbers) long() uint64 {
	v, n := protowire.ConsumeVarint(p.list[p.at:])
	if n < 0 {
		p.broken, p.at = true, len(p.list)
		return 0
	}
	p.at += n
	return v
}

// signed returns the next number in zigzag coding.
func (p *numbers) signed() int64 { return protowire.DecodeZigZag(p.next()) }

// more reports whether numbers are left.
func (p *numbers) more() bool { return p.at < len(p.list) }

// count returns how many numbers the list has: as many as bytes that end one.
func (p *numbers) count() int {
	n := 0
	for _, b := range p.list {
		if b < 0x80 {
			n++
		}
	}
	return n
}
