package travel

import (
	"container/heap"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage/road"
)

// queueTwin drives a queue and a container/heap side by side.
type queueTwin struct {
	t     *testing.T
	queue queue
	heap  timeHeap
	now   road.Deciseconds
	nodes uint32
}

// push adds the next node so much after the current time, at most at the
// latest time there is.
func (q *queueTwin) push(after uint32) {
	at := q.now + road.Deciseconds(min(after, math.MaxUint32-uint32(q.now)))
	q.queue.push(at, q.nodes)
	heap.Push(&q.heap, farEntry{at, q.nodes})
	q.nodes++
}

// drain takes all nodes of the earliest time from both and compares them.
func (q *queueTwin) drain() bool {
	q.t.Helper()
	now, more := q.queue.advance()
	if more != (len(q.heap) > 0) {
		q.t.Fatalf("advance says %v with %d entries in the heap", more, len(q.heap))
	}
	if !more {
		return false
	}
	if now != q.heap[0].time {
		q.t.Fatalf("advance to %d, the heap's first is %d", now, q.heap[0].time)
	}
	q.now = now
	var got, want []uint32
	for node, ok := q.queue.pop(); ok; node, ok = q.queue.pop() {
		got = append(got, node)
	}
	for len(q.heap) > 0 && q.heap[0].time == now {
		want = append(want, heap.Pop(&q.heap).(farEntry).node)
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		q.t.Fatalf("at %d: nodes %v, want %v", now, got, want)
	}
	return true
}

// finish empties both and starts again from 0.
func (q *queueTwin) finish() {
	q.t.Helper()
	for q.drain() {
	}
	q.queue.rewind()
	q.now = 0
}

func FuzzQueue(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{2, 0, 0, 0, 1, 3, 0, 0, 32, 0, 0, 0})
	f.Add([]byte{30, 255, 255, 255, 255, 30, 0, 0, 0, 1, 0, 2, 0, 0, 31, 255, 0, 1, 14, 0, 0, 32, 0, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		q := &queueTwin{t: t}
		for len(data) > 0 {
			op := data[0]
			data = data[1:]
			switch {
			case op == 255:
				q.finish()
			case op%4 == 0 || len(data) < 4:
				q.drain()
			default: // push, after a time of so many random bits
				q.push(binary.LittleEndian.Uint32(data) >> (op / 4 % 32))
				data = data[4:]
			}
		}
		q.finish()
	})
}

func TestQueueAgainstHeap(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 3))
		q := &queueTwin{t: t}
		for range 3000 {
			switch rng.IntN(500) {
			case 0:
				q.finish()
			case 1, 2, 3, 4:
				for range rng.IntN(200) {
					q.drain()
				}
			default:
				q.push(rng.Uint32() >> (rng.UintN(32) | uint(seed%2)*16))
			}
		}
		q.finish()
	}
}

func TestQueueSpanEdges(t *testing.T) {
	q := &queueTwin{t: t}
	for _, at := range []uint32{0, 1, 63, 64, nearSize - 1, nearSize, nearSize + 1, 2*nearSize - 1,
		2 * nearSize, 1<<31 - 1, 1 << 31, math.MaxUint32 - 1, math.MaxUint32} {
		q.push(at)
		q.push(at)
	}
	q.finish()
	if _, more := q.queue.advance(); more {
		t.Error("an emptied queue still has entries")
	}
}
