package parallel_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"

	"acces30/coverage/fault"
	"acces30/coverage/internal/parallel"
)

func TestEachCallsEveryIndexOnce(t *testing.T) {
	for _, workers := range []int{0, 1, 2, 7, 100} {
		for _, n := range []int{0, 1, 2, 50} {
			calls := make([]atomic.Int32, n)
			parallel.Each(workers, n, func(i int) { calls[i].Add(1) })
			for i := range calls {
				if got := calls[i].Load(); got != 1 {
					t.Errorf("%d workers, %d indexes: index %d was called %d times", workers, n, i, got)
				}
			}
		}
	}
}

func TestEachWithOneWorkerIsALoop(t *testing.T) {
	var order []int
	parallel.Each(1, 5, func(i int) { order = append(order, i) })
	parallel.EachFromLast(1, 3, func(i int) { order = append(order, i) })
	if want := []int{0, 1, 2, 3, 4, 2, 1, 0}; !slices.Equal(order, want) {
		t.Errorf("order %v, want %v", order, want)
	}
}

func TestWorkers(t *testing.T) {
	all := runtime.GOMAXPROCS(0)
	for _, tt := range []struct{ workers, n, want int }{{0, 1000, all}, {-1, 1000, all}, {3, 1000, 3}, {3, 2, 2}, {0, 0, 0}} {
		if got := parallel.Workers(tt.workers, tt.n); got != tt.want {
			t.Errorf("%d workers for %d indexes: %d, want %d", tt.workers, tt.n, got, tt.want)
		}
	}
}

// TestEachWithMemory sums up by goroutine and joins the sums: no memory is
// shared and none is lost.
func TestEachWithMemory(t *testing.T) {
	for _, workers := range []int{1, 2, 5} {
		memories, err := parallel.EachWith(t.Context(), workers, 1000, func() *int { return new(int) }, func(sum *int, i int) error {
			*sum += i
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		total := 0
		for _, sum := range memories {
			total += *sum
		}
		if len(memories) != workers || total != 499_500 {
			t.Errorf("%d workers: %d memories, sum %d", workers, len(memories), total)
		}
	}
}

func TestEachWithStops(t *testing.T) {
	none := func() struct{} { return struct{}{} }
	wrong := errors.New("wrong")
	for _, workers := range []int{1, 2, 5} {
		t.Run(fmt.Sprintf("%d workers", workers), func(t *testing.T) {
			var calls atomic.Int32
			_, err := parallel.EachWith(t.Context(), workers, 100_000, none, func(_ struct{}, i int) error {
				calls.Add(1)
				if i == 3 {
					return wrong
				}
				return nil
			})
			if !errors.Is(err, wrong) || workers == 1 && calls.Load() != 4 {
				t.Errorf("a call fails: error %v after %d calls", err, calls.Load())
			}
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			calls.Store(0)
			_, err = parallel.EachWith(ctx, workers, 100_000, none, func(_ struct{}, i int) error {
				if calls.Add(1) == 10 {
					cancel()
				}
				return nil
			})
			if !errors.Is(err, context.Canceled) || calls.Load() == 100_000 {
				t.Errorf("the context ends: error %v after %d calls", err, calls.Load())
			}
		})
	}
}

// TestPanicsComeBack: a call that panics on a goroutine of its own fails, or panics where
// Each was called, and does not end the program there and then.
func TestPanicsComeBack(t *testing.T) {
	none := func() struct{} { return struct{}{} }
	var crash *fault.Crash
	_, err := parallel.EachWith(t.Context(), 3, 10, none, func(_ struct{}, i int) error { panic(i) })
	if !errors.As(err, &crash) {
		t.Errorf("EachWith: %v", err)
	}
	for _, workers := range []int{1, 3} {
		err := fault.Guard(func() error {
			parallel.Each(workers, 10, func(i int) {
				if i == 7 {
					panic("seven")
				}
			})
			return nil
		})
		if !errors.As(err, &crash) || crash.Value != "seven" {
			t.Errorf("Each on %d: %v", workers, err)
		}
	}
}
