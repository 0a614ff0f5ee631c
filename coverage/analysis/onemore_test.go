package analysis

import (
	"errors"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"acces30/coverage"
	"acces30/coverage/refusal"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/settle"
)

// TestOneMoreStructureNeverLengthens opens structures one by one on a modelled
// network in hills: no commune's time grows, nor do people within a limit become
// fewer.
func TestOneMoreStructureNeverLengthens(t *testing.T) {
	study := hills(t, 60)
	rng := rand.New(rand.NewPCG(13, 2))
	var before *coverage.Result
	for k := range 8 {
		p := point(0, openOn(0))
		p.Position = coverage.At(6+rng.Float64()*0.8, 48.5+rng.Float64()*0.5)
		study.Structures = append(study.Structures, structure(strconv.Itoa(k), p))
		now, err := Run(t.Context(), study, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range now.Communes {
			if before != nil && now.Communes[i].Time() > before.Communes[i].Time() {
				t.Fatalf("%d structures: commune %d needs %d, %d before", k+1, i, now.Communes[i].Time(), before.Communes[i].Time())
			}
		}
		for i := range now.ByPoint {
			if before != nil && now.ByPoint[i].Within < before.ByPoint[i].Within {
				t.Fatalf("%d structures: %d people within, %d before", k+1, now.ByPoint[i].Within, before.ByPoint[i].Within)
			}
		}
		before = now
	}
	if before.ByPoint[0].Within == 0 || math.IsNaN(before.ByPoint[0].Share()) {
		t.Error("nobody is near anything: the test says nothing")
	}
}

// hills makes a study of so many communes on a modelled network in hills, without
// any structure.
func hills(t *testing.T, communes int) *coverage.Study {
	t.Helper()
	rng := rand.New(rand.NewPCG(13, 1))
	study := &coverage.Study{Settings: coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise}}
	var places []road.Place
	for i := range communes {
		c := commune("57"+strconv.Itoa(100+i), 0, 20+rng.IntN(4000))
		c.Seat = coverage.At(6+rng.Float64()*0.8, 48.5+rng.Float64()*0.5)
		c.AreaKm2 = 1 + 30*rng.Float64()
		study.Communes = append(study.Communes, c)
		places = append(places, road.Place{Point: c.Seat.Point, People: c.Population, Altitude: 400 * rng.Float64()})
	}
	roads, err := intercommune.New(places, intercommune.Params{
		Levels: []intercommune.Level{{Speed: 70, Detour: 1.1, Longest: 30e3, Relief: 0.5}},
		Kept:   [3]float64{1, 0.9, 0.4}, Peak: [3]float64{1, 0.8, 0.6},
		Access: 40, Relief: intercommune.Relief{From: 2, Full: 15, Climb: 0.1},
		Terminal: 120, DensityRadius: 3000, Piece: 4000, Reach: 30e3,
	})
	if err != nil {
		t.Fatal(err)
	}
	study.Network = coverage.Network{Roads: roads, Settlement: &settle.Model{
		Core: 0.6, CoreEast: 0.2, CoreDensity: -0.1, Radius: 1, Farthest: 4000, Lanes: 90, Scatter: 0.1,
	}}
	return study
}

// TestCellsFinerThanTheModel are refused, with the side that would do.
func TestCellsFinerThanTheModel(t *testing.T) {
	study := hills(t, 60)
	study.Structures = []coverage.Structure{structure("1", point(0, openOn(0)))}
	study.Structures[0].Points[0].Position = study.Communes[0].Seat
	study.Settings.Isochrones, study.Settings.IsochroneCell = []road.Deciseconds{coverage.Promise}, 10
	var refused *refusal.Refusal
	if _, err := Run(t.Context(), study, Options{}); !errors.As(err, &refused) || refused.Says != refusal.CellsTooFine(10, 20).Says {
		t.Errorf("cells of ten metres: %v", err)
	}
}
