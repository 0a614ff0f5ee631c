package osm

import (
	"errors"
	"fmt"
	"sync/atomic"
)

// ErrMemory is wrapped by the error of a file that holds more than
// Options.MemoryLimit has room for.
var ErrMemory = errors.New("more memory needed than the limit")

// budget counts the memory that grows with the content of the files.
type budget struct {
	limit int64
	used  atomic.Int64
}

// charge takes so many times so many bytes from the budget before they are
// allocated.
func (b *budget) charge(count, bytes int) error {
	amount := int64(count) * int64(bytes)
	if b.used.Add(amount) > b.limit {
		return fmt.Errorf("%w of %d MiB: raise it or cut the extract", ErrMemory, b.limit>>20)
	}
	return nil
}

// release gives back what was charged once it may be collected.
func (b *budget) release(count, bytes int) { b.used.Add(-int64(count) * int64(bytes)) }
