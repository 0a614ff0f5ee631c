package data

import (
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"

	"github.com/google/go-cmp/cmp"
)

func TestReadStructureList(t *testing.T) {
	const hours = "09:00 - 12:00,,,,,"
	tests := []struct {
		name, row string
		findings  []string
	}{
		{"good", "1,57,FS,57463,Metz,49.12,6.17," + hours + ",Principal,Fixe,,Espace labellisé 01/01/2020", nil},
		{"no number", ",57,FS,57463,Metz,49.12,6.17," + hours + ",Principal,Fixe,,Espace labellisé 01/01/2020", []string{"structure-id-made|id_fs||x-fs-57463"}},
		{"neither number nor name", ",57,,57463,Metz,49.12,6.17," + hours + ",Principal,Fixe,,Espace labellisé 01/01/2020", []string{"structure-id-missing|id_fs|"}},
		{"unknown kind", "1,57,FS,57463,Metz,49.12,6.17," + hours + ",Secondaire,Fixe,,01/01/2020", []string{"structure-kind-unknown|type_fs|Secondaire"}},
		{"unknown format", "1,57,FS,57463,Metz,49.12,6.17," + hours + ",Principal,Ballon,,01/01/2020", []string{"structure-format-unknown|format_fs|Ballon"}},
		{"no date", "1,57,FS,57463,Metz,49.12,6.17," + hours + ",Principal,Fixe,,bientôt", []string{"structure-date-missing|labellisation_fs|bientôt"}},
		{"no hours", "1,57,FS,57463,Metz,49.12,6.17,,,,,,,Principal,Fixe,,01/01/2020", []string{"hours-missing|h_lundi|"}},
		{"bad hours", "1,57,FS,57463,Metz,49.12,6.17,09:00 - 12:00,matin,,,,,Principal,Fixe,,01/01/2020", []string{"hours-invalid|h_mardi|matin"}},
		{"no position", "1,57,FS,57463,Metz,,," + hours + ",Principal,Fixe,,01/01/2020", []string{"point-at-seat||"}},
		{"position elsewhere", "1,57,FS,57463,Metz,0,0," + hours + ",Principal,Fixe,,01/01/2020", []string{"coordinates-invalid|latitude|0 0", "point-at-seat||"}},
		{"far from its commune", "1,57,FS,57463,Metz,48.7,6.17," + hours + ",Principal,Fixe,,01/01/2020", []string{"point-far-from-commune||Metz|45"}},
		{"another département", "1,54,FS,57463,Metz,49.12,6.17," + hours + ",Principal,Fixe,,01/01/2020", []string{"structure-departement-differs||54|57463"}},
		{"unknown commune", "1,57,FS,57998,Ailleurs,49.12,6.17," + hours + ",Principal,Fixe,,01/01/2020", []string{"structure-commune-unknown||57998"}},
		{"a commune by its name", "1,57,FS,,Metz,49.12,6.17," + hours + ",Principal,Fixe,,01/01/2020", []string{"point-commune-found||Metz|57463|Metz"}},
		{"nowhere", "1,57,FS,57998,Ailleurs,,," + hours + ",Principal,Fixe,,01/01/2020", []string{"point-unlocated||", "structure-commune-unknown||57998"}},
		{"antenne alone", "1,57,FS,57463,Metz,49.12,6.17," + hours + ",Antenne,Fixe,,01/01/2020", []string{"branch-without-principal|type_fs|Antenne"}},
		{"bus", "1,57,FS,57463,Metz,49.12,6.17," + hours + ",Principal,Bus_équivalent,,01/01/2020", []string{"bus-at-address||"}},
		{"too few fields", "1,57", []string{"row-broken||1,57|2 fields instead of 17"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			study := load(t, Options{
				Communes:   write(t, "c.csv", communeHeader+"57463,Metz,120000,49.12,6.17,49.1,6.2,1\n"),
				Structures: write(t, "s.csv", listHeader+tt.row+"\n9,57,Temoin,57463,Metz,49.12,6.17,"+hours+",Principal,Fixe,,01/01/2020\n"),
				Settings:   coverage.Settings{Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), MarginMetres: 40_000},
				ListDate:   time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
			})
			findings := slices.DeleteFunc(study.Findings, func(f finding.Finding) bool {
				return f.Kind == finding.NeighboursUnknown.Kind || ofSmallTables(f) // Metz stands alone
			})
			if diff := cmp.Diff(tt.findings, findingLines(findings)); diff != "" {
				t.Error(diff)
			}
			found := false
			for _, s := range study.Structures {
				found = found || s.ID == "9"
			}
			if !found {
				t.Error("the good row is lost")
			}
		})
	}
}

