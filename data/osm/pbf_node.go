package osm

import (
	"fmt"

	"google.golang.org/protobuf/encoding/protowire"
)

// readNodes looks for the nodes of the open block in the table, and adds to
// the part the tags of those that the selection keeps.
func (r *pbfReader) readNodes(table *nodeTable, p *part) error {
	r.found = r.found[:0]
	p.seen.Nodes = 0
	r.table, r.at = table, cursor{ids: table.ids}
	err := r.eachObject(func(kind protowire.Number, content []byte) error {
		switch kind {
		case fieldNode:
			return r.readNode(content, p)
		case fieldDense:
			return r.readDense(content, p)
		}
		return nil
	})
	if err != nil {
		return err
	}
	table.take(p.rank, r.found)
	return nil
}

// readNode reads a Node.
func (r *pbfReader) readNode(content []byte, p *part) error {
	var id, lat, lon int64
	var keys, vals, about []byte
	m := message{rest: content}
	for m.next() {
		switch m.num {
		case 1:
			id = protowire.DecodeZigZag(m.value)
		case 2:
			keys = m.take(keys)
		case 3:
			vals = m.take(vals)
		case 4:
			about = m.bytes
		case 8:
			lat = protowire.DecodeZigZag(m.value)
		case 9:
			lon = protowire.DecodeZigZag(m.value)
		}
	}
	if m.err != nil {
		return m.err
	}
	p.seen.Nodes++
	index, ok := r.at.find(id)
	if !ok {
		return nil
	}
	i, err := parseInfo(about)
	if err != nil {
		return fmt.Errorf("node %d: %w", id, err)
	}
	if !r.place(index, lat, lon, i.version, p.rank) || keys == nil {
		return nil
	}
	if err := r.load(r.sel, r.money); err != nil {
		return err
	}
	if err := r.tagNode(taggedNode{index, i.version}, p, func(do func(key, value uint64) error) (int, error) {
		return r.eachTag(keys, vals, do)
	}); err != nil {
		return fmt.Errorf("node %d: %w", id, err)
	}
	return nil
}

// place keeps a node of the table with its coordinates in the block's units,
// false when they are off the Earth.
func (r *pbfReader) place(index uint32, lat, lon int64, version int32, rank uint32) bool {
	y, ok1 := fixed(r.latOffset+r.granularity*lat, 90)
	x, ok2 := fixed(r.lonOffset+r.granularity*lon, 180)
	if !ok1 || !ok2 {
		return false
	}
	if len(r.found) == foundAtOnce {
		r.table.take(rank, r.found)
		r.found = r.found[:0]
	}
	r.found = append(r.found, foundNode{index: index, lon: x, lat: y, version: version})
	return true
}

// fixed rounds 1e-9 degrees to 1e-7, false when they are beyond the limit in
// degrees.
func fixed(nanodegrees, limit int64) (int32, bool) {
	limit *= 1e9
	switch {
	case nanodegrees < -limit || nanodegrees > limit:
		return 0, false
	case nanodegrees < 0:
		return int32((nanodegrees - 50) / 100), true
	}
	return int32((nanodegrees + 50) / 100), true
}

// tagNode adds the tags of a node, which each calls do with, to the part if
// the selection keeps them.
func (r *pbfReader) tagNode(node taggedNode, p *part, each func(do func(key, value uint64) error) (int, error)) error {
	var says verdict
	count, err := each(func(key, value uint64) error {
		says.hear(r.rules[key], r.strings[value])
		return nil
	})
	if err != nil || !says.node {
		return err
	}
	if err := r.money.charge(count+1, tagBytes); err != nil {
		return err
	}
	if _, err := each(func(key, value uint64) error {
		return r.addTag(&p.nodeTags, key, value, p, r.sel, r.money)
	}); err != nil {
		return err
	}
	p.nodeTags.close()
	p.tagged = append(p.tagged, node)
	return nil
}
