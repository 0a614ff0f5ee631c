package part

import (
	"math"
	"slices"
)

// What one thing kept costs from reading to the end of Read, in bytes, all
// arrays counted that hold it at the same time.
const (
	BlobBytes     = 512 // with the part made of it
	WayBytes      = 96
	RefBytes      = 16
	TagBytes      = 32
	RelationBytes = 128
	MemberBytes   = 48

	nodeBytes   = 72
	stringBytes = 128 // and twice its length
)

// Part is what was kept of one blob, or of one XML file.
type Part struct {
	File int    // number of the file
	Rank uint32 // in the order of all files' parts, from 1

	Ways    []Way
	WayTags TagLists
	Refs    []uint32   // of all ways, as indexes of IDs
	IDs     []int64    // nodes that the ways pass, ascending, each once
	placed  []location // where each of these lies by what the ways say, nil when they don't

	Gone []GoneWay // ways of the part that are not kept
	met  wayOrder

	Relations    []Relation
	RelationTags TagLists
	Members      []Member

	Tagged   []TaggedNode
	NodeTags TagLists

	Strings []string // what the tags name
	Edited  int64    // last edit of a way, in seconds after 1970
	Seen    Counts

	HasNodes bool // the blob does, needed ones or not
}

// Counts counts objects.
type Counts struct {
	Nodes, Ways, Relations int64
}

// Way is a way of a part. Its nodes end at Refs[RefEnd].
type Way struct {
	ID      int64
	Version int32
	RefEnd  uint32
}

// wayOrder tells the order of the ways met in a part, kept or not.
type wayOrder struct {
	any, repeats bool // there is a way; one did not come by ascending identifier
	first, last  int64
}

// Meet takes note of a way in the order of the file.
func (p *Part) Meet(id int64) {
	o := &p.met
	if !o.any {
		o.any, o.first = true, id
	} else if id <= o.last {
		o.repeats = true
	}
	o.last = id
}

// Distinct reports whether the ways of all parts come by ascending identifier, as
// they do in an extract, so that none is there twice.
func Distinct(parts []*Part) bool {
	var before wayOrder
	for _, p := range parts {
		o := p.met
		switch {
		case !o.any:
			continue
		case o.repeats, before.any && o.first <= before.last:
			return false
		}
		before = o
	}
	return true
}

// GoneWay is a way that is not kept, because it was deleted or is none of those
// selected. An older version of it may be in another place.
type GoneWay struct {
	ID      int64
	Version int32
	Deleted bool
}

// goneBytes is what a way costs that is not kept.
const goneBytes = 48

// AddGone adds a way that is not kept. There are many, so that memory for them is
// charged as it grows, not one by one.
func (p *Part) AddGone(w GoneWay, budget *Budget) error {
	if len(p.Gone) == cap(p.Gone) {
		more := max(len(p.Gone), 64)
		if err := budget.Charge(more, goneBytes); err != nil {
			return err
		}
		p.Gone = slices.Grow(p.Gone, more)
	}
	p.Gone = append(p.Gone, w)
	return nil
}

// TaggedNode is a node of the table whose tags a part has.
type TaggedNode struct {
	Index   uint32
	Version int32
}

// NotNeeded is the index of a tagged node that is not in the table.
const NotNeeded = math.MaxUint32

// AddString adds a string to those of the part and returns its number.
func (p *Part) AddString(s []byte, budget *Budget) (uint32, error) {
	if err := budget.Charge(1, stringBytes+2*len(s)); err != nil {
		return 0, err
	}
	p.Strings = append(p.Strings, string(s))
	return uint32(len(p.Strings) - 1), nil
}

// RefsOf returns the nodes of way i, as indexes of IDs.
func (p *Part) RefsOf(i int) []uint32 {
	var start uint32
	if i > 0 {
		start = p.Ways[i-1].RefEnd
	}
	return p.Refs[start:p.Ways[i].RefEnd]
}

// MembersOf returns the members of relation i.
func (p *Part) MembersOf(i int) []Member {
	var start uint32
	if i > 0 {
		start = p.Relations[i-1].MemberEnd
	}
	return p.Members[start:p.Relations[i].MemberEnd]
}
