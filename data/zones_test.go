package data

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/table"

	"github.com/google/go-cmp/cmp"
)

// threeCommunes are an input with three communes of a département and one beside it;
// 57002 has merged into 57001.
func threeCommunes(t *testing.T, zones ...string) Options {
	return Options{
		Communes:   write(t, "c.csv", communeHeader+"57463,Metz,1000,49.12,6.17,,,\n57672,Thionville,800,49.36,6.17,,,\n57001,Aboncourt,300,49.2,6.3,,,\n54395,Nancy,900,48.69,6.18,,,\n"),
		Structures: write(t, "s.csv", listHeader+"9,57,Temoin,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"),
		Mergers:    write(t, "m.csv", "old,new\n57002,57001\n"),
		Settings:   coverage.Settings{Departements: []string{"57"}, Date: day(2024, 1, 1), MarginMetres: 100_000},
		Zones:      zones,
	}
}

// shownZones writes the zones of a study with the codes of their communes.
func shownZones(s *coverage.Study) map[string][]string {
	shown := make(map[string][]string)
	for _, z := range s.Zonings {
		for _, zone := range z.Zones {
			name := z.Kind + "/" + zone.Code + "/" + zone.Name
			shown[name] = []string{}
			for _, c := range zone.Communes {
				shown[name] = append(shown[name], s.Communes[c].Code)
			}
		}
	}
	return shown
}

