package data

import (
	"fmt"
	"testing"

	"acces30/coverage/finding"

	"github.com/google/go-cmp/cmp"
)

// TestWeekdaysOfTheList: a workday of which a list has no column, where it has others, is
// not known to be closed; Saturdays and Sundays are. Where no day has a column, those that
// may tell hours are named.
func TestWeekdaysOfTheList(t *testing.T) {
	for _, tt := range []struct {
		heading, hours string
		unknown        uint8
		told           []string
	}{
		{"lundi,mardi,mercredi,jeudi,vendredi", "09:00 - 12:00,,,,", 0, nil},
		{"lundi,mardi,mercrdi,jeudi,vendredi", "09:00 - 12:00,,,,", 1 << 2, []string{
			"column-misspelt: mercrdi [mercredi s.csv]", "hours-day-absent: h_mercredi [s.csv]"}},
		{"h_mardi,samedi", "09:00 - 12:00,09:00 - 12:00", 0b11101, []string{
			"hours-day-absent: h_lundi, h_mercredi, h_jeudi, h_vendredi [s.csv]"}},
		{"h_mardi,dimanche", ",", 0, nil}, // nothing is stated
		{"horaires,date_ouverture", "9h-12h,2020", 0, []string{"hours-elsewhere: horaires [s.csv]"}},
		{"lundi_matin,lundi_soir,mardi_matin,mardi_soir,site", ",,,,", 0, []string{"hours-elsewhere: lundi_matin, lundi_soir, mardi_matin [s.csv]"}},
		{"opening_hours,remarque", ",ouvert", 0, []string{"hours-elsewhere: opening_hours [s.csv]"}},
		{"site,x_y", ",", 0, nil},
	} {
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", "id_fs,lib_fs,insee_com,type_fs,"+tt.heading+"\n1,FS,57463,Principal,"+tt.hours+"\n"), layoutOf(structuresTable))
		if err != nil {
			t.Fatal(err)
		}
		if got := list.rows[0].hours.Unknown; got != tt.unknown {
			t.Errorf("%s: %b is not known, want %b", tt.heading, got, tt.unknown)
		}
		var told []string
		for _, f := range list.findings.All() {
			switch f.Kind {
			case finding.ColumnMisspelt.Kind, finding.HoursDayAbsent.Kind, finding.HoursElsewhere.Kind:
				told = append(told, f.Kind.Code+": "+f.Value+" "+fmt.Sprint(f.Details))
			}
		}
		if diff := cmp.Diff(tt.told, told); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.heading, diff)
		}
	}
}

// TestWorkdaysThatNoRowHas: from twenty rows with hours on, a workday on which none has
// any is not known to be closed in those; a Saturday is.
func TestWorkdaysThatNoRowHas(t *testing.T) {
	for name, tt := range map[string]struct {
		rows    int
		last    string // hours of the last row, on Wednesday
		unknown uint8
	}{
		"of many":                {20, "", 1 << 2},
		"of few":                 {19, "", 0},
		"but one":                {20, "14:00 - 17:00", 0},
		"but one, shut":          {20, "fermé", 0},
		"but one not to be read": {20, "selon affichage", 0},
	} {
		text := "id_fs,lib_fs,insee_com,type_fs,lundi,mardi,mercredi,jeudi,vendredi,samedi\n"
		for i := range tt.rows - 1 {
			text += fmt.Sprintf("%d,FS %d,57463,Principal,9h-12h,9h-12h,,9h-12h,9h-12h,\n", i, i)
		}
		text += "99,Last,57463,Principal,9h-12h,,\"" + tt.last + "\",,,\n100,Nothing,57463,Principal,,,,,,\n"
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", text), layoutOf(structuresTable))
		if err != nil {
			t.Fatal(err)
		}
		told := 0
		for _, f := range list.findings.All() {
			told += count(f.Kind == finding.HoursDayAbsent.Kind && f.Value == "h_mercredi")
		}
		if first := list.rows[0].hours; first.Unknown != tt.unknown || told != count(tt.unknown != 0) {
			t.Errorf("%s: %b is not known, told %d times", name, first.Unknown, told)
		}
		if nothing := list.rows[tt.rows].hours; nothing.Unknown != 0 || nothing.Stated {
			t.Errorf("%s: a row without hours: %+v", name, nothing)
		}
	}
}
