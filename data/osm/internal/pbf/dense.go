package pbf

import (
	"acces30/coverage/fault"
	"acces30/data/osm/internal/part"
)

// denseFields are the fields of a DenseNodes that are read.
type denseFields struct {
	ids, lats, lons, tags []byte
	versions              []byte
}

func parseDense(content []byte) (denseFields, error) {
	var d denseFields
	var about []byte
	m := message{rest: content}
	for m.next() {
		switch m.num {
		case 1:
			d.ids = m.take(d.ids)
		case 5:
			about = m.take(about)
		case 8:
			d.lats = m.take(d.lats)
		case 9:
			d.lons = m.take(d.lons)
		case 10:
			d.tags = m.take(d.tags)
		}
	}
	if m.err != nil {
		return d, m.err
	}
	for m = (message{rest: about}); m.next(); {
		if m.num == 1 {
			d.versions = m.take(d.versions)
		}
	}
	return d, m.err
}

// readDense reads a DenseNodes. Everything in it is coded as the difference
// from the node before, so that nodes that are not needed are read too.
func (r *Reader) readDense(content []byte, p *part.Part) error {
	d, err := parseDense(content)
	if err != nil {
		return err
	}
	ids, lats, lons := numbers{list: d.ids}, numbers{list: d.lats}, numbers{list: d.lons}
	versions, tags := numbers{list: d.versions}, numbers{list: d.tags}
	hasVersions, hasTags := versions.more(), tags.more()
	if hasTags {
		if err := r.load(r.selector, r.budget); err != nil {
			return err
		}
	}
	var id, lat, lon int64
	var version int32
	for ids.more() || lats.more() || lons.more() {
		id += ids.signed()
		lat += lats.signed()
		lon += lons.signed()
		if hasVersions {
			version = max(int32(versions.next()), 0)
		}
		if ids.broken || lats.broken || lons.broken || versions.broken {
			return fault.Errorf(fault.T("%v : listes de nœuds inégales", "%v: dense nodes of unequal lists"), errWire)
		}
		p.Seen.Nodes++
		index, needed := r.nodes.Find(id)
		needed = needed && r.keepNode(index, lat, lon, version)
		if !hasTags {
			continue
		}
		own := tags
		if err := r.skipTags(&tags); err != nil {
			return fault.Errorf(fault.T("nœud %d : %v", "node %d: %v"), id, err)
		}
		if length := tags.at - own.at; !needed || length == 1 {
			continue
		}
		if err := r.tagNode(part.TaggedNode{Index: index, Version: version}, p, func(do func(key, value uint64) error) (int, error) {
			return eachDenseTag(own, do)
		}); err != nil {
			return fault.Errorf(fault.T("nœud %d : %v", "node %d: %v"), id, err)
		}
	}
	return nil
}

// skipTags moves past the tags of one node, which end with a zero, and checks
// that their strings exist.
func (r *Reader) skipTags(tags *numbers) error {
	for {
		key := tags.next()
		if tags.broken {
			return fault.Errorf(fault.T("%v : étiquettes de nœuds", "%v: tags of dense nodes"), errWire)
		}
		if key == 0 {
			return nil
		}
		value := tags.next()
		if tags.broken {
			return fault.Errorf(fault.T("%v : étiquettes de nœuds", "%v: tags of dense nodes"), errWire)
		}
		if err := r.check(key); err != nil {
			return err
		}
		if err := r.check(value); err != nil {
			return err
		}
	}
}

// eachDenseTag calls do with every tag of a node, which skipTags has checked.
func eachDenseTag(tags numbers, do func(key, value uint64) error) (int, error) {
	count := 0
	for key := tags.next(); key != 0; key = tags.next() {
		if err := do(key, tags.next()); err != nil {
			return 0, err
		}
		count++
	}
	return count, nil
}
