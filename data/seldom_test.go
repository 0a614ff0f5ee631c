package data

import (
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"

	"github.com/google/go-cmp/cmp"
)

// TestUnder18InOneColumn: their number alone is enough, and goes before classes of age
// of which some, or all, are there; of some classes alone the others are told.
func TestUnder18InOneColumn(t *testing.T) {
	for _, tt := range []struct {
		head, row string
		want      uint32
		told      []string
	}{
		{"moins_18", "20", 2000, nil},
		{"moins_18,ind_0_3", "20,1", 2000, nil},
		{"moins_18,ind_0_3,ind_4_5,ind_6_10,ind_11_17", "20,1,2,3,4", 2000, nil},
		{"ind_0_3,ind_4_5,ind_6_10,ind_11_17", "1,2,3,4", 1000, nil},
		{"ind_0_3,ind_4_5,ind_6_10", "1,2,3", coverage.Untold, []string{"column-absent|0|||ind_11_17|"}},
		{"ind_4_5", "2", coverage.Untold, []string{"column-absent|0|||ind_0_3|", "column-absent|0|||ind_6_10|", "column-absent|0|||ind_11_17|"}},
		{"x", "2", coverage.Untold, nil},
	} {
		r := recordOf(t, populationTable, "lon,lat,ind,"+tt.head+"\n6,49,100,"+tt.row+"\n")
		reader, absent := newGroupReader(r)
		if got := reader.counts(r, 10_000)[coverage.Under18]; got != tt.want {
			t.Errorf("%s: %d, want %d", tt.head, got, tt.want)
		}
		if d := cmp.Diff(tt.told, told(absent)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.head, d)
		}
	}
}

// TestDepartementBesideAName: of communes of one name the département that stands beside
// it tells which is meant, unless another column says so.
func TestDepartementBesideAName(t *testing.T) {
	c := communesOf(t, "code,nom,population,lat,lon\n93066,Saint-Denis,9,48.94,2.36\n97411,Saint-Denis,9,-20.88,55.45\n11339,Saint-Denis,9,43.36,2.21\n", nil)
	for _, tt := range []struct {
		name, departement string
		at                coverage.Position
		want              string
	}{
		{"Saint-Denis (93)", "", coverage.Position{}, "93066"},
		{"Saint-Denis (La Réunion)", "", coverage.Position{}, "97411"},
		{"11310 Saint-Denis", "", coverage.Position{}, "11339"},
		{"Saint-Denis (93)", "974", coverage.Position{}, "97411"},
		{"Saint-Denis (57)", "", coverage.Position{}, ""},
		{"Saint-Denis", "", coverage.Position{}, ""},
		{"Saint-Denis", "11", coverage.Position{}, "11339"},
		{"Saint-Denis", "", coverage.At(2.3, 48.9), "93066"},
		{"Saint-Denis (97)", "", coverage.Position{}, ""},
		{"", "93", coverage.Position{}, ""},
	} {
		got := ""
		if found := c.findByName(tt.name, tt.departement, tt.at); found != nil {
			got = found.Code
		}
		if got != tt.want {
			t.Errorf("%q in %q at %v is %q, want %q", tt.name, tt.departement, tt.at, got, tt.want)
		}
	}
}

// TestPlacesOfProjects: by a code, by a name in any département of the scope, by a
// position alone; what is in none is told.
func TestPlacesOfProjects(t *testing.T) {
	opts := threeCommunes(t)
	opts.Settings.Departements = []string{"57", "54"}
	opts.Projects = write(t, "p.csv", "nom,commune,latitude,longitude\nA,57672,,\nB,Nancy,,\nC,,49.36,6.17\nD,,48.69,6.18\nE,,10,10\nF,,,\nG,Nulle part,,\n")
	study := load(t, opts)
	var got []string
	for i, p := range study.Projects {
		got = append(got, p.Name+" "+p.Commune)
		if want := (finding.Source{File: "p.csv", Line: i + 2}); p.Source != want {
			t.Errorf("%s is of %+v, want %+v", p.Name, p.Source, want)
		}
	}
	if d := cmp.Diff([]string{"A 57672", "B 54395", "C 57672", "D 54395"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	var lines []string
	for _, f := range study.Findings {
		if f.Kind == finding.ProjectElsewhere.Kind {
			lines = append(lines, told([]finding.Finding{f})...)
		}
	}
	if d := cmp.Diff([]string{"project-elsewhere|6|commune|E||", "project-elsewhere|7|commune|F||", "project-elsewhere|8|commune|G|Nulle part|"}, lines); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestOfficialColumnsByName: the settings name a column of a Parquet file as of any
// other; it must be there.
func TestOfficialColumnsByName(t *testing.T) {
	rows := []inseeRow{{Commune: "57001", People: 10, X: 7, Type: "A128", Minutes: minutes(14)}, {Commune: "57002", People: 4, X: 3, Type: "A128", Minutes: minutes(30)}}
	for name, want := range map[string]float64{"": 14, "X": 10} {
		l, err := officialStudy(t)
		if err != nil {
			t.Fatal(err)
		}
		l.opts.Official = []string{parquetOf(t, rows)}
		l.opts.Columns = map[string]map[string]string{officialTable: {"people": name}}
		if err := l.readOfficial(); err != nil {
			t.Fatal(err)
		}
		people := 0.0
		for _, access := range l.study.Official.Communes {
			people += access.People
		}
		if people != want {
			t.Errorf("%q: %g people, want %g", name, people, want)
		}
	}
	l, err := officialStudy(t)
	if err != nil {
		t.Fatal(err)
	}
	l.opts.Official = []string{parquetOf(t, rows)}
	l.opts.Columns = map[string]map[string]string{officialTable: {"people": "nulle"}}
	if err := l.readOfficial(); err == nil {
		t.Error("a column that is not there is read")
	}
}

// TestDateWithoutStructures: a study without a list of them has a date all the same, that
// of the day where none is asked for.
func TestDateWithoutStructures(t *testing.T) {
	for _, asked := range []time.Time{{}, day(2024, 1, 1)} {
		l := &loading{opts: &Options{Today: day(2024, 7, 1)}, study: &coverage.Study{Settings: coverage.Settings{NoStructures: true, Date: asked}}}
		if err := l.readStructures(t.Context()); err != nil {
			t.Fatal(err)
		}
		want := day(2024, 7, 1)
		if !asked.IsZero() {
			want = asked
		}
		if got := l.study.Settings.Date; !got.Equal(want) || len(l.study.Inputs) > 0 {
			t.Errorf("asked for %v: %v, inputs %v", asked, got, l.study.Inputs)
		}
	}
}
