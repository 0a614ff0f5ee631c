package data

import (
	"slices"
	"strings"
	"testing"

	"acces30/coverage"

	"github.com/google/go-cmp/cmp"
)

// TestGroupsAtTheirBounds: a group may have one member more than there are people, or poor
// households than households, where these are told; what isn't told is summed up by group,
// and nothing is said of groups that every point tells.
func TestGroupsAtTheirBounds(t *testing.T) {
	no := coverage.Untold
	for _, tt := range []struct {
		name, table string
		want        []coverage.GroupCounts
		told        string
	}{
		{"all told", "lon,lat,ind,ind_0_3,ind_4_5,ind_6_10,ind_11_17,ind_65_79,ind_80p,men,men_pauv\n6.17,49.12,100,1,2,3,4,10,5,40,8\n6.17,49.36,50,0,0,0,0,0,0,0,0\n",
			[]coverage.GroupCounts{{10000, 1000, 1000, 500, 4000, 800}, {5000, 0, 0, 0, 0, 0}}, ""},
		{"one more than there are", "lon,lat,ind,under_18,ind_65_79,ind_80p,men,men_pauv\n6.17,49.12,10,11,11,11,11,12\n6.17,49.36,10,11.01,11.01,11.01,11.01,1\n",
			[]coverage.GroupCounts{{1000, 1100, 1100, 1100, 1100, 1200}, {1000, no, no, no, no, 100}},
			"group-invalid|3|ind_65_79||11.01|; group-invalid|3|ind_80p||11.01|; group-invalid|3|men||11.01|; group-invalid|3|under_18||11.01|; group-untold|0|||under_18|1 10; group-untold|0|||ind_65_79|1 10; group-untold|0|||ind_80p|1 10; group-untold|0|||men|1 10"},
		{"poor households of how many", "lon,lat,ind,men,men_pauv\n6.17,49.12,10,,100000\n6.17,49.36,20,5,6\n6.18,49.36,30,5,6.01\n6.19,49.36,40,-1,0\n",
			[]coverage.GroupCounts{{1000, no, no, no, no, 10_000_000}, {2000, no, no, no, 500, 600}, {3000, no, no, no, 500, no}, {4000, no, no, no, no, 0}},
			"group-invalid|4|men_pauv||6.01|; group-invalid|5|men||-1|; group-untold|0|||men|2 50; group-untold|0|||men_pauv|1 30"},
		{"one column of people under 18", "lon,lat,ind,under_18,ind_0_3\n6.17,49.12,10,2,9\n", []coverage.GroupCounts{{1000, 200, no, no, no, no}}, ""},
	} {
		opts := threeCommunes(t)
		opts.Population = write(t, "p.csv", tt.table)
		study := load(t, opts)
		if d := cmp.Diff(tt.want, study.PopulationGroups); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
		lines := slices.DeleteFunc(told(study.Findings), func(line string) bool {
			return !strings.HasPrefix(line, "group-") && !strings.HasPrefix(line, "column-absent")
		})
		if got := strings.Join(lines, "; "); got != tt.told {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.told)
		}
	}
}
