package data

import (
	"slices"
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