// TestZonesOfCommunes: a commune may lie in several zones, a merged one counts whole,
// and every row of no use is told.
func TestZonesOfCommunes(t *testing.T) {
	study := load(t, threeCommunes(t, write(t, "cantons.csv", "code_insee;commune;zone;nom_zone;kind\n"+
		"57463;Metz;12;Metz-1;\n57463;Metz;2;Metz-2;\n57672;Thionville;2;Metz-2;\n57463;Metz;12;Metz-1;\n57672;Thionville;2;Autre;\n"+
		"57002;Ancienne;12;Metz-1;\n54395;Nancy;2;;\n57001;Aboncourt;;;\n57999;X;2;;\nabc;X;2;;\n57672;Thionville;FRR;;zone de revitalisation\n")))
	want := map[string][]string{
		"cantons/12/Metz-1": {"57001", "57463"}, "cantons/2/Metz-2": {"57463", "57672"}, "zone de revitalisation/FRR/": {"57672"},
	}
	if d := cmp.Diff(want, shownZones(study)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if z := study.Zonings[0].Zones; z[0].Code != "2" || z[1].Code != "12" {
		t.Errorf("in the order %s, %s", z[0].Code, z[1].Code)
	}
	counts := byCode(study.Findings)
	for code, want := range map[string]int{
		"zone-commune-unknown": 1, "commune-code-invalid": 1, "zone-commune-merged": 1, "zone-none": 1, "zone-elsewhere": 1, "zone-repeated": 1, "zone-name-differs": 1,
	} {
		if counts[code] != want {
			t.Errorf("%d findings %s, want %d", counts[code], code, want)
		}
	}
	for _, in := range study.Inputs {
		if in.Role == coverage.RoleZones && (in.Rows != 11 || in.Kept != 5) {
			t.Errorf("%d rows, %d kept", in.Rows, in.Kept)
		}
	}
}

// TestOneZoneHoweverWritten: small letters, capitals and blanks make no other zone of a
// code; it is shown as it is written first.
func TestOneZoneHoweverWritten(t *testing.T) {
	study := load(t, threeCommunes(t, write(t, "frr.csv", "code_insee,frr\n57463,FRR+\n57672,frr+\n57001, Frr+ \n57001,FRR\n")))
	want := map[string][]string{"frr/FRR+/": {"57001", "57463", "57672"}, "frr/FRR/": {"57001"}}
	if d := cmp.Diff(want, shownZones(study)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestZonesByHeading: NAME chooses the column of that heading; a name that is none
// names the zoning alone, and a column chosen among several is told.
func TestZonesByHeading(t *testing.T) {
	table := write(t, "appartenance.csv", "CODGEO,LIBGEO,CV,ZE2020\n57463,Metz,A,1\n57672,Thionville,B,1\n57001,Aboncourt,ZZZZ,2\n")
	study := load(t, threeCommunes(t, "ze2020="+table, "Bassins="+table))
	want := map[string][]string{
		"ze2020/1/": {"57463", "57672"}, "ze2020/2/": {"57001"}, "Bassins/A/": {"57463"}, "Bassins/B/": {"57672"},
	}
	if d := cmp.Diff(want, shownZones(study)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if n := byCode(study.Findings)["zone-column"]; n != 1 {
		t.Errorf("%d findings about the column, want 1", n)
	}
}

// TestColumnOfZonesComesFirst: it is read wherever it stands, and told with the others that
// could be; where only names are there, these are.
func TestColumnOfZonesComesFirst(t *testing.T) {
	for text, want := range map[string]struct {
		zones map[string][]string
		told  int
	}{
		"CV,CODGEO,ZE2020\nA,57463,1\nB,57672,1\nB,57001,2\n": {map[string][]string{"z/A/": {"57463"}, "z/B/": {"57001", "57672"}}, 1},
		"CV,CODGEO\nA,57463\nB,57672\nB,57001\n":              {map[string][]string{"z/A/": {"57463"}, "z/B/": {"57001", "57672"}}, 0},
		"nom_zone,CODGEO\nUn,57463\nDeux,57672\nDeux,57001\n": {map[string][]string{"z/Un/Un": {"57463"}, "z/Deux/Deux": {"57001", "57672"}}, 0},
	} {
		study := load(t, threeCommunes(t, "z="+write(t, "z.csv", text)))
		if d := cmp.Diff(want.zones, shownZones(study)); d != "" {
			t.Errorf("%s(-want +got):\n%s", text, d)
		}
		if n := byCode(study.Findings)["zone-column"]; n != want.told {
			t.Errorf("%s%d findings about the column, want %d", text, n, want.told)
		}
	}
}

// TestHeadingOfNames: a heading that is that of the names gives zones without codes of
// their own, any other leaves the names where they are.
func TestHeadingOfNames(t *testing.T) {
	table := write(t, "z.csv", "code_insee,zone,nom_zone,autre\n57463,1,Un,a\n57672,2,Deux,a\n57001,2,Deux,b\n")
	study := load(t, threeCommunes(t, "Nom zone="+table, "AUTRE="+table, "zone="+table))
	want := map[string][]string{
		"Nom zone/Un/": {"57463"}, "Nom zone/Deux/": {"57001", "57672"}, "AUTRE/a/Un": {"57463", "57672"}, "AUTRE/b/Deux": {"57001"}, "zone/1/Un": {"57463"}, "zone/2/Deux": {"57001", "57672"},
	}
	if d := cmp.Diff(want, shownZones(study)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func square(west, south, size string) string {
	return `{"type":"Polygon","coordinates":[[[` + west + `,` + south + `],[` + west + size + `,` + south + `],[` + west + size + `,` + south + size + `],[` + west + `,` + south + size + `],[` + west + `,` + south + `]]]}`
}

// TestDrawnZones: rows of one code make one area, bad ones are told.
func TestDrawnZones(t *testing.T) {
	feature := func(code, name, geometry string) string {
		return `{"type":"Feature","properties":{"code_qp":"` + code + `","nom_qp":"` + name + `"},"geometry":` + geometry + `}`
	}
	study := load(t, threeCommunes(t, "QPV="+write(t, "q.geojson", `{"type":"FeatureCollection","features":[`+strings.Join([]string{
		feature("QP1", "Borny", square("6.17", "49.12", "5")), feature("QP1", "Borny", square("6.19", "49.12", "5")),
		feature("QP2", "Lille", square("3.06", "50.63", "5")), feature("", "", square("6.17", "49.12", "5")),
		feature("QP3", "Rien", `{"type":"Polygon","coordinates":[[[6.2,49.1],[6.2,49.1],[6.2,49.1],[6.2,49.1]]]}`), feature("QP4", "Vide", "null"),
	}, ",")+"]}")))
	if len(study.Zonings) != 1 || len(study.Zonings[0].Zones) != 1 || !study.Zonings[0].Drawn {
		t.Fatalf("%+v", study.Zonings)
	}
	zone := study.Zonings[0].Zones[0]
	if zone.Code != "QP1" || zone.Name != "Borny" || len(zone.Area) != 2 || !zone.Area.Bound().Contains(zone.Middle) {
		t.Errorf("%+v", zone)
	}
	counts := byCode(study.Findings)
	if counts["zone-not-named"] != 1 || counts["zone-invalid"] != 2 || counts["zone-elsewhere"] != 1 {
		t.Errorf("%v", counts)
	}
}

// TestZoningsOfNoUse: a zoning that matches nothing is no zoning of the scope.
func TestZoningsOfNoUse(t *testing.T) {
	for file, want := range map[string]string{
		"code_insee,zone\n54395,A\n":   "no row of this zoning lies in the scope: 1 are out of it",
		"code_insee,zone\n57999,A\n":   `1 can't be used, the first on line 2 (code_insee "57999")`,
		"code_insee,zone\n57463,\n":    "1 name no zone",
		"code_insee,nom\n57463,Metz\n": "no column of zones",
		"zone,nom\nA,Metz\n":           "code_insee",
	} {
		_, err := Load(t.Context(), threeCommunes(t, write(t, "z.csv", file)))
		var unusable *input.Error
		if !errors.As(err, &unusable) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", file, err, want)
		}
	}
}

func TestZonesFile(t *testing.T) {
	for entry, want := range map[string][2]string{
		"QPV=qpv.geojson": {"QPV", "qpv.geojson"}, "qpv.geojson": {"", "qpv.geojson"}, "/data/a=b.csv": {"", "/data/a=b.csv"},
		"a.b=c.csv": {"", "a.b=c.csv"}, "=x.csv": {"", "=x.csv"}, "Zone de vie=/z/x=y.csv": {"Zone de vie", "/z/x=y.csv"},
	} {
		if name, path := ZonesFile(entry); name != want[0] || path != want[1] {
			t.Errorf("%s: %q, %q", entry, name, path)
		}
	}
}

// TestColumnOfZonesIsChosen: the one that is named; of several that could be, the one that is read
// is told, unless it is named or the zones are drawn.
func TestColumnOfZonesIsChosen(t *testing.T) {
	could := zoneColumns[zoneCode].Names[:2]
	none := table.Missing
	for name, tt := range map[string]struct {
		named, inLayout string
		code, label     int // the columns found
		drawn           bool
		want, wantLabel int
		told            string
	}{
		"of several":                   {"", "", 0, none, false, 0, none, could[0]},
		"of several, drawn":            {"", "", 0, none, true, 0, none, ""},
		"of several, in the layout":    {"", could[0], 0, none, false, 0, none, ""},
		"named":                        {could[1], "", 0, none, false, 1, none, ""},
		"named, of drawn ones":         {could[1], "", 0, none, true, 1, none, ""},
		"the first, named":             {could[0], "", none, none, false, 0, none, ""},
		"named as that of names":       {"libelle", "", 0, 2, false, 2, none, ""},
		"another named":                {"x", "", 0, 2, false, 0, 2, could[0]},
		"a name alone":                 {"", "", none, 2, false, none, 2, ""},
		"none of those that are drawn": {"", "", none, none, true, none, none, ""},
	} {
		z := &zonings{table: &table.Table{File: "z.csv", Header: []string{could[0], could[1], "libelle"}}, found: finding.ListOf(maxListedPerKind)}
		indexes := make([]int, len(zoneColumns))
		indexes[zoneCode], indexes[zoneName] = tt.code, tt.label
		if err := z.chooseColumn(tt.named, table.Layout{Named: map[string]string{"zone": tt.inLayout}}, indexes, tt.drawn); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		told := ""
		for _, f := range z.found.All() {
			told += f.Value
		}
		if indexes[zoneCode] != tt.want || indexes[zoneName] != tt.wantLabel || told != tt.told {
			t.Errorf("%s: columns %d and %d, told %q", name, indexes[zoneCode], indexes[zoneName], told)
		}
	}
	z := &zonings{table: &table.Table{File: "z.csv", Header: []string{"a", "b"}}}
	if err := z.chooseColumn("", table.Layout{}, slices.Repeat([]int{none}, len(zoneColumns)), false); err == nil || !strings.Contains(err.Error(), "the columns are: a, b") {
		t.Errorf("without a column of zones: %v", err)
	}
}
