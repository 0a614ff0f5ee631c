package osm

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/data/osm/internal/part"
)

// road is a small piece of road: a way of three nodes, the middle one with a
// signal.
func road() testBlock {
	return testBlock{
		dense: []testNode{
			{10, 61234567, 491234567, 1, nil},
			{11, 61234999, 491235000, 2, []string{"highway", "traffic_signals"}},
			{12, -5, -4, 1, []string{"natural", "tree"}},
		},
		ways: []testWay{{100, []int64{12, 10, 11}, 3, []string{"highway", "residential", "name", "Rue de l'Église"}}},
	}
}

// TestLayouts writes the same objects in every way the format allows.
func TestLayouts(t *testing.T) {
	r := road()
	plain := testBlock{plain: r.dense, ways: r.ways}
	raw := r
	raw.raw = true
	nodes, ways := testBlock{dense: r.dense}, testBlock{ways: r.ways}
	offset := r
	offset.granularity, offset.latOffset, offset.lonOffset = 50, -12345600, 987650
	header := encodeHeader()
	for name, file := range map[string][]byte{
		"dense":              encodePBF(r),
		"plain":              encodePBF(plain),
		"raw":                encodePBF(raw),
		"nodes, ways":        encodePBF(nodes, ways),
		"ways, nodes":        encodePBF(ways, nodes),
		"ways between nodes": encodePBF(testBlock{dense: r.dense[:1]}, ways, testBlock{plain: r.dense[1:]}),
		"unordered nodes":    encodePBF(testBlock{dense: []testNode{r.dense[2], r.dense[0], r.dense[1]}, ways: r.ways}),
		"other units":        encodePBF(offset),
		"unknown blobs":      append(encodeBlob(encodePBF(), "Unheard", []byte("of"), true), encodePBF(r)[len(header):]...),
		"two files in one":   append(encodePBF(nodes), encodePBF(ways)...),
		"optional feature":   append(encodeHeader(), encodePBF(r)[len(header):]...),
		"no packing needed":  encodePBF(testBlock{}, r, testBlock{}),
		"plain XML":          encodeXML(r),
	} {
		t.Run(name, func(t *testing.T) {
			e := mustReadBytes(t, file)
			compare(t, e, []testBlock{r})
			if e.Seen.Ways != 1 || e.Seen.Nodes != 3 {
				t.Errorf("seen %+v", e.Seen)
			}
			if got := e.Way(0).Tags.Find("name"); got != "Rue de l'Église" {
				t.Errorf("name %q", got)
			}
			if want := time.Unix(1_400_000_000, 0).UTC(); e.Sources[0].Date != want || e.Sources[0].Program != "a test" {
				t.Errorf("source %+v", e.Sources[0])
			}
		})
	}
}

// TestLongWay reads a way and a block longer than real ones.
func TestLongWay(t *testing.T) {
	const many = 3 * 8192 // several batches of found nodes
	var b testBlock
	w := testWay{1, nil, 1, []string{"highway", "path"}}
	for i := range int32(many + 5) {
		b.dense = append(b.dense, testNode{int64(7 * i), i, -i, 1, nil})
		w.refs = append(w.refs, int64(7*(i*5%(many))))
	}
	b.ways = []testWay{w}
	for _, file := range [][]byte{encodePBF(b), encodeXML(b)} {
		compare(t, mustReadBytes(t, file), []testBlock{b})
	}
}

// TestEmpty reads files without roads.
func TestEmpty(t *testing.T) {
	for name, file := range map[string][]byte{
		"header alone": encodePBF(),
		"empty blocks": encodePBF(testBlock{}, testBlock{raw: true}),
		"nodes alone":  encodePBF(testBlock{dense: road().dense}),
		"XML":          encodeXML(),
		"way of none":  encodePBF(testBlock{ways: []testWay{{id: 1, tags: []string{"highway", "path"}}}}),
	} {
		e := mustReadBytes(t, file)
		if e.Ways() != 0 || len(e.NodeIDs) != 0 || e.Refs() != 0 || !e.Bound.IsZero() {
			t.Errorf("%s: %+v", name, e)
		}
	}
	if _, err := Read(t.Context(), nil, Options{}); err == nil {
		t.Error("no file, no error")
	}
}

