package pbf

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
	"time"

	"acces30/data/osm/internal/part"

	"github.com/paulmach/orb"
	"google.golang.org/protobuf/encoding/protowire"
)

// TestBlobsOfAFile: where each is, those of unknown types left out, and what the first of
// two headers says; contents packed or not, of a stated size or none, one reader after
// the other.
func TestBlobsOfAFile(t *testing.T) {
	box := fields{}.signed(1, -5_500_000_000).signed(2, 9_750_000_000).signed(3, 51_250_000_000).signed(4, 41_125_000_000)
	first := fields{}.bytes(1, box).text(4, "OsmSchema-V0.6").text(4, "DenseNodes").text(16, "a test").number(32, 1_400_000_000)
	long := bytes.Repeat([]byte("content "), 1000)
	file := blob(nil, "OSMHeader", packed(first))
	wants := []Blob{}
	add := func(header fields, body []byte) {
		header = header.number(3, int64(len(body)))
		at := int64(len(file))
		wants = append(wants, Blob{offset: at, data: at + 4 + int64(len(header)), size: int32(len(body))})
		file = headed(file, header, body)
	}
	add(fields{}.text(1, "OSMData"), packed(long))
	file = blob(file, "OSMFuture", []byte("anything"))
	add(fields{}.text(1, "OSMData").bytes(2, make([]byte, 45)), fields{}.bytes(1, []byte("short"))) // a header of 59 bytes
	add(fields{}.text(1, "OSMData").bytes(2, make([]byte, 46)), fields{}.bytes(3, zipped([]byte("of no stated size"))))
	add(fields{}.text(1, "OSMData").bytes(2, make([]byte, 47)), packed([]byte("again")))
	add(fields{}.text(1, "OSMData").bytes(2, make([]byte, 900)), packed(nil))
	file = blob(file, "OSMHeader", fields{}.bytes(1, fields{}.text(16, "another").text(4, "DenseNodes")))
	add(fields{}.text(1, "OSMData"), packed(long[:7999]))
	budget := part.NewBudget(9 * part.BlobBytes)
	f, err := Open(part.Input{Name: "a", R: bytes.NewReader(file), Size: int64(len(file))}, budget)
	if err != nil {
		t.Fatal(err)
	}
	want := part.Header{Date: time.Date(2014, 5, 13, 16, 53, 20, 0, time.UTC), Program: "a test", Bound: orb.Bound{Min: orb.Point{-5.5, 41.125}, Max: orb.Point{9.75, 51.25}}}
	if f.Header != want || fmt.Sprint(f.Blobs) != fmt.Sprint(wants) {
		t.Errorf("%v with %v, want %v with %v", f.Header, f.Blobs, want, wants)
	}
	var d inflater
	for i, want := range []string{string(long), "short", "of no stated size", "again", "", string(long[:7999])} {
		if got, err := d.inflate(f, f.Blobs[i]); err != nil || string(got) != want || f.Blobs[i].Size() != int64(wants[i].size) {
			t.Errorf("blob %d: %d bytes, %v", i, len(got), err)
		}
	}
	if _, err := Open(part.Input{Name: "a", R: bytes.NewReader(file), Size: int64(len(file))}, part.NewBudget(9*part.BlobBytes-1)); !errors.Is(err, part.ErrMemory) {
		t.Errorf("no memory for the last blob: %v", err)
	}
}

// TestBoxesOffTheEarth count as none.
func TestBoxesOffTheEarth(t *testing.T) {
	for box, known := range map[[4]int64]bool{{-180, 180, 90, -90}: true, {-181, 180, 90, -90}: false, {1, 0, 1, 0}: false, {0, 1, 0, 1}: false, {2, 3, 5, 4}: true} {
		h, err := parseHeader(fields{}.bytes(1, fields{}.signed(1, box[0]*1e9).signed(2, box[1]*1e9).signed(3, box[2]*1e9).signed(4, box[3]*1e9)))
		want := orb.Bound{}
		if known {
			want = orb.Bound{Min: orb.Point{float64(box[0]), float64(box[3])}, Max: orb.Point{float64(box[1]), float64(box[2])}}
		}
		if err != nil || h.Bound != want {
			t.Errorf("%v: %v, %v", box, h.Bound, err)
		}
	}
}

