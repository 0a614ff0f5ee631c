package pbf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
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

// TestDamagedBlobs: each is an error that says why and where the blob at fault begins.
func TestDamagedBlobs(t *testing.T) {
	data := func(body []byte) []byte { return blob(header(), "OSMData", body) }
	object := func(kind protowire.Number, o fields) []byte { return data(packed(blockOf(group(kind, o)))) }
	road := way(5, nil, []int64{highway, primary})[:len(way(5, nil, []int64{highway, primary}))-2] // without nodes
	huge := make([]byte, MaxBlob+1)
	start := len(header())
	for _, tt := range []struct {
		file []byte
		at   int
		says string
	}{
		{blob(nil, "OSMData", nil), 0, "is not an OpenStreetMap extract"},
		{header()[:3], 0, "the file ends inside a blob header"},
		{header()[:8], 0, "the file ends inside a blob header"},
		{append(header(), 0, 0, 0), start, "the file ends inside a blob header"},
		{append(header(), 0, 0, 0, 5, 10, 2, 'a', 'b'), start, "the file ends inside a blob header"},
		{append(header(), 0, 1, 0, 1), start, "a blob header of 65537 bytes, the format allows 65536"},
		{append(header(), 0, 1, 0, 0), start, "the file ends inside a blob header"},
		{data(packed(nil))[:len(data(packed(nil)))-1], start, "the file ends 1 bytes before its blob does"},
		{headed(header(), fields{}.text(1, "OSMData").number(3, MaxBlob+1), nil), start, "a blob of 33554433 bytes, the format allows 33554432"},
		{headed(header(), fields{}.text(1, "OSMData").number(3, MaxBlob), nil), start, "the file ends 33554432 bytes before its blob does"},
		{headed(header(), fields{}.text(1, "OSMData"), nil), start, "broken protocol buffer: a blob header without type or size"},
		{headed(header(), fields{}.number(3, 0), nil), start, "broken protocol buffer: a blob header without type or size"},
		{headed(header(), []byte{0xff}, nil), start, "broken protocol buffer"},
		{blob(nil, "OSMHeader", fields{}.bytes(1, fields{}.text(4, "HistoricalInformation"))), 0, "the file holds the history of the objects"},
		{blob(nil, "OSMHeader", fields{}.bytes(1, fields{}.text(4, "Teleports"))), 0, `the feature "Teleports"`},
		{blob(header(), "OSMHeader", fields{}.bytes(1, fields{}.text(4, "Teleports"))), start, `the feature "Teleports"`},
		{blob(nil, "OSMHeader", fields{}.bytes(1, fields{}.bytes(1, []byte{8}))), 0, "broken protocol buffer"},

		{data(fields{}.number(2, MaxBlob+1).bytes(3, zipped(nil))), start, "a blob of 33554433 bytes unpacked"},
		{data(fields{}.number(2, MaxBlob).bytes(3, zipped(nil))), start, "a blob that unpacks to less than the 33554432 bytes stated"},
		{data(fields{}.number(2, 3).bytes(3, zipped([]byte("four")))), start, "a blob that unpacks to more than the 3 bytes stated"},
		{data(fields{}.number(2, 5).bytes(3, zipped([]byte("four")))), start, "a blob that unpacks to less than the 5 bytes stated"},
		{data(fields{}.number(2, 0).bytes(3, zipped([]byte("four")))), start, "a blob that unpacks to more than the 0 bytes stated"},
		{data(fields{}.number(2, 4).bytes(3, append(zipped([]byte("four"))[:11], 0))), start, "a blob that can't be unpacked"},
		{data(fields{}.number(2, 4).bytes(3, []byte("none"))), start, "a blob that can't be unpacked"},
		{data(fields{}.bytes(3, []byte("none"))), start, "a blob that can't be unpacked"},
		{data(fields{}.bytes(3, zipped([]byte("four"))[:9])), start, "a blob that can't be unpacked"},
		{data(fields{}.bytes(3, zipped(huge))), start, "a blob of more than the 33554432 bytes that the format allows"},
		{data(fields{}.bytes(3, zipped(huge[:MaxBlob]))), start, "broken protocol buffer"}, // so much may be
		{data(fields{}.bytes(1, nil).bytes(3, zipped(nil))), start, "a blob with two contents"},
		{data(fields{}.bytes(1, nil).bytes(1, nil)), start, "field 1 is not one list"},
		{data(fields{}.number(2, 0)), start, "a blob without content"},
		{data(fields{}.bytes(4, nil)), start, "packed with lzma"},
		{data(fields{}.bytes(5, nil)), start, "packed with bzip2"},
		{data(fields{}.bytes(6, nil)), start, "packed with lz4"},
		{data(fields{}.bytes(7, nil)), start, "packed with zstd"},

		{data(packed(blockOf().number(17, 0))), start, "coordinates in steps of 0 nanodegrees"},
		{data(packed(blockOf().number(17, -1))), start, "coordinates in steps of -1 nanodegrees"},
		{data(packed(blockOf().bytes(1, nil))), start, "field 1 is not one list"},
		{data(packed([]byte{0x12, 5, 1})), start, "broken protocol buffer"},
		{data(packed(blockOf(fields{0x1a, 5}))), start, "broken protocol buffer"},
		{data(packed(fields{}.bytes(1, []byte{10, 9}).bytes(2, group(fieldWay, road)))), start, "broken protocol buffer"},

		{object(fieldWay, fields{0xff}), start, "broken protocol buffer"},
		{object(fieldWay, road.bytes(4, []byte{8})), start, "way 5: broken protocol buffer"},
		{object(fieldWay, fields{}.number(1, 5).bytes(4, []byte{8})), start, "way 5: broken protocol buffer"},
		{object(fieldWay, way(5, nil, []int64{highway, 16})), start, "way 5: string 16 of a table of 16"},
		{object(fieldWay, way(5, nil, []int64{16, highway})), start, "way 5: string 16 of a table of 16"},
		{object(fieldWay, fields{}.number(1, 5).bytes(2, list(highway))), start, "way 5: broken protocol buffer: keys and values that don't match"},
		{object(fieldWay, fields{}.number(1, 5).bytes(3, list(highway))), start, "way 5: broken protocol buffer: keys and values that don't match"},
		{object(fieldWay, road.number(8, 1)), start, "field 8 is not one list"},
		{object(fieldWay, road.bytes(8, []byte{2, 0x80})), start, "way 5: broken protocol buffer: nodes of a way"},
		{object(fieldWay, road.bytes(8, deltas(1, 2)).bytes(9, deltas(1)).bytes(10, deltas(1))), start, "way 5: broken protocol buffer: a way with other numbers of nodes and of places of nodes"},
		{object(fieldWay, road.bytes(8, deltas(1)).bytes(9, deltas(1, 2)).bytes(10, deltas(1, 2))), start, "a way with other numbers of nodes and of places of nodes"},
		{object(fieldWay, road.bytes(8, deltas(1, 2)).bytes(9, deltas(1, 2)).bytes(10, deltas(1))), start, "a way with other numbers of nodes and of places of nodes"},
		{object(fieldWay, road.bytes(8, deltas(1, 2)).bytes(10, deltas(1, 2))), start, "a way with other numbers of nodes and of places of nodes"},
		{object(fieldWay, road.bytes(8, deltas(1)).bytes(9, deltas(1, 2)).bytes(10, deltas(1))), start, "a way with other numbers of nodes and of places of nodes"},
		{object(fieldWay, road.bytes(8, deltas(1)).bytes(9, deltas(1)).bytes(10, deltas(1, 2))), start, "a way with other numbers of nodes and of places of nodes"},
		{object(fieldNode, fields{8}), start, "broken protocol buffer"},
		{object(fieldNode, fields{}.signed(1, 5).bytes(4, []byte{8})), start, "node 5: broken protocol buffer"},
		{object(fieldNode, fields{}.signed(1, 5).bytes(2, list(barrier))), start, "node 5: broken protocol buffer: keys and values that don't match"},
		{object(fieldDense, fields{0xff}), start, "broken protocol buffer"},
		{object(fieldDense, fields{}.bytes(5, []byte{0xff})), start, "broken protocol buffer"},
		{object(fieldDense, fields{}.bytes(1, deltas(5, 6)).bytes(8, deltas(1)).bytes(9, deltas(1, 2))), start, "dense nodes of unequal lists"},
		{object(fieldDense, fields{}.bytes(1, deltas(5)).bytes(8, deltas(1, 2)).bytes(9, deltas(1))), start, "dense nodes of unequal lists"},
		{object(fieldDense, fields{}.bytes(1, deltas(5)).bytes(8, deltas(1)).bytes(9, deltas(1, 2))), start, "dense nodes of unequal lists"},
		{object(fieldDense, fields{}.bytes(1, deltas(5, 6)).bytes(8, deltas(1, 2)).bytes(9, deltas(1, 2)).bytes(5, fields{}.bytes(1, list(1)))), start, "dense nodes of unequal lists"},
		{object(fieldDense, fields{}.bytes(1, deltas(5)).bytes(8, deltas(1)).bytes(9, deltas(1)).bytes(10, list(barrier, gate))), start, "node 5: broken protocol buffer: tags of dense nodes"},
		{object(fieldDense, fields{}.bytes(1, deltas(5)).bytes(8, deltas(1)).bytes(9, deltas(1)).bytes(10, list(barrier))), start, "node 5: broken protocol buffer: tags of dense nodes"},
		{object(fieldDense, fields{}.bytes(1, deltas(5)).bytes(8, deltas(1)).bytes(9, deltas(1)).bytes(10, list(16, gate, 0))), start, "node 5: string 16 of a table of 16"},
		{object(fieldDense, fields{}.bytes(1, deltas(5)).bytes(8, deltas(1)).bytes(9, deltas(1)).bytes(10, list(gate, 16, 0))), start, "node 5: string 16 of a table of 16"},
		{object(fieldRelation, fields{0xff}), start, "broken protocol buffer"},
		{object(fieldRelation, fields{}.number(1, 6).bytes(2, list(16)).bytes(3, list(1))), start, "relation 6: string 16 of a table of 16"},
		{object(fieldRelation, restricted().bytes(4, []byte{8})), start, "relation 6: broken protocol buffer"},
		{object(fieldRelation, restricted().bytes(8, list(from))), start, "members that don't match"},
		{object(fieldRelation, restricted().bytes(9, deltas(1))), start, "members that don't match"},
		{object(fieldRelation, restricted().bytes(10, list(1))), start, "members that don't match"},
		{object(fieldRelation, restricted().bytes(9, deltas(1)).bytes(10, list(1))), start, "relation 6: broken protocol buffer: members that don't match"},
		{object(fieldRelation, restricted().bytes(8, list(from)).bytes(10, list(1))), start, "members that don't match"},
		{object(fieldRelation, restricted().bytes(8, list(from)).bytes(9, deltas(1))), start, "members that don't match"},
		{object(fieldRelation, restricted().bytes(8, list(16)).bytes(9, deltas(1)).bytes(10, list(1))), start, "relation 6: string 16 of a table of 16"},
	} {
		err := readAll(tt.file)
		var wrong *part.Error
		if !errors.As(err, &wrong) || wrong.File != "a" || wrong.Offset != int64(tt.at) || !strings.Contains(wrong.Err.Error(), tt.says) {
			t.Errorf("%v, want at byte %d: %s", err, tt.at, tt.says)
		}
	}
}

