package main

import (
	"time"

	"github.com/rs/zerolog"
	"github.com/schollz/progressbar/v3"

	"acces30/reports/archive"
)

// steps times the steps of a run and logs each as it ends.
type steps struct {
	env     environment
	logger  zerolog.Logger
	started time.Time // of the whole run
	done    []archive.Step
}

// newSteps begins to count the time of a run.
func newSteps(env environment) *steps {
	return &steps{env: env, logger: env.journal.logger(), started: env.now()}
}

// begin starts a step; the function it returns ends it, with what came of it.
func (s *steps) begin(name string) func(detail string) {
	start := s.env.now()
	return func(detail string) {
		took := s.env.now().Sub(start)
		s.done = append(s.done, archive.Step{Name: name, Milliseconds: took.Milliseconds()})
		s.logger.Info().Dur("ms", took.Round(time.Millisecond)).Str("detail", detail).Msg(name)
	}
}

// progress returns a callback that draws a bar on a terminal, and nothing
// elsewhere. It may be called from one goroutine at a time.
func progress(env environment, what string) func(done, total int) {
	draw := bar(env, what)
	return func(done, total int) { draw(int64(done), int64(total)) }
}

// byteProgress is a progress of bytes.
func byteProgress(env environment, what string) func(done, total int64) {
	return bar(env, what, progressbar.OptionShowBytes(true))
}

func bar(env environment, what string, options ...progressbar.Option) func(done, total int64) {
	if !env.terminal || env.journal.quiet || env.journal.json {
		return func(int64, int64) {}
	}
	var bar *progressbar.ProgressBar
	return func(done, total int64) {
		if bar == nil {
			bar = progressbar.NewOptions64(total, append(options,
				progressbar.OptionSetWriter(env.stderr), progressbar.OptionSetDescription(what),
				progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish())...)
		}
		bar.ChangeMax64(total)
		_ = bar.Set64(done) // a bar that can't be drawn stops no run
	}
}
