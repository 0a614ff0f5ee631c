package roads

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/data/insee"
	"acces30/data/osm"
	"acces30/data/speeds"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/paulmach/orb"
)

func onDay(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// TestWhatIsToldOfRoads: files, with the day of their data, that ways were cut, and
// which files are older than may be.
func TestWhatIsToldOfRoads(t *testing.T) {
	about := street.About{MissingNodes: 3, Sources: []street.Source{
		{File: "a.pbf", SHA256: "aa", Bytes: 7, Date: onDay(2026, 1, 1).Add(23 * time.Hour), Edited: onDay(2020, 1, 1)}, {File: "b.osm", Edited: onDay(2025, 12, 30)}, {File: "c.osm"},
	}}
	osmInput := coverage.Input{Role: coverage.RoleRoads, Title: "OpenStreetMap", Publisher: "© OpenStreetMap contributors", Licence: "ODbL 1.0"}
	a, b, c := osmInput, osmInput, osmInput
	a.File, a.SHA256, a.Bytes, a.Vintage, b.File, b.Vintage, c.File = "a.pbf", "aa", 7, "2026-01-01", "b.osm", "2025-12-30", "c.osm"
	if diff := cmp.Diff([]coverage.Input{a, b, c}, inputs(about)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	same := func(got, want []finding.Finding) bool {
		return len(got) == len(want) && (len(got) == 0 || reflect.DeepEqual(got, want))
	}
	cut := finding.RoadsCut.Found(finding.Count(3)).At(finding.Source{File: "a.pbf, b.osm, c.osm"}, "a.pbf, b.osm, c.osm", "")
	if got := findings(about); !same(got, []finding.Finding{cut}) {
		t.Errorf("%+v", got)
	}
	about.MissingNodes = 0
	if got := findings(about); len(got) > 0 {
		t.Errorf("%+v", got)
	}
	settings := &coverage.Settings{Date: onDay(2026, 7, 1), MaxRoadsAge: 6} // a.pbf is half a year old to the day
	old := func(file string, day time.Time, months int) finding.Finding {
		return finding.RoadsOld.Found(finding.Dated{Day: day}, finding.Count(months), finding.Word(file)).At(finding.Source{File: file}, file, "")
	}
	if got := oldRoads(about, settings); !same(got, []finding.Finding{old("b.osm", onDay(2025, 12, 30), 6)}) {
		t.Errorf("%+v", got)
	}
	settings.Date = onDay(2026, 7, 2)
	if got := oldRoads(about, settings); !same(got, []finding.Finding{old("a.pbf", onDay(2026, 1, 1), 6), old("b.osm", onDay(2025, 12, 30), 6)}) {
		t.Errorf("%+v", got)
	}
	if got := copied("", c); len(got) > 0 {
		t.Errorf("%+v", got)
	}
	if got := copied("osrm", c); !same(got, []finding.Finding{finding.SpeedsErrorCopied.Found(finding.Word("osrm")).At(finding.Source{File: "c.osm"}, "", "c.osm")}) {
		t.Errorf("%+v", got)
	}
}

// steady are speeds by class alone.
type steady struct {
	road.SpeedModel
	kmh map[road.Class]float64
}

func (s steady) Speed(a *road.Attributes, _ road.Environment, _ float64, _ road.Conditions) float64 {
	return s.kmh[a.Class]
}

// TestSpeedsOfAnotherUnit: motorways under 60 km/h and main roads under 30 are told.
func TestSpeedsOfAnotherUnit(t *testing.T) {
	file := coverage.Input{File: "s.toml"}
	for _, tt := range []struct {
		motorway, primary float64
		want              []string
	}{
		{60, 30, nil},
		{59.9, 30, []string{"[autoroute 60]"}},
		{120, 29.4, []string{"[route principale 29]"}},
		{33, 18, []string{"[autoroute 33]", "[route principale 18]"}},
	} {
		var got []string
		for _, f := range slow(steady{kmh: map[road.Class]float64{road.Motorway: tt.motorway, road.Primary: tt.primary}}, file) {
			got = append(got, fmt.Sprintf("[%s %v]", fault.Says(f.Details[0].(finding.Said)).FR, f.Details[1]))
			if f.Kind != finding.SpeedsSlow.Kind || f.Source.File != "s.toml" || f.Value != "s.toml" {
				t.Errorf("%+v", f)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%v and %v km/h (-want +got):\n%s", tt.motorway, tt.primary, diff)
		}
	}
	for _, preset := range []string{"metric-creuses", "metric-pleines", "osrm"} {
		table, err := speeds.OpenStreets(preset)
		if err != nil {
			t.Fatal(err)
		}
		if found := slow(&table.Speeds, file); found != nil {
			t.Errorf("%s: %+v", preset, found)
		}
	}
}

// TestWhereNetworksComeFrom: what is kept of the files of a network; its box where all
// of them tell theirs.
func TestWhereNetworksComeFrom(t *testing.T) {
	box := func(west, south, east, north float64) orb.Bound {
		return orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
	}
	e := &osm.Extract{
		Sources: []osm.Source{{Format: osm.XML, Date: onDay(2026, 1, 2), Bound: box(6, 48, 7, 49)}, {Format: osm.PBF, Edited: onDay(2026, 3, 4), Bound: box(5, 48.5, 6, 50)}},
		Missing: make([]osm.MissingNode, 2), ShortWays: 5,
	}
	want := street.About{
		Compiler: "3", MissingNodes: 2, ShortWays: 5, Bound: box(5, 48, 7, 50),
		Sources: []street.Source{{File: "a", SHA256: "x", Bytes: 1, Format: "XML", Date: onDay(2026, 1, 2)}, {File: "b", SHA256: "y", Bytes: 2, Format: "PBF", Edited: onDay(2026, 3, 4)}},
	}
	described := []street.Source{{File: "a", SHA256: "x", Bytes: 1}, {File: "b", SHA256: "y", Bytes: 2}}
	if diff := cmp.Diff(want, about(e, described)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for i := range e.Sources {
		was := e.Sources[i].Bound
		e.Sources[i].Bound = orb.Bound{}
		if got := about(e, described).Bound; !got.IsZero() {
			t.Errorf("without the box of file %d: %v", i, got)
		}
		e.Sources[i].Bound = was
	}
}

// TestCountryOfAStudy: the places of its communes, the box that maps show around those
// in scope, and whether any lies on a network.
func TestCountryOfAStudy(t *testing.T) {
	study := &coverage.Study{
		Settings: coverage.Settings{Departements: []string{"57", "2A"}},
		Communes: []coverage.Commune{
			{Code: "57001", Departement: "57", Population: 5, Seat: coverage.At(6, 49), AreaKm2: 3}, {Code: "2A004", Departement: "2A", Population: 7, Seat: coverage.At(8.5, 41.9), AltitudeKnown: true, Altitude: 12},
			{Code: "54001", Departement: "54", Seat: coverage.At(1, 60)}, {Code: "57002", Departement: "57"},
		},
	}
	want := []road.Place{
		{Point: orb.Point{6, 49}, People: 5, Altitude: math.NaN(), AreaKm2: 3, Land: string(insee.Mainland)},
		{Point: orb.Point{8.5, 41.9}, People: 7, Altitude: 12, Land: string(insee.LandOf("2A004"))}, {Point: orb.Point{1, 60}, Altitude: math.NaN(), Land: string(insee.Mainland)},
	}
	if diff := cmp.Diff(want, places(study), cmpopts.EquateNaNs()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	box := around(study)
	for i, want := range []float64{5.8, 41.7, 8.7, 49.2} {
		if got := []float64{box.Min[0], box.Min[1], box.Max[0], box.Max[1]}[i]; !(math.Abs(got-want) <= 1e-9) {
			t.Errorf("side %d of the box is %v, want %v", i, got, want)
		}
	}
	for departements, want := range map[string]bool{"2A 2B": true, "2A": false, "2B": false} {
		settings := coverage.Settings{}
		for _, d := range []string{"2A", "2B"} {
			if len(departements) > 2 || d == departements {
				settings.Departements = append(settings.Departements, d)
			}
		}
		if got := whole(insee.LandOf("2A004"), &settings); got != want || whole(insee.Mainland, &settings) || !whole(insee.LandOf("97411"), &settings) {
			t.Errorf("Corse with %s in scope is whole: %v", departements, got)
		}
	}
	b := street.NewBuilder([]int32{6e7, 7e7}, []int32{48e7, 50e7})
	b.AddWay([]uint32{0, 1}, road.Attributes{Class: road.Primary}, road.Attributes{Class: road.Primary}, road.BothWays)
	network, err := b.Build(street.About{})
	if err != nil {
		t.Fatal(err)
	}
	if !Peopled(study, network) || Peopled(&coverage.Study{Communes: study.Communes[1:]}, network) {
		t.Error("which communes lie on a network is not seen")
	}
	if got := mainRoads(network, orb.Bound{Min: orb.Point{6.4, 48}, Max: orb.Point{6.6, 50}}); len(got) != 1 || got[0].Class != road.Primary || len(got[0].Line) != 2 {
		t.Errorf("%+v", got)
	}
	if got := mainRoads(network, orb.Bound{Min: orb.Point{7.1, 48}, Max: orb.Point{8, 50}}); len(got) > 0 {
		t.Errorf("%+v", got)
	}
}

// TestNobodyLives: on motorways and their slip roads, in tunnels, on bridges and on
// roads of motor traffic alone.
func TestNobodyLives(t *testing.T) {
	for class := range road.Classes {
		if got := nobodyLives(&road.Attributes{Class: class}); got != (class == road.Motorway || class == road.MotorwayLink) {
			t.Errorf("%s: %v", class.Name(), got)
		}
	}
	for flag := road.Flags(1); flag != 0; flag <<= 1 {
		if got := nobodyLives(&road.Attributes{Class: road.Primary, Flags: flag}); got != (flag == road.Tunnel || flag == road.Bridge || flag == road.MotorRoad) {
			t.Errorf("flag %b: %v", flag, got)
		}
	}
}

// TestUnusableFiles: an error names the file that it is about, without its folder, and
// the byte where there is one.
func TestUnusableFiles(t *testing.T) {
	files := []string{"x/a.pbf", "y/b.osm"}
	for _, tt := range []struct {
		err  error
		want string
	}{
		{&osm.Error{File: "y/b.osm", Err: errors.New("broken")}, "b.osm: broken"}, {&osm.Error{File: "y/b.osm", Offset: 1, Err: errors.New("broken")}, "b.osm: at byte 1: broken"},
		{fmt.Errorf("while reading: %w", &osm.Error{File: "b", Offset: 9, Err: errors.New("x")}), "b: at byte 9: x"}, {&fs.PathError{Op: "open", Path: "x/a.pbf", Err: fs.ErrNotExist}, "a.pbf: there is no such file: look at its name and its folder"},
		{errors.New("odd"), "a.pbf, b.osm: odd"}, {context.Canceled, "context canceled"}, {fmt.Errorf("x: %w", context.DeadlineExceeded), "x: context deadline exceeded"},
	} {
		if got := unusable(files, tt.err); got.Error() != tt.want {
			t.Errorf("%v: %v, want %s", tt.err, got, tt.want)
		}
	}
	crash := error(&osm.Error{File: "b", Err: &fault.Crash{Value: "odd"}})
	if got := unusable(files, crash); got != crash {
		t.Errorf("a fault of the program is told as one of the file: %v", got)
	}
}

// TestPairsAtTheEdges: coordinates to the poles and around the Earth, with decimal
// commas, under a header or without one.
func TestPairsAtTheEdges(t *testing.T) {
	name := filepath.Join(t.TempDir(), "pairs.csv")
	for text, want := range map[string]string{
		"180;90;-180;-90\n6,5;49;6;-0\n": "1 180 90 -180 -90, 2 6.5 49 6 -0",
		"1,2,3,4,name\n":                 "1 1 2 3 4", "1,2,3\n4,5,6\n": "failed", "1,2,3,x\n": "failed", "lat1,lon2,lat2,x\n1,2,3,4\n": "failed", "lon1,lon2,lat2,x\n1,2,3,4\n": "failed", "lon1,lat1,lat2,x\n1,2,3,4\n": "failed", "lon1,lat1,lon2,x\n1,2,3,4\n": "failed", "1,2,x,4\n5,6,7,8\n": "failed",
		"lon1,lat1,lon2,lat2\n180.1,0,0,0\n0,90.1,0,0\n0,0,-180.1,0\n0,0,0,-90.1\n0,0,0,Inf\n\"1\"x,2,3,4,5\n": "2 lon1 is no coordinate in degrees, 3 lat1 is no coordinate in degrees, 4 lon2 is no coordinate in degrees, 5 lat2 is no coordinate in degrees, 6 lat2 is no coordinate in degrees, 7 5 fields instead of 4",
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		pairs, err := ReadPairs(name)
		got := ""
		for i, p := range pairs {
			if i > 0 {
				got += ", "
			}
			got += fmt.Sprint(p.Line, " ")
			if p.Fault.EN != "" {
				got += p.Fault.EN
			} else {
				got += fmt.Sprint(p.Trip.From[0], p.Trip.From[1], p.Trip.To[0], p.Trip.To[1])
			}
		}
		if err != nil {
			got = "failed"
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
