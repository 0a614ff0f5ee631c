package osm

import (
	"context"

	"acces30/data/osm/internal/part"
)

// newTable returns the table of all nodes that the parts read so far need.
func (r *reading) newTable(ctx context.Context) (*part.NodeTable, error) {
	ids, err := union(ctx, len(r.readers), r.parts())
	if err != nil {
		return nil, err
	}
	return part.NewNodeTable(ids), nil
}

// union merges the sorted lists of the parts' nodes, two by two.
func union(ctx context.Context, workers int, parts []*part.Part) ([]int64, error) {
	var lists [][]int64
	for _, p := range parts {
		if len(p.IDs) > 0 {
			lists = append(lists, p.IDs)
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
