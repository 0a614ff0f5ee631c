package osm

import (
	"bytes"
	"compress/bzip2"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage/sharedtest"
	"acces30/data/osm/internal/part"

	"github.com/paulmach/osm"
	"github.com/paulmach/osm/osmxml"
)

// shared finds a real extract.
func shared(t testing.TB, name string) string {
	t.Helper()
	return sharedtest.Data(t, "osm", name)
}

// delaware finds the extract of Delaware that comes with the module
// github.com/paulmach/osm.
func delaware(t testing.TB) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/paulmach/osm").Output()
	full := filepath.Join(strings.TrimSpace(string(dir)), "testdata", "delaware-latest.osm.pbf")
	if err == nil {
		_, err = os.Stat(full)
	}
	if err != nil {
		t.Skipf("needs the extract of Delaware in the module github.com/paulmach/osm: %v", err)
	}
	return full
}

func mustRead(t testing.TB, opts Options, files ...string) *Extract {
	t.Helper()
	e, err := Read(t.Context(), files, selected(opts))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestRealAgainstOracle holds the real files against another reader.
func TestRealAgainstOracle(t *testing.T) {
	for _, c := range []struct {
		name string
		ways int // so that the test can't pass on nothing
	}{
		{"andorra_graphhopper.osm.pbf", 1500},
		{"liechtenstein_2013_osm2pgsql.osm.pbf", 2500},
		{"liechtenstein_valhalla.osm.pbf", 3000},
		{"porto_r5.osm.pbf", 50_000},
		{"delaware", 30_000},
		{"andorra_graphhopper.osm.gz", 1500},
		{"monaco_graphhopper.osm.gz", 500},
		{"luxembourg-ville_LuST.osm", 1000},
	} {
		t.Run(c.name, func(t *testing.T) {
			if raceDetector && c.ways > 10_000 {
				t.Skip("too slow with the race detector: compared without it")
			}
			file := ""
			if c.name == "delaware" {
				file = delaware(t)
			} else {
				file = shared(t, c.name)
			}
			e := mustRead(t, Options{}, file)
			want := naive([]testBlock{scanned(t, file, e.Sources[0].Format)})
			got := dump(e)
			if e.Ways() < c.ways {
				t.Errorf("%d ways, at least %d expected", e.Ways(), c.ways)
			}
			if len(got) != len(want) {
				t.Errorf("%d lines, the oracle has %d", len(got), len(want))
			}
			for i := range min(len(got), len(want)) {
				if got[i] != want[i] {
					t.Fatalf("read    %s\noracle  %s", got[i], want[i])
				}
			}
			t.Logf("%d ways, %d nodes, %d with tags, %d restrictions and %d incomplete, %d missing nodes",
				e.Ways(), len(e.NodeIDs), len(e.TaggedNodes), len(e.Restrictions), e.IncompleteRestrictions, len(e.Missing))
		})
	}
}

// scanned reads a file with the oracle.
func scanned(t *testing.T, file string, format Format) testBlock {
	t.Helper()
	var b testBlock
	add := func(o osm.Object) {
		switch o := o.(type) {
		case *osm.Node:
			if o.Visible || format == PBF {
				b.dense = append(b.dense, testNode{int64(o.ID), e7(o.Lon), e7(o.Lat), int32(o.Version), listed(o.Tags)})
			}
		case *osm.Way:
			w := testWay{id: int64(o.ID), version: int32(o.Version), tags: listed(o.Tags)}
			for _, n := range o.Nodes {
				w.refs = append(w.refs, int64(n.ID))
			}
			b.ways = append(b.ways, w)
		case *osm.Relation:
			r := testRelation{id: int64(o.ID), version: int32(o.Version), tags: listed(o.Tags)}
			for _, m := range o.Members {
				kind := map[osm.Type]part.MemberKind{osm.TypeNode: part.NodeMember, osm.TypeWay: part.WayMember, osm.TypeRelation: part.OtherMember}[m.Type]
				r.members = append(r.members, testMember{kind, m.Role, m.Ref})
			}
			b.relations = append(b.relations, r)
		}
	}
	if format == PBF {
		scan(t, file, add)
		return b
	}
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text, err := format.unpack(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	scanner := osmxml.New(t.Context(), text)
	for scanner.Scan() {
		o := scanner.Object()
		if n, ok := o.(*osm.Node); ok {
			n.Visible = true // none of the files has deleted objects
		}
		add(o)
	}
	if err := scanner.Err(); err != nil {
		t.Fatal(err)
	}
	return b
}

func e7(degrees float64) int32 { return int32(math.Round(degrees * 1e7)) }

func listed(tags osm.Tags) []string {
	var all []string
	for _, tag := range tags {
		all = append(all, tag.Key, tag.Value)
	}
	return all
}

// TestSameContentSameExtract reads the same data in four formats.
func TestSameContentSameExtract(t *testing.T) {
	pbf, err := os.ReadFile(shared(t, "liechtenstein_2013_osm2pgsql.osm.pbf"))
	if err != nil {
		t.Fatal(err)
	}
	bz2, err := os.ReadFile(shared(t, "liechtenstein_2013_osm2pgsql.osm.bz2"))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(bzip2.NewReader(bytes.NewReader(bz2)))
	if err != nil {
		t.Fatal(err)
	}
	want := mustReadBytes(t, pbf)
	if want.Ways() < 2500 || len(want.TaggedNodes) < 50 || len(want.Restrictions) == 0 {
		t.Errorf("only %d ways, %d nodes with tags, %d restrictions", want.Ways(), len(want.TaggedNodes), len(want.Restrictions))
	}
	edited := want.Sources[0].Edited
	want.Sources = nil
	for format, content := range map[Format][]byte{Bzip2XML: bz2, XML: text, GzipXML: zip(text)} {
		got := mustReadBytes(t, content)
		if s := got.Sources[0]; s.Format != format || !s.Edited.Equal(edited) {
			t.Errorf("%s read as %s, edited %v instead of %v", format, s.Format, s.Edited, edited)
		}
		got.Sources = nil
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s and PBF differ", format)
		}
	}
	both := mustReadBytes(t, pbf, pbf)
	if !slices.Equal(dump(both), dump(want)) {
		t.Error("the same content twice is not the same as once")
	}
}

// TestRealSources checks what real files say about themselves.
func TestRealSources(t *testing.T) {
	e := mustRead(t, Options{}, shared(t, "porto_r5.osm.pbf"), shared(t, "andorra_graphhopper.osm.pbf"))
	porto, andorra := e.Sources[0], e.Sources[1]
	if want := time.Date(2015, 6, 6, 0, 23, 2, 0, time.UTC); !porto.Date.Equal(want) || !porto.Edited.IsZero() {
		t.Errorf("Porto: date %v, edited %v", porto.Date, porto.Edited)
	}
	if want := time.Date(2013, 5, 28, 18, 59, 4, 0, time.UTC); !andorra.Date.Equal(want) || andorra.Edited.After(want) || andorra.Edited.Year() != 2013 {
		t.Errorf("Andorra: date %v, edited %v", andorra.Date, andorra.Edited)
	}
	if got, want := porto.Bound.Min, ([2]float64{-8.795, 40.981}); got != want {
		t.Errorf("Porto begins at %v, want %v", got, want)
	}
	if want := "osmium/1.10.0"; porto.Program != want || andorra.Program != "Osmium (http://wiki.openstreetmap.org/wiki/Osmium)" {
		t.Errorf("written by %q and %q", porto.Program, andorra.Program)
	}
	if want := (Counts{Nodes: 347_944 + 69_644, Ways: 51_458 + 2725, Relations: 357 + 74}); e.Seen != want {
		t.Errorf("seen %+v, want %+v", e.Seen, want)
	}
	if !e.Bound.Contains(e.Point(0)) || e.Bound.Min[0] > -8.7 || e.Bound.Max[0] < 1.5 {
		t.Errorf("bound %v", e.Bound)
	}
}
