package osm

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"acces30/data/osm/internal/part"

	"github.com/google/go-cmp/cmp"
)

// locatedFile is a file whose ways say where their nodes lie (LocationsOnWays), as
// osmium writes it: of the nodes, only those with tags have an entry of their own.
func locatedFile(blocks ...testBlock) []byte {
	header := fieldBytes(fieldBytes(nil, 4, []byte("OsmSchema-V0.6")), 5, []byte("LocationsOnWays"))
	file := encodeBlob(nil, "OSMHeader", header, false)
	for _, b := range blocks {
		file = encodeBlob(file, "OSMData", b.encode(), false)
	}
	return file
}

// TestLocationsOnWays: an extract with the nodes' places on its ways gives what the
// extract gives that it was made of, whatever the granularity and the blobs.
func TestLocationsOnWays(t *testing.T) {
	bare := []testNode{{1, 60_000_000, 490_000_000, 1, nil}, {2, 60_010_000, 490_010_000, 1, nil}, {4, -60_000_010, -490_000_030, 1, nil}}
	gate := testNode{3, 60_020_000, 490_000_000, 2, []string{"barrier", "gate"}}
	ways := []testWay{
		{10, []int64{1, 2, 3}, 1, []string{"highway", "primary"}},
		{11, []int64{3, 4, 1}, 1, []string{"highway", "residential"}},
		{12, []int64{2, 5, 4}, 1, []string{"building", "yes"}},
	}
	bans := []testRelation{{20, []testMember{{part.WayMember, "from", 10}, {part.NodeMember, "via", 3}, {part.WayMember, "to", 11}}, 1, []string{"type", "restriction", "restriction", "no_left_turn"}}}
	want := mustReadBytes(t, encodePBF(testBlock{dense: append(slices.Clone(bare), gate)}, testBlock{ways: ways, relations: bans}))

	places := map[int64]testNode{3: gate}
	for _, n := range bare {
		places[n.id] = n
	}
	tagged := testBlock{dense: []testNode{gate}}
	for name, file := range map[string][]byte{
		"one block":      locatedFile(tagged, testBlock{ways: ways, relations: bans, onWays: places}),
		"a block a way":  locatedFile(tagged, testBlock{ways: ways[:1], onWays: places}, testBlock{ways: ways[1:], relations: bans, onWays: places}),
		"other units":    locatedFile(tagged, testBlock{granularity: 1000, latOffset: -1000, lonOffset: 2000, ways: ways, relations: bans, onWays: places}),
		"all nodes kept": locatedFile(testBlock{dense: append(slices.Clone(bare), gate)}, testBlock{ways: ways, relations: bans, onWays: places}),
	} {
		got := mustReadBytes(t, file)
		if !cmp.Equal(got.NodeIDs, want.NodeIDs) || !cmp.Equal(got.Lon, want.Lon) || !cmp.Equal(got.Lat, want.Lat) ||
			!cmp.Equal(got.TaggedNodes, want.TaggedNodes) || got.Ways() != want.Ways() || len(got.Missing) > 0 || len(got.Restrictions) != 1 {
			t.Errorf("%s: nodes %v at %v %v, tagged %v, %d ways, missing %v, bans %v", name, got.NodeIDs, got.Lon, got.Lat, got.TaggedNodes, got.Ways(), got.Missing, got.Restrictions)
		}
	}
}

// TestLocationsLostOrMoved: a node that the writer did not find is missing; a node's
// own entry counts before what a way says; lists of other lengths are damage.
func TestLocationsLostOrMoved(t *testing.T) {
	ways := []testWay{{10, []int64{1, 2, 3}, 1, []string{"highway", "primary"}}}
	one, two := testNode{1, 60_000_000, 490_000_000, 0, nil}, testNode{2, 60_010_000, 490_000_000, 0, nil}
	e := mustReadBytes(t, locatedFile(testBlock{ways: ways, onWays: map[int64]testNode{1: one, 2: two}}))
	if want := []MissingNode{{10, 3}}; !cmp.Equal(e.Missing, want) || e.Ways() != 1 {
		t.Errorf("missing %v, want %v; %d ways", e.Missing, want, e.Ways())
	}

	moved := testNode{2, 60_015_000, 490_000_000, 0, nil}
	e = mustReadBytes(t, locatedFile(testBlock{dense: []testNode{moved}}, testBlock{ways: ways, onWays: map[int64]testNode{1: one, 2: two}}))
	if want := []int32{60_000_000, 60_015_000}; !cmp.Equal(e.Lon, want) {
		t.Errorf("nodes at %v, want %v", e.Lon, want)
	}

	block := testBlock{ways: ways, onWays: map[int64]testNode{1: one, 2: two, 3: moved}}.encode()
	places := packedDeltas([]int64{490_000_000, 490_000_000, 490_000_000})
	joined := append(slices.Clone(places[:len(places)-2]), 0x80, 0) // two numbers become one
	short := bytes.Replace(block, places, joined, 1)
	file := encodeBlob(locatedFile(), "OSMData", short, false)
	if _, err := readBytes(Options{}, file); err == nil || !strings.Contains(err.Error(), "places of nodes") {
		t.Errorf("a place too few: %v", err)
	}
}
