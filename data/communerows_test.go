package data

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

// TestRowOfACommune: every column of a row of communes, and what the program knows.
func TestRowOfACommune(t *testing.T) {
	c := communesOf(t, "code_insee,nom,dep,dep_nom,arr,epci_nom,epci_siren,population,altitude,superficie_km2,lat,lon,lat_centroide,lon_centroide,menages_sans_voiture\n"+
		"463,Metz,57,X,579,200039865,,120 000,180,41.5,49.12,6.17,49.11,6.18,30000\n57672,Thionville,,,,Portes de France,12,0,140,0,49.36,6.17,,,0\n", nil)
	if err := c.fillTerrain(); err != nil {
		t.Fatal(err)
	}
	want := []coverage.Commune{
		{Code: "57463", Name: "Metz", Departement: "57", DepartementName: "Moselle", Arrondissement: "579", ArrondissementName: "Metz", EPCI: "Metz Métropole", EPCICode: "200039865",
			Population: 120_000, PopulationKnown: true, NoCarHouseholds: 30_000, NoCarKnown: true, Altitude: 180, AltitudeKnown: true, AreaKm2: 41.5,
			Seat: coverage.Position{Point: orb.Point{6.17, 49.12}, Known: true}, Centroid: coverage.Position{Point: orb.Point{6.18, 49.11}, Known: true}, Source: finding.Source{File: "c.csv", Line: 2}},
		{Code: "57672", Name: "Thionville", Departement: "57", DepartementName: "Moselle", EPCI: "Portes de France", EPCICode: "12",
			PopulationKnown: true, NoCarKnown: true, Altitude: 140, AltitudeKnown: true, AreaKm2: 50.0, TerrainOurs: true,
			Seat: coverage.Position{Point: orb.Point{6.17, 49.36}, Known: true}, Source: finding.Source{File: "c.csv", Line: 3}},
	}
	c.communes[1].AreaKm2 = float64(int(c.communes[1].AreaKm2+0.5) / 10 * 10) // the program's own, about
	if d := cmp.Diff(want, c.communes); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if got := told(c.communeFindings["57463"]); len(got) != 0 {
		t.Errorf("told: %q", got)
	}
}

