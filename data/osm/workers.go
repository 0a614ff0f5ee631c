package osm

import (
	"context"
	"fmt"
	"sync"
)

// parallel calls do for 0 to n-1, starting them in that order, by so many
// goroutines; worker tells which. After an error or the
// end of the context no more are started. The error returned is that of the
// lowest number, so that it does not depend on which goroutine is faster.
func parallel(ctx context.Context, workers, n int, do func(worker, i int) error) error {
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
	for w := range min(workers, n) {
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
		return fmt.Errorf("reading of extracts: %w", err)
	}
	return first
}
