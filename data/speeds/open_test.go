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
		{openInterCommune, filepath.Join(folder, "absent"), "absent: can't be read"},
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
