package osm

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/data/osm/internal/part"

	"github.com/paulmach/orb"
)

// TestWholeExtract: what is counted, the box around the nodes, what is known of each
// file, and restrictions with all of their roles alone.
func TestWholeExtract(t *testing.T) {
	b := testBlock{
		dense: []testNode{{1, 61234567, 491234567, 1, nil}, {2, -5, 10, 1, nil}, {3, 61234999, -7, 1, []string{"barrier", "gate"}}, {9, 999999999, 900000000, 1, nil}},
		ways:  []testWay{{20, []int64{1, 2, 3}, 1, []string{"highway", "path"}}, {21, []int64{3, 1}, 1, []string{"highway", "path"}}, {22, []int64{9, 1}, 1, []string{"building", "yes"}}},
	}
	from, via, to := testMember{part.WayMember, "from", 20}, testMember{part.NodeMember, "via", 3}, testMember{part.WayMember, "to", 21}
	for i, members := range [][]testMember{
		{from, via, to}, {via, to}, {from, to}, {from, via}, {from, {part.OtherMember, "via", 3}, to}, {from, via, to, {part.NodeMember, "location_hint", 9}}, {to, {part.WayMember, "via", 21}, from}, {},
	} {
		b.relations = append(b.relations, testRelation{int64(30 + i), members, 1, []string{"type", "restriction", "restriction", "no_left_turn"}})
	}
	b.relations[0].tags = append(b.relations[0].tags, "except", "psv", "some other", "tag")
	b.relations = append(b.relations, testRelation{40, []testMember{from, via, to}, 1, []string{"type", "route"}})
	whole := []Member{{From, true, 0}, {Via, false, 2}, {To, true, 1}}
	for _, file := range [][]byte{encodePBF(b), encodeXML(b)} {
		e := mustReadBytes(t, file, file)
		if want := (Counts{Nodes: 8, Ways: 6, Relations: 18}); e.Seen != want {
			t.Errorf("seen %+v, want %+v", e.Seen, want)
		}
		if want := (orb.Bound{Min: orb.Point{-5e-7, -7e-7}, Max: orb.Point{6.1234999, 49.1234567}}); e.Bound != want {
			t.Errorf("box %v, want %v", e.Bound, want)
		}
		want := []Restriction{{30, whole}, {35, whole}, {36, []Member{{To, true, 1}, {Via, true, 1}, {From, true, 0}}}}
		if !slices.EqualFunc(e.Restrictions, want, func(a, b Restriction) bool { return a.ID == b.ID && slices.Equal(a.Members, b.Members) }) || e.IncompleteRestrictions != 5 {
			t.Errorf("restrictions %v, %d incomplete", e.Restrictions, e.IncompleteRestrictions)
		}
		if got := flat(restrictionTags(e, 0)); !slices.Equal(got, []string{"type", "restriction", "restriction", "no_left_turn", "except", "psv", "some other", "tag"}) {
			t.Errorf("tags of a restriction %q", got)
		}
		some, err := readBytes(Options{Selection: Selection{Ways: []Match{{Key: "highway"}}, Keys: []string{"highway"}}}, file)
		if err != nil {
			t.Fatal(err)
		}
		if got := flat(restrictionTags(some, 0)); !slices.Equal(got, flat(restrictionTags(e, 0))) || len(some.Restrictions) != 3 || some.TaggedNodes != nil {
			t.Errorf("of few keys: %d restrictions, the first with tags %q, nodes %v", len(some.Restrictions), got, some.TaggedNodes)
		}
		for i, s := range e.Sources {
			if s.File != string(rune('a'+i)) || s.Bytes != int64(len(file)) || s.Program != "a test" || !s.Date.Equal(time.Unix(1_400_000_000, 0)) || !s.Edited.IsZero() || !s.Bound.IsZero() {
				t.Errorf("source %+v", s)
			}
		}
		if !slices.Equal(e.NodeIDs, []int64{1, 2, 3}) || !slices.Equal(e.TaggedNodes, []uint32{2}) || e.Refs() != 5 || len(e.Missing)+len(e.Cut)+e.ShortWays != 0 {
			t.Errorf("nodes %v, %v with tags, %d refs, %v missing", e.NodeIDs, e.TaggedNodes, e.Refs(), e.Missing)
		}
	}
}

// TestFormats: a file is what its first bytes say, and one that is no extract is called
// what it seems to be.
func TestFormats(t *testing.T) {
	name := filepath.Join(t.TempDir(), "file")
	for content, want := range map[string]string{
		string(encodePBF()): "PBF", "\x00\x00\x00\x0d\x0a\x09OSMHeader": "PBF", "\x00\x01\x00\x0d\x0a\x09OSMHeader": "none", "\x01\x00\x00\x0d\x0a\x09OSMHeader": "none", "\x00\x00\x00\x0d\x0a\x09OSMHeade": "none",
		"<osm>": "XML", " \t\r\n<osm>": "XML", "\xef\xbb\xbf<osm>": "XML", "\xff\xfe<\x00": "XML", "\xfe\xff\x00<": "XML", "<\x00o\x00": "XML", "\x00<\x00o": "XML", "\x1f\x8b": "XML, gzip", "BZh9": "XML, bzip2",
		"": "is empty", "abc": "none", "a;b": "none; it seems to be a table", "a,b": "none; it seems to be a table", "a\tb": "none; it seems to be a table", "a,b\x00": "none",
		"PK\x03\x04": "none; it is a workbook or an archive", " {": "none; it is JSON (of Overpass, ask for XML: [out:xml])", "\n[": "none; it is JSON (of Overpass, ask for XML: [out:xml])",
		"SQLite format 3": "none; it is a GeoPackage", "o5m2": "none; it is of the format o5m: convert it to PBF", "o5c2": "none; it is of the format o5m: convert it to PBF", "\xff\xe0\x04o5": "none; it is of the format o5m: convert it to PBF",
		"acces30 x": "none; it is a file of compiled roads of another version: compile the extracts again",
	} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		format, err := FormatOf(name)
		got := format.String()
		if err != nil {
			var fault *Error
			if !errors.As(err, &fault) || fault.File != name {
				t.Errorf("%q: %v names no file", content, err)
			}
			got = strings.Replace(fault.Err.Error(), "is not an OpenStreetMap extract: PBF, or OSM XML, plain or packed with gzip or bzip2, is needed", "none", 1)
		}
		if got != want {
			t.Errorf("%q: %s, want %s", content, got, want)
		}
	}
	if _, err := FormatOf(filepath.Dir(name)); err == nil || err.Error() != "is not a regular file" {
		t.Errorf("a folder: %v", err)
	}
	if _, err := Read(t.Context(), []string{filepath.Dir(name)}, Options{}); err == nil || !strings.HasSuffix(err.Error(), "is not a regular file") {
		t.Errorf("a folder: %v", err)
	}
	if _, err := FormatOf(name + "s"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
}