// TestSharedObjects reads files that have objects in common.
func TestSharedObjects(t *testing.T) {
	old := testBlock{
		dense: []testNode{{1, 10, 10, 2, []string{"barrier", "gate"}}, {2, 20, 20, 1, nil}, {3, 30, 30, 1, nil}},
		ways:  []testWay{{7, []int64{1, 2, 3}, 4, []string{"highway", "path"}}, {8, []int64{2, 3}, 1, []string{"highway", "track"}}},
	}
	newer := testBlock{
		dense: []testNode{{1, 11, 11, 3, nil}, {2, 21, 21, 1, []string{"barrier", "bollard"}}, {4, 40, 40, 1, nil}},
		ways:  []testWay{{7, []int64{1, 2}, 5, []string{"highway", "service"}}, {9, []int64{2, 4}, 1, []string{"highway", "track"}}},
	}
	for _, files := range [][]testBlock{{old, newer}, {newer, old}} {
		e := mustReadBytes(t, encodePBF(files[0]), encodePBF(files[1]))
		compare(t, e, files[:1], files[1:])
		mixed := mustReadBytes(t, encodeXML(files[0]), encodePBF(files[1]))
		if !slices.Equal(dump(mixed), dump(e)) {
			t.Error("XML and PBF together differ from PBF alone")
		}
		if e.Way(0).Tags.Find("highway") != "service" || len(e.Way(0).Refs) != 2 {
			t.Errorf("the way of version 5 lost: %v", e.Way(0))
		}
		if e.Lon[0] != 11 {
			t.Errorf("the node of version 3 lost: longitude %d", e.Lon[0])
		}
		if want := files[0].dense[1].lon; e.Lon[1] != want {
			t.Errorf("of equal versions the first file's is %d, not %d", want, e.Lon[1])
		}
	}
}

// TestMissingNodes cuts ways where nodes are missing or off the Earth.
func TestMissingNodes(t *testing.T) {
	b := testBlock{
		dense: []testNode{{1, 0, 0, 1, nil}, {2, 0, 1, 1, nil}, {4, 0, 2, 1, nil}, {5, 0, 3, 1, nil}, {6, 0, 900000001, 1, nil}},
		ways: []testWay{
			{20, []int64{1, 2, 3, 4, 5}, 1, []string{"highway", "path"}},
			{21, []int64{5, 6}, 1, []string{"highway", "path"}},
			{22, []int64{5, 1}, 1, []string{"highway", "path"}},
		},
		relations: []testRelation{
			{1, []testMember{{part.WayMember, "from", 22}, {part.NodeMember, "via", 5}, {part.WayMember, "to", 20}}, 1, []string{"type", "restriction"}},
			{2, []testMember{{part.WayMember, "from", 22}, {part.NodeMember, "via", 5}, {part.WayMember, "to", 21}}, 1, []string{"type", "restriction"}},
		},
	}
	for _, file := range [][]byte{encodePBF(b), encodeXML(b)} {
		e := mustReadBytes(t, file)
		want := []MissingNode{{20, 3}, {21, 6}}
		if !slices.Equal(e.Missing, want) || e.ShortWays != 1 || e.Ways() != 3 {
			t.Fatalf("missing %v, %d ways, %d short", e.Missing, e.Ways(), e.ShortWays)
		}
		if !slices.Equal(e.Cut, []uint32{1, 2, 3}) { // the short way leads out at node 5 as well
			t.Errorf("cut at %v", e.Cut)
		}
		for i, refs := range [][]uint32{{0, 1}, {2, 3}} {
			if w := e.Way(i); w.ID != 20 || !slices.Equal(w.Refs, refs) || w.Tags.Find("highway") != "path" {
				t.Errorf("part %d: %v", i, w)
			}
		}
		if e.IncompleteRestrictions != 1 || len(e.Restrictions) != 1 || e.Restrictions[0].Members[2] != (Member{To, true, 0}) {
			t.Errorf("%d incomplete, restrictions %v", e.IncompleteRestrictions, e.Restrictions)
		}
	}
}

