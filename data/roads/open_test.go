package roads_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/data/input"
	"acces30/data/roads"
)

// crossing is a small extract: two roads that cross, and one that leads out of
// the data.
const crossing = `<osm version="0.6">
<bounds minlat="49" minlon="6" maxlat="49.1" maxlon="6.1"/>
<node id="1" lat="49.05" lon="6.00"/><node id="2" lat="49.05" lon="6.05"/><node id="3" lat="49.05" lon="6.10"/>
<node id="4" lat="49.00" lon="6.05"/><node id="5" lat="49.10" lon="6.05"/>
<way id="1" timestamp="2024-05-06T07:08:09Z"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way>
<way id="2"><nd ref="4"/><nd ref="2"/><nd ref="5"/><nd ref="6"/><tag k="highway" v="tertiary"/></way>
</osm>`

func writeFile(t *testing.T, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func mustOpen(t *testing.T, opts roads.Options, files ...string) *roads.Opened {
	t.Helper()
	opened, err := roads.Open(t.Context(), files, opts)
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

func kept(t *testing.T, cache string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(cache, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestOpenKeepsByContent(t *testing.T) {
	dir := t.TempDir()
	cache := roads.Options{Cache: filepath.Join(dir, "cache")}
	a := writeFile(t, dir, "a.osm", crossing)
	first := mustOpen(t, cache, a)
	if first.Cached || first.Compiled || len(first.Warnings) > 0 || first.Network.Links() != 4 {
		t.Fatalf("%+v with %d links", first, first.Network.Links())
	}
	about := first.Network.About()
	if about.MissingNodes != 1 || about.Sources[0].File != "a.osm" || about.Sources[0].Vintage().Format(time.DateOnly) != "2024-05-06" {
		t.Errorf("about %+v", about)
	}
	if len(first.Network.Edge(0)) != 3 { // the one cut, and two ends of the primary road
		t.Errorf("edge %v", first.Network.Edge(0))
	}

	// The same content under another name is the same network.
	if second := mustOpen(t, cache, writeFile(t, dir, "b.osm", crossing)); !second.Cached ||
		second.Network.Info().Content != first.Network.Info().Content {
		t.Error("not taken from the cache")
	}
	if other := mustOpen(t, cache, writeFile(t, dir, "c.osm", strings.Replace(crossing, "primary", "secondary", 1))); other.Cached {
		t.Error("other content was taken from the cache")
	}
	// No more than two are kept: the last two.
	for i, class := range []string{"residential", "unclassified", "tertiary", "secondary"} {
		mustOpen(t, cache, writeFile(t, dir, "d.osm", strings.Replace(crossing, "primary", class, 1)))
		for _, name := range kept(t, cache.Cache) { // clocks of file systems are coarse
			if at, err := os.Stat(name); err == nil && time.Since(at.ModTime()) < time.Hour {
				old := time.Now().Add(time.Duration(i-10) * time.Hour)
				if err := os.Chtimes(name, old, old); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	if files := kept(t, cache.Cache); len(files) != 2 {
		t.Errorf("%d networks are kept: %v", len(files), files)
	}
	if last := mustOpen(t, cache, filepath.Join(dir, "d.osm")); !last.Cached {
		t.Error("the last one was not kept")
	}
	if before := mustOpen(t, cache, writeFile(t, dir, "e.osm", strings.Replace(crossing, "primary", "tertiary", 1))); !before.Cached {
		t.Error("the one before the last was not kept")
	}
}

// TestOpenTrustsNothing damages what is kept, and puts the network of other
// content in its place.
func TestOpenTrustsNothing(t *testing.T) {
	dir := t.TempDir()
	cache := roads.Options{Cache: filepath.Join(dir, "cache")}
	a := writeFile(t, dir, "a.osm", crossing)
	want := mustOpen(t, cache, a).Network.Info().Content
	name := kept(t, cache.Cache)[0]
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var other bytes.Buffer
	if err := mustOpen(t, roads.Options{}, writeFile(t, dir, "b.osm", strings.Replace(crossing, "49.05", "49.06", 1))).Network.Write(&other); err != nil {
		t.Fatal(err)
	}
	flipped := bytes.Clone(whole)
	flipped[len(flipped)/2] ^= 1
	for what, content := range map[string][]byte{
		"other rules": compiledByOthers(t, about(t, a)),
		"cut":         whole[:len(whole)-5], "empty": nil, "flipped": flipped, "text": []byte("hello"), "other roads": other.Bytes(),
	} {
		if err := os.WriteFile(name, content, 0o644); err != nil {
			t.Fatal(err)
		}
		got := mustOpen(t, cache, a)
		if got.Cached || len(got.Warnings) != 1 || got.Network.Info().Content != want {
			t.Errorf("%s: cached %v, warnings %v", what, got.Cached, got.Warnings)
		}
		if again := mustOpen(t, cache, a); !again.Cached || len(again.Warnings) != 0 {
			t.Errorf("%s: not mended", what)
		}
	}
}

func TestOpenWithoutAFolderToWriteTo(t *testing.T) {
	dir := t.TempDir()
	a := writeFile(t, dir, "a.osm", crossing)
	got := mustOpen(t, roads.Options{Cache: filepath.Join(a, "cache")}, a)
	if got.Network.Links() != 4 || len(got.Warnings) == 0 {
		t.Errorf("warnings %v", got.Warnings)
	}
}

func TestOpenCompiled(t *testing.T) {
	dir := t.TempDir()
	a := writeFile(t, dir, "a.osm", crossing)
	n := mustOpen(t, roads.Options{}, a).Network
	file := filepath.Join(dir, "a.roads")
	if err := roads.WriteFile(n, file); err != nil {
		t.Fatal(err)
	}
	got := mustOpen(t, roads.Options{}, file)
	if !got.Compiled || got.Network.Info().Content != n.Info().Content {
		t.Error("the compiled file is another network")
	}
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	cut := writeFile(t, dir, "cut.roads", string(whole[:len(whole)-1]))
	later := bytes.Clone(whole)
	later[16]++
	versioned := writeFile(t, dir, "later.roads", string(later))
	for _, tt := range []struct {
		files []string
		want  string
	}{
		{[]string{cut}, "cut.roads: not a whole file of compiled roads"},
		{[]string{versioned}, "later.roads: compiled roads of another version"},
		{[]string{a, file}, "a.roads: is a file of compiled roads, which stands alone"},
		{[]string{filepath.Join(dir, "absent.pbf")}, "absent.pbf: there is no such file"},
		{[]string{writeFile(t, dir, "empty.osm", "")}, "empty.osm: is empty"},
		{[]string{writeFile(t, dir, "half.osm", crossing[:300])}, "half.osm: at byte"},
		{[]string{writeFile(t, dir, "none.osm", "<osm></osm>")}, "none.osm: there is no road in it that a car may use"},
		{[]string{writeFile(t, dir, "middles.osm", `<osm><way id="1"><center lat="49" lon="6"/><tag k="highway" v="primary"/></way></osm>`)}, "middles.osm: has the roads without their nodes"},
		{[]string{writeFile(t, dir, "ids.osm", `<osm><way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way></osm>`)}, "ids.osm: has the roads without their nodes"},
		{[]string{dir}, "is a folder: give the file in it"},
	} {
		_, err := roads.Open(t.Context(), tt.files, roads.Options{})
		var unusable *input.Error
		if !errors.As(err, &unusable) || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), filepath.Dir(tt.files[len(tt.files)-1])) {
			t.Errorf("%v: error %v, want %q", tt.files, err, tt.want)
		}
	}
}

func TestOpenStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := roads.Open(ctx, []string{writeFile(t, t.TempDir(), "a.osm", crossing)}, roads.Options{})
	var unusable *input.Error
	if !errors.Is(err, context.Canceled) || errors.As(err, &unusable) {
		t.Errorf("error %v", err)
	}
}

func TestSeveralExtractsAsOne(t *testing.T) {
	dir := t.TempDir()
	const east = `<osm version="0.6"><bounds minlat="49" minlon="6.1" maxlat="49.1" maxlon="6.2"/>
<node id="3" lat="49.05" lon="6.10"/><node id="7" lat="49.05" lon="6.15"/>
<way id="3"><nd ref="3"/><nd ref="7"/><tag k="highway" v="primary"/></way></osm>`
	n := mustOpen(t, roads.Options{}, writeFile(t, dir, "west.osm", crossing), writeFile(t, dir, "east.osm", east)).Network
	about := n.About()
	if n.Links() != 4 || len(about.Sources) != 2 || about.Bound.Max.Lon() != 6.2 || about.Bound.Min.Lon() != 6 {
		t.Errorf("%d links, about %+v", n.Links(), about)
	}
}

func about(t *testing.T, file string) street.About {
	t.Helper()
	return mustOpen(t, roads.Options{}, file).Network.About()
}

// compiledByOthers is a network that other rules made of the same sources.
func compiledByOthers(t *testing.T, about street.About) []byte {
	t.Helper()
	b := street.NewBuilder([]int32{60000000, 61000000}, []int32{490000000, 490000000})
	a := road.Attributes{Class: road.Primary}
	b.AddWay([]uint32{0, 1}, a, a, road.BothWays)
	about.Compiler = "0"
	n, err := b.Build(about)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := n.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestCleanCache removes what a killed compilation left, and nothing else.
func TestCleanCache(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"ab12.roads", ".ab12.roads-123", ".ab12.txt-123"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := roads.CleanCache(folder); err != nil {
		t.Fatal(err)
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) != 2 || left[0].Name() != ".ab12.txt-123" {
		t.Errorf("left: %v, %v", left, err)
	}
	if err := roads.CleanCache(filepath.Join(folder, "nowhere")); err != nil {
		t.Error(err)
	}
}
