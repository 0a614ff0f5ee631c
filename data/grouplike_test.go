package data

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage"

	"github.com/google/go-cmp/cmp"
)

// sizedPoints are points of so many people each, in hundredths, with members of a group.
func sizedPoints(group coverage.Group, of coverage.Group, points ...[2]uint32) (list []coverage.GroupCounts) {
	for _, p := range points {
		var counts coverage.GroupCounts
		for i := range counts {
			counts[i] = coverage.Untold
		}
		counts[of], counts[group] = p[0], p[1]
		list = append(list, counts)
	}
	return list
}

func repeated(n int, p [2]uint32) (points [][2]uint32) {
	for range n {
		points = append(points, p)
	}
	return points
}

// TestCountsThatAreNone: what can't be a count of a group in all of a scope, at its bounds;
// few points, or few people, can have any.
func TestCountsThatAreNone(t *testing.T) {
	young := groupSource{group: coverage.Under18, of: coverage.AllPeople}
	for _, tt := range []struct {
		name   string
		source groupSource
		points [][2]uint32
		want   bool
	}{
		{"as few as can be", young, repeated(50, [2]uint32{4000, 200}), false},
		{"fewer", young, repeated(50, [2]uint32{4000, 199}), true},
		{"fewer, of points that are few", young, repeated(49, [2]uint32{5000, 199}), false},
		{"fewer, of people that are few", young, repeated(50, [2]uint32{3999, 199}), false},
		{"as many as can be", young, repeated(50, [2]uint32{4000, 2800}), false},
		{"more", young, repeated(50, [2]uint32{4000, 2801}), true},
		{"people of 65 to 79", groupSource{group: coverage.From65To79, of: coverage.AllPeople}, repeated(50, [2]uint32{4000, 79}), true},
		{"a few of 80 and over", groupSource{group: coverage.From80, of: coverage.AllPeople}, repeated(50, [2]uint32{4000, 12}), false},
		{"of 80 and over, next to none", groupSource{group: coverage.From80, of: coverage.AllPeople}, repeated(50, [2]uint32{4000, 11}), true},
		{"people of a household each", groupSource{group: coverage.AllHouseholds, of: coverage.AllPeople}, repeated(60, [2]uint32{4000, 220}), true},
		{"households", groupSource{group: coverage.AllHouseholds, of: coverage.AllPeople}, repeated(60, [2]uint32{4000, 1800}), false},
		{"nearly all households poor", groupSource{group: coverage.PoorHouseholds, of: coverage.AllHouseholds}, repeated(50, [2]uint32{4000, 3601}), true},
		{"three times the share in the smaller points", young, append(repeated(50, [2]uint32{2000, 600}), repeated(10, [2]uint32{10_000, 1000})...), false},
		{"more than three times", young, append(repeated(50, [2]uint32{2000, 601}), repeated(10, [2]uint32{10_000, 1000})...), true},
		{"a percentage of each", young, append(repeated(80, [2]uint32{3000, 2000}), repeated(20, [2]uint32{30_000, 2000})...), true},
		{"more in the larger ones", young, append(repeated(50, [2]uint32{2000, 200}), repeated(10, [2]uint32{10_000, 4000})...), false},
		{"one point with half of all", young, append(repeated(50, [2]uint32{2000, 400}), [2]uint32{200_000, 40_000}), false},
	} {
		points := sizedPoints(tt.source.group, tt.source.of, tt.points...)
		points = append(points, sizedPoints(tt.source.group, tt.source.of, [2]uint32{1 << 30, coverage.Untold}, [2]uint32{coverage.Untold, 1 << 30})...)
		if got := unlikeCounts(points, tt.source); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// TestPercentagesAreNoCounts: columns of percentages beside one of counts are not read,
// told by name beside the answer, and nothing else is said of them; the counts stay.
func TestPercentagesAreNoCounts(t *testing.T) {
	var b strings.Builder
	b.WriteString("lon,lat,ind,under_18,ind_65_79,men,men_pauv\n")
	var want []coverage.GroupCounts
	no := coverage.Untold
	for i := range 60 {
		people := 30 + 10*(i%2)*(i%7)*3
		fmt.Fprintf(&b, "6.17,49.12,%d,20,%d,%d,13\n", people, people/5, people/2)
		want = append(want, coverage.GroupCounts{uint32(100 * people), no, uint32(100 * (people / 5)), no, uint32(100 * (people / 2)), no})
	}
	opts := threeCommunes(t)
	opts.Population = write(t, "p.csv", b.String())
	study := load(t, opts)
	if d := cmp.Diff(want, study.PopulationGroups); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	var lines []string
	for _, f := range study.Findings {
		if strings.HasPrefix(f.Kind.Code, "group-") {
			lines = append(lines, fmt.Sprint(f.Kind.Code, " ", f.Kind.Front, " ", f.Source.File, " ", f.Source.Column, " ", f.Value))
		}
	}
	if d := cmp.Diff([]string{"group-unlike true p.csv men_pauv men_pauv", "group-unlike true p.csv under_18 under_18"}, lines); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
