package osm

import (
	"bytes"
	"errors"
	"testing"

	"acces30/data/osm/internal/part"
)

// checkFuzzed reads what a fuzzer made: it fails with an Error or gives an
// Extract that holds together.
func checkFuzzed(t *testing.T, file []byte) {
	e, err := readBytes(Options{MemoryLimit: 32 << 20}, file)
	if err != nil {
		var wrong *Error
		if !errors.As(err, &wrong) || wrong.File != "a" || wrong.Offset < 0 {
			t.Fatalf("error without file or byte: %v", err)
		}
		return
	}
	checkExtract(t, e)
}

// checkExtract holds an Extract to what its arrays promise.
func checkExtract(t *testing.T, e *Extract) {
	t.Helper()
	if len(e.Lon) != len(e.NodeIDs) || len(e.Lat) != len(e.NodeIDs) {
		t.Fatalf("%d nodes with %d longitudes and %d latitudes", len(e.NodeIDs), len(e.Lon), len(e.Lat))
	}
	passed := make([]bool, len(e.NodeIDs))
	for i := range e.Ways() {
		w := e.Way(i)
		if len(w.Refs) < 2 || i > 0 && w.ID < e.Way(i-1).ID {
			t.Fatalf("way %d of %d nodes after way %d", w.ID, len(w.Refs), e.wayIDs[max(i-1, 0)])
		}
		for _, ref := range w.Refs {
			passed[ref] = true
		}
		for k := range w.Tags.Len() {
			w.Tags.At(k)
		}
	}
	for i, id := range e.NodeIDs {
		if !passed[i] || i > 0 && id <= e.NodeIDs[i-1] {
			t.Fatalf("node %d is on no way or out of order", id)
		}
		if p := e.Point(uint32(i)); p[0] < -180 || p[0] > 180 || p[1] < -90 || p[1] > 90 {
			t.Fatalf("node %d at %v", id, p)
		}
	}
	for i, node := range e.TaggedNodes {
		if int(node) >= len(e.NodeIDs) || i > 0 && node <= e.TaggedNodes[i-1] {
			t.Fatalf("node %d with tags is out of order", node)
		}
		flat(e.NodeTags(i))
	}
	for i, r := range e.Restrictions {
		for _, m := range r.Members {
			if m.Way && int(m.Index) >= e.Ways() || !m.Way && int(m.Index) >= len(e.NodeIDs) {
				t.Fatalf("restriction %d with member %+v", r.ID, m)
			}
		}
		flat(restrictionTags(e, i))
	}
}

// crossing is a small piece of a road network with everything there is.
func crossing() testBlock {
	b := road()
	b.plain = []testNode{{13, 61230000, 491230000, 1, []string{"barrier", "gate"}}, {10, 7, 7, 0, nil}}
	b.ways = append(b.ways,
		testWay{101, []int64{11, 13, 99, 13, 10}, 1, []string{"route", "ferry", "duration", "00:20"}},
		testWay{102, []int64{13, 13}, 1, []string{"highway", "track"}})
	b.relations = []testRelation{{7, []testMember{{part.WayMember, "from", 100}, {part.NodeMember, "via", 11}, {part.WayMember, "to", 101}},
		2, []string{"type", "restriction", "restriction", "only_straight_on"}}}
	return b
}

// FuzzPBF damages whole files.
func FuzzPBF(f *testing.F) {
	whole := crossing()
	raw := whole
	raw.raw = true
	f.Add(encodePBF(whole))
	f.Add(encodePBF(raw, testBlock{dense: whole.dense, raw: true}))
	f.Add(encodePBF(testBlock{ways: whole.ways, raw: true}, testBlock{plain: whole.plain, raw: true}))
	f.Fuzz(func(t *testing.T, file []byte) { checkFuzzed(t, file) })
}

// FuzzBlock damages the content of one block within a sound file.
func FuzzBlock(f *testing.F) {
	whole := crossing()
	f.Add(whole.encode())
	f.Add(testBlock{dense: whole.dense, granularity: 1000, latOffset: -5}.encode())
	f.Add(testBlock{plain: whole.plain}.encode())
	f.Add(testBlock{ways: whole.ways}.encode())
	f.Add(testBlock{relations: whole.relations}.encode())
	nodes := encodePBF(testBlock{dense: whole.dense, plain: whole.plain, raw: true})
	f.Fuzz(func(t *testing.T, content []byte) {
		file := append([]byte(nil), nodes...)
		checkFuzzed(t, encodeBlob(file, "OSMData", content, true))
	})
}

// FuzzXML damages the text.
func FuzzXML(f *testing.F) {
	f.Add(encodeXML(crossing()))
	f.Add([]byte("\xef\xbb\xbf<!DOCTYPE osm><osm><bound box='1,2,3,4'/><node id='-1' lat='1e1' lon='+2' action='delete'/><![CDATA[x]]></osm>"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if format, err := sniff(bytes.NewReader(text)); err != nil || format != XML {
			return // the others have targets of their own
		}
		checkFuzzed(t, text)
	})
}
