package parallel

import (
	"runtime"
	"slices"
	"sync"
	"testing"
)

// TestRanges covers every number once, on one processor and on several.
func TestRanges(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, processors := range []int{1, 4} {
		runtime.GOMAXPROCS(processors)
		for _, tt := range []struct{ n, least, ranges int }{
			{0, 1, 1}, {1, 1, 1}, {3, 1, 3}, {4, 1, 4}, {1001, 1, 4}, {1001, 300, 3}, {100, 300, 1},
		} {
			var mutex sync.Mutex
			var starts []int
			seen := make([]int, tt.n)
			Ranges(tt.n, tt.least, func(from, to int) {
				for i := from; i < to; i++ {
					seen[i]++
				}
				mutex.Lock()
				defer mutex.Unlock()
				starts = append(starts, from)
			})
			if want := min(tt.ranges, processors); len(starts) != want {
				t.Errorf("%d of %d at least: ranges start at %v, want %d", tt.n, tt.least, starts, want)
			}
			if i := slices.IndexFunc(seen, func(times int) bool { return times != 1 }); i >= 0 {
				t.Errorf("%d of %d at least: number %d is worked on %d times", tt.n, tt.least, i, seen[i])
			}
		}
	}
}
