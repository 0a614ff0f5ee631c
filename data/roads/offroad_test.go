package roads_test

import (
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/coverage/isochrone"
	"acces30/coverage/polygon"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/travel"
	"acces30/data"
	"acces30/data/moselle"
	"acces30/data/roads"
)

// offRoad are distances from the road in metres that points off it are told by.
var offRoad = []float64{0, 100, 400, 1000, 2000}

// wild returns points spread evenly over the country within reach of a road, with
// the way from each to the roads, so many for every class of offRoad: what a
// commune, or people, would have there.
func (i *isochrones) wild(each int, seed uint64) ([]orb.Point, []road.Attachment) {
	rng := rand.New(rand.NewPCG(seed, 2))
	box := i.roads.Streets().Bound().Pad(0.02)
	var points []orb.Point
	var on []road.Attachment
	wanted := make([]int, len(offRoad)-1)
	for range 400_000 {
		p := orb.Point{
			box.Min.Lon() + rng.Float64()*(box.Max.Lon()-box.Min.Lon()),
			box.Min.Lat() + rng.Float64()*(box.Max.Lat()-box.Min.Lat()),
		}
		a := i.roads.Depart(p, road.OffPeak)
		if len(a.Legs) == 0 {
			continue
		}
		if class := offRoadClass(a.Metre); wanted[class] < each {
			wanted[class]++
			points, on = append(points, p), append(on, a)
		}
	}
	return points, on
}

func offRoadClass(metres float64) int {
	class := 0
	for class < len(offRoad)-2 && metres > offRoad[class+1] {
		class++
	}
	return class
}

// TestOpenLandOnRealRoads asks at points off the roads whether the area of a limit
// holds those within it by their time, and no others: a commune's flag, people and
// the map follow one law. Far from all roads no more are on the wrong side than
// beside them.
func TestOpenLandOnRealRoads(t *testing.T) {
	for _, extract := range []string{"porto_r5.osm.pbf", "liechtenstein_valhalla.osm.pbf"} {
		i := newIsochrones(t, extract, isochrone.StreetOptions{})
		points, on := i.wild(2000, 5)
		byClass := make([]isochrone.Fidelity, len(offRoad)-1)
		byLimit := make([]isochrone.Fidelity, len(limits))
		for _, site := range i.somewhere(10, 77) {
			q := i.query(t, limits, site)
			q.Tolerance = i.surface.Cell() / 5
			bands, err := i.surface.Bands(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			times := i.timesFrom(points, on, q.Destinations)
			for b, band := range bands {
				areas := polygon.NewLocator(band.Area, i.surface.Cell())
				for k, p := range points {
					f := fidelityOf(times[k] <= band.Limit, areas.Contains(p))
					byClass[offRoadClass(on[k].Metre)].Add(f)
					byLimit[b].Add(f)
				}
			}
		}
		for class, f := range byClass {
			t.Logf("%s, %g to %g m off: %.2f %% missed of %d, %.2f %% claimed of %d", extract, offRoad[class], offRoad[class+1],
				100*f.MissedShare(), f.Reached, 100*f.ClaimedShare(), f.Inside)
			if f.Reached < 5000 || f.MissedShare() > 0.01 || f.ClaimedShare() > 0.0125 {
				t.Errorf("%s, %g to %g m off: %+v", extract, offRoad[class], offRoad[class+1], f)
			}
		}
		for b, f := range byLimit {
			t.Logf("%s, %.0f min: %.2f %% missed of %d, %.2f %% claimed of %d", extract, limits[b].Minutes(),
				100*f.MissedShare(), f.Reached, 100*f.ClaimedShare(), f.Inside)
		}
	}
}

// timesFrom returns the times from points to the destinations searched from.
func (i *isochrones) timesFrom(points []orb.Point, on []road.Attachment, to []isochrone.Destination) []road.Deciseconds {
	times := make([]road.Deciseconds, len(points))
	for k, a := range on {
		times[k] = i.search.TimeVia(a.Legs)
		for _, d := range to {
			if d.Road != 0 && d.Road == a.Road {
				if direct, _, ok := i.roads.Between(points[k], d.Point, road.OffPeak); ok {
					times[k] = min(times[k], direct)
				}
			}
		}
	}
	return times
}

func fidelityOf(reached, inside bool) isochrone.Fidelity {
	var f isochrone.Fidelity
	if reached {
		f.Reached = 1
		if !inside {
			f.Missed = 1
		}
	}
	if inside {
		f.Inside = 1
		if !reached {
			f.Claimed = 1
		}
	}
	return f
}

// moselleModelled returns the built-in Moselle and its modelled network.
func moselleModelled(t *testing.T) (*coverage.Study, *coverage.BuiltNetwork) {
	t.Helper()
	study, err := data.Load(t.Context(), data.Options{BuiltIn: moselle.Tables(), Settings: coverage.Settings{Threshold: coverage.Promise, MarginMetres: 40_000}})
	if err != nil {
		t.Fatal(err)
	}
	network, _, err := roads.Network(t.Context(), study, roads.Choice{})
	if err != nil {
		t.Fatal(err)
	}
	return study, network
}

// TestLandOfTheModel asks the same of the modelled network around the Moselle: a
// point has the time that the network gives a commune there, and the area agrees but
// for the width of its cells of 500 m.
func TestLandOfTheModel(t *testing.T) {
	_, network := moselleModelled(t)
	model := network.Roads.(*intercommune.Roads)
	surface, err := isochrone.NewInterCommuneSurface(t.Context(), model, road.OffPeak, isochrone.InterCommuneOptions{})
	if err != nil {
		t.Fatal(err)
	}
	graph, err := travel.Backward(model.Network(), model.Weights(road.OffPeak))
	if err != nil {
		t.Fatal(err)
	}
	var search travel.Search
	if err := search.Run(t.Context(), graph, model.Arrive(orb.Point{6.50, 49.11}, road.OffPeak).Legs, isochrone.Horizon(limits)); err != nil {
		t.Fatal(err)
	}
	bands, err := surface.Bands(t.Context(), isochrone.Query{Times: &search, Limits: limits})
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(9, 1))
	for _, band := range bands {
		var f isochrone.Fidelity
		areas := polygon.NewLocator(band.Area, surface.Cell())
		for range 20_000 {
			p := orb.Point{6.0 + rng.Float64(), 48.8 + 0.6*rng.Float64()}
			f.Add(fidelityOf(search.TimeVia(model.Depart(p, road.OffPeak).Legs) <= band.Limit, areas.Contains(p)))
		}
		t.Logf("%.0f min: %.2f %% missed of %d, %.2f %% claimed of %d", band.Limit.Minutes(), 100*f.MissedShare(), f.Reached, 100*f.ClaimedShare(), f.Inside)
		if f.Reached == 0 || f.MissedShare() > 0.03 || f.ClaimedShare() > 0.03 {
			t.Errorf("%.0f min: %+v", band.Limit.Minutes(), f)
		}
	}
}
