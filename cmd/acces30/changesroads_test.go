package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/cmd/acces30/settings"
	"acces30/coverage/compare"
	"acces30/coverage/sharedtest"
)

// Communes and structures of Liechtenstein under codes that may lie anywhere.
const (
	vaduzCommunes = `code_insee,nom,population,latitude,longitude
98801,Vaduz,5400,47.1410,9.5209
98802,Schaan,6000,47.1650,9.5087
98803,Balzers,4600,47.0665,9.5025
98804,Triesen,5100,47.1056,9.5267
98805,Triesenberg,2600,47.1181,9.5425
98806,Eschen,4400,47.2111,9.5250
98807,Mauren,4300,47.2178,9.5419
98809,Ruggell,2200,47.2380,9.5250
98811,Planken,450,47.1853,9.5444
`
	vaduzSites = `id_fs,lib_fs,latitude,longitude,insee_com,insee_dep
1,Maison de Vaduz,47.1410,9.5209,98801,988
2,Maison d'Eschen,47.2111,9.5250,98806,988
`
)

// TestCausesOnRealRoads compares on two extracts of one country, two years apart: a
// newer extract, other speeds, moved communes, another list, and all at once; each
// change has the causes that it should, and they add up.
func TestCausesOnRealRoads(t *testing.T) {
	if raceDetector {
		t.Skip("too slow with the race detector: .ci/run has it without")
	}
	older, newer := sharedtest.Data(t, "osm", "liechtenstein_2013_osm2pgsql.osm.pbf"), sharedtest.Data(t, "osm", "liechtenstein_valhalla.osm.pbf")
	dir, cache := t.TempDir(), t.TempDir()
	written := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	communes, sites := written("communes.csv", vaduzCommunes), written("sites-20240801.csv", vaduzSites)
	moved := written("moved.csv", strings.NewReplacer("47.1181,9.5425", "47.1101,9.5465", "450,", "650,").Replace(vaduzCommunes))
	fewer := written("sites-20240901.csv", strings.Replace(vaduzSites, "1,Maison de Vaduz,47.1410,9.5209,98801", "3,Maison de Ruggell,47.2380,9.5250,98809", 1))
	base := func(s *settings.Settings) {
		s.Departements, s.Communes, s.Sites, s.Date = []string{"988"}, communes, sites, "2024-08-01"
		s.Roads, s.Cache, s.Speeds = []string{older}, cache, ""
	}
	roads, speeds := func(s *settings.Settings) { s.Roads = []string{newer} }, func(s *settings.Settings) { s.Speeds = "osrm" }
	for _, tt := range []struct {
		name    string
		changes []func(s *settings.Settings)
		want    []compare.Cause
	}{
		{"a newer extract", []func(*settings.Settings){roads}, []compare.Cause{compare.Roads}},
		{"other speeds", []func(*settings.Settings){speeds}, []compare.Cause{compare.Speeds}},
		{"roads and speeds", []func(*settings.Settings){roads, speeds}, []compare.Cause{compare.Roads, compare.Speeds, compare.Interaction}},
		{"all at once", []func(*settings.Settings){roads, speeds, func(s *settings.Settings) { s.Communes, s.Sites = moved, fewer }},
			[]compare.Cause{compare.Sites, compare.Roads, compare.Speeds, compare.Communes, compare.Interaction}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			later := sideOf(func(s *settings.Settings) {
				base(s)
				for _, change := range tt.changes {
					change(s)
				}
			})
			checkCauses(t, changed(t, sideOf(base), later), tt.want...)
		})
	}
}
