package data

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

// shownWeek writes a week as a list of its hours, Monday being 0.
func shownWeek(w label.Week) string {
	var parts []string
	for d := range w.Days {
		for _, i := range w.Days[d] {
			parts = append(parts, fmt.Sprintf("%d %s", d, i))
		}
	}
	for _, s := range w.Sessions {
		parts = append(parts, fmt.Sprintf("%d %s every %d parity %d month %d", s.Day, s.Interval, s.Rhythm.Every, s.Rhythm.Parity, s.Rhythm.Month))
	}
	if w.Unknown != 0 {
		parts = append(parts, fmt.Sprintf("unknown %07b", w.Unknown))
	}
	if !w.Stated {
		parts = append(parts, "not stated")
	}
	if w.ByAppointment {
		parts = append(parts, "by appointment")
	}
	return strings.Join(parts, ", ")
}

// shownPlace writes where something stands.
func shownPlace(p coverage.Position) string {
	if !p.Known {
		return "nowhere"
	}
	return fmt.Sprint(p.Point)
}

// TestRowsOfTheList: what each column of a list makes of a row, and what is told of it.
func TestRowsOfTheList(t *testing.T) {
	const head = "id_fs,insee_dep,lib_fs,insee_com,lib_com,latitude,longitude,h_lundi,h_mardi,h_dimanche,type_fs,format_fs,itinerance,groupe_fs,labellisation_fs\n"
	for _, tt := range []struct {
		row, want string
		told      []string
	}{
		{"12.0,57,FS,57463,Metz,49.12,6.17,09:00 - 12:00,,10:00 - 11:00,Principal,Fixe,,g,01/02/2020",
			"12|FS|57|57463 Metz|[6.17 49.12]|branch false, format 1, group g|2020-02-01|0 09:00-12:00, 6 10:00-11:00", nil},
		{"A 7,,,57463 - Metz,,,,09:00 - 12:00,,,Antenne,Multisites,,,01/02/2020",
			"A 7|A 7|57|57463 Metz|nowhere|branch true, format 3, group |2020-02-01|0 09:00-12:00", []string{"commune-code-repaired|2|insee_com|A 7|57463 - Metz|57463"}},
		{"1,2a,FS,Ajaccio,,41.93,8.74,09:00 - 12:00,,,Principal,Fixe_antennes,OUI,,01/02/2020",
			"1|FS|2A| Ajaccio|[8.74 41.93]|branch false, format 4, group |2020-02-01|0 09:00-12:00", nil},
		{"1,,FS,Ajaccio,Bastia,42.7,9.45,09:00 - 12:00,,,Principal,Fixe_antennes,non,,01/02/2020",
			"1|FS|| Bastia|[9.45 42.7]|branch false, format 2, group |2020-02-01|0 09:00-12:00", nil},
		{"1,57,FS,57A99,Metz,49.12,6.17,09:00 - 12:00,,,Principal,Bus,,,01/02/2020",
			"1|FS|57|57A99 Metz|[6.17 49.12]|branch false, format 4, group |2020-02-01|0 09:00-12:00", nil},
		{"1,97,FS,97411,Saint-Denis,-20.88,55.45,09:00 - 12:00,,,Principal,Fixe,,,",
			"1|FS|974|97411 Saint-Denis|[55.45 -20.88]|branch false, format 1, group |-|0 09:00-12:00", []string{"structure-date-missing|2|labellisation_fs|FS||"}},
		{"1,974,FS,,Saint-Denis,-20.88,55.45,09:00 - 12:00,,,Principal,Fixe,,,01/02/2020",
			"1|FS|974| Saint-Denis|[55.45 -20.88]|branch false, format 1, group |2020-02-01|0 09:00-12:00", nil},
		{"1,57,FS,57463,Metz,49.12,6.17,matin,00:00 - 00:00,00:00 - 00:00,Second,Ballon,,,hier", "1|FS|57|57463 Metz|[6.17 49.12]|branch false, format 0, group |-|unknown 0000001, not stated", []string{
			"structure-format-unknown|2|format_fs|FS|Ballon|", "structure-kind-unknown|2|type_fs|FS|Second|", "structure-date-missing|2|labellisation_fs|FS|hier|",
			"hours-invalid|2|h_lundi|FS|matin|", "hours-placeholder|2|h_mardi|FS|00:00 - 00:00|", "hours-missing|2|h_lundi|FS||",
		}},
		{"1,57,FS,57463,Metz,49.12,6.17,09:00 - 12:00 / 11:00 - 13:00,09:00 - 12:00 sur rendez-vous,14:00-16:00 semaines paires,Principal,Fixe,,,01/02/2020",
			"1|FS|57|57463 Metz|[6.17 49.12]|branch false, format 1, group |2020-02-01|0 09:00-13:00, 6 14:00-16:00 every 2 parity 2 month 0", []string{
				"hours-overlap|2|h_lundi|FS|09:00 - 12:00 / 11:00 - 13:00|", "hours-appointment|2|h_mardi|FS|09:00 - 12:00 sur rendez-vous|"}},
		{"1,57,FS,57463,Metz,49.12,6.17,,non communiqué,fermé,Principal,Fixe,,,01/02/2020",
			"1|FS|57|57463 Metz|[6.17 49.12]|branch false, format 1, group |2020-02-01|unknown 0000010, not stated", []string{"hours-missing|2|h_lundi|FS||"}},
		{",57,Maison,57463,Metz,49.12,6.17,09:00 - 12:00,,,Principal,Fixe,,,01/02/2020",
			"x-maison-57463|Maison|57|57463 Metz|[6.17 49.12]|branch false, format 1, group |2020-02-01|0 09:00-12:00", []string{"structure-id-made|2|id_fs|Maison||x-maison-57463"}},
		{",57,Maison,,Metz-Nord,49.12,6.17,09:00 - 12:00,,,Principal,Fixe,,,01/02/2020",
			"x-maison-metznord|Maison|57| Metz-Nord|[6.17 49.12]|branch false, format 1, group |2020-02-01|0 09:00-12:00", []string{"structure-id-made|2|id_fs|Maison||x-maison-metznord"}},
		{",57,Maison,,,49.12,6.17,09:00 - 12:00,,,Principal,Fixe,,,01/02/2020",
			"x-maison-49.1200-6.1700|Maison|57| |[6.17 49.12]|branch false, format 1, group |2020-02-01|0 09:00-12:00", []string{"structure-id-made|2|id_fs|Maison||x-maison-49.1200-6.1700"}},
		{",57,abcdefghij klmnopqrst uvwxyzabcd e,57463,Metz,,,09:00 - 12:00,,,Principal,Fixe,,,01/02/2020",
			"x-abcdefghijklmnopqrstuvwxyzabcd-57463|abcdefghij klmnopqrst uvwxyzabcd e|57|57463 Metz|nowhere|branch false, format 1, group |2020-02-01|0 09:00-12:00",
			[]string{"structure-id-made|2|id_fs|abcdefghij klmnopqrst uvwxyzabcd e||x-abcdefghijklmnopqrstuvwxyzabcd-57463"}},
	} {
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", head+tt.row+"\n"), layoutOf(structuresTable), "57")
		if err != nil {
			t.Fatal(err)
		}
		row := list.rows[0]
		got := fmt.Sprintf("%s|%s|%s|%s %s|%s|branch %v, format %d, group %s|%s|%s", row.id, row.name, row.departement, row.commune, row.communeName,
			shownPlace(row.position), row.branch, row.format, row.group, dated(row.labelledOn), shownWeek(row.hours))
		if got != tt.want {
			t.Errorf("%s:\n%s, want\n%s", tt.row, got, tt.want)
		}
		if d := cmp.Diff(tt.told, told(row.record.findings)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.row, d)
		}
	}
}

