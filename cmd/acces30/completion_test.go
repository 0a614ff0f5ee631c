package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"acces30/reports"
)

// completions are what a shell must offer at the end of a command line, and must not.
var completions = []struct{ line, want, not string }{
	{"acces30 ", "run roads completion", "build"},
	{"acces30 ro", "roads", "run"},
	{"acces30 roads ", "build info times", "run"},
	{"acces30 run --thr", "--threshold", "--to-review"},
	{"acces30 run --no-", "--no-maps", "--no-lang"},
	{"acces30 run --lang ", "fr en", "run"},
	{"acces30 run --csv ", "programs fr", "run"},
	{"acces30 run --objective f", "farthest", "mean"},
	{"acces30 run --communes ", "com\\ munes.csv", "--lang"},
	{"acces30 run --speeds metric", "metric-creuses metric-pleines", "osrm"},
	{"acces30 roads times --roads com", "com\\ munes.csv", "--lang"},
	{"acces30 schedule t", "timer", "cron"},
	{"acces30 completion z", "zsh", "bash"},
	{"acces30 compare out", "out", "com\\ munes.csv"},
}

// TestCompletion asks the shells themselves, those that are there.
func TestCompletion(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "com munes.csv"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(folder, "out"), 0o700); err != nil {
		t.Fatal(err)
	}
	for shell, ask := range map[string]string{
		"bash": `source "$SCRIPT"; line=$LINE; read -ra COMP_WORDS <<< "$line"; [[ $line == *" " ]] && COMP_WORDS+=("")
			COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _acces30 2>/dev/null; printf '%s\n' "${COMPREPLY[@]}"`,
		"fish": `source $SCRIPT; complete -C "$LINE"`,
	} {
		t.Run(shell, func(t *testing.T) {
			program, err := exec.LookPath(shell)
			if err != nil {
				t.Skipf("%s is not here", shell)
			}
			script := filepath.Join(t.TempDir(), "script")
			if err := os.WriteFile(script, []byte(bookOf(t, reports.French).Completion(shell)), 0o600); err != nil {
				t.Fatal(err)
			}
			for _, c := range completions {
				cmd := exec.CommandContext(t.Context(), program, "-c", ask)
				cmd.Dir, cmd.Env = folder, append(os.Environ(), "SCRIPT="+script, "LINE="+c.line, "LC_ALL=C.UTF-8")
				out, err := cmd.CombinedOutput()
				if err != nil {
					t.Errorf("%q: %v: %s", c.line, err, out)
				}
				checkOffered(t, c.line, string(out), c.want, c.not)
			}
		})
	}
}

// checkOffered looks for words that begin a line of what a shell offers.
func checkOffered(t *testing.T, line, offered, want, not string) {
	t.Helper()
	var words []string
	for offer := range strings.Lines(offered) {
		word, _, _ := strings.Cut(strings.TrimSpace(offer), "\t")
		words = append(words, strings.TrimSuffix(strings.ReplaceAll(word, `\`, ""), "/"))
	}
	for _, word := range strings.Split(strings.ReplaceAll(want, `\ `, "\x00"), " ") {
		if word = strings.ReplaceAll(word, "\x00", " "); !slices.Contains(words, word) {
			t.Errorf("%q: %q is not offered, but %q", line, word, words)
		}
	}
	if slices.Contains(words, strings.ReplaceAll(not, `\ `, " ")) {
		t.Errorf("%q: %q is offered", line, not)
	}
}

// TestCompletionOfZsh types in a terminal of zsh's own, as it completes nowhere else:
// what must come of it is waited for.
func TestCompletionOfZsh(t *testing.T) {
	program, err := exec.LookPath("zsh")
	if err != nil {
		t.Skip("zsh is not here")
	}
	script := filepath.Join(t.TempDir(), "_acces30")
	if err := os.WriteFile(script, []byte(bookOf(t, reports.French).Completion("zsh")), 0o600); err != nil {
		t.Fatal(err)
	}
	ask := `zmodload zsh/zpty; zpty z zsh -f -i
		zpty -w z "autoload -U compinit; compinit -u -D; source \"$SCRIPT\"; print REA''DY"
		zpty -r -m z out '*READY*'`
	for _, typed := range []struct{ line, comes string }{
		{"acces30 com\t\t", "compare*completion"},
		{"acces30 roads b\t", "uild"},
		{"acces30 run --lang \t", "en*fr"},
		{"acces30 run --speeds=metric-\t", "metric-creuses*metric-pleines"},
		{"acces30 run --no-\t", "maps"},
		{"acces30 run --obj\t", "ective="},
	} {
		ask += "\nzpty -w -n z $'\\025" + typed.line + "'; zpty -r -m z out '*" + typed.comes + "*'; print -r -- came: " + strconv.Quote(typed.line)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 60*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, "-f", "-c", ask)
	cmd.Dir, cmd.Env = t.TempDir(), append(os.Environ(), "SCRIPT="+script, "TERM=dumb", "LC_ALL=C.UTF-8")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("what comes last did not: %v: %s", err, out)
	}
}

// TestCompletionOfFishOffers: each of its lines for a command offers something there.
func TestCompletionOfFishOffers(t *testing.T) {
	lines := 0
	for line := range strings.Lines(bookOf(t, reports.French).Completion("fish")) {
		if !strings.HasPrefix(line, "complete ") || !strings.Contains(line, " -n ") {
			continue
		}
		lines++
		if !strings.Contains(line, " -a ") && !strings.Contains(line, " -l ") && !strings.Contains(line, " -F") {
			t.Errorf("nothing is offered by %s", line)
		}
	}
	if lines < 50 {
		t.Errorf("%d lines are of commands", lines)
	}
}
