package part

import (
	"sync/atomic"

	"acces30/coverage/fault"
)

// ErrMemory is wrapped by the error of a file that holds more than
// Options.MemoryLimit of package osm has room for.
var ErrMemory = fault.Errorf(fault.T("il faut plus de mémoire que la limite", "more memory needed than the limit"))

// Budget counts the memory that grows with the content of the files. It serves
// any number of goroutines.
type Budget struct {
	limit int64 // in bytes
	used  atomic.Int64
}

// NewBudget returns a budget of a number of bytes.
func NewBudget(limit int64) *Budget { return &Budget{limit: limit} }

// Charge takes so many times so many bytes from the budget before they are
// allocated. It fails with ErrMemory when they are not there.
func (b *Budget) Charge(count, bytes int) error {
	amount := int64(count) * int64(bytes)
	if b.used.Add(amount) > b.limit {
		return fault.Errorf(fault.T("%v de %d Mio : relevez-la ou réduisez l'extrait", "%v of %d MiB: raise it or cut the extract"), ErrMemory, b.limit>>20)
	}
	return nil
}

// Release gives back what was charged once it may be collected.
func (b *Budget) Release(count, bytes int) { b.used.Add(-int64(count) * int64(bytes)) }
