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

// TestCreditsStandWithEveryInput: what is said of tables, and what the columns of squares
// tell, comes with the inputs of the study.
func TestCreditsStandWithEveryInput(t *testing.T) {
	opts := threeCommunes(t, write(t, "cantons.csv", "code_insee,zone\n57463,1\n57672,2\n"))
	opts.Population = write(t, "squares.csv", "idcar_200m,ind,lcog_geo\nCRS3035RES200mN2934200E4051400,12,57672\n")
	opts.Credits = map[string]string{"zones": "ANCT, 2026"}
	publishers := make(map[coverage.Role]string)
	for _, in := range load(t, opts).Inputs {
		publishers[in.Role] = in.Publisher
	}
	if publishers[coverage.RoleZones] != "ANCT, 2026" || publishers[coverage.RolePopulation] != "Insee" {
		t.Errorf("%v", publishers)
	}
}
