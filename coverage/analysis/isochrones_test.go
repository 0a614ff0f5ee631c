package analysis_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/settle"
)

// TestIsochronesOfAStudy draws the areas of two structures by the sea: one of
// them out of the roads' reach, which has a finding and no area.
func TestIsochronesOfAStudy(t *testing.T) {
	study := seasideStudy(t, 50, map[string]orb.Point{"57001": at(5), "57002": at(48), "57003": at(99), "57004": {1, 1}})
	for i := range study.Communes {
		study.Communes[i].Population = 10 * (i + 1)
	}
	position := coverage.Position{Point: orb.Point{0.2, 0.2}, Known: true}
	study.Structures = append(study.Structures,
		coverage.Structure{ID: "2", Departement: "57", Points: []coverage.ServicePoint{{Position: position}}},
		coverage.Structure{ID: "3", Departement: "54", Points: []coverage.ServicePoint{{Position: coverage.Position{Point: at(150), Known: true}}}})
	study.Settings.Isochrones = []road.Deciseconds{1 * road.Minute, 6 * road.Minute, 9 * road.Minute}
	r := analyse(t, study)
	if len(r.Bands) != 3 || len(r.Structures[0].Bands) != 3 || r.Cell != isochrone.StreetCell {
		t.Fatalf("%d bands, %d of the first structure, cells of %g m", len(r.Bands), len(r.Structures[0].Bands), r.Cell)
	}
	if r.Structures[1].Bands != nil || r.Structures[2].Bands != nil {
		t.Error("a structure off the network or out of scope has areas")
	}
	off := 0
	for _, f := range r.Findings {
		if f.Kind == finding.PointOffNetwork.Kind || f.Kind == finding.PointOutsideRoads.Kind {
			off++
		}
	}
	if off != 1 {
		t.Errorf("%d findings about points off the network", off)
	}
	// Communes and people per band are told by times: those of the analysis. The
	// second is on the site's own road, 22 s of driving away; the first, 8.4 min.
	for k, b := range r.Structures[0].Bands {
		communes, people := 0, 0
		for i := range r.Communes {
			c := &r.Communes[i]
			for _, near := range c.Nearest {
				if near.Structure == 0 && near.Time <= study.Settings.Isochrones[k] {
					communes, people = communes+1, people+c.Commune.Population
				}
			}
		}
		if b.CheckPoints.Reached != communes || b.People.Reached != people || communes != []int{1, 1, 2}[k] {
			t.Errorf("band %d: %d communes and %d people, want %d and %d", k, b.CheckPoints.Reached, b.People.Reached, communes, people)
		}
		if !planar.MultiPolygonContains(b.Area, at(50)) || !planar.MultiPolygonContains(r.Bands[k].Area, at(50)) || !planar.MultiPolygonContains(r.Bands[k].Area, at(150)) {
			t.Errorf("band %d leaves its site out", k)
		}
	}
	sum := r.StructureBands()
	if len(sum) != 3 || sum[1].Nodes != r.Structures[0].Bands[1].Nodes || sum[1].SquareMetres != r.Structures[0].Bands[1].SquareMetres {
		t.Errorf("bands of all structures together: %+v", sum)
	}
	if again := analyse(t, study); !reflect.DeepEqual(r.Bands, again.Bands) || !reflect.DeepEqual(r.Structures[0].Bands, again.Structures[0].Bands) {
		t.Error("the same study has other areas")
	}
	study.Settings.Isochrones = nil
	if none := analyse(t, study); none.Bands != nil || none.Structures[0].Bands != nil {
		t.Error("areas that nobody asked for")
	}
}