// way is a way with its tags; info is nil where it has none.
func way(id int64, info fields, tags []int64, refs ...int64) fields {
	var keys, vals []int64
	for i := 0; i < len(tags); i += 2 {
		keys, vals = append(keys, tags[i]), append(vals, tags[i+1])
	}
	w := fields{}.number(1, id).bytes(2, list(keys...)).bytes(3, list(vals...))
	if info != nil {
		w = w.bytes(4, info)
	}
	return w.bytes(8, deltas(refs...))
}

// TestWaysOfABlock: which are kept, with what, which are gone and whether they were
// deleted; when the last of those kept was edited.
func TestWaysOfABlock(t *testing.T) {
	info := func(version int64) fields { return fields{}.number(1, version) }
	road := []int64{highway, primary}
	r := mustOpen(t, blockOf(
		group(fieldWay,
			way(70, info(3).number(2, 1_500_000_000), []int64{highway, primary, name, a4, area, hint}, 5, 3, 5, 900),
			way(71, info(2).number(2, 1_600_000_000), []int64{highway, primary, area, yes}, 1, 2),
			way(72, info(4).number(2, 1_700_000_000).number(6, 0), road, 1, 2),
			way(73, info(5).number(6, 1), []int64{name, a4}, 1, 2),
			way(74, info(300).number(2, 9), []int64{name, a4}, 1, 2),
			way(75, info(6).number(6, 0), []int64{name, a4}, 1, 2),
		),
		group(5, fields("changesets")),
		group(fieldWay,
			way(76, nil, road),
			way(77, info(-1), road, -8),
			way(78, info(-1), nil, 1),
			way(79, nil, nil, 1),
			way(80, info(8).number(2, 1_450_000_000).number(6, 1), road, 3, 900),
			way(81, fields{}.number(2, 5).number(1, 9), nil, 1),
			append(fields(protowire.AppendFixed64(protowire.AppendTag(nil, 15, protowire.Fixed64Type), 7)), way(82, nil, road, 5)...), // with a field of another type
		)))
	p := new(part.Part)
	others, err := r.ReadWays(p)
	if err != nil || !others {
		t.Fatal(others, err)
	}
	same(t, "a block", told(p), []string{
		"way 70 v3 [5 3 5 900] [highway=primary name=A 4]",
		"way 76 v0 [] [highway=primary]",
		"way 77 v0 [-8] [highway=primary]",
		"way 80 v8 [3 900] [highway=primary]",
		"way 82 v0 [5] [highway=primary]",
		"gone 71 v2 false", "gone 72 v4 true", "gone 73 v5 false", "gone 74 v300 false", "gone 75 v6 true",
		"gone 78 v0 false", "gone 79 v0 false", "gone 81 v9 false",
		"edited 1500000000, seen {0 13 0}, nodes false, apart true",
	})
	if fmt.Sprint(p.IDs) != "[-8 3 5 900]" || fmt.Sprintf("%q", p.Strings) != `["highway" "primary" "name" "A 4"]` {
		t.Errorf("nodes %v, strings %q", p.IDs, p.Strings)
	}
	var file []byte
	var f *File
	// The same reader goes on with another block, without what it had, even where it failed.
	file = blob(header(), "OSMData", packed(blockOf(group(fieldWay, way(9, nil, road, 1, 2), fields{0xff}))))
	if f, err = Open(part.Input{R: bytes.NewReader(file), Size: int64(len(file))}, part.NewBudget(1<<30)); err != nil {
		t.Fatal(err)
	}
	if err := r.Open(f, f.Blobs[0]); err != nil {
		t.Fatal(err)
	}
	if _, err := r.ReadWays(new(part.Part)); err == nil {
		t.Error("a broken way is read")
	}
	file = blob(blob(header(), "OSMData", packed(blockOf(group(fieldWay, way(9, nil, road, 1, 2), way(9, nil, road, 2))))), "OSMData", packed(fields{}.bytes(1, fields{}.text(1, "").text(1, "highway").text(1, "track")).bytes(2, group(fieldWay, way(4, nil, road, 7)))))
	if f, err = Open(part.Input{R: bytes.NewReader(file), Size: int64(len(file))}, part.NewBudget(1<<30)); err != nil {
		t.Fatal(err)
	}
	for i, want := range [][]string{
		{"way 9 v0 [1 2] [highway=primary]", "way 9 v0 [2] [highway=primary]", "edited 0, seen {0 2 0}, nodes false, apart false"},
		{"way 4 v0 [7] [highway=track]", "edited 0, seen {0 1 0}, nodes false, apart true"},
	} {
		p := new(part.Part)
		if err := r.Open(f, f.Blobs[i]); err != nil {
			t.Fatal(err)
		}
		if _, err := r.ReadWays(p); err != nil {
			t.Fatal(err)
		}
		same(t, "another block", told(p), want)
	}
}

