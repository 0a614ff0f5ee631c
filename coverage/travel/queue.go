package travel

import (
	"math/bits"

	"acces30/coverage/road"
)

// nearBits sets the width of a queue's near span: 2^13 tenths of a second,
// nearly 14 minutes. Wider spans leave fewer entries to sort twice, narrower
// ones stay in the processor's first cache.
const (
	nearBits = 13
	nearSize = 1 << nearBits
	farSize  = 32 - nearBits + 1
)

// queue is a monotone priority queue of nodes by time: nothing may be pushed
// below the time that advance last returned. It never looks for an older
// entry of the same node; whoever pops an entry has to check that it still holds.
//
// It is Dial's bucket queue (1969), one bucket for every tenth of a second,
// over the near span that holds the current time. Entries beyond the span lie
// in far lists, one for each possible highest bit in which their span's number
// differs from the current one, as in a radix heap (Ahuja, Mehlhorn, Orlin,
// Tarjan 1990). When the near span is used up, the lowest far list that is
// not empty is distributed over the lists below it. So any 32-bit arc time is
// right, an entry moves at most 19 times, and on roads nearly none moves twice.
//
// The zero queue is empty and ready to use. Once emptied it starts from 0
// again after rewind; its memory is kept.
type queue struct {
	span    uint32                // number of the near span: time >> nearBits
	slot    uint32                // current bucket of the near span
	buckets [nearSize]uint32      // first entry of every bucket, 0 for none
	busy    [nearSize / 64]uint64 // a bit for every bucket with entries
	entries []entry               // entries[0] is never used
	free    uint32                // first unused entry, 0 for none
	far     [farSize][]farEntry   // far[0] is never used
}

// entry is a node in a near bucket and the entry that follows it.
type entry struct {
	node, next uint32
}

// farEntry is a node beyond the near span.
type farEntry struct {
	time road.Deciseconds
	node uint32
}

// push adds a node at a time.
func (q *queue) push(t road.Deciseconds, node uint32) {
	if uint32(t)>>nearBits != q.span {
		q.pushFar(t, node)
		return
	}
	q.pushNear(t, node)
}

func (q *queue) pushNear(t road.Deciseconds, node uint32) {
	if q.free == 0 {
		q.grow()
	}
	i := q.free
	e := &q.entries[i]
	slot := uint32(t) % nearSize
	q.free = e.next
	*e = entry{node: node, next: q.buckets[slot]}
	q.buckets[slot] = i
	q.busy[slot/64] |= 1 << (slot % 64)
}

func (q *queue) pushFar(t road.Deciseconds, node uint32) {
	level := bits.Len32(uint32(t)>>nearBits ^ q.span)
	q.far[level] = append(q.far[level], farEntry{t, node})
}

// grow doubles the room for near entries.
func (q *queue) grow() {
	old := max(len(q.entries), 1)
	bigger := make([]entry, max(2*old, 1024))
	copy(bigger, q.entries)
	q.entries = bigger
	for i := len(bigger) - 1; i >= old; i-- {
		bigger[i].next = q.free
		q.free = uint32(i)
	}
}

// advance moves to the earliest time that has entries and returns it, false
// when the queue is empty. The entries of the bucket left behind must have
// been popped.
func (q *queue) advance() (road.Deciseconds, bool) {
	for !q.advanceNear() {
		if !q.refill() {
			return 0, false
		}
	}
	return road.Deciseconds(q.span<<nearBits | q.slot), true
}

// advanceNear moves to the next busy bucket of the near span.
func (q *queue) advanceNear() bool {
	for word := q.slot / 64; word < uint32(len(q.busy)); word++ {
		if q.busy[word] != 0 {
			q.slot = word*64 + uint32(bits.TrailingZeros64(q.busy[word]))
			return true
		}
	}
	return false
}

// refill moves the near span to the earliest far entry, false when there is
// none. All near buckets are empty.
func (q *queue) refill() bool {
	level := 1
	for level < farSize && len(q.far[level]) == 0 {
		level++
	}
	if level == farSize {
		return false
	}
	list := q.far[level]
	q.far[level] = list[:0]
	first := list[0].time
	for _, e := range list {
		first = min(first, e.time)
	}
	q.span = uint32(first) >> nearBits
	q.slot = 0
	for _, e := range list {
		q.push(e.time, e.node)
	}
	return true
}

// pop takes a node from the bucket that advance moved to, false when the
// bucket is empty.
func (q *queue) pop() (uint32, bool) {
	i := q.buckets[q.slot]
	if i == 0 {
		q.busy[q.slot/64] &^= 1 << (q.slot % 64)
		return 0, false
	}
	e := &q.entries[i]
	q.buckets[q.slot] = e.next
	e.next = q.free
	q.free = i
	return e.node, true
}

// rewind makes an emptied queue start from time 0 again.
func (q *queue) rewind() { q.span, q.slot = 0, 0 }
