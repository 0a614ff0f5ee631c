package osm

import (
	"context"
	"sync"
	"sync/atomic"

	"acces30/coverage/fault"

	"golang.org/x/sync/errgroup"
)

// parallel calls do for 0 to n-1, started in that order, by a number of
// goroutines; worker is the number of the goroutine. After an error or the end
// of the context no more are started. The error returned is that of the lowest
// number, so that it does not depend on which goroutine is faster: all numbers
// below one that failed have been started, and are done when parallel returns.
func parallel(ctx context.Context, workers, n int, do func(worker, i int) error) error {
	var (
		next   atomic.Int64
		mu     sync.Mutex
		failed = n
		first  error
	)
	group, running := errgroup.WithContext(ctx)
	for worker := range min(workers, n) {
		group.Go(func() error {
			for running.Err() == nil {
				i := int(next.Add(1) - 1)
				if i >= n {
					return nil
				}
				err := fault.Guard(func() error { return do(worker, i) })
				if err == nil {
					continue
				}
				mu.Lock()
				defer mu.Unlock()
				if i < failed {
					failed, first = i, err
				}
				return err // it stops the others
			}
			return nil
		})
	}
	_ = group.Wait() // its error is that of the fastest
	if err := ctx.Err(); err != nil {
		return fault.Errorf(fault.T("lecture des extraits : %v", "reading of extracts: %v"), err)
	}
	return first
}
