package settings

import (
	"math"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/reports"
)

// TestEverySettingIsDeclaredWhole holds every declaration against what the
// command line, the settings file, the manifest and the workbook need.
func TestEverySettingIsDeclaredWhole(t *testing.T) {
	var s Settings
	key := regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)
	flag := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	keys, flags := make(map[string]bool), make(map[string]bool)
	for _, d := range s.declared() {
		if !key.MatchString(d.key) || keys[d.key] {
			t.Errorf("key %q: not in words, or there twice", d.key)
		}
		keys[d.key] = true
		if !inBoth(d.comment) {
			t.Errorf("%s: the settings file does not explain it in both languages", d.key)
		}
		if d.flag == "" && (d.help != (reports.Text{}) || d.placeholder != "") {
			t.Errorf("%s: help without a flag", d.key)
		}
		if d.flag != "" {
			if !flag.MatchString(d.flag) || flags[d.flag] || !inBoth(d.help) || !strings.HasSuffix(d.help.FR, ".") || !strings.HasSuffix(d.help.EN, ".") {
				t.Errorf("%s: flag %q, help %q", d.key, d.flag, d.help)
			}
			if isSwitch := d.field.at.Kind() == reflect.Bool; isSwitch != (d.placeholder == "") {
				t.Errorf("%s: placeholder %q of the flag", d.key, d.placeholder)
			}
			flags[d.flag] = true
		}
		if !d.refusesNonsense() {
			t.Errorf("%s: no check of its value", d.key)
		}
		checkWords(t, &d)
	}
}

// inBoth reports whether a text is there in both languages, and not twice in one.
func inBoth(text reports.Text) bool {
	return strings.TrimSpace(text.FR) != "" && strings.TrimSpace(text.EN) != "" && text.FR != text.EN
}

// refusesNonsense reports whether a number or a word is checked, and told in both
// languages: what is no number is in no range. Files are looked at when they are read.
func (d *setting) refusesNonsense() bool {
	switch at := d.field.at; {
	case at.Kind() == reflect.Float64:
		at.SetFloat(math.NaN())
	case at.Kind() == reflect.String && !d.field.path:
		at.SetString("no / sense")
	default:
		return true
	}
	defer d.field.reset()
	if d.check == nil {
		return false
	}
	err := d.check()
	said := ""
	if err != nil {
		said = reports.Fault(reports.French, err)
	}
	return said != "" && said != err.Error() && !strings.Contains(said, "en anglais")
}

// checkWords looks at what the workbook says of a setting.
func checkWords(t *testing.T, d *setting) {
	if d.local {
		if d.name != (reports.Text{}) {
			t.Errorf("%s: named, though the workbook leaves it out", d.key)
		}
		return
	}
	// What reports.Text can't repair in French: see its tests.
	bad := regexp.MustCompile("[\u2018\u2019\u00a0\u202f\"]|  |[^ \\d:][;?!%]|[^ \\d/:]:[^/]|\\.\\.\\.")
	for _, text := range []reports.Text{d.name, d.unit, d.empty} {
		if (text.FR == "") != (text.EN == "") || bad.MatchString(text.FR) {
			t.Errorf("%s: %+v", d.key, text)
		}
	}
	if d.name.FR == "" || d.name.EN == "" {
		t.Errorf("%s: the workbook has no name for it", d.key)
	}
	switch v := d.field.standard; v.Kind() {
	case reflect.Float64:
		if d.unit == (reports.Text{}) {
			t.Errorf("%s: a number without a unit", d.key)
		}
	case reflect.String, reflect.Slice:
		if v.Len() == 0 && d.empty == (reports.Text{}) && d.shown == nil {
			t.Errorf("%s: the workbook does not say what an empty value means", d.key)
		}
	case reflect.Bool, reflect.Map:
	default:
		t.Errorf("%s: values of type %s are not known here", d.key, v.Type())
	}
}

// TestEveryFieldIsDeclared looks for fields of the settings that no declaration
// keeps its value in, or more than one.
func TestEveryFieldIsDeclared(t *testing.T) {
	var s Settings
	kept := make(map[any]string)
	for _, d := range s.declared() {
		at := d.field.at.Addr().Interface()
		if other, taken := kept[at]; taken {
			t.Errorf("%s and %s are kept in the same field", d.key, other)
		}
		kept[at] = d.key
	}
	groups := reflect.ValueOf(&s).Elem()
	fields := 0
	for i := range groups.NumField() {
		group := groups.Field(i)
		for j := range group.NumField() {
			fields++
			if kept[group.Field(j).Addr().Interface()] == "" {
				t.Errorf("no setting is kept in %s.%s", group.Type().Name(), group.Type().Field(j).Name)
			}
		}
	}
	if fields < 26 || fields != len(kept) {
		t.Errorf("%d fields for %d settings", fields, len(kept))
	}
}

// TestEverySettingIsHandedOn changes one setting after the other: the choices of
// the analysis, the inputs or the roads change with it, or else a command must
// use it by itself.
func TestEverySettingIsHandedOn(t *testing.T) {
	byCommands := []string{
		"times", "out", "series", "lang", "csv", "geopackage", "maps", "strict", "log", "isochrone_rings",
		"compare", "compare_tolerance_minutes", "compare_moved_m", "retain_months", "keep_input_mb",
	}
	handedOn := func(s *Settings) []any {
		study, err := s.Study(time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		return []any{study, s.Inputs(study, time.Time{}), s.RoadChoice(), s.SanityLimits()}
	}
	standard := Default()
	before := handedOn(&standard)
	for i := range standard.declared() {
		s := Default()
		d := s.declared()[i]
		if slices.Contains(byCommands, d.key) {
			continue
		}
		text := d.line()
		switch {
		case d.key == "reference_point":
			text = `reference_point = "centroid"`
		case d.key == "flag_by":
			text = `flag_by = "people"`
		case d.key == "plan_objective":
			text = `plan_objective = "mean"`
		case d.key == "plan_limits_minutes":
			text = "plan_limits_minutes = [15]"
		case d.key == "open_fixed", d.key == "bus_at_address":
			text = d.key + " = false"
		case d.key == "season":
			text = `season = "summer"`
		case strings.HasPrefix(d.key, "plan_bus_"), d.key == "open_days":
			text = d.key + " = 4" // of a week
		case d.field.at.Kind() == reflect.Float64:
			text = d.key + " = " + asTOML(max(50, d.field.standard.Float()/2))
		case d.field.at.Kind() == reflect.String && d.example == "":
			text = d.key + ` = "other"`
		case d.key == "isochrones_minutes":
			text = "isochrones_minutes = [5]"
		}
		if err := s.decode(text); err != nil {
			t.Fatal(err)
		}
		if reflect.DeepEqual(before, handedOn(&s)) {
			t.Errorf("%s: nothing changes with it", text)
		}
	}
}
