package speeds

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/data/input"
)

// TestOpen opens speeds of both kinds by name and by path, and files of the
// other kind.
func TestOpen(t *testing.T) {
	text, err := Text("osrm")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	streets, modelled := filepath.Join(folder, "mine.toml"), filepath.Join(folder, "links.toml")
	for file, text := range map[string][]byte{streets: text, modelled: builtIn} {
		if err := os.WriteFile(file, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{"": Default, Default: Default, "osrm": "osrm", streets: "osrm"} {
		s, err := OpenStreets(name)
		if err != nil || s.Name != want || s.Input().BuiltIn != (name != streets) {
			t.Errorf("%q: %+v, %v; want %s", name, s, err, want)
		}
	}
	for _, path := range []string{"", Default, modelled} {
		if table, err := OpenInterCommune(path); err != nil || table.Info().Preset != "intercommune" {
			t.Errorf("%q: %v", path, err)
		}
	}
	for _, tt := range []struct {
		open  func(string) error
		name  string
		wants string
	}{
		{openStreets, "metrik", "metrik: neither a preset (metric-creuses, "},
		{openStreets, modelled, `links.toml: line 6, column 1: nothing is called "preset" here`},
		{openInterCommune, "osrm", "is a preset for real roads"},
		{openInterCommune, streets, `mine.toml: line 1, column 1: nothing is called "name" here`},
		{openInterCommune, filepath.Join(folder, "absent"), "absent: there is no such file"},
	} {
		err := tt.open(tt.name)
		var unusable *input.Error
		if !errors.As(err, &unusable) || !strings.Contains(err.Error(), tt.wants) {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.wants)
		}
	}
}

func openStreets(name string) error {
	_, err := OpenStreets(name)
	return err
}

func openInterCommune(path string) error {
	_, err := OpenInterCommune(path)
	return err
}

// TestCopiedErrors: the measured error of a preset is that of its speeds alone; a
// file with others has neither the error nor the name, unless it states its own.
func TestCopiedErrors(t *testing.T) {
	preset, err := Text(Default)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	put := func(name, text string) string {
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	faster := strings.Replace(string(preset), "motorway   = { speeds = [120,", "motorway   = { speeds = [130,", 1)
	own := strings.Replace(faster, "[[error]]\nfrom_min = 0", "[[error]]\nfrom_min = 1", 1)
	for name, tt := range map[string]struct {
		text, name, copied string
		errors             bool
	}{
		"same.toml":   {string(preset) + "\n# a note\n", Default, "", true},
		"faster.toml": {faster, "faster", Default, false},
		"own.toml":    {own, "own", "", true},
	} {
		s, err := OpenStreets(put(name, tt.text))
		if err != nil || s.Name != tt.name || s.CopiedFrom != tt.copied || (len(s.Errors) > 0) != tt.errors {
			t.Errorf("%s: %q, copied from %q, %d bands, %v", name, s.Name, s.CopiedFrom, len(s.Errors), err)
		}
	}
	original := string(builtIn)
	links := strings.Replace(original, "terminal_s = ", "terminal_s = 1", 1)
	ownErrors := func(text string) string {
		return strings.Replace(text, "[[error]]\nfrom_min = 0", "[[error]]\nfrom_min = 1", 1)
	}
	ownHills := func(text string) string {
		return strings.Replace(text, "[[error_in_hills]]\nfrom_min = 35", "[[error_in_hills]]\nfrom_min = 36", 1)
	}
	none, _, _ := strings.Cut(links, "[[error]]")
	all := [5]int{6, 4, 6, 4, 1}
	for name, tt := range map[string]struct {
		text, preset, copied string
		counts               [5]int // of shares, countries, accuracy, errors, errors in hills
	}{
		"same.toml":       {original + "\n# a note\n", "intercommune", "", all},
		"same_errors":     {ownErrors(original), "intercommune", "", all},
		"links.toml":      {links, "links", "intercommune", [5]int{}},
		"renamed.toml":    {strings.Replace(links, `preset = "intercommune"`, `preset = "mine"`, 1), "mine", "intercommune", [5]int{}},
		"own.toml":        {ownHills(ownErrors(links)), "own", "", [5]int{0, 0, 6, 4, 1}},
		"own_errors.toml": {ownErrors(links), "own_errors", "intercommune", [5]int{}},
		"own_hills.toml":  {ownHills(links), "own_hills", "intercommune", [5]int{}},
		"none.toml":       {none, "none", "", [5]int{0, 0, 6, 0, 0}},
		"settled.toml":    {strings.Replace(original, "core_share = 0.7", "core_share = 0.6", 1), "intercommune", "", [5]int{0, 0, 6, 4, 1}},
	} {
		table, err := OpenInterCommune(put(name, tt.text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		about := table.Info()
		counts := [5]int{len(about.ShareErrors), len(about.CountryErrors), len(about.Accuracy), len(about.Errors), len(about.ErrorsInHills)}
		if about.Preset != tt.preset || table.CopiedFrom() != tt.copied || counts != tt.counts {
			t.Errorf("%s: %q, copied from %q, %v; want %q from %q, %v", name, about.Preset, table.CopiedFrom(), counts, tt.preset, tt.copied, tt.counts)
		}
	}
}
