package main

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
)

func TestDepartements(t *testing.T) {
	tests := []struct {
		in   []string
		want []string
		bad  bool
	}{
		{nil, nil, false},
		{[]string{"57"}, []string{"57"}, false},
		{[]string{" 2a ", "1", "974"}, []string{"2A", "01", "974"}, false},
		{[]string{"all"}, nil, false},
		{[]string{"all", "57"}, nil, true},
		{[]string{"2C"}, nil, true},
		{[]string{"-1"}, nil, true},
		{[]string{"5700"}, nil, true},
		{[]string{""}, nil, true},
	}
	for _, tt := range tests {
		got, err := departements(tt.in)
		if !slices.Equal(got, tt.want) || (err != nil) != tt.bad {
			t.Errorf("%q: %v, %v", tt.in, got, err)
		}
	}
}

func TestDateOfARun(t *testing.T) {
	today := time.Date(2026, 11, 22, 23, 49, 0, 0, time.FixedZone("CET", 3600))
	day := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		sites, date string
		want        time.Time
	}{
		{"", "", time.Time{}}, // the built-in list has its own date
		{"list.csv", "", day},
		{"list.csv", "2024-08-01", time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC)},
	} {
		s := defaultSettings()
		s.Sites, s.Date = tt.sites, tt.date
		got, err := s.study(today)
		if err != nil || !got.Date.Equal(tt.want) {
			t.Errorf("sites %q, date %q: %v, %v", tt.sites, tt.date, got.Date, err)
		}
	}
}

func TestIsochroneSettings(t *testing.T) {
	s := defaultSettings()
	got, err := s.study(time.Time{})
	if err != nil || !slices.Equal(got.Isochrones, coverage.DefaultIsochrones()) || got.IsochroneCell != 0 {
		t.Errorf("%v, %v, %v", got.Isochrones, got.IsochroneCell, err)
	}
	s.IsochronesMinutes, s.IsochroneCellM = []float64{30, 0, 7.5, 30}, 100
	got, err = s.study(time.Time{})
	if err != nil || !slices.Equal(got.Isochrones, []road.Deciseconds{0, 4500, 18000}) || got.IsochroneCell != 100 {
		t.Errorf("%v, %v, %v", got.Isochrones, got.IsochroneCell, err)
	}
	for _, cell := range []float64{-1, 9, 2001, math.NaN()} {
		s.IsochroneCellM = cell
		if _, err := s.study(time.Time{}); err == nil || !strings.Contains(err.Error(), "cells of isochrones") {
			t.Errorf("cells of %v m: %v", cell, err)
		}
	}
	s = defaultSettings()
	s.IsochronesMinutes = []float64{math.NaN()}
	if _, err := s.study(time.Time{}); err == nil {
		t.Error("not a number of minutes is no error")
	}
}

func TestStudySettings(t *testing.T) {
	s := defaultSettings()
	s.ThresholdMinutes, s.ReferencePoint = 12.5, "centroid"
	got, err := s.study(time.Time{})
	if err != nil || got.Threshold != 7500*road.Deciseconds(1) || got.Reference != coverage.Centroid || got.MarginMetres != 40_000 {
		t.Errorf("%+v, %v", got, err)
	}
	s = settings{ThresholdMinutes: -1, MarginKm: 1e9, ReferencePoint: "mairie", Date: "hier", Log: "xml", Lang: "de", Departements: []string{"x"}}
	_, err = s.study(time.Time{})
	var usage usageError
	if !errors.As(err, &usage) {
		t.Fatalf("error %v", err)
	}
	for _, want := range []string{"threshold", "margin", "mairie", "hier", "xml", "de", `"x"`} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q does not tell of %s", err, want)
		}
	}
	if strings.Contains(err.Error(), "\n") {
		t.Error("more than one line")
	}
}
