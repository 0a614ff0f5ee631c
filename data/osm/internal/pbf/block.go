package pbf

import (
	"bytes"

	"acces30/coverage/fault"
	"acces30/data/osm/internal/part"

	"google.golang.org/protobuf/encoding/protowire"
)

// Fields of a PrimitiveGroup.
const (
	fieldNode     = 1
	fieldDense    = 2
	fieldWay      = 3
	fieldRelation = 4
)

// block is an unpacked PrimitiveBlock: its bytes, and what is needed to read
// the objects in them. One goroutine uses it again and again.
type block struct {
	content     []byte
	table       []byte // the StringTable
	granularity int64
	latOffset   int64
	lonOffset   int64

	loaded  bool // the three that follow
	strings [][]byte
	rules   []*part.Rule // what the selection says about each as a key
	local   []uint32     // number of each in the part, plus 1; 0 while not used
}

// parse reads everything of a block but its groups.
func (b *block) parse(content []byte) error {
	b.content, b.table, b.loaded = content, nil, false
	b.granularity, b.latOffset, b.lonOffset = 100, 0, 0
	m := message{rest: content}
	for m.next() {
		switch m.num {
		case 1:
			b.table = m.take(b.table)
		case 17:
			b.granularity = int64(int32(m.value))
		case 19:
			b.latOffset = int64(m.value)
		case 20:
			b.lonOffset = int64(m.value)
		}
	}
	if m.err == nil && b.granularity <= 0 {
		return fault.Errorf(fault.T("coordonnées par pas de %d nanodegrés", "coordinates in steps of %d nanodegrees"), b.granularity)
	}
	return m.err
}

// load splits the string table, once for a block.
func (b *block) load(sel *part.Selector, budget *part.Budget) error {
	if b.loaded {
		return nil
	}
	count := 0
	m := message{rest: b.table}
	for m.next() {
		count++
	}
	if m.err != nil {
		return m.err
	}
	if count > cap(b.local) {
		if err := budget.Charge(count-cap(b.local), 3*8+8+4); err != nil {
			return err
		}
		b.strings, b.rules, b.local = make([][]byte, count), make([]*part.Rule, count), make([]uint32, count)
	}
	b.strings, b.rules, b.local = b.strings[:0], b.rules[:0], b.local[:count]
	clear(b.local)
	for m = (message{rest: b.table}); m.next(); {
		b.strings = append(b.strings, m.bytes)
		b.rules = append(b.rules, sel.Rules[string(m.bytes)])
	}
	b.loaded = true
	return nil
}

// check fails when there is no string of that number.
func (b *block) check(i uint64) error {
	if i >= uint64(len(b.strings)) {
		return fault.Errorf(fault.T("texte %d d'une table de %d", "string %d of a table of %d"), i, len(b.strings))
	}
	return nil
}

// info is what is read of an object's Info: its version, 0 when it has none, the
// moment of its edit in seconds after 1970, and whether it is visible no more.
type info struct {
	version int32
	edited  int64
	gone    bool // deleted
}

// parseInfo reads an Info. Dates come in units of granularity milliseconds,
// which all known files leave at 1000.
func parseInfo(content []byte) (info, error) {
	var i info
	m := message{rest: content}
	for m.next() {
		switch m.num {
		case 1:
			i.version = max(int32(m.value), 0)
		case 2:
			i.edited = int64(m.value)
		case 6:
			i.gone = m.value == 0 // visible
		}
	}
	return i, m.err
}

// parseState reads of an Info what tells the states of an object apart, its version
// and whether it is visible no more: in one step where nothing is said of the latter,
// as most ways of a file are none that are kept.
func parseState(content []byte) (info, error) {
	const versionTag, visibleTag = 1 << 3, 6 << 3
	if len(content) > 0 && content[0] == versionTag && bytes.IndexByte(content, visibleTag) < 0 {
		if version, n := protowire.ConsumeVarint(content[1:]); n > 0 {
			return info{version: max(int32(version), 0)}, nil
		}
	}
	return parseInfo(content)
}

// eachObject calls do for every object of the block, in order, a DenseNodes
// counting as one.
func (b *block) eachObject(do func(kind protowire.Number, content []byte) error) error {
	groups := message{rest: b.content}
	for groups.next() {
		if groups.num != 2 {
			continue
		}
		objects := message{rest: groups.bytes}
		for objects.next() {
			if err := do(objects.num, objects.bytes); err != nil {
				return err
			}
		}
		if objects.err != nil {
			return objects.err
		}
	}
	return groups.err
}
