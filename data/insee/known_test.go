package insee

import (
	"testing"
	"time"

	"github.com/paulmach/orb"
)

// TestKnown: every département has its line, whole and plausible.
func TestKnown(t *testing.T) {
	people := 0
	for i := range departements {
		code := departements[i].Code
		k, ok := KnownOf(code)
		if !ok || k.People < 50_000 || k.People > 3_000_000 {
			t.Errorf("%s: %+v", code, k)
		}
		people += k.People
		if mainland := len(code) == 2; mainland == k.Bound.IsZero() || mainland && !ZoneOf(code).Contains(k.Bound.Center()) {
			t.Errorf("%s: box %v", code, k.Bound)
		}
		before, n := 0, 0
		for _, day := range known().days {
			if n = k.StructuresOn(day); n < before {
				t.Errorf("%s: %d structures after %d", code, n, before)
			}
			before = n
		}
		if n == 0 {
			t.Errorf("%s has no structure", code)
		}
	}
	if people < 67_000_000 || people > 70_000_000 {
		t.Errorf("%d people in France", people)
	}
	moselle, _ := KnownOf("57")
	for day, want := range map[string]int{"2019-12-31": 0, "2020-01-01": 1, "2021-12-31": 4, "2022-06-01": 25, "2030-01-01": 32} {
		on, _ := time.Parse(time.DateOnly, day)
		if got := moselle.StructuresOn(on); got != want {
			t.Errorf("Moselle on %s: %d structures, want %d", day, got, want)
		}
	}
}

// TestZoneOfCommune: a commune of the Moselle is not in the Ardennes.
func TestZoneOfCommune(t *testing.T) {
	metz, sedan := orb.Point{6.17, 49.12}, orb.Point{4.94, 49.7}
	if z := ZoneOfCommune("57463"); !z.Contains(metz) || z.Contains(sedan) || z.Plane == nil {
		t.Errorf("zone of Metz: %+v", z.Bound)
	}
	if z := ZoneOfCommune("97411"); !z.Contains(orb.Point{55.45, -20.88}) {
		t.Error("Saint-Denis is not in La Réunion")
	}
}

// TestInDepartement: places of the mainland and Corsica are in a box, those of the seas
// and of other countries are not.
func TestInDepartement(t *testing.T) {
	for p, want := range map[orb.Point]bool{
		{6.1757, 49.1197}: true, {-4.49, 48.39}: true, {8.74, 41.93}: true, {2.35, 48.85}: true,
		{-0.13, 51.5}: false, {13.4, 52.5}: false, {0, 0}: false, {55.45, -20.88}: false, {-6, 45}: false,
	} {
		if got := InDepartement(p); got != want {
			t.Errorf("%v: %v", p, got)
		}
	}
}
