package data

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage"

	"github.com/google/go-cmp/cmp"
)

// recordOf is the first row of a table, to be read as one of a kind of table.
func recordOf(t *testing.T, kind, text string) *record {
	t.Helper()
	read, layout := tableOf(t, "f.csv", text), layoutOf(kind)
	indexes, err := read.Locate(layout)
	if err != nil {
		t.Fatal(err)
	}
	return &record{table: read, columns: layout.Columns, indexes: indexes, row: read.Rows[0]}
}

// TestOfficialRowsUpToTheMost: squares of no people to a million, and drives of no time
// to a day, are read; the first of the others is told with its line, rows of elsewhere
// are no matter.
func TestOfficialRowsUpToTheMost(t *testing.T) {
	l, err := officialStudy(t, writeFile(t, "insee.csv", []byte("depcom,pop,typeeq_id,duree\n57001,0, a128 ,0\n57001,1000000,,1440\n54001,x,A128,y\n57001,1000000.5,A128,3\n57001,-0.1,A128,3\n57001,x,A128,3\n57001,5,A128,1440.5\n"+
		"57001,5,A128,-1\n57001,5,A128,x\n57A01,5,A128,3\n57999,5,A128,3\n57998,5,A128,3\n54999,5,A128,3\n57002,5,A128, \n57002,5,A203,3\n")))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]*coverage.OfficialAccess{"57001": {Squares: 2, People: 1_000_000, Minutes: 1_440_000_000, Within: []float64{0, 0, 0}}}
	if d := cmp.Diff(want, l.study.Official.Communes); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff([]string{"official-invalid|5||||7", "official-untimed|0||||1", "official-unknown|0||||2 57998, 57999"}, told(l.found.All())); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	for _, f := range l.found.All() {
		if f.Source.File != "insee.csv" {
			t.Errorf("%s is told of %q", f.Kind.Code, f.Source.File)
		}
	}
	if in := l.study.Inputs[0]; in.Rows != 15 || in.Kept != 2 || in.Role != coverage.RoleOfficial || l.study.Official.Type != "A128" {
		t.Errorf("%+v of the type %s", in, l.study.Official.Type)
	}
	set := make(map[string]bool)
	for n, want := range map[int]string{1: "0", 8: "0, 1, 2, 3, 4, 5, 6, 7", 9: "0, 1, 2, 3, 4, 5, 6, 7 and 1 others"} {
		for i := range 9 {
			if delete(set, fmt.Sprint(i)); i < n {
				set[fmt.Sprint(i)] = true
			}
		}
		if got := someOf(set).EN; got != want {
			t.Errorf("%d names: %q", n, got)
		}
	}
}

