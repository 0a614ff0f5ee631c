package siting

import (
	"container/heap"
	"slices"
)

// nodes are subproblems waiting, the one with the least bound first, among
// equals the one added last.
type nodes struct {
	heap  nodeHeap
	added int
}

func (n *nodes) len() int     { return len(n.heap) }
func (n *nodes) least() int64 { return n.heap[0].bound }

func (n *nodes) add(s subproblem) {
	n.added++
	heap.Push(&n.heap, waiting{s, n.added})
}

// branch adds the two halves of a subproblem: with a candidate and without.
func (n *nodes) branch(in *instance, node subproblem, i int32) {
	for _, is := range []int8{closed, opened} {
		half := subproblem{slices.Clone(node.state), node.multiplier, node.bound, node.rows}
		half.state[i] = is
		in.closeFull(half.state)
		n.add(half)
	}
}

// take takes up to so many out.
func (n *nodes) take(count int) []subproblem {
	var taken []subproblem
	for len(taken) < count && len(n.heap) > 0 {
		taken = append(taken, heap.Pop(&n.heap).(waiting).subproblem)
	}
	return taken
}

type waiting struct {
	subproblem
	number int
}

// nodeHeap is a heap.Interface with the node to look at next on top: the one of the
// least bound, of those the newest.
type nodeHeap []waiting

// Len is that of heap.Interface.
func (h nodeHeap) Len() int { return len(h) }

// Swap is that of heap.Interface.
func (h nodeHeap) Swap(a, b int) { h[a], h[b] = h[b], h[a] }

// Push is that of heap.Interface.
func (h *nodeHeap) Push(x any) { *h = append(*h, x.(waiting)) }

// Less reports whether a node is to be looked at before another.
func (h nodeHeap) Less(a, b int) bool {
	if h[a].bound != h[b].bound {
		return h[a].bound < h[b].bound
	}
	return h[a].number > h[b].number
}

// Pop is that of heap.Interface.
func (h *nodeHeap) Pop() any {
	last := len(*h) - 1
	x := (*h)[last]
	(*h)[last] = waiting{}
	*h = (*h)[:last]
	return x
}
