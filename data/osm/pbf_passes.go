package osm

import (
	"context"
	"sync"
	"sync/atomic"
)

// newPart returns an empty part for a blob.
func (f *pbfFile) newPart(i int) *part {
	return &part{file: f.number, rank: f.firstRank + uint32(i)}
}

// blobBytes returns how many bytes of the file the blobs are.
func (f *pbfFile) blobBytes() int64 {
	var total int64
	for _, b := range f.blobs {
		total += int64(b.size)
	}
	return total
}

// walkBack reads the ways and relations of a file from its last blob
// backwards, up to the first that has only nodes. What it leaves depends on
// the file alone: blobs that other workers have read beyond that one are
// forgotten, errors in them included.
func (r *reading) walkBack(ctx context.Context, f *pbfFile) error {
	n := len(f.blobs)
	var (
		mu   sync.Mutex
		stop = n // how many blobs from the end count
		fail error
	)
	stopAt := func(k int, err error) {
		mu.Lock()
		defer mu.Unlock()
		if k < stop {
			stop, fail = k, err
		}
	}
	beyond := func(k int) bool {
		mu.Lock()
		defer mu.Unlock()
		return k >= stop
	}
	err := parallel(ctx, len(r.readers), n, func(w, k int) error {
		if beyond(k) {
			return nil
		}
		i := n - 1 - k
		p := f.newPart(i)
		others, err := r.readers[w].readOthers(f, f.blobs[i], p)
		if err != nil || p.hasNodes && !others {
			stopAt(k, err)
			return nil
		}
		f.parts[i] = p
		return nil
	})
	if err != nil {
		return err
	}
	if fail != nil {
		return fail
	}
	clear(f.parts[:n-stop])
	for i := n - stop; i < n; i++ {
		if !f.parts[i].hasNodes {
			r.bar.add(int64(f.blobs[i].size))
		}
	}
	return nil
}

// readOthers unpacks a blob and reads all but its nodes into a part. It tells
// whether there was anything else.
func (r *pbfReader) readOthers(f *pbfFile, b blob, p *part) (others bool, err error) {
	if err = r.open(f, b); err == nil {
		others, err = r.readWays(p)
	}
	if err != nil {
		return false, f.at(b.offset, err)
	}
	return others, nil
}

// readNodes finds the nodes that the ways pass. When it meets ways that it did
// not know of, it starts anew.
func (r *reading) readNodes(ctx context.Context) (*nodeTable, error) {
	table, err := r.newTable(ctx)
	if err != nil {
		return nil, err
	}
	late, err := r.readPending(ctx, table)
	if err != nil {
		return nil, err
	}
	if late {
		if table, err = r.newTable(ctx); err != nil {
			return nil, err
		}
		r.forgetNodes()
		if _, err := r.readPending(ctx, table); err != nil {
			return nil, err
		}
	}
	for _, f := range r.xml {
		f.fill(table)
	}
	return table, nil
}

// pendingBlob is a blob that holds nodes, or is not known not to.
type pendingBlob struct {
	file  *pbfFile
	index int
}

// readPending reads the blobs with nodes, and those walkBack has not come to.
// It tells whether there were ways in these.
func (r *reading) readPending(ctx context.Context, table *nodeTable) (late bool, err error) {
	var pending []pendingBlob
	for _, f := range r.pbf {
		for i, p := range f.parts {
			if p == nil || p.hasNodes {
				pending = append(pending, pendingBlob{f, i})
			}
		}
	}
	var ways atomic.Bool
	err = parallel(ctx, len(r.readers), len(pending), func(w, k int) error {
		f, i := pending[k].file, pending[k].index
		b, p, reader := f.blobs[i], f.parts[i], r.readers[w]
		if p == nil {
			p = f.newPart(i)
			if _, err := reader.readOthers(f, b, p); err != nil {
				return err
			}
			f.parts[i] = p
			if len(p.ways) > 0 {
				ways.Store(true)
			}
		} else if err := reader.open(f, b); err != nil {
			return f.at(b.offset, err)
		}
		if err := reader.readNodes(table, p); err != nil {
			return f.at(b.offset, err)
		}
		r.bar.add(int64(b.size))
		return nil
	})
	return ways.Load(), err
}

// forgetNodes makes ready for reading the nodes once more.
func (r *reading) forgetNodes() {
	for _, f := range r.pbf {
		for i, p := range f.parts {
			p.tagged, p.nodeTags = nil, tagLists{}
			if p.hasNodes {
				r.bar.extend(int64(f.blobs[i].size))
			}
		}
	}
}
