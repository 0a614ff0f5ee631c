package roads

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/road/street"
	"acces30/data/insee/barriers"

	"github.com/paulmach/orb"
)

// TestSeasonOfTheModel: a pass that is closed in winter joins two communes in summer.
func TestSeasonOfTheModel(t *testing.T) {
	facts, err := barriers.Read()
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, b := range facts {
		if !b.WinterOnly || len(b.Line) < 2 {
			continue
		}
		p, q := b.Line[0], b.Line[1]
		middle := orb.Point{(p[0] + q[0]) / 2, (p[1] + q[1]) / 2}
		across := orb.Point{(q[1] - p[1]) / 2, (p[0] - q[0]) / 2} // to either side of it
		arcs := map[road.Season]int{}
		for _, season := range []road.Season{road.Winter, road.Summer} {
			study := &coverage.Study{Settings: coverage.Settings{Season: season}, Communes: []coverage.Commune{
				{Code: "05001", Population: 100, Seat: coverage.At(middle[0]+across[0], middle[1]+across[1])}, {Code: "05002", Population: 100, Seat: coverage.At(middle[0]-across[0], middle[1]-across[1])},
			}}
			built, _, err := Network(t.Context(), study, Choice{})
			if err != nil {
				t.Fatal(err)
			}
			arcs[season] = built.Roads.(*intercommune.Roads).Network().Arcs()
		}
		if arcs[road.Winter] < arcs[road.Summer] {
			tried++
		}
	}
	if tried == 0 {
		t.Error("no pass is closed in winter alone")
	}
}

// TestAccepting: roads that will not do are refused before any time is computed, by their
// extent and the names of their files.
func TestAccepting(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.osm")
	if err := os.WriteFile(file, []byte(`<osm><node id="1" lon="6" lat="49"/><node id="2" lon="7" lat="48"/><way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way></osm>`), 0o600); err != nil {
		t.Fatal(err)
	}
	refused := errors.New("refused")
	asked := 0
	choice := Choice{Files: []string{file}, AccessSpeed: AccessSpeed, Radius: Radius, Accept: func(extent orb.Bound, files string) error {
		if asked++; extent != (orb.Bound{Min: orb.Point{6, 48}, Max: orb.Point{7, 49}}) || files != "a.osm" {
			t.Errorf("asked of %v, %s", extent, files)
		}
		return refused
	}}
	study := &coverage.Study{}
	if built, _, err := Network(t.Context(), study, choice); !errors.Is(err, refused) || built != nil {
		t.Errorf("%v", err)
	}
	if _, _, err := Drive(t.Context(), study, choice); !errors.Is(err, refused) {
		t.Errorf("%v", err)
	}
	choice.Accept = func(orb.Bound, string) error { asked++; return nil }
	if _, _, err := Network(t.Context(), study, choice); err != nil || asked != 3 {
		t.Errorf("%v, asked %d times", err, asked)
	}
}

// TestWhichNetworksAreKept: the one just written and the youngest of the others; one of
// some sources is found by their hashes.
func TestWhichNetworksAreKept(t *testing.T) {
	dir := t.TempDir()
	now := time.Now()
	for i, name := range []string{"a.roads", "b.roads", "c.roads", "d.roads", "e.txt"} { // ever younger
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(file, now, now.Add(time.Duration(i-9)*time.Hour)); err != nil {
			t.Fatal(err)
		}
	}
	if err := prune(dir, filepath.Join(dir, "b.roads")); err != nil {
		t.Fatal(err)
	}
	left, err := inCache(dir, "*")
	if want := []string{filepath.Join(dir, "b.roads"), filepath.Join(dir, "d.roads"), filepath.Join(dir, "e.txt")}; err != nil || !reflect.DeepEqual(left, want) {
		t.Errorf("%v are left, %v, want %v", left, err, want)
	}
	b := street.NewBuilder([]int32{6e7, 7e7}, []int32{48e7, 50e7})
	b.AddWay([]uint32{0, 1}, road.Attributes{Class: road.Primary}, road.Attributes{Class: road.Primary}, road.BothWays)
	sources := []street.Source{{File: "x", SHA256: "aa"}, {File: "y", SHA256: "bb"}}
	network, err := b.Build(street.About{Compiler: compiler, Sources: sources})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, cacheName(sources))
	if at, there := Kept(dir, []string{"aa", "bb"}); at != file || there {
		t.Errorf("before it is kept: %s, %v", at, there)
	}
	if err := keep(network, file); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		hashes []string
		there  bool
	}{{[]string{"aa", "bb"}, true}, {[]string{"bb", "aa"}, false}, {[]string{"aa"}, false}} {
		if at, there := Kept(dir, tt.hashes); there != tt.there || (at == file) != tt.there {
			t.Errorf("%v: %s, %v", tt.hashes, at, there)
		}
	}
}