// modelledStudy returns a study of communes in a row, joined by modelled roads, with a
// structure at the first; and their places.
func modelledStudy(t *testing.T) (*coverage.Study, []road.Place) {
	t.Helper()
	study := seasideStudy(t, 0, nil)
	var places []road.Place
	for i := range 5 {
		p := orb.Point{float64(i) * 0.05, 0} // 5,566 m apart: 8.0 minutes at 50 km/h, a fifth longer by road
		places = append(places, road.Place{Point: p, People: 100})
		study.Communes = append(study.Communes, coverage.Commune{Code: fmt.Sprint(57001 + i), Name: "c", Departement: "57", Population: 100, PopulationKnown: true, Seat: coverage.Position{Point: p, Known: true}})
	}
	model, err := intercommune.New(places, intercommune.Params{
		Levels: []intercommune.Level{{Speed: 50, Detour: 1.2, Longest: 30e3}}, Kept: [3]float64{1, 1, 1}, Peak: [3]float64{1, 1, 1},
		Access: 40, DensityRadius: 3000, Piece: 4000, Reach: 10e3, Relief: intercommune.Relief{From: 2, Full: 15},
	})
	if err != nil {
		t.Fatal(err)
	}
	study.Network = coverage.Network{Roads: model, RoadsInfo: coverage.RoadsInfo{Kind: coverage.InterCommune}}
	return study, places
}

// TestIsochronesOnAModelledNetwork draws areas around communes of a grid joined by modelled
// roads, that hold the places within the limit.
func TestIsochronesOnAModelledNetwork(t *testing.T) {
	study, places := modelledStudy(t)
	study.Settings.Isochrones, study.Settings.IsochroneCell = []road.Deciseconds{20 * road.Minute}, 400
	r := analyse(t, study)
	if len(r.Bands) != 1 || r.Cell != 400 {
		t.Fatalf("%d bands, cells of %g m", len(r.Bands), r.Cell)
	}
	for i, want := range []bool{true, true, true, false, false} { // 0, 8, 16, 24 and 32 minutes
		if got := planar.MultiPolygonContains(r.Bands[0].Area, places[i].Point); got != want {
			t.Errorf("place %d, %d ds away, is in the area: %t", i, r.Communes[i].Time(), got)
		}
	}
}

// TestHomesBesideAreas: areas are held against the people where they live in scope,
// modelled or given; those of a structure as if there were no other.
func TestHomesBesideAreas(t *testing.T) {
	for _, given := range []bool{false, true} {
		study, places := modelledStudy(t)
		study.Settings.Isochrones, study.Settings.IsochroneCell = []road.Deciseconds{2 * road.Minute, 14 * road.Minute}, 400
		study.Structures = append(study.Structures, coverage.Structure{ID: "2", Departement: "57", Points: []coverage.ServicePoint{{Position: coverage.Position{Point: places[3].Point, Known: true}}}})
		study.Settlement = &settle.Model{Core: 0.4, Radius: 1, Farthest: 3000, Lanes: 100, Scatter: 0.1}
		study.Communes[1].Departement = "54"
		if given {
			for i, at := range []float64{0, 0.01, 0.03, 0.06, 0.12, 0.16, 0.21, 0.076} {
				study.PopulationPoints = append(study.PopulationPoints, coverage.PopulationPoint{Point: orb.Point{at, 0.001}, Commune: int32(i % 5), Hundredths: 1 << i})
			}
		}
		all := analyse(t, study)
		if len(all.Bands) != 2 {
			t.Fatalf("%d bands", len(all.Bands))
		}
		checkReached(t, all, all.Bands)
		structures := study.Structures
		for i := range structures {
			study.Structures = structures[i : i+1]
			alone := analyse(t, study)
			checkReached(t, alone, alone.Bands)
			for k := range alone.Bands {
				if got, want := all.Structures[i].Bands[k].Homes, alone.Bands[k].Homes; got.Reached != want.Reached || got.Missed != want.Missed || got.Inside == 0 {
					t.Errorf("given %v, structure %d, band %d: %+v, alone %+v", given, i, k, got, want)
				}
			}
		}
	}
}

// checkReached holds bands against the times of the people in scope.
func checkReached(t *testing.T, r *coverage.Result, bands []isochrone.Band) {
	t.Helper()
	for _, b := range bands {
		people := 0
		for i := range r.Communes {
			for _, at := range r.Communes[i].ByPoint.Times {
				if at.Time <= b.Limit {
					people += int(at.Hundredths)
				}
			}
		}
		if b.Homes.Reached != people || people == 0 {
			t.Errorf("%g min: %+v, want %d hundredths of people reached", b.Limit.Minutes(), b.Homes, people)
		}
	}
}
