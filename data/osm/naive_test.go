package osm

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"acces30/data/osm/internal/part"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

// naive says in lines of text what Read is to keep of files, with maps and no
// regard for cost. A file is its blocks, one after the other.
func naive(files ...[]testBlock) []string {
	nodes := make(map[int64]testNode)
	ways := make(map[int64]testWay)
	relations := make(map[int64]testRelation)
	for _, file := range files {
		for _, b := range file {
			for _, n := range slices.Concat(b.dense, b.plain) {
				if old, ok := nodes[n.id]; !ok || n.version > old.version {
					nodes[n.id] = n
				}
			}
			for _, w := range b.ways {
				old, ok := ways[w.id]
				if !ok || w.version > old.version || w.version == old.version && isRoad(w.tags) && !isRoad(old.tags) {
					ways[w.id] = w
				}
			}
			for _, r := range b.relations {
				if old, ok := relations[r.id]; hasTag(r.tags, "type", "restriction") && (!ok || r.version > old.version) {
					relations[r.id] = r
				}
			}
		}
	}
	var lines []string
	used := make(map[int64]bool)
	kept, cut := make(map[int64]bool), make(map[int64]bool)
	for _, id := range slices.Sorted(maps.Keys(ways)) {
		w := ways[id]
		if !isRoad(w.tags) {
			continue // its newest version is none
		}
		for _, piece := range pieces(w, nodes) {
			kept[id] = true
			for _, ref := range piece {
				used[ref] = true
			}
			lines = append(lines, fmt.Sprintf("way %d %v %q", id, piece, w.tags))
		}
		for i, ref := range w.refs {
			if _, ok := nodes[ref]; ok {
				continue
			}
			lines = append(lines, fmt.Sprintf("missing %d %d", id, ref))
			for _, side := range []int{i - 1, i + 1} {
				if side >= 0 && side < len(w.refs) {
					cut[w.refs[side]] = true
				}
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(cut)) {
		if used[id] {
			lines = append(lines, fmt.Sprintf("cut %d", id))
		}
	}
	for _, id := range slices.Sorted(maps.Keys(used)) {
		n := nodes[id]
		if !hasTag(n.tags, "highway", "") && !hasTag(n.tags, "barrier", "") {
			n.tags = nil
		}
		lines = append(lines, fmt.Sprintf("node %d %d %d %q", id, n.lon, n.lat, n.tags))
	}
	for _, id := range slices.Sorted(maps.Keys(relations)) {
		if text, ok := naiveMembers(relations[id], used, kept); ok {
			lines = append(lines, fmt.Sprintf("restriction %d %s %q", id, text, relations[id].tags))
		}
	}
	slices.SortStableFunc(lines, func(a, b string) int { return cmp.Compare(a[:3], b[:3]) })
	return lines
}

func isRoad(tags []string) bool {
	return hasTag(tags, "highway", "") || hasTag(tags, "route", "ferry") || hasTag(tags, "route", "shuttle_train")
}

func hasTag(tags []string, key, value string) bool {
	for i := 0; i < len(tags); i += 2 {
		if tags[i] == key && (value == "" || tags[i+1] == value) {
			return true
		}
	}
	return false
}

// pieces cuts a way where nodes are missing.
func pieces(w testWay, nodes map[int64]testNode) [][]int64 {
	var all [][]int64
	var piece []int64
	for _, ref := range append(slices.Clone(w.refs), -1<<63) {
		if _, ok := nodes[ref]; ok {
			piece = append(piece, ref)
			continue
		}
		if len(piece) >= 2 {
			all = append(all, piece)
		}
		piece = nil
	}
	return all
}

func naiveMembers(r testRelation, nodes, ways map[int64]bool) (string, bool) {
	var text []string
	roles := make(map[string]bool)
	for _, m := range r.members {
		if !slices.Contains([]string{"from", "via", "to"}, m.role) {
			continue
		}
		there := m.kind == part.NodeMember && nodes[m.id] || m.kind == part.WayMember && ways[m.id]
		if !there {
			return "", false
		}
		roles[m.role] = true
		text = append(text, fmt.Sprintf("%s %v %d", m.role, m.kind == part.WayMember, m.id))
	}
	return strings.Join(text, ", "), len(roles) == 3
}

// dump says in the same lines what is in an Extract.
func dump(e *Extract) []string {
	var lines []string
	for i := range e.Ways() {
		w := e.Way(i)
		ids := make([]int64, len(w.Refs))
		for k, ref := range w.Refs {
			ids[k] = e.NodeIDs[ref]
		}
		lines = append(lines, fmt.Sprintf("way %d %v %q", w.ID, ids, flat(w.Tags)))
	}
	for _, m := range e.Missing {
		lines = append(lines, fmt.Sprintf("missing %d %d", m.Way, m.Node))
	}
	for _, node := range e.Cut {
		lines = append(lines, fmt.Sprintf("cut %d", e.NodeIDs[node]))
	}
	tags := make(map[uint32][]string)
	for i, node := range e.TaggedNodes {
		tags[node] = flat(e.NodeTags(i))
	}
	for i, id := range e.NodeIDs {
		lines = append(lines, fmt.Sprintf("node %d %d %d %q", id, e.Lon[i], e.Lat[i], tags[uint32(i)]))
	}
	for i, r := range e.Restrictions {
		var members []string
		for _, m := range r.Members {
			id := e.NodeIDs
			if m.Way {
				id = e.wayIDs
			}
			members = append(members, fmt.Sprintf("%s %v %d", [...]string{"from", "via", "to"}[m.Role], m.Way, id[m.Index]))
		}
		lines = append(lines, fmt.Sprintf("restriction %d %s %q", r.ID, strings.Join(members, ", "), flat(restrictionTags(e, i))))
	}
	slices.SortStableFunc(lines, func(a, b string) int { return cmp.Compare(a[:3], b[:3]) })
	return lines
}

// restrictionTags returns the tags of Restrictions[i]: which turn it is about is
// in their members, what about it in their tags.
func restrictionTags(e *Extract, i int) Tags { return Tags{e.restrictionTags.Of(i), e.strings} }

// Find returns the value of a key, "" when there is none.
func (t Tags) Find(key string) string {
	for i := range t.Len() {
		if k, value := t.At(i); k == key {
			return value
		}
	}
	return ""
}

// Point returns the longitude and latitude of a node in degrees.
func (e *Extract) Point(node uint32) orb.Point {
	return orb.Point{degrees(e.Lon[node]), degrees(e.Lat[node])}
}

// flat lists keys and values by turns.
func flat(t Tags) []string {
	var all []string
	for i := range t.Len() {
		key, value := t.At(i)
		all = append(all, key, value)
	}
	return all
}

// compare holds an Extract against what the naive reader makes of the files.
func compare(t *testing.T, e *Extract, files ...[]testBlock) {
	t.Helper()
	if diff := gocmp.Diff(naive(files...), dump(e)); diff != "" {
		t.Fatalf("naive reader (-) and Read (+) differ:\n%s", diff)
	}
}

// TestReadAgainstNaive reads random files in random layouts: objects in any
// order, spread over blocks and files, in several versions, nodes missing.
func TestReadAgainstNaive(t *testing.T) {
	var kept Counts
	for seed := range uint64(300) {
		random := rand.New(rand.NewPCG(seed, 0))
		var files [][]testBlock
		var encoded [][]byte
		for range 1 + random.IntN(3) {
			blocks := randomBlocks(random)
			files = append(files, blocks)
			switch random.IntN(4) {
			case 0:
				encoded = append(encoded, encodeXML(blocks...))
			case 1:
				encoded = append(encoded, zip(encodeXML(blocks...)))
			default:
				encoded = append(encoded, encodePBF(blocks...))
			}
		}
		e, err := readBytes(Options{}, encoded...)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) { compare(t, e, files...) })
		kept.Nodes += int64(len(e.TaggedNodes))
		kept.Ways += int64(e.Ways())
		kept.Relations += int64(len(e.Restrictions))
	}
	if kept.Nodes < 500 || kept.Ways < 500 || kept.Relations < 20 {
		t.Errorf("the random files hold too little to test with: %+v", kept)
	}
}

