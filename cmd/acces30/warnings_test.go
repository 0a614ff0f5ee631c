package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestWhatRunsWarnOf: one run after the other on the same folder of results, each with all
// that its log warns of.
func TestWhatRunsWarnOf(t *testing.T) {
	folder := t.TempDir()
	inputs := tinyInputs(t, folder)
	series := filepath.Join(folder, "out", "57-en")
	written := func(name, text string) func() error {
		return func() error { return os.WriteFile(filepath.Join(series, name), []byte(text), 0o600) }
	}
	for _, tt := range []struct {
		before   func() error
		args     string
		warnings []string
	}{
		{nil, "--date=2024-09-01", nil},
		{nil, "--date=2024-08-01", []string{
			"latest stays at an edition of a later date: if that date is wrong, acces30 withdraw " + filepath.Join(series, "2024-09") + " edition=2024-08 latest=2024-09",
		}},
		{written("2024-09/communes.csv", "mine"), "--date=2024-09-01 --csv=fr", []string{
			`replaced the edition of the same day, which had other settings changed=["csv: \"programs\" -> \"fr\""]`,
			`kept: it is not as a run wrote it file="` + filepath.Join(series, "2024-09", "communes (2).csv") + `"`,
		}},
	} {
		if tt.before != nil {
			if err := tt.before(); err != nil {
				t.Fatal(err)
			}
		}
		var stdout, stderr strings.Builder
		env := journalEnvironment(&stdout, &stderr)
		args := slices.Concat([]string{"run", "--departement=57", "--lang=en", "--compare=none"}, strings.Fields(tt.args), inputs)
		if code := execute(t.Context(), args, env); code != exitDone {
			t.Fatalf("%s: exit %d: %s", tt.args, code, stderr.String())
		}
		var warnings []string
		for line := range strings.Lines(stderr.String()) {
			_, text, _ := strings.Cut(strings.TrimSpace(line), "2026-12-01 00:30:00 WRN ")
			warnings = append(warnings, text)
		}
		if !slices.Equal(warnings, tt.warnings) {
			t.Errorf("%s warns of\n%s\nwant\n%s", tt.args, strings.Join(warnings, "\n"), strings.Join(tt.warnings, "\n"))
		}
	}
}

// TestComparisonsOfNothing: what a comparison can't take is refused before it looks for any
// edition.
func TestComparisonsOfNothing(t *testing.T) {
	for arg, want := range map[string]string{
		"--tolerance=-1": "a tolerance of -1 minutes, moved by 200 metres: give numbers from 0 on",
		"--moved=-0.5":   "a tolerance of 0.5 minutes, moved by -0.5 metres: give numbers from 0 on",
		"--moved=0":      "nowhere", "--tolerance=0": "nowhere",
	} {
		var stdout, stderr strings.Builder
		code := execute(t.Context(), []string{"compare", "--lang=en", arg, "nowhere", "nowhere"}, journalEnvironment(&stdout, &stderr))
		if code != exitUsage || stdout.Len() > 0 || !strings.Contains(stderr.String(), want) {
			t.Errorf("%s: exit %d: %s", arg, code, stderr.String())
		}
	}
}
