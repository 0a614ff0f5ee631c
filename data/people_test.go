package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/plane"
	"acces30/data/location"
	"acces30/data/table"

	"github.com/paulmach/orb"
)

// TestPeopleAreCompared: a commune whose points have more than twice or less than half
// its people, and more than a hundred more or fewer, is told with both numbers; all
// together from half as many again on.
func TestPeopleAreCompared(t *testing.T) {
	for _, tt := range []struct {
		stated []int    // of each commune in scope
		points []uint32 // in hundredths
		want   string
	}{
		{[]int{1000}, []uint32{150_000}, ""},
		{[]int{1000}, []uint32{150_001}, "people-differ-in-all 1500 1000"},
		{[]int{1000}, []uint32{200_000}, "people-differ-in-all 2000 1000"},
		{[]int{1000}, []uint32{200_001}, "people-differ 2000 1000; people-differ-in-all 2000 1000"},
		{[]int{1000}, []uint32{66_667}, ""},
		{[]int{1000}, []uint32{66_666}, "people-differ-in-all 667 1000"},
		{[]int{1000}, []uint32{50_000}, "people-differ-in-all 500 1000"},
		{[]int{1000}, []uint32{49_999}, "people-differ 500 1000; people-differ-in-all 500 1000"},
		{[]int{1000}, []uint32{40_049}, "people-differ 400 1000; people-differ-in-all 400 1000"},
		{[]int{1000}, []uint32{40_050}, "people-differ 401 1000; people-differ-in-all 401 1000"},
		{[]int{90}, []uint32{19_000}, "people-differ-in-all 190 90"},
		{[]int{90}, []uint32{19_001}, "people-differ 190 90; people-differ-in-all 190 90"},
		{[]int{1000, 7}, []uint32{100_000, 0}, "people-none 7"},
		{[]int{1000, 0}, []uint32{100_000, 500}, ""},
		{[]int{1000}, []uint32{0}, "people-none 1000"},
		{[]int{0}, []uint32{50_000}, ""},
		{[]int{3000, 1000}, []uint32{300_000, 20_000}, "people-differ 200 1000"},
	} {
		study := &coverage.Study{Settings: coverage.Settings{Departements: []string{"57"}}}
		for i, people := range tt.stated {
			study.Communes = append(study.Communes, coverage.Commune{Code: fmt.Sprint(57000 + i), Departement: "57", Population: people})
			study.PopulationPoints = append(study.PopulationPoints, coverage.PopulationPoint{Commune: int32(i), Hundredths: tt.points[i]})
		}
		// A neighbour, whose people count nowhere.
		study.Communes = append(study.Communes, coverage.Commune{Code: "54000", Departement: "54", Population: 9})
		c := &populationPoints{findings: finding.ListOf(maxListedPerKind), table: &table.Table{File: "f"}}
		c.comparePopulations(study)
		var got []string
		for _, f := range c.findings.All() {
			text := f.Kind.Code
			for _, d := range f.Details {
				text += fmt.Sprint(" ", d)
			}
			got = append(got, text)
		}
		slices.Sort(got)
		if all := strings.Join(got, "; "); all != tt.want {
			t.Errorf("%d stated, %d at points: %q, want %q", tt.stated, tt.points, all, tt.want)
		}
	}
}

// TestPeopleOnAnyPlane: metres on a plane that is not the legal one lead to where the
// scope is, in two columns and in one, and where the first rows have none.
func TestPeopleOnAnyPlane(t *testing.T) {
	// As metres of web maps the second would be in the Moselle: the others tell the plane.
	france := []orb.Point{{-1.5, 47.2}, {2.8, 43.74}, {5.4, 43.3}, {3.06, 50.63}, {6.1757, 49.1197}}
	moselle := []orb.Point{{6.1757, 49.1197}, {6.1686, 49.3582}, {7.06, 49.11}}
	for name, on := range map[string]plane.Plane{"Lambert-93": plane.Lambert93(), "Web Mercator": plane.WebMercator(), "UTM 32N": plane.UTM(32, false), "CC49": plane.ConicZone(49)} {
		places := moselle
		if name == "Lambert-93" {
			places = france
		}
		for _, skipped := range []int{0, 49} {
			two, one := "x,y,people\n"+strings.Repeat(",,1\n", skipped), "position,people\n"+strings.Repeat(",1\n", skipped)
			for _, place := range places {
				at := on.Project(place)
				two += fmt.Sprintf("%.2f,%.2f,5\n", at[0], at[1])
				one += fmt.Sprintf("\"%.2f,%.2f\",5\n", at[0], at[1])
			}
			for _, text := range []string{two, one} {
				c, err := readPopulationPoints("p.csv", []byte(text), layoutOf(populationTable), "57")
				if err != nil {
					t.Fatal(err)
				}
				if len(c.points) != len(places) {
					t.Errorf("%s after %d rows: %d points: %.40s", name, skipped, len(c.points), text)
					continue
				}
				for i, place := range places {
					if far := location.MetresBetween(c.points[i].at, place); far > 10 {
						t.Errorf("%s after %d rows: %v is %.0f m off", name, skipped, place, far)
					}
				}
			}
		}
	}
}
