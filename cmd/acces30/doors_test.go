package main

import (
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/data"
	"acces30/data/moselle"
	"acces30/data/roads"
)

// TestSierckIsReachedOnItsDays: the list gives all hours of its structure to Bouzonville,
// the built-in complement those of Wednesday and Thursday to Sierck-les-Bains. There
// Merschweiller and its neighbours are near an open door on these days, and not on Monday.
func TestSierckIsReachedOnItsDays(t *testing.T) {
	study, err := data.Load(t.Context(), data.Options{BuiltIn: moselle.Tables(), Settings: coverage.Settings{
		Threshold: coverage.Promise, MarginMetres: 40_000, MaxUncomputed: 5, Date: time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC),
	}})
	if err != nil {
		t.Fatal(err)
	}
	network, _, err := roads.Network(t.Context(), study, roads.Choice{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := analysis.Run(t.Context(), study.On(network), analysis.Options{})
	if err != nil {
		t.Fatal(err)
	}
	neighbours := map[string]bool{"Merschweiller": true, "Kirschnaumen": true, "Rettel": true, "Apach": true, "Sierck-les-Bains": true}
	seen := 0
	for i := range r.Communes {
		c := &r.Communes[i]
		if !neighbours[c.Commune.Name] {
			continue
		}
		seen++
		for day := range 5 {
			_, point := r.Study.Point(c.Doors[day].Sure)
			if point == nil {
				t.Errorf("%s, day %d: no open door", c.Commune.Name, day)
				continue
			}
			switch at := point.CommuneName == "Sierck-les-Bains"; {
			case day == 2 || day == 3:
				if !at || c.Doors[day].Sure != c.Nearest[0] {
					t.Errorf("%s, day %d: %s in %v, the nearest is %v", c.Commune.Name, day, point.CommuneName, c.Doors[day].Sure, c.Nearest[0])
				}
			case at || c.Doors[day].Sure.Time <= c.ReferenceTime():
				t.Errorf("%s, day %d: %s in %v, the nearest is %v", c.Commune.Name, day, point.CommuneName, c.Doors[day].Sure, c.Nearest[0])
			}
		}
	}
	if seen != len(neighbours) {
		t.Errorf("%d of %d communes seen", seen, len(neighbours))
	}
}
