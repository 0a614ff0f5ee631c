package pbf

import (
	"acces30/coverage/fault"
	"acces30/data/osm/internal/part"

	"google.golang.org/protobuf/encoding/protowire"
)

// readNode reads a Node.
func (r *Reader) readNode(content []byte, p *part.Part) error {
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
	p.Seen.Nodes++
	index, ok := r.nodes.Find(id)
	if !ok {
		return nil
	}
	i, err := parseInfo(about)
	if err != nil {
		return fault.Errorf(fault.T("nœud %d : %v", "node %d: %v"), id, err)
	}
	if !r.keepNode(index, lat, lon, i.version) || keys == nil {
		return nil
	}
	if err := r.load(r.selector, r.budget); err != nil {
		return err
	}
	if err := r.tagNode(part.TaggedNode{Index: index, Version: i.version}, p, func(do func(key, value uint64) error) (int, error) {
		return r.eachTag(keys, vals, do)
	}); err != nil {
		return fault.Errorf(fault.T("nœud %d : %v", "node %d: %v"), id, err)
	}
	return nil
}

// keepNode keeps a node of the table with its coordinates in the block's units,
// false when they are off the Earth.
func (r *Reader) keepNode(index uint32, lat, lon int64, version int32) bool {
	x, y, ok := r.fixed(lon, lat)
	if ok {
		r.nodes.Keep(part.FoundNode{Index: index, Lon: x, Lat: y, Version: version})
	}
	return ok
}

// fixed returns coordinates in the block's units as 1e-7 degrees, false when they
// are off the Earth.
func (b *block) fixed(lon, lat int64) (x, y int32, ok bool) {
	y, ok1 := part.Fixed(b.latOffset+b.granularity*lat, 90)
	x, ok2 := part.Fixed(b.lonOffset+b.granularity*lon, 180)
	return x, y, ok1 && ok2
}

// tagNode adds the tags of a node, which each calls do with, to the part if
// the selection keeps them.
func (r *Reader) tagNode(node part.TaggedNode, p *part.Part, each func(do func(key, value uint64) error) (int, error)) error {
	var says part.Verdict
	count, err := each(func(key, value uint64) error {
		says.Add(r.rules[key], r.strings[value])
		return nil
	})
	if err != nil || !says.Node {
		return err
	}
	if err := r.budget.Charge(count+1, part.TagBytes); err != nil {
		return err
	}
	if _, err := each(func(key, value uint64) error {
		return r.addTag(&p.NodeTags, key, value, p)
	}); err != nil {
		return err
	}
	p.NodeTags.Close()
	p.Tagged = append(p.Tagged, node)
	return nil
}
