package settings

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// given returns the flags of a command line.
func given(t *testing.T, args ...string) (Flags, error) {
	t.Helper()
	command := struct {
		Flags Flags `embed:""`
	}{NewFlags()}
	parser, err := kong.New(&command, kong.Exit(func(int) { t.Error("kong ends the program") }))
	if err != nil {
		t.Fatal(err)
	}
	_, err = parser.Parse(args)
	return command.Flags, err
}

// file writes a settings file and returns its path.
func file(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "acces30.toml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestFlagsWinOverTheFile(t *testing.T) {
	path := file(t, `
		threshold_minutes = 20
		date = "2024-08-01"
		maps = false
		strict = true
		isochrones_minutes = []
		departements = ["54"]
		out = ""`)
	s, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Dir(path)
	if s.ThresholdMinutes != 20 || s.Maps || !s.Strict || s.MarginKm != 40 || s.Lang != "fr" ||
		s.IsochronesMinutes == nil || len(s.IsochronesMinutes) > 0 || s.Out != filepath.Join(folder, "out") {
		t.Errorf("the file over the defaults: %+v", s)
	}
	flags, err := given(t, "--threshold=25", "--maps", "--isochrones=25, 5", "--departement=57", "--departement", "2a", "--date=", "--out", "/results")
	if err != nil {
		t.Fatal(err)
	}
	flags.Over(&s)
	if s.ThresholdMinutes != 25 || !s.Maps || !s.Strict || s.Date != "2024-08-01" || s.Out != "/results" ||
		!slices.Equal(s.IsochronesMinutes, minutes{25, 5}) || !slices.Equal(s.Departements, []string{"57", "2a"}) {
		t.Errorf("flags over the file: %+v", s)
	}
	flags, err = given(t)
	if err != nil {
		t.Fatal(err)
	}
	before := s
	if flags.Over(&s); !reflect.DeepEqual(s, before) {
		t.Errorf("no flag changes something: %+v", s)
	}
}

func TestIsochronesFlag(t *testing.T) {
	s := Default()
	flags, err := given(t, "--isochrones", "none", "--no-maps")
	if err != nil {
		t.Fatal(err)
	}
	if flags.Over(&s); s.IsochronesMinutes == nil || len(s.IsochronesMinutes) > 0 || s.Maps {
		t.Errorf("%+v", s)
	}
	if _, err := given(t, "--isochrones", "ten"); err == nil || !strings.Contains(err.Error(), `"ten": write minutes such as 10,15,20,30, or none`) {
		t.Error(err)
	}
}

// TestMinutesAdd: a list of minutes may be given at once or by and by.
func TestMinutesAdd(t *testing.T) {
	s := Default()
	flags, err := given(t, "--limit", "20", "--limit", "15,30")
	if err != nil {
		t.Fatal(err)
	}
	if flags.Over(&s); !slices.Equal(s.PlanLimits, minutes{20, 15, 30}) {
		t.Errorf("limits %v", s.PlanLimits)
	}
}

// TestEveryFlag types every flag that is declared.
func TestEveryFlag(t *testing.T) {
	var declared Settings
	for _, d := range declared.declared() {
		if d.flag == "" {
			if _, err := given(t, "--"+strings.ReplaceAll(d.key, "_", "-"), "1"); err == nil {
				t.Errorf("%s: a flag that is not declared", d.key)
			}
			continue
		}
		args, want := []string{"--" + d.flag, "7"}, "7"
		switch {
		case d.field.at.Kind() == reflect.Bool && d.field.standard.Bool():
			args, want = []string{"--no-" + d.flag}, "false"
		case d.field.at.Kind() == reflect.Bool:
			args, want = []string{"--" + d.flag}, "true"
		case d.field.at.Kind() == reflect.Slice:
			want = "[7]"
		}
		flags, err := given(t, args...)
		if err != nil {
			t.Errorf("%q: %v", args, err)
			continue
		}
		s := Default()
		flags.Over(&s)
		for _, o := range s.declared() {
			if o.field.path && o.field.word == nil {
				o.field.eachPath(filepath.Base) // kong makes paths whole
			}
			if o.key == d.key && asText(o.field) != want {
				t.Errorf("%q: %s is %s", args, d.key, asText(o.field))
			}
		}
	}
}

func asText(f field) string {
	return strings.Trim(strings.ReplaceAll(asTOML(f.at.Interface()), `"`, ""), " ")
}

func TestPathsAreRelativeToTheFile(t *testing.T) {
	path := file(t, `
		communes = "communes.csv"
		sites = "/lists/sites.csv"
		roads = ["a.pbf", "/maps/b.pbf"]
		speeds = "osrm"
		cache = "kept"`)
	folder := filepath.Dir(path)
	s, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	if s.Communes != filepath.Join(folder, "communes.csv") || s.Sites != "/lists/sites.csv" || s.ServicePoints != "" ||
		!slices.Equal(s.Roads, []string{filepath.Join(folder, "a.pbf"), "/maps/b.pbf"}) ||
		s.Speeds != "osrm" || s.RoadChoice().Cache != filepath.Join(folder, "kept") || s.Out != filepath.Join(folder, "out") {
		t.Errorf("%+v", s)
	}
	if s, err = Read(file(t, `speeds = "mine.toml"`)); err != nil || !filepath.IsAbs(s.Speeds) {
		t.Errorf("a file of speeds: %q, %v", s.Speeds, err)
	}
	if s = Default(); s.Out != "out" || s.RoadChoice().Cache != filepath.Join("out", ".roads") {
		t.Errorf("without a file: %+v", s)
	}
}

func TestSettingsFilesWithMistakes(t *testing.T) {
	for text, want := range map[string]string{
		"treshold_minutes = 20":              `line 1, column 1: nothing is called "treshold_minutes" here; did you mean "threshold_minutes"?`,
		"\nthreshold = 20":                   `line 2, column 1: nothing is called "threshold" here; did you mean "threshold_minutes"?`,
		"F2 = 20":                            `nothing is called "F2" here`,
		"threshold_minutes = \"20\"":         "line 1, column 21: threshold_minutes takes a number, not this string",
		"departements = [57]":                "departements takes a list in brackets, each a text in quotes, not this integer",
		"maps = \"yes\"":                     "maps takes true or false",
		"lang = fr":                          "a text stands in quotes",
		"[columns]\ncommunes = \"code\"":     "columns.communes takes a table",
		"[sheets]\ncommunes = 2":             "sheets.communes takes a text in quotes",
		"isochrones_minutes = [10, \"20\"]":  "isochrones_minutes takes a list in brackets, each a number",
		"maps = true\nmaps = false":          "line 2",
		"communes = 'a.csv'\n[output]\nx= 1": `line 2, column 2: nothing is called "output" here`,
	} {
		path := file(t, text)
		if _, err := Read(path); err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "settings file "+path+": line ") {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	if _, err := Read(filepath.Join(t.TempDir(), "absent.toml")); err == nil || !strings.Contains(err.Error(), "absent.toml") {
		t.Error(err)
	}
}
