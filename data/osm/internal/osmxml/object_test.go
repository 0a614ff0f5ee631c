package osmxml

import (
	"errors"
	"slices"
	"testing"

	"acces30/data/osm/internal/part"
)

// stringCost is what a part is charged for a string.
func stringCost(s string) int64 { return 128 + 2*int64(len(s)) }

// TestNumbersOfStrings: a string is charged once and has one number; one that there is no
// room for is an error where it is met, has no number, and can have one later.
func TestNumbersOfStrings(t *testing.T) {
	budget := part.NewBudget(stringCost("highway") + stringCost("track"))
	r := &reader{File: &File{Part: new(part.Part)}, opts: Options{Budget: budget}, strings: make(map[string]uint32)}
	for i, s := range []string{"highway", "track", "highway", "track"} {
		if n, err := r.number(s); err != nil || int(n) != i%2 {
			t.Errorf("%s is string %d, %v", s, n, err)
		}
	}
	for range 2 {
		if n, err := r.number("name"); !errors.Is(err, part.ErrMemory) {
			t.Errorf("one string more is string %d, %v", n, err)
		}
		budget.Release(1, int(stringCost("name"))) // as another file that is read gives it back
	}
	if n, err := r.number("highway"); err != nil || n != 0 {
		t.Errorf("one that was known before is string %d, %v", n, err)
	}
	budget.Release(1, int(stringCost("name")))
	if n, err := r.number("name"); err != nil || n != 2 || !slices.Equal(r.Part.Strings, []string{"highway", "track", "name"}) {
		t.Errorf("with room for it again, it is string %d of %q, %v", n, r.Part.Strings, err)
	}
}

// TestTagsWithoutRoom: where there is no room for the key of a tag, its value or the tag
// itself, that is an error, and what there was room for before is kept.
func TestTagsWithoutRoom(t *testing.T) {
	all := stringCost("highway") + stringCost("track")
	for limit, want := range map[int64]struct{ strings, tags int }{
		stringCost("highway") - 1: {0, 0}, stringCost("highway"): {1, 0}, all - 1: {1, 0}, all: {2, 0}, all + part.TagBytes - 1: {2, 0}, all + part.TagBytes: {2, 1},
	} {
		p := new(part.Part)
		r := &reader{File: &File{Part: p}, opts: Options{Selector: selector(), Budget: part.NewBudget(limit)}, strings: make(map[string]uint32)}
		r.object.keys = []string{"note", "x", "highway", "track"}
		err := r.addTags(&p.WayTags, false)
		if (err == nil) != (want.tags == 1) || err != nil && !errors.Is(err, part.ErrMemory) || len(p.Strings) != want.strings || len(p.WayTags.Tags) != want.tags {
			t.Errorf("%d bytes: %q, %v, %v", limit, p.Strings, p.WayTags.Tags, err)
		}
	}
}
