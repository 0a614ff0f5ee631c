package settings

import (
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"acces30/reports"
)

// TestVariables: each kind of setting by its key or its flag, over the settings file and
// below the flags.
func TestVariables(t *testing.T) {
	given, unknown, err := ReadVariables([]string{
		"PATH=/bin", "ACCES30_DEPARTEMENT=67,2A", "ACCES30_THRESHOLD_MINUTES=20", "ACCES30_MAPS=false", "ACCES30_STRICT=true",
		"ACCES30_ISOCHRONES=none", "ACCES30_LIMIT=15, 20", "ACCES30_COMMUNES=communes.csv", "ACCES30_SITES=none", "ACCES30_SPEEDS=osrm",
		`ACCES30_ROADS=["a,b.pbf"]`, `ACCES30_COLUMNS={communes = {code = "N° Insee"}}`, "ACCES30_SEASON=", "ACCES30_COLOUR=always", "ACCES30_VERSIONS=3",
	})
	if err != nil || !slices.Equal(unknown, []string{"ACCES30_COLOUR", "ACCES30_VERSIONS"}) {
		t.Fatalf("%q, %v", unknown, err)
	}
	s := Default()
	s.ThresholdMinutes, s.MarginKm, s.Season = 45, 10, "summer"
	given.Over(&s)
	here, err := filepath.Abs("communes.csv")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(s.Departements, []string{"67", "2A"}) || s.ThresholdMinutes != 20 || s.Maps || !s.Strict || s.MarginKm != 10 || s.Season != "summer" ||
		s.IsochronesMinutes == nil || len(s.IsochronesMinutes) > 0 || !slices.Equal(s.PlanLimits, minutes{15, 20}) ||
		s.Communes != here || s.Sites != "none" || s.Speeds != "osrm" || !slices.Equal(s.Roads, []string{"a,b.pbf"}) || s.Columns["communes"]["code"] != "N° Insee" {
		t.Errorf("%+v", s)
	}
}

// TestVariablesWithMistakes: what would change an answer unseen is an error.
func TestVariablesWithMistakes(t *testing.T) {
	for one, want := range map[string]string{
		"ACCES30_THRESHOLD_MINUTE=20":                       "no setting is called ACCES30_THRESHOLD_MINUTE; did you mean ACCES30_THRESHOLD_MINUTES?",
		"ACCES30_DATA=/srv/data":                            "", // another word, which is told
		"ACCES30_DATES=2026-01-01":                          "did you mean ACCES30_DATE?",
		"ACCES30_TRESHOLD=20":                               "did you mean ACCES30_THRESHOLD?",
		"ACCES30_THRESHOLD=twenty":                          `variable ACCES30_THRESHOLD: a number such as 30 or 2.5, not "twenty"`,
		"ACCES30_MAPS=perhaps":                              `variable ACCES30_MAPS: true or false, not "perhaps"`,
		"ACCES30_ISOCHRONES=ten":                            `"ten": write minutes such as 10,15,20,30, or none`,
		"ACCES30_ROADS=[1]":                                 "roads takes a list in brackets",
		"ACCES30_DATE=2026-01-01 ACCES30_DATE=2026-01-02":   "", // the last one counts, as for the system
		"ACCES30_THRESHOLD=20 ACCES30_THRESHOLD_MINUTES=30": "ACCES30_THRESHOLD and ACCES30_THRESHOLD_MINUTES are the same setting: give one of both",
	} {
		_, _, err := ReadVariables(strings.Fields(one))
		switch {
		case want == "" && err != nil, want != "" && (err == nil || !strings.Contains(err.Error(), want)):
			t.Errorf("%s: %v, want %s", one, err, want)
		case err != nil && (reports.Fault(reports.French, err) == err.Error() || strings.Contains(reports.Fault(reports.French, err), "en anglais")):
			t.Errorf("%s: not in French: %v", one, err)
		}
	}
}

// TestEveryVariable: no name is that of two settings, and every setting takes its own
// default, written as a text.
func TestEveryVariable(t *testing.T) {
	var s Settings
	of := make(map[string]string)
	for _, d := range s.declared() {
		for _, name := range d.variables() {
			if other := of[name]; other != "" && other != d.key {
				t.Errorf("%s gives %s and %s", name, other, d.key)
			}
			of[name] = d.key
		}
		text := strings.Trim(asTOML(d.field.standard.Interface()), `"`)
		switch {
		case d.field.standard.Kind() == reflect.Map:
			text = "{}"
		case d.field.at.Type() == reflect.TypeFor[minutes]():
			text = strings.Trim(text, "[]")
		}
		if text == "" {
			continue
		}
		given, _, err := ReadVariables([]string{VariablePrefix + strings.ToUpper(d.key) + "=" + text})
		if err != nil {
			t.Errorf("%s=%s: %v", d.key, text, err)
			continue
		}
		got := Default()
		if given.Over(&got); d.key != "out" && got.Record() != defaultRecord() {
			t.Errorf("%s=%s changes the default", d.key, text)
		}
	}
}

func defaultRecord() string { return Default().Record() }

// TestVariablesAsTyped: spaces around values don't count, paths are made whole, the first
// and the last setting are known by names that are like theirs.
func TestVariablesAsTyped(t *testing.T) {
	given, unknown, err := ReadVariables([]string{
		"ACCES30_THRESHOLD= 20 ", "ACCES30_MAPS= false ", "ACCES30_DEPARTEMENTS= 57 , 54", "ACCES30_SITES=-", "ACCES30_INSEE=a.csv, b.csv", "ACCES30_ZONES=Q=z.csv", "ACCES30_SINCE=2022-01-01", "X_ACCES30_DATE=1", "ACCES30_ZZ=1", "ACCES30_AA=1",
	})
	if err != nil || !slices.Equal(unknown, []string{"ACCES30_AA", "ACCES30_ZZ"}) {
		t.Fatalf("%q, %v", unknown, err)
	}
	s := Default()
	given.Over(&s)
	here := func(name string) string {
		path, err := filepath.Abs(name)
		if err != nil {
			t.Fatal(err)
		}
		return path
	}
	if s.ThresholdMinutes != 20 || s.Maps || !slices.Equal(s.Departements, []string{"57", "54"}) || s.Sites != "-" || !slices.Equal(s.Insee, []string{here("a.csv"), here("b.csv")}) || !slices.Equal(s.Zones, []string{"Q=z.csv"}) || s.Since != "2022-01-01" {
		t.Errorf("%v %v %v %q %v %v %q", s.ThresholdMinutes, s.Maps, s.Departements, s.Sites, s.Insee, s.Zones, s.Since)
	}
	for name, want := range map[string]string{"DEPARTEMENTZ": "DEPARTEMENT", "CREDIT": "CREDITS", "THRESHOLDS_MINUTES": "THRESHOLD", "DATA": "", "DATEE": "DATE", "XYZ": "", "SEASOM": "SEASON"} {
		_, _, err := ReadVariables([]string{VariablePrefix + name + "=1"})
		wanted := ""
		if want != "" {
			wanted = "no setting is called " + VariablePrefix + name + "; did you mean " + VariablePrefix + want + "?"
		}
		if got := ""; err != nil && err.Error() != wanted || err == nil && wanted != got {
			t.Errorf("%s: %v, want %s", name, err, wanted)
		}
	}
}
