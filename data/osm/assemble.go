package osm

import (
	"context"
	"math"
	"slices"

	"acces30/data/osm/internal/part"

	"github.com/paulmach/orb"
)

// assembly puts the parts together to an Extract.
type assembly struct {
	*Extract
	parts  []*part.Part
	table  *part.NodeTable
	budget *part.Budget
	index  [][]uint32 // for every part, the table's index of each of its ids
	number []uint32   // of every node of the table in the Extract, plus 1; 0 while not used
	words  map[string]uint32
	local  [][]uint32 // for every part, the number of each of its strings, plus 1; 0 while not used
}

func (r *reading) assemble(ctx context.Context, table *part.NodeTable) (*Extract, error) {
	a := &assembly{
		Extract: &Extract{Sources: r.sources},
		parts:   r.parts(),
		table:   table,
		budget:  r.budget,
		number:  make([]uint32, len(table.IDs)),
		words:   make(map[string]uint32),
	}
	r.describe(a.parts)
	if err := a.locate(ctx, len(r.readers)); err != nil {
		return nil, err
	}
	a.local = make([][]uint32, len(a.parts))
	for i, p := range a.parts {
		a.local[i] = make([]uint32, len(p.Strings))
		a.Seen.Nodes += p.Seen.Nodes
		a.Seen.Ways += p.Seen.Ways
		a.Seen.Relations += p.Seen.Relations
	}
	if err := a.addWays(); err != nil {
		return nil, err
	}
	a.numberNodes()
	a.addNodeTags()
	a.addRestrictions()
	return a.Extract, nil
}

// describe completes what is known of the files.
func (r *reading) describe(parts []*part.Part) {
	enter := func(s *Source, h part.Header) {
		s.Date, s.Program, s.Bound = h.Date, h.Program, h.Bound
	}
	for _, f := range r.pbf {
		enter(&r.sources[f.number], f.Header)
	}
	for _, f := range r.xml {
		enter(&r.sources[f.Part.File], f.Header)
	}
	edited := make([]int64, len(r.sources))
	for _, p := range parts {
		edited[p.File] = max(edited[p.File], p.Edited)
	}
	for i, seconds := range edited {
		r.sources[i].Edited = part.Time(seconds)
	}
}

// locate finds the nodes of every part in the table.
func (a *assembly) locate(ctx context.Context, workers int) error {
	a.index = make([][]uint32, len(a.parts))
	return parallel(ctx, workers, len(a.parts), func(_, i int) error {
		at := part.Cursor{IDs: a.table.IDs}
		index := make([]uint32, len(a.parts[i].IDs))
		for k, id := range a.parts[i].IDs {
			index[k], _ = at.Find(id) // it is there: the table is made of all parts
		}
		a.index[i] = index
		return nil
	})
}

// addWays adds the ways, cut where nodes are missing. Their refs are the
// table's indexes until numberNodes.
func (a *assembly) addWays() error {
	refs, ways, distinct := 0, 0, part.Distinct(a.parts)
	for _, p := range a.parts {
		if distinct {
			p.Gone = nil // no other state of them is anywhere
		}
		refs += len(p.Refs)
		ways += len(p.Ways) + len(p.Gone)
	}
	if refs > math.MaxUint32 {
		return ErrMemory
	}
	all := make([]candidate, 0, ways)
	for i, p := range a.parts {
		for k, w := range p.Ways {
			all = append(all, candidate{id: w.ID, version: w.Version, part: uint32(i), index: uint32(k)})
		}
		for _, w := range p.Gone {
			all = append(all, candidate{id: w.ID, version: w.Version, gone: true, deleted: w.Deleted})
		}
	}
	a.refs = make([]uint32, 0, refs)
	a.wayIDs = make([]int64, 0, ways)
	a.firstRef = append(make([]uint32, 0, ways+1), 0)
	for _, c := range newest(all) {
		before := len(a.wayIDs)
		if err := a.addWay(c); err != nil {
			return err
		}
		if len(a.wayIDs) == before {
			a.ShortWays++
			continue
		}
		tags := a.addTags(&a.wayTags, c.part, a.parts[c.part].WayTags.Of(int(c.index)))
		for range len(a.wayIDs) - before {
			a.wayTags.Spans = append(a.wayTags.Spans, tags)
		}
	}
	return nil
}

