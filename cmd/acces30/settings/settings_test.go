package settings

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/data"
	"acces30/reports"
)

// TestFirstDayOfAll: the day that stands for none is no day that can be asked for.
func TestFirstDayOfAll(t *testing.T) {
	s := Default()
	s.Date, s.ListDate, s.Since = "0001-01-01", "0001-01-01", "0001-01-01"
	_, err := s.Study(time.Time{})
	if err == nil {
		t.Fatal("no error")
	}
	for _, key := range []string{"date", "list_date", "since"} {
		if want := key + ` "0001-01-01": write it as `; !strings.Contains(err.Error(), want) {
			t.Errorf("%q does not say %q", err, want)
		}
	}
}

func TestDateOfARun(t *testing.T) {
	today := time.Date(2026, 11, 21, 23, 49, 0, 0, time.UTC) // in Paris it is the next day
	day := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		sites, date string
		want        time.Time
	}{
		{"", "", time.Time{}}, // the list has its own date
		{"list.csv", "", time.Time{}},
		{"list.csv", "today", day},
		{"list.csv", "2024-08-01", time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC)},
	} {
		s := Default()
		s.Sites, s.Date = tt.sites, tt.date
		got, err := s.Study(today)
		if err != nil || !got.Date.Equal(tt.want) {
			t.Errorf("sites %q, date %q: %v, %v", tt.sites, tt.date, got.Date, err)
		}
	}
}

func TestIsochroneSettings(t *testing.T) {
	s := Default()
	got, err := s.Study(time.Time{})
	if err != nil || !slices.Equal(got.Isochrones, coverage.DefaultIsochrones()) || got.IsochroneCell != 0 {
		t.Errorf("%v, %v, %v", got.Isochrones, got.IsochroneCell, err)
	}
	s.IsochronesMinutes, s.IsochroneCellM = minutes{30, 0, 7.5, 30}, 100
	got, err = s.Study(time.Time{})
	if err != nil || !slices.Equal(got.Isochrones, []road.Deciseconds{0, 4500, 18000}) || got.IsochroneCell != 100 {
		t.Errorf("%v, %v, %v", got.Isochrones, got.IsochroneCell, err)
	}
	for _, cell := range []float64{-1, 9, 2001, math.NaN()} {
		s.IsochroneCellM = cell
		if _, err := s.Study(time.Time{}); err == nil || !strings.Contains(err.Error(), "cells of isochrones") {
			t.Errorf("cells of %v m: %v", cell, err)
		}
	}
	s = Default()
	s.IsochronesMinutes = minutes{math.NaN()}
	if _, err := s.Study(time.Time{}); err == nil {
		t.Error("not a number of minutes is no error")
	}
}

// TestCellsForRoads asks for areas farther from real roads than cells allow.
func TestCellsForRoads(t *testing.T) {
	s := Default()
	s.AccessRadiusM, s.IsochroneCellM = 20_000, 10
	if _, err := s.Study(time.Time{}); err != nil {
		t.Errorf("without roads: %v", err)
	}
	s.Roads = []string{"a.pbf"}
	if _, err := s.Study(time.Time{}); err == nil || !strings.Contains(err.Error(), "cells of 10 m are too small for isochrones up to 20000 m from a road: give a side of 29 m or more") {
		t.Errorf("%v", err)
	}
	s.IsochroneCellM = 0
	if _, err := s.Study(time.Time{}); err != nil {
		t.Errorf("in cells as suit the roads: %v", err)
	}
}

