package data

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee"
	"acces30/data/location"
	"acces30/data/table"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

// TestSettlementsAreCompared: a commune in scope with more than twice or less than half
// of its people in its settlements, and more than a hundred more or fewer, is told.
func TestSettlementsAreCompared(t *testing.T) {
	study := &coverage.Study{Settings: coverage.Settings{Departements: []string{"57"}}}
	for i, c := range []struct {
		departement string
		people      int
		settled     []int
	}{
		{"57", 1000, []int{1500, 500}}, {"57", 1000, []int{1500, 501}}, {"57", 1000, []int{500}}, {"57", 1000, []int{499}}, {"57", 100, []int{200}}, {"57", 100, []int{201}},
		{"57", 150, []int{49}}, {"57", 150, []int{50}}, {"57", 0, nil}, {"57", 7, nil}, {"54", 1000, []int{1}}, {"54", 1000, nil},
	} {
		study.Communes = append(study.Communes, coverage.Commune{Code: fmt.Sprint(57001 + i), Name: fmt.Sprint("N", i), Departement: c.departement, Population: c.people})
		for _, people := range c.settled {
			study.Settlements = append(study.Settlements, coverage.Settlement{Commune: int32(i), People: people})
		}
	}
	compared, none := compareSettlements(study, finding.Source{File: "s.csv"})
	got := told(compared)
	want := []string{"settlements-differ|0||N1|57002|2001 1000", "settlements-differ|0||N3|57004|499 1000", "settlements-differ|0||N5|57006|201 100", "settlements-differ|0||N6|57007|49 150", "settlements-none|0||N9|57010|7", "settlements-apart|0||||1 4 9"}
	if d := cmp.Diff(want, got); d != "" || none {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestRowsOfSettlements: a settlement lies up to 30 km from its commune's point, or three
// times the radius of a wide commune.
func TestRowsOfSettlements(t *testing.T) {
	communes := communesOf(t, "code,nom,population,lat,lon,km2\n57463,Metz,1000,49.12,6.17,40\n57672,Thionville,800,49.36,6.17,400\n57999,Sansplace,10,,,1\n54395,Nancy,9,48.69,6.18,1\n", nil)
	l := &loading{communes: communes, study: &coverage.Study{Communes: communes.communes[1:]}}
	for row, want := range map[string]string{
		"57463,49.3888,6.17,12.5,0,": "true 0 13 people, land 0 0 false ", "57463,49.391,6.17,0,,": "false settlement-far|2|lat||Metz|30",
		"57672,49.661,6.17,3000000,20000,3500": "true 1 3000000 people, land 20000 3500 true ", "57672,49.668,6.17,1,,": "false settlement-far|2|lat||Thionville|34",
		"57463,49.12,6.17,3000000.5,,": "false people-invalid|2|people||3000000.5|", "57463,49.12,6.17,-1,,": "false people-invalid|2|people||-1|", "57463,,,1,,": "false people-nowhere|2|lat|| |",
		"57463,49.12,6.17,7,20001,-11": "true 0 7 people, land 0 0 false terrain-invalid|2|km2||20001|; terrain-invalid|2|altitude||-11|",
		"57999,49,6,1,,":               "true 2 1 people, land 0 0 false ", "54395,48.69,6.18,1,,": "false ", "54999,48.69,6.18,1,,": "false ", "x,48.69,6.18,1,,": "false ",
	} {
		r := recordOf(t, settlementsTable, "code_insee,lat,lon,people,km2,altitude\n"+row+"\n")
		s, ok := l.settlement(r)
		got := fmt.Sprint(ok, " ")
		if ok {
			got += fmt.Sprintf("%d %d people, land %g %g %v ", s.Commune, s.People, s.AreaKm2, s.Altitude, s.AltitudeKnown)
		}
		if got += strings.Join(told(r.findings), "; "); got != want {
			t.Errorf("%s: %s, want %s", row, got, want)
		}
	}
}

// TestPointsOfPeople: what a row of squares or points makes, and what it lacks.
func TestPointsOfPeople(t *testing.T) {
	for row, want := range map[string]string{
		"6.17,49.12,1000000,,57463": "true 100000000 57463 [6.17 49.12] ", "6.17,49.12,1000000.5,,57463": "false people-invalid|2|people||1000000.5|", "6.17,49.12,0,,x": "true 0 - [6.17 49.12] ",
		"6.17,49.12,0.5,,1001": "true 50 01001 [6.17 49.12] ", "6.17,49.12,-1,,": "false people-invalid|2|people||-1|", ",,1,,": "false people-nowhere|2|lat|| |",
		",,1,CRS3035RES200mN2934200E4051400,": "true 100 - square ", "6.17,49.12,1,N1,": "false square-invalid|2|idcar_200m||N1|",
	} {
		r := recordOf(t, populationTable, "lon,lat,people,idcar_200m,code_insee\n"+row+"\n")
		p, ok := r.populationPoint(insee.ZoneOf("57"))
		got := fmt.Sprint(ok, " ")
		if ok {
			code, place := strings.Trim(string(p.code[:]), "\x00"), fmt.Sprint([2]float64(p.at))
			if p.on != nil {
				place = "square"
			}
			got += fmt.Sprintf("%d %s %s ", p.hundredths, map[bool]string{true: "-", false: code}[code == ""], place)
		}
		if got += strings.Join(told(r.findings), "; "); got != want || ok && p.commune != location.NoCommune {
			t.Errorf("%s: %s, want %s", row, got, want)
		}
	}
}

// TestCommunesOfPoints: the outline decides, then the code, then the nearest point.
func TestCommunesOfPoints(t *testing.T) {
	communes := communesOf(t, "code,nom,population,lat,lon\n57001,A,9,49.0,6.0\n57002,B,9,49.0,6.1\n57003,C,9,49.0,6.2\n", nil)
	communes.communes[0].Outline = orb.MultiPolygon{{{{5.9, 48.9}, {6.06, 48.9}, {6.06, 49.1}, {5.9, 49.1}, {5.9, 48.9}}}}
	communes.locator = location.NewLocator(communes.communes, coverage.Seat)
	points := &populationPoints{}
	want := []int32{}
	for _, tt := range []struct {
		lon  float64
		code string
		want int32
	}{
		{6.0, "", 0}, {6.05, "57002", 0}, {6.07, "", 1}, {6.1, "57003", 2}, {6.1, "57001", 1}, {6.2, "57002", 1}, {6.19, "57999", 2}, {9, "57003", 2}, {9, "", int32(location.NoCommune)}, {6.01, "", 0}, {6.11, "", 1},
	} {
		p := populationPoint{at: orb.Point{tt.lon, 49}, commune: -7}
		copy(p.code[:], tt.code)
		points.points, want = append(points.points, p), append(want, tt.want)
	}
	points.assignCommunes(communes)
	var got []int32
	for _, p := range points.points {
		got = append(got, p.commune)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestOutlinesAreCompared: points of communes in scope up to half a kilometre outside of
// their outline are inside, as these are simplified.
func TestOutlinesAreCompared(t *testing.T) {
	box := orb.MultiPolygon{{{{5.9, 48.9}, {6.1, 48.9}, {6.1, 49.1}, {5.9, 49.1}, {5.9, 48.9}}}}
	c := &communeTable{communeFindings: make(map[string][]finding.Finding)}
	for i, lat := range []float64{49, 49.1044, 49.1046, 0, 0} {
		c.communes = append(c.communes, coverage.Commune{Code: fmt.Sprint(i), Name: fmt.Sprint("N", i), Departement: "57", Outline: box})
		if lat > 0 {
			c.communes[i].Seat = coverage.At(6, lat)
		}
	}
	c.communes[3].Centroid = coverage.At(6, 49.5)
	c.communes = append(c.communes, coverage.Commune{Code: "5", Name: "N5", Departement: "57"}, coverage.Commune{Code: "6", Departement: "54"})
	c.checkOutlines("o.geojson", &coverage.Settings{Departements: []string{"57"}})
	got := make(map[string][]string)
	for code, findings := range c.communeFindings {
		got[code] = told(findings)
	}
	want := map[string][]string{"2": {"point-outside-outline|0||N2|2|0.5 seat"}, "3": {"point-outside-outline|0||N3|3|45 centroid"}, "5": {"outline-missing|0||N5|5|"}}
	if d := cmp.Diff(want, got); d != "" || c.outOfOutline != (coverage.Agreement{Compared: 4, Apart: 2}) {
		t.Errorf("%+v, (-want +got):\n%s", c.outOfOutline, d)
	}
	if f := c.communeFindings["5"]; len(f) == 0 || f[0].Source.File != "o.geojson" {
		t.Errorf("%+v", f)
	}
}

// TestOutlinesThatOverlap: a point in its own outline and in another's is told with the other
// commune; points out of their own are told elsewhere, those of others' départements nowhere.
func TestOutlinesThatOverlap(t *testing.T) {
	box := func(west, east float64) orb.MultiPolygon {
		return orb.MultiPolygon{{{{west, 48.9}, {east, 48.9}, {east, 49.1}, {west, 49.1}, {west, 48.9}}}}
	}
	c := &communeTable{communeFindings: make(map[string][]finding.Finding)}
	for i, of := range []struct {
		lon, west, east float64
		departement     string
	}{{6, 5.9, 6.1, "57"}, {6.05, 5.9, 6.2, "57"}, {6.15, 6.12, 6.2, "57"}, {7, 6.9, 7.1, "57"}, {5, 6.9, 7.1, "57"}, {7.01, 6.9, 7.1, "54"}} {
		c.communes = append(c.communes, coverage.Commune{Code: fmt.Sprint(i), Name: fmt.Sprint("N", i), Departement: of.departement, Outline: box(of.west, of.east), Seat: coverage.At(of.lon, 49)})
	}
	c.communes = append(c.communes, coverage.Commune{Code: "6", Departement: "57", Seat: coverage.At(6, 49)}, coverage.Commune{Code: "7", Departement: "57", Outline: box(5.9, 6.1)})
	c.locator = location.NewLocator(c.communes, coverage.Seat)
	c.checkOverlaps("o.geojson", &coverage.Settings{Departements: []string{"57"}})
	var got []string
	for code, findings := range c.communeFindings {
		for _, f := range findings {
			got = append(got, code+" "+f.Kind.Code+" "+f.Source.File+" "+f.Subject+" "+f.Value)
		}
	}
	slices.Sort(got)
	want := []string{"1 outline-of-another o.geojson N1 N0", "2 outline-of-another o.geojson N2 N1"}
	if d := cmp.Diff(want, got); d != "" || c.outOfOutline != (coverage.Agreement{Apart: 2}) {
		t.Errorf("%+v, (-want +got):\n%s", c.outOfOutline, d)
	}
}

// TestDepartementsInPart: of a département around the scope nine communes of ten make it
// whole; of one in scope every commune is expected.
func TestDepartementsInPart(t *testing.T) {
	for n, want := range map[int]bool{0: true, 531: true, 532: false, 591: false} { // of 591
		c := &communeTable{scope: []string{"57"}}
		for i := range n {
			c.communes = append(c.communes, coverage.Commune{Code: fmt.Sprint(54001 + i), Departement: "54"})
		}
		if got := c.lacks("54"); got != want || c.lacks("57") || c.lacks("99") || !c.lacks("67") {
			t.Errorf("%d communes: %v", n, got)
		}
	}
}

// TestWhatNeighboursLack: nothing is asked for without a margin; of départements with a
// border to the scope, those are unknown of which neither table has anything near.
func TestWhatNeighboursLack(t *testing.T) {
	metz := coverage.Commune{Code: "57463", Departement: "57", Seat: coverage.At(6.17, 49.12)}
	at := func(code, departement string, lat float64) coverage.Commune {
		return coverage.Commune{Code: code, Departement: departement, Seat: coverage.At(6.17, lat)}
	}
	in := func(id, departement, commune string, lat float64) structure {
		return structure{Structure: coverage.Structure{ID: id, Departement: departement, Points: []coverage.ServicePoint{{Commune: commune, Position: coverage.At(6.17, lat)}}}}
	}
	for _, tt := range []struct {
		name       string
		margin     float64
		communes   []coverage.Commune
		structures []structure
		want       []string
	}{
		{"no margin", 0, nil, nil, nil},
		{"nothing around", 40_000, nil, nil, []string{"neighbours-unknown|0|||54, 67|"}},
		{"a commune near", 40_000, []coverage.Commune{at("54001", "54", 49)}, []structure{in("1", "57", "57463", 49.12), in("2", "54", "54002", 40)}, []string{"neighbours-unknown|0|||67|"}},
		{"a commune near, of a département without a structure", 40_000, []coverage.Commune{at("54001", "54", 49)}, []structure{in("1", "57", "57463", 49.3)}, []string{"neighbour-structures-absent|0|||54|1", "neighbours-unknown|0|||67|"}},
		{"as far as what is there", 40_000, []coverage.Commune{at("54001", "54", 49)}, []structure{in("1", "57", "57463", 49.12)}, []string{"neighbours-unknown|0|||67|"}},
		{"a commune far", 40_000, []coverage.Commune{at("54001", "54", 40)}, nil, []string{"neighbours-unknown|0|||54, 67|"}},
		{"a structure far", 40_000, nil, []structure{in("1", "57", "57463", 49.12), in("2", "67", "67001", 40)}, []string{"neighbours-unknown|0|||54, 67|"}},
		{"a structure near", 40_000, nil, []structure{in("1", "57", "57463", 49.12), in("2", "67", "67001", 49)}, []string{"neighbours-unknown|0|||54|"}},
	} {
		l := &loading{communes: &communeTable{table: &table.Table{File: "c.csv"}, communes: append([]coverage.Commune{metz}, tt.communes...)}, structures: tt.structures, study: &coverage.Study{}}
		a := &area{settings: &coverage.Settings{Departements: []string{"57"}, MarginMetres: tt.margin}, scope: location.NewPointSet(tt.margin)}
		a.scope.Add(metz.Seat.Point)
		if d := cmp.Diff(tt.want, told(a.neighbours(l))); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
	v := &vicinity{scope: []orb.Point{{6, 49}, {6, 49.5}}, nearest: []float64{12_000, math.Inf(1)}}
	n, codes := v.closest([]neighbour{{orb.Point{6, 49.1}, "67"}, {orb.Point{6, 49.12}, "54"}, {orb.Point{6, 49.13}, "54"}})
	if n != 2 || !slices.Equal(codes, []string{"54", "67"}) {
		t.Errorf("%d communes nearer to %v", n, codes)
	}
}

// TestScopeOfAStudy: what is asked for, else all, the built-in département, or the only
// one there is; of several one is asked for.
func TestScopeOfAStudy(t *testing.T) {
	for _, tt := range []struct {
		name, file, builtIn, present string
		asked                        []string
		everywhere                   bool
		want, err                    string
	}{
		{"asked for", "c.csv", "57", "57 54", []string{"88"}, false, "88", ""},
		{"asked for, and all", "c.csv", "57", "57 54 57", []string{"88"}, true, "54 57", ""},
		{"the built-in one", "", "57", "57 54", nil, false, "57", ""},
		{"none built in", "", "", "54", nil, false, "54", ""},
		{"the only one", "c.csv", "57", "54 54", nil, false, "54", ""},
		{"several", "c.csv", "57", "54 57 57 55", nil, false, "", "c.csv has communes of 3 départements (57 D57: 2, 54 D54: 1, 55 D55: 1): say which one to report on, as --departement 57, or --departement all for every one."},
	} {
		l := &loading{opts: &Options{Communes: tt.file, Everywhere: tt.everywhere}, communes: &communeTable{table: &table.Table{File: "c.csv"}}, study: &coverage.Study{Settings: coverage.Settings{Departements: tt.asked}}}
		l.opts.BuiltIn.Departement = tt.builtIn
		for _, code := range strings.Fields(tt.present) {
			l.communes.communes = append(l.communes.communes, coverage.Commune{Departement: code, DepartementName: "D" + code})
		}
		err := l.resolveScope()
		if got := strings.Join(l.study.Settings.Departements, " "); got != tt.want || (err == nil) != (tt.err == "") || err != nil && err.Error() != tt.err {
			t.Errorf("%s: %q, %v", tt.name, got, err)
		}
		if !slices.Equal(l.communes.scope, l.study.Settings.Departements) {
			t.Errorf("%s: the communes are of %v", tt.name, l.communes.scope)
		}
	}
}

// TestWhatIsNotThere: a département asked for, a table of zones or of candidates that has
// nothing of the scope is told, the first as well as the last of several.
func TestWhatIsNotThere(t *testing.T) {
	communes := communesOf(t, "code,nom,population,lat,lon\n57463,Metz,9,49.12,6.17\n54395,Nancy,9,48.69,6.18\n", nil)
	for asked, want := range map[string]string{"57 54": "", "57 13": "13", "13 57": "13", "13": "13"} {
		_, err := newArea(communes, &coverage.Settings{Departements: strings.Fields(asked)}, nil, "")
		if want != "" {
			want = "c.csv: has no commune of département " + want + "; it has those of 54, 57"
		}
		if (err == nil) != (want == "") || err != nil && err.Error() != want {
			t.Errorf("%s: %v, want %q", asked, err, want)
		}
	}
	l := &loading{communes: communes, study: &coverage.Study{}, opts: &Options{Candidates: write(t, "k.csv", "code_insee\n57998\nx\n")}}
	if err := l.readCandidates(); err == nil || err.Error() != "k.csv: names no commune of the table of communes" {
		t.Errorf("candidates: %v", err)
	}
	l.opts.Zones = []string{"Z=/nowhere/z.csv"}
	if err := l.readZones(); err == nil || err.Error() != "z.csv: there is no such file: look at its name and its folder" {
		t.Errorf("zones: %v", err)
	}
	for _, kind := range []string{"COMD", "coma", "commune-déléguée", "Commune associée", "COM", "commune-actuelle"} {
		c, err := readCommunes(tableOf(t, "c.csv", "code,nom,type,population,lat,lon\n57463,Metz,COM,9,49.12,6.17\n57672,Thionville,"+kind+",9,49.36,6.17\n"), layoutOf(communesTable), nil, false)
		if whole := kind == "COM" || kind == "commune-actuelle"; err != nil || len(c.communes) == 2 != whole || !whole && told(c.findings.All())[0] != "commune-part|3|type|Thionville|"+kind+"|" {
			t.Errorf("%s: %v, %d communes, %q", kind, err, len(c.communes), told(c.findings.All()))
		}
	}
}
