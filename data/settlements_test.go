package data

import (
	"errors"
	"fmt"
	"math"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/data/input"

	"github.com/google/go-cmp/cmp"
)

// TestSettlements: settlements go to their commune of today, by its own code or by
// that of a former commune; what can't be used is reported, and so is what does not
// fit the communes.
func TestSettlements(t *testing.T) {
	opts := Options{
		Communes:   write(t, "c.csv", communeHeader+"57463,Metz,1000,49.12,6.17,,,\n57672,Thionville,800,49.36,6.17,,,\n57999,Vide,400,49.2,7,,,\n"),
		Structures: write(t, "s.csv", listHeader+"9,57,Temoin,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"),
		Mergers:    write(t, "m.csv", "ancien_code;nouveau_code\n57001;57463\n"),
		Settlements: write(t, "t.csv", "code_2014,code_2026,lat_seat,lon_seat,pop2010,area_km2,z_mean\n"+
			"57463,57463,49.12,6.17,600.0,40,180\n57001,57001,49.15,6.2,300,10,\n57672,57672,49.36,6.17,90,-5,150\n"+
			"57672,57672,48.6,6.17,90,,\n57672,57672,49.36,6.17,viele,,\n57672,57672,,,12,,\n01001,01001,46,5,12,,\n"),
		Settings: coverage.Settings{Departements: []string{"57"}, Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), MarginMetres: 100_000},
	}
	study := load(t, opts)
	var got []string
	for _, s := range study.Settlements {
		got = append(got, fmt.Sprint(study.Communes[s.Commune].Code, s.Point, s.People, math.Round(s.AreaKm2), s.Altitude, s.AltitudeKnown))
	}
	want := []string{"57463[6.17 49.12] 600 40 180 true", "57463[6.2 49.15] 300 10 190 true", "57672[6.17 49.36] 90 50 150 true"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	got = nil
	for _, f := range study.Findings {
		if f.Source.File == "t.csv" {
			got = append(got, fmt.Sprintf("%s %d %s", f.Kind.Code, f.Source.Line, f.Subject))
		}
	}
	wantFindings := []string{
		"people-invalid 6 ", "people-nowhere 7 ", "settlement-far 5 ",
		"settlements-differ 0 Thionville", "settlements-none 0 Vide", "terrain-invalid 4 ", "settlements-elsewhere 0 ",
	}
	if diff := cmp.Diff(wantFindings, got); diff != "" {
		t.Error(diff)
	}
	for _, in := range study.Inputs {
		if in.Role == coverage.RoleSettlements && (in.Rows != 7 || in.Kept != 3) {
			t.Errorf("%d rows, %d kept", in.Rows, in.Kept)
		}
	}
}

func TestSettlementsOfElsewhereAreRefused(t *testing.T) {
	opts := Options{
		Communes:    write(t, "c.csv", communeHeader+"57463,Metz,1000,49.12,6.17,,,\n"),
		Structures:  write(t, "s.csv", listHeader+"9,57,Temoin,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"),
		Settlements: write(t, "t.csv", "code_2026,lat_seat,lon_seat,pop2010\n01001,46,5,12\n"),
		Settings:    coverage.Settings{Departements: []string{"57"}, Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), MarginMetres: 100_000},
	}
	_, err := Load(t.Context(), withMoselle(opts))
	var unusable *input.Error
	if !errors.As(err, &unusable) || unusable.Reason.EN != "has no settlement of a commune in the study area" {
		t.Errorf("error %v", err)
	}
}