// TestCommuneWithoutAName has its code for a name, also in what else is told of it.
func TestCommuneWithoutAName(t *testing.T) {
	c := communesOf(t, "code,nom,population,lat,lon\n57463,,x,49.12,6.17\n", nil)
	if name := c.communes[0].Name; name != "57463" {
		t.Errorf("named %q", name)
	}
	if d := cmp.Diff([]string{"commune-name-missing|2|nom|57463||", "population-invalid|2|population|57463|x|"}, told(c.communeFindings["57463"])); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestPopulationsThatAreNone: a count up to three millions is one; a column with four and
// most cells that are none, or codes of which a tenth are of communes of other names,
// are other columns; zeros everywhere are not known.
func TestPopulationsThatAreNone(t *testing.T) {
	rows := func(texts ...string) string {
		text := "code,nom,population,lat,lon\n"
		for i, people := range texts {
			text += fmt.Sprintf("57%03d,N%d,%s,49.1,6.1\n", i+1, i, people)
		}
		return text
	}
	many := func(n int, text string) []string {
		return strings.Split(strings.Repeat(text+" ", n)[:n*(len(text)+1)-1], " ")
	}
	others := func(n int) string {
		text := rows(many(n-4, "7")...)
		for i := range 4 {
			text += fmt.Sprintf("57%03d,Autre,9,49.1,6.1\n", i+1)
		}
		return text
	}
	for _, tt := range []struct{ name, text, want, told, err string }{
		{"the most", rows("3000000", "3000001", "0", "12.345", ""), "3000000 ? 0 12345 ?", "population-invalid|3|population|N1|3000001|; population-repaired|5|population|N3|12.345|12345; population-missing|6|population|N4||", ""},
		{"three of three", rows("x", "x", "x"), "? ? ?", "population-invalid|2|population|N0|x|; population-invalid|3|population|N1|x|; population-invalid|4|population|N2|x|", ""},
		{"four of eight", rows("x", "x", "x", "x", "1", "2", "3", "4"), "? ? ? ? 1 2 3 4", "population-invalid|2|population|N0|x|; population-invalid|3|population|N1|x|; population-invalid|4|population|N2|x|; population-invalid|5|population|N3|x|", ""},
		{"four of seven", rows("x", "x", "x", "x", "1", "2", "3"), "", "", `c.csv: the column "population" does not hold numbers of inhabitants: 4 of 7 rows can't be read as such; name the right column in the settings ([columns.communes] population)`},
		{"zeros", rows("0", "0"), "? ?", "population-zero|0|population|||", ""},
		{"zeros and one", rows("0", "1"), "0 1", "", ""},
		{"none", rows("", ""), "? ?", "population-missing|2|population|N0||; population-missing|3|population|N1||", ""},
		{"a tenth of other names", others(40), strings.Join(many(36, "7"), " "), "commune-duplicate|38|code|Autre|57001|2; commune-duplicate|39|code|Autre|57002|3; commune-duplicate|40|code|Autre|57003|4; commune-duplicate|41|code|Autre|57004|5", ""},
		{"over a tenth of other names", others(39), "", "", `c.csv: 4 of 39 rows have the code of a commune of another name: the column "code" does not hold the codes of the communes; name the right one in the settings ([columns.communes] code)`},
		{"the same rows twice", rows("7", "7", "7", "7") + strings.ReplaceAll(strings.TrimPrefix(rows("7", "7", "7", "7"), rows()), "N", "n"), "7 7 7 7",
			"commune-duplicate|6|code|n0|57001|2; commune-duplicate|7|code|n1|57002|3; commune-duplicate|8|code|n2|57003|4; commune-duplicate|9|code|n3|57004|5", ""},
	} {
		c, err := readCommunes(tableOf(t, "c.csv", tt.text), layoutOf(communesTable), nil, false)
		if err != nil || tt.err != "" {
			if err == nil || err.Error() != tt.err {
				t.Errorf("%s: error %v, want %s", tt.name, err, tt.err)
			}
			continue
		}
		var people []string
		findings := c.findings.All()
		for _, commune := range c.communes {
			text := "?"
			if commune.PopulationKnown {
				text = fmt.Sprint(commune.Population)
			}
			people = append(people, text)
			findings = append(findings, c.communeFindings[commune.Code]...)
		}
		if got := strings.Join(people, " "); got != tt.want {
			t.Errorf("%s: people %s, want %s", tt.name, got, tt.want)
		}
		if got := strings.Join(told(findings), "; "); got != tt.told {
			t.Errorf("%s: told %q, want %q", tt.name, got, tt.told)
		}
	}
}

// TestCitiesAndTheirParts: the arrondissements beside a whole city are set aside; without
// it one of them stands for the city, that of the town hall or of the place before others.
func TestCitiesAndTheirParts(t *testing.T) {
	const head = "code,nom,population,lat,lon\n"
	c := communesOf(t, head+"75056,Paris,2100000,48.86,2.35\n75101,Paris 1er,15000,48.86,2.34\n57463,Metz,9,49.12,6.17\n", nil)
	if got := told(c.findings.All()); len(c.communes) != 2 || len(got) != 1 || got[0] != "commune-of-city|3||Paris 1er|75101|75056" {
		t.Errorf("%d communes, %q", len(c.communes), got)
	}
	const lyon = "69383,Lyon 3e,100000,45.76,4.86\n69385,Lyon 5e,50000,45.76,4.80\n57463,Metz,9,49.12,6.17\n"
	without, withTownHall := communesOf(t, head+lyon, nil), communesOf(t, head+lyon+"69381,Lyon 1er,29000,45.77,4.83\n", nil)
	for _, tt := range []struct {
		of   *communeTable
		city string
		at   coverage.Position
		want string
	}{
		{without, "69123", coverage.Position{}, "69383"},
		{without, "69123", coverage.At(4.80, 45.761), "69385"},
		{without, "69123", coverage.At(6.17, 49.12), "69383"},
		{withTownHall, "69123", coverage.Position{}, "69381"},
		{without, "57463", coverage.At(6.17, 49.12), ""},
		{without, "57999", coverage.Position{}, ""},
	} {
		got := ""
		if part := tt.of.partOf(tt.city, tt.at); part != nil {
			got = part.Code
		}
		if got != tt.want {
			t.Errorf("%s at %v: %q, want %q", tt.city, tt.at, got, tt.want)
		}
	}
}

// TestCommunesThatMerged: a part adds its people, households, land and outline to the
// whole, or is it where the whole has no row; what one does not state is not known.
func TestCommunesThatMerged(t *testing.T) {
	const head = "code_insee,nom,population,menages_sans_voiture,altitude,superficie_km2,lat,lon\n"
	c := communesOf(t, head+
		"57901,Tout,100,10,200,30,49.1,6.1\n57902,Partie,50,5,400,10,49.2,6.2\n57903,Autre,,1,,10,49.3,6.3\n"+
		"54901,Ailleurs,7,1,100,1,48.7,6.2\n57905,Inconnu,,,100,1,49.1,6.4\n57906,Connu,9,2,100,3,49.1,6.5\n57907,Seul,3,1,1,1,49.1,6.6\n",
		&mergers{successors: map[string]string{"57902": "57901", "57903": "57901", "54901": "57904", "57906": "57905"}})
	var got []string
	for _, m := range c.communes {
		got = append(got, fmt.Sprintf("%s %s %s people %d %v cars %d %v land %g %v %g", m.Code, m.Name, m.Departement, m.Population, m.PopulationKnown, m.NoCarHouseholds, m.NoCarKnown, m.Altitude, m.AltitudeKnown, m.AreaKm2))
	}
	want := []string{
		"57901 Tout 57 people 150 true cars 16 true land 0 false 50",
		"57904 Ailleurs 57 people 7 true cars 1 true land 100 true 1",
		"57905 Inconnu 57 people 9 true cars 0 false land 100 true 4",
		"57907 Seul 57 people 3 true cars 1 true land 1 true 1",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	lines := map[string][]string{}
	for code, findings := range c.communeFindings {
		lines[code] = told(findings)
	}
	if d := cmp.Diff(map[string][]string{
		"57901": {"commune-merged|3||Partie|57902|57901", "population-missing|4|population|Autre||", "commune-merged|4||Autre|57903|57901"},
		"57904": {"commune-merged|5||Ailleurs|54901|57904"},
		"57905": {"population-missing|6|population|Inconnu||", "commune-merged|7||Connu|57906|57905"},
	}, lines); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestChainsOfMergers: a code leads to the last one; events count in the order of their
// days, those between communes alone, and a code that comes alive again leads nowhere.
func TestChainsOfMergers(t *testing.T) {
	m := &mergers{successors: map[string]string{"a": "b", "b": "c", "x": "y", "y": "x", "z": "x"}}
	for code, want := range map[string]string{"a": "c", "b": "c", "c": "c", "x": "x", "y": "y", "?": "?"} {
		if got := m.current(code); got != want {
			t.Errorf("%s has become %s, want %s", code, got, want)
		}
	}
	for _, tt := range []struct {
		name, rows string
		want       map[string]string
		told       []string
	}{
		{"in the order of days", "32,2016-01-01,COM,57001,COM,57002\n32,2015-01-01,COM,57002,COM,57001\n", map[string]string{"57001": "57002"}, nil},
		{"without days", ",,,57001,,57002\n,,,57002,,57003\n,,,57004,,57004\n", map[string]string{"57001": "57002", "57002": "57003"}, nil},
		{"a circle without days", ",,,57001,,57002\n,,,57002,,57001\n,,,57004,,57001\n", map[string]string{"57004": "57001"}, []string{"merger-circle|0|||57001|57002", "merger-circle|0|||57002|57001"}},
		{"to what is no commune", "32,2016-01-01,COM,57001,COMD,57001\n32,2016-01-01,COMD,57003,COM,57002\n", map[string]string{}, nil},
		{"alive again", "33,1972-01-01,COM,57001,COM,57002\n21,1990-01-01,COMA,57009,COM,57001\n", map[string]string{}, nil},
		{"anew", "33,1972-01-01,COM,57001,COM,57002\n20,1990-01-01,COM,57009,COM,57001\n", map[string]string{}, nil},
		{"joined again", "21,1990-01-01,COM,57002,COM,57001\n32,1999-01-01,COM,57001,COM,57002\n", map[string]string{"57001": "57002"}, nil},
		{"a change of the name alone", "10,1999-01-01,COM,57001,COM,57002\n", map[string]string{}, nil},
		{"codes that are none", "32,1970-01-01,COM,20X04,COM,57002\n32,2016-01-01,COM,57001,COM,x\n,,,y,,57002\n,,,57003,,z\n", map[string]string{}, []string{
			"commune-code-invalid|3|com_ap||x|", "commune-code-invalid|4|com_av||y|", "commune-code-invalid|5|com_ap||z|"}},
	} {
		read, findings, err := readMergers(tableOf(t, "m.csv", "mod,date_eff,typecom_av,com_av,typecom_ap,com_ap\n"+tt.rows), layoutOf(mergersTable))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(tt.want, read.successors); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
		if d := cmp.Diff(tt.told, told(findings.All())); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// TestFindACommune: by its own code, though it has merged; else by that of what it merged
// into, else by that of the city that it is a part of.
func TestFindACommune(t *testing.T) {
	table := &communeTable{mergers: &mergers{successors: map[string]string{"57002": "57001", "57003": "57001", "57004": "57005", "13201": "57001"}}, byCode: make(map[string]*coverage.Commune)}
	for _, code := range []string{"57001", "57002", "13055", "69381", "69123"} {
		table.byCode[code] = &coverage.Commune{Code: code}
	}
	for code, want := range map[string]string{"57001": "57001", "57002": "57002", "57003": "57001", "57004": "", "57005": "", "13202": "13055", "13201": "57001", "69381": "69381", "69382": "69123", "": ""} {
		got := ""
		if commune := table.find(code); commune != nil {
			got = commune.Code
		}
		if got != want {
			t.Errorf("%q is found as %q, want %q", code, got, want)
		}
	}
}