// restricted is a restriction without members.
func restricted() fields {
	return fields{}.number(1, 6).bytes(2, list(kind)).bytes(3, list(restriction))
}

// readAll reads all of a file that has one block.
func readAll(file []byte) error {
	r, err := opened(file, part.NewBudget(1<<30))
	if err != nil {
		return err
	}
	p := new(part.Part)
	if _, err := r.ReadWays(p); err != nil {
		return err
	}
	return r.ReadNodes(part.NewNodeTable([]int64{5}), p)
}

// TestMemoryOfABlock: what is kept is charged before it is, step by step.
func TestMemoryOfABlock(t *testing.T) {
	block := fields{}.bytes(1, fields{}.text(1, "").text(1, "highway").text(1, "a").text(1, "type").text(1, "restriction").text(1, "from").text(1, "barrier").text(1, "gate")).
		bytes(2, group(fieldWay, way(1, nil, []int64{1, 2}, 5, 6, 5).bytes(9, deltas(1, 2, 1)).bytes(10, deltas(1, 2, 1)))).
		bytes(2, group(fieldRelation, fields{}.number(1, 6).bytes(2, list(3)).bytes(3, list(4)).bytes(8, list(5, 5)).bytes(9, deltas(1, 2)).bytes(10, list(1, 1)))).
		bytes(2, group(fieldNode, fields{}.signed(1, 5).bytes(2, list(6)).bytes(3, list(7)).signed(8, 1).signed(9, 1)))
	file := blob(header(), "OSMData", packed(block))
	all := int64(0)
	for _, step := range []struct {
		bytes int64
		has   string // before it: ways, strings, relations, members, tagged nodes
	}{
		{2 * 512, ""},            // the blobs
		{8 * 36, "0 0 0 0 0"},    // the strings of the block
		{96 + 32, "0 0 0 0 0"},   // the way
		{128 + 14, "0 0 0 0 0"},  // highway
		{128 + 2, "0 1 0 0 0"},   // a
		{3 * 16, "0 2 0 0 0"},    // its nodes
		{1024 * 32, "0 2 0 0 0"}, // room to sort them
		{24, "0 2 0 0 0"},        // where each lies
		{24, "0 2 0 0 0"},
		{24, "0 2 0 0 0"},
		{128 + 32 + 2*48, "1 2 0 0 0"}, // the relation
		{128 + 8, "1 2 0 0 0"},         // type
		{128 + 22, "1 3 0 0 0"},        // restriction
		{2 * 72, "1 4 1 2 0"},          // two nodes
		{2 * 32, "1 4 1 2 0"},          // the tags of one
		{128 + 14, "1 4 1 2 0"},        // barrier
		{128 + 8, "1 5 1 2 0"},         // gate
	} {
		if step.has != "" {
			if got := heldWithin(t, file, all+step.bytes-1); got != step.has+" memory" {
				t.Errorf("with %d bytes: %s, want %s", all+step.bytes-1, got, step.has)
			}
		}
		all += step.bytes
	}
	if got := heldWithin(t, file, all); got != "1 6 1 2 1 <nil>" {
		t.Errorf("with %d bytes: %s", all, got)
	}
}

