package osm

import "sync"

// progress reports how far reading has come. Its methods may be called from
// several goroutines; the function it reports to is called by one at a time.
type progress struct {
	mu          sync.Mutex
	done, total int64 // bytes
	report      func(done, total int64)
}

// add counts bytes as done.
func (p *progress) add(bytes int64) {
	if p.report == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done += bytes
	p.report(p.done, p.total)
}

// extend adds bytes that are to be read once more.
func (p *progress) extend(bytes int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.total += bytes
}
