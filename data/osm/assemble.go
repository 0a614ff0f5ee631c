package osm

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// candidate is an object of a part. Of candidates with the same identifier
// the one that comes first in order is kept.
type candidate struct {
	id      int64
	version int32
	part    uint32 // in the order of all parts
	index   uint32 // within the part
}

// chosen returns the candidates to keep, by ascending identifier: of every
// identifier the highest version, or else the first.
func chosen(all []candidate) []candidate {
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
		case c.version > kept[last].version:
			kept[last] = c
		}
	}
	return kept
}

// assembly puts the parts together to an Extract.
type assembly struct {
	*Extract
	parts  []*part
	table  *nodeTable
	money  *budget
	index  [][]uint32 // for every part, the table's index of each of its ids
	number []uint32   // of every node of the table in the Extract, plus 1; 0 while not used
	words  map[string]uint32
	known  [][]uint32 // for every part, the number of each of its strings, plus 1
}

func (r *reading) assemble(ctx context.Context, table *nodeTable) (*Extract, error) {
	a := &assembly{
		Extract: &Extract{Sources: r.sources},
		parts:   r.parts(),
		table:   table,
		money:   r.money,
		number:  make([]uint32, len(table.ids)),
		words:   make(map[string]uint32),
	}
	r.describe(a.parts)
	if err := a.locate(ctx, len(r.readers)); err != nil {
		return nil, err
	}
	a.known = make([][]uint32, len(a.parts))
	for i, p := range a.parts {
		a.known[i] = make([]uint32, len(p.strings))
		a.Seen.Nodes += p.seen.Nodes
		a.Seen.Ways += p.seen.Ways
		a.Seen.Relations += p.seen.Relations
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
func (r *reading) describe(parts []*part) {
	tell := func(s *Source, h fileHeader) {
		s.Date, s.Program, s.Bound = h.date, h.program, h.bound
	}
	for _, f := range r.pbf {
		tell(&r.sources[f.number], f.header)
	}
	for _, f := range r.xml {
		tell(&r.sources[f.part.file], f.header)
	}
	edited := make([]int64, len(r.sources))
	for _, p := range parts {
		edited[p.file] = max(edited[p.file], p.edited)
	}
	for i, seconds := range edited {
		r.sources[i].Edited = unixTime(seconds)
	}
}

// locate finds the nodes of every part in the table.
func (a *assembly) locate(ctx context.Context, workers int) error {
	a.index = make([][]uint32, len(a.parts))
	return parallel(ctx, workers, len(a.parts), func(_, i int) error {
		at := cursor{ids: a.table.ids}
		index := make([]uint32, len(a.parts[i].ids))
		for k, id := range a.parts[i].ids {
			index[k], _ = at.find(id) // it is there: the table is made of all parts
		}
		a.index[i] = index
		return nil
	})
}

// addWays adds the ways, cut where nodes are missing. Their refs are the
// table's indexes until numberNodes.
func (a *assembly) addWays() error {
	refs, ways := 0, 0
	for _, p := range a.parts {
		refs += len(p.refs)
		ways += len(p.ways)
	}
	if refs > math.MaxUint32 {
		return ErrMemory
	}
	all := make([]candidate, 0, ways)
	for i, p := range a.parts {
		for k, w := range p.ways {
			all = append(all, candidate{w.id, w.version, uint32(i), uint32(k)})
		}
	}
	a.refs = make([]uint32, 0, refs)
	a.wayIDs = make([]int64, 0, ways)
	a.firstRef = append(make([]uint32, 0, ways+1), 0)
	for _, c := range chosen(all) {
		before := len(a.wayIDs)
		if err := a.addWay(c); err != nil {
			return err
		}
		if len(a.wayIDs) == before {
			a.ShortWays++
			continue
		}
		tags := a.addTags(&a.wayTags, c.part, a.parts[c.part].wayTags.list(int(c.index)))
		for range len(a.wayIDs) - before {
			a.wayTags.spans = append(a.wayTags.spans, tags)
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
	known := func(ref uint32) bool { return a.table.known[index[ref]].rank != 0 }
	refs := a.parts[c.part].refsOf(int(c.index))
	for i, ref := range refs {
		node := index[ref]
		if known(ref) {
			a.refs = append(a.refs, node)
			if i > 0 && !known(refs[i-1]) || i+1 < len(refs) && !known(refs[i+1]) {
				a.Cut = append(a.Cut, node)
			}
			continue
		}
		if err := a.money.charge(1, 2*16+2*8); err != nil {
			return err
		}
		a.Missing = append(a.Missing, MissingNode{c.id, a.table.ids[node]})
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
		known := a.table.known[i]
		a.NodeIDs = append(a.NodeIDs, a.table.ids[i])
		a.Lon = append(a.Lon, known.lon)
		a.Lat = append(a.Lat, known.lat)
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
		for k, t := range p.tagged {
			if t.index == notNeeded || a.number[t.index] == 0 {
				continue
			}
			if known := a.table.known[t.index]; known.rank == p.rank && known.version == t.version {
				number := int64(a.number[t.index] - 1)
				all = append(all, candidate{number, t.version, uint32(i), uint32(k)})
			}
		}
	}
	for _, c := range chosen(all) {
		a.TaggedNodes = append(a.TaggedNodes, uint32(c.id))
		tags := a.addTags(&a.nodeTags, c.part, a.parts[c.part].nodeTags.list(int(c.index)))
		a.nodeTags.spans = append(a.nodeTags.spans, tags)
	}
}

// addTags adds the tags of an object, with the strings that are new.
func (a *assembly) addTags(to *tagLists, part uint32, tags []Tag) span {
	start := uint32(len(to.tags))
	for _, t := range tags {
		to.tags = append(to.tags, Tag{a.word(part, t.Key), a.word(part, t.Value)})
	}
	return span{start, uint32(len(to.tags))}
}

// word returns the number of a part's string in the Extract.
func (a *assembly) word(part, local uint32) uint32 {
	known := &a.known[part][local]
	if *known == 0 {
		s := a.parts[part].strings[local]
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
