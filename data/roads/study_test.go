package roads_test

import (
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/data/roads"
)

// highland is a motorway and a road beside it, 300 m farther north, joined at
// one end, with a village and a town far from each other.
const highland = `<osm version="0.6" timestamp="2026-10-01T00:00:00Z">
<bounds minlat="49" minlon="6" maxlat="49.2" maxlon="6.6"/>
<node id="1" lat="49.100" lon="6.00"/><node id="2" lat="49.100" lon="6.55"/>
<node id="3" lat="49.103" lon="6.00"/><node id="4" lat="49.103" lon="6.55"/>
<way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="motorway"/><tag k="oneway" v="no"/></way>
<way id="2"><nd ref="3"/><nd ref="4"/><tag k="highway" v="primary"/></way>
<way id="3"><nd ref="1"/><nd ref="3"/><tag k="highway" v="primary"/></way>
</osm>`

func highlandStudy() *coverage.Study {
	commune := func(code string, lon float64, people int) coverage.Commune {
		return coverage.Commune{Code: code, Name: code, Departement: "57", Population: people, PopulationKnown: true, Seat: coverage.At(lon, 49.100)}
	}
	return &coverage.Study{
		Settings: coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
		Communes: []coverage.Commune{commune("57001", 6.10, 300), commune("57002", 6.50, 200_000)},
	}
}

// onHighland returns the study on its network.
func onHighland(t *testing.T, speeds string) *coverage.Study {
	t.Helper()
	study := highlandStudy()
	network, opened, err := roads.Network(t.Context(), study, roads.Choice{
		Files:  []string{writeFile(t, t.TempDir(), "highland.osm", highland)},
		Speeds: speeds, AccessSpeed: roads.AccessSpeed, Radius: roads.Radius,
	})
	if err != nil {
		t.Fatal(err)
	}
	if opened == nil || opened.Compiled || opened.Cached {
		t.Errorf("the extract was opened as %+v", opened)
	}
	if study.Roads != nil || study.Inputs != nil {
		t.Error("the study was changed")
	}
	return study.On(network)
}

func TestNetworkOfStreets(t *testing.T) {
	study := onHighland(t, "")
	info := study.RoadsInfo
	if info.Kind != coverage.Streets || info.Preset != "metric-creuses" || len(info.Parameters) < 50 {
		t.Errorf("%v roads by %q, %d parameters", info.Kind, info.Preset, len(info.Parameters))
	}
	if study.Extent.Bound != (orb.Bound{Min: orb.Point{6, 49}, Max: orb.Point{6.6, 49.2}}) || len(study.Extent.Edge) == 0 {
		t.Errorf("extent %+v", study.Extent)
	}
	classes := map[road.Class]int{}
	for _, r := range study.MainRoads {
		classes[r.Class]++
	}
	if classes[road.Motorway] != 1 || classes[road.Primary] != 1 { // the two primary roads are one link
		t.Errorf("main roads %v", classes)
	}
	roles := map[coverage.Role]coverage.Input{}
	for _, input := range study.Inputs {
		roles[input.Role] = input
	}
	if in := roles[coverage.RoleRoads]; in.File != "highland.osm" || in.Licence != "ODbL 1.0" || len(in.SHA256) != 64 {
		t.Errorf("roads are described as %+v", in)
	}
	if in := roles[coverage.RoleSpeeds]; !in.BuiltIn || in.File != "metric-creuses.toml" {
		t.Errorf("speeds are described as %+v", in)
	}
}

// TestNobodyLivesOnTheMotorway: the places are on it, and yet hang on the road
// beside it, 334 m away.
func TestNobodyLivesOnTheMotorway(t *testing.T) {
	study := onHighland(t, "")
	if a := study.Roads.Depart(orb.Point{6.1, 49.1}, road.OffPeak); !(math.Abs(a.Metre-333.6) <= 0.5) || len(a.Legs) != 2 {
		t.Errorf("%+v", a)
	}
}

// TestPlacesAreEverywhere: where that is asked for, the places hang on the motorway.
func TestPlacesAreEverywhere(t *testing.T) {
	network, _, err := roads.Network(t.Context(), highlandStudy(), roads.Choice{
		Files: []string{writeFile(t, t.TempDir(), "highland.osm", highland)}, AccessSpeed: roads.AccessSpeed, Radius: roads.Radius, Everywhere: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	if a := network.Roads.Depart(orb.Point{6.1, 49.1}, road.OffPeak); a.Metre > 0.01 || len(a.Legs) != 2 {
		t.Errorf("%+v", a)
	}
}

// TestDriveAtNoSpeeds: without the file of speeds that is asked for nothing is driven.
func TestDriveAtNoSpeeds(t *testing.T) {
	nowhere := filepath.Join(t.TempDir(), "none.toml")
	opened, driven, err := roads.Drive(t.Context(), highlandStudy(), roads.Choice{Files: []string{writeFile(t, t.TempDir(), "highland.osm", highland)}, Speeds: nowhere})
	if err == nil || !strings.Contains(err.Error(), "none.toml") || opened != nil || driven != nil {
		t.Errorf("%v, %v, %v", opened, driven, err)
	}
}

// TestDensityOfCommunes: METRIC's speeds on a road of this class are 65 km/h
// in rural country and 20 in dense.
func TestDensityOfCommunes(t *testing.T) {
	study := onHighland(t, "metric-creuses")
	speed := func(lon float64) float64 {
		const degrees = 0.002
		d, metres, ok := study.Roads.Between(orb.Point{lon, 49.103}, orb.Point{lon + degrees, 49.103}, road.OffPeak)
		if !ok {
			t.Fatal("not on one road")
		}
		return float64(metres) / float64(d) * 36
	}
	if rural, dense := speed(6.10), speed(6.50); !(math.Abs(rural-65) <= 2) || !(math.Abs(dense-20) <= 1) {
		t.Errorf("%.1f km/h near the village, %.1f in the town", rural, dense)
	}
}

func TestVintage(t *testing.T) {
	n := mustOpen(t, roads.Options{}, writeFile(t, t.TempDir(), "a.osm", crossing)).Network
	if got := n.About().Sources[0].Vintage().Format(time.DateOnly); got != "2024-05-06" {
		t.Errorf("vintage %s", got)
	}
}

// TestErrorsOfAPart: the error of modelled times holds from nine tenths of the communes in
// scope on, those around not counted; of fewer none is known.
func TestErrorsOfAPart(t *testing.T) {
	for _, tt := range []struct {
		known    int
		measured bool
	}{{0, true}, {9, true}, {10, true}, {11, false}, {500, false}} {
		study := highlandStudy()
		study.Known.Communes = tt.known
		for len(study.Communes) < 9 {
			c := study.Communes[0]
			c.Code, c.Seat = fmt.Sprint("5710", len(study.Communes)), coverage.At(6.1, 49.1+0.02*float64(len(study.Communes)))
			study.Communes = append(study.Communes, c)
		}
		around := study.Communes[0]
		around.Code, around.Departement, around.Seat = "54001", "54", coverage.At(6.2, 49)
		study.Communes = append(study.Communes, around)
		network, opened, err := roads.Network(t.Context(), study, roads.Choice{})
		if err != nil || opened != nil {
			t.Fatal(err)
		}
		info := &network.RoadsInfo
		if info.Kind != coverage.InterCommune || (len(info.Errors) > 0) != tt.measured || (len(info.ErrorsInHills) > 0) != tt.measured {
			t.Errorf("of %d communes: %d and %d bands of errors", tt.known, len(info.Errors), len(info.ErrorsInHills))
		}
	}
}
