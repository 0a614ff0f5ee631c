package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"acces30/coverage/fault"
	"acces30/data/input"
	"acces30/reports/archive"
)

// journalEnvironment is an environment at a moment that is another day in Paris than
// in most of the world.
func journalEnvironment(stdout, stderr io.Writer) environment {
	at := time.Date(2026, 11, 30, 23, 30, 0, 0, time.UTC)
	return environment{stdout: stdout, stderr: stderr, now: func() time.Time { return at }}
}

// carriedOut is what a command line says that must end well.
func carriedOut(t *testing.T, args ...string) (said, logged string) {
	t.Helper()
	var stdout, stderr strings.Builder
	if code := execute(t.Context(), args, journalEnvironment(&stdout, &stderr)); code != exitDone {
		t.Fatalf("%v: exit %d: %s", args, code, stderr.String())
	}
	return stdout.String(), stderr.String()
}

// TestJournalIsJSONToTheEnd: whatever goes wrong, each line is an event with a date,
// and the last one sums up.
func TestJournalIsJSONToTheEnd(t *testing.T) {
	for _, tt := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"run", "--log", "json", "--treshold", "20"}, exitUsage, "unknown flag"},
		{[]string{"run", "--log=json", "--threshold", "0"}, exitUsage, "threshold of 0 minutes"},
		{[]string{"run", "--log=json", "--communes", "nowhere.csv", "--departement", "57"}, exitInput, "nowhere.csv"},
		{[]string{"check", "--log=json", "--departement", "13"}, exitInput, "13"},
	} {
		var stdout, stderr bytes.Buffer
		t.Chdir(t.TempDir())
		if got := execute(t.Context(), tt.args, journalEnvironment(&stdout, &stderr)); got != tt.code {
			t.Errorf("%v: exit %d, want %d", tt.args, got, tt.code)
		}
		lines := strings.Split(strings.TrimSpace(stderr.String()), "\n")
		var event map[string]any
		for _, line := range lines {
			event = nil
			if err := json.Unmarshal([]byte(line), &event); err != nil || event["time"] != "2026-12-01T00:30:00+01:00" {
				t.Errorf("%v: %v: %s", tt.args, err, line)
			}
		}
		text, _ := event["error"].(string)
		if event["message"] != "end" || event["level"] != "error" || event["exit_code"] != float64(tt.code) || event["outcome"] != outcomeOf(tt.code) || !strings.Contains(text, tt.says) {
			t.Errorf("%v: the last event is %v", tt.args, event)
		}
		if stdout.Len() > 0 {
			t.Errorf("%v: %s", tt.args, stdout.String())
		}
	}
}

// TestJournalOfAPerson: lines have a date, and quiet says nothing when all is well.
func TestJournalOfAPerson(t *testing.T) {
	var stdout, stderr bytes.Buffer
	env := journalEnvironment(&stdout, &stderr)
	env.journal = newJournal(env, nil)
	logger := env.journal.logger()
	logger.Info().Msg("a step")
	env.journal.end(errors.New("why"), exitInternal)
	if got := stderr.String(); got != "2026-12-01 00:30:00 INF a step\nacces30: « why » (message d'origine, en anglais)\n" {
		t.Errorf("%q", got)
	}
	for _, format := range []bool{false, true} {
		stderr.Reset()
		env.journal.quiet, env.journal.json = true, format
		quiet := env.journal.logger()
		quiet.Info().Msg("a step")
		env.journal.end(nil, exitDone)
		env.journal.end(nothingError{errors.New("nothing")}, exitNothing)
		if stderr.Len() > 0 {
			t.Errorf("quiet: %s", stderr.String())
		}
	}
}

// TestExitCodes: each error has its own, also within others.
func TestExitCodes(t *testing.T) {
	full := &os.PathError{Op: "write", Path: "communes.csv", Err: syscall.ENOSPC}
	for _, tt := range []struct {
		err  error
		want int
	}{
		{nil, exitDone},
		{errors.New("other"), exitInternal},
		{&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}, exitInternal},
		{writing(errors.New("a sheet can't be made")), exitInternal},
		{writing(&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}), exitWrite},
		{writing(fmt.Errorf("swap: %w", &os.LinkError{Op: "exchange", Err: syscall.EROFS})), exitWrite},
		{writing(fmt.Errorf("write: %w", full)), exitFull},
		{writeError{errors.Join(full, errors.New("and more"))}, exitFull},
		{writing(fmt.Errorf("out: %w", archive.ErrNoEdition)), exitWrite},
		{writing(fmt.Errorf("lock: %w", archive.ErrIrregular)), exitWrite},
		{writing(&archive.LockedError{Folder: "out"}), exitLocked},
		{usageError{errors.New("flag")}, exitUsage},
		{input.Errorf("a.csv", fault.T("il est vide", "is empty")), exitInput},
		{errSetAside, exitStrict},
		{reviewError{"look"}, exitReview},
		{nothingError{errors.New("none")}, exitNothing},
		{stoppedError{syscall.SIGTERM}, exitTerminated},
		{fmt.Errorf("wait: %w", stoppedError{syscall.SIGINT}), exitInterrupted},
		{writing(stoppedError{syscall.SIGHUP}), exitHangup},
	} {
		got := exitCode(tt.err)
		if got != tt.want {
			t.Errorf("%v: exit %d, want %d", tt.err, got, tt.want)
		}
		if outcomeOf(got) == outcomeOf(-1) {
			t.Errorf("exit %d has no name", got)
		}
	}
}

// TestBarOfProgress: on a terminal, unless it is to be quiet or lines are events; how far
// it is, and gone at the end.
func TestBarOfProgress(t *testing.T) {
	for _, tt := range []struct{ terminal, quiet, json, drawn bool }{{true, false, false, true}, {false, false, false, false}, {true, true, false, false}, {true, false, true, false}} {
		var stdout, stderr bytes.Buffer
		env := journalEnvironment(&stdout, &stderr)
		env.terminal = tt.terminal
		env.journal = newJournal(env, nil)
		env.journal.quiet, env.journal.json = tt.quiet, tt.json
		draw := progress(env, "pairs")
		draw(30, 200)
		begun := stderr.String()
		draw(200, 200)
		ended := strings.TrimPrefix(stderr.String(), begun)
		stderr.Reset()
		byteProgress(env, "roads")(3<<20, 4<<20)
		inBytes := stderr.String()
		if !tt.drawn {
			if begun+ended+inBytes != "" {
				t.Errorf("%+v: %q", tt, begun+ended+inBytes)
			}
			continue
		}
		if !strings.HasPrefix(begun, "\rpairs  15% |") || !strings.HasSuffix(ended, "  \r") || strings.Contains(ended, "|  \r") ||
			!strings.HasPrefix(inBytes, "\rroads  75% |") || !strings.Contains(inBytes, "B/s") || strings.Contains(begun, "B/s") || stdout.Len() > 0 {
			t.Errorf("%q, then %q; of bytes %q", begun, ended, inBytes)
		}
	}
}

// TestBarIsDrawnNowAndThen: a terminal is not written to as often as there is something done.
func TestBarIsDrawnNowAndThen(t *testing.T) {
	var stdout, stderr bytes.Buffer
	env := journalEnvironment(&stdout, &stderr)
	env.terminal, env.journal = true, newJournal(env, nil)
	draw := progress(env, "pairs")
	for done := range 100 {
		draw(done, 100)
	}
	if drawn := strings.Count(stderr.String(), "%"); drawn < 1 || drawn > 50 {
		t.Errorf("drawn %d times", drawn)
	}
}
