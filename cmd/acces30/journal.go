package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/rs/zerolog"

	"acces30/cmd/acces30/settings"
	"acces30/data/input"
	"acces30/reports"
	"acces30/reports/archive"
)

// journal is what the program says on stderr: lines for a person, or a JSON event a
// line for another program, the last of which sums up. With quiet, warnings and
// errors alone are said, and nothing at all when all is well.
type journal struct {
	stderr   io.Writer
	terminal bool
	now      func() time.Time
	json     bool
	quiet    bool
	lang     reports.Lang    // of what is said of mistakes
	spool    *spool          // whose folder is nobody's business
	summary  archive.Summary // of the last event
}

// newJournal returns the journal of a command line, before its settings are read.
func newJournal(env environment, args []string) *journal {
	j := &journal{stderr: env.stderr, terminal: env.terminal, now: env.now, lang: env.lang, spool: env.spool}
	if form := flagValue(args, "--log"); form != "" {
		j.json = form == settings.LogJSON
	} else {
		j.json = slices.Contains(env.variables, settings.VariablePrefix+"LOG="+settings.LogJSON)
	}
	return j
}

// logger returns the logger of a command. Its times are those of Paris, whatever the
// machine's zone.
func (j *journal) logger() zerolog.Logger {
	var out io.Writer = seenWriter{j.stderr}
	if !j.json {
		out = zerolog.ConsoleWriter{Out: j.stderr, NoColor: !j.terminal, TimeFormat: time.DateTime, TimeLocation: reports.Paris()}
	}
	level := zerolog.InfoLevel
	if j.quiet {
		level = zerolog.WarnLevel
	}
	return zerolog.New(out).Level(level).Hook(zerolog.HookFunc(func(e *zerolog.Event, _ zerolog.Level, _ string) {
		e.Time(zerolog.TimestampFieldName, j.now().In(reports.Paris()))
	}))
}

// end says how a command ended: on one line what went wrong, or the last event.
func (j *journal) end(err error, code int) {
	if j.quiet && (code == exitDone || code == exitNothing) {
		return
	}
	if !j.json {
		if err != nil {
			fmt.Fprintln(j.stderr, "acces30:", j.said(err))
		}
		return
	}
	level := zerolog.InfoLevel
	switch code {
	case exitDone:
	case exitStrict, exitReview, exitNothing:
		level = zerolog.WarnLevel
	default:
		level = zerolog.ErrorLevel
	}
	logger := j.logger()
	event := logger.WithLevel(level).Str("outcome", outcomeOf(code)).Int("exit_code", code)
	if err != nil {
		event.Str("error", onOneLine(j.spool.hide(err.Error())))
	}
	if s := &j.summary; s.Edition != nil {
		event.Str("folder", s.Folder).Interface("counts", s.Counts).Interface("findings", s.Findings)
	}
	event.Msg("end")
}

// said is an error on one line, in the language of the reader.
func (j *journal) said(err error) string { return onOneLine(j.spool.hide(reports.Fault(j.lang, err))) }

// seenWriter writes lines in characters that can be seen, whatever a path in them holds.
type seenWriter struct{ to io.Writer }

// Write implements io.Writer.
func (w seenWriter) Write(line []byte) (int, error) {
	if _, err := io.WriteString(w.to, input.SeenLines(string(line))); err != nil {
		return 0, err
	}
	return len(line), nil
}

// onOneLine writes what is said of an error, which may be several, on one line, in
// characters that can be seen.
func onOneLine(said string) string { return plain(strings.ReplaceAll(said, "\n", "; ")) }
