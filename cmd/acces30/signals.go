package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

// stoppedError says which signal ended a command.
type stoppedError struct{ signal syscall.Signal }

// Error says that the run was stopped, and by what.
func (e stoppedError) Error() string {
	return fmt.Sprintf("stopped by a signal (%s) before the end; nothing was changed in the output folder", e.signal)
}

// French says it in French.
func (e stoppedError) French() string {
	name := map[syscall.Signal]string{syscall.SIGINT: "SIGINT, Ctrl-C", syscall.SIGTERM: "SIGTERM", syscall.SIGHUP: "SIGHUP"}[e.signal]
	return fmt.Sprintf("arrêté par un signal (%s) avant la fin ; rien n'a changé dans le dossier des résultats", name)
}

// exitCode is that of a process that the signal ended: 130, 143, 129.
func (e stoppedError) exitCode() int { return 128 + int(e.signal) }

// onSignals returns a context that the first signal to stop ends, with a
// stoppedError as its cause. The second one ends the process at once. A signal that
// the process was started to ignore, as nohup does, stays ignored.
func onSignals(parent context.Context, exit func(code int)) (ctx context.Context, release func()) {
	ctx, cancel := context.WithCancelCause(parent)
	arrived := make(chan os.Signal, 2)
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			signal.Notify(arrived, s)
		}
	}
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-done:
				return
			case s := <-arrived:
				number, _ := s.(syscall.Signal)
				stopped := stoppedError{number}
				if ctx.Err() != nil {
					exit(stopped.exitCode())
					return
				}
				cancel(stopped)
			}
		}
	}()
	return ctx, func() {
		signal.Stop(arrived)
		close(done)
		cancel(nil)
	}
}
