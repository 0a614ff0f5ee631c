package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/cmd/acces30/settings"
)

// TestPlannedForSoMany: a run plans for 5,000 communes and the page tries scenarios on
// 2,000, for none more.
func TestPlannedForSoMany(t *testing.T) {
	folder := t.TempDir()
	communes, sites := filepath.Join(folder, "communes.csv"), filepath.Join(folder, "sites.csv")
	if err := os.WriteFile(sites, []byte(tinySites), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		communes, planned int
		scenarios         bool
	}{{2000, 3, true}, {2001, 3, false}, {5000, 3, false}, {5001, 0, false}} {
		var table strings.Builder
		table.WriteString("code_insee,nom,population,lat,lon\n")
		s := settings.Default()
		s.Departements = nil
		for i := range tt.communes {
			if i%900 == 0 {
				s.Departements = append(s.Departements, fmt.Sprint(57-i/900))
			}
			fmt.Fprintf(&table, "%d%03d,Bourg,600,49.%03d,6.1\n", 57-i/900, 1+i%900, i%1000)
		}
		if err := os.WriteFile(communes, []byte(table.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		s.Communes, s.Sites, s.Date, s.PlanNew = communes, sites, "2024-08-01", 3
		study, err := jobOf(t, s).load(t.Context())
		if study == nil { // it is refused, as its places are made up, and comes all the same
			t.Fatal(err)
		}
		if all, _, _, _ := study.CountScope(); all.Communes != tt.communes || study.Settings.Plan.New != tt.planned || study.Settings.ScenarioTimes != tt.scenarios {
			t.Errorf("%d communes, %d in scope: %d new labels, scenarios %v", tt.communes, all.Communes, study.Settings.Plan.New, study.Settings.ScenarioTimes)
		}
	}
}
