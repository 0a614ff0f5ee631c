package insee

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"acces30/coverage/plane"

	"github.com/paulmach/orb"
)

// TestCentresOfSquares: the metres of the corner and half of the size, whatever zeros the
// identifier leaves out; what is no identifier has no centre.
func TestCentresOfSquares(t *testing.T) {
	for id, want := range map[string]orb.Point{
		"CRS3035RES200mN2029800E4252400": {4252500, 2029900}, "FR_CRS3035RES1000mN2029000E4252000": {4252500, 2029500}, "CRS3035RES1kmN2029000E4252000": {4252500, 2029500},
		"1kmN2029E4252": {4252500, 2029500}, "200mN20298E42524": {4252500, 2029900}, "100kmN29E41": {4150000, 2950000}, "25mN7E9": {21.5, 19.5}, "10mN7E9": {95, 75},
		"CRS3035RES100000mN2900000E4100000": {4150000, 2950000}, "CRS3035RES1mN0E0": {0.5, 0.5}, "CRS2154RES1000mN6895000E931000": {931500, 6895500},
	} {
		if _, at, ok := SquareCentre(id); !ok || at != want {
			t.Errorf("%s: %v, %v, want %v", id, at, ok, want)
		}
	}
	for _, id := range []string{
		"CRS3035N1E1", "CRS3035RES200mN1", "CRS3035RES200m1E1", "CRS3035RES200kN1E1", "CRS3035RES200N1E1", "CRS3035RESmN1E1", "CRS3035RES0kmN1E1", "CRS3035RES100001mN1E1", "100001kmN1E1",
		"200mNxE1", "200mN1Ex", "200mN1E", "200mNE1", "200mN4294967296E1", "200mE1N1", "N1E1", "CRSRES200mN1E1",
	} {
		if on, at, ok := SquareCentre(id); ok || on != nil || at != (orb.Point{}) {
			t.Errorf("%q is at %v", id, at)
		}
	}
	for epsg, departement := range map[string]string{"3035": "57", "2154": "57", "5490": "971", "2972": "973", "2975": "974", "4471": "976"} {
		middle := ZoneOf(departement).Bound.Center()
		on := grids[epsg]
		p := on.Project(middle)
		got, at, ok := SquareCentre(fmt.Sprintf("CRS%sRES2mN%dE%d", epsg, int(p[1])-1, int(p[0])-1))
		if back := got.Unproject(at); !ok || math.Abs(back[0]-middle[0]) > 0.001 || math.Abs(back[1]-middle[1]) > 0.001 {
			t.Errorf("EPSG:%s leads to %v, want %v", epsg, back, middle)
		}
	}
}

