package insee

import (
	"maps"
	"slices"
	"testing"

	"github.com/paulmach/orb"
)

// TestZones: every land overseas is apart from the mainland, and its plane
// leads from the middle of its box back to it.
func TestZones(t *testing.T) {
	for _, code := range slices.Sorted(maps.Keys(overseas)) {
		z := ZoneOf(code)
		if !ValidDepartement(code) || z.Bound.Intersects(ZoneOf("57").Bound) {
			t.Errorf("%s: no département, or on the mainland", code)
		}
		middle := z.Bound.Center()
		metres := z.Plane.Project(middle)
		if back := z.Plane.Unproject(metres); !z.Contains(back) || metres[0] < 0 || metres[1] < 0 {
			t.Errorf("%s: %v, %v in %s", code, back, metres, z.PlaneName)
		}
		if !France().Contains(middle) {
			t.Errorf("%s is not in France", code)
		}
	}
}

func TestZoneOf(t *testing.T) {
	metz, basseTerre := orb.Point{6.17, 49.12}, orb.Point{-61.72, 15.99}
	for _, tt := range []struct {
		code string
		at   orb.Point
		want bool
	}{
		{"57", metz, true}, {"57463", metz, true}, {"2A004", orb.Point{8.74, 41.93}, true}, {"57", basseTerre, false},
		{"971", basseTerre, true}, {"97105", basseTerre, true}, {"97105", metz, false},
		{"988", metz, true}, {"979", metz, true}, {"", metz, true}, // may be anywhere
	} {
		if got := ZoneOf(tt.code).Contains(tt.at); got != tt.want {
			t.Errorf("%v lies in the zone of %q: %v", tt.at, tt.code, got)
		}
	}
	if z := ZoneOf("988"); z.Plane != nil {
		t.Errorf("the plane of Nouvelle-Calédonie is %s", z.PlaneName)
	}
	if !France().Contains(metz) || France().Contains(orb.Point{-74, 40.7}) {
		t.Error("Metz is in France, New York is not")
	}
}

// TestAroundTheScope: places are likely in the départements of the scope and near them,
// overseas too, and nowhere else.
func TestAroundTheScope(t *testing.T) {
	metz, nancy, brest := orb.Point{6.1757, 49.1197}, orb.Point{6.18, 48.69}, orb.Point{-4.49, 48.39}
	denis, cayenne := orb.Point{55.45, -20.88}, orb.Point{-52.33, 4.93}
	for _, tt := range []struct {
		scope  []string
		likely []orb.Point
		not    []orb.Point
	}{
		{nil, []orb.Point{metz, nancy, brest, denis, cayenne}, nil},
		{[]string{"57"}, []orb.Point{metz, nancy}, []orb.Point{brest, denis, cayenne}},
		{[]string{"974"}, []orb.Point{denis}, []orb.Point{metz, brest, cayenne}},
		{[]string{"57", "973"}, []orb.Point{metz, cayenne}, []orb.Point{brest, denis}},
		{[]string{"974", "973"}, []orb.Point{denis, cayenne}, []orb.Point{metz}},
	} {
		z := FranceAround(tt.scope)
		for _, p := range tt.likely {
			if !z.Near(p) {
				t.Errorf("%v: %v is not likely", tt.scope, p)
			}
		}
		for _, p := range tt.not {
			if z.Near(p) {
				t.Errorf("%v: %v is likely", tt.scope, p)
			}
		}
	}
}

// TestPlanesOfAZone: besides maps in browsers the mainland alone has conic zones and the
// planes of old files; a zone whose plane is settled has no other.
func TestPlanesOfAZone(t *testing.T) {
	names := func(planes []NamedPlane) (all string) {
		for _, p := range planes {
			all += p.Name + ", "
		}
		return all
	}
	const mainland = "Web Mercator, CC42, CC43, CC44, CC45, CC46, CC47, CC48, CC49, CC50, Lambert II étendu, UTM 30N, UTM 31N, UTM 32N, "
	for name, tt := range map[string]struct {
		zone         Zone
		legal, other string
	}{
		"Moselle": {ZoneOf("57"), "Lambert-93, ", mainland}, "Corsica": {ZoneOf("2A"), "Lambert-93, ", mainland},
		"Réunion": {ZoneOf("974"), "UTM 40S, ", "Web Mercator, "}, "Guyane": {ZoneOf("973"), "UTM 22N, ", "Web Mercator, "},
		"France":      {France(), "Lambert-93, UTM 20N, UTM 21N, UTM 22N, UTM 38S, UTM 40S, ", mainland},
		"settled":     {ZoneOf("57").On(NamedPlane{ZoneOf("974").Plane, "UTM 40S"}), "UTM 40S, ", ""},
		"without any": {ZoneOf("57").On(), "", ""}, "no land": {ZoneOf("988"), "", ""},
	} {
		if legal, other := names(tt.zone.LegalPlanes()), names(tt.zone.OtherPlanes()); legal != tt.legal || other != tt.other {
			t.Errorf("%s: %q and %q, want %q and %q", name, legal, other, tt.legal, tt.other)
		}
	}
}