// TestRowsThatRepeatOthers: a number, or a name at a place, is of one row; what is like
// another without a place of its own is another structure.
func TestRowsThatRepeatOthers(t *testing.T) {
	const head = "id_fs,lib_fs,insee_com,latitude,longitude,type_fs\n"
	list, err := readStructureList(t.Context(), tableOf(t, "s.csv", head+
		"1,Maison,57463,49.12,6.17,Principal\n1,Autre,57463,49.2,6.17,Principal\n2,MAISON,57463,49.12,6.17,Principal\n3,Maison,57463,49.12,6.17,Antenne\n"+
		"4,Maison,57463,,,Principal\n5,Maison,57463,,,Principal\n6,Maison,57672,49.12,6.17,Principal\n7,Maison,57463,49.13,6.17,Principal\n,,57463,49.12,6.17,Principal\n"+
		",Bus,57463,49.12,6.17,Principal\n,Bus,57463,49.13,6.17,Principal\n,Bus,57463,49.12,6.17,Principal\n"), layoutOf(structuresTable), "57")
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for i := range list.rows {
		ids = append(ids, list.rows[i].id)
	}
	if got := strings.Join(ids, " "); got != "1 3 4 5 6 7 x-bus-57463 x-bus-57463-49.1300-6.1700" {
		t.Errorf("rows %s", got)
	}
	want := []string{
		"structure-duplicate|3|id_fs|Autre|1|2", "structure-repeated|4|id_fs|MAISON|2|2", "structure-id-missing|10|id_fs|||",
		"structure-id-made|13|id_fs|Bus||x-bus-57463", "structure-duplicate|13|id_fs|Bus|x-bus-57463|11",
	}
	var lines []string
	for _, line := range told(list.findings.All()) {
		if !strings.HasPrefix(line, "column-absent") {
			lines = append(lines, line)
		}
	}
	if d := cmp.Diff(want, lines); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestRowsOfTheComplement: each kind of row does what it says to the structure that it
// names, and nothing else.
func TestRowsOfTheComplement(t *testing.T) {
	const (
		list  = listHeader + "1,57,FS,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,%s,,01/01/2020\n2,57,FS - Antenne de B,57463,Metz,49.13,6.17,10:00 - 11:00,,,,,,Antenne,%[1]s,,01/02/2020\n"
		extra = "structure,name,kind,commune,lat,lon,monday,tuesday,frequency,from,until,reason\n"
		main  = "1 FS 0 57463/Metz [6.17 49.12] - - 0 09:00-12:00"
		other = "2 FS - Antenne de B 1 57463/Metz [6.17 49.13] 2020-02-01 - 0 10:00-11:00"
	)
	for _, tt := range []struct {
		name, rows string
		points     []string
		told       []string
	}{
		{"closed from a day to another", "2,x,fermé,,,,,,,2024-03-01,2024-03-15,travaux\n", []string{main, other + " closed 2024-03-01 2024-03-15 travaux"}, []string{"point-closed-for|2|kind|x|2|2024-03-01 2024-03-15"}},
		{"closed from a day on", "1,x,Fermée,,,,,,,2024-03-01,,\n", []string{"1 FS 0 57463/Metz [6.17 49.12] - 2024-02-29 0 09:00-12:00", other}, []string{"point-closed|2|kind|x|1|2024-02-29"}},
		{"open until a day", "1,x,closed,,,,,,,,2024-03-01,\n", []string{"1 FS 0 57463/Metz [6.17 49.12] - 2024-03-01 0 09:00-12:00", other}, []string{"point-closed|2|kind|x|1|2024-03-01"}},
		{"closed for good", "2,x,fermeture,,,,,,,,,\n", []string{main, "2 FS - Antenne de B 1 57463/Metz [6.17 49.13] 2020-02-01 1900-01-01 0 10:00-11:00"}, []string{"point-closed|2|kind|x|2|1900-01-01"}},
		{"the days and hours of a point", "2,x,principal,,,,,08:00-09:00,,2024-03-01,2024-04-01,\n", []string{main, "2 FS - Antenne de B 1 57463/Metz [6.17 49.13] 2024-03-01 2024-04-01 1 08:00-09:00"}, nil},
		{"hours in two rows, of two points", "1,x,principal,,,,08:00-09:00,,,,,\n1,x,principal,,,,,08:00-09:00,,,,\n2,x,principal,,,,07:00-08:00,,,,,\n2,x,principal,,,,,07:00-08:00,,,,\n",
			[]string{"1 FS 0 57463/Metz [6.17 49.12] - - 0 08:00-09:00, 1 08:00-09:00", "2 FS - Antenne de B 1 57463/Metz [6.17 49.13] 2020-02-01 - 0 07:00-08:00, 1 07:00-08:00"}, nil},
		{"nothing of a point", "1,x,principal,,,,,,,,,\n", []string{main, other}, nil},
		{"points of several kinds", "1,Halte,arrêt,57672,49.36,6.17,08:00-09:00,,,,,\n2,Site,site,Thionville,,,,08:00-09:00,,2024-03-01,2024-04-01,\n1,Antenne,branch,57A,49.3,6.17,08:00-09:00,,,,,\n", []string{main, other,
			"1-3 Halte 3 57672/ [6.17 49.36] - - 0 08:00-09:00 complement p.csv:2", "1-4 Site 2 /Thionville nowhere 2024-03-01 2024-04-01 1 08:00-09:00 complement p.csv:3",
			"1-5 Antenne 1 57A/ [6.17 49.3] - - 0 08:00-09:00 complement p.csv:4"}, nil},
		{"rows of one point and of others", "1,Halte,arrêt,57672,,,08:00-09:00,,,,,\n1,HALTE,stop,57672,,,,08:00-09:00,,,,\n1,Halte,arrêt,57672,,,08:00-09:00,,,2024-03-01,,\n1,Halte,arrêt,57672,,,08:00-09:00,,,,2024-03-01,\n1,Halte,site,57672,,,08:00-09:00,,,,,\n1,Halte,arrêt,57463,,,08:00-09:00,,,,,\n",
			[]string{main, other, "1-3 Halte 3 57672/ nowhere - - 0 08:00-09:00, 1 08:00-09:00 complement p.csv:2", "1-4 Halte 3 57672/ nowhere 2024-03-01 - 0 08:00-09:00 complement p.csv:4",
				"1-5 Halte 3 57672/ nowhere - 2024-03-01 0 08:00-09:00 complement p.csv:5", "1-6 Halte 2 57672/ nowhere - - 0 08:00-09:00 complement p.csv:6", "1-7 Halte 3 57463/ nowhere - - 0 08:00-09:00 complement p.csv:7"}, nil},
		{"weeks", "1,Halte,arrêt,57672,,,08:00-09:00,10:00-11:00 semaines impaires,semaines paires,,,\n1,Site,site,57672,,,08:00-09:00,matin,quand il pleut,,,\n1,Loin,site,57672,,,08:00-09:00,,toutes les semaines,,,\n1,Vide,site,57672,,,,,,bientôt,,\n", []string{main, other,
			"1-3 Halte 3 57672/ nowhere - - 0 08:00-09:00 every 2 parity 2 month 0, 1 10:00-11:00 every 2 parity 1 month 0 complement p.csv:2",
			"1-4 Site 2 57672/ nowhere - - unknown 0000011, not stated complement p.csv:3", "1-5 Loin 2 57672/ nowhere - - 0 08:00-09:00 complement p.csv:4", "1-6 Vide 2 57672/ nowhere - - not stated complement p.csv:5"},
			[]string{"hours-invalid|3|tuesday|Site|matin|", "hours-invalid|3|frequency|Site|quand il pleut|", "hours-missing|3|monday|Site||", "point-date-invalid|5|from|Vide|bientôt|", "hours-missing|5|monday|Vide||"}},
		{"a kind that is none", "1,Halte,ballon,1001,46.15,4.92,08:00-09:00,,,,,\n", []string{main, other, "1-3 Halte 2 01001/ [4.92 46.15] - - 0 08:00-09:00 complement p.csv:2"},
			[]string{"point-kind-unknown|2|kind|Halte|ballon|", "commune-code-repaired|2|commune|Halte|1001|01001"}},
	} {
		for format, want := range map[string]coverage.Format{"Fixe": coverage.WithBranches, "Multisites": coverage.MultiSite} {
			read, err := readStructureList(t.Context(), tableOf(t, "s.csv", fmt.Sprintf(list, format)), layoutOf(structuresTable))
			if err != nil {
				t.Fatal(err)
			}
			structures := read.group()
			structures[0].findings = []finding.Finding{finding.CommentAppointment.Found(), finding.CommentUnread.Found(finding.Word("")), finding.CommentRead.Found(finding.Word("")), finding.CommentContradicts.Found(finding.Word(""))}
			complement := tableOf(t, "p.csv", extra+tt.rows)
			findings, used, err := applyComplement(structures, complement, layoutOf(pointsTable), false)
			if err != nil || len(findings.All()) > 0 || used != len(complement.Rows) {
				t.Fatalf("%v, %v, %d rows used", err, findings, used)
			}
			s := &structures[0]
			if s.Format != want {
				t.Errorf("%s: format %v", tt.name, s.Format)
			}
			points := tt.points
			if format == "Multisites" { // whose antennes are sites of equal rank
				points = nil
				for _, p := range tt.points {
					points = append(points, strings.Replace(p, "2 FS - Antenne de B 1", "2 FS - Antenne de B 2", 1))
				}
			}
			if d := cmp.Diff(points, shownPoints(s)); d != "" {
				t.Errorf("%s (-want +got):\n%s", tt.name, d)
			}
			if d := cmp.Diff(tt.told, told(s.findings)); d != "" {
				t.Errorf("%s (-want +got):\n%s", tt.name, d)
			}
		}
	}
}

// shownPoints writes the points of a structure.
func shownPoints(s *structure) (lines []string) {
	for _, p := range s.Points {
		line := fmt.Sprintf("%s %s %d %s/%s %s %s %s %s", p.ID, p.Name, p.Kind, p.Commune, p.CommuneName, shownPlace(p.Position), dated(p.From), dated(p.Until), shownWeek(p.Hours))
		for _, c := range p.Closures {
			line += fmt.Sprintf(" closed %s %s %s", dated(c.From), dated(c.Until), c.Reason)
		}
		if p.Provenance == coverage.Complement {
			line += fmt.Sprintf(" complement %s:%d", p.Source.File, p.Source.Line)
		}
		lines = append(lines, line)
	}
	return lines
}

// TestComplementOfAFixedStructure: an antenne makes it one with antennes, other points do
// not; of structures that are not in the list the analyst's table tells, the built-in one
// does not.
func TestComplementOfAFixedStructure(t *testing.T) {
	for _, tt := range []struct {
		kind    string
		builtIn bool
		format  coverage.Format
		told    []string
	}{
		{"antenne", false, coverage.WithBranches, []string{"point-structure-unknown|3|structure|B|99|"}},
		{"site", false, coverage.Fixed, []string{"point-structure-unknown|3|structure|B|99|"}},
		{"antenne", true, coverage.WithBranches, nil},
	} {
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", listHeader+"1,57,FS,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"), layoutOf(structuresTable))
		if err != nil {
			t.Fatal(err)
		}
		structures := list.group()
		findings, used, err := applyComplement(structures, tableOf(t, "p.csv", "structure,name,kind,commune,monday\n1.0,A,"+tt.kind+",57672,08:00-09:00\n99,B,site,57672,08:00-09:00\n"), layoutOf(pointsTable), tt.builtIn)
		if err != nil || used != 1 || structures[0].Format != tt.format {
			t.Errorf("%s: %v, %d rows used, format %v", tt.kind, err, used, structures[0].Format)
		}
		if d := cmp.Diff(tt.told, told(findings.All())); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.kind, d)
		}
	}
}

