package part

import (
	"sort"
	"sync"
)

// NodeTable is the nodes that kept ways need and what is known of them.
type NodeTable struct {
	IDs   []int64 // ascending, each once
	Known []KnownNode
	mu    sync.Mutex // guards Known while nodes are found
}

// KnownNode is what a node of the table was found to be. Rank is that of the
// part it was found in, 0 while it is missing.
type KnownNode struct {
	Lon, Lat int32 // in 1e-7 degrees
	Version  int32
	Rank     uint32
}

// NewNodeTable returns the table of some nodes, ascending, each once.
func NewNodeTable(ids []int64) *NodeTable {
	return &NodeTable{IDs: ids, Known: make([]KnownNode, len(ids))}
}

// FoundNode is a node of the table as one part has it.
type FoundNode struct {
	Index    uint32
	Lon, Lat int32 // in 1e-7 degrees
	Version  int32
}

// add enters nodes that a part has, in their order. A node that several parts
// have is the one of the highest version, or else of the first part, whichever
// part comes in first; within a part the first of equal versions.
func (t *NodeTable) add(rank uint32, found []FoundNode) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, f := range found {
		k := &t.Known[f.Index]
		if k.Rank == 0 || f.Version > k.Version || f.Version == k.Version && rank < k.Rank {
			*k = KnownNode{f.Lon, f.Lat, f.Version, rank}
		}
	}
}

// onWay is the version of a node that only ways tell of: any other counts before it.
const onWay = -1

// AddPlaced enters the nodes of a part by where its ways say that they lie.
func (t *NodeTable) AddPlaced(p *Part) {
	var found Finder
	found.Start(t, p.Rank)
	for i, at := range p.placed {
		if index, ok := found.Find(p.IDs[i]); ok && at.known {
			found.Keep(FoundNode{Index: index, Lon: at.lon, Lat: at.lat, Version: onWay})
		}
	}
	found.Flush()
}

// batch is how many found nodes are gathered before the table takes them.
const batch = 8192

// Finder looks up the nodes of one part after the other in a table, and hands
// over to it what the part has: one goroutine's memory.
type Finder struct {
	cursor Cursor
	table  *NodeTable
	rank   uint32
	found  []FoundNode
}

// Start begins with the nodes of a part of a rank.
func (f *Finder) Start(table *NodeTable, rank uint32) {
	f.cursor, f.table, f.rank = Cursor{IDs: table.IDs}, table, rank
	if f.found == nil {
		f.found = make([]FoundNode, 0, batch)
	}
	f.found = f.found[:0]
}

// Find returns the index of a node in the table, false when nobody needs it.
func (f *Finder) Find(id int64) (uint32, bool) { return f.cursor.Find(id) }

// Keep takes a node of the table as the part has it.
func (f *Finder) Keep(n FoundNode) {
	if len(f.found) == batch {
		f.Flush()
	}
	f.found = append(f.found, n)
}

// Flush hands over to the table what was kept.
func (f *Finder) Flush() {
	f.table.add(f.rank, f.found)
	f.found = f.found[:0]
}

// Cursor finds identifiers in an ascending list, fast when they are asked for
// in about ascending order.
type Cursor struct {
	IDs  []int64
	next int // the last search ended here
}

// Find returns the index of an identifier, false when the list has not got it.
func (c *Cursor) Find(id int64) (uint32, bool) {
	from := c.next
	if from > 0 && c.IDs[from-1] >= id {
		from = 0
	}
	// Steps that double from where the last search ended, then halving.
	step := 1
	for from+step <= len(c.IDs) && c.IDs[from+step-1] < id {
		from += step
		step *= 2
	}
	window := c.IDs[from:min(from+step, len(c.IDs))]
	if len(window) > 0 && window[0] < id {
		from += sort.Search(len(window), func(i int) bool { return window[i] >= id })
	}
	c.next = from
	return uint32(from), from < len(c.IDs) && c.IDs[from] == id
}
