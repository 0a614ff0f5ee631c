package osm

import (
	"slices"
	"testing"
)

// TestNewest keeps the highest version, or else the first.
func TestNewest(t *testing.T) {
	at := func(id int64, version int32, part, index uint32) candidate {
		return candidate{id: id, version: version, part: part, index: index}
	}
	got := newest([]candidate{at(5, 1, 0, 0), at(3, 2, 0, 1), at(5, 2, 1, 0), at(3, 2, 1, 1), at(5, 2, 2, 0), at(3, 1, 2, 1)})
	if want := []candidate{at(3, 2, 0, 1), at(5, 2, 1, 0)}; !slices.Equal(got, want) {
		t.Errorf("newest %v, want %v", got, want)
	}
	gone := func(id int64, version int32, deleted bool) candidate {
		return candidate{id: id, version: version, gone: true, deleted: deleted}
	}
	got = newest([]candidate{
		at(1, 1, 0, 0), gone(1, 2, false), // a road no more
		at(2, 1, 0, 0), gone(2, 1, true), gone(3, 1, true), at(3, 1, 0, 0), // deleted, in either order
		gone(4, 2, true), at(4, 3, 0, 0), // back again
		gone(5, 1, false), at(5, 1, 0, 0), at(6, 1, 0, 0), gone(6, 1, false), // repeated without tags
	})
	if want := []candidate{at(4, 3, 0, 0), at(5, 1, 0, 0), at(6, 1, 0, 0)}; !slices.Equal(got, want) {
		t.Errorf("newest %v, want %v", got, want)
	}
	many := make([]candidate, 1000)
	for i := range many {
		many[i] = candidate{id: int64(i * 7 % 10), index: uint32(i)}
	}
	for i, c := range newest(many) {
		if c.id != int64(i) || int(c.index) != i*3%10 {
			t.Errorf("of many equal versions of %d number %d is chosen", c.id, c.index)
		}
	}
}
