package coverage

import (
	"testing"
	"time"

	"acces30/coverage/finding"
	"acces30/coverage/label"

	"github.com/paulmach/orb"
)

// TestNetworkOfAStudy: the study's own inputs and findings come first, those of the roads
// behind them; the study stays as it was.
func TestNetworkOfAStudy(t *testing.T) {
	s := &Study{
		Inputs:   []Input{{Role: RoleSettlements, File: "a"}, {Role: RoleSettlements, File: "b"}},
		Findings: []finding.Finding{{Subject: "own"}}, Settlements: make([]Settlement, 1),
	}
	n := &BuiltNetwork{Inputs: []Input{{Role: RoleRoads, File: "r"}}, Findings: []finding.Finding{{Subject: "road"}}}
	n.RoadsInfo.Kind = Streets
	on := s.On(n)
	unused := finding.SettlementsUnused.Found().At(finding.Source{File: "a, b"}, "", "a, b")
	same(t, "findings", on.Findings, []finding.Finding{{Subject: "own"}, {Subject: "road"}, unused})
	same(t, "inputs", on.Inputs, append(s.Inputs[:2:2], n.Inputs...))
	if len(s.Findings) != 1 || len(s.Inputs) != 2 || s.RoadsInfo.Kind != InterCommune {
		t.Errorf("the study has changed: %+v", s)
	}
	n.RoadsInfo.Kind = InterCommune
	if on := s.On(n); len(on.Findings) != 2 {
		t.Errorf("used settlements: %+v", on.Findings)
	}
	s.Settlements, n.RoadsInfo.Kind = nil, Streets
	if on := s.On(n); len(on.Findings) != 2 {
		t.Errorf("no settlements: %+v", on.Findings)
	}
	var e Extent
	if e.Limited() {
		t.Error("no extent is limited")
	}
	if e.Bound.Max = (orb.Point{0, 1}); !e.Limited() {
		t.Error("an extent is not limited")
	}
	square := func(x float64) orb.Ring { return orb.Ring{{x, 0}, {x + 2, 0}, {x + 2, 2}, {x, 2}, {x, 0}} }
	s.Enclaves = []Enclave{NewEnclave("a", square(0)), NewEnclave("b", square(5)), NewEnclave("c", orb.Ring{{10, 0}, {12, 0}, {12, 2}, {10, 0}})}
	for at, want := range map[orb.Point]string{{1, 1}: "a", {6, 1}: "b", {3, 1}: "", {11.5, 0.5}: "c", {10.5, 1.5}: ""} {
		got := ""
		if e := s.EnclaveAt(at); e != nil {
			got = e.Name
		}
		if got != want {
			t.Errorf("%v lies in %q", at, got)
		}
	}
}

// TestReferencePoints: the one asked for, else the other, else none of the kind asked for.
func TestReferencePoints(t *testing.T) {
	seat, centroid := At(1, 2), At(3, 4)
	for _, tt := range []struct {
		c         Commune
		preferred ReferenceKind
		at        Position
		kind      ReferenceKind
	}{
		{Commune{Seat: seat, Centroid: centroid}, Seat, seat, Seat}, {Commune{Seat: seat, Centroid: centroid}, Centroid, centroid, Centroid},
		{Commune{Seat: seat}, Centroid, seat, Seat}, {Commune{Centroid: centroid}, Seat, centroid, Centroid},
		{Commune{}, Seat, Position{}, Seat}, {Commune{}, Centroid, Position{}, Centroid},
	} {
		if at, kind := tt.c.Reference(tt.preferred); at != tt.at || kind != tt.kind {
			t.Errorf("%+v: %v, %d", tt, at, kind)
		}
	}
	for why := range Reason(Reasons) {
		if r, known := ParseReason(why.Code()); !known || r != why {
			t.Errorf("%q is read as %d, %v", why.Code(), r, known)
		}
	}
	if _, known := ParseReason("road"); known || Reason(Reasons).Code() != "unknown" || Computed.Code() != "" || NoTimes.Code() != "no-times" {
		t.Error("a reason that is none has a code")
	}
	date := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	rules := []label.Rule{{From: date, Hours: 30}, {Hours: 20}}
	for day, want := range map[time.Time]float64{date: 30, date.AddDate(0, 0, -1): 20} {
		if got := (&Settings{Date: day, LabelRules: rules}).Rule().Hours; got != want {
			t.Errorf("%v: %v hours", day, got)
		}
	}
}
