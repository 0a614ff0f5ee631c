package data

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"

	"github.com/google/go-cmp/cmp"
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
	const head = "id_fs,insee_dep,lib_fs,insee_com,lib_com,latitude,longitude,h_lundi,h_mardi,h_dimanche,type_fs,format_fs,itinerance,groupe_fs,labellisation_fs,h_mercredi,h_jeudi,h_vendredi\n"
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
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", head+tt.row+",,,\n"), layoutOf(structuresTable), "57")
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

// TestRowsThatRepeatOthers: a number, or a name at a place, is of one row, but for one of
// another name and place; what is like another without a place of its own is another
// structure.
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
	if got := strings.Join(ids, " "); got != "1 x-autre-57463 3 4 5 6 7 x-bus-57463 x-bus-57463-49.1300-6.1700" {
		t.Errorf("rows %s", got)
	}
	want := []string{
		"structure-repeated|4|id_fs|MAISON|2|2", "structure-id-missing|10|id_fs|||",
		"structure-format-by-name|13|lib_fs|Bus|Bus|", "structure-id-made|13|id_fs|Bus||x-bus-57463", "structure-duplicate|13|id_fs|Bus|x-bus-57463|11",
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

// TestRowsOfStructuresByName: where a row names its structure the number alone does not
// do, as in a list numbered anew; without that name it does.
func TestRowsOfStructuresByName(t *testing.T) {
	const list = listHeader +
		"1,57,Maison de l'Orne,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n" +
		"2,57,Espace Bitche,57089,Bitche,49.05,7.42,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n" +
		"3,57,Double,57672,Thionville,49.36,6.16,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n" +
		"4,57,Double,57631,Sarreguemines,49.11,7.07,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"
	for _, tt := range []struct {
		row     string // number, name and commune of the structure
		at      int    // the structure that gets the point; -1 for none
		builtIn bool
		told    string
	}{
		{"1,,", 0, false, ""},
		{"1,,57463", 0, false, ""},
		{"1,Maison de l'Orne et de Metz,57463", 0, true, ""},
		{"2,Maison de l'Orne,57463", 0, true, ""},
		{"2,Maison de l'Orne,57089", 0, true, ""},
		{"2,Maison de Bitche,57089", 1, true, ""},
		{"2,,57463", -1, true, "point-structure-other|2|structure|A|2|57463"},
		{"99,Double,", -1, false, "point-structure-unknown|2|structure|A|99|"},
		{"99,Double,", -1, true, ""},
		{"99,,57463", -1, true, ""},
		{"1,MAISON DE L’ORNE,", 0, false, ""},
		{"2,Maison de l'Orne,", 0, false, ""},
		{"2,Maison de l'Orne,", 0, true, ""},
		{"99,Maison de l'Orne,", 0, true, ""},
		{",Espace Bitche,", 1, false, ""},
		{"4,Double,", 3, false, ""},
		{"2,Double,", -1, false, "point-structure-other|2|structure|A|2|Double"},
		{"2,Maison de Metz,", -1, false, "point-structure-other|2|structure|A|2|Maison de Metz"},
		{"2,Maison de Metz,", -1, true, "point-structure-other|2|structure|A|2|Maison de Metz"},
		{"99,Maison de Metz,", -1, false, "point-structure-unknown|2|structure|A|99|"},
		{"99,Maison de Metz,", -1, true, ""},
	} {
		read, err := readStructureList(t.Context(), tableOf(t, "s.csv", list), layoutOf(structuresTable))
		if err != nil {
			t.Fatal(err)
		}
		structures := read.group()
		findings, used, err := applyComplement(structures, tableOf(t, "p.csv", "structure,structure_name,structure_commune,name,kind,commune,monday\n"+tt.row+",A,site,57672,08:00-09:00\n"), layoutOf(pointsTable), tt.builtIn)
		if err != nil || used != map[bool]int{true: 1}[tt.at >= 0] {
			t.Errorf("%s: %v, %d rows used", tt.row, err, used)
		}
		got := -1
		for i := range structures {
			if len(structures[i].Points) == 2 {
				got = i
			}
		}
		if all := strings.Join(told(findings.All()), "\n"); got != tt.at || all != tt.told {
			t.Errorf("%s: the point is of structure %d, want %d; told %q, want %q", tt.row, got, tt.at, all, tt.told)
		}
	}
}