// TestSelection keeps what is asked for.
func TestSelection(t *testing.T) {
	b := road()
	b.ways = append(b.ways,
		testWay{101, []int64{10, 11}, 1, []string{"highway", "steps"}},
		testWay{102, []int64{10, 12}, 1, []string{"railway", "rail"}})
	selection := Selection{
		Ways:    []Match{{"highway", ""}, {"railway", "rail"}, {"railway", "tram"}},
		Without: []Match{{"highway", "steps"}},
		Nodes:   []Match{{"natural", "tree"}},
		Keys:    []string{"highway", "natural"},
	}
	for _, file := range [][]byte{encodePBF(b), encodeXML(b)} {
		e, err := readBytes(Options{Selection: selection}, file)
		if err != nil {
			t.Fatal(err)
		}
		if e.Ways() != 2 || e.Way(0).ID != 100 || e.Way(1).ID != 102 {
			t.Fatalf("ways %v", e.wayIDs)
		}
		if e.Way(0).Tags.Len() != 1 || e.Way(1).Tags.Len() != 0 {
			t.Errorf("tags %q, %q", flat(e.Way(0).Tags), flat(e.Way(1).Tags))
		}
		if !slices.Equal(e.TaggedNodes, []uint32{2}) || e.NodeTags(0).Find("natural") != "tree" {
			t.Errorf("nodes with tags %v", e.TaggedNodes)
		}
	}
}

// TestNegativeIdentifiers allows objects never uploaded in one file alone.
func TestNegativeIdentifiers(t *testing.T) {
	b := testBlock{
		dense: []testNode{{-2, 5, 5, 0, nil}, {-1, 7, 7, 0, nil}, {3, 9, 9, 1, nil}},
		ways:  []testWay{{-4, []int64{3, -2, -1}, 0, []string{"highway", "path"}}},
	}
	compare(t, mustReadBytes(t, encodePBF(b), encodePBF(road())), []testBlock{b}, []testBlock{road()})
	_, err := readBytes(Options{}, encodePBF(b), encodePBF(road()), encodeXML(b))
	if err == nil || !strings.Contains(err.Error(), "a and c both hold objects that were never uploaded") {
		t.Errorf("error %v", err)
	}
}

// TestProcessors reads with any number of processors alike.
func TestProcessors(t *testing.T) {
	file := shared(t, "liechtenstein_valhalla.osm.pbf")
	want := dump(mustRead(t, Options{}, file))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, n := range []int{1, 3, 16} {
		runtime.GOMAXPROCS(n)
		if !slices.Equal(dump(mustRead(t, Options{}, file)), want) {
			t.Errorf("with %d processors the extract is another", n)
		}
	}
}

// TestProgress counts every byte once, and twice those of unsorted files that
// are read again.
func TestProgress(t *testing.T) {
	nodes, ways := testBlock{dense: road().dense}, testBlock{ways: road().ways}
	for name, files := range map[string][][]byte{
		"sorted":   {encodePBF(nodes, ways), encodePBF(road())},
		"unsorted": {encodePBF(ways, nodes), encodePBF(nodes)},
		"XML":      {encodeXML(road()), zip(encodeXML(road())), encodePBF(road())},
	} {
		var last, end, calls int64
		size := 0
		for _, f := range files {
			size += len(f)
		}
		_, err := readBytes(Options{Progress: func(done, total int64) {
			if done < last || done > total {
				t.Errorf("%s: %d of %d after %d", name, done, total, last)
			}
			last, end = done, total
			calls++
		}}, files...)
		if err != nil {
			t.Fatal(err)
		}
		again := end > int64(size)
		if last != end || end < int64(size) || again != (name == "unsorted") || calls < 2 {
			t.Errorf("%s: ended at %d of %d, files have %d", name, last, end, size)
		}
	}
}

// TestContext ends with the context.
func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, file := range [][]byte{encodePBF(road()), encodeXML(road()), zip(encodeXML(road()))} {
		inputs := []part.Input{{Name: "a", R: bytes.NewReader(file), Size: int64(len(file))}}
		if _, err := read(ctx, inputs, Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
	}
}

// TestFiles reads from the file system.
func TestFiles(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "misnamed.csv")
	if err := os.WriteFile(name, encodePBF(road()), 0o600); err != nil {
		t.Fatal(err)
	}
	compare(t, mustRead(t, Options{}, name), []testBlock{road()})
	for _, name := range []string{folder, filepath.Join(folder, "absent")} {
		if _, err := Read(t.Context(), []string{name}, Options{}); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("error %v", err)
		}
	}
}