// TestMemoryOfOtherBlocks: all of it is needed, of nodes in a list too, and of a way
// without nodes.
func TestMemoryOfOtherBlocks(t *testing.T) {
	const file, texts = 2 * 512, 16 * 36
	dense := fields{}.bytes(1, deltas(5)).bytes(8, deltas(1)).bytes(9, deltas(1)).bytes(10, list(barrier, gate, area, yes, 0))
	for want, g := range map[int64]fields{
		file + texts + 3*32 + (128 + 14) + (128 + 8):       group(fieldDense, dense),
		file + texts + 96 + 2*32 + (128 + 14) + (128 + 14): group(fieldWay, way(1, nil, []int64{highway, primary, area, a4})),
		file + texts + 48*64:                               group(fieldWay, way(1, nil, []int64{name, a4}, 1, 2)),
		file + texts + 128 + 32 + (128 + 8) + (128 + 22):   group(fieldRelation, restricted()),
		file + texts: group(fieldRelation, way(1, nil, []int64{name, a4})),
		file + texts + 2*32 + (128 + 14) + (128 + 8): group(fieldNode, fields{}.signed(1, 5).bytes(2, list(barrier)).bytes(3, list(gate))),
		file: group(fieldNode, fields{}.signed(1, 5)),
	} {
		packed := blob(header(), "OSMData", packed(blockOf(g)))
		if got := heldWithin(t, packed, want); !strings.HasSuffix(got, "<nil>") {
			t.Errorf("with %d bytes: %s", want, got)
		}
		for _, less := range []int64{want - 1, min(want, file+texts) - 1} {
			if got := heldWithin(t, packed, less); !strings.HasSuffix(got, "memory") {
				t.Errorf("with %d bytes: %s", less, got)
			}
		}
	}
}

