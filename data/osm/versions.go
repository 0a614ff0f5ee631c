package osm

import (
	"cmp"
	"slices"
)

// candidate is an object of a part. Of candidates with the same identifier
// the one that comes first in order is kept.
type candidate struct {
	id      int64
	version int32
	part    uint32 // in the order of all parts
	index   uint32 // within the part
	gone    bool   // no longer what is looked for
	deleted bool   // no longer there, which of equal versions is the newer one
}

// newest returns the candidates to keep, by ascending identifier: of every
// identifier the highest version, or else the first; none where that is gone.
func newest(all []candidate) []candidate {
	byID := func(a, b candidate) int { return cmp.Compare(a.id, b.id) }
	if !slices.IsSortedFunc(all, byID) {
		slices.SortStableFunc(all, byID)
	}
	kept := all[:0]
	for _, c := range all {
		last := len(kept) - 1
		switch {
		case last < 0 || kept[last].id != c.id:
			kept = append(kept, c)
		case c.version > kept[last].version || c.version == kept[last].version && c.deleted:
			kept[last] = c
		case c.version == kept[last].version && kept[last].gone && !kept[last].deleted:
			kept[last] = c // repeated, once without its tags
		}
	}
	return slices.DeleteFunc(kept, func(c candidate) bool { return c.gone })
}
