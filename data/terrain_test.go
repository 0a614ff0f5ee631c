package data

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"acces30/coverage"
)

// knownTerrain is what is known of a commune's heights and area.
type knownTerrain struct {
	Altitude float64
	Known    bool
	Area     float64
	Ours     bool
}

func terrainOf(c *coverage.Commune) knownTerrain {
	return knownTerrain{c.Altitude, c.AltitudeKnown, math.Round(c.AreaKm2*10) / 10, c.TerrainOurs}
}

// TestTerrain: what the table states counts, the program's own table fills in
// the rest, and nothing is made up.
func TestTerrain(t *testing.T) {
	for _, tt := range []struct {
		name, code, altitude, area string
		want                       knownTerrain
		findings                   []string
	}{
		{"stated", "57463", "181,5", "41.94", knownTerrain{181.5, true, 41.9, false}, nil},
		{"below the sea", "59183", "-1", "44", knownTerrain{-1, true, 44, false}, nil},
		{"altitude alone", "57463", "200", "", knownTerrain{200, true, 41.7, true}, nil},
		{"nothing", "05023", "", "", knownTerrain{1586, true, 28.3, true}, nil},
		{"nothing, of a commune that is none", "57999", "", "", knownTerrain{}, nil},
		{"no altitude overseas", "97424", "", "", knownTerrain{0, false, 84, true}, nil},
		{"words", "57463", "haute", "41", knownTerrain{190, true, 41, true}, []string{"terrain-invalid|altitude_moyenne|haute"}},
		{"hectares", "97353", "100", "1836000", knownTerrain{100, true, 18400, true}, []string{"terrain-invalid|superficie_km2|1836000"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			row := tt.code + ",X,1,,,\"" + tt.altitude + "\"," + tt.area + "\n"
			header := "code,nom,population,lat,lon,altitude_moyenne,superficie_km2\n"
			c, err := readCommunes(tableOf(t, "c.csv", header+row), layoutOf(communesTable), nil, false)
			if err != nil {
				t.Fatal(err)
			}
			if err := c.fillTerrain(); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, terrainOf(&c.communes[0])); diff != "" {
				t.Error(diff)
			}
			var lines []string
			for _, l := range findingLines(c.communeFindings[tt.code]) {
				if l != "commune-without-point|lat|" {
					lines = append(lines, l)
				}
			}
			if diff := cmp.Diff(tt.findings, lines); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestTerrainOfMergedCommunes: areas are added, altitudes weighted by them.
func TestTerrainOfMergedCommunes(t *testing.T) {
	for _, tt := range []struct {
		name        string
		whole, part coverage.Commune
		want        knownTerrain
	}{
		{"both known", coverage.Commune{Altitude: 100, AltitudeKnown: true, AreaKm2: 30}, coverage.Commune{Altitude: 500, AltitudeKnown: true, AreaKm2: 10}, knownTerrain{200, true, 40, false}},
		{"one altitude unknown", coverage.Commune{Altitude: 100, AltitudeKnown: true, AreaKm2: 30}, coverage.Commune{AreaKm2: 10}, knownTerrain{0, false, 40, false}},
		{"one area unknown", coverage.Commune{Altitude: 100, AltitudeKnown: true}, coverage.Commune{Altitude: 500, AltitudeKnown: true, AreaKm2: 10}, knownTerrain{}},
	} {
		joinTerrain(&tt.whole, &tt.part)
		if diff := cmp.Diff(tt.want, terrainOf(&tt.whole)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}
