package data

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/table"

	"github.com/google/go-cmp/cmp"
)

// toldFully writes findings as told does, with the files that they are about.
func toldFully(findings []finding.Finding) []string {
	lines := told(findings)
	for i, f := range findings {
		lines[i] = f.Source.File + ": " + lines[i]
	}
	return lines
}

// TestAllTablesTogether: a study of every table that can be given names each, with its
// rows and those that count, and tells all that it made of them.
func TestAllTablesTogether(t *testing.T) {
	opts := Options{
		Communes: write(t, "c.csv", communeHeader+"57463,Metz,1000,49.12,6.17,,,\n57672,Thionville,800,49.36,6.17,,,\n57001,Aboncourt,300,49.2,6.3,,,\n57002,Ancienne,7,49.21,6.31,,,\n54395,Nancy,900,48.69,6.18,,,\n75101,Paris 1er,9,,,,,\nabc,X,1,49,6,,,\n"),
		Structures: write(t, "s-20240101.csv", listHeader+"9,57,Temoin,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n10,57,Autre,57002,Ancienne,49.21,6.31,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"+
			"11,57,Futur,57463,Metz,49.11,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2024\n12,75,Loin,75101,Paris,48.86,2.34,matin,,,,,,Principal,Fixe,,01/01/2020\n"),
		ServicePoints: write(t, "p.csv", "structure,name,kind,commune,monday\n9,Site,site,57672,09:00-10:00\n99,Rien,site,57672,09:00-10:00\n"),
		Agents:        write(t, "a.csv", "id_fs;agents;formes\n9;2;1\n98;2;2\n"),
		Projects:      write(t, "j.csv", "nom,commune\nProjet,57672\nAilleurs,75101\n"),
		LabelRules:    write(t, "l.csv", "scope,hours\nstructure,24\n"),
		Population:    write(t, "h.csv", "lon,lat,people\n6.17,49.12,900\n6.17,49.36,700\n6.3,49.2,200\n9,9,5\n6.18,48.69,3\n"),
		Settlements:   write(t, "g.csv", "code_insee,lat,lon,people\n57463,49.12,6.17,900\n57672,49.36,6.17,800\n57001,49.2,6.3,300\n75101,48,2,3\n"),
		Outlines:      write(t, "o.geojson", features(metzCode, metzSquare, thionvilleID, goodSquare)),
		Mergers:       write(t, "m.csv", "old,new\n57002,57001\n57999,57463\n"),
		Candidates:    write(t, "k.csv", "code_insee\n57672\n57002\n57001\n57998\n"),
		Zones:         []string{write(t, "z.csv", "code_insee,zone\n57463,A\n57672,A\n57001,B\n54395,C\n")},
		Official:      []string{write(t, "i.csv", "depcom,pop,duree\n57463,10,5\n57672,10,\n")}, OfficialType: "A128",
		Credits:  map[string]string{communesTable: "C", structuresTable: "S", zonesTable: "Z", officialTable: "I", populationTable: "P", agentsTable: "A"},
		Settings: coverage.Settings{Departements: []string{"57"}, Date: day(2023, 6, 1), MarginMetres: 60_000, MaxListAge: 6},
		Today:    day(2024, 6, 1),
	}
	study := load(t, opts)
	var inputs []string
	for _, in := range study.Inputs {
		if in.Bytes == 0 && in.File != "" || len(in.SHA256) != 64 && !in.BuiltIn {
			t.Errorf("%s has %d bytes and the hash %q", in.File, in.Bytes, in.SHA256)
		}
		if !in.BuiltIn {
			inputs = append(inputs, strings.TrimSpace(fmt.Sprintf("%s %s: %d rows, %d kept, %d lines %s %s", in.Role, in.File, in.Rows, in.Kept, in.Lines, in.Publisher, in.Vintage)))
		}
	}
	if d := cmp.Diff([]string{
		"label-rules l.csv: 1 rows, 1 kept, 2 lines", "communes c.csv: 7 rows, 4 kept, 8 lines C", "mergers m.csv: 2 rows, 2 kept, 3 lines", "outlines o.geojson: 2 rows, 2 kept, 0 lines",
		"structures s-20240101.csv: 4 rows, 2 kept, 5 lines S 2024-01-01", "service-points p.csv: 2 rows, 1 kept, 3 lines", "agents a.csv: 2 rows, 1 kept, 3 lines A",
		"population h.csv: 5 rows, 3 kept, 6 lines P", "settlements g.csv: 4 rows, 3 kept, 5 lines", "insee i.csv: 2 rows, 1 kept, 0 lines I", "candidates k.csv: 4 rows, 2 kept, 5 lines",
		"zones z.csv: 4 rows, 3 kept, 5 lines Z", "projects j.csv: 2 rows, 1 kept, 3 lines",
	}, inputs); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff([]string{
		"a.csv: point-structure-unknown|3|id_fs||98|", "c.csv: commune-code-invalid|8|code_insee|X|abc|", "h.csv: people-nowhere|5|lat||9 9|",
		"j.csv: project-elsewhere|3|commune|Ailleurs|75101|", "k.csv: candidate-unknown|5|||57998|", "p.csv: point-structure-unknown|3|structure|Rien|99|",
		": neighbours-unknown|0|||67|", "c.csv: commune-merged|5||Ancienne|57002|57001", "c.csv: scope-in-part|0|||Moselle (57)|3 725", "i.csv: official-people-differ|0||||10 2107", "s-20240101.csv: list-later|0||s-20240101.csv||2024-01-01 7", "s-20240101.csv: structures-few|0|||Moselle (57)|2 32",
		": findings-elsewhere|0||||3", // two about the hours in Paris, one about its place
		"g.csv: settlements-elsewhere|0||||1", "h.csv: people-elsewhere|0||||1", "i.csv: official-untimed|0||||1", "o.geojson: outline-missing|0||Aboncourt|57001|",
		"s-20240101.csv: point-commune-merged|3||Autre|57002|57001", "z.csv: zone-elsewhere|0||z||1",
	}, toldFully(study.Findings)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff([]string{"57001", "57672"}, study.Settings.Plan.Candidates); d != "" {
		t.Errorf("candidates (-want +got):\n%s", d)
	}
	if n := len(study.Enclaves); n == 0 || study.Enclaves[0].Name == "" || len(study.Benchmarks.Parts) == 0 {
		t.Errorf("%d areas without a road", n)
	}
}

// TestEveryTableIsToldOf: what was done to read a table is told of each that can be given,
// here that its letters are those of Windows and that a row is broken, and of outlines that
// their rows are numbered.
func TestEveryTableIsToldOf(t *testing.T) {
	ansi := func(name, header, rows string) string {
		return write(t, name, strings.TrimSuffix(header, "\n")+",remarques g\xe9n\xe9rales\n"+rows+strings.Repeat("x,", 30)+"\n")
	}
	study := load(t, Options{
		Communes:      ansi("c.csv", communeHeader, "57463,Metz,1000,49.12,6.17,,,\n57672,Thionville,800,49.36,6.17,,,\n"),
		Structures:    ansi("s.csv", listHeader, "9,57,Temoin,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"),
		ServicePoints: ansi("p.csv", "structure,name,kind,commune,monday", "9,Site,site,57672,09:00-10:00\n"),
		Agents:        ansi("a.csv", "id_fs,agents", "9,2\n"),
		Projects:      ansi("j.csv", "nom,commune", "Projet,57672\n"),
		LabelRules:    write(t, "l.csv", "scope,hours,remarques g\xe9n\xe9rales\nstructure,24\n"), // all of whose rows must be read
		Population:    ansi("h.csv", "lon,lat,people", "6.17,49.12,900\n6.17,49.36,700\n"),
		Settlements:   ansi("g.csv", "code_insee,lat,lon,people", "57463,49.12,6.17,900\n57672,49.36,6.17,800\n"),
		Outlines:      write(t, "o.geojson", strings.ReplaceAll(features(metzCode, metzSquare, thionvilleID, goodSquare), "\n", "")),
		Mergers:       ansi("m.csv", "old,new", "57999,57463\n"),
		Candidates:    ansi("k.csv", "code_insee,nom", "57672,Thionville,\n"),
		Zones:         []string{ansi("z.csv", "code_insee,zone", "57463,A,\n57672,B,\n")},
		Official:      []string{ansi("i.csv", "depcom,pop,duree", "57463,900,5,\n57672,700,5,\n")},
		Settings:      coverage.Settings{Departements: []string{"57"}, Date: day(2023, 6, 1), MarginMetres: 60_000},
		Today:         day(2024, 6, 1),
	})
	rows := make(map[string]int) // with the broken one of each
	for _, in := range study.Inputs {
		if !in.BuiltIn {
			rows[in.File] = in.Rows
		}
	}
	if d := cmp.Diff(map[string]int{"c.csv": 3, "s.csv": 2, "p.csv": 2, "a.csv": 2, "j.csv": 2, "l.csv": 1, "h.csv": 3, "g.csv": 3, "o.geojson": 2, "m.csv": 2, "k.csv": 2, "z.csv": 3, "i.csv": 3}, rows); d != "" {
		t.Errorf("rows (-want +got):\n%s", d)
	}
	got := make(map[string]int)
	for _, f := range study.Findings {
		if f.Kind == finding.Encoding.Kind || f.Kind == finding.RowBroken.Kind || f.Kind == finding.RowsNumbered.Kind {
			got[f.Source.File+" "+f.Kind.Code]++
		}
	}
	want := map[string]int{"o.geojson rows-numbered": 1}
	for _, name := range "csplhgmkzaji" {
		want[string(name)+".csv encoding"], want[string(name)+".csv row-broken"] = 1, 1
	}
	delete(want, "l.csv row-broken")
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestZonesAreTold: every row of a zoning that is of no use, or was mended, is told in
// full.
func TestZonesAreTold(t *testing.T) {
	opts := threeCommunes(t, "Nom="+write(t, "z.csv", "code_insee;zone;nom_zone;canton;kind\n57463;12;Un;a;\n57463;12;UN;a;\n57463;12;Autre;a;\n57672;2;;b;\n57001;2;Deux;b;\n57002;3;;c;\n57001;3;;c;\n"+
		"57999;2;;c;\nx;2;;c;\n54395;2;;c;\n54999;2;;c;\n57672;non;;c;\n57672;0;;c;\n57001;;Sans code;c;\n57463;2.45701E+08;;c;\n57672;7;;c;sorte\n57463;7;;c;SORTE\n"))
	study := load(t, opts)
	if d := cmp.Diff(map[string][]string{"Nom/12/Un": {"57463"}, "Nom/2/Deux": {"57001", "57672"}, "Nom/3/": {"57001"}, "Nom/Sans code/Sans code": {"57001"}, "sorte/7/": {"57463", "57672"}}, shownZones(study)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	var order []string
	for _, z := range study.Zonings {
		for _, zone := range z.Zones {
			order = append(order, zone.Code)
		}
	}
	if got := strings.Join(order, " "); got != "2 3 12 Sans code 7" {
		t.Errorf("zones in the order %s", got)
	}
	var got []string
	for _, f := range study.Findings {
		if f.Source.File == "z.csv" {
			got = append(got, told([]finding.Finding{f})...)
		}
	}
	want := []string{
		"commune-code-invalid|10|code_insee|2|x|", "zone-commune-unknown|9|code_insee|2|57999|", "code-rounded|16|zone||2.45701E+08|", "zone-name-differs|4|nom_zone|Autre|Autre|Un",
		"zone-column|0|||zone|", "zone-commune-merged|7|code_insee|3|57002|57001", "zone-elsewhere|0||Nom||2", "zone-none|0||Nom||3", "zone-repeated|0||Nom|Metz|3",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestAreasAreTold: a zone that is an area has a code, a name or both, lies in the scope
// by its middle or by a commune's point, and is told where it does not, or is none.
func TestAreasAreTold(t *testing.T) {
	feature := func(properties, geometry string) string {
		return `{"type":"Feature","properties":{` + properties + `},"geometry":` + geometry + `}`
	}
	wide := `{"type":"Polygon","coordinates":[[[5,45],[6.2,45],[6.2,49.15],[5,49.15],[5,45]]]}` // whose middle lies far from all communes
	study := load(t, threeCommunes(t, write(t, "aires.geojson", `{"type":"FeatureCollection","features":[`+strings.Join([]string{
		feature(`"code":"B1","nom":"Borny"`, square("6.17", "49.12", "5")), feature(`"code":"B1","nom":"Autre"`, square("6.18", "49.12", "5")), feature(`"code":"","nom":"Sans code"`, square("6.17", "49.12", "5")),
		feature(`"code":"W","nom":""`, wide), feature(`"code":"L","nom":"Lille"`, square("3.06", "50.63", "5")), feature(`"code":"N","nom":"Nancy"`, square("6.18", "48.69", "5")),
		feature(`"code":"","nom":""`, square("6.17", "49.12", "5")), feature(`"code":"V","nom":"Vide"`, "null"),
	}, ",")+"]}")))
	var got []string
	for _, z := range study.Zonings {
		for _, zone := range z.Zones {
			got = append(got, fmt.Sprintf("%s %v: %s %s %d %v", z.Kind, z.Drawn, zone.Code, zone.Name, len(zone.Area), zone.Area[0].Bound().Contains(zone.Middle)))
		}
	}
	if d := cmp.Diff([]string{"aires true: B1 Borny 2 true", "aires true: Sans code Sans code 1 true", "aires true: W  1 true"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	var lines []string
	for _, f := range study.Findings {
		if f.Source.File == "aires.geojson" {
			lines = append(lines, told([]finding.Finding{f})...)
		}
	}
	if d := cmp.Diff([]string{
		"zone-invalid|8|zone|Vide|V|no polygon", "zone-not-named|7|zone|||", "zone-name-differs|2|nom_zone|Autre|Autre|Borny", "rows-numbered|0||||", "zone-elsewhere|0||aires||2",
	}, lines); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	for _, in := range study.Inputs {
		if in.Role == coverage.RoleZones && (in.Rows != 8 || in.Kept != 4) {
			t.Errorf("%d rows, %d kept", in.Rows, in.Kept)
		}
	}
}

// TestSettingsTakenForTables: a text of one column half of whose lines set something is
// a file of settings.
func TestSettingsTakenForTables(t *testing.T) {
	for line, want := range map[string]bool{"a = 1": true, "a=": true, "  a-b_c = x y": true, "[x]": true, "# x": true, "a": false, "": false, "= 1": false, "a b = 1": false, "a;b = 1": false, `"a" = 1`: false, "a,b = 1": false, " [x]": false} {
		if got := isSetting(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
	for _, tt := range []struct {
		format table.Format
		lines  string
		want   bool
	}{
		{table.CSV, "a=1", true}, {table.CSV, "a=1/x", true}, {table.CSV, "x/a=1", true}, {table.CSV, "a=1/x/y", false}, {table.CSV, "x/a=1/b=2/y", true}, {table.CSV, "x/a=1/b=2/y/z", false}, {table.CSV, "x/y", false}, {table.XLSX, "a=1", false},
	} {
		lines := strings.Split(tt.lines, "/")
		read := &table.Table{Format: tt.format, Header: lines[:1]}
		for _, line := range lines[1:] {
			read.Rows = append(read.Rows, table.Row{Fields: []string{line}})
		}
		if got := looksLikeSettings(read); got != tt.want {
			t.Errorf("%s: %v", tt.lines, got)
		}
		if read.Header = append(read.Header, "b=2"); looksLikeSettings(read) {
			t.Errorf("%s in two columns", tt.lines)
		}
	}
}

// TestCommunesTakenForStructures: rows over half of which are called as their communes, of
// fewer than four all, and with nothing that only structures have, are communes.
func TestCommunesTakenForStructures(t *testing.T) {
	communes := communesOf(t, "code,nom,population,lat,lon\n57463,Metz,9,49.12,6.17\n57672,Thionville,9,49.36,6.17\n57001,Aboncourt,9,49.26,6.35\n57002,Achain,9,48.9,6.6\n", nil)
	const (
		head = "insee_com,nom,population,lat,lon"
		four = "57463,Metz,1,,\n57672,THIONVILLE,1,,\n,Aboncourt,1,,\n57002,Maison,1,,\n"
		half = "57463,Metz,1,,\n57672,Thionville,1,,\n57001,Maison,1,,\n57002,Maison,1,,\n"
	)
	const is = "s.csv: is the table of communes: 3 of its 4 rows are communes and no structures; give the list of structures with --sites"
	three := strings.Replace(is, "3 of its 4", "3 of its 3", 1)
	for _, tt := range []struct{ name, text, want string }{
		{"three of four", head + "\n" + four, is},
		{"two of four", head + "\n" + half, ""},
		{"three", head + "\n" + strings.TrimSuffix(four, "57002,Maison,1,,\n"), three},
		{"two of three", head + "\n" + strings.TrimPrefix(four, "57463,Metz,1,,\n"), ""},
		{"one", head + "\n57463,Metz,1,,\n", strings.Replace(is, "3 of its 4", "1 of its 1", 1)},
		{"with kinds", head + ",type_fs\n" + strings.ReplaceAll(four, "\n", ",\n"), ""},
		{"with formats", head + ",format_fs\n" + strings.ReplaceAll(four, "\n", ",\n"), ""},
		{"with labels", head + ",labellisation_fs\n" + strings.ReplaceAll(four, "\n", ",\n"), ""},
		{"with hours", head + ",h_lundi\n" + strings.ReplaceAll(four, "\n", ",\n"), ""},
		{"without people", strings.Replace(head, "population", "x", 1) + "\n" + four, ""},
	} {
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", tt.text), layoutOf(structuresTable), "57")
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if err := list.refuseCommunes(communes); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
