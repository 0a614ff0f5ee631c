package data

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
)

// TestCodesThatDisagreeWithTheirNames: candidates and zonings of which codes and names
// beside them are of two communes are refused, or told where they are a few; names of
// zones are no names of communes.
func TestCodesThatDisagreeWithTheirNames(t *testing.T) {
	var communes strings.Builder
	communes.WriteString(communeHeader)
	names := []string{"Metz", "Thionville", "Forbach", "Sarreguemines", "Saint-Avold", "Yutz", "Hayange", "Creutzwald"}
	codes := []string{"57463", "57672", "57227", "57631", "57606", "57757", "57306", "57160"}
	for i, code := range codes {
		communes.WriteString(code + "," + names[i] + ",1000,49." + string(rune('1'+i)) + ",6.2,49.1,6.2,1\n")
	}
	rows := func(shift int, row func(code, name string) string) string {
		var text strings.Builder
		for i, code := range codes {
			text.WriteString(row(code, names[(i+shift)%len(names)]) + "\n")
		}
		return text.String()
	}
	named := func(code, name string) string { return code + "," + name }
	inZone := func(code, name string) string { return code + "," + name + ",Nord" }
	for name, tt := range map[string]struct {
		candidates, zones string
		told              int
		refused           bool
	}{
		"right":                         {"code,nom\n" + rows(0, named), "code,nom,canton\n" + rows(0, inZone), 0, false},
		"candidates shifted":            {"code,nom\n" + rows(1, named), "", 0, true},
		"a candidate wrong":             {"code,commune\n57463,METZ\n57672,Yutz\n57227,Forbach (57)\n", "", 1, false},
		"candidates of one zone":        {"code,nom\n" + rows(0, func(code, _ string) string { return code + ",Metz" }), "", 0, false},
		"names of nothing":              {"code,nom\n" + rows(0, func(code, _ string) string { return code + ",Quartier " + code }), "", 0, false},
		"zones shifted":                 {"", "code,nom_commune,canton\n" + rows(3, inZone), 0, true},
		"a zone's commune wrong":        {"", "code,libgeo,canton\n57463,Metz,A\n57672,Yutz,A\n57227,Forbach,B\n", 1, false},
		"zones called as communes":      {"", "code,canton\n" + rows(2, named), 0, false},
		"zones whose name is a commune": {"", "code,canton,nom_canton\n" + rows(0, func(code, _ string) string { return code + ",1,Forbach" }), 0, false},
		"former names":                  {"code,nom\n57463,Metz-Ville\n57672,Thionville\n57227,Forbach-sur-Rien\n", "", 0, false},
	} {
		o := Options{
			Communes:   write(t, "c.csv", communes.String()),
			Structures: write(t, "s.csv", listHeader+"9,57,Temoin,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"),
			Settings:   coverage.Settings{Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), MarginMetres: 40_000},
		}
		if tt.candidates != "" {
			o.Candidates = write(t, "k.csv", tt.candidates)
		}
		if tt.zones != "" {
			o.Zones = []string{write(t, "z.csv", tt.zones)}
		}
		study, err := Load(context.Background(), o)
		if (err != nil) != tt.refused || err != nil && !strings.Contains(err.Error(), "the name of another") {
			t.Errorf("%s: %v", name, err)
		}
		if err == nil {
			for _, f := range study.Findings {
				if f.Kind == finding.CodesApart.Kind && fmt.Sprint(f.Details) != "[1 3]" {
					t.Errorf("%s: told of %v", name, f.Details)
				}
			}
		}
		if err == nil && byCode(study.Findings)[finding.CodesApart.Code] != tt.told {
			t.Errorf("%s: told %d times, want %d", name, byCode(study.Findings)[finding.CodesApart.Code], tt.told)
		}
	}
}