// heldWithin tells what is held of a block within so much memory.
func heldWithin(t *testing.T, file []byte, limit int64) string {
	t.Helper()
	r, err := opened(file, part.NewBudget(limit))
	p := new(part.Part)
	if err == nil {
		_, err = r.ReadWays(p)
	}
	if err == nil {
		err = r.ReadNodes(part.NewNodeTable([]int64{5}), p)
	}
	says := fmt.Sprint(err)
	if errors.Is(err, part.ErrMemory) {
		says = "memory"
	}
	return fmt.Sprintf("%d %d %d %d %d %s", len(p.Ways), len(p.Strings), len(p.Relations), len(p.Members), len(p.Tagged), says)
}

// shrunk is a file that ends where it did not when its size was asked.
type shrunk struct {
	file []byte
	err  error // nil at its end
}

func (s shrunk) ReadAt(buf []byte, at int64) (int, error) {
	if s.err != nil && at+int64(len(buf)) > int64(len(s.file)) {
		return 0, s.err
	}
	return bytes.NewReader(s.file).ReadAt(buf, at)
}

// TestFilesThatShrink while they are read, wherever they end, or can't be read there.
func TestFilesThatShrink(t *testing.T) {
	long := fields{}.text(1, "OSMData").bytes(2, make([]byte, 900))
	body := packed(blockOf(group(fieldWay, way(5, nil, []int64{highway, primary}, 1))))
	file := headed(header(), long.number(3, int64(len(body))), body)
	for _, length := range []int{0, 3, 20, len(header()) - 1, len(header()), len(header()) + 3, len(header()) + 63, len(header()) + 500, len(file) - len(body), len(file) - 1} {
		for says, err := range map[string]error{"the file became shorter while it was read": nil, "can't be read: broken": errors.New("broken")} {
			in := part.Input{Name: "a", R: shrunk{file[:length], err}, Size: int64(len(file))}
			budget := part.NewBudget(1 << 30)
			f, err := Open(in, budget)
			if err == nil {
				err = NewReader(selector(), budget).Open(f, f.Blobs[0])
			}
			var wrong *part.Error
			if !errors.As(err, &wrong) || !strings.Contains(wrong.Err.Error(), says) {
				t.Errorf("%d of %d bytes: %v, want: %s", length, len(file), err, says)
			}
		}
	}
}
