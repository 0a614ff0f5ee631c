package osm

import "math"

// What one thing kept costs from reading to the end of Read, in bytes, all
// arrays counted that hold it at the same time.
const (
	blobBytes     = 512 // with the part made of it
	wayBytes      = 96
	refBytes      = 16
	nodeBytes     = 72
	tagBytes      = 32
	stringBytes   = 128 // and twice its length
	relationBytes = 128
	memberBytes   = 48
)

// part is what was kept of one blob, or of one stretch of an XML file.
type part struct {
	file int    // number of the file
	rank uint32 // in the order of all files' blobs, from 1

	ways    []wayRecord
	wayTags tagLists
	refs    []uint32 // of all ways, as indexes of ids
	ids     []int64  // nodes that the ways pass, ascending, each once

	relations    []relationRecord
	relationTags tagLists
	members      []memberRecord

	tagged   []taggedNode
	nodeTags tagLists

	strings []string // what the tags name
	edited  int64    // last edit of a way, in seconds after 1970
	seen    Counts

	hasNodes bool // the blob does, needed ones or not
}

// wayRecord is a way of a part. Its nodes end at refs[refEnd].
type wayRecord struct {
	id      int64
	version int32
	refEnd  uint32
}

// relationRecord is a restriction of a part. Its members end at
// members[memberEnd].
type relationRecord struct {
	id        int64
	version   int32
	memberEnd uint32
}

// memberRecord is a member of a restriction. A member that is no node or way
// has no place in the Extract.
type memberRecord struct {
	id   int64
	role Role
	kind memberKind
}

type memberKind uint8

const (
	nodeMember memberKind = iota
	wayMember
	otherMember
)

// taggedNode is a node of the table whose tags a part has.
type taggedNode struct {
	index   uint32
	version int32
}

// text adds a string to those of the part and returns its number.
func (p *part) text(s []byte, money *budget) (uint32, error) {
	if err := money.charge(1, stringBytes+2*len(s)); err != nil {
		return 0, err
	}
	p.strings = append(p.strings, string(s))
	return uint32(len(p.strings) - 1), nil
}

// refsOf returns the nodes of way i, as indexes of ids.
func (p *part) refsOf(i int) []uint32 {
	var start uint32
	if i > 0 {
		start = p.ways[i-1].refEnd
	}
	return p.refs[start:p.ways[i].refEnd]
}

// membersOf returns the members of relation i.
func (p *part) membersOf(i int) []memberRecord {
	var start uint32
	if i > 0 {
		start = p.relations[i-1].memberEnd
	}
	return p.members[start:p.relations[i].memberEnd]
}

// refKey is a node's identifier, coded so that unsigned order is its order,
// and its place among the refs of a part.
type refKey struct {
	id  uint64
	pos uint32
}

const refKeyBytes = 2 * 16 // with its like in the spare array

// refCollector takes the nodes that the ways of a part pass and numbers them:
// one goroutine's memory, used again for the next part.
type refCollector struct {
	keys, spare []refKey
	money       *budget
}

// grow makes room for more refs.
func (c *refCollector) grow(count int) error {
	if cap(c.keys)-len(c.keys) >= count {
		return nil
	}
	room := max(len(c.keys)+count, 2*cap(c.keys), 1024)
	if room > math.MaxInt32 {
		return ErrMemory
	}
	if err := c.money.charge(room-cap(c.keys), refKeyBytes); err != nil {
		return err
	}
	c.keys = append(make([]refKey, 0, room), c.keys...)
	return nil
}

// add takes one ref; grow has made room.
func (c *refCollector) add(id int64) {
	c.keys = append(c.keys, refKey{uint64(id) ^ 1<<63, uint32(len(c.keys))})
}

// finish hands the refs over to the part and starts anew. Sorting them here,
// part by part, on all processors and within their caches, leaves only sorted
// lists to be merged when all parts are known.
func (c *refCollector) finish(p *part) error {
	if len(c.spare) < len(c.keys) {
		c.spare = make([]refKey, cap(c.keys))
	}
	sorted := sortRefs(c.keys, c.spare[:len(c.keys)])
	distinct := 0
	for i := range sorted {
		if i == 0 || sorted[i].id != sorted[i-1].id {
			distinct++
		}
	}
	if err := c.money.charge(distinct, nodeBytes); err != nil {
		return err
	}
	p.ids = make([]int64, 0, distinct)
	p.refs = make([]uint32, len(sorted))
	for i, key := range sorted {
		if i == 0 || key.id != sorted[i-1].id {
			p.ids = append(p.ids, int64(key.id^1<<63))
		}
		p.refs[key.pos] = uint32(len(p.ids) - 1)
	}
	c.keys = c.keys[:0]
	return nil
}

// Refs are sorted by their identifiers' digits of radixBits bits.
const (
	radixBits = 11
	radixSize = 1 << radixBits
	digits    = (64 + radixBits - 1) / radixBits
)

// sortRefs sorts by identifier with a radix sort from the lowest digit, which
// passes over the digits that are the same everywhere: identifiers of one part
// differ in three or four. It returns one of its arguments.
func sortRefs(keys, spare []refKey) []refKey {
	var counts [digits][radixSize]uint32
	for _, key := range keys {
		for d := range digits {
			counts[d][key.id>>(d*radixBits)%radixSize]++
		}
	}
	for d := range digits {
		count := &counts[d]
		if len(keys) == 0 || count[keys[0].id>>(d*radixBits)%radixSize] == uint32(len(keys)) {
			continue
		}
		var start uint32
		for i, n := range count {
			count[i] = start
			start += n
		}
		for _, key := range keys {
			slot := &count[key.id>>(d*radixBits)%radixSize]
			spare[*slot] = key
			*slot++
		}
		keys, spare = spare, keys
	}
	return keys
}
