package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage/finding"
)

// TestNoCarColumnsThatAreNone: households without a car that are percentages, or over half
// of the people, are not read, and told with the column.
func TestNoCarColumnsThatAreNone(t *testing.T) {
	for name, tt := range map[string]struct {
		head string
		rows []string // people and the columns of the head
		want string   // the column told
	}{
		"counts":                  {"menages_sans_voiture", []string{"10000,101", "20,9"}, ""},
		"percentages":             {"menages_sans_voiture", []string{"10000,100", "20,9"}, "menages_sans_voiture"},
		"shares":                  {"menages_sans_voiture", []string{"10000,0.2", "20,0.1"}, "menages_sans_voiture"},
		"villages alone":          {"menages_sans_voiture", []string{"9999,100", "20,9"}, ""},
		"half of the people":      {"menages_sans_voiture", []string{"300,150", "20,10"}, ""},
		"more":                    {"menages_sans_voiture", []string{"300,151", "20,10"}, "menages_sans_voiture"},
		"by households":           {"P21_MEN,P21_RP_VOIT1P", []string{"300,150,120"}, ""},
		"by percentages of those": {"P21_MEN,P21_RP_VOIT1P", []string{"30000,100,88"}, "P21_RP_VOIT1P"},
		"of no known people":      {"menages_sans_voiture", []string{",70", "20,"}, ""},
		"a town of which none is": {"menages_sans_voiture", []string{"10000,", "20,9"}, ""},
	} {
		text := "code,nom,lat,lon,population," + tt.head + "\n"
		for i, row := range tt.rows {
			text += fmt.Sprintf("57%03d,N,49.1,6.1,%s\n", i+1, row)
		}
		c := communesOf(t, text, nil)
		got, known := "", 0
		for _, f := range c.findings.All() {
			if f.Kind == finding.NoCarUnlike.Kind && f.Kind.Front && f.Value == f.Source.Column {
				got += f.Value
			}
		}
		for i := range c.communes {
			if c.communes[i].NoCarKnown {
				known++
			} else if c.communes[i].NoCarHouseholds != 0 {
				t.Errorf("%s: %d households that are not known", name, c.communes[i].NoCarHouseholds)
			}
		}
		if got != tt.want || (known == 0) != (tt.want != "" || strings.HasSuffix(name, "no known people") && known == 0) {
			t.Errorf("%s: told %q, want %q; known of %d", name, got, tt.want, known)
		}
	}
}

// TestNoCarColumnThatComesFirst: it is looked at in the first place of a table too.
func TestNoCarColumnThatComesFirst(t *testing.T) {
	for head, row := range map[string]string{
		"menages_sans_voiture,code": "151,57001", "P21_MEN,P21_RP_VOIT1P,code": "200,49,57001", "P21_RP_VOIT1P,P21_MEN,code": "49,200,57001",
	} {
		c := communesOf(t, head+",nom,lat,lon,population\n"+row+",N,49.1,6.1,300\n", nil)
		if c.communes[0].NoCarKnown || !slices.ContainsFunc(c.findings.All(), func(f finding.Finding) bool { return f.Kind == finding.NoCarUnlike.Kind }) {
			t.Errorf("%s: %d households of 300 people", head, c.communes[0].NoCarHouseholds)
		}
	}
}
