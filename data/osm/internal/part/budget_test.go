package part

import (
	"errors"
	"testing"
)

// TestBudget: what is charged is counted times bytes, up to the limit and not one byte
// beyond it; what is released is there again. What was refused is counted too: after it
// nothing is read on.
func TestBudget(t *testing.T) {
	b := NewBudget(3 << 20)
	for i, tt := range []struct {
		count, bytes int
		release      bool
		full         bool
	}{
		{1 << 10, 1 << 10, false, false}, {1 << 11, 1 << 10, false, false}, {0, 7, false, false}, {1, 1, false, true}, {1, 1, true, false},
		{7, 5, true, false}, {5, 7, false, false}, {1, 1, false, true}, {1, 1, true, false}, {3, 1 << 20, true, false}, {3, 1 << 20, false, false}, {1, 1, false, true},
	} {
		if tt.release {
			b.Release(tt.count, tt.bytes)
			continue
		}
		err := b.Charge(tt.count, tt.bytes)
		if full := err != nil; full != tt.full || full && (!errors.Is(err, ErrMemory) || err.Error() != "more memory needed than the limit of 3 MiB: raise it or cut the extract") {
			t.Errorf("charge %d, of %d times %d bytes: %v", i, tt.count, tt.bytes, err)
		}
	}
}
