package given

import (
	"cmp"
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Pair is the time of a drive between two ends, by their numbers among the names
// of a Table.
type Pair struct {
	From, To uint32
	Time     road.Deciseconds
}

// Table is a network of given times. It is never changed.
type Table struct {
	network *road.Network
	ends    map[string]uint32 // by name: number of the end, and of its node
	first   []uint32          // of the pairs from every end; one more than ends
	pairs   []Pair            // by From, then To
	twice   int
}

// New makes a table of names and of pairs between them, in their order: of a pair
// given several times the last one counts. It takes the pairs over.
func New(names []string, pairs []Pair) (*Table, error) {
	t := &Table{ends: make(map[string]uint32, len(names))}
	var b road.Builder
	for i, name := range names {
		t.ends[name] = uint32(i)
		b.AddNode(orb.Point{}) // the ends have names, not places
	}
	slices.SortStableFunc(pairs, func(a, b Pair) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	for i, p := range pairs {
		if i+1 < len(pairs) && pairs[i+1].From == p.From && pairs[i+1].To == p.To {
			t.twice++
			continue
		}
		t.pairs = append(t.pairs, p)
	}
	t.first = make([]uint32, len(names)+1)
	for _, p := range t.pairs {
		t.first[p.From+1]++
	}
	for i := range names {
		t.first[i+1] += t.first[i]
	}
	var err error
	t.network, err = b.Build()
	return t, err
}

// Twice returns how many pairs were given again, and so replaced.
func (t *Table) Twice() int { return t.twice }

// Pairs returns how many pairs there are, each once.
func (t *Table) Pairs() int { return len(t.pairs) }

// Knows reports whether an end has a name.
func (t *Table) Knows(name string) bool {
	_, known := t.ends[name]
	return known
}

// DepartFrom returns the legs from a commune to all ends that a time is given to;
// none when the table has no time from it.
func (t *Table) DepartFrom(commune string) road.Attachment {
	from, known := t.ends[commune]
	if !known {
		return road.Attachment{}
	}
	pairs := t.pairs[t.first[from]:t.first[from+1]]
	a := road.Attachment{Legs: make([]road.Leg, len(pairs))}
	for i, p := range pairs {
		a.Legs[i] = road.Leg{Node: t.network.Node(int(p.To)), Time: p.Time}
	}
	return a
}

// ArriveAt returns the legs to the ends that stand for a place, by their names, of
// no time; none when the table knows none of them.
func (t *Table) ArriveAt(names ...string) road.Attachment {
	var a road.Attachment
	for _, name := range names {
		if to, known := t.ends[name]; known {
			a.Legs = append(a.Legs, road.Leg{Node: t.network.Node(int(to))})
		}
	}
	return a
}

// Network returns the ends as nodes; there are no arcs between them.
func (t *Table) Network() *road.Network { return t.network }

// Weights returns the times of no arcs.
func (t *Table) Weights(road.Conditions) road.Weights { return road.Weights{} }

// Depart finds nothing: ends have names, not places.
func (t *Table) Depart(orb.Point, road.Conditions) road.Attachment { return road.Attachment{} }

// Arrive finds nothing, as Depart.
func (t *Table) Arrive(orb.Point, road.Conditions) road.Attachment { return road.Attachment{} }

// Between finds nothing, as Depart.
func (t *Table) Between(_, _ orb.Point, _ road.Conditions) (road.Deciseconds, uint32, bool) {
	return road.Unreached, 0, false
}
