package data

import (
	"testing"

	"acces30/coverage"
	"acces30/data/location"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

// TestOutlinesOfCommunes: rows of one commune make one outline in place of an earlier one, in
// their order;
// what can't be used is told, and counts nowhere.
func TestOutlinesOfCommunes(t *testing.T) {
	c := communesOf(t, "code,nom,population,lat,lon\n57463,Metz,9,49.12,6.17\n57672,Thionville,9,49.36,6.17\n", nil, "57")
	earlier := orb.MultiPolygon{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}}
	c.communes[0].Outline = earlier
	text := features(metzCode, metzSquare, metzCode, goodSquare, thionvilleID, `{"type":"Polygon","coordinates":[[[100,10],[101,10],[101,11],[100,10]]]}`, thionvilleID, "null", `"code":"57001"`, goodSquare, `"code":"x"`, goodSquare, `"code":"54395"`, goodSquare)
	used, err := c.addOutlines(tableOf(t, "o.geojson", text), layoutOf(outlinesTable), &coverage.Settings{Departements: []string{"57"}})
	if err != nil || used != 2 || len(c.communes[0].Outline) != 2 || c.communes[1].Outline != nil {
		t.Errorf("%v, %d rows used, outlines of %d and %d pieces", err, used, len(c.communes[0].Outline), len(c.communes[1].Outline))
	}
	for i, south := range []float64{49.1, 49.3} {
		if at := c.communes[0].Outline[i].Bound().Bottom(); at != south {
			t.Errorf("piece %d begins at %v, want %v", i, at, south)
		}
	}
	want := []string{
		"outline-invalid|4|geometry|Thionville||coordinates outside the département's part of the world", "outline-invalid|5|code|Thionville|57672|no polygon", "outline-unknown|6|code||57001|", "commune-code-invalid|7|code||x|",
	}
	if d := cmp.Diff(want, told(c.findings.All())); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff([]string{"outline-missing|0||Thionville|57672|"}, told(c.communeFindings["57672"])); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestOutlinesOverOthers: outlines that are given are looked at for communes that lie in
// others' too, which those built in are not.
func TestOutlinesOverOthers(t *testing.T) {
	wide := `{"type":"Polygon","coordinates":[[[6.1,49.0],[6.3,49.0],[6.3,49.5],[6.1,49.5],[6.1,49.0]]]}`
	for outline, want := range map[string]int{metzSquare: 0, wide: 1} {
		study, err := Load(t.Context(), withMoselle(Options{
			Communes:   write(t, "c.csv", communeHeader+"57463,Metz,1000,49.12,6.17,,,\n57672,Thionville,800,49.36,6.17,,,\n"),
			Structures: write(t, "s.csv", listHeader+"9,57,Temoin,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"),
			Outlines:   write(t, "o.geojson", features(metzCode, outline, thionvilleID, goodSquare)),
			Settings:   coverage.Settings{Departements: []string{"57"}, Date: day(2024, 1, 1), MarginMetres: 1000},
		}))
		if err != nil {
			t.Fatal(err)
		}
		got := 0
		for _, f := range study.Findings {
			if f.Kind.Code == "outline-of-another" {
				got++
			}
		}
		if got != want {
			t.Errorf("%s: %d communes lie in others too, want %d", outline, got, want)
		}
	}
}

// TestStructuresOfOtherDepartements: of all structures in scope those are counted that stand
// in another département than the list says.
func TestStructuresOfOtherDepartements(t *testing.T) {
	l := countedStudy(725, 0, day(2022, 6, 1))
	l.structures = nil
	for _, of := range []struct{ departement, commune string }{{"57", "57001"}, {"57", "54395"}, {"57", "67001"}, {"57", ""}, {"54", "57001"}, {"", "57001"}, {"57", "57002"}} {
		s := structure{}
		s.Departement, s.LabelledOn, s.Points = of.departement, day(2022, 1, 1), []coverage.ServicePoint{{Commune: of.commune}}
		l.structures = append(l.structures, s)
	}
	a := &area{settings: &l.study.Settings, scope: location.NewPointSet(0)}
	a.compare(l)
	if want := (coverage.Agreement{Compared: 6, Apart: 2}); l.study.Foreign != want || l.study.ListedInScope != 6 {
		t.Errorf("%+v of %d, want %+v", l.study.Foreign, l.study.ListedInScope, want)
	}
}
