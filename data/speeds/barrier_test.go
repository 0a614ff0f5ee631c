package speeds_test

import (
	"context"
	"os"
	"strconv"
	"testing"

	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/coverage/sharedtest"
	"acces30/coverage/travel"
	"acces30/data/insee"
	"acces30/data/speeds"
	"acces30/data/table"

	"github.com/paulmach/orb"
)

// country reads the real communes that have a chef-lieu, and finds them by
// their code.
func country(t *testing.T) ([]road.Place, map[string]int) {
	t.Helper()
	folder := sharedtest.Data(t, "communes")
	var layout table.Layout
	for _, name := range []string{"code_insee", "population_municipale", "lat_chef_lieu", "lon_chef_lieu"} {
		layout.Columns = append(layout.Columns, table.Column{Names: []string{name}, Required: true})
	}
	communes, err := table.ReadFile(os.DirFS(folder), "communes_france.csv", "communes_france.csv", layout)
	if err != nil {
		t.Fatal(err)
	}
	at, err := communes.Locate(layout)
	if err != nil {
		t.Fatal(err)
	}
	var places []road.Place
	number := make(map[string]int)
	for _, row := range communes.Rows {
		lat, errLat := strconv.ParseFloat(row.Fields[at[2]], 64)
		lon, errLon := strconv.ParseFloat(row.Fields[at[3]], 64)
		people, _ := strconv.Atoi(row.Fields[at[1]]) // unknown counts as none
		if errLat != nil || errLon != nil {
			continue
		}
		code := row.Fields[at[0]]
		number[code] = len(places)
		places = append(places, road.Place{Point: orb.Point{lon, lat}, People: people, Land: string(insee.LandOf(code))})
	}
	return places, number
}

// TestWaters drives between communes on two sides of a water: around it where
// there is no bridge, straight over it where there is one, never to an island.
// The times are wide bounds from what drivers know.
func TestWaters(t *testing.T) {
	speedTable, err := speeds.BuiltInInterCommune()
	if err != nil {
		t.Fatal(err)
	}
	places, number := country(t)
	network, err := intercommune.New(places, speedTable.Params)
	if err != nil {
		t.Fatal(err)
	}
	graph, err := travel.Backward(network.Network(), network.Weights(road.OffPeak))
	if err != nil {
		t.Fatal(err)
	}
	const never = -1
	var search travel.Search
	for _, d := range []struct {
		name        string
		from, to    string
		least, most float64 // minutes
	}{
		{"Brest, Crozon", "29019", "29042", 40, 80},
		{"Locmariaquer, Arzon", "56116", "56005", 40, 80},
		{"Lorient, Port-Louis", "56121", "56181", 15, 35},
		{"Granville, Saint-Malo", "50218", "35288", 55, 95},
		{"Sainte-Maxime, Saint-Tropez", "83115", "83119", 15, 35},
		{"Menthon-Saint-Bernard, Sevrier", "74176", "74267", 12, 30},
		{"Royan, Le Verdon-sur-Mer", "17306", "33544", 120, 240},
		{"Le Havre, Honfleur by its bridge", "76351", "14333", 10, 35},
		{"Saint-Nazaire, Saint-Brevin by its bridge", "44184", "44154", 5, 25},
		{"La Rochelle, Saint-Martin-de-Ré by its bridge", "17300", "17369", 15, 40},
		{"Quiberon, Le Palais", "56186", "56152", never, never},
		{"Nice, Bastia", "06088", "2B033", never, never},
	} {
		from, known := number[d.from]
		to, alsoKnown := number[d.to]
		if !known || !alsoKnown {
			t.Errorf("%s: not among the communes", d.name)
			continue
		}
		legs := network.Arrive(places[to].Point, road.OffPeak).Legs
		if err := search.Run(context.Background(), graph, legs, road.Unreached); err != nil {
			t.Fatal(err)
		}
		time := search.Time(network.Network().Node(from))
		if time.Reached() != (d.most != never) {
			t.Errorf("%s: a way is there: %v", d.name, time.Reached())
		} else if time.Reached() && (time.Minutes() < d.least || time.Minutes() > d.most) {
			t.Errorf("%s: %.0f minutes, from %.0f to %.0f are expected", d.name, time.Minutes(), d.least, d.most)
		}
		if time.Reached() {
			t.Logf("%s: %.0f min", d.name, time.Minutes())
		}
	}
}
