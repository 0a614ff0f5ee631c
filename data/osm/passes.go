package osm

import (
	"context"
	"sync"
	"sync/atomic"

	"acces30/data/osm/internal/part"
	"acces30/data/osm/internal/pbf"
)

// pbfFile is a PBF file and what was kept of it so far.
type pbfFile struct {
	*pbf.File
	number    int          // among the files
	firstRank uint32       // of its first blob
	parts     []*part.Part // of every blob, nil until read
}

// newPart returns an empty part for a blob.
func (f *pbfFile) newPart(i int) *part.Part {
	return &part.Part{File: f.number, Rank: f.firstRank + uint32(i)}
}

// blobBytes returns how many bytes of the file the blobs are.
func (f *pbfFile) blobBytes() int64 {
	var total int64
	for _, b := range f.Blobs {
		total += b.Size()
	}
	return total
}

// readBackwards reads the ways and relations of a file from its last blob
// backwards, up to the first that has only nodes. What it leaves depends on
// the file alone: blobs that other workers have read beyond that one are
// forgotten, errors in them included.
func (r *reading) readBackwards(ctx context.Context, f *pbfFile) error {
	n := len(f.Blobs)
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
		others, err := readOthers(r.readers[w], f, i, p)
		if err != nil || p.HasNodes && !others {
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
		if !f.parts[i].HasNodes {
			r.progress.add(f.Blobs[i].Size())
		}
	}
	return nil
}

// readOthers reads all of blob i but its nodes into a part. It reports whether
// there was anything else.
func readOthers(reader *pbf.Reader, f *pbfFile, i int, p *part.Part) (others bool, err error) {
	if err := reader.Open(f.File, f.Blobs[i]); err != nil {
		return false, err
	}
	return reader.ReadWays(p)
}

// readNodes finds the nodes that the ways pass. When it meets ways that it did
// not know of, it starts anew.
func (r *reading) readNodes(ctx context.Context) (*part.NodeTable, error) {
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
	for _, f := range r.pbf {
		for _, p := range f.parts {
			table.AddPlaced(p)
		}
	}
	for _, f := range r.xml {
		f.FindNodes(table)
	}
	return table, nil
}

// pendingBlob is a blob that holds nodes, or is not known not to.
type pendingBlob struct {
	file  *pbfFile
	index int
}

// readPending reads the blobs with nodes, and those readBackwards has not come
// to. It reports whether there were ways in these.
func (r *reading) readPending(ctx context.Context, table *part.NodeTable) (late bool, err error) {
	var pending []pendingBlob
	for _, f := range r.pbf {
		for i, p := range f.parts {
			if p == nil || p.HasNodes {
				pending = append(pending, pendingBlob{f, i})
			}
		}
	}
	var ways atomic.Bool
	err = parallel(ctx, len(r.readers), len(pending), func(w, k int) error {
		f, i := pending[k].file, pending[k].index
		p, reader := f.parts[i], r.readers[w]
		if p == nil {
			p = f.newPart(i)
			if _, err := readOthers(reader, f, i, p); err != nil {
				return err
			}
			f.parts[i] = p
			if len(p.Ways) > 0 {
				ways.Store(true)
			}
		} else if err := reader.Open(f.File, f.Blobs[i]); err != nil {
			return err
		}
		if err := reader.ReadNodes(table, p); err != nil {
			return err
		}
		r.progress.add(f.Blobs[i].Size())
		return nil
	})
	return ways.Load(), err
}

// forgetNodes makes ready for reading the nodes once more.
func (r *reading) forgetNodes() {
	for _, f := range r.pbf {
		for i, p := range f.parts {
			p.Tagged, p.NodeTags = nil, part.TagLists{}
			if p.HasNodes {
				r.progress.extend(f.Blobs[i].Size())
			}
		}
	}
}
