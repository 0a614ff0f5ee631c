package parallel

import (
	"runtime"
	"sync"
)

// Ranges calls work for ranges that together cover the numbers from 0 to n,
// exclusive, one for every processor, but fewer than that when ranges would get
// shorter than least, which is what is worth a goroutine. What work writes must
// belong to its range.
func Ranges(n, least int, work func(from, to int)) {
	workers := max(min(runtime.GOMAXPROCS(0), n/least), 1)
	var wait sync.WaitGroup
	for i := range workers {
		wait.Go(func() { work(n*i/workers, n*(i+1)/workers) })
	}
	wait.Wait()
}
