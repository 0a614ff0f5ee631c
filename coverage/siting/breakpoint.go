package siting

// breakpoint is a column whose gain would change its sign as the variable of a
// row is raised: at what price, and how much it raises that one.
type breakpoint struct {
	column      int32
	price, size float64
}

// before reports whether a breakpoint comes before another: it is cheaper, raises more,
// or is of an earlier column.
func (a *breakpoint) before(b *breakpoint) bool {
	switch {
	case a.price != b.price:
		return a.price < b.price
	case a.size != b.size:
		return a.size > b.size
	}
	return a.column < b.column
}

// sink moves an item of a heap down to its place.
func sink(heap []breakpoint, i int) {
	for {
		least := i
		for child := 2*i + 1; child <= 2*i+2 && child < len(heap); child++ {
			if heap[child].before(&heap[least]) {
				least = child
			}
		}
		if least == i {
			return
		}
		heap[i], heap[least] = heap[least], heap[i]
		i = least
	}
}
