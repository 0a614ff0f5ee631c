package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"regexp"
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
	dated := func(edition, date string) func() error {
		return func() error {
			path := filepath.Join(series, edition, "manifest.json")
			manifest, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			return os.WriteFile(path, bytes.Replace(manifest, []byte("\n  \"date\": \""+edition+"-01\""), []byte("\n  \"date\": \""+date+"\""), 1), 0o600)
		}
	}
	random := regexp.MustCompile(`\.acces30-\d+`)
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
		{dated("2024-08", "the first of August"), "--date=2024-10-01 --compare=2024-08", []string{
			`nothing is compared error="read the edition ` + filepath.Join(series, "2024-08") + `: parsing time \"the first of August\" as \"2006-01-02\": cannot parse \"the first of August\" as \"2006\""`,
		}},
		{func() error { // nothing that a run puts in order is as it should be
			page := filepath.Join(series, "index.html")
			return errors.Join(os.WriteFile(filepath.Join(folder, "retain.toml"), []byte("retain_months = 1\n"), 0o600), written("2024-09/communes.csv", "mine")(), os.Remove(filepath.Join(series, "2024-08", "settings.toml")), os.Mkdir(filepath.Join(series, "2024-08", "settings.toml"), 0o755),
				os.Remove(page), os.MkdirAll(filepath.Join(page, "mine"), 0o755))
		}, "--date=2024-11-01 --config=" + filepath.Join(folder, "retain.toml"), []string{
			`an old edition stays error="not removed, though it is old enough: ` + filepath.Join(series, "2024-09") + `: communes.csv is not as it was written"`,
			`inputs that no edition uses stay error="read which inputs are in use: read ` + filepath.Join(series, "2024-08", "settings.toml") + `: is a directory"`,
			`the page of editions is not written error="keep index.html: rename ` + filepath.Join(series, ".acces30-#") + " " + filepath.Join(series, "index.html") + `: file exists"`,
		}},
	} {
		if tt.before != nil {
			if err := tt.before(); err != nil {
				t.Fatal(err)
			}
		}
		_, logged := carriedOut(t, slices.Concat([]string{"run", "--departement=57", "--lang=en", "--compare=none"}, strings.Fields(tt.args), inputs)...)
		var warnings []string
		for line := range strings.Lines(logged) {
			_, text, _ := strings.Cut(strings.TrimSpace(line), "2026-12-01 00:30:00 WRN ")
			warnings = append(warnings, random.ReplaceAllString(text, ".acces30-#"))
		}
		if !slices.Equal(warnings, tt.warnings) {
			t.Errorf("%s warns of\n%s\nwant\n%s", tt.args, strings.Join(warnings, "\n"), strings.Join(tt.warnings, "\n"))
		}
		if changed, err := filepath.Glob(filepath.Join(series, "*", "changes.csv")); err != nil || len(changed) > 0 {
			t.Errorf("%s compares: %v, %v", tt.args, changed, err)
		}
	}
}

// TestNothingIsComparedWithWhatCantBeRead: the edition and its record say so too.
func TestNothingIsComparedWithWhatCantBeRead(t *testing.T) {
	folder := t.TempDir()
	inputs := tinyInputs(t, folder)
	series := filepath.Join(folder, "out", "57-en")
	for i, args := range []string{"--date=2024-08-01", "--date=2024-09-01 --compare=2024-08"} {
		carriedOut(t, slices.Concat([]string{"run", "--departement=57", "--lang=en"}, strings.Fields(args), inputs)...)
		if i > 0 {
			break
		}
		path := filepath.Join(series, "2024-08", "manifest.json")
		manifest, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, bytes.Replace(manifest, []byte("\n  \"date\": \"2024"), []byte("\n  \"date\": \"in 2024"), 1), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{"manifest.json": "\n    \"compare\": \"none\",\n", "settings.toml": "\ncompare = \"none\"\n"} {
		text, err := os.ReadFile(filepath.Join(series, "2024-09", name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(text, []byte(want)) || bytes.Contains(text, []byte("compared_with")) {
			t.Errorf("%s compares: %s", name, text)
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
