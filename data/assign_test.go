package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

// assigned are communes for points to be in: one without a point, two of one name, and
// one of another département, of which nearly all are missing.
const assigned = "code,nom,population,lat,lon\n" +
	"57463,Metz,1000,49.12,6.17\n57672,Thionville,800,49.36,6.17\n57001,Aboncourt,300,49.26,6.35\n57002,Aboncourt-sur-Seille,60,48.82,6.36\n" +
	"57100,Neuville,90,48.60,7.00\n57101,Neuville,90,49.00,7.30\n57999,Sansplace,10,,\n54395,Nancy,900,48.69,6.18\n"

// TestPointsGetTheirCommune: what a point says of its commune, by code, name or place,
// against what the table has; all that comes of it is told once.
func TestPointsGetTheirCommune(t *testing.T) {
	communes := communesOf(t, assigned, &mergers{successors: map[string]string{"57700": "57463"}}, "57")
	nowhere := coverage.Position{}
	metz := coverage.At(6.17, 49.12)
	for _, tt := range []struct {
		name, departement, code, commune string
		at                               coverage.Position
		kind                             coverage.PointKind
		provenance                       coverage.Provenance
		want                             string // code, name, département of the structure, place, compared/apart, absent
		told                             []string
	}{
		{"code, name and place agree", "57", "57463", "METZ", metz, 0, 0, "57463 Metz 57 [6.17 49.12] 1/0 []", nil},
		{"no place", "57", "57463", "", nowhere, 0, 0, "57463 Metz 57 [6.17 49.12] at seat 0/0 []", []string{"point-at-seat|7||P||"}},
		{"no place, of the complement", "57", "57463", "", nowhere, 0, coverage.Complement, "57463 Metz 57 [6.17 49.12] at seat 0/0 []", nil},
		{"a former code", "57", "57700", "Metz", metz, 0, 0, "57463 Metz 57 [6.17 49.12] 1/0 []", []string{"point-commune-merged|7||P|57700|57463"}},
		{"a former code and its name", "57", "57700", "Ancienne", nowhere, 0, 0, "57463 Metz 57 [6.17 49.12] at seat 0/0 []", []string{
			"point-name-differs|7||P|57700|Metz Ancienne", "point-commune-merged|7||P|57700|57463", "point-at-seat|7||P||"}},
		{"neither has a place", "57", "57999", "", nowhere, 0, 0, "57999 Sansplace 57 nowhere 0/0 []", []string{"point-unlocated|7||P||"}},
		{"the commune has no place", "57", "57999", "", metz, 0, 0, "57999 Sansplace 57 [6.17 49.12] 0/0 []", nil},
		{"a place alone", "", "", "", metz, 0, 0, "57463 Metz 57 [6.17 49.12] 1/0 []", []string{"point-commune-found|7||P||57463 Metz"}},
		{"nothing", "57", "", "", nowhere, 0, 0, "  57 nowhere 0/0 []", []string{"structure-commune-not-stated|7||P||", "point-unlocated|7||P||"}},
		{"a code of the scope that is none", "57", "57998", "Ailleurs", metz, 0, 0, "57998 Ailleurs 57 [6.17 49.12] 0/0 []", []string{"structure-commune-unknown|7||P|57998|"}},
		{"a name that is none", "57", "", "Ailleurs", nowhere, 0, 0, " Ailleurs 57 nowhere 0/0 []", []string{"structure-commune-unknown|7||P|Ailleurs|", "point-unlocated|7||P||"}},
		{"a code of a département that is missing", "54", "54999", "Loin", metz, 0, 0, "54999 Loin 54 [6.17 49.12] 0/0 [54999]", nil},
		{"the same without a place", "54", "54999", "Loin", nowhere, 0, 0, "54999 Loin 54 nowhere 0/0 [54999]", []string{"point-unlocated|7||P||"}},
		{"a label of another département", "54", "57463", "Metz", metz, 0, 0, "57463 Metz 54 [6.17 49.12] 1/0 []", []string{"structure-departement-differs|7||P|54|57463"}},
		{"that of an antenne is no matter", "54", "57463", "Metz", metz, coverage.Branch, 0, "57463 Metz 54 [6.17 49.12] 1/0 []", nil},
		{"a code of another commune than name and place", "57", "57002", "Metz", metz, 0, 0, "57463 Metz 57 [6.17 49.12] 1/0 []", []string{"point-code-differs|7||P|57002|Aboncourt-sur-Seille Metz 57463"}},
		{"a name of another commune than code and place", "57", "57002", "Metz", coverage.At(6.36, 48.82), 0, 0, "57002 Aboncourt-sur-Seille 57 [6.36 48.82] 1/0 []", []string{"point-name-elsewhere|7||P|57002|Aboncourt-sur-Seille Metz"}},
		{"a name and place of another département", "57", "57002", "Nancy", coverage.At(6.18, 48.69), 0, 0, "54395 Nancy 54 [6.18 48.69] 1/0 []", []string{"point-code-differs|7||P|57002|Aboncourt-sur-Seille Nancy 54395"}},
		{"the label of a third one stays", "88", "57002", "Nancy", coverage.At(6.18, 48.69), coverage.Stop, 0, "54395 Nancy 88 [6.18 48.69] 1/0 []", []string{"point-code-differs|7||P|57002|Aboncourt-sur-Seille Nancy 54395"}},
		{"far from both", "57", "57002", "Thionville", coverage.At(6.17, 49.55), 0, 0, "57002 Aboncourt-sur-Seille 57 [6.17 49.55] 1/1 []", []string{"point-far-from-commune|7||P|Aboncourt-sur-Seille|82"}},
		{"in a third, near the name", "57", "57002", "Thionville", coverage.At(6.17, 49.235), 0, 0, "57672 Thionville 57 [6.17 49.235] 1/0 []", []string{"point-code-differs|7||P|57002|Aboncourt-sur-Seille Thionville 57672"}},
		{"in a third, too far from the name", "57", "57002", "Thionville", coverage.At(6.17, 49.22), 0, 0, "57002 Aboncourt-sur-Seille 57 [6.17 49.22] 1/1 []", []string{"point-far-from-commune|7||P|Aboncourt-sur-Seille|47"}},
		{"one of two of a name", "57", "", "Neuville", nowhere, 0, 0, " Neuville 57 nowhere 0/0 []", []string{"structure-commune-unknown|7||P|Neuville|", "point-unlocated|7||P||"}},
		{"the first of them by place", "57", "", "Neuville", coverage.At(7.0, 48.61), 0, 0, "57100 Neuville 57 [7 48.61] 1/0 []", []string{"point-commune-found|7||P|Neuville|57100 Neuville"}},
		{"the last of them by place", "57", "", "Neuville", coverage.At(7.3, 49.01), 0, 0, "57101 Neuville 57 [7.3 49.01] 1/0 []", []string{"point-commune-found|7||P|Neuville|57101 Neuville"}},
		{"a name of another département", "57", "", "Nancy", nowhere, 0, 0, " Nancy 57 nowhere 0/0 []", []string{"structure-commune-unknown|7||P|Nancy|", "point-unlocated|7||P||"}},
		{"a letter more in a short name", "57", "57463", "Metzz", nowhere, 0, 0, "57463 Metz 57 [6.17 49.12] at seat 0/0 []", []string{"point-at-seat|7||P||"}},
		{"another letter in a short name", "57", "57463", "Mets", nowhere, 0, 0, "57463 Metz 57 [6.17 49.12] at seat 0/0 []", []string{"point-name-differs|7||P|57463|Metz Mets", "point-at-seat|7||P||"}},
		{"two other letters in a long one", "57", "57672", "Tionvile", nowhere, 0, 0, "57672 Thionville 57 [6.17 49.36] at seat 0/0 []", []string{"point-at-seat|7||P||"}},
		{"three other letters in a long one", "57", "57672", "Tionvila", nowhere, 0, 0, "57672 Thionville 57 [6.17 49.36] at seat 0/0 []", []string{"point-name-differs|7||P|57672|Thionville Tionvila", "point-at-seat|7||P||"}},
	} {
		p := coverage.ServicePoint{Name: "P", Commune: tt.code, CommuneName: tt.commune, Position: tt.at, Kind: tt.kind, Provenance: tt.provenance}
		p.Source.Line = 7
		s := structure{Structure: coverage.Structure{Departement: tt.departement, Points: []coverage.ServicePoint{p}}}
		s.assignCommunes(communes, coverage.Seat)
		p = s.Points[0]
		place := "nowhere"
		if p.Position.Known {
			place = fmt.Sprint(p.Position.Point)
		}
		if p.AtSeat {
			place += " at seat"
		}
		got := fmt.Sprintf("%s %s %s %s %d/%d %v", p.Commune, p.CommuneName, s.Departement, place, s.placed.Compared, s.placed.Apart, s.absent)
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		if d := cmp.Diff(tt.told, told(s.findings)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// TestNamesOnTheWrongRows: a point that stands in the commune of its code and has the name
// of another one counts as misnamed, be its own name on a wrong row or the commune's.
func TestNamesOnTheWrongRows(t *testing.T) {
	communes := communesOf(t, assigned, nil, "57")
	metz := coverage.At(6.17, 49.12)
	for _, tt := range []struct {
		name, code, commune string
		at                  coverage.Position
		want                coverage.Agreement
	}{
		{"no name", "57463", "", metz, coverage.Agreement{}},
		{"no code", "", "Metz", metz, coverage.Agreement{}},
		{"its name", "57463", "METZ", metz, coverage.Agreement{Compared: 1}},
		{"a name that no commune has", "57463", "Borny", metz, coverage.Agreement{Compared: 1}},
		{"the name of another", "57463", "Thionville", metz, coverage.Agreement{Compared: 1, Apart: 1}},
		{"of another, nearer to it than to that", "57463", "Thionville", coverage.At(6.17, 49.2), coverage.Agreement{Compared: 1, Apart: 1}},
		{"of another, where it stands", "57463", "Thionville", coverage.At(6.17, 49.36), coverage.Agreement{Compared: 1}},
		{"of another, far from both", "57463", "Thionville", coverage.At(6.17, 49.7), coverage.Agreement{Compared: 1}},
		{"of another, nowhere", "57463", "Thionville", coverage.Position{}, coverage.Agreement{Compared: 1}},
	} {
		s := structure{Structure: coverage.Structure{Departement: "57", Points: []coverage.ServicePoint{{Name: "P", Commune: tt.code, CommuneName: tt.commune, Position: tt.at}}}}
		s.assignCommunes(communes, coverage.Seat)
		if s.named != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.name, s.named, tt.want)
		}
	}
}

// TestPointsFarFromTheirCommune: up to a kilometre out of the outline, or 15 from the
// nearer of the commune's points, is where the commune is; the widest communes, of which
// the middle alone is known, don't tell.
func TestPointsFarFromTheirCommune(t *testing.T) {
	at := func(lat float64) coverage.Position { return coverage.At(6, lat) }
	box := orb.MultiPolygon{{{{5.9, 48.9}, {6.1, 48.9}, {6.1, 49.1}, {5.9, 49.1}, {5.9, 48.9}}}}
	for _, tt := range []struct {
		name          string
		commune       coverage.Commune
		lat           float64 // 0.01 is 1.11 km
		compared, far int
		km            string
	}{
		{"in the outline", coverage.Commune{Outline: box, Seat: at(40)}, 49, 1, 0, ""},
		{"1.0 km out of it", coverage.Commune{Outline: box, Seat: at(49)}, 49.1089, 1, 0, ""},
		{"1.1 km out of it", coverage.Commune{Outline: box, Seat: at(49)}, 49.1097, 1, 1, "1.1"},
		{"14.9 km from its seat", coverage.Commune{Seat: at(49)}, 49.134, 1, 0, ""},
		{"15.1 km from its seat", coverage.Commune{Seat: at(49)}, 49.1358, 1, 1, "15"},
		{"near its middle", coverage.Commune{Seat: at(49), Centroid: at(49.2)}, 49.3, 1, 0, ""},
		{"near its seat", coverage.Commune{Seat: at(49.2), Centroid: at(49)}, 49.3, 1, 0, ""},
		{"far from both", coverage.Commune{Seat: at(49), Centroid: at(49.2)}, 49.4, 1, 1, "22"},
		{"its middle alone is known", coverage.Commune{Centroid: at(49)}, 50, 0, 0, ""},
	} {
		tt.commune.Name = "Ici"
		s := structure{Structure: coverage.Structure{Points: []coverage.ServicePoint{{Name: "P", Position: at(tt.lat)}}}}
		s.checkDistance(&s.Points[0], &tt.commune)
		var want []string
		if tt.far > 0 {
			want = []string{"point-far-from-commune|0||P|Ici|" + tt.km}
		}
		if got := told(s.findings); s.placed != (coverage.Agreement{Compared: tt.compared, Apart: tt.far}) || !slices.Equal(got, want) {
			t.Errorf("%s: %+v, %v, want %d and %v", tt.name, s.placed, got, tt.compared, want)
		}
	}
	if d := distanceTo(&coverage.Commune{}, at(49)); d >= 0 {
		t.Errorf("%v m from a commune without a point", d)
	}
	if d := distanceTo(&coverage.Commune{Centroid: at(49)}, at(49)); d != 0 {
		t.Errorf("%v m from its middle", d)
	}
}

// TestSameNames: parts of a name are alike, other names by up to a fifth of the longer.
func TestSameNames(t *testing.T) {
	for pair, want := range map[string]bool{
		"Metz/": true, "/Metz": true, "Metz/Metz Nord": true, "Val de Briey/Briey": true, "Metz/Mets": false,
		"Vigy/Vic": false, "Aumetz/Aumets": true, "Audun/Audin": true, "Audun/Audit": false, "Boulange/Volstroff": false,
	} {
		a, b, _ := strings.Cut(pair, "/")
		if got := sameName(a, b); got != want {
			t.Errorf("%s: %v, want %v", pair, got, want)
		}
	}
}
