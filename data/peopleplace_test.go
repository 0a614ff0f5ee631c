package data

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/location"
	"acces30/data/table"

	"github.com/paulmach/orb"
)

// TestWhereaboutsOfPoints: a point may be nearer to another commune's chef-lieu by the
// radius of its own commune, or a kilometre; what names no commune, or one of which the
// place or the area is not known, says nothing.
func TestWhereaboutsOfPoints(t *testing.T) {
	const km = 1000 / (math.Pi / 180 * orb.EarthRadius) // in degrees of latitude
	at := func(north float64) coverage.Position {
		return coverage.Position{Point: orb.Point{6, 49 + north*km}, Known: true}
	}
	communes := []coverage.Commune{
		{Code: "57001", Seat: at(0), AreaKm2: 4 * math.Pi}, // a radius of two kilometres
		{Code: "57002", Seat: at(10), AreaKm2: 0.5},
		{Code: "57003", AreaKm2: 9},
		{Code: "57004", Seat: at(40)},
	}
	c := &communeTable{communes: communes, byCode: map[string]*coverage.Commune{}}
	for i := range communes {
		c.byCode[communes[i].Code] = &communes[i]
	}
	for name, tt := range map[string]struct {
		code  string
		north float64
		found int
		want  whereabouts
	}{
		"at its commune":                  {"57001", 0, 0, thereabouts},
		"nearer to the other":             {"57001", 5.99, 1, thereabouts},
		"nearer by more than the radius":  {"57001", 6.01, 1, nearerToAnother},
		"of a small one":                  {"57002", 4.51, 0, thereabouts},
		"of a small one, by a kilometre":  {"57002", 4.49, 0, nearerToAnother},
		"far from all":                    {"57001", -2.01, location.NoCommune, nearerToAnother},
		"far from all, and near":          {"57001", -1.99, location.NoCommune, thereabouts},
		"found where no place is known":   {"57001", 1.99, 2, thereabouts},
		"of none":                         {"", 20, 0, placeUnknown},
		"of one that is not there":        {"57999", 20, 0, placeUnknown},
		"of one whose place is not known": {"57003", 20, 0, placeUnknown},
		"of one whose area is not known":  {"57004", 20, 0, placeUnknown},
	} {
		p := populationPoint{at: at(tt.north).Point}
		copy(p.code[:], tt.code)
		if got := p.placeBy(c, tt.found); got != tt.want {
			t.Errorf("%s: %d, want %d", name, got, tt.want)
		}
	}
}

// TestPointsOfOtherCommunes: over a tenth that are nearer to others are told, over a third
// refused, from four on.
func TestPointsOfOtherCommunes(t *testing.T) {
	for _, tt := range []struct {
		there, apart  int
		told, refused bool
	}{
		{100, 0, false, false}, {36, 4, false, false}, {35, 4, true, false}, {10, 3, false, false}, {1, 3, false, false}, {8, 4, true, false}, {7, 4, false, true}, {0, 4, false, true}, {0, 0, false, false},
	} {
		c := &populationPoints{findings: finding.ListOf(maxListedPerKind), table: &table.Table{File: "p.csv"}}
		err := c.comparePlaces(tt.there, tt.apart)
		var unusable *input.Error
		if refused := errors.As(err, &unusable) && strings.Contains(err.Error(), fmt.Sprintf("of %d that name one, %d are", tt.there+tt.apart, tt.apart)); refused != tt.refused || (err != nil) != refused {
			t.Errorf("%+v: %v", tt, err)
		}
		told := len(c.findings.All()) == 1 && fmt.Sprint(c.findings.All()[0].Details) == fmt.Sprint([]int{tt.apart, tt.there + tt.apart}) && c.findings.All()[0].Kind.Front
		if told != tt.told || len(c.findings.All()) > 1 {
			t.Errorf("%+v: told %v", tt, c.findings.All())
		}
	}
}

// TestPointsOfManyCommunesDiffer: communes without points, and with points of other
// people, are told together from four on and over a tenth on, unless all points have too
// few people in all, which says it.
func TestPointsOfManyCommunesDiffer(t *testing.T) {
	for _, tt := range []struct {
		right, none, differ int
		want                string
	}{{36, 2, 2, ""}, {35, 2, 2, "[2 2 39]"}, {10, 3, 0, ""}, {10, 0, 4, "[0 4 14]"}, {10, 4, 0, "[4 0 14]"}, {1, 4, 0, ""}} {
		study := &coverage.Study{Settings: coverage.Settings{Departements: []string{"57"}}}
		for i := range tt.right + tt.none + tt.differ {
			study.Communes = append(study.Communes, coverage.Commune{Code: fmt.Sprint(57000 + i), Departement: "57", Population: 1000})
			people := uint32(100_000)
			if i >= tt.right {
				people = 10_000
			}
			if i < tt.right+tt.differ {
				study.PopulationPoints = append(study.PopulationPoints, coverage.PopulationPoint{Commune: int32(i), Hundredths: people})
			}
		}
		c := &populationPoints{findings: finding.ListOf(maxListedPerKind), table: &table.Table{File: "p.csv"}}
		c.comparePopulations(study)
		got := ""
		for _, f := range c.findings.All() {
			if f.Kind == finding.PeopleOfOthers.Kind && f.Kind.Front {
				got += fmt.Sprint(f.Details)
			}
		}
		if got != tt.want {
			t.Errorf("%+v: %q", tt, got)
		}
	}
}

// TestSquaresCountOnce: a row that repeats a square with as many people and the same
// commune does not count; one with other people or of another commune does, as do points
// that stand at one place.
func TestSquaresCountOnce(t *testing.T) {
	a, b := "CRS3035RES200mN2900000E4000000", "CRS3035RES200mN2900200E4000000"
	text := "idcar_200m,lcog_geo,ind\n" + a + ",57001,5\n" + b + ",57001,5\n" + a + ",57001,5.004\n" + a + ",57002,5\n" + a + ",57001,6\n" + b + ",57001,5\n"
	c, err := readPopulationPoints("p.csv", []byte(text), layoutOf(populationTable), "57")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range c.findings.All() {
		if f.Kind == finding.SquareTwice.Kind {
			got = append(got, fmt.Sprint(f.Source.File, " ", f.Source.Line, f.Details))
		}
	}
	if len(c.points) != 4 || fmt.Sprint(got) != "[p.csv 4 [2]]" {
		t.Errorf("%d points, told %q", len(c.points), got)
	}
	points, err := readPopulationPoints("p.csv", []byte("lat,lon,people\n49,6,5\n49,6,5\n"), layoutOf(populationTable), "57")
	if err != nil || len(points.points) != 2 || points.twice != 0 {
		t.Errorf("%d points at one place, %v", len(points.points), err)
	}
}
