package osm

import "sync"

// progress tells how far reading has come. Its method may be called from
// several goroutines; the function it tells is called from one at a time.
type progress struct {
	mu          sync.Mutex
	done, total int64
	tell        func(done, total int64)
}

// add counts bytes as done.
func (p *progress) add(bytes int64) {
	if p.tell == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done += bytes
	p.tell(p.done, p.total)
}

// extend adds bytes that are to be read once more.
func (p *progress) extend(bytes int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.total += bytes
}