// randomBlocks makes up to eight blocks out of few identifiers, so that the
// same often come again. An object of one version is always the same.
func randomBlocks(random *rand.Rand) []testBlock {
	blocks := make([]testBlock, random.IntN(8))
	tags := [][]string{nil, {"highway", "primary"}, {"highway", "stop", "name", "Grand'rue"}, {"route", "ferry"}, {"route", "bus"}, {"barrier", "gate"}}
	for i := range blocks {
		b := &blocks[i]
		b.raw = random.IntN(2) == 0
		if random.IntN(3) == 0 {
			b.granularity, b.latOffset, b.lonOffset = 1000, -1000*random.Int64N(1e6), 1000*random.Int64N(1e6)
		}
		kinds := random.IntN(16)
		for range random.IntN(40) {
			id, version := int64(1+random.IntN(40)), int32(random.IntN(3))
			same := rand.New(rand.NewPCG(uint64(id), uint64(version)))
			n := testNode{id, int32(same.IntN(18e8)-9e8) * 2 / 20 * 10, int32(same.IntN(18e8)-9e8) / 10 * 10, version, tags[same.IntN(len(tags))]}
			if kinds&1 != 0 {
				b.dense = append(b.dense, n)
			} else if kinds&2 != 0 {
				b.plain = append(b.plain, n)
			}
		}
		for range random.IntN(12) * (kinds >> 2 & 1) {
			id, version := int64(1+random.IntN(12)), int32(random.IntN(3))
			same := rand.New(rand.NewPCG(uint64(id), uint64(version)+10))
			w := testWay{id: id, version: version, tags: tags[same.IntN(len(tags))]}
			for range same.IntN(7) {
				w.refs = append(w.refs, int64(1+same.IntN(40)))
			}
			b.ways = append(b.ways, w)
		}
		for range random.IntN(4) * (kinds >> 3) {
			id, version := int64(1+random.IntN(9)), int32(random.IntN(3))
			same := rand.New(rand.NewPCG(uint64(id), uint64(version)+20))
			r := testRelation{id: id, version: version, tags: []string{"type", "restriction", "restriction", "no_left_turn"}}
			if same.IntN(3) == 0 {
				r.tags[1] = "multipolygon"
			}
			roles := []string{"from", "via", "to", "location_hint"}
			same.Shuffle(len(roles), func(i, k int) { roles[i], roles[k] = roles[k], roles[i] })
			for _, role := range roles[:3+same.IntN(2)] {
				kind := part.WayMember
				if role == "via" {
					kind = part.MemberKind(same.IntN(2))
				}
				r.members = append(r.members, testMember{kind, role, int64(1 + same.IntN(12))})
			}
			b.relations = append(b.relations, r)
		}
	}
	return blocks
}
