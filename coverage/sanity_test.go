package coverage

import (
	"slices"
	"testing"

	"acces30/coverage/refusal"
)

// TestDepartures changes one indicator after the other, to its limit and beyond.
func TestDepartures(t *testing.T) {
	limits := SanityLimits{
		StructuresDownPct: 10, CommunesPct: 1, PeoplePct: 3, ShareMovedPoints: 5, NotComputedUpPoints: 1, MeanMovedPct: 20, SnapUpMetres: 100,
	}
	last := Indicators{
		Network: "streets", Communes: 700, People: 1_000_000, NotComputedPeople: 10_000, Structures: 30, ServicePoints: 50,
		ThresholdMinutes: 12, WithinPct: 60, Within15Pct: 70, Within20Pct: 80, Within30Pct: 99, MeanMinutes: 10, MedianSnapMetres: 60,
	}
	for name, tt := range map[string]struct {
		change func(*Indicators)
		want   []*refusal.Refusal // by their texts
	}{
		"the same":                   {func(i *Indicators) {}, nil},
		"3 structures less":          {func(i *Indicators) { i.Structures = 27 }, nil},
		"4 structures less":          {func(i *Indicators) { i.Structures = 26 }, []*refusal.Refusal{refusal.StructuresGone(0, 0, 0)}},
		"many more structures":       {func(i *Indicators) { i.Structures, i.ServicePoints = 60, 100 }, nil},
		"points gone":                {func(i *Indicators) { i.ServicePoints = 44 }, []*refusal.Refusal{refusal.PointsGone(0, 0, 0)}},
		"7 communes less":            {func(i *Indicators) { i.Communes = 693 }, nil},
		"8 communes less":            {func(i *Indicators) { i.Communes = 692 }, []*refusal.Refusal{refusal.CommunesMoved(0, 0, 0)}},
		"8 communes more":            {func(i *Indicators) { i.Communes = 708 }, []*refusal.Refusal{refusal.CommunesMoved(0, 0, 0)}},
		"people gone":                {func(i *Indicators) { i.People = 960_000 }, []*refusal.Refusal{refusal.PeopleMoved(0, 0, 0)}},
		"5 points":                   {func(i *Indicators) { i.Within20Pct = 85 }, nil},
		"more than 5 points":         {func(i *Indicators) { i.Within20Pct = 85.01 }, []*refusal.Refusal{refusal.ShareMoved(nil, 0, 0, 0)}},
		"threshold":                  {func(i *Indicators) { i.WithinPct = 50 }, []*refusal.Refusal{refusal.ShareMoved(nil, 0, 0, 0)}},
		"another threshold":          {func(i *Indicators) { i.WithinPct, i.ThresholdMinutes = 50, 11 }, nil},
		"a threshold that is a view": {func(i *Indicators) { i.ThresholdMinutes = 20 }, nil},
		"nobody":                     {func(i *Indicators) { i.WithinPct, i.ThresholdMinutes = 0, 1 }, []*refusal.Refusal{refusal.NobodyWithin(nil)}},
		"uncomputed":                 {func(i *Indicators) { i.NotComputedPeople = 20_001 }, []*refusal.Refusal{refusal.UncomputedUp(0, 0, 0)}},
		"slower":                     {func(i *Indicators) { i.MeanMinutes = 12.01 }, []*refusal.Refusal{refusal.MeanMoved(0, 0, 0)}},
		"faster":                     {func(i *Indicators) { i.MeanMinutes = 7.99 }, []*refusal.Refusal{refusal.MeanMoved(0, 0, 0)}},
		"farther":                    {func(i *Indicators) { i.MedianSnapMetres = 161 }, []*refusal.Refusal{refusal.SnapUp(0, 0, 0)}},
		"given":                      {func(i *Indicators) { i.Network, i.MedianSnapMetres = "times", 500 }, nil},
		"modelled and farther":       {func(i *Indicators) { i.Network, i.MedianSnapMetres = "modelled", 500 }, []*refusal.Refusal{refusal.ModelledNow()}},
		"two at once, in order":      {func(i *Indicators) { i.MeanMinutes, i.Structures = 20, 1 }, []*refusal.Refusal{refusal.StructuresGone(0, 0, 0), refusal.MeanMoved(0, 0, 0)}},
	} {
		now := last
		tt.change(&now)
		got := limits.Departures(&last, now)
		if !slices.EqualFunc(got, tt.want, func(a, b *refusal.Refusal) bool { return a.Says == b.Says }) {
			t.Errorf("%s: %v", name, got)
		}
	}
	if got := limits.Departures(nil, last); len(got) > 0 {
		t.Errorf("of a first edition: %v", got)
	}
	if got := limits.Departures(nil, Indicators{People: 5}); len(got) != 1 || got[0].Says != refusal.NobodyWithin(nil).Says {
		t.Errorf("of a first edition with nobody within: %v", got)
	}
	if got := limits.Departures(&Indicators{}, Indicators{}); len(got) > 0 {
		t.Errorf("of nothing: %v", got)
	}
}

// TestDeparturesTellTheirFigures: what is told of a departure are its own numbers, the
// new one, that of before and the limit.
func TestDeparturesTellTheirFigures(t *testing.T) {
	limits := SanityLimits{StructuresDownPct: 10, CommunesPct: 1, PeoplePct: 3, ShareMovedPoints: 5, NotComputedUpPoints: 2, MeanMovedPct: 20, SnapUpMetres: 100}
	before := Indicators{
		Network: "streets", Communes: 700, People: 1_000_000, NotComputedPeople: 10_000, Structures: 30, ServicePoints: 50,
		ThresholdMinutes: 12, WithinPct: 60, Within15Pct: 70, Within20Pct: 80, Within30Pct: 99, MeanMinutes: 10, MedianSnapMetres: 60,
	}
	now := Indicators{
		Network: "streets", Communes: 600, People: 500_000, NotComputedPeople: 250_000, Structures: 11, ServicePoints: 22,
		ThresholdMinutes: 12, WithinPct: 33, Within15Pct: 44, Within20Pct: 55, Within30Pct: 66, MeanMinutes: 17, MedianSnapMetres: 170,
	}
	var got []string
	for _, r := range limits.Departures(&before, now) {
		got = append(got, r.Error())
	}
	want := []string{
		"structures in scope: 11 instead of 30, down by more than 10.0%; is the list whole?",
		"service points in scope: 22 instead of 50, down by more than 10.0%; is the table of service points (--service-points) missing?",
		"communes in scope: 600 instead of 700, apart by more than 1.0%; is it the right table of communes?",
		"inhabitants in scope: 500000 instead of 1000000, apart by more than 3.0%; is it the right population?",
		"people within 15 minutes: 44.0% instead of 70.0%, apart by more than 5.0 points; is that what has changed?",
		"people within 20 minutes: 55.0% instead of 80.0%, apart by more than 5.0 points; is that what has changed?",
		"people within 30 minutes: 66.0% instead of 99.0%, apart by more than 5.0 points; is that what has changed?",
		"people within 12 minutes: 33.0% instead of 60.0%, apart by more than 5.0 points; is that what has changed?",
		"people without a computed time: 50.0% instead of 1.0%, up by more than 2.0 points; are the roads whole?",
		"mean time: 17.0 minutes instead of 10.0, apart by more than 20.0%; are they the same speeds and roads?",
		"median distance from communes to their roads: 170 m instead of 60, up by more than 100 m; are they the right coordinates and roads?",
	}
	if !slices.Equal(got, want) {
		t.Errorf("told: %q", got)
	}
}
