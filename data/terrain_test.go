package data

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee/terrain"
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
		{"all, of a commune that is none", "57999", "300", "20", knownTerrain{300, true, 20, false}, nil},
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

// TestTerrainThatIsNotTheCommunes: of Metz (190 m, 41.7 km²) and others, what is stated too
// far from what the program knows gives way to it; where that is over a tenth, and four
// communes at least, all of the column does.
func TestTerrainThatIsNotTheCommunes(t *testing.T) {
	own, err := terrain.Read()
	if err != nil {
		t.Fatal(err)
	}
	metz := own["57463"]
	far := altitudeApart + altitudeShare*metz.Altitude
	var codes []string
	for code, facts := range own {
		if strings.HasPrefix(code, "57") && code != "57463" && facts.AltitudeKnown && facts.AreaKm2 > 1 {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	for _, tt := range []struct {
		name                  string
		altitude, area        float64 // of Metz, as stated
		others                int     // stated half a metre and a tenth of a km² off
		wrong                 int     // and three times as wide, 200 m higher
		wantAltitude, wantAre float64
		told                  []string // of the table, and of Metz
	}{
		{"as far as may be", metz.Altitude + far - 0.01, 1.99 * metz.AreaKm2, 0, 0, metz.Altitude + far - 0.01, 1.99 * metz.AreaKm2, nil},
		{"as low as may be", metz.Altitude - far + 0.01, 0.501 * metz.AreaKm2, 0, 0, metz.Altitude - far + 0.01, 0.501 * metz.AreaKm2, nil},
		{"farther", metz.Altitude + far + 0.01, 2.01 * metz.AreaKm2, 0, 0, metz.Altitude, metz.AreaKm2, []string{"altitude-unlike 2 altitude Metz", "area-unlike 2 superficie_km2 Metz"}},
		{"lower", metz.Altitude - far - 0.01, 0.499 * metz.AreaKm2, 0, 0, metz.Altitude, metz.AreaKm2, []string{"altitude-unlike 2 altitude Metz", "area-unlike 2 superficie_km2 Metz"}},
		{"three of four wrong", metz.Altitude + 7, metz.AreaKm2 + 1, 0, 3, metz.Altitude + 7, metz.AreaKm2 + 1, nil},
		{"four of five", metz.Altitude + 7, metz.AreaKm2 + 1, 0, 4, metz.Altitude, metz.AreaKm2, []string{"altitudes-unlike 0 altitude 4 5", "areas-unlike 0 superficie_km2 4 5"}},
		{"four of forty", metz.Altitude + 7, metz.AreaKm2 + 1, 35, 4, metz.Altitude + 7, metz.AreaKm2 + 1, nil},
		{"four of thirty-nine", metz.Altitude + 7, metz.AreaKm2 + 1, 34, 4, metz.Altitude, metz.AreaKm2, []string{"altitudes-unlike 0 altitude 4 39", "areas-unlike 0 superficie_km2 4 39"}},
	} {
		text := fmt.Sprintf("code,nom,population,lat,lon,altitude,superficie_km2\n57463,Metz,1,49.12,6.17,%v,%v\n", tt.altitude, tt.area)
		for i, code := range codes[:tt.others+tt.wrong] {
			up, times := 0.5, 1.1
			if i < tt.wrong {
				up, times = 200, 3
			}
			text += fmt.Sprintf("%s,X,1,49.12,6.17,%v,%v\n", code, own[code].Altitude+up, own[code].AreaKm2*times)
		}
		c := communesOf(t, text, nil)
		if err := c.fillTerrain(); err != nil {
			t.Fatal(err)
		}
		var told []string
		for _, f := range c.findings.All() {
			if f.Kind.Front && f.Kind != finding.CommunesElsewhere.Kind {
				told = append(told, fmt.Sprintf("%s %d %s %v %v", f.Kind.Code, f.Source.Line, f.Source.Column, f.Details[0], f.Details[1]))
			}
		}
		for _, f := range c.communeFindings["57463"] {
			told = append(told, fmt.Sprintf("%s %d %s %s", f.Kind.Code, f.Source.Line, f.Source.Column, f.Subject))
		}
		if got := c.byCode["57463"]; got.Altitude != tt.wantAltitude || got.AreaKm2 != tt.wantAre || !slices.Equal(told, tt.told) {
			t.Errorf("%s: %v m, %v km², told %q", tt.name, got.Altitude, got.AreaKm2, told)
		}
		for _, code := range codes[:tt.wrong] { // of these it is never believed
			if of := c.byCode[code]; of.Altitude != own[code].Altitude || of.AreaKm2 != own[code].AreaKm2 || !of.TerrainOurs {
				t.Errorf("%s: %s: %v m, %v km²", tt.name, code, of.Altitude, of.AreaKm2)
			}
		}
	}
}