// TestRowOfACommune: every column of a row of communes, and what the program knows.
func TestRowOfACommune(t *testing.T) {
	c := communesOf(t, "code_insee,nom,dep,dep_nom,arr,epci_nom,epci_siren,population,altitude,superficie_km2,lat,lon,lat_centroide,lon_centroide,menages_sans_voiture\n"+
		"463,Metz,57,X,579,200039865,,120 000,180,41.5,49.12,6.17,49.11,6.18,30000\n57672,Thionville,,,,Portes de France,12,0,-10,0,49.36,6.17,,,0\n", nil)
	if err := c.fillTerrain(); err != nil {
		t.Fatal(err)
	}
	want := []coverage.Commune{
		{Code: "57463", Name: "Metz", Departement: "57", DepartementName: "Moselle", Arrondissement: "579", ArrondissementName: "Metz", EPCI: "Metz Métropole", EPCICode: "200039865",
			Population: 120_000, PopulationKnown: true, NoCarHouseholds: 30_000, NoCarKnown: true, Altitude: 180, AltitudeKnown: true, AreaKm2: 41.5,
			Seat: coverage.Position{Point: orb.Point{6.17, 49.12}, Known: true}, Centroid: coverage.Position{Point: orb.Point{6.18, 49.11}, Known: true}, Source: finding.Source{File: "c.csv", Line: 2}},
		{Code: "57672", Name: "Thionville", Departement: "57", DepartementName: "Moselle", EPCI: "Portes de France", EPCICode: "12",
			PopulationKnown: true, NoCarKnown: true, Altitude: -10, AltitudeKnown: true, AreaKm2: 50.0, TerrainOurs: true,
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
