package pbf

import (
	"acces30/coverage/fault"
	"acces30/data/osm/internal/part"

	"google.golang.org/protobuf/encoding/protowire"
)

// Reader reads blobs: one goroutine's memory.
type Reader struct {
	inflater
	block
	selector *part.Selector
	budget   *part.Budget
	refs     part.RefCollector
	nodes    part.Finder // for the nodes of the open block

	file *File // of the open block
	at   int64 // where it begins, for errors
}

// NewReader returns a reader of what a selector keeps.
func NewReader(selector *part.Selector, budget *part.Budget) *Reader {
	return &Reader{selector: selector, budget: budget, refs: part.RefCollector{Budget: budget}}
}

// Open unpacks a blob of a file. It and the methods below fail with a
// part.Error, of which the budget's error is the cause where it is used up.
func (r *Reader) Open(f *File, b Blob) error {
	r.file, r.at = f, b.offset
	content, err := r.inflate(f, b)
	if err == nil {
		err = r.parse(content)
	}
	return r.located(err)
}

// located says in which blob an error is, if there is one.
func (r *Reader) located(err error) error {
	if err == nil {
		return nil
	}
	return r.file.at(r.at, err)
}

// ReadWays reads the ways and relations of the open block into a part, and
// reports whether there were any.
func (r *Reader) ReadWays(p *part.Part) (others bool, err error) {
	r.refs.Reset()
	err = r.eachObject(func(kind protowire.Number, content []byte) error {
		switch kind {
		case fieldNode, fieldDense:
			p.HasNodes = true
			return nil
		case fieldWay:
			others = true
			p.Seen.Ways++
			return r.readWay(content, p)
		case fieldRelation:
			others = true
			p.Seen.Relations++
			return r.readRelation(content, p)
		}
		return nil
	})
	if err == nil && len(p.Ways) > 0 {
		err = r.refs.Finish(p)
	}
	return others, r.located(err)
}

// ReadNodes looks for the nodes of the open block in a table, and adds to the
// part the tags of those that the selection keeps.
func (r *Reader) ReadNodes(table *part.NodeTable, p *part.Part) error {
	p.Seen.Nodes = 0
	r.nodes.Start(table, p.Rank)
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
		return r.located(err)
	}
	r.nodes.Flush()
	return nil
}

// eachTag calls do with the numbers of the strings of every tag, which exist,
// and returns how many tags there are.
func (r *Reader) eachTag(keyList, valueList []byte, do func(key, value uint64) error) (int, error) {
	keys, vals := numbers{list: keyList}, numbers{list: valueList}
	count := 0
	for ; keys.more() || vals.more(); count++ {
		key, value := keys.next(), vals.next()
		if keys.broken || vals.broken {
			return 0, fault.Errorf(fault.T("%v : clés et valeurs qui ne vont pas ensemble", "%v: keys and values that don't match"), errWire)
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

// addTag adds a tag to a list of the part, if its key is one to keep.
func (r *Reader) addTag(list *part.TagLists, key, value uint64, p *part.Part) error {
	if !r.selector.Keeps(r.rules[key]) {
		return nil
	}
	return r.addAnyTag(list, key, value, p)
}

// addAnyTag adds a tag to a list of the part.
func (r *Reader) addAnyTag(list *part.TagLists, key, value uint64, p *part.Part) error {
	k, err := r.addString(key, p)
	if err != nil {
		return err
	}
	v, err := r.addString(value, p)
	if err != nil {
		return err
	}
	list.Tags = append(list.Tags, part.Tag{Key: k, Value: v})
	return nil
}

// addString returns the number that a string of the block has in the part.
func (r *Reader) addString(i uint64, p *part.Part) (uint32, error) {
	if r.local[i] == 0 {
		n, err := p.AddString(r.strings[i], r.budget)
		if err != nil {
			return 0, err
		}
		r.local[i] = n + 1
	}
	return r.local[i] - 1, nil
}
