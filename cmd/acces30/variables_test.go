package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestVariablesStandBetween: a flag wins over a variable, a variable over the settings
// file, that over the default; what gives no setting is warned of, also with --quiet.
func TestVariablesStandBetween(t *testing.T) {
	config := filepath.Join(t.TempDir(), "acces30.toml")
	if err := os.WriteFile(config, []byte("threshold_minutes = 20\nmargin_km = 10\nseason = \"summer\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	env := environment{stdout: &out, stderr: &out, now: time.Now, variables: []string{"ACCES30_THRESHOLD_MINUTES=25", "ACCES30_MARGIN_KM=15", "ACCES30_COLOUR=never"}}
	env.spool = new(spool)
	env.journal = newJournal(env, nil)
	parser, _, err := newParser(env.lang)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := parser.Parse([]string{"check", "--config", config, "--threshold", "45", "--quiet"})
	if err != nil {
		t.Fatal(err)
	}
	command, ok := parsed.Selected().Target.Addr().Interface().(*checkCommand)
	if !ok {
		t.Fatalf("%s is no check", parsed.Command())
	}
	s, err := command.settings(t.Context(), env)
	if err != nil || s.ThresholdMinutes != 45 || s.MarginKm != 15 || s.Season != "summer" || s.PlanNew != 5 {
		t.Errorf("%v, %v, %v, %v, %v", s.ThresholdMinutes, s.MarginKm, s.Season, s.PlanNew, err)
	}
	if !strings.Contains(out.String(), "it gives no setting") || !strings.Contains(out.String(), "ACCES30_COLOUR") {
		t.Errorf("the warning says %q", out.String())
	}
	if code, text := said(t, []string{"ACCES30_THRESHOLD_MINUTE=20"}, "run"); code != exitUsage || !strings.Contains(text, "did you mean ACCES30_THRESHOLD_MINUTES?") {
		t.Errorf("%d, %s", code, text)
	}
}

// TestFlagsSayHowToLog: before the settings are read, too, a flag wins over a variable,
// and the last of several over the others.
func TestFlagsSayHowToLog(t *testing.T) {
	variable := []string{"ACCES30_LOG=json"}
	for _, tt := range []struct {
		variables []string
		args      string
		json      bool
	}{
		{nil, "run --nonsense", false},
		{variable, "run --nonsense", true},
		{nil, "run --log json --nonsense", true},
		{variable, "run --log console --nonsense", false},
		{nil, "run --log=json --log=console --nonsense", false},
	} {
		code, text := said(t, tt.variables, strings.Fields(tt.args)...)
		if got := strings.HasPrefix(text, "{"); code != exitUsage || got != tt.json {
			t.Errorf("%v, %q: %d, %s", tt.variables, tt.args, code, text)
		}
	}
}
