package data

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/input"

	"github.com/google/go-cmp/cmp"
)

// TestSettlementsApart: communes without settlements, and with settlements of other people,
// are told together from four on and over a tenth on; none is true where no commune has any.
func TestSettlementsApart(t *testing.T) {
	for _, tt := range []struct {
		right, without, differ int
		told                   string
		none                   bool
	}{
		{36, 2, 2, "", false}, {35, 2, 2, "2 2 39", false}, {10, 0, 3, "", false}, {10, 3, 0, "", false}, {10, 4, 0, "4 0 14", false}, {0, 0, 4, "0 4 4", false}, {0, 5, 0, "5 0 5", true}, {0, 0, 0, "", false},
	} {
		study := &coverage.Study{Settings: coverage.Settings{Departements: []string{"57"}}}
		for i := range tt.right + tt.without + tt.differ {
			study.Communes = append(study.Communes, coverage.Commune{Code: fmt.Sprint(57001 + i), Departement: "57", Population: 1000})
			switch {
			case i < tt.right:
				study.Settlements = append(study.Settlements, coverage.Settlement{Commune: int32(i), People: 900})
			case i < tt.right+tt.differ:
				study.Settlements = append(study.Settlements, coverage.Settlement{Commune: int32(i), People: 90})
			}
		}
		list, none := compareSettlements(study, finding.Source{})
		got := ""
		for _, f := range list {
			if f.Kind == finding.SettlementsApart.Kind && f.Kind.Front {
				got = strings.Trim(fmt.Sprint(f.Details), "[]")
			}
		}
		if got != tt.told || none != tt.none {
			t.Errorf("%+v: told %q, none %v", tt, got, none)
		}
	}
}

// TestTerrainOfSettlements: settlements that lie around their commune's mean altitude, on
// as much land, keep what is stated of them; others have the commune's altitude and shares
// of its area, all of them where the communes are many. What is not stated is the commune's,
// and nothing is told of that. A commune without settlements, before them, is none of those
// counted.
func TestTerrainOfSettlements(t *testing.T) {
	commune := coverage.Commune{Code: "57001", Name: "N", Departement: "57", Altitude: 200, AltitudeKnown: true, AreaKm2: 12}
	type ground struct {
		altitude float64
		known    bool
		area     float64
	}
	stated := []ground{{130, true, 4}, {180, true, 8}}
	for name, tt := range map[string]struct {
		settlements []ground
		wrong       bool
		want        []ground // of the first commune; nil for those stated
	}{
		"right":                       {stated, false, nil},
		"a bit low":                   {[]ground{{90, true, 4}, {130, true, 8}}, false, nil},
		"too low":                     {[]ground{{90, true, 4}, {129.9, true, 8}}, true, []ground{{200, true, 4}, {200, true, 8}}},
		"a bit high":                  {[]ground{{270, true, 4}, {900, true, 8}}, false, nil},
		"too high":                    {[]ground{{270.1, true, 4}, {900, true, 8}}, true, []ground{{200, true, 4}, {200, true, 8}}},
		"one far up, one far down":    {[]ground{{20, true, 4}, {900, true, 8}}, false, nil},
		"altitudes unknown":           {[]ground{{0, false, 4}, {0, false, 8}}, false, []ground{{200, true, 4}, {200, true, 8}}},
		"one altitude unknown":        {[]ground{{190, true, 4}, {0, false, 8}}, false, []ground{{190, true, 4}, {200, true, 8}}},
		"one altitude known, wrong":   {[]ground{{900, true, 4}, {0, false, 8}}, true, []ground{{200, true, 4}, {200, true, 8}}},
		"hectares":                    {[]ground{{200, true, 400}, {200, true, 800}}, true, []ground{{200, true, 4}, {200, true, 8}}},
		"twice as wide":               {[]ground{{200, true, 8}, {200, true, 16}}, false, nil},
		"half as wide":                {[]ground{{200, true, 3}, {200, true, 3}}, false, nil},
		"less":                        {[]ground{{200, true, 3}, {200, true, 2}}, true, []ground{{200, true, 7.2}, {200, true, 4.8}}},
		"areas unknown":               {[]ground{{200, true, 0}, {210, true, 0}}, false, []ground{{200, true, 6}, {210, true, 6}}},
		"one area unknown":            {[]ground{{200, true, 7}, {210, true, 0}}, false, []ground{{200, true, 7}, {210, true, 5}}},
		"one area unknown, none left": {[]ground{{200, true, 13}, {210, true, 0}}, false, []ground{{200, true, 13}, {210, true, 0}}},
		"areas unknown, wrong":        {[]ground{{900, true, 0}, {900, true, 0}}, true, []ground{{200, true, 6}, {200, true, 6}}},
	} {
		for _, many := range []bool{false, true} { // four others of five are wrong too
			study := &coverage.Study{Communes: []coverage.Commune{{Code: "57000"}, commune, commune}}
			add := func(of int, all ...ground) {
				for _, g := range all {
					study.Settlements = append(study.Settlements, coverage.Settlement{Commune: int32(of), Altitude: g.altitude, AltitudeKnown: g.known, AreaKm2: g.area})
				}
			}
			add(1, tt.settlements...)
			add(2, stated...)
			if many {
				for i := range 4 {
					study.Communes = append(study.Communes, commune)
					add(3+i, ground{900, true, 12})
				}
			}
			told := told(fitTerrain(study, finding.Source{File: "s.csv"}))
			var got, second []ground
			for _, s := range study.Settlements[:4] {
				got = append(got, ground{s.Altitude, s.AltitudeKnown, s.AreaKm2})
			}
			got, second = got[:2], got[2:]
			want, wantSecond, wantTold := tt.settlements, stated, []string(nil)
			switch {
			case many:
				n := 4
				if tt.wrong {
					n = 5
				}
				wantTold, wantSecond = []string{fmt.Sprintf("settlements-terrain-unlike|0||||%d 6", n)}, []ground{{200, true, 4}, {200, true, 8}}
				want = nil // as below
				area := tt.settlements[0].area + tt.settlements[1].area
				for _, g := range tt.settlements {
					g.area *= 12 / max(area, 1)
					if area == 0 {
						g.area = 6
					}
					want = append(want, ground{200, true, g.area})
				}
			case tt.wrong:
				wantTold = []string{"settlements-terrain|0||N|57001|"}
				fallthrough
			case tt.want != nil:
				want = tt.want
			}
			near := cmp.Comparer(func(a, b ground) bool {
				return a.altitude == b.altitude && a.known == b.known && a.area-b.area < 1e-9 && b.area-a.area < 1e-9
			})
			if d := cmp.Diff([][]ground{want, wantSecond}, [][]ground{got, second}, near); d != "" {
				t.Errorf("%s, many %v: (-want +got):\n%s", name, many, d)
			}
			if d := cmp.Diff(wantTold, told); d != "" {
				t.Errorf("%s, many %v: told (-want +got):\n%s", name, many, d)
			}
		}
	}
}