// addWay adds the parts of a way between missing nodes that have at least two
// nodes.
func (a *assembly) addWay(c candidate) error {
	start := len(a.refs)
	end := func() {
		if len(a.refs)-start < 2 {
			a.refs = a.refs[:start]
			return
		}
		for _, node := range a.refs[start:] {
			a.number[node] = 1
		}
		a.wayIDs = append(a.wayIDs, c.id)
		a.firstRef = append(a.firstRef, uint32(len(a.refs)))
		start = len(a.refs)
	}
	index := a.index[c.part]
	known := func(ref uint32) bool { return a.table.Known[index[ref]].Rank != 0 }
	refs := a.parts[c.part].RefsOf(int(c.index))
	for i, ref := range refs {
		node := index[ref]
		if known(ref) {
			a.refs = append(a.refs, node)
			if i > 0 && !known(refs[i-1]) || i+1 < len(refs) && !known(refs[i+1]) {
				a.Cut = append(a.Cut, node)
			}
			continue
		}
		if err := a.budget.Charge(1, 2*16+2*8); err != nil {
			return err
		}
		a.Missing = append(a.Missing, MissingNode{c.id, a.table.IDs[node]})
		end()
	}
	end()
	return nil
}

// numberNodes numbers the nodes that ways pass and lets the refs name them.
func (a *assembly) numberNodes() {
	count := 0
	for _, used := range a.number {
		count += int(used)
	}
	a.NodeIDs = make([]int64, 0, count)
	a.Lon, a.Lat = make([]int32, 0, count), make([]int32, 0, count)
	for i, used := range a.number {
		if used == 0 {
			continue
		}
		known := a.table.Known[i]
		a.NodeIDs = append(a.NodeIDs, a.table.IDs[i])
		a.Lon = append(a.Lon, known.Lon)
		a.Lat = append(a.Lat, known.Lat)
		a.number[i] = uint32(len(a.NodeIDs))
	}
	for i, node := range a.refs {
		a.refs[i] = a.number[node] - 1
	}
	cut := a.Cut[:0]
	for _, node := range a.Cut {
		if a.number[node] != 0 {
			cut = append(cut, a.number[node]-1)
		}
	}
	slices.Sort(cut)
	a.Cut = slices.Compact(cut)
	if count > 0 {
		a.Bound = orb.Bound{
			Min: orb.Point{degrees(slices.Min(a.Lon)), degrees(slices.Min(a.Lat))},
			Max: orb.Point{degrees(slices.Max(a.Lon)), degrees(slices.Max(a.Lat))},
		}
	}
}

// addNodeTags adds the tags of the nodes that ways pass, as the part has them
// that the node was taken from.
func (a *assembly) addNodeTags() {
	var all []candidate
	for i, p := range a.parts {
		for k, t := range p.Tagged {
			if t.Index == part.NotNeeded || a.number[t.Index] == 0 {
				continue
			}
			if known := a.table.Known[t.Index]; known.Rank == p.Rank && known.Version == t.Version {
				number := int64(a.number[t.Index] - 1)
				all = append(all, candidate{id: number, version: t.Version, part: uint32(i), index: uint32(k)})
			}
		}
	}
	for _, c := range newest(all) {
		a.TaggedNodes = append(a.TaggedNodes, uint32(c.id))
		tags := a.addTags(&a.nodeTags, c.part, a.parts[c.part].NodeTags.Of(int(c.index)))
		a.nodeTags.Spans = append(a.nodeTags.Spans, tags)
	}
}

// addTags adds the tags of an object, with the strings that are new.
func (a *assembly) addTags(to *part.TagLists, from uint32, tags []Tag) part.Span {
	start := uint32(len(to.Tags))
	for _, t := range tags {
		to.Tags = append(to.Tags, Tag{Key: a.word(from, t.Key), Value: a.word(from, t.Value)})
	}
	return part.Span{Start: start, End: uint32(len(to.Tags))}
}

// word returns the number in the Extract of a string that a part has under a
// number of its own.
func (a *assembly) word(from, number uint32) uint32 {
	known := &a.local[from][number]
	if *known == 0 {
		s := a.parts[from].Strings[number]
		n, ok := a.words[s]
		if !ok {
			n = uint32(len(a.strings))
			a.words[s] = n
			a.strings = append(a.strings, s)
		}
		*known = n + 1
	}
	return *known - 1
}
