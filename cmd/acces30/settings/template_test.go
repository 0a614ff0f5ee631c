package settings

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"acces30/reports"
)

// TestTemplate reads the file that init writes in each language as it is, and with
// every setting in it: it says what the defaults are, and nothing in it is wrong.
func TestTemplate(t *testing.T) {
	if Template(reports.French) == Template(reports.English) {
		t.Error("one language only")
	}
	for _, lang := range []reports.Lang{reports.French, reports.English} {
		t.Run(lang.String(), func(t *testing.T) { checkTemplate(t, Template(lang)) })
	}
}

func checkTemplate(t *testing.T, text string) {
	s := Default()
	if err := s.decode(text); err != nil || !reflect.DeepEqual(s, Default()) {
		t.Errorf("as it is: %v", err)
	}
	for i, line := range strings.Split(text, "\n") {
		if line != "" && !strings.HasPrefix(line, "# ") || len([]rune(line)) > 82 || strings.Contains(line, "\t") || line != strings.TrimRight(line, " ") {
			t.Errorf("line %d: %q", i+1, line)
		}
	}

	commented := regexp.MustCompile(`(?m)^# ((\[[a-z_.]+\]|[a-z_]+ = .*))$`)
	set := commented.ReplaceAllString(text, "$1")
	if err := s.decode(set); err != nil {
		t.Fatalf("with every setting: %v", err)
	}
	standard := Default()
	defaults := standard.declared()
	for i, d := range s.declared() {
		if !regexp.MustCompile(`(?m)^\[?` + d.key + `( = |\]|\.)`).MatchString(set) {
			t.Errorf("%s is not in the file", d.key)
		}
		got, want := d.field.at.Interface(), defaults[i].field.at.Interface()
		if d.example == "" && !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v in the file, the default is %v", d.key, got, want)
		}
		if d.example != "" && (reflect.DeepEqual(got, want) || !d.field.standard.IsZero()) {
			t.Errorf("%s: an example instead of the default %v", d.key, want)
		}
	}
	if err := s.check(); err != nil {
		t.Errorf("what the file shows is refused: %v", err)
	}
}

func TestCommented(t *testing.T) {
	got := commented("\n\t\tOne:\n\t\t  two\n\n\t\tthree.")
	if want := "# One:\n#   two\n\n# three.\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
