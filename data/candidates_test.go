package data

import (
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"

	"github.com/google/go-cmp/cmp"
)

// TestExcludedCommunes: what is excluded is found by its code of today, and told where
// there is no such commune; a name is no code.
func TestExcludedCommunes(t *testing.T) {
	study := load(t, Options{
		Communes:   write(t, "c.csv", communeHeader+"57463,Metz,120000,49.12,6.17,49.1,6.2,1\n57672,Thionville,40000,49.36,6.17,49.36,6.17,1\n"),
		Structures: write(t, "s.csv", listHeader+"9,57,Temoin,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"),
		Mergers:    write(t, "m.csv", "old,new\n57001,57672\n"),
		Settings: coverage.Settings{
			Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), MarginMetres: 40_000,
			Plan: coverage.PlanSettings{Exclude: []string{"57463", "57001", "57998", "Metz"}},
		},
		ListDate: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
	})
	if d := cmp.Diff([]string{"57463", "57672"}, study.Settings.Plan.Exclude); d != "" {
		t.Error(d)
	}
	var told []string
	for _, f := range study.Findings {
		if f.Kind == finding.ExcludedUnknown.Kind {
			told = append(told, f.Value)
		}
	}
	if d := cmp.Diff([]string{"57998", "Metz"}, told); d != "" {
		t.Error(d)
	}
}
