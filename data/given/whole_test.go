package given

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road/given"
)

// TestWhatIsReadAndTold: ends by their names, as spreadsheets change them or not; times
// from none to the most; and how much of the study a table leaves out.
func TestWhatIsReadAndTold(t *testing.T) {
	for _, tt := range []struct {
		name  string
		rows  []string
		kept  int
		times string // to 57002 and to 12, from 57001, in tenths of a second
		told  []string
	}{
		{"all", []string{"57001,12,10.25", "57002,12,0"}, 2, "- 6150", nil},
		{"a broken row", []string{"57001,12,10.25", "57001,12,1,2,3,4", "57002,12,0"}, 2, "- 6150", []string{"row-broken 3: {6 champs au lieu de 3 6 fields instead of 3}"}},
		{"spaces and decimals", []string{" 57001 ,12 ,1", "57002.0,12,1"}, 2, "- 600", nil},
		{"by the commune", []string{"57001,57002,3", "57002,12,1"}, 2, "1800 -", nil},
		{"from none to the most", []string{"57001,12,100000", "57001,57002,0", "57001,12,100000.1", "57002,12,-0.1", "57002,12,NaN", "57002,12,x"}, 2, "0 60000000", []string{
			"times-invalid 4: 4", "times-missing 0: 1 2 1"}},
		{"twice, the first line of what is bad", []string{"57001,12,x", "57001,12,7", "57001,12,6", "57001,12,8", "57002,12,y"}, 3, "- 4800", []string{"times-invalid 2: 2", "times-twice 0: 2", "times-missing 0: 1 2 1"}},
		{"ends that are none", []string{"57001,12,7", "57001,99,7", "57999,12,7", "Metz,12,7", "57002,54001,7", "54001,12,7"}, 3, "- 4200", []string{"times-missing 0: 1 2 1"}},
		{"out of scope alone", []string{"54001,12,7"}, 1, "- -", []string{"times-missing 0: 2 2 2"}},
	} {
		built, err := read(t, tt.rows...)
		if err != nil {
			t.Fatal(err)
		}
		if in := built.Inputs[0]; in.Kept != tt.kept || in.Rows != len(tt.rows) || in.File != "times.csv" || len(in.SHA256) != 64 || in.Bytes == 0 || built.RoadsInfo.Kind != coverage.Given || built.RoadsInfo.Preset != "times.csv" {
			t.Errorf("%s: %+v", tt.name, in)
		}
		if got := minutesTo(built, "57002") + " " + minutesTo(built, "12"); got != tt.times {
			t.Errorf("%s: times %s, want %s", tt.name, got, tt.times)
		}
		var told []string
		for _, f := range built.Findings {
			line := fmt.Sprintf("%s %d:", f.Kind.Code, f.Source.Line)
			for _, d := range f.Details {
				line += fmt.Sprint(" ", d)
			}
			if told = append(told, line); f.Source.File != "times.csv" {
				t.Errorf("%s: told of %q", tt.name, f.Source.File)
			}
		}
		if !slices.Equal(told, tt.told) {
			t.Errorf("%s: %q, want %q", tt.name, told, tt.told)
		}
	}
	for rows, want := range map[string]string{"57001,12": "", "a,b,c": "none of its 1 rows"} {
		if _, err := read(t, rows); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", rows, err)
		}
	}
	path := filepath.Join(t.TempDir(), "times.csv")
	if err := os.WriteFile(path, []byte("from,minutes\n57001,3\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Network(study(), path); err == nil || !strings.Contains(err.Error(), "has no column to") {
		t.Errorf("%v", err)
	}
	if _, err := Network(study(), "/nowhere/times.csv"); err == nil || !strings.Contains(err.Error(), "there is no such file") {
		t.Errorf("%v", err)
	}
}

// minutesTo is the time from 57001 to an end, "-" without one.
func minutesTo(built *coverage.BuiltNetwork, to string) string {
	table := built.Roads.(*given.Table)
	for _, leg := range table.DepartFrom("57001").Legs {
		for _, end := range table.ArriveAt(to).Legs {
			if leg.Node == end.Node {
				return fmt.Sprint(int(leg.Time + end.Time))
			}
		}
	}
	return "-"
}
