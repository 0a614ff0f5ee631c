package parallel

import (
	"context"
	"runtime"
	"sync/atomic"

	"acces30/coverage/fault"

	"golang.org/x/sync/errgroup"
)

// Workers returns how many goroutines serve n indexes when so many workers are
// asked for: all processors when that is 0, and none without an index.
func Workers(workers, n int) int {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return min(workers, n)
}

// Each calls work for every index below n, starting them in ascending order, on
// as many goroutines as Workers says. With a single one, that is the caller's.
func Each(workers, n int, work func(i int)) {
	none := func() struct{} { return struct{}{} }
	// No call fails, and the context does not end: an error is a fault of the program.
	_, err := EachWith(context.Background(), workers, n, none, func(_ struct{}, i int) error {
		work(i)
		return nil
	})
	if err != nil {
		panic(err)
	}
}

// EachFromLast does what Each does, starting with the last index: for work that
// grows with the index, so that the longest call is not left for the end.
func EachFromLast(workers, n int, work func(i int)) {
	Each(workers, n, func(i int) { work(n - 1 - i) })
}

// EachWith does what Each does with working memory: every goroutine makes its
// own and hands it to all its calls. It returns all of them, in no particular
// order, so that the caller can join what they gathered.
//
// No call is started any more once one has failed or the context has ended; the
// first error is returned, a *fault.Crash where a call panics on a goroutine of its own.
func EachWith[M any](ctx context.Context, workers, n int, memory func() M, work func(memory M, i int) error) ([]M, error) {
	memories := make([]M, Workers(workers, n))
	var next atomic.Int64
	loop := func(ctx context.Context, w int) error {
		memories[w] = memory()
		for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := work(memories[w], i); err != nil {
				return err
			}
		}
		return nil
	}
	if len(memories) == 1 {
		if err := loop(ctx, 0); err != nil {
			return nil, err
		}
		return memories, nil
	}
	group, ctx := errgroup.WithContext(ctx)
	for w := range memories {
		group.Go(func() error { return fault.Guard(func() error { return loop(ctx, w) }) })
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	return memories, nil
}