// TestUnlikeTerrainOfOneCommune: an area or an altitude that either side does not know is
// unlike none.
func TestUnlikeTerrainOfOneCommune(t *testing.T) {
	whole := coverage.Commune{Altitude: 200, AltitudeKnown: true, AreaKm2: 12}
	flat, bare := coverage.Commune{AreaKm2: 12}, coverage.Commune{Altitude: 200, AltitudeKnown: true}
	near, wide, high := coverage.Settlement{Altitude: 210, AltitudeKnown: true, AreaKm2: 10}, coverage.Settlement{AreaKm2: 1200}, coverage.Settlement{Altitude: 2000, AltitudeKnown: true}
	for _, tt := range []struct {
		name    string
		commune coverage.Commune
		of      coverage.Settlement
		want    bool
	}{
		{"alike", whole, near, false}, {"no area known of it", bare, near, false}, {"no altitude known of it", flat, near, false}, {"neither", coverage.Commune{}, near, false},
		{"wide", whole, wide, true}, {"wide, no area known of it", bare, wide, false}, {"wide, no altitude known of it", flat, wide, true},
		{"high", whole, high, true}, {"high, no area known of it", bare, high, true}, {"high, no altitude known of it", flat, high, false},
		{"of nothing known", whole, coverage.Settlement{}, false},
	} {
		if got := unlikeTerrain(&tt.commune, []coverage.Settlement{tt.of}); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// TestSettlementsThatAreNotTheCommunes: a table of settlements of which over a third are
// far from their communes is refused, and so is one of the neighbours alone.
func TestSettlementsThatAreNotTheCommunes(t *testing.T) {
	head := "code_2026,lat_seat,lon_seat,pop2010\n"
	metz, far, nancy := "57463,49.12,6.17,500\n", "57463,48.2,6.17,500\n", "54395,48.69,6.18,500\n"
	for name, tt := range map[string]struct{ rows, refused string }{
		"right":                {strings.Repeat(metz, 8) + strings.Repeat(far, 4), ""},
		"over a third far":     {strings.Repeat(metz, 7) + strings.Repeat(far, 4), "its settlements are not in their communes: of 11, 4 are far from them"},
		"three far":            {metz + strings.Repeat(far, 3), ""},
		"the neighbours alone": {strings.Repeat(nancy, 3), "has no settlement of a commune in scope"},
		"far alone":            {strings.Repeat(far, 3), "has no settlement of a commune in the study area"},
	} {
		opts := Options{
			Communes:    write(t, "c.csv", communeHeader+"57463,Metz,1000,49.12,6.17,,,\n54395,Nancy,900,48.69,6.18,,,\n"),
			Structures:  write(t, "s.csv", listHeader+"9,57,Temoin,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"),
			Settlements: write(t, "t.csv", head+tt.rows),
			Settings:    coverage.Settings{Departements: []string{"57"}, Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), MarginMetres: 100_000},
		}
		_, err := Load(t.Context(), withMoselle(opts))
		var unusable *input.Error
		switch {
		case tt.refused == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case tt.refused != "" && (!errors.As(err, &unusable) || !strings.Contains(err.Error(), tt.refused)):
			t.Errorf("%s: %v", name, err)
		}
	}
}
