package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// filesIn lists the files of a folder, by name.
func filesIn(t *testing.T, folder string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// TestTablesOfAComparison are in the form that is asked for, else in that of the later
// edition; what can't be written is told.
func TestTablesOfAComparison(t *testing.T) {
	folder := t.TempDir()
	inputs := tinyInputs(t, folder)
	series := filepath.Join(folder, "out", "57")
	for _, args := range []string{"--date=2024-08-01 --csv=fr", "--date=2024-09-01"} {
		carriedOut(t, slices.Concat([]string{"run", "--departement=57", "--compare=none"}, strings.Fields(args), inputs)...)
	}
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	const programs, french = "code,name,population,status_before,", "\ufeffCode Insee;Nom;Population municipale;Situation avant;"
	for name, tt := range map[string]struct {
		from, to string
		args     []string
		head     string // of the table of communes; "" where none is written
		code     int
	}{
		"of the later, for programs":   {"2024-08", "2024-09", nil, programs, exitDone},
		"of the later, in French":      {"2024-09", "2024-08", nil, french, exitDone},
		"in French":                    {"2024-08", "2024-09", []string{"--csv=fr"}, french, exitDone},
		"for programs":                 {"2024-09", "2024-08", []string{"--csv=programs"}, programs, exitDone},
		"in a form that is none":       {"2024-08", "2024-09", []string{"--csv=de"}, "", exitUsage},
		"in a folder that can't be":    {"2024-08", "2024-09", []string{"--tables=" + filepath.Join(file, "x")}, "", exitWrite},
		"in no language that is known": {"2024-08", "2024-09", []string{"--lang=de"}, "", exitUsage},
	} {
		tables := filepath.Join(t.TempDir(), "changes")
		args := slices.Concat([]string{"compare", filepath.Join(series, tt.from), filepath.Join(series, tt.to), "--tables=" + tables}, tt.args)
		var stdout, stderr strings.Builder
		code := execute(t.Context(), args, journalEnvironment(&stdout, &stderr))
		if code != tt.code || (stdout.Len() > 0) != (code == exitDone) || (stderr.Len() > 0) != (code != exitDone) {
			t.Errorf("%s: exit %d: %s%s", name, code, stdout.String(), stderr.String())
		}
		if tt.head == "" {
			if _, err := os.Stat(tables); err == nil {
				t.Errorf("%s: something is written", name)
			}
			continue
		}
		if got := filesIn(t, tables); !slices.Equal(got, []string{"changes.csv", "colonnes.csv", "figure_changes.csv", "structure_changes.csv"}) {
			t.Errorf("%s: %v", name, got)
		}
		text, err := os.ReadFile(filepath.Join(tables, "changes.csv"))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(text), tt.head) {
			t.Errorf("%s: %.60q", name, text)
		}
	}
}

// TestWhatAPlanWrites: its files and no maps, whatever the settings say of these.
func TestWhatAPlanWrites(t *testing.T) {
	folder := t.TempDir()
	var inputs []string
	for _, arg := range tinyInputs(t, folder) {
		if arg != "--no-maps" && arg != "--isochrones=none" && arg != "--new=0" && arg != "--quiet" {
			inputs = append(inputs, arg)
		}
	}
	times := filepath.Join(folder, "times.csv")
	if err := os.WriteFile(times, []byte(tinyTimes+"57002,57002,0\n57001,57002,12\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	plan := filepath.Join(folder, "out", "57-en", "plan-2024-08-01")
	const said = "Plan at 10 minutes: of 250 inhabitants beyond, 1 new label covers at most 250 inhabitants (100.0%): Hameau. Proved optimal. It would take 1 to cover all who can be."
	for _, quiet := range []bool{false, true} {
		args := slices.Concat([]string{"plan", "--departement=57", "--lang=en", "--date=2024-08-01", "--limit=10", "--new=1"}, inputs)
		if quiet {
			args = append(args, "--quiet")
		}
		printed, _ := carriedOut(t, args...)
		lines := slices.Collect(strings.Lines(strings.ReplaceAll(printed, "\u00a0", " ")))
		if quiet != (len(lines) == 0) || !quiet && (strings.TrimSpace(lines[0]) != said || lines[len(lines)-1] != "Files: "+plan+"\n") {
			t.Errorf("quiet %v: %q", quiet, lines)
		}
		if got := filesIn(t, plan); !slices.Equal(got, []string{"actions.csv", "bus.csv", "closures.csv", "columns.csv", "manifest.json", "plan.csv", "plan.geojson"}) {
			t.Errorf("%v", got)
		}
		text, err := os.ReadFile(filepath.Join(plan, "manifest.json"))
		if err != nil {
			t.Fatal(err)
		}
		var manifest struct{ Settings map[string]any }
		if err := json.Unmarshal(text, &manifest); err != nil {
			t.Fatal(err)
		}
		if areas, is := manifest.Settings["isochrones_minutes"].([]any); manifest.Settings["maps"] != false || !is || len(areas) > 0 || manifest.Settings["plan_new"] != 1.0 {
			t.Errorf("settings %v", manifest.Settings)
		}
	}
}
