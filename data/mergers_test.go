package data

import (
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"

	"github.com/google/go-cmp/cmp"
)

// joinedStudy loads communes, structures and outlines of before a merger.
func joinedStudy(t *testing.T, mergers string) *coverage.Study {
	t.Helper()
	opts := Options{
		Communes:   write(t, "c.csv", communeHeader+"57578,Rezonville,300,49.1,6.0,,,\n57722,Vionville,,49.09,5.95,,,\n57463,Metz,120000,49.12,6.17,,,\n57001,Nouvelle,50,49.2,6.2,,,\n57002,Ancienne,20,49.21,6.2,,,\n"),
		Structures: write(t, "s.csv", listHeader+"9,57,Temoin,57722,Vionville,49.09,5.95,9h-12h,,,,,,Principal,Fixe,,01/01/2020\n"),
		Outlines: write(t, "o.geojson", features(
			`"code":"57578"`, `{"type":"Polygon","coordinates":[[[5.97,49.05],[6.05,49.05],[6.05,49.15],[5.97,49.05]]]}`,
			`"code":"57722"`, `{"type":"Polygon","coordinates":[[[5.9,49.05],[5.97,49.05],[5.97,49.15],[5.9,49.05]]]}`,
			`"code":"57463"`, metzSquare)),
		Settings: coverage.Settings{Departements: []string{"57"}, Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)},
	}
	if mergers != "" {
		opts.Mergers = write(t, "m.csv", mergers)
	}
	return load(t, opts)
}

// TestMergers: people of merged communes are added, their structures and outlines
// join those of the new commune, and each step is reported.
func TestMergers(t *testing.T) {
	study := joinedStudy(t, "ancien_code,nouveau_code\n57722,57578\n57002,57003\n")
	people := make(map[string]int)
	for i := range study.Communes {
		people[study.Communes[i].Code] = study.Communes[i].Population
	}
	if diff := cmp.Diff(map[string]int{"57578": 300, "57463": 120000, "57001": 50, "57003": 20}, people); diff != "" {
		t.Error(diff)
	}
	i, _ := searchCode(study.Communes, "57578")
	if n := len(study.Communes[i].Outline); n != 2 {
		t.Errorf("an outline of %d pieces, want 2", n)
	}
	if p := study.Structures[0].Points[0]; p.Commune != "57578" {
		t.Errorf("the point is in %s", p.Commune)
	}
	counts := byCode(study.Findings)
	if counts[finding.CommuneMerged.Code] != 2 || counts[finding.PointCommuneMerged.Code] != 1 || counts[finding.OutlineUnknown.Code] != 0 {
		t.Errorf("findings %v", counts)
	}
	if study.Inputs[0].Role != coverage.RoleCommunes || study.Inputs[1].Role != coverage.RoleMergers || study.Inputs[1].Kept != 2 {
		t.Errorf("inputs %+v", study.Inputs)
	}
}

// TestReferencePointOutsideItsOutline reports a chef-lieu that is not in
// its commune, and service points that are not either.
func TestReferencePointOutsideItsOutline(t *testing.T) {
	study := joinedStudy(t, "")
	var reported []string
	for _, f := range study.Findings {
		switch f.Kind {
		case finding.PointOutsideOutline.Kind, finding.PointFarFromCommune.Kind, finding.OutlineMissing.Kind:
			reported = append(reported, f.Kind.Code+" "+f.Value+" "+f.Subject)
		}
	}
	want := []string{"outline-missing 57002 Ancienne", "outline-missing 57001 Nouvelle"}
	for _, w := range want {
		found := false
		for _, s := range reported {
			found = found || s == w
		}
		if !found {
			t.Errorf("%q is not reported: %q", w, reported)
		}
	}
}

// TestMovementsOfINSEE: rows are played by date; a commune that was joined and
// is one again stays.
func TestMovementsOfINSEE(t *testing.T) {
	const rows = "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TYPECOM_AP,COM_AP\n" +
		"32,2019-01-01,COM,57001,COM,57002\n32,2019-01-01,COM,57001,COMD,57001\n10,2020-01-01,COM,57672,COM,57672\n" +
		"21,1990-01-01,COM,57672,COM,57463\n33,1972-01-01,COM,57463,COM,57672\n32,2016-01-01,COM,57004,COM,57001\n41,1968-01-01,COM,20004,COM,57009\n"
	m, _, err := readMergers(tableOf(t, "m.csv", rows), layoutOf(mergersTable))
	if err != nil {
		t.Fatal(err)
	}
	for from, want := range map[string]string{"57001": "57002", "57004": "57002", "57463": "57463", "57672": "57672", "57999": "57999"} {
		if got := m.current(from); got != want {
			t.Errorf("%s has become %s, want %s", from, got, want)
		}
	}
}

// TestColumnsAndSheetsAreNamed: settings name columns that nobody knows.
func TestColumnsAndSheetsAreNamed(t *testing.T) {
	opts := Options{
		Communes: write(t, "c.csv", "N°;Intitulé;Hab.;NS;EO\n57463;Metz;120000;49,12;6,17\n"),
		Columns: map[string]map[string]string{communesTable: {
			"code": "n°", "name": "INTITULE", "population": "hab", "lat": "NS", "lon": "EO",
		}},
		Structures: write(t, "s.csv", goodList),
		Settings:   coverage.Settings{Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)},
	}
	if study := load(t, opts); study.Communes[0].Name != "Metz" || study.Communes[0].Population != 120000 {
		t.Errorf("communes %+v", study.Communes)
	}
	for _, tt := range []struct {
		columns map[string]map[string]string
		sheets  map[string]string
		want    string
	}{
		{nil, nil, ""},
		{opts.Columns, map[string]string{structuresTable: "Feuil1"}, ""},
		{map[string]map[string]string{"comunes": nil}, nil, `no table is called "comunes"; did you mean "communes"? (agents, candidates, communes, insee, label_rules, mergers, outlines, population, projects, service_points, settlements, sites, times, zones)`},
		{nil, map[string]string{"site": "a"}, `no table is called "site"; did you mean "sites"? (agents, candidates, communes, insee, label_rules, mergers, outlines, population, projects, service_points, settlements, sites, times, zones)`},
		{map[string]map[string]string{mergersTable: {"neu": "x"}}, nil, `the table "mergers" has no column key "neu"; did you mean "new"? (old, new, kind, date, old_type, new_type)`},
		{map[string]map[string]string{mergersTable: {"new": " "}}, nil, `the column of "new" in the table "mergers" has no name`},
	} {
		if err := CheckNames(tt.columns, tt.sheets, nil); (err == nil) != (tt.want == "") || err != nil && err.Error() != tt.want {
			t.Errorf("error %v, want %q", err, tt.want)
		}
	}
}
