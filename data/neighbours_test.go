package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
)

// TestNeighboursThatAreLacking: what the tables lack around the scope is told from the
// first one on, and how many communes in scope may be nearer to it: only those that
// are nearer to it than to all that is there.
func TestNeighboursThatAreLacking(t *testing.T) {
	const (
		scope = "57463,Metz,1000,49.12,6.17,,,\n57672,Thionville,800,49.36,6.17,,,\n57500,Neuve,400,49.25,6.17,,,\n"
		nancy = "54395,Nancy,900,48.69,6.18,,,\n"
		here  = "1,57,Temoin,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"
		other = "2,57,Autre,57463,Metz,49.13,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"
		near  = "3,54,Longwy,54323,Longwy,49.40,6.16,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"
		also  = "4,54,Briey,54099,Briey,49.26,6.16,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"
		far   = "5,54,Pont,54431,Pont,48.90,6.05,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"
	)
	for _, tt := range []struct {
		name, communes, list string
		want                 []string
	}{
		{"one lacking, near one commune", scope, here + near, []string{"neighbour-communes-absent 1 40 1 | 54"}},
		{"two, near two", scope, here + near + also, []string{"neighbour-communes-absent 2 40 2 | 54"}},
		{"one, nearer than all that is there to none", scope, here + other + far, []string{"neighbour-communes-far 1 | 54"}},
		{"one commune, and no structure of its département", scope + "54099,Briey,5,49.27,6.16,,,\n", here, []string{"neighbour-structures-absent 2 | 54"}},
		{"a postal code beside the name of one that is there", scope + "54099,Briey,5,49.27,6.16,,,\n", here + strings.Replace(also, "54099", "54150", 1), nil},
		{"beside the name of one far away", scope + "54099,Briey,5,48.5,6.16,,,\n", here + strings.Replace(also, "54099", "54150", 1), []string{"neighbour-communes-absent 1 40 2 | 54"}},
		{"a commune out of reach", scope + nancy, here, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			study := load(t, Options{
				Communes: write(t, "c.csv", communeHeader+tt.communes), Structures: write(t, "s.csv", listHeader+tt.list),
				Settings: coverage.Settings{Departements: []string{"57"}, Date: day(2024, 1, 1), MarginMetres: 40_000},
			})
			var got []string
			for _, f := range study.Findings {
				switch f.Kind {
				case finding.NeighbourCommunesAbsent.Kind, finding.NeighbourCommunesFar.Kind, finding.NeighbourStructuresAbsent.Kind:
					line := f.Kind.Code
					for _, detail := range details(f) {
						line += " " + detail
					}
					got = append(got, fmt.Sprintf("%s | %s", line, f.Value))
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
