package osm

import (
	"context"
	"runtime"
	"sync"
)

// workers returns how many goroutines read at once.
func workers() int { return runtime.GOMAXPROCS(0) }

// parallel calls do for 0 to n-1, starting them in that order, by as many
// goroutines as there are workers; worker tells which. After an error or the
// end of the context no more are started. The error returned is that of the
// lowest number, so that it does not depend on which goroutine is faster.
func parallel(ctx context.Context, n int, do func(worker, i int) error) error {
	var (
		mu     sync.Mutex
		next   int
		failed = n
		first  error
	)
	take := func() (int, bool) {
		mu.Lock()
		defer mu.Unlock()
		if next >= min(n, failed) || ctx.Err() != nil {
			return 0, false
		}
		next++
		return next - 1, true
	}
	var group sync.WaitGroup
	for w := range min(workers(), n) {
		group.Go(func() {
			for i, ok := take(); ok; i, ok = take() {
				if err := do(w, i); err != nil {
					mu.Lock()
					if i < failed {
						failed, first = i, err
					}
					mu.Unlock()
				}
			}
		})
	}
	group.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	return first
}
