package part

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// partsOf makes a part of the ways of each list, met in its order.
func partsOf(lists [][]int64) []*Part {
	parts := make([]*Part, len(lists))
	for i, ids := range lists {
		parts[i] = new(Part)
		for _, id := range ids {
			parts[i].Meet(id)
		}
	}
	return parts
}

// TestDistinctWays: none is there twice where each comes after the one before, within a part
// and from one part to the next that has any.
func TestDistinctWays(t *testing.T) {
	for _, tt := range []struct {
		lists [][]int64
		want  bool
	}{
		{nil, true}, {[][]int64{{}}, true}, {[][]int64{{5}}, true}, {[][]int64{{-5, 0, 1, 7}}, true}, {[][]int64{{1, 1}}, false}, {[][]int64{{2, 1}}, false}, {[][]int64{{1, 3, 2}}, false}, {[][]int64{{3, 1, 4}}, false},
		{[][]int64{{1, 2}, {3, 4}}, true}, {[][]int64{{1, 3}, {3, 4}}, false}, {[][]int64{{1, 3}, {2, 4}}, false}, {[][]int64{{1, 2}, {}, {3}}, true}, {[][]int64{{1, 2}, {}, {2}}, false}, {[][]int64{{}, {0}, {-1}}, false},
		{[][]int64{{2, 1}, {3}}, false}, {[][]int64{{1}, {2}, {4, 3}}, false}, {[][]int64{{1}, {3}, {2}}, false}, {[][]int64{{0}, {0}}, false}, {[][]int64{{-3}, {-2}}, true},
	} {
		if got := Distinct(partsOf(tt.lists)); got != tt.want {
			t.Errorf("%v: %v", tt.lists, got)
		}
	}
}

// TestVerdicts: a tag says of each of the three what its key's rule says of its value, and
// what was said stays.
func TestVerdicts(t *testing.T) {
	var some, none, any Values
	some.Add("a")
	some.Add("b")
	any.Add("x")
	any.Add("")
	rules := []*Rule{{Way: some, Without: any, Node: none}, {Way: none, Without: some, Node: any}, {Way: any, Without: none, Node: some}, nil}
	for _, tt := range []struct {
		rule  int
		value string
		want  Verdict
	}{
		{0, "a", Verdict{Way: true, Without: true}}, {0, "b", Verdict{Way: true, Without: true}}, {0, "ab", Verdict{Without: true}}, {0, "", Verdict{Without: true}},
		{1, "a", Verdict{Without: true, Node: true}}, {1, "c", Verdict{Node: true}}, {2, "b", Verdict{Way: true, Node: true}}, {2, "c", Verdict{Way: true}}, {3, "a", Verdict{}},
	} {
		var got Verdict
		if got.Add(rules[tt.rule], []byte(tt.value)); got != tt.want {
			t.Errorf("rule %d of %q: %+v", tt.rule, tt.value, got)
		}
		for _, before := range []Verdict{{Way: true}, {Without: true}, {Node: true}} {
			got, want := before, Verdict{before.Way || tt.want.Way, before.Without || tt.want.Without, before.Node || tt.want.Node}
			if got.Add(rules[tt.rule], []byte(tt.value)); got != want {
				t.Errorf("rule %d of %q after %+v: %+v", tt.rule, tt.value, before, got)
			}
		}
	}
	for _, all := range []bool{false, true} {
		s := Selector{KeepAll: all}
		if got := [3]bool{s.Keeps(nil), s.Keeps(&Rule{}), s.Keeps(&Rule{Keep: true})}; got != [3]bool{all, all, true} {
			t.Errorf("all %v: keeps %v", all, got)
		}
	}
}