// TestClosedByAColumn: a list that has a column for whether a structure is open, or since
// when it is closed, is told where it says so, and not where the day is to come.
func TestClosedByAColumn(t *testing.T) {
	for name, tt := range map[string]struct {
		heading, value string
		told           bool
	}{
		"open": {"statut", "Ouverte", false}, "closed": {"statut", "Fermée", true}, "not active": {"actif", "non", true}, "active": {"actif", "oui", false},
		"false": {"en_activite", "FALSE", true}, "closed before": {"date_fermeture", "01/12/2023", true}, "that day": {"date_fermeture", "2024-01-01", true},
		"to close": {"date_fermeture", "02/01/2024", false}, "no day": {"date_fermeture", "", false}, "a day that can't be read": {"date_fermeture", "fin novembre", true},
		"its label ended": {"date_fin_labellisation", "31/12/2022", true}, "another column": {"couleur", "Fermée", false}, "nothing": {"date_fermeture", "néant", false},
	} {
		header := strings.TrimSuffix(listHeader, "\n") + "," + tt.heading + "\n"
		study := load(t, Options{
			Communes: write(t, "c.csv", communeHeader+"57463,Metz,120000,49.12,6.17,49.1,6.2,1\n57672,Thionville,40000,49.36,6.17,49.36,6.17,1\n"),
			Structures: write(t, "s.csv", header+"1,57,France services de Metz,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020,"+tt.value+"\n"+
				"9,57,Temoin,57672,Thionville,49.36,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020,\n"),
			Settings: coverage.Settings{Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), MarginMetres: 40_000},
			ListDate: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
		})
		var want []string
		if tt.told {
			want = []string{"structure-said-closed|" + tt.heading + "|" + tt.value, "structures-said-closed||Moselle (57)|1"}
		}
		found := slices.DeleteFunc(study.Findings, func(f finding.Finding) bool {
			return f.Kind != finding.StructureSaidClosed.Kind && f.Kind != finding.StructuresSaidClosed.Kind
		})
		if diff := cmp.Diff(want, findingLines(found)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestTwinsAndClosed holds what is said of structures that seem to stand twice, and of
// those that the list says are closed.
func TestTwinsAndClosed(t *testing.T) {
	const hours = "09:00 - 12:00,,,,,"
	row := func(id, name, commune, lat, format, comment string) string {
		return id + ",57," + name + "," + commune + "," + lat + ",6.17," + hours + ",Principal," + format + ",,01/01/2020," + comment + "\n"
	}
	tests := []struct {
		name, rows string
		want       []string
	}{
		{"at 0.99 km", row("2", "FRANCE SERVICES METZ", "57463,Metz", "49.1289", "Fixe", ""), []string{"structure-twice|id_fs|2|2"}},
		{"at 1.01 km", row("2", "FRANCE SERVICES METZ", "57463,Metz", "49.1291", "Fixe", ""), nil},
		{"a bus", row("2", "France services de Metz", "57463,Metz", "49.1201", "Bus_équivalent", ""), nil},
		{"an antenne", strings.Replace(row("2", "France services de Metz", "57463,Metz", "49.1201", "Fixe", ""), "Principal", "Antenne", 1), nil},
		{"another name", row("2", "France services de Metz-Borny", "57463,Metz", "49.1201", "Fixe", ""), nil},
		{"another commune", row("2", "France services de Metz", "57672,Thionville", "49.1201", "Fixe", ""), nil},
		{"two of two", row("2", "France services Metz", "57463,Metz", "49.1201", "Fixe", "") + row("3", "France services Metz", "57463,Metz", "49.1202", "Fixe", ""),
			[]string{"structure-twice|id_fs|2|2", "structure-twice|id_fs|3|2", "structures-twice||Moselle (57)|2|4"}},
		{"closed by its name", row("2", "France services de Borny (FERMÉE)", "57463,Metz", "49.13", "Fixe", "Ouvert"),
			[]string{"structure-said-closed|lib_fs|France services de Borny (FERMÉE)", "structures-said-closed||Moselle (57)|1"}},
		{"closed by its comment", row("2", "France services de Borny", "57463,Metz", "49.13", "Fixe", "Fermeture définitive le 30/06/2023"),
			[]string{"structure-said-closed|commentaire|Fermeture définitive le 30/06/2023", "structures-said-closed||Moselle (57)|1"}},
		{"without its label", strings.Replace(row("2", "France services de Borny", "57463,Metz", "49.13", "Fixe", ""), "01/01/2020", "Label retiré le 01/01/2020", 1),
			[]string{"structure-said-closed|labellisation_fs|Label retiré le 01/01/2020", "structures-said-closed||Moselle (57)|1"}},
	}
	kinds := []*finding.Kind{finding.StructureTwice.Kind, finding.StructuresTwice.Kind, finding.StructureSaidClosed.Kind, finding.StructuresSaidClosed.Kind}
	header := strings.TrimSuffix(listHeader, "\n") + ",commentaire\n"
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rows := row("1", "France services de Metz", "57463,Metz", "49.12", "Fixe", "") + tt.rows + row("9", "Temoin", "57672,Thionville", "49.36", "Fixe", "")
			study := load(t, Options{
				Communes:   write(t, "c.csv", communeHeader+"57463,Metz,120000,49.12,6.17,49.1,6.2,1\n57672,Thionville,40000,49.36,6.17,49.36,6.17,1\n"),
				Structures: write(t, "s.csv", header+rows),
				Settings:   coverage.Settings{Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), MarginMetres: 40_000},
				ListDate:   time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
			})
			found := slices.DeleteFunc(study.Findings, func(f finding.Finding) bool { return !slices.Contains(kinds, f.Kind) })
			if diff := cmp.Diff(tt.want, findingLines(found)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestFormatByName: where the columns do not tell what a row is, its name may; what they
// do tell counts.
func TestFormatByName(t *testing.T) {
	const bus, branch = "structure-format-by-name", "structure-branch-by-name"
	for _, tt := range []struct {
		head, row string
		format    coverage.Format
		branch    bool
		told      []string
	}{
		{"", "Bus France services", coverage.Itinerant, false, []string{bus}},
		{"", "FS de Metz - Antenne de Vallières", coverage.FormatUnknown, true, []string{branch}},
		{"", "FS de Metz - Antenne itinérante", coverage.Itinerant, true, []string{bus, branch}},
		{"", "FS de Metz", coverage.FormatUnknown, false, nil},
		{",format_fs", "Bus France services,Fixe", coverage.Fixed, false, nil},
		{",format_fs", "Bus France services,", coverage.Itinerant, false, []string{"structure-format-unknown", bus}},
		{",format_fs", "Bus France services,Ballon", coverage.Itinerant, false, []string{"structure-format-unknown", bus}},
		{",format_fs", "FS - Antenne de Vallières,Antenne", coverage.WithBranches, true, nil},
		{",type_fs", "FS - Antenne de Vallières,Principal", coverage.FormatUnknown, false, nil},
		{",type_fs", "FS - Antenne de Vallières,Antenne", coverage.FormatUnknown, true, nil},
		{",type_fs", "FS - Antenne de Vallières,", coverage.FormatUnknown, true, []string{"structure-kind-unknown", branch}},
		{",itinerance", "Bus France services,oui", coverage.Itinerant, false, nil},
	} {
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", "id_fs,insee_com,lat,lon,date_label,lib_fs"+tt.head+"\n1,57463,49.12,6.17,01/01/2020,"+tt.row+"\n"), layoutOf(structuresTable))
		if err != nil {
			t.Fatal(err)
		}
		row := list.rows[0]
		var told []string
		for _, f := range row.record.findings {
			told = append(told, f.Kind.Code)
		}
		if row.format != tt.format || row.branch != tt.branch || !slices.Equal(told, tt.told) {
			t.Errorf("%s: %s: format %v, branch %v, told %v", tt.head, tt.row, row.format, row.branch, told)
		}
	}
}
