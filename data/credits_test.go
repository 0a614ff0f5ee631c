package data

import (
	"os"
	"strings"
	"testing"

	"acces30/coverage"
)

// TestCredit: what is said of a file counts, else what its columns tell, else nothing.
func TestCredit(t *testing.T) {
	official := []string{"Id_FS", " lib_fs", "insee_com", "code_postal", "prise_rdv", "format_fs", "labellisation_fs"}
	text, err := os.ReadFile("../cmd/acces30/templates/sites.csv")
	if err != nil {
		t.Fatal(err)
	}
	toFillIn := strings.Split(strings.TrimSpace(string(text)), ",")
	for _, tt := range []struct {
		name   string
		role   coverage.Role
		header []string
		said   string
		want   coverage.Input
	}{
		{"official list", coverage.RoleStructures, official, "", coverage.Input{Title: "Liste des structures France services", Publisher: "ANCT", Licence: "Licence Ouverte 2.0"}},
		{"official list, of which something is said", coverage.RoleStructures, official, " Préfecture, 2026 ", coverage.Input{Publisher: "Préfecture, 2026"}},
		{"its columns in another table", coverage.RoleCommunes, official, "", coverage.Input{}},
		{"one column less", coverage.RoleStructures, official[:6], "", coverage.Input{}},
		{"a list of one's own, in the table to fill in", coverage.RoleStructures, toFillIn, "", coverage.Input{}},
		{"squares", coverage.RolePopulation, []string{"idcar_200m", "lcog_geo", "ind"}, "", coverage.Input{Title: "Données carroyées à 200 m", Publisher: "Insee"}},
		{"communes", coverage.RoleCommunes, []string{"code", "nom"}, "", coverage.Input{}},
	} {
		got := coverage.Input{Role: tt.role}
		credit(&got, tt.header, tt.said)
		if tt.want.Role = tt.role; got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
	}
}
