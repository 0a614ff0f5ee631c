package osm

import (
	"fmt"

	"google.golang.org/protobuf/encoding/protowire"
)

// pbfReader reads blobs: one goroutine's memory.
type pbfReader struct {
	inflater
	block
	refs  refCollector
	sel   *selector
	money *budget

	table *nodeTable // where the nodes of the open block belong
	at    cursor
	found []foundNode
}

func newPBFReader(sel *selector, money *budget) *pbfReader {
	return &pbfReader{refs: refCollector{money: money}, sel: sel, money: money}
}

// open unpacks a blob.
func (r *pbfReader) open(f *pbfFile, b blob) error {
	content, err := r.inflate(f, b)
	if err != nil {
		return err
	}
	return r.parse(content)
}

// readWays reads the ways and relations of the open block into a part, and
// tells whether there were any.
func (r *pbfReader) readWays(p *part) (others bool, err error) {
	r.refs.keys = r.refs.keys[:0]
	err = r.eachObject(func(kind protowire.Number, content []byte) error {
		switch kind {
		case fieldNode, fieldDense:
			p.hasNodes = true
			return nil
		case fieldWay:
			others = true
			p.seen.Ways++
			return r.readWay(content, p)
		case fieldRelation:
			others = true
			p.seen.Relations++
			return r.readRelation(content, p)
		}
		return nil
	})
	if err == nil && len(p.ways) > 0 {
		err = r.refs.finish(p)
	}
	return others, err
}

// wayFields are the fields of a Way that are read.
type wayFields struct {
	id         int64
	keys, vals []byte
	refs, info []byte
}

func parseWay(content []byte) (wayFields, error) {
	var w wayFields
	m := message{rest: content}
	for m.next() {
		switch m.num {
		case 1:
			w.id = int64(m.value)
		case 2:
			w.keys = m.take(w.keys)
		case 3:
			w.vals = m.take(w.vals)
		case 4:
			w.info = m.bytes
		case 8:
			w.refs = m.take(w.refs)
		}
	}
	return w, m.err
}

// readWay adds a way to the part if the selection keeps it.
func (r *pbfReader) readWay(content []byte, p *part) error {
	w, err := parseWay(content)
	if err != nil {
		return err
	}
	if err := r.load(r.sel, r.money); err != nil {
		return err
	}
	var says verdict
	count, err := r.eachTag(w.keys, w.vals, func(key, value uint64) error {
		says.hear(r.rules[key], r.strings[value])
		return nil
	})
	if err != nil {
		return fmt.Errorf("way %d: %w", w.id, err)
	}
	if !says.way || says.without {
		return nil
	}
	if err := r.money.charge(1, wayBytes+count*tagBytes); err != nil {
		return err
	}
	if _, err := r.eachTag(w.keys, w.vals, func(key, value uint64) error {
		return r.addTag(&p.wayTags, key, value, p, r.sel, r.money)
	}); err != nil {
		return err
	}
	p.wayTags.close()
	if err := r.readRefs(w.refs); err != nil {
		return fmt.Errorf("way %d: %w", w.id, err)
	}
	i, err := parseInfo(w.info)
	if err != nil {
		return fmt.Errorf("way %d: %w", w.id, err)
	}
	p.edited = max(p.edited, i.edited)
	p.ways = append(p.ways, wayRecord{w.id, i.version, uint32(len(r.refs.keys))})
	return nil
}

// readRefs collects the nodes of a way.
func (r *pbfReader) readRefs(content []byte) error {
	refs := numbers{list: content}
	count := refs.count()
	if err := r.money.charge(count, refBytes); err != nil {
		return err
	}
	if err := r.refs.grow(count); err != nil {
		return err
	}
	id := int64(0)
	for refs.more() {
		id += refs.signed()
		if refs.broken {
			return fmt.Errorf("%w: nodes of a way", errWire)
		}
		r.refs.add(id)
	}
	return nil
}

// eachTag calls do with the numbers of the strings of every tag, which exist,
// and returns how many tags there are.
func (r *pbfReader) eachTag(keyList, valueList []byte, do func(key, value uint64) error) (int, error) {
	keys, vals := numbers{list: keyList}, numbers{list: valueList}
	count := 0
	for ; keys.more() || vals.more(); count++ {
		key, value := keys.next(), vals.next()
		if keys.broken || vals.broken {
			return 0, fmt.Errorf("%w: keys and values that don't match", errWire)
		}
		if err := r.check(key); err != nil {
			return 0, err
		}
		if err := r.check(value); err != nil {
			return 0, err
		}
		if err := do(key, value); err != nil {
			return 0, err
		}
	}
	return count, nil
}
