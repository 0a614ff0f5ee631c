package location

import (
	"testing"

	"acces30/coverage/plane"
	"acces30/data/insee"

	"github.com/paulmach/orb"
)

// TestMetres: the plane of a table of metres without any code is that of all its
// points, and of several the one that leads to the scope.
func TestMetres(t *testing.T) {
	moselle := []orb.Point{{6.1757, 49.1197}, {6.1686, 49.3582}, {7.06, 49.11}}
	france := append([]orb.Point{{2.8, 43.74}, {-1.5, 47.2}, {5.4, 43.3}, {3.06, 50.63}}, moselle...)
	for _, tt := range []struct {
		name  string
		scope []string
		on    plane.Plane
		at    []orb.Point
		want  string // "" when the plane can't be told
	}{
		{"Lambert-93 around the scope", []string{"57"}, plane.Lambert93(), moselle, "Lambert-93"},
		{"Lambert-93 of all of France, some of which web maps would put into the scope", []string{"57"}, plane.Lambert93(), france, "Lambert-93"},
		{"metres of web maps around the scope, which Lambert-93 puts into the Tarn", []string{"57"}, plane.WebMercator(), moselle, "Web Mercator"},
		{"the same without a scope", nil, plane.WebMercator(), moselle, ""},
		{"Lambert II étendu", []string{"57"}, plane.LambertZone(2, true), france, "Lambert II étendu"},
		{"UTM 32N around the scope", []string{"57"}, plane.UTM(32, false), moselle, "UTM 32N"},
		{"CC49", []string{"57"}, plane.ConicZone(49), moselle, "CC49"},
		{"Réunion", []string{"974"}, plane.UTM(40, true), []orb.Point{{55.45, -20.88}, {55.52, -21.28}}, "UTM 40S"},
		{"nowhere", []string{"57"}, plane.Lambert93(), []orb.Point{{30, 10}}, ""},
	} {
		m := NewMetres(insee.FranceAround(tt.scope))
		for _, p := range tt.at {
			m.Add(tt.on.Project(p))
		}
		zone := m.Zone()
		for _, p := range tt.at {
			got, repair, name := RepairPoint(zone, tt.on.Project(p))
			if name != tt.want || repair != OutsideZone && MetresBetween(got, p) > 10 {
				t.Errorf("%s: %v by %q, want %v by %q", tt.name, got, name, p, tt.want)
			}
		}
	}
	if m := NewMetres(insee.France()); !m.Add(orb.Point{931_600, 6_895_000}) || !m.Add(orb.Point{1000, 1000}) {
		t.Error("metres are none")
	}
	if m := NewMetres(insee.France()); m.Add(orb.Point{6, 49}) || len(m.Zone().LegalPlanes()) < 2 {
		t.Error("degrees settle the plane of metres")
	}
}