// TestPlacesOnWays: where the nodes lie by what ways say, in units of the block, up to the
// end of the Earth; those beyond it lie nowhere.
func TestPlacesOnWays(t *testing.T) {
	road := []int64{highway, primary}
	// Steps of 1000 nanodegrees from 0.5 north, 2 west.
	block := blockOf(group(fieldWay,
		way(1, nil, road, 1, 2, 3).bytes(9, deltas(49_000_000, 90_000_000, 89_500_000)).bytes(10, deltas(8_000_000, 8_000_000, 182_000_000)),
		way(2, nil, road, 4, 1),
		way(3, nil, road, 5, 1, 6).bytes(9, deltas(-90_500_000, 7, -90_500_001)).bytes(10, deltas(-178_000_000, 7, 8_000_000)),
		way(5, nil, road, 8, 72).bytes(9, deltas(0, 1)).bytes(10, deltas(0, 1)), // 64 apart: a number of two bytes
		way(4, nil, road, 7).bytes(9, deltas(49_000_000)).bytes(10, deltas(182_000_001)),
	)).number(17, 1000).number(19, 500_000_000).number(20, -2_000_000_000)
	r, p := mustOpen(t, block), &part.Part{Rank: 3}
	if _, err := r.ReadWays(p); err != nil {
		t.Fatal(err)
	}
	nodes := part.NewNodeTable([]int64{1, 2, 3, 4, 5, 6, 7, 8, 72})
	nodes.AddPlaced(p)
	const want = "[{60000000 495000000 -1 3} {0 0 0 0} {1800000000 900000000 -1 3} {0 0 0 0} {-1800000000 -900000000 -1 3} {0 0 0 0} {0 0 0 0} {-20000000 5000000 -1 3} {-19999990 5000010 -1 3}]"
	if got := fmt.Sprint(nodes.Known); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestRestrictionsOfABlock: relations of that type alone, all their tags, and their
// members that have a role in it.
func TestRestrictionsOfABlock(t *testing.T) {
	relation := func(id int64, info fields, keys, vals, roles, ids, kinds []byte) fields {
		return fields{}.number(1, id).bytes(2, keys).bytes(3, vals).bytes(4, info).bytes(8, roles).bytes(9, ids).bytes(10, kinds)
	}
	r := mustOpen(t, blockOf(group(fieldRelation,
		relation(5, fields{}.number(1, 7), list(kind, restriction, area), list(restriction, noLeft, a4), list(from, via, to, hint, to, to), deltas(70, 5, 71, 9, -4, 3), list(1, 0, 1, 0, 2, 300)),
		relation(6, nil, list(name), list(a4), list(from), deltas(1), list(1)),
		relation(7, nil, list(kind), list(a4), list(from), deltas(1), list(1)),
		relation(8, nil, list(name, kind), list(a4, restriction), list(to), deltas(12), list(1)),
	)))
	p := new(part.Part)
	if others, err := r.ReadWays(p); err != nil || !others {
		t.Fatal(others, err)
	}
	same(t, "relations", told(p), []string{
		"relation 5 v7 [way 70 from, node 5 via, way 71 to, other -4 to, other 3 to] [type=restriction restriction=no_left_turn area=A 4]",
		"relation 8 v0 [way 12 to] [name=A 4 type=restriction]",
		"edited 0, seen {0 0 4}, nodes false, apart true",
	})
}

// TestNodesOfABlock: those of the table that lie on Earth, with the tags of those that
// the selection keeps, one by one and dense.
func TestNodesOfABlock(t *testing.T) {
	node := func(id, lat, lon int64, info fields, tags ...int64) fields {
		n := fields{}.signed(1, id).signed(8, lat).signed(9, lon)
		if info != nil {
			n = n.bytes(4, info)
		}
		if len(tags) == 0 {
			return n
		}
		return n.bytes(2, list(tags[0], tags[2])).bytes(3, list(tags[1], tags[3]))
	}
	fence := []int64{barrier, gate, name, a4}
	plain := group(fieldNode,
		node(-7, 485_000_000, -60_000_000, fields{}.number(1, 2), fence...),
		node(1, 1, 2, nil, fence...), // nobody needs it
		node(3, 900_000_000, 1_800_000_000, nil),
		node(4, 900_000_001, 2, nil, fence...),
		node(5, 1, 1_800_000_001, nil, fence...),
		node(6, -900_000_000, -1_800_000_000, fields{}.number(1, -2), name, a4, area, yes),
		node(8, 3, 4, fields{}.number(1, 5), barrier, a4, highway, gate),
		node(9, 5, 6, fields{}.number(1, 6), name, a4, barrier, gate))
	dense := fields{}.bytes(1, deltas(-7, 1, 3, 4, 5, 6, 8, 9)).bytes(5, fields{}.bytes(1, list(2, 7, 0, 0, 0, -2, 5, 6)).bytes(2, list(1))).
		bytes(8, deltas(485_000_000, 1, 900_000_000, 900_000_001, 1, -900_000_000, 3, 5)).bytes(9, deltas(-60_000_000, 2, 1_800_000_000, 2, 1_800_000_001, -1_800_000_000, 4, 6)).
		bytes(10, list(barrier, gate, name, a4, 0, barrier, gate, 0, 0, barrier, gate, 0, barrier, gate, 0, name, a4, area, yes, 0, barrier, a4, highway, gate, 0, name, a4, barrier, gate, 0))
	const known = "[{-60000000 485000000 2 2} {1800000000 900000000 0 2} {0 0 0 0} {0 0 0 0} {-1800000000 -900000000 0 2} {4 3 5 2} {6 5 6 2}]"
	const unversioned = "[{-60000000 485000000 0 2} {1800000000 900000000 0 2} {0 0 0 0} {0 0 0 0} {-1800000000 -900000000 0 2} {4 3 0 2} {6 5 0 2}]"
	tagged := []string{"0 v2 [barrier=gate name=A 4]", "6 v6 [name=A 4 barrier=gate]"}
	bare := fields{}.bytes(1, deltas(-7, 1, 3, 4, 5, 6, 8, 9)).bytes(8, deltas(485_000_000, 1, 900_000_000, 900_000_001, 1, -900_000_000, 3, 5)).bytes(9, deltas(-60_000_000, 2, 1_800_000_000, 2, 1_800_000_001, -1_800_000_000, 4, 6))
	for name, tt := range map[string]struct {
		group  fields
		known  string
		tagged []string
		seen   int64
	}{
		"one by one":      {plain, known, tagged, 8},
		"dense":           {group(fieldDense, dense), known, tagged, 8},
		"nothing but ids": {group(fieldDense, bare), unversioned, nil, 8},
		"both":            {append(plain, group(fieldDense, bare)...), known, tagged, 16},
		"ways":            {group(fieldWay, way(1, nil, nil)), "[{0 0 0 0} {0 0 0 0} {0 0 0 0} {0 0 0 0} {0 0 0 0} {0 0 0 0} {0 0 0 0}]", nil, 0},
	} {
		r, p := mustOpen(t, blockOf(tt.group)), &part.Part{Rank: 2, Seen: part.Counts{Nodes: 99}}
		others, err := r.ReadWays(p)
		if isWays := name == "ways"; err != nil || others != isWays || p.HasNodes == isWays {
			t.Errorf("%s: others %t, nodes %t, %v", name, others, p.HasNodes, err)
		}
		nodes := part.NewNodeTable([]int64{-7, 3, 4, 5, 6, 8, 9})
		if err := r.ReadNodes(nodes, p); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var got []string
		for i, n := range p.Tagged {
			got = append(got, fmt.Sprintf("%d v%d %s", n.Index, n.Version, tagsOf(p, &p.NodeTags, i)))
		}
		same(t, name, got, tt.tagged)
		if fmt.Sprint(nodes.Known) != tt.known || p.Seen.Nodes != tt.seen {
			t.Errorf("%s: %d seen, %v, want %v", name, p.Seen.Nodes, nodes.Known, tt.known)
		}
	}
}
