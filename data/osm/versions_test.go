package osm

import (
	"slices"
	"testing"
)

// TestNewest keeps the highest version, or else the first.
func TestNewest(t *testing.T) {
	got := newest([]candidate{{5, 1, 0, 0}, {3, 2, 0, 1}, {5, 2, 1, 0}, {3, 2, 1, 1}, {5, 2, 2, 0}, {3, 1, 2, 1}})
	if want := []candidate{{3, 2, 0, 1}, {5, 2, 1, 0}}; !slices.Equal(got, want) {
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
