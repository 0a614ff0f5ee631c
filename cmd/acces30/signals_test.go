//go:build unix

package main

import (
	"context"
	"errors"
	"os/signal"
	"syscall"
	"testing"
	"time"
)

// TestSignals: the first one ends the context and says which it was, the second ends
// the process at once, with the code of its own.
func TestSignals(t *testing.T) {
	for _, pair := range [][2]syscall.Signal{
		{syscall.SIGINT, syscall.SIGTERM}, {syscall.SIGTERM, syscall.SIGINT}, {syscall.SIGTERM, syscall.SIGTERM}, {syscall.SIGHUP, syscall.SIGHUP},
	} {
		first, second := pair[0], pair[1]
		if signal.Ignored(first) || signal.Ignored(second) {
			continue // as nohup has it
		}
		exited := make(chan int, 1)
		ctx, release := onSignals(t.Context(), func(code int) { exited <- code })
		send := func(s syscall.Signal) {
			if err := syscall.Kill(syscall.Getpid(), s); err != nil {
				t.Fatal(err)
			}
		}
		send(first)
		select {
		case <-ctx.Done():
		case <-time.After(time.Minute):
			t.Fatal("the first signal ends nothing")
		}
		var stopped stoppedError
		if err := context.Cause(ctx); !errors.As(err, &stopped) || stopped.signal != first {
			t.Errorf("%v: the cause is %v", first, err)
		}
		send(second)
		select {
		case code := <-exited:
			if code != 128+int(second) {
				t.Errorf("%v: exit %d", second, code)
			}
		case <-time.After(time.Minute):
			t.Fatal("the second signal ends nothing")
		}
		release()
	}
}