func TestStudySettings(t *testing.T) {
	s := Default()
	s.ThresholdMinutes, s.ReferencePoint = 12.5, "centroid"
	got, err := s.Study(time.Time{})
	if err != nil || got.Threshold != 7500*road.Deciseconds(1) || got.Reference != coverage.Centroid || got.MarginMetres != 40_000 {
		t.Errorf("%+v, %v", got, err)
	}
	s = Settings{
		inputs:  inputs{Departements: []string{"x"}, ListDate: "demain"},
		network: network{AccessSpeedKmh: 0.5, AccessRadiusM: math.NaN()},
		times:   times{ThresholdMinutes: -1, MarginKm: 1e9, ReferencePoint: "mairie", Date: "hier", MaxUncomputedPct: 101, MaxListAge: -1},
		drawing: drawing{IsochronesMinutes: minutes{-5}, IsochroneCellM: 3},
		output:  output{Log: "xml", Lang: "de"},
		columns: columns{Sheets: map[string]string{"commune": "1"}},
	}
	_, err = s.Study(time.Time{})
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{
		`département "x": write a code such as 57, 2A or 974, a name, or all`,
		"access speed of 0.5 km/h: give one from 1 to 50", "access radius of NaN m: give one from 0 to 20000",
		`date "hier": write it as 2026-11-30, or today`, "max_uncomputed_pct of 101: give one from 0 to 100",
		"max_list_age_months of -1: give one from 0 to 1200", `list_date "demain": write it as 2024-08-01`,
		"threshold of -1 minutes: give one over 0 and up to 600",
		`reference point "mairie": chef-lieu or centroid`, "margin of 1e+09 km: give one from 0 to 500",
		"isochrones of -5 minutes: from 0 to 600 make sense",
		"cells of isochrones of 3 m: give a side from 10 to 2000, or 0 for what suits the roads",
		`unknown language "de": choose fr or en`, `log "xml": console or json`, `no table is called "commune"`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q does not say %q", err, want)
		}
	}
	if strings.Contains(err.Error(), "\n") {
		t.Error("more than one line")
	}
}

// TestFlagByPeople: communes flagged by their people have no plan, which counts by
// reference point.
func TestFlagByPeople(t *testing.T) {
	s := Default()
	s.FlagBy, s.PlanNew = "people", 3
	if study, err := s.Study(time.Time{}); err != nil || study.FlagBy != coverage.FlagByPeople || study.Plan.New != 0 {
		t.Errorf("flagged by %d with %d new labels, %v", study.FlagBy, study.Plan.New, err)
	}
	s.FlagBy = "nobody"
	if _, err := s.Study(time.Time{}); err == nil || !strings.Contains(err.Error(), `flag_by "nobody": reference or people`) {
		t.Errorf("%v", err)
	}
}

// TestCreditsStandOnOneLine: a credit stands on maps and pages as it is written, so that
// nothing unseen may be in it; several mistakes are told on one line of French.
func TestCreditsStandOnOneLine(t *testing.T) {
	s := Default()
	s.Credits = map[string]string{"communes": "Insee, COG 2026 (n° 3) : « libre »", "sites": ""}
	if _, err := s.Study(time.Time{}); err != nil {
		t.Fatal(err)
	}
	for _, said := range []string{"Insee\nANCT", "Insee\x1b[31m", "Insee \u202eTCNA"} {
		s.Credits["sites"], s.Season = said, "autumn"
		_, err := s.Study(time.Time{})
		if err == nil || !strings.Contains(err.Error(), `season "autumn": winter or summer; credits.sites "Insee`) {
			t.Errorf("%q: %v", said, err)
			continue
		}
		if french := reports.Fault(reports.French, err); !strings.Contains(french, `season "autumn" : winter ou summer ; credits.sites "Insee`) {
			t.Error(french)
		}
	}
}

// TestCreditsOfFilesAlone: a built-in table has its own publishers, so that a credit of
// one would stand nowhere.
func TestCreditsOfFilesAlone(t *testing.T) {
	s := Default()
	s.Credits = map[string]string{"communes": "Insee, COG 2026"}
	if err := s.CheckCredited(); err == nil || !strings.Contains(err.Error(), "credits.communes: no file is given") {
		t.Errorf("%v", err)
	}
	s.Communes = "communes.csv"
	if err := s.CheckCredited(); err != nil {
		t.Error(err)
	}
	for _, table := range data.TableNames() {
		none := Default()
		none.Credits = map[string]string{table: "x"}
		if err := none.CheckCredited(); err == nil {
			t.Errorf("a credit of %s is accepted without a file", table)
		}
		s.Credits = map[string]string{table: "x"}
		s.Communes, s.Sites, s.ServicePoints, s.Agents, s.Projects, s.LabelRules, s.Population = "a", "a", "a", "a", "a", "a", "a"
		s.Settlements, s.Outlines, s.Mergers, s.PlanCandidates, s.Zones, s.Insee = "a", "a", "a", "a", []string{"a"}, []string{"a"}
		if err := s.CheckCredited(); (err != nil) != (table == "times") { // which is no table of facts
			t.Errorf("%s: %v", table, err)
		}
	}
}
