package main

import (
	"strings"
	"testing"
	"time"
)

// TestUsage: mistakes in the command line are told in words of people, and only
// what is near is suggested.
func TestUsage(t *testing.T) {
	for line, want := range map[string]string{
		"run --foo":            `unknown flag --foo of "acces30 run" (see acces30 run --help)`,
		"run --thresold 30":    `unknown flag --thresold of "acces30 run", did you mean "--threshold"?`,
		"run --threshold abc":  `--threshold takes a number such as 30, not "abc"`,
		"run --communes":       "--communes needs a value behind it",
		"run extra":            `"extra" stands alone: it belongs to no flag of "acces30 run"`,
		"foo":                  `there is no command "foo"; the commands are run, plan,`,
		"chek":                 `there is no command "chek", did you mean "check"?`,
		"roads buld":           `there is no command "buld", did you mean "build"?`,
		"roads build a.pbf":    "--output=FILE is missing",
		"roads info":           "<files> ... is missing",
		"run --quiet=perhaps":  "--quiet takes no value",
		"":                     "a command is missing",
		"run --isochrones abc": `--isochrones: "abc": write minutes such as 10,15,20,30, or none`,
	} {
		var out strings.Builder
		code := execute(t.Context(), strings.Fields(line), environment{stdout: &out, stderr: &out, now: time.Now})
		if code != exitUsage || !strings.Contains(out.String(), want) || strings.Contains(out.String(), "EOL") {
			t.Errorf("%q ends with %d: %s, want %s", line, code, out.String(), want)
		}
	}
}

// TestPlain: what a name holds does nothing to a terminal.
func TestPlain(t *testing.T) {
	if got := plain("a\x1b[31mb\u202ec\x00é\u009b"); got != "a\uFFFD[31mb\uFFFDc\uFFFDé\uFFFD" {
		t.Errorf("%q", got)
	}
}