// TestListsOfAPart: each way, relation and object has its own stretch of what is in one list.
func TestListsOfAPart(t *testing.T) {
	p := &Part{
		Refs: []uint32{7, 8, 9, 5}, Ways: []Way{{RefEnd: 2}, {RefEnd: 2}, {RefEnd: 4}},
		Members: make([]Member, 3), Relations: []Relation{{MemberEnd: 1}, {MemberEnd: 3}},
	}
	for i := range p.Members {
		p.Members[i].ID = int64(i + 1)
	}
	for i, want := range [][]uint32{{7, 8}, {}, {9, 5}} {
		if diff := cmp.Diff(want, p.RefsOf(i)); diff != "" {
			t.Errorf("way %d (-want +got):\n%s", i, diff)
		}
	}
	for i, want := range [][]Member{p.Members[:1], p.Members[1:]} {
		if diff := cmp.Diff(want, p.MembersOf(i)); diff != "" {
			t.Errorf("relation %d (-want +got):\n%s", i, diff)
		}
	}
	var tags TagLists
	for _, n := range []int{2, 0, 1} {
		for range n {
			tags.Tags = append(tags.Tags, Tag{uint32(len(tags.Tags)), 9})
		}
		tags.Close()
	}
	for i, want := range [][]Tag{{{0, 9}, {1, 9}}, {}, {{2, 9}}} {
		if diff := cmp.Diff(want, tags.Of(i)); diff != "" || cap(tags.Of(i)) != len(want) {
			t.Errorf("tags %d (-want +got):\n%s", i, diff)
		}
	}
	budget := NewBudget(2*stringBytes + 2*5)
	for i, s := range []string{"ab", "abc"} {
		if n, err := p.AddString([]byte(s), budget); err != nil || int(n) != i || p.Strings[i] != s {
			t.Errorf("%q is string %d, %v", s, n, err)
		}
	}
	if _, err := p.AddString(nil, budget); !errors.Is(err, ErrMemory) || len(p.Strings) != 2 {
		t.Errorf("one string more: %v", err)
	}
}

// TestWaysThatAreGone are charged by 64 at first, then by as many again.
func TestWaysThatAreGone(t *testing.T) {
	for _, tt := range []struct{ room, want int }{{63, 0}, {64, 64}, {127, 64}, {128, 128}, {255, 128}, {256, 256}} {
		p, budget := new(Part), NewBudget(int64(tt.room*goneBytes))
		var err error
		n := 0
		for ; err == nil && n < 1000; n++ {
			err = p.AddGone(GoneWay{ID: int64(n), Version: 3, Deleted: n%2 == 0}, budget)
		}
		if !errors.Is(err, ErrMemory) || len(p.Gone) < tt.want || len(p.Gone) > 2*tt.room || n != len(p.Gone)+1 {
			t.Errorf("room for %d: %d, %v", tt.room, len(p.Gone), err)
		}
		for i, w := range p.Gone {
			if w != (GoneWay{ID: int64(i), Version: 3, Deleted: i%2 == 0}) {
				t.Fatalf("way %d is %+v", i, w)
			}
		}
	}
}

// TestRestrictions: what makes a relation one, and what its members are to it.
func TestRestrictions(t *testing.T) {
	for name, want := range map[string]Role{"from": From, "via": Via, "to": To} {
		if got, ok := RoleOf([]byte(name)); !ok || got != want {
			t.Errorf("%s: %d, %v", name, got, ok)
		}
	}
	for _, name := range []string{"", "From", "location_hint", "t"} {
		if got, ok := RoleOf([]byte(name)); ok {
			t.Errorf("%q: %d", name, got)
		}
	}
	for _, tt := range []struct {
		key, value string
		want       bool
	}{{"type", "restriction", true}, {"type", "route", false}, {"restriction", "restriction", false}, {"type", "", false}, {"", "", false}} {
		if got := IsRestriction([]byte(tt.key), []byte(tt.value)); got != tt.want {
			t.Errorf("%s=%s: %v", tt.key, tt.value, got)
		}
	}
}

// TestRefsAreCharged: room for 1024 at least, and each node of them once.
func TestRefsAreCharged(t *testing.T) {
	for more, fits := range map[int64]bool{0: true, -1: false} {
		c := RefCollector{Budget: NewBudget(1024*refKeyBytes + 3*nodeBytes + more)}
		if err := c.Grow(5); err != nil {
			t.Fatal(err)
		}
		for _, id := range []int64{9, 4, 9, 7, 4} {
			c.Add(id)
		}
		p := new(Part)
		if err := c.Finish(p); (err == nil) != fits || err != nil && !errors.Is(err, ErrMemory) {
			t.Errorf("three nodes with %d bytes: %v", more, err)
		}
		if fits && !cmp.Equal(p.IDs, []int64{4, 7, 9}) {
			t.Errorf("%v", p.IDs)
		}
	}
}
