package osm

import (
	"context"
	"sort"
	"sync"
)

// nodeTable is the nodes that kept ways need and what is known of them.
type nodeTable struct {
	ids   []int64 // ascending, each once
	mu    sync.Mutex
	known []knownNode
}

// knownNode is what a node of the table was found to be. Rank is that of the
// part it was found in, 0 while it is missing.
type knownNode struct {
	lon, lat int32
	version  int32
	rank     uint32
}

// foundNode is a node of the table as one part has it.
type foundNode struct {
	index    uint32
	lon, lat int32
	version  int32
}

// foundAtOnce is how many found nodes are gathered before the table takes them.
const foundAtOnce = 8192

// newTable returns the table of all nodes that the parts read so far need.
func (r *reading) newTable(ctx context.Context) (*nodeTable, error) {
	ids, err := union(ctx, len(r.readers), r.parts())
	if err != nil {
		return nil, err
	}
	return &nodeTable{ids: ids, known: make([]knownNode, len(ids))}, nil
}

// take enters nodes that a part has, in their order. A node that several parts
// have is the one of the highest version, or else of the first part, whichever
// part comes in first; within a part the first of equal versions.
func (t *nodeTable) take(rank uint32, found []foundNode) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, f := range found {
		k := &t.known[f.index]
		if k.rank == 0 || f.version > k.version || f.version == k.version && rank < k.rank {
			*k = knownNode{f.lon, f.lat, f.version, rank}
		}
	}
}

// union merges the sorted lists of the parts' nodes, two by two.
func union(ctx context.Context, workers int, parts []*part) ([]int64, error) {
	var lists [][]int64
	for _, p := range parts {
		if len(p.ids) > 0 {
			lists = append(lists, p.ids)
		}
	}
	if len(lists) == 0 {
		return nil, nil
	}
	for len(lists) > 1 {
		merged := make([][]int64, (len(lists)+1)/2)
		err := parallel(ctx, workers, len(merged), func(_, i int) error {
			if 2*i+1 == len(lists) {
				merged[i] = lists[2*i]
				return nil
			}
			merged[i] = mergeIDs(lists[2*i], lists[2*i+1])
			return nil
		})
		if err != nil {
			return nil, err
		}
		lists = merged
	}
	return lists[0], nil
}

// mergeIDs merges two ascending lists into one that has every identifier once.
func mergeIDs(a, b []int64) []int64 {
	merged := make([]int64, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			merged = append(merged, a[0])
			a = a[1:]
		case a[0] > b[0]:
			merged = append(merged, b[0])
			b = b[1:]
		default:
			merged = append(merged, a[0])
			a, b = a[1:], b[1:]
		}
	}
	merged = append(merged, a...)
	return append(merged, b...)
}

// cursor finds identifiers in an ascending list, fast when they are asked for
// in about ascending order.
type cursor struct {
	ids  []int64
	next int // the last search ended here
}

// find returns the index of an identifier, false when the list has not got it.
func (c *cursor) find(id int64) (uint32, bool) {
	from := c.next
	if from > 0 && c.ids[from-1] >= id {
		from = 0
	}
	// Steps that double from where the last search ended, then halving.
	step := 1
	for from+step <= len(c.ids) && c.ids[from+step-1] < id {
		from += step
		step *= 2
	}
	window := c.ids[from:min(from+step, len(c.ids))]
	if len(window) > 0 && window[0] < id {
		from += sort.Search(len(window), func(i int) bool { return window[i] >= id })
	}
	c.next = from
	return uint32(from), from < len(c.ids) && c.ids[from] == id
}