// TestNumbersOfAgents: from none to a thousand, with a comma or a point.
func TestNumbersOfAgents(t *testing.T) {
	for text, want := range map[string]string{"": "0 true", "0": "0 true", "0,5": "0.5 true", "1.25": "1.25 true", "1000": "1000 true", "1000,5": "false", "-0.5": "false", "x": "false", "NaN": "false", "Inf": "false"} {
		value, ok := recordOf(t, agentsTable, "id_fs;agents\n1;"+text+"\n").amount(agentsCount)
		got := "false"
		if ok {
			got = fmt.Sprint(value, ok)
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	for row, want := range map[string]string{
		"168;7;1000;0": "168 true 7 true 1000 true 0 true ", "0;0;0;1000": "0 true 0 true 0 true 1000 true ", ";;;": "0 false 0 false 0 false 0 false ",
		"168,5;7,5;1000,5;x": "0 false 0 false 0 false 0 false project-figure|2|heures||168,5|; project-figure|2|jours||7,5|; project-figure|2|agents||1000,5|; project-figure|2|formes||x|",
	} {
		r := recordOf(t, projectsTable, "nom;commune;heures;jours;agents;formes\nA;57463;"+row+"\n")
		got := ""
		for _, f := range []struct {
			column int
			most   float64
		}{{projectHours, 168}, {projectDays, 7}, {projectAgents, maxAmount}, {projectTrained, maxAmount}} {
			value, known := r.figure(f.column, f.most)
			got += fmt.Sprint(value, known, " ")
		}
		if got += strings.Join(told(r.findings), "; "); got != want {
			t.Errorf("%s: %s, want %s", row, got, want)
		}
	}
}

// TestLandUpToTheMost: altitudes from polders to the highest commune, areas to the
// widest; what lies beyond is told and not known.
func TestLandUpToTheMost(t *testing.T) {
	for row, want := range map[string]string{
		"-10,0.5": "-10 true 0.5 ", "3500,20000": "3500 true 20000 ", "0,1": "0 true 1 ", ",": "0 false 0 ",
		"-11,-1":     "0 false 0 terrain-invalid|2|altitude||-11|; terrain-invalid|2|km2||-1|",
		"3501,20001": "0 false 0 terrain-invalid|2|altitude||3501|; terrain-invalid|2|km2||20001|", "x,y": "0 false 0 terrain-invalid|2|altitude||x|; terrain-invalid|2|km2||y|",
	} {
		r := recordOf(t, communesTable, "code,nom,population,lat,lon,altitude,km2\n57463,Metz,1,49,6,"+row+"\n")
		var c coverage.Commune
		r.readTerrain(&c)
		if got := fmt.Sprint(c.Altitude, " ", c.AltitudeKnown, " ", c.AreaKm2, " ") + strings.Join(told(r.findings), "; "); got != want {
			t.Errorf("%s: %s, want %s", row, got, want)
		}
	}
}

// TestGroupsUpToAll: a group may have one more than all people, or households, which are
// rounded; of households that are not told the poor are limited by what a commune has.
func TestGroupsUpToAll(t *testing.T) {
	for row, want := range map[string]string{
		"0,0,0,0":          "- 0 0 0 0 ",
		"1,11,11,12":       "- 100 1100 1100 1200 ",
		",11.01,11,12.01":  "- - - 1100 - group-invalid|2|ind_80p||11.01|; group-invalid|2|men_pauv||12.01|",
		"11.01,,,3000000":  "- - - - 300000000 group-invalid|2|ind_65_79||11.01|",
		"-1,x,0,3000001":   "- - - 0 - group-invalid|2|ind_65_79||-1|; group-invalid|2|ind_80p||x|; group-invalid|2|men_pauv||3000001|",
		"0.004,0.006,0,0.": "- 0 1 0 0 ",
	} {
		r := recordOf(t, populationTable, "lon,lat,ind,ind_65_79,ind_80p,men,men_pauv\n6,49,10,"+row+"\n")
		reader, absent := newGroupReader(r)
		counts := reader.counts(r, 1000)
		got := ""
		for g := range counts {
			switch {
			case coverage.Group(g) == coverage.AllPeople:
				if counts[g] != 1000 {
					t.Errorf("%s: %d people", row, counts[g])
				}
			case counts[g] == coverage.Untold:
				got += "- "
			default:
				got += fmt.Sprint(counts[g], " ")
			}
		}
		if got += strings.Join(told(r.findings), "; "); got != want || len(absent) > 0 {
			t.Errorf("%s: %q, want %q", row, got, want)
		}
	}
	r := recordOf(t, populationTable, "lon,lat,ind,ind_65_79,ind_0_3,ind_6_10\n6,49,10,,1,1\n")
	reader, absent := newGroupReader(r)
	if d := cmp.Diff([]string{"column-absent|0|||ind_4_5|", "column-absent|0|||ind_11_17|"}, told(absent)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	for _, hundredths := range []uint32{150, 250} {
		counts := reader.counts(r, hundredths)
		reader.note(&counts)
	}
	if d := cmp.Diff([]string{"group-untold|0|||ind_65_79|2 4"}, told(reader.findings(r.table, r.indexes))); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestHouseholdsUpToAll: a commune may have one household without a car more than it has
// people; one car more than households is rounding, more is a fault.
func TestHouseholdsUpToAll(t *testing.T) {
	for _, tt := range []struct {
		text, want string
		people     int
	}{
		{"sans_voiture\n101\n", "101 true ", 100},
		{"sans_voiture\n102\n", "0 false group-invalid|2|sans_voiture||102|", 100},
		{"sans_voiture\n5000\n", "5000 true ", -1},
		{"sans_voiture\n\n", "0 false ", 100},
		{"sans_voiture\nx\n", "0 false group-invalid|2|sans_voiture||x|", 100},
		{"p21_rp,p21_rp_voit1p\n10,11\n", "0 true ", 100},
		{"p21_rp,p21_rp_voit1p\n10,12\n", "0 false group-invalid|2|p21_rp_voit1p||12|", 100},
		{"p21_rp,p21_rp_voit1p\n10,4.4\n", "6 true ", 100},
		{"p21_rp,p21_rp_voit1p\n10,\n", "0 false ", 100},
		{"p21_rp,p21_rp_voit1p\n,4\n", "0 false ", 100},
		{"p21_rp,x\n10,4\n", "0 false ", 100},
	} {
		head, row, _ := strings.Cut(tt.text, "\n")
		r := recordOf(t, communesTable, "code,nom,population,lat,lon,"+head+"\n57463,Metz,1,49,6,"+row)
		c := coverage.Commune{Population: max(tt.people, 0), PopulationKnown: tt.people >= 0}
		r.readNoCar(&c)
		if got := fmt.Sprint(c.NoCarHouseholds, " ", c.NoCarKnown, " ") + strings.Join(told(r.findings), "; "); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
	for _, tt := range []struct{ whole, part, want coverage.Commune }{
		{coverage.Commune{NoCarHouseholds: 2, NoCarKnown: true}, coverage.Commune{NoCarHouseholds: 3, NoCarKnown: true}, coverage.Commune{NoCarHouseholds: 5, NoCarKnown: true}},
		{coverage.Commune{NoCarHouseholds: 2, NoCarKnown: true}, coverage.Commune{}, coverage.Commune{}},
		{coverage.Commune{}, coverage.Commune{NoCarHouseholds: 3, NoCarKnown: true}, coverage.Commune{}},
	} {
		if joinNoCar(&tt.whole, &tt.part); tt.whole.NoCarHouseholds != tt.want.NoCarHouseholds || tt.whole.NoCarKnown != tt.want.NoCarKnown {
			t.Errorf("%+v", tt.whole)
		}
	}
}