// TestCompact: decimals that programs add go, digits that they have lost stay lost.
func TestCompact(t *testing.T) {
	for text, want := range map[string]string{
		" 57 463\t": "57463", "'57463": "57463", "’5\"7": "57", "2a004": "2A004", "=57463": "57463", "==5": "=5", "５０９": "509", "5\u200e7": "57", "/:": "/:",
		"57463.0": "57463", "57463,00": "57463", "007.0": "007", "57463.5": "57463.5", "57463.": "57463.", "57463E0": "57463", "5.7463E+04": "57463", "5,7463E4": "57463", "5.74630E+04": "57463",
		"5.746E+04": "5.746E+04", "5.74635E+04": "5.74635E+04", "1E+400": "1E+400", "1.5E+0": "1.5E+0", "1000000000000000E+0": "1000000000000000", "1000000000000001E+0": "1000000000000001E+0", "": "",
	} {
		if got := Compact(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]bool{"2.45701E+08": true, "2,45701e+8": true, "245701362": false, "245701362.0": false, "2.45701354E+08": false, "E": false, "EPCI": false} {
		if got := Rounded(text); got != want {
			t.Errorf("%q is rounded: %v", text, got)
		}
	}
}

// TestCodesThatThereAre: départements and lands by their codes, communes by theirs.
func TestCodesThatThereAre(t *testing.T) {
	var valid []string
	for i := range 1000 {
		for _, code := range []string{fmt.Sprint(i), fmt.Sprintf("%02d", i)} {
			if ValidDepartement(code) && (len(valid) == 0 || valid[len(valid)-1] != code) {
				valid = append(valid, code)
			}
		}
	}
	want := ""
	for i := 1; i <= 95; i++ {
		if i != 20 {
			want += fmt.Sprintf("%02d ", i)
		}
	}
	want += "971 972 973 974 975 976 977 978 984 986 987 988 989"
	if got := strings.Join(valid, " "); got != want {
		t.Errorf("départements %s", got)
	}
	for code, want := range map[string]bool{"2A": true, "2B": true, "2C": false, "A2": false, "": false, "5": false, "0057": false, "5a": false, "1/": false, "1:": false} {
		if got := ValidDepartement(code); got != want {
			t.Errorf("the département %q: %v", code, got)
		}
	}
	for code, want := range map[string]bool{"57463": true, "2B001": true, "97105": true, "98818": true, "5746": false, "574630": false, "57A63": false, "5746x": false, "20001": false, "96001": false, "97905": false, "": false} {
		if got := ValidCommune(code); got != want {
			t.Errorf("the commune %q: %v", code, got)
		}
	}
	for code, want := range map[string]string{"57463": "57", "97105": "971", "98818": "988", "97": "97", "5": "5", "": "", "96999": "96", "2A004": "2A"} {
		if got := DepartementOf(code); got != want {
			t.Errorf("%q is in %q, want %q", code, got, want)
		}
	}
	for pair, want := range map[string]bool{"57 57": true, "971 977": true, "971 978": true, "971 971": true, "971 972": false, "972 977": false, "977 971": false, "57 54": false} {
		stated, code, _ := strings.Cut(pair, " ")
		if got := SameDepartement(stated, code); got != want {
			t.Errorf("%s: %v", pair, got)
		}
	}
	for code, want := range map[string]string{"75100": "75100", "75102": "75056", "69380": "69380", "69389": "69123", "13200": "13200", "13205": "13055", "7510": "7510", "751011": "751011"} {
		if got := CommuneOf(code); got != want {
			t.Errorf("%s: %s, want %s", code, got, want)
		}
	}
	for text, want := range map[string]string{
		"75000": "75000 false true", "75001": "75101 true true", "75020": "75120 true true", "75021": "75021 false true", "7500A": "7500A false false", "98500": "97600 true true", "985123": "985123 false false", "98A12": "98A12 false false",
	} {
		code, repaired, ok := ParseCommune(text, "")
		if got := fmt.Sprint(code, " ", repaired, " ", ok); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	for text, want := range map[string]bool{"57A": true, "574630": true, "5746300": false, "Metz": false, "Metz 1": true, "Metz 10": true, "Avold 10": false, "abcdef": false} {
		if got := MeantAsCode(text); got != want {
			t.Errorf("%q is meant as a code: %v", text, got)
		}
	}
}

// TestBoxesOfLands: the outermost places of a land overseas lie in its box, what lies
// some 40 km farther out does not.
func TestBoxesOfLands(t *testing.T) {
	for code, b := range map[string][4]float64{ // west, south, east, north
		"971": {-61.81, 15.83, -60.98, 16.52}, "972": {-61.23, 14.39, -60.81, 14.88}, "973": {-54.6, 2.11, -51.62, 5.75}, "974": {55.21, -21.39, 55.84, -20.87},
		"975": {-56.41, 46.75, -56.13, 47.15}, "976": {45.02, -13.01, 45.30, -12.63}, "977": {-62.91, 17.87, -62.79, 17.98}, "978": {-63.15, 18.04, -62.97, 18.13},
	} {
		z := ZoneOf(code + "01")
		lon, lat := (b[0]+b[2])/2, (b[1]+b[3])/2
		for i, p := range []orb.Point{{b[0], lat}, {lon, b[1]}, {b[2], lat}, {lon, b[3]}} {
			beyond := p
			beyond[i%2] += map[bool]float64{true: -0.35, false: 0.35}[i < 2]
			if !z.Contains(p) || z.Contains(beyond) || !France().Contains(p) {
				t.Errorf("%s: %v is in it: %v; %v: %v", code, p, z.Contains(p), beyond, z.Contains(beyond))
			}
		}
		// Within a zone of UTM eastings are near to 500 km, northings of the south count
		// down from 10,000 km.
		metres := z.Plane.Project(orb.Point{lon, lat})
		if math.Abs(metres[0]-500_000) > 250_000 || (metres[1] > 7_000_000) != (lat < 0) {
			t.Errorf("%s: %v", code, metres)
		}
	}
	if z := ZoneOf("971"); !z.Contains(orb.Point{-62.83, 17.9}) || !z.Contains(orb.Point{-63.05, 18.07}) || ZoneOf("97105").Contains(orb.Point{-62.83, 17.9}) || ZoneOf("972").Contains(orb.Point{-62.83, 17.9}) || z.Wide() || !France().Wide() {
		t.Error("the islands that once were Guadeloupe's are of the département alone")
	}
	for _, code := range []string{"00", "96", "979", "988", "", "5", "9", "97"} {
		if z := ZoneOf(code); z.Plane != nil || !z.Contains(orb.Point{179, 89}) || !z.Contains(orb.Point{-179, -89}) {
			t.Errorf("%q is a zone of %s", code, z.PlaneName)
		}
	}
	for _, code := range []string{"01", "95", "2A", "01001", "95999"} {
		if z := ZoneOf(code); z.PlaneName != "Lambert-93" || z.Contains(orb.Point{55.5, -21}) || z.Near(orb.Point{-4.5, 48.4}) {
			t.Errorf("%q is a zone of %s", code, z.PlaneName)
		}
	}
}

// TestOlderPlanes: points of the mainland have the metres that their planes are made
// for.
func TestOlderPlanes(t *testing.T) {
	near := func(p orb.Point, x, y, within float64) bool {
		return math.Abs(p[0]-x) < within && math.Abs(p[1]-y) < within
	}
	for i, on := range conicZones {
		if latitude := 42 + float64(i); !near(on.Plane.Project(orb.Point{3, latitude}), 1_700_000, 1_000_000*float64(i+1)+200_000, 1) || on.Name != fmt.Sprint("CC", latitude) {
			t.Errorf("%s: %v", on.Name, on.Plane.Project(orb.Point{3, latitude}))
		}
	}
	if len(conicZones) != 9 || len(formerPlanes) != 4 {
		t.Errorf("%d and %d planes", len(conicZones), len(formerPlanes))
	}
	for i, meridian := range []float64{-3, 3, 9} {
		if on := formerPlanes[i+1]; !near(on.Plane.Project(orb.Point{meridian, 48}), 500_000, 5_316_300, 1_000) {
			t.Errorf("%s: %v", on.Name, on.Plane.Project(orb.Point{meridian, 48}))
		}
	}
	if on := formerPlanes[0]; !near(on.Plane.Project(orb.Point{2.3372, 46.8}), 600_000, 2_200_000, 500) { // on its meridian and parallel
		t.Errorf("%s: %v", on.Name, on.Plane.Project(orb.Point{2.3372, 46.8}))
	}
	if webMercator != plane.WebMercator() || lambert93 != plane.Lambert93() {
		t.Error("other planes")
	}
}

// TestAroundADepartement: a commune lies in the box around its département, or a quarter
// of a degree beyond.
func TestAroundADepartement(t *testing.T) {
	k, _ := KnownOf("57")
	if k.People != 1_051_000 || k.Bound != box(5.89, 48.52, 7.65, 49.52) {
		t.Errorf("%+v", k)
	}
	for at, want := range map[orb.Point]bool{{5.65, 49}: true, {5.63, 49}: false, {7.89, 49}: true, {7.91, 49}: false, {6, 48.28}: true, {6, 48.26}: false, {6, 49.76}: true, {6, 49.78}: false} {
		if ZoneOfCommune("57463").Contains(at) != want || ZoneOf("57463").Near(at) != want || FranceAround([]string{"57"}).Near(at) != want {
			t.Errorf("%v: %v", at, !want)
		}
	}
	belfort, _ := KnownOf("90")
	for date, want := range map[string]int{"2021-12-31": 0, "2022-01-01": 2, "2023-06-01": 3, "2024-07-31": 3, "2024-08-01": 4, "2030-01-01": 4} {
		day, _ := time.Parse(time.DateOnly, date)
		if got := belfort.StructuresOn(day); got != want {
			t.Errorf("on %s %d structures, want %d", date, got, want)
		}
	}
	if _, ok := KnownOf("99"); ok {
		t.Error("of no département nothing is known")
	}
}
