package data

import (
	"strings"
	"testing"

	"acces30/coverage/label"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// TestWeekOfARow: of every day what it says, whatever the days before and after it say; what
// is odd is told once for the week, but for every day that can't be read.
func TestWeekOfARow(t *testing.T) {
	morning := []label.Interval{{Open: 540, Close: 720}}
	for days, want := range map[string]struct {
		week label.Week
		told string
	}{
		"|||||":                              {},
		"9h-12h||||||":                       {week: label.Week{Days: [7][]label.Interval{0: morning}, Stated: true}},
		"||||||9h-12h":                       {week: label.Week{Days: [7][]label.Interval{6: morning}, Stated: true}},
		"xx|||yy|||zz":                       {label.Week{Unknown: 0b1001001}, "hours-invalid lundi; hours-invalid jeudi; hours-invalid dimanche"},
		"xx|9h-12h|||||":                     {label.Week{Unknown: 0b1, Days: [7][]label.Interval{1: morning}, Stated: true}, "hours-invalid lundi"},
		"9h-12h|xx|9h-12h||||":               {label.Week{Unknown: 0b10, Days: [7][]label.Interval{0: morning, 2: morning}, Stated: true}, "hours-invalid mardi"},
		"|00:00 - 00:00|00:00 - 00:00||||":   {told: "hours-placeholder mardi"},
		"|sur rdv||9h-12h sur rdv|sur rdv||": {told: "hours-appointment mardi"},
		"9h-11h, 10h-12h||9h-12h, 9h-12h||||": {
			label.Week{Days: [7][]label.Interval{0: morning, 2: morning}, Stated: true}, "hours-overlap lundi",
		},
	} {
		r := recordOf(t, pointsTable, "id_fs;nom;nature;insee_com;lundi;mardi;mercredi;jeudi;vendredi;samedi;dimanche\n1;A;antenne;57463;"+strings.ReplaceAll(days, "|", ";")+"\n")
		if d := cmp.Diff(want.week, r.week(pointWeekdays), cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%s: (-want +got):\n%s", days, d)
		}
		var told []string
		for _, f := range r.findings {
			told = append(told, f.Kind.Code+" "+f.Source.Column)
		}
		if got := strings.Join(told, "; "); got != want.told {
			t.Errorf("%s: %s, want %s", days, got, want.told)
		}
	}
}
